//! What stands on the card: everything of a case, in the order a clerk is asked about it.

use crate::domain::application::{Beneficiary, Capacity, Case, DecisionKind, Party, State};
use crate::domain::counts::Medium;
use crate::domain::hearing::Rules;
use crate::domain::law::items;
use crate::domain::package::{self, Line, Need};
use crate::domain::pause::Suspension;
use crate::domain::service::{Edition, Form, PersonKind};
use crate::domain::steps::Standing;
use crate::domain::term::TermPlan;
use crate::domain::text::{Arg, Message, Text};
use crate::domain::urgency::Urgency;
use crate::ops::look::{Card, STEP, history_message, shut_of};
use crate::ops::{History, Together};
use crate::tui::draw::Look;
use crate::tui::screens::card::badge;
use crate::tui::screens::card::page::Page;
use crate::tui::screens::card::procedure;
use crate::tui::screens::intake::doubt;
use crate::tui::theme::Role;
use crate::words::names;

/// The other cases of the visit; a case that came alone has none.
fn visit(p: &mut Page, c: &Card, labels: &[Text], look: &Look) {
    if c.together.is_empty() {
        return;
    }
    p.heading(&look.say("card-visit"));
    for (other, label) in c.together.iter().zip(labels) {
        p.pair(&other.number, &look.tell(&together(other, label)));
    }
}

/// Another case of the visit in words: service, who for, state, and whether it stands on the same paper.
pub fn together(other: &Together, label: &Text) -> Message {
    Message::new(if other.one_paper { "card-together-paper" } else { "card-together" })
        .with("service", label.clone())
        .with("name", other.name.as_str())
        .with("state", other.state.message())
}

/// The whole card; `labels` name the services of the other cases of the visit, `rules` the ways of a notice.
pub fn card(p: &mut Page, c: &Card, edition: &Edition, (labels, rules): (&[Text], Option<&Rules>), look: &Look) {
    head(p, c, edition, look);
    let case = &c.case;
    p.heading(&look.say("card-applicant"));
    party(p, &case.applicant, case.person, look);
    p.pair(&look.say("card-capacity"), &capacity(case, look));
    p.pair(&look.say("card-represented"), &case.representative);
    beneficiary(p, &case.beneficiary, look);
    visit(p, c, labels, look);
    answers(p, c, edition, look);
    steps(p, c, look);
    p.heading(&look.say("card-papers"));
    for line in &c.verdict.lines {
        paper(p, c, line, edition, look);
    }
    procedure::all(p, c, edition, rules, look);
    decision(p, c, edition, look);
    history(p, &c.history, edition, look);
}

fn head(p: &mut Page, c: &Card, edition: &Edition, look: &Look) {
    let case = &c.case;
    let state = look.tell(&case.state.message());
    let mut words = vec![state];
    let mut role = badge::role(case.state);
    let owes = case.state.is_open() || case.state == State::Ready;
    if owes && !c.verdict.is_complete() {
        words.push(look.say("badge-incomplete"));
        role = Role::Warn;
    }
    if c.standing.is_some() {
        words.push(look.say("badge-hearing"));
        role = Role::Warn;
    }
    if let Some(says) = c.urgency.message() {
        words.insert(0, look.tell(&says));
        if c.urgency != Urgency::Suspended && (c.urgency < Urgency::Half || role == Role::Text) {
            role = badge::burns(c.urgency);
        }
    }
    p.pair_of(Role::Dim, &look.say("card-number"), Role::Key, &case.number);
    p.pair(&look.say("card-service"), look.words.text(&edition.label));
    p.pair_of(Role::Dim, "", Role::Dim, look.words.text(&edition.name));
    p.pair_of(Role::Dim, &look.say("card-state"), role, &words.join(", "));
    let by = Message::new("card-at-by").with("at", case.registered.written()).with("clerk", case.clerk.as_str());
    p.pair(&look.say("card-registered"), &look.tell(&by));
    let shut = c.history.iter().find(|h| h.verb == "registered").and_then(shut_of);
    if let Some(shut) = shut {
        p.pair_of(Role::Dim, "", Role::Warn, &look.tell(&Message::new("card-outside").with("why", shut.message())));
    }
    p.pair(&look.say("card-due"), &due(c, look));
    if let Some(s) = &case.suspended {
        p.pair_of(Role::Dim, &look.say("card-suspended"), Role::Warn, &look.tell(&suspended(s)));
    }
    let who = names::person(case.person);
    let column = Message::new("card-column-of").with("column", case.channel.id()).with("who", who);
    p.pair(&look.say("card-column"), &look.tell(&column));
    p.pair(&look.say("card-note"), &case.note);
    reminders(p, c, look);
}

/// What the person at the desk is reminded of, and the sums paid.
fn reminders(p: &mut Page, c: &Card, look: &Look) {
    for (n, reminder) in c.reminders.iter().enumerate() {
        let name = if n == 0 { look.say("card-reminders") } else { String::new() };
        p.pair(&name, &look.tell(&reminder.message()));
    }
    for paid in &c.payments {
        let says = Message::new("card-paid-of")
            .with("sum", paid.sum.to_string())
            .with("receipt", paid.receipt.as_str())
            .with("day", paid.day);
        p.pair(&look.say("card-paid"), &look.tell(&says));
    }
}

/// The due day with the rule that made it.
fn due(c: &Card, look: &Look) -> String {
    let day = c.case.due.format("%d.%m.%Y").to_string();
    let day = match &c.case.due_time {
        Some(time) => format!("{day} {time}"),
        None => day,
    };
    let plan = TermPlan::read(&c.case.due_rule);
    let mut said = plan.messages().into_iter();
    let Some(term) = said.next() else { return day };
    let steps = Arg::List(said.map(Arg::from).collect());
    look.tell(&Message::new("card-due-rule").with("day", day).with("term", term).with("steps", steps))
}

/// Since when and why a term stands still, and until when it should.
fn suspended(s: &Suspension) -> Message {
    let says = match s.until {
        Some(until) => Message::new("card-suspended-until").with("until", until),
        None => Message::new("card-suspended-since"),
    };
    says.with("at", s.at.written()).with("why", s.why.as_str())
}

/// Steps that have a term of their own, each with its day and how it stands.
fn steps(p: &mut Page, c: &Card, look: &Look) {
    if c.steps.is_empty() {
        return;
    }
    p.heading(&look.say("card-steps"));
    for step in &c.steps {
        let (role, key) = step_sign(step.standing);
        let value = format!("{}: {}", look.words.text(&step.what), look.tell(&step.message()));
        p.pair_of(role, &look.say(key), if role == Role::Dim { Role::Dim } else { Role::Text }, &value);
    }
}

/// Look and word of how a step stands.
pub fn step_sign(standing: Standing) -> (Role, &'static str) {
    match standing {
        Standing::Done(_) => (Role::Good, "card-step-done"),
        Standing::DoneLate(_) => (Role::Warn, "card-step-late"),
        Standing::Overdue => (Role::Bad, "card-step-overdue"),
        Standing::Waits => (Role::Text, "card-step-waits"),
        Standing::NotBegun => (Role::Dim, "card-step-not-begun"),
    }
}

/// One who asks, with the number in full.
pub fn party(p: &mut Page, who: &Party, kind: PersonKind, look: &Look) {
    let (name, number) = match kind {
        PersonKind::Individual => ("card-name", "card-iin"),
        PersonKind::LegalEntity => ("card-organisation", "card-bin"),
    };
    p.pair(&look.say(name), &who.name);
    p.pair(&look.say(number), &number_or_why(&who.number, &who.no_number, look));
    p.pair(&look.say("card-phone"), &who.phone);
    p.pair(&look.say("card-address"), &who.address);
}

fn number_or_why(number: &str, why: &str, look: &Look) -> String {
    match (number.is_empty(), why.is_empty()) {
        (false, _) => number.to_owned(),
        (true, false) => look.tell(&Message::new("card-no-number").with("why", why)),
        (true, true) => String::new(),
    }
}

/// The child or the learner; nothing if there is none.
pub fn beneficiary(p: &mut Page, who: &Beneficiary, look: &Look) {
    if who.name.is_empty() && who.number.is_empty() {
        return;
    }
    p.heading(&look.say("card-child"));
    p.pair(&look.say("card-name"), &who.name);
    p.pair(&look.say("card-iin"), &number_or_why(&who.number, &who.no_number, look));
    p.pair(&look.say("card-born"), &who.born);
}

/// In what capacity, and the paper that proves it.
fn capacity(case: &Case, look: &Look) -> String {
    let mut paper = case.proxy_paper.clone();
    if !case.proxy_number.is_empty() {
        paper = look.tell(&Message::new("card-paper-number").with("paper", paper).with("number", case.proxy_number.as_str()));
    }
    if !case.proxy_date.is_empty() {
        paper = look.tell(&Message::new("card-paper-day").with("paper", paper).with("day", case.proxy_date.as_str()));
    }
    match case.capacity {
        Capacity::Self_ if case.person == PersonKind::LegalEntity => look.say("card-capacity-head"),
        Capacity::Guardian => look.tell(&Message::new("card-capacity-guardian").with("paper", paper)),
        Capacity::LegalRepresentative => look.say("card-capacity-representative"),
        Capacity::Self_ => look.say("card-capacity-self"),
        Capacity::Proxy => look.tell(&Message::new("card-capacity-proxy").with("paper", paper)),
    }
}

fn answers(p: &mut Page, c: &Card, edition: &Edition, look: &Look) {
    let mut first = true;
    for q in edition.open_questions(&c.case.answers) {
        let chosen = c.case.answers.get(&q.id);
        let Some(choice) = q.choices.iter().find(|x| Some(&x.id) == chosen) else { continue };
        if std::mem::take(&mut first) {
            p.heading(&look.say("card-answers"));
        }
        p.text(Role::Text, &format!("{} {}", look.words.text(&q.text), look.words.text(&choice.text)));
    }
}

/// How a document stands, in a word or two.
pub fn standing(line: &Line, form: Option<Form>) -> (Role, Message) {
    let (role, key) = match (&line.standing, &line.need) {
        (package::Standing::Given, _) if form == Some(Form::Shown) => (Role::Good, "card-paper-shown"),
        (package::Standing::Given, _) => (Role::Good, "card-paper-given"),
        (package::Standing::Missing, _) => (Role::Bad, "card-paper-missing"),
        (package::Standing::Expired(_), _) => (Role::Bad, "card-paper-expired"),
        (package::Standing::Invalid(_), _) => (Role::Bad, "card-paper-invalid"),
        (package::Standing::NotNeeded, Need::HeldByState | Need::IfMissingThere) => (Role::Dim, "card-paper-held"),
        (package::Standing::NotNeeded, Need::OnRequest) => (Role::Dim, "card-paper-on-request"),
        (package::Standing::NotNeeded, Need::BeforeResult | Need::Later) => (Role::Dim, "card-paper-later"),
        (package::Standing::NotNeeded, Need::OneOf(_)) => (Role::Dim, "card-paper-other"),
        (package::Standing::NotNeeded, Need::Required) => (Role::Dim, "card-paper-later"),
    };
    (role, Message::new(key))
}

/// What else is known of a paper: why it is not good, until when it holds, what the clerk stated.
pub fn paper_more(c: &Card, line: &Line) -> Option<Message> {
    let paper = c.case.papers.get(&line.id);
    match &line.standing {
        package::Standing::Invalid(why) => Some(Message::new("card-paper-why").with("why", why.as_str())),
        package::Standing::Expired(day) => Some(Message::new("card-paper-expired-on").with("day", *day)),
        package::Standing::Given => paper.and_then(|p| p.good_until).map(|d| Message::new("card-paper-until").with("day", d)),
        package::Standing::Missing if paper.is_some_and(|p| p.not_in_system) => Some(Message::new("card-paper-not-there")),
        package::Standing::Missing if paper.is_some_and(|p| p.requested) => Some(Message::new("card-paper-requested")),
        package::Standing::Missing | package::Standing::NotNeeded => None,
    }
}

fn paper(p: &mut Page, c: &Card, line: &Line, edition: &Edition, look: &Look) {
    let Some(d) = edition.document(&line.id) else { return };
    let (role, word) = standing(line, Some(d.form));
    let mut value = look.words.text(&d.name).to_owned();
    if let Some(doubt) = doubt(d.confidence) {
        // The sign stays with its word when the line is wrapped.
        value = format!("{value} {} {}", look.signs().dot, look.tell(&doubt).replace(' ', "\u{a0}"));
    }
    if let Some(more) = paper_more(c, line) {
        value = format!("{value} ({})", look.tell(&more));
    }
    p.pair_of(role, &look.tell(&word), if role == Role::Dim { Role::Dim } else { Role::Text }, &value);
}

fn decision(p: &mut Page, c: &Card, edition: &Edition, look: &Look) {
    let case = &c.case;
    if case.decision.is_none() && c.annulled_why.is_none() {
        return;
    }
    p.heading(&look.say("card-decision"));
    if let Some(d) = &case.decision {
        match &d.kind {
            DecisionKind::Result { number, day } => {
                if let Some(r) = edition.result(&case.answers) {
                    p.pair(&look.say("card-result"), look.words.text(&r.name));
                }
                let of = Message::new("card-number-of").with("number", number.as_str()).with("day", *day);
                p.pair(&look.say("card-result-number"), &look.tell(&of));
                let handed = match &case.handed {
                    Some((at, to)) => Message::new("card-handed-to").with("at", at.written()).with("to", to.as_str()),
                    None => Message::new("card-not-handed"),
                };
                p.pair(&look.say("card-handed"), &look.tell(&handed));
            }
            DecisionKind::Refusal { ground, ground_number, law, ground_text, why, medium } => {
                // In the clerk's language as long as the edition is there; else as it was written down.
                let text = edition.ground(ground).map_or(ground_text.as_str(), |g| look.words.text(&g.text));
                let says = Message::new("card-ground-of").with("number", ground_number.as_str());
                p.pair(&look.say("card-refused"), &d.at.written());
                p.pair(&look.say("card-ground"), &look.tell(&says.with("law", items(law)).with("text", text)));
                p.pair(&look.say("card-why"), why);
                p.pair(&look.say("card-medium"), &look.say(medium_key(*medium)));
            }
            DecisionKind::Withdrawal { why } => {
                p.pair(&look.say("card-withdrawn"), &d.at.written());
                p.pair(&look.say("card-reason"), why);
            }
        }
    }
    p.pair_of(Role::Dim, &look.say("card-late"), Role::Warn, &case.late_why);
    if let Some(why) = &c.annulled_why {
        p.pair_of(Role::Dim, &look.say("card-annulled"), Role::Warn, why);
    }
}

/// Key of the word for a medium.
pub fn medium_key(medium: Medium) -> &'static str {
    match medium {
        Medium::Paper => "card-medium-paper",
        Medium::Electronic => "card-medium-electronic",
    }
}

/// What was done, when and by whom, oldest first.
pub fn history(p: &mut Page, all: &[History], edition: &Edition, look: &Look) {
    p.heading(&look.say("card-history"));
    let step = |id: &str| edition.sub_terms.iter().find(|s| s.id == id).map(|s| s.what.clone());
    let name = |id: &str| match id.strip_prefix(STEP) {
        Some(id) => step(id).map_or_else(|| Arg::from(id), Arg::from),
        None => edition.document(id).map_or_else(|| Arg::from(id), |d| Arg::from(d.name.clone())),
    };
    for h in all {
        let what = look.tell(&history_message(h, &name));
        p.pair(&h.at.written(), &look.tell(&Message::new("card-what-who").with("what", what).with("who", h.clerk.as_str())));
    }
}
