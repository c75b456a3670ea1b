//! One complaint whole: who, about what, by when, the answer, and what was done.

use std::cell::Cell as Kept;

use crate::domain::complaint::{Complaint, Duty, DutyKind};
use crate::domain::text::{Arg, Message, Text};
use crate::ops::look::history_message;
use crate::ops::print::About;
use crate::ops::{History, Ops};
use crate::tui::draw::cells;
use crate::tui::prelude::*;
use crate::tui::screens::complaints::act::{self, Acts};
use crate::tui::screens::complaints::{label, state};
use crate::tui::screens::{card, printing};
use crate::tui::text;

/// Columns for the names of things.
const NAMES: u16 = 22;

/// The card of a complaint.
pub struct One {
    id: i64,
    known: Option<Known>,
    fault: Option<Message>,
    acts: Acts,
    /// First line shown; kept within the lines when drawn.
    top: Kept<usize>,
    page: Kept<usize>,
}

struct Known {
    complaint: Complaint,
    state: (Role, Message),
    service: Text,
    history: Vec<History>,
    /// Other complaints of the same person about the same case.
    again: Vec<Complaint>,
    /// What has a term, in words, with where it stands.
    terms: Vec<(Role, Message, Arg)>,
}

/// Other complaints by number and day.
pub fn again(all: &[Complaint]) -> Arg {
    let one = |c: &Complaint| Message::new("complaint-of-day").with("number", c.number.as_str()).with("day", c.at.day());
    Arg::List(all.iter().map(|c| one(c).into()).collect())
}

/// What has a term: until when, what, how it stands and by which norm.
fn terms(ops: &Ops, c: &Complaint) -> Vec<(Role, Message, Arg)> {
    let (law, today) = (ops.complaint_terms(), ops.today());
    let line = |d: &Duty| {
        let term = match d.kind {
            DutyKind::Answer => &law.answer,
            DutyKind::Forward => &law.forward,
            DutyKind::Control => &law.control,
        };
        let (role, state) = match d.done {
            Some(day) if d.is_late(today) => (Role::Warn, Message::new("duty-late").with("day", day)),
            Some(day) => (Role::Good, Message::new("duty-done").with("day", day)),
            None if d.is_late(today) => (Role::Bad, Message::new("duty-missed")),
            None if d.owed && d.kind == DutyKind::Control => (Role::Text, Message::new("duty-awaited")),
            None if d.owed => (Role::Text, Message::new("duty-owed")),
            // Before an answer it is open whether it is to be sent on at all.
            None if c.may_be_answered() => (Role::Text, Message::new("duty-unless-satisfied")),
            None => (Role::Dim, Message::new("duty-none")),
        };
        let says = Message::new("complaint-duty").with("what", term.what.clone()).with("norm", term.norm.clone());
        (role, Message::new("complaint-by").with("day", d.by), says.with("state", state).into())
    };
    c.duties().iter().map(line).collect()
}

/// What was done about it: answer, longer terms, sending on, decision, notices.
fn done(c: &Complaint) -> Vec<(Role, Message, Arg)> {
    let mut out: Vec<(Role, Message, Arg)> = Vec::new();
    let mut add = |name: &'static str, value: Arg| out.push((Role::Text, Message::new(name), value));
    for e in &c.longer {
        add("complaint-longer", Message::new("complaint-longer-until").with("day", e.to).with("why", e.why.as_str()).into());
    }
    if let Some((at, outcome, answer)) = &c.answer {
        add("answer-at", at.written().into());
        add("answer-outcome", outcome.message().into());
        add("answer-text", answer.as_str().into());
    }
    if let Some(f) = &c.forwarded {
        let says = Message::new("complaint-forwarded-to").with("day", f.day).with("to", f.to.as_str());
        add("complaint-forwarded", says.with("file", f.file.as_str()).into());
    }
    if let Some(r) = &c.ruling {
        let says = Message::new("complaint-ruling-of").with("day", r.day).with("outcome", r.outcome.message());
        add("complaint-ruling", says.with("text", r.text.as_str()).into());
    }
    for n in &c.notices {
        let says = Message::new("complaint-told-of").with("day", n.day).with("of", n.of.message());
        add("complaint-told", says.with("way", n.way.message()).into());
    }
    out
}

impl One {
    /// The card of a complaint by its row id.
    pub fn new(id: i64) -> One {
        One { id, known: None, fault: None, acts: Acts::default(), top: Kept::new(0), page: Kept::new(10) }
    }

    fn lines(&self, k: &Known) -> Vec<(Role, Message, Arg)> {
        let c = &k.complaint;
        let mut out = vec![
            (k.state.0, Message::new("complaint-state"), k.state.1.clone().into()),
            (Role::Text, Message::new("complaint-registered"), c.at.written().into()),
            (Role::Text, Message::new("complaint-due-day"), c.answer_due().into()),
            (Role::Text, Message::new("complaint-service"), k.service.clone().into()),
        ];
        if let Some((_, number)) = &c.case {
            out.push((Role::Text, Message::new("complaint-case"), number.as_str().into()));
        }
        out.push((Role::Text, Message::new("complaint-who"), c.name.as_str().into()));
        for (name, value) in
            [(Message::new("complaint-party-number"), &c.party_number), (Message::new("complaint-contact"), &c.contact)]
        {
            if !value.is_empty() {
                out.push((Role::Text, name, value.as_str().into()));
            }
        }
        out.push((Role::Text, Message::new("complaint-subject"), c.subject.as_str().into()));
        if !k.again.is_empty() {
            out.push((Role::Warn, Message::new("complaint-again"), again(&k.again)));
        }
        out.extend(k.terms.iter().cloned());
        out.extend(done(c));
        if let Some(why) = &c.annulled {
            out.push((Role::Warn, Message::new("complaint-annul-why"), why.as_str().into()));
        }
        out
    }

    /// Lines as drawn: role, name, text.
    fn drawn(&self, k: &Known, look: &Look, width: u16) -> Vec<(Role, String, String)> {
        let room = usize::from(width.saturating_sub(NAMES)).max(10);
        let mut out = Vec::new();
        for (role, name, value) in self.lines(k) {
            for (n, part) in text::wrap(&look.arg(&value), room).into_iter().enumerate() {
                out.push((role, if n == 0 { look.tell(&name) } else { String::new() }, part));
            }
        }
        out.push((Role::Text, String::new(), String::new()));
        out.push((Role::Key, look.say("complaint-history"), String::new()));
        for entry in &k.history {
            let says = look.tell(&history_message(entry, &|id| Arg::from(id)));
            let whole = format!("{says} ({})", entry.clerk);
            for (n, part) in text::wrap(&whole, room).into_iter().enumerate() {
                out.push((Role::Text, if n == 0 { entry.at.written() } else { String::new() }, part));
            }
        }
        out
    }
}

impl Screen for One {
    fn context(&self) -> Context {
        Context::Complaint
    }
    fn title(&self, words: &Words) -> String {
        let number = self.known.as_ref().map(|k| k.complaint.number.clone()).unwrap_or_default();
        words.tell(&Message::new("complaint-title").with("number", number))
    }
    fn help(&self) -> &'static str {
        "about-complaint"
    }
    fn available(&self, cmd: Cmd) -> bool {
        let Some(Known { complaint, .. }) = &self.known else { return false };
        match cmd {
            Cmd::View => complaint.case.is_some(),
            Cmd::Next => act::goes_on(complaint),
            Cmd::Edit => act::may_be_told(complaint),
            Cmd::Refuse => complaint.annulled.is_none(),
            Cmd::Print => complaint.annulled.is_none() && (complaint.answer.is_some() || complaint.forwarded.is_some()),
            _ => false,
        }
    }
    fn shown(&mut self, desk: &mut Desk) {
        let known = desk.ops.complaint(self.id).and_then(|c| {
            let history = desk.ops.complaint_history(self.id)?;
            let (again, terms) = (desk.ops.complaints_again(&c)?, terms(desk.ops, &c));
            Ok(Known { state: state(desk.ops, &c), service: label(desk.ops, &c), history, again, terms, complaint: c })
        });
        match known {
            Ok(known) => self.known = Some(known),
            Err(refused) => self.fault = Some(refused.says),
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        let (top, page) = (self.top.get(), self.page.get());
        match input {
            Input::Cmd(Cmd::Up) => self.top.set(top.saturating_sub(1)),
            Input::Cmd(Cmd::Down) => self.top.set(top + 1),
            Input::Cmd(Cmd::PageUp) => self.top.set(top.saturating_sub(page)),
            Input::Cmd(Cmd::PageDown) => self.top.set(top + page),
            Input::Cmd(Cmd::Home) => self.top.set(0),
            Input::Cmd(Cmd::End) => self.top.set(usize::MAX),
            Input::Cmd(cmd) => {
                let Some(Known { complaint, .. }) = &self.known else { return Step::Pass };
                return match (cmd, &complaint.case) {
                    (Cmd::Next, _) => self.acts.ask_next(complaint, desk.ops),
                    (Cmd::Edit, _) => self.acts.ask_notice(complaint, desk.ops),
                    (Cmd::Print, _) => printing::open(desk, About::Complaint(self.id)),
                    (Cmd::Refuse, _) => self.acts.ask_annul(complaint, desk.ops),
                    (Cmd::Open | Cmd::View, Some((case, _))) => Step::Push(card::open(desk, *case)),
                    _ => Step::Pass,
                };
            }
            _ => return Step::Pass,
        }
        Step::Stay
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        self.acts.take(answer, desk)
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        if let Some(fault) = &self.fault {
            draw::paragraph(frame, inside, look, Role::Bad, &look.tell(fault));
            return;
        }
        let Some(known) = &self.known else { return };
        let lines = self.drawn(known, look, inside.width);
        let high = usize::from(inside.height);
        self.page.set(high.max(1));
        let top = self.top.get().min(lines.len().saturating_sub(high));
        self.top.set(top);
        for (n, (role, name, value)) in lines.iter().skip(top).take(high).enumerate() {
            let line = draw::row(inside, cells(n));
            let name_role = if *role == Role::Key { Role::Key } else { Role::Border };
            let name_room = if value.is_empty() { inside.width } else { NAMES.saturating_sub(1) };
            draw::line(frame, draw::left_part(line, name_room), look, name_role, name);
            draw::line(frame, draw::right_of(line, NAMES), look, *role, value);
        }
        let edge = draw::right_of(area, area.width.saturating_sub(1));
        if top > 0 {
            draw::line(frame, draw::row(edge, 0), look, Role::Border, &look.signs().more[0].to_string());
        }
        if top + high < lines.len() && inside.height > 0 {
            draw::line(frame, draw::row(edge, inside.height - 1), look, Role::Border, &look.signs().more[1].to_string());
        }
    }
}
