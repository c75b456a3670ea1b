//! What goes before a refusal where the act demands a hearing: everything found, the notice, the objection, the hearing, the last word.

use chrono::NaiveDate;

use crate::domain::application::Case;
use crate::domain::form::{FieldKind, clean};
use crate::domain::hearing::{BETWEEN, Meeting, Named, Next, Plan, Procedure, parted};
use crate::domain::law::items;
use crate::domain::moment::parse_day;
use crate::domain::package;
use crate::domain::text::{Arg, Message};
use crate::ops::Result;
use crate::ops::decide::Refuse;
use crate::ops::fault::OpError;
use crate::ops::hearing::Preliminary;
use crate::ops::look::Card;
use crate::tui::screen::{Desk, Step};
use crate::tui::screens::card::acts::{Act, Acts};
use crate::tui::screens::card::forms::{self, Asked, MOTIVATION, REASON, Values, value};
use crate::tui::screens::card::lines;
use crate::tui::screens::card::pick::{Line, Pick, ticked};
use crate::tui::theme::Role;
use crate::tui::widgets::{AskForm, Field, Form, Notice};

/// A step before a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// The preliminary decision.
    Preliminary,
    /// The notice was received.
    Notice,
    /// An objection came.
    Objection,
    /// The hearing was held, or nobody came.
    Held,
    /// Its minutes are ready.
    Minutes,
    /// A lawful exception.
    Waive,
    /// The objection convinced: the service is given.
    GoOn,
    /// The final refusal.
    Final,
    /// The final refusal, which cannot be yet.
    NotYet,
}

impl Before {
    /// Key of what stands in the list of acts.
    pub(super) fn label(self) -> &'static str {
        match self {
            Before::Preliminary => "act-preliminary",
            Before::Notice => "act-notice",
            Before::Objection => "act-objection",
            Before::Held => "act-held",
            Before::Minutes => "act-minutes",
            Before::Waive => "act-waive",
            Before::GoOn => "act-go-on",
            Before::Final => "act-refuse-final",
            Before::NotYet => "act-refuse-not-yet",
        }
    }
}

/// What can be done about a refusal of an open case, the most natural first.
pub(super) fn acts(card: &Card, desk: &Desk) -> Result<Vec<Act>> {
    let Some(standing) = &card.standing else {
        let at_once = desk.ops.why_no_hearing(&card.case)?.is_some();
        return Ok(vec![if at_once { Act::Refuse } else { Act::Before(Before::Preliminary) }]);
    };
    let p = &standing.procedure;
    let last = if standing.barred.is_some() { Before::NotYet } else { Before::Final };
    let mut all = Vec::new();
    match standing.next {
        Next::Notify(_) => all.push(Before::Notice),
        Next::Hold(..) => all.push(Before::Held),
        Next::Minutes(_) => all.push(Before::Minutes),
        Next::Wait(_) => {}
        Next::Decide(_) => all.push(last),
    }
    if p.notice.is_some() && p.objection.is_none() {
        all.push(Before::Objection);
    }
    all.push(Before::GoOn);
    if p.waived.is_none() {
        all.push(Before::Waive);
    }
    if !all.contains(&last) {
        all.push(last);
    }
    Ok(all.into_iter().map(Act::Before).collect())
}

fn dotted(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// The days of a plan in a sentence.
pub fn plan_says(plan: &Plan) -> Message {
    Message::new("hearing-plan")
        .with("by", plan.notice_by)
        .with("objection", plan.objection_until)
        .with("from", plan.hearing_from)
        .with("to", plan.hearing_to)
        .with("decide", plan.decide_from)
        .with("due", plan.decide_by)
}

fn meeting_fields(planned: Option<&Meeting>, offered: NaiveDate, opens: String, spoken: bool) -> Vec<Field> {
    let options = [("oral", "form-oral-yes"), ("written", "form-oral-no")];
    let options = options.map(|(id, key)| (id.to_owned(), Arg::from(Message { key, args: Vec::new() }))).to_vec();
    let spoken = if spoken { "oral" } else { "written" };
    let mut fields = vec![Field::choice("oral", Message::new("form-oral"), options).required().value(spoken)];
    fields.extend(when_and_where(planned, offered, opens).map(|f| f.shown_if("oral", &["oral"])));
    fields
}

/// Day, time and place of a meeting, as planned or as offered.
fn when_and_where(planned: Option<&Meeting>, offered: NaiveDate, opens: String) -> [Field; 3] {
    let (day, time, place) = match planned {
        Some(m) => (m.day, m.time.clone(), m.place.clone()),
        None => (offered, opens, String::new()),
    };
    [
        Field::line("meet-day", Message::new("form-meet-day"), FieldKind::Day).required().value(dotted(day)),
        Field::line("meet-time", Message::new("form-meet-time"), FieldKind::Time).required().value(time),
        Field::line("meet-place", Message::new("form-meet-place"), FieldKind::Line(REASON)).required().value(place),
    ]
}

/// The meeting that was typed in; none where objections are taken in writing only.
fn meeting(values: &Values) -> Result<Option<Meeting>> {
    if value(values, "oral") == "written" {
        return Ok(None);
    }
    let day = day_of(values, "meet-day", "hearing-day")?;
    let (time, place) = (value(values, "meet-time").to_owned(), value(values, "meet-place").to_owned());
    Ok(Some(Meeting { day, time, place }))
}

fn day_of(values: &Values, field: &str, code: &'static str) -> Result<NaiveDate> {
    parse_day(value(values, field)).ok_or_else(|| OpError::rule(code, Message::new("field-day")))
}

impl Acts {
    /// Begins a step: what it needs to know is asked.
    pub(super) fn before(&mut self, step: Before, desk: &mut Desk) -> Result<Step> {
        match step {
            Before::Preliminary => self.ask_grounds("act-grounds", desk),
            Before::NotYet => {
                let case = desk.ops.case(self.case)?;
                let says = desk.ops.standing_of(&case)?.and_then(|s| s.barred);
                let says = says.unwrap_or_else(|| Message::new("hearing-preliminary-first"));
                Ok(Step::push(Notice::new(says).todo(Message::new("hearing-first-hint"))))
            }
            other => Ok(self.ask_first(Asked::Before(other), desk)),
        }
    }

    /// Which grounds: of a preliminary decision, or of a refusal at once.
    pub(super) fn ask_grounds(&mut self, ask: &'static str, desk: &mut Desk) -> Result<Step> {
        let case = desk.ops.case(self.case)?;
        let edition = desk.ops.edition_of_case(&case)?;
        let line = |g: &crate::domain::service::Ground| Line {
            lead: Arg::from(g.number.as_str()),
            role: Role::Key,
            text: g.text.clone().into(),
            full: forms::ground(g).into(),
        };
        let all: Vec<Line> = edition.grounds.iter().map(line).collect();
        let ticks = vec![false; all.len()];
        Ok(Step::push(Pick::new(ask, Message::new("act-all-grounds"), 4, all).several(4, ticks, true)))
    }

    /// The grounds were ticked: which documents they are about. Those already found bad are ticked at first.
    pub(super) fn grounds_found(&mut self, rows: &Values, desk: &mut Desk) -> Result<Step> {
        let card = desk.ops.card(self.case)?;
        let edition = desk.ops.edition_of_case(&card.case)?;
        let ids = ticked(rows).into_iter().filter_map(|n| edition.grounds.get(n));
        self.found.0 = ids.map(|g| g.id.clone()).collect();
        self.documents = card.verdict.lines.iter().map(|l| l.id.clone()).collect();
        let bad = desk.ops.bad_documents(&card.case);
        let line = |l: &package::Line| {
            let d = edition.document(&l.id);
            let name = d.map(|d| d.name.clone()).unwrap_or_default();
            let (role, word) = lines::standing(l, d.map(|d| d.form));
            Line { lead: word.into(), role, text: name.clone().into(), full: name.into() }
        };
        let all = card.verdict.lines.iter().map(line).collect();
        let ticks = self.documents.iter().map(|d| bad.contains(d)).collect();
        Ok(Step::push(Pick::new("act-concerned", Message::new("act-which-papers"), 18, all).several(18, ticks, false)))
    }

    /// The documents were ticked: the facts and the days.
    pub(super) fn papers_found(&mut self, rows: &Values, desk: &mut Desk) -> Result<Step> {
        let all = ticked(rows).into_iter();
        self.found.1 = all.filter_map(|n| self.documents.get(n).cloned()).collect();
        Ok(self.ask_first(Asked::Before(Before::Preliminary), desk))
    }

    /// What a refusal on the chosen ground would name that an earlier one to the same person did not.
    pub(super) fn not_named(&self, case: &Case, desk: &Desk) -> Option<Message> {
        let named = Named { grounds: parted(&self.ground, BETWEEN), documents: desk.ops.bad_documents(case) };
        desk.ops.not_named_before(case, &named).ok().flatten().map(|a| a.says)
    }

    fn procedure(&self, desk: &Desk) -> Result<Procedure> {
        let under_way = desk.ops.procedure(self.case)?;
        under_way.ok_or_else(|| OpError::rule("hearing-none-yet", Message::new("hearing-none-yet")))
    }

    /// The form of a step.
    pub(super) fn before_form(
        &self,
        step: Before,
        case: &Case,
        typed: &[(String, String)],
        faults: Vec<(String, Message)>,
        desk: &Desk,
    ) -> Result<AskForm> {
        let today = desk.ops.today();
        let opens = desk.ops.office().hours.opens.format("%H:%M").to_string();
        let mut about = None;
        let today_in = |id: &'static str, label: &'static str| {
            Field::line(id, Message { key: label, args: Vec::new() }, FieldKind::Day).required().value(dotted(today))
        };
        let (title, fields) = match step {
            Before::Preliminary => {
                let plan = desk.ops.hearing_plan(case, today)?;
                let mut fields = vec![
                    Field::long("why", Message::new("form-facts"), MOTIVATION).required().hint(Message::new("form-facts-hint")),
                ];
                fields.extend(meeting_fields(None, plan.offered(), opens, true));
                let mut says = plan_says(&plan);
                if let Some(late) = plan.why_late() {
                    says = late;
                    fields.push(Field::yes_no("late", Message::new("form-late")).required());
                }
                let named = Named { grounds: self.found.0.clone(), documents: self.found.1.clone() };
                if let Some(new) = desk.ops.not_named_before(case, &named)? {
                    says = Message::new("form-one-by-one").with("first", says).with("then", new.says);
                    fields.push(forms::anew());
                }
                about = Some(says);
                ("form-preliminary", fields)
            }
            Before::Notice => {
                let p = self.procedure(desk)?;
                let plan = desk.ops.hearing_plan(case, today)?;
                let ways = &desk.ops.hearing_rules()?.ways;
                let ways = ways.iter().map(|w| (w.id.clone(), Arg::from(w.text.clone()))).collect();
                let mut fields = vec![
                    Field::choice("way", Message::new("form-way"), ways).required(),
                    today_in("day", "form-received").hint(Message::new("form-received-hint")),
                ];
                fields.extend(meeting_fields(p.planned.as_ref(), plan.offered(), opens, p.planned.is_some()));
                about = Some(plan.why_late().unwrap_or_else(|| plan_says(&plan)));
                ("form-notice", fields)
            }
            Before::Objection => {
                let text = Field::long("why", Message::new("form-objection-text"), MOTIVATION).required();
                about =
                    self.procedure(desk)?.notice.map(|n| Message::new("form-objection-about").with("until", n.objection_until));
                ("form-objection", vec![today_in("day", "form-objection-day"), text])
            }
            Before::Held => {
                let p = self.procedure(desk)?;
                let mut fields = when_and_where(p.planned.as_ref(), today, opens).to_vec();
                // Said, never concluded from a field left empty: it cannot be taken back.
                let came = [("yes", "form-came-yes"), ("no", "form-came-no")];
                let came = came.map(|(id, key)| (id.to_owned(), Arg::from(Message { key, args: Vec::new() }))).to_vec();
                fields.push(Field::choice("came", Message::new("form-came"), came).required());
                let if_came = |f: Field| f.shown_if("came", &["yes"]);
                fields.push(if_came(Field::line("who", Message::new("form-who"), FieldKind::Line(REASON)).required()));
                fields.push(if_came(
                    Field::line("minutes", Message::new("form-minutes"), FieldKind::Line(60))
                        .hint(Message::new("form-minutes-hint")),
                ));
                fields.push(if_came(today_in("minutes-day", "form-minutes-day")));
                ("form-held", fields)
            }
            Before::Minutes => {
                let number = Field::line("minutes", Message::new("form-minutes"), FieldKind::Line(60)).required();
                ("form-minutes-title", vec![number, today_in("minutes-day", "form-minutes-day")])
            }
            Before::Waive => {
                let all = &desk.ops.hearing_rules()?.exceptions;
                let all = all.iter().map(|e| (e.id.clone(), Arg::from(e.text.clone()))).collect();
                about = Some(Message::new("form-waive-about"));
                let which = Field::choice("exception", Message::new("form-exception"), all).required();
                ("form-waive", vec![which, forms::reason("form-proof").hint(Message::new("form-proof-hint"))])
            }
            Before::GoOn => {
                about = Some(Message::new("form-go-on-about"));
                ("form-go-on", vec![forms::reason("form-go-on-why").hint(Message::new("form-go-on-hint"))])
            }
            Before::Final | Before::NotYet => {
                let p = self.procedure(desk)?;
                let g = p.joined();
                let says = Message::new("card-ground-of").with("number", g.number);
                about = Some(says.with("law", items(&g.law)).with("text", g.text));
                let mut fields = vec![forms::motive().value(p.why), forms::media()];
                fields.extend(forms::late(case, today));
                ("form-motive-title", fields)
            }
        };
        let mut form = Form::new(fields);
        form.fill(typed);
        form.set_errors(faults);
        let title = Message { key: title, args: vec![("number", case.number.as_str().into())] };
        let dialog = AskForm::new("act-form", title, form);
        Ok(match about {
            Some(about) => dialog.about(about),
            None => dialog,
        })
    }

    /// Calls the verb of a step; gives what the clerk is told.
    pub(super) fn call_before(&self, step: Before, values: &Values, desk: &mut Desk) -> Result<Message> {
        let (id, why) = (self.case, value(values, "why"));
        let p = match step {
            Before::Preliminary => {
                let new = Preliminary {
                    grounds: self.found.0.clone(),
                    documents: self.found.1.clone(),
                    why: why.to_owned(),
                    planned: meeting(values)?,
                    late_confirmed: value(values, "late") == "yes",
                    anew: value(values, "anew").to_owned(),
                };
                desk.ops.preliminary(id, &new)?
            }
            Before::Notice => {
                let (day, planned) = (day_of(values, "day", "notice-day")?, meeting(values)?);
                desk.ops.give_notice(id, value(values, "way"), day, planned.as_ref())?
            }
            Before::Objection => desk.ops.object(id, day_of(values, "day", "objection-day")?, why)?,
            Before::Held => {
                let Some(held) = meeting(values)? else { return Err(OpError::rule("held-day", Message::new("field-day"))) };
                let number = clean(value(values, "minutes"));
                // The day is offered; without a number there are no minutes yet.
                let minutes = match number.is_empty() {
                    true => None,
                    false => Some((number.as_str(), day_of(values, "minutes-day", "minutes-day")?)),
                };
                let who = if value(values, "came") == "yes" { value(values, "who") } else { "" };
                desk.ops.hold_hearing(id, &held, who, minutes)?
            }
            Before::Minutes => {
                let day = day_of(values, "minutes-day", "minutes-day")?;
                desk.ops.minute_hearing(id, value(values, "minutes"), day)?
            }
            Before::Waive => desk.ops.waive_hearing(id, value(values, "exception"), why)?,
            Before::GoOn => {
                let case = desk.ops.drop_refusal(id, why)?;
                return Ok(Message::new("act-went-on").with("number", case.number));
            }
            Before::Final | Before::NotYet => {
                let medium = forms::medium(value(values, "medium"));
                let late_why = value(values, "late_why").to_owned();
                let refuse = Refuse { ground: String::new(), why: why.to_owned(), medium, late_why };
                let case = desk.ops.refuse(id, &refuse)?;
                return Ok(Message::new("act-refused").with("number", case.number));
            }
        };
        let case = desk.ops.case(p.case)?;
        let next = desk.ops.standing_of(&case)?.map(|s| s.next.message());
        let next = next.unwrap_or_else(|| Message::new("hearing-none-yet"));
        Ok(Message::new("act-before-noted").with("number", case.number).with("next", next))
    }
}
