//! A sheet of text for a person: headings, paragraphs and numbered rows, in no language and no width yet.
//!
//! Made from an edition, answers and the facts common to all services, and from nothing else, so it can hold no personal data. `words` says it
//! in a language; `report` lays it out.

use chrono::NaiveDate;

use super::common::{CommonFact, Part};
use super::package::{Papers, judge};
use super::service::{
    Answers, Condition, Confidence, Edition, Fee, Form, IncompleteKind, PaperRoad, Requirement, ServiceCode, TermRule, Validity,
    Way,
};
use super::text::{Arg, Lang, Message};

mod papers;

/// Which sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// What to bring, for one case: the list of one variant.
    Bring,
    /// The information stand: everything of the service, all variants.
    Stand,
}

impl Kind {
    /// The word used in names of files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Bring => "bring",
            Kind::Stand => "stand",
        }
    }
}

/// What a piece of a leaflet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Manner {
    /// The name of the sheet.
    Title,
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// A row with a mark (its number).
    Row,
    /// One of several under a row.
    Item,
    /// A detail of what stands above it.
    Detail,
    /// Something to be checked or not to be forgotten.
    Caution,
}

impl Manner {
    /// The word for scripts.
    pub fn id(self) -> &'static str {
        match self {
            Manner::Title => "title",
            Manner::Heading => "heading",
            Manner::Paragraph => "paragraph",
            Manner::Row => "row",
            Manner::Item => "item",
            Manner::Detail => "detail",
            Manner::Caution => "caution",
        }
    }
}

/// A piece of a leaflet; `T` is a text in no language yet, or a said one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<T = Arg> {
    /// What it is.
    pub manner: Manner,
    /// How deep it belongs: 0 the sheet, 1 a row, 2 an item.
    pub depth: u8,
    /// What stands before it: "1.", "2)", "–"; often nothing.
    pub mark: String,
    /// The text.
    pub text: T,
    /// What it tells of: a document by its id, a fact common to all services as `law/<id>`.
    pub about: Option<String>,
}

/// A sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaflet<T = Arg> {
    /// Which.
    pub kind: Kind,
    /// Service it tells of.
    pub service: ServiceCode,
    /// Edition it tells by.
    pub edition: String,
    /// Day it is true on.
    pub day: NaiveDate,
    /// Its pieces, from the top.
    pub pieces: Vec<Piece<T>>,
}

impl Leaflet {
    /// The leaflet in a language; `say` says one text.
    pub fn said(&self, say: &dyn Fn(&Arg) -> String) -> Leaflet<String> {
        let one = |p: &Piece| Piece {
            manner: p.manner,
            depth: p.depth,
            mark: p.mark.clone(),
            text: say(&p.text),
            about: p.about.clone(),
        };
        Leaflet {
            kind: self.kind,
            service: self.service.clone(),
            edition: self.edition.clone(),
            day: self.day,
            pieces: self.pieces.iter().map(one).collect(),
        }
    }
}

impl<T> Leaflet<T> {
    /// Name of a file for it: the sheet, the service, the day, the language; nothing of a person.
    pub fn file_name(&self, lang: &str) -> String {
        format!("{}-{}-{}-{lang}", self.kind.id(), self.service, self.day)
    }
}

/// Makes a leaflet of an edition that is in force on a day. `answers` choose the variant of [`Kind::Bring`] and have to be whole;
/// [`Kind::Stand`] shows all variants and leaves them aside.
pub fn make(
    code: &ServiceCode,
    edition: &Edition,
    common: &[CommonFact],
    answers: &Answers,
    day: NaiveDate,
    kind: Kind,
) -> Leaflet {
    let answers = match kind {
        Kind::Bring => Some(answers),
        Kind::Stand => None,
    };
    let mut writer = Writer { edition, common, answers, day, row: 0, out: Vec::new() };
    writer.whole();
    Leaflet { kind, service: code.clone(), edition: edition.id.clone(), day, pieces: writer.out }
}

struct Writer<'a> {
    edition: &'a Edition,
    common: &'a [CommonFact],
    /// The variant; none for all of them.
    answers: Option<&'a Answers>,
    day: NaiveDate,
    /// Number of the last row.
    row: usize,
    out: Vec<Piece>,
}

impl<'a> Writer<'a> {
    fn whole(&mut self) {
        self.top();
        self.place();
        self.papers();
        self.not_needed();
        self.terms();
        self.fee();
        self.acceptance();
        self.results();
        self.incomplete();
        self.grounds();
        self.complaint();
        self.act();
    }

    fn put(&mut self, manner: Manner, depth: u8, text: impl Into<Arg>) {
        self.out.push(Piece { manner, depth, mark: String::new(), text: text.into(), about: None });
    }

    /// A numbered row of the running section.
    fn row(&mut self, text: impl Into<Arg>, about: Option<&str>) {
        self.row += 1;
        self.marked(format!("{}.", self.row), text, about);
    }

    fn marked(&mut self, mark: String, text: impl Into<Arg>, about: Option<&str>) {
        let about = about.map(str::to_owned);
        self.out.push(Piece { manner: Manner::Row, depth: 1, mark, text: text.into(), about });
    }

    fn heading(&mut self, key: Message) {
        self.row = 0;
        self.put(Manner::Heading, 0, key);
    }

    fn detail(&mut self, depth: u8, text: impl Into<Arg>) {
        self.put(Manner::Detail, depth, text);
    }

    /// Told of a fact that is known less well than the edition as a whole, whose own caution stands at the top.
    fn check(&mut self, depth: u8, known: Confidence) {
        if known < self.edition.confidence {
            self.put(Manner::Caution, depth, Message::new("leaflet-check-this"));
        }
    }

    fn not_entered(&mut self) {
        self.put(Manner::Caution, 0, Message::new("leaflet-not-entered"));
    }

    /// Whether something of a variant stands on this sheet.
    fn shows(&self, when: &Condition) -> bool {
        self.answers.is_none_or(|answers| when.holds(answers))
    }

    /// The variant something holds for, said only on the sheet of all variants.
    fn when(&mut self, when: &Condition) {
        if self.answers.is_some() {
            return;
        }
        for (n, all) in when.any.iter().enumerate() {
            let parts = all.iter().map(|(question, choices)| self.case(question, choices).into()).collect();
            let key = if n == 0 { Message::new("leaflet-when") } else { Message::new("leaflet-or-when") };
            self.detail(1, key.with("what", Arg::List(parts)));
        }
    }

    /// A question with its answers, in words.
    fn case(&self, question: &str, choices: &[String]) -> Message {
        let asked = self.edition.questions.iter().find(|q| q.id == question);
        let choice = |id: &String| -> Arg {
            let known = asked.and_then(|q| q.choices.iter().find(|c| c.id == *id));
            known.map_or_else(|| id.as_str().into(), |c| c.text.clone().into())
        };
        let text: Arg = asked.map_or_else(|| question.into(), |q| q.text.clone().into());
        let mut answers = choices.iter().map(choice);
        let first = answers.next().unwrap_or_else(|| "".into());
        let either = |left: Arg, right: Arg| Message::new("leaflet-either").with("left", left).with("right", right).into();
        Message::new("leaflet-answer").with("question", text).with("answer", answers.fold(first, either))
    }

    fn top(&mut self) {
        let e = self.edition;
        let title = match self.answers {
            Some(_) => Message::new("leaflet-bring-title").with("service", e.label.clone()),
            None => Message::new("leaflet-stand-title").with("service", e.label.clone()),
        };
        self.put(Manner::Title, 0, title);
        self.put(Manner::Paragraph, 0, e.name.clone());
        match e.confidence {
            Confidence::Text => {}
            Confidence::Part => self.put(Manner::Caution, 0, Message::new("leaflet-check-part")),
            Confidence::Memory => self.put(Manner::Caution, 0, Message::new("leaflet-check-memory")),
        }
        if !e.complete {
            self.put(Manner::Caution, 0, Message::new("leaflet-unfinished"));
        }
        let Some(answers) = self.answers else { return };
        // A question whose condition does not hold was not asked, whatever an older answer to it says.
        let given: Vec<Message> = e
            .open_questions(answers)
            .filter_map(|q| answers.get(&q.id).map(|choice| self.case(&q.id, std::slice::from_ref(choice))))
            .collect();
        if !given.is_empty() {
            self.heading(Message::new("leaflet-case"));
            for one in given {
                self.put(Manner::Paragraph, 0, one);
            }
        }
    }

    fn place(&mut self) {
        let e = self.edition;
        self.heading(Message::new("leaflet-where"));
        let who: Vec<Arg> = e.providers.iter().map(|p| p.message().into()).collect();
        self.put(Manner::Paragraph, 0, Message::new("leaflet-who").with("who", Arg::List(who)));
        for way in &e.ways {
            match &e.system {
                Some(system) if *way == Way::InformationSystem => {
                    self.row(Message::new("leaflet-way-named").with("system", system.clone()), None)
                }
                _ => self.row(self::way(*way), None),
            }
        }
        match e.paper {
            PaperRoad::Provider => {}
            PaperRoad::StateCorporation => self.put(Manner::Caution, 0, Message::new("leaflet-paper-corporation")),
            PaperRoad::None => self.put(Manner::Caution, 0, Message::new("leaflet-paper-none")),
        }
        if let Some(n) = e.waiting_minutes {
            self.put(Manner::Paragraph, 0, Message::new("leaflet-waiting").with("n", u32::from(n)));
        }
        if let Some(n) = e.service_minutes {
            self.put(Manner::Paragraph, 0, Message::new("leaflet-at-desk").with("n", u32::from(n)));
        }
    }

    /// Facts common to all services that belong to a part.
    fn common(&mut self, part: Part) {
        let (edition, all) = (self.edition, self.common);
        for fact in all.iter().filter(|f| f.part == part && f.is_for(edition)) {
            self.row(
                Message::new("leaflet-fact").with("what", fact.text.clone()).with("norm", fact.norm.clone()),
                Some(&format!("law/{}", fact.id)),
            );
            // The law was read apart from the act, so its own confidence counts, whatever that of the edition is.
            if fact.confidence != Confidence::Text {
                self.put(Manner::Caution, 1, Message::new("leaflet-check-law"));
            }
        }
    }

    fn not_needed(&mut self) {
        self.heading(Message::new("leaflet-not-needed"));
        for item in &self.edition.not_demanded {
            self.row(item.what.clone(), None);
            self.detail(1, item.why.clone());
        }
        self.common(Part::Papers);
    }

    fn terms(&mut self) {
        let e = self.edition;
        self.heading(Message::new("leaflet-term"));
        let mut shown: Vec<Option<Way>> = Vec::new();
        for rule in &e.terms {
            // Of one variant the first rule of a way applies, and one for all ways hides what follows it.
            let hidden = self.answers.is_some() && (shown.contains(&rule.way) || shown.contains(&None));
            if self.shows(&rule.when) && !hidden {
                shown.push(rule.way);
                self.term(rule);
            }
        }
        if shown.is_empty() {
            self.not_entered();
        }
        let only_first = self.answers.is_some();
        let windows = e.windows.iter().filter(|w| self.answers.is_none_or(|a| w.when.holds(a)));
        let windows: Vec<_> = windows.take(if only_first { 1 } else { usize::MAX }).collect();
        for window in windows {
            self.put(Manner::Paragraph, 0, Message::new("leaflet-window").with("what", window.note.clone()));
            self.when(&window.when);
            self.check(1, window.confidence);
        }
    }

    fn term(&mut self, rule: &TermRule) {
        let term = rule.term.message();
        let says = match rule.way {
            Some(way) => Message::new("leaflet-term-way").with("term", term).with("way", self::way(way)),
            None => term,
        };
        self.put(Manner::Paragraph, 0, says);
        self.when(&rule.when);
        if let Some(note) = &rule.note {
            self.detail(1, note.clone());
        }
        self.check(1, rule.confidence);
    }

    fn fee(&mut self) {
        self.heading(Message::new("leaflet-fee"));
        let says = match self.edition.fee {
            Fee::Free => Message::new("leaflet-fee-free"),
            Fee::PaidOrFree => Message::new("leaflet-fee-paid-or-free"),
        };
        self.put(Manner::Paragraph, 0, says);
        self.common(Part::Fee);
    }

    fn acceptance(&mut self) {
        let e = self.edition;
        if self.common.iter().any(|f| f.part == Part::Acceptance && f.is_for(e)) {
            self.heading(Message::new("leaflet-acceptance"));
            self.common(Part::Acceptance);
        }
    }

    fn results(&mut self) {
        let e = self.edition;
        self.heading(Message::new("leaflet-result"));
        let rules: Vec<_> = match self.answers {
            Some(answers) => e.result(answers).into_iter().collect(),
            None => e.results.iter().collect(),
        };
        if rules.is_empty() {
            self.not_entered();
        }
        for rule in rules {
            self.put(Manner::Paragraph, 0, rule.name.clone());
            self.when(&rule.when);
            if let Some(valid) = &rule.valid {
                self.detail(1, Message::new("leaflet-valid").with("valid", valid.clone()));
            }
        }
    }

    fn incomplete(&mut self) {
        self.heading(Message::new("leaflet-incomplete"));
        let Some(outcome) = &self.edition.incomplete else { return self.not_entered() };
        let says = match outcome.kind {
            IncompleteKind::NonAcceptance => Message::new("leaflet-non-acceptance"),
            IncompleteKind::NoFurtherConsideration => Message::new("leaflet-no-further"),
            IncompleteKind::RefusalOfService => Message::new("leaflet-refusal"),
        };
        self.put(Manner::Paragraph, 0, says);
        if let (None, Some(norm)) = (self.answers, &outcome.norm) {
            self.detail(1, Message::new("leaflet-norm").with("norm", norm.clone()));
        }
        self.check(1, outcome.confidence);
    }

    fn grounds(&mut self) {
        let e = self.edition;
        self.heading(Message::new("leaflet-grounds"));
        if e.grounds.is_empty() {
            self.not_entered();
        }
        for ground in &e.grounds {
            self.marked(format!("{})", ground.number), ground.text.clone(), None);
            self.check(1, ground.confidence);
        }
        if self.common.iter().any(|f| f.part == Part::Refusal && f.is_for(e)) {
            self.heading(Message::new("leaflet-refused"));
            self.common(Part::Refusal);
        }
    }

    fn complaint(&mut self) {
        self.heading(Message::new("leaflet-complaint"));
        self.common(Part::Complaint);
    }

    fn act(&mut self) {
        let act = &self.edition.act;
        self.heading(Message::new("leaflet-source"));
        let order = Message::new("leaflet-order").with("number", act.number.as_str()).with("day", act.date);
        self.put(Manner::Paragraph, 0, order.with("title", act.title.clone()));
        if !act.edition.is_empty() {
            self.put(Manner::Paragraph, 0, Message::new("leaflet-edition").with("edition", act.edition.as_str()));
        }
        self.put(Manner::Paragraph, 0, Message::new("leaflet-day").with("day", self.day));
        if self.answers.is_none() && self.out.iter().any(|p| translated(&p.text)) {
            self.put(Manner::Paragraph, 0, Message::new("leaflet-own-mark"));
        }
    }
}

/// Whether a text has a part that the project translated itself, in Russian or in Kazakh.
fn translated(text: &Arg) -> bool {
    match text {
        Arg::Text(t) => t.is_own(Lang::Ru) || t.is_own(Lang::Kk),
        Arg::Msg(m) => m.args.iter().any(|(_, a)| translated(a)),
        Arg::List(all) => all.iter().any(translated),
        Arg::Num(_) | Arg::Str(_) => false,
    }
}

/// A way to ask for a service, as one tells it to a parent.
fn way(way: Way) -> Message {
    Message::new(match way {
        Way::Provider => "leaflet-way-provider",
        Way::Egov => "leaflet-way-egov",
        Way::StateCorporation => "leaflet-way-corporation",
        Way::Phone => "leaflet-way-phone",
        Way::InformationSystem => "leaflet-way-system",
    })
}
