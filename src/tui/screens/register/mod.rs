//! The register: every case, found as the clerk types, a page at a time, however many there are.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::application::State;
use crate::domain::service::ServiceCode;
use crate::domain::text::{Arg, Message, Text};
use crate::ops::fault::OpError;
use crate::ops::{CaseRow, Imported, Ops};
use crate::tui::prelude::*;
use crate::tui::screens::card::acts::{self, Acts};
use crate::tui::screens::card::{self, badge};
use crate::tui::screens::{exporting, intake, journals, negative, old, said, stage, trouble};

pub mod filter;
pub mod find;
pub mod listing;
mod second;

use filter::{Filter, Which};
use find::Found;
use second::Second;

/// Rows fetched at a time.
const PAGE: usize = 50;
/// So many rows before the end the next ones are fetched.
const NEAR: usize = 30;

struct Register {
    field: TextField,
    filter: Filter,
    found: Found,
    /// Whether there are rows behind those fetched.
    more: bool,
    /// Whether there are old ones behind those fetched.
    more_old: bool,
    cases: Table,
    /// The second list.
    second: Second,
    labels: BTreeMap<ServiceCode, Text>,
    /// The filter in words.
    parts: Vec<Arg>,
    fault: Option<Message>,
    today: NaiveDate,
    acts: Acts,
}

/// Opens the whole register.
pub fn open(desk: &mut Desk) -> Box<dyn Screen> {
    open_filtered(desk, Filter::default())
}

/// Opens the register with a filter set.
pub fn open_filtered(desk: &mut Desk, filter: Filter) -> Box<dyn Screen> {
    let cases = vec![
        Column::new(Message::new("card-number"), 10),
        Column::new(Message::new("register-day"), 10),
        Column::fill(Message::new("card-service"), 12),
        Column::fill(Message::new("card-applicant"), 16),
        Column::fill(Message::new("card-child"), 18).wide_only(),
        Column::new(Message::new("card-state"), 12),
        Column::new(Message::new("card-due"), 10),
    ];
    Box::new(Register {
        field: TextField::default().max(100).placeholder(Message::new("register-placeholder")),
        filter,
        found: Found::default(),
        more: false,
        more_old: false,
        cases: Table::new(cases, Message::new("register-empty")),
        second: Second::default(),
        labels: BTreeMap::new(),
        parts: Vec::new(),
        fault: None,
        today: desk.ops.today(),
        acts: Acts::default(),
    })
}

impl Register {
    fn is_second(&self) -> bool {
        self.filter.which == Which::NotAccepted
    }

    /// Asks the register anew; at least as many rows as were there are fetched, so that the choice finds its place again.
    fn load(&mut self, ops: &Ops, keep: bool) {
        self.today = ops.today();
        self.parts = self.filter.parts(ops);
        self.fault = None;
        let chosen = self.row().map(|r| r.id).filter(|_| keep);
        let done = if self.is_second() { self.load_second(ops) } else { self.load_cases(ops, keep) };
        if let Err(e) = done {
            self.fault = Some(e.says);
        }
        let at = chosen.and_then(|id| self.found.rows.iter().position(|r| r.id == id));
        match at {
            Some(n) => self.cases.choose(n),
            None if !keep => {
                self.cases.choose(0);
                self.second.table.choose(0);
            }
            None => {}
        }
    }

    fn load_cases(&mut self, ops: &Ops, keep: bool) -> Result<(), OpError> {
        let there = self.found.rows.len() + self.found.old.len();
        let limit = if keep { there.max(PAGE) } else { PAGE };
        let query = self.filter.query(&self.field.value(), self.today, 0, limit);
        let only_old = self.filter.which == Which::Imported;
        self.found = if only_old { find::find_old(ops, &query)? } else { find::find(ops, &query)? };
        self.more = self.found.rows.len() >= limit;
        self.more_old = self.found.rows.len() + self.found.old.len() >= limit;
        self.took_rows(ops);
        Ok(())
    }

    fn load_second(&mut self, ops: &Ops) -> Result<(), OpError> {
        self.second.load(ops)?;
        for code in self.second.services() {
            label(&mut self.labels, ops, code);
        }
        self.second.narrow(&self.field.value(), &self.filter);
        Ok(())
    }

    fn took_rows(&mut self, ops: &Ops) {
        let services = self.found.rows.iter().map(|r| &r.service).chain(self.found.old.iter().map(|o| &o.case.service));
        for code in services {
            label(&mut self.labels, ops, code);
        }
        if let Some(code) = &self.found.service {
            label(&mut self.labels, ops, code);
        }
        self.cases.set_len(self.found.rows.len() + self.found.old.len());
    }

    /// Fetches the next page while the choice nears the end of what is there.
    fn fetch(&mut self, ops: &Ops) {
        let near = self.cases.chosen().is_some_and(|n| n + NEAR >= self.cases.len());
        if self.is_second() || !near {
            return;
        }
        if !self.more {
            return self.fetch_old(ops);
        }
        self.found.query.skip = self.found.rows.len();
        self.found.query.limit = PAGE;
        match ops.cases(&self.found.query) {
            Ok(rows) => {
                self.more = rows.len() >= PAGE;
                self.found.rows.extend(rows);
                self.took_rows(ops);
                if !self.more {
                    self.fetch_old(ops);
                }
            }
            Err(e) => self.fault = Some(e.says),
        }
    }

    /// Fetches the next page of the old register, which stands behind the office's own cases.
    fn fetch_old(&mut self, ops: &Ops) {
        let Some(query) = find::old_query(&self.found.query, self.found.old.len(), PAGE).filter(|_| self.more_old) else {
            return;
        };
        match ops.imported_cases(&query) {
            Ok(old) => {
                self.more_old = old.len() >= PAGE;
                self.found.old.extend(old);
                self.took_rows(ops);
            }
            Err(e) => self.fault = Some(e.says),
        }
    }

    /// A row of the old register.
    fn old(&self, row: usize) -> Option<&Imported> {
        row.checked_sub(self.found.rows.len()).and_then(|n| self.found.old.get(n))
    }

    fn old_chosen(&self) -> Option<i64> {
        let row = self.cases.chosen().filter(|_| !self.is_second());
        row.and_then(|n| self.old(n)).map(|o| o.id)
    }

    fn typed(&mut self, desk: &mut Desk) {
        if self.is_second() {
            self.second.narrow(&self.field.value(), &self.filter);
            self.second.table.choose(0);
        } else {
            self.load(desk.ops, false);
        }
    }

    fn row(&self) -> Option<&CaseRow> {
        if self.is_second() { None } else { self.cases.chosen().and_then(|n| self.found.rows.get(n)) }
    }

    fn table(&mut self) -> &mut Table {
        if self.is_second() { &mut self.second.table } else { &mut self.cases }
    }

    fn open_chosen(&self, desk: &mut Desk) -> Step {
        if let Some(id) = self.old_chosen() {
            return Step::Push(old::open(desk, id));
        }
        match (self.row().map(|r| r.id), self.second.chosen().filter(|_| self.is_second())) {
            (Some(id), _) => Step::Push(card::open(desk, id)),
            (None, Some(id)) => Step::Push(negative::open(desk, id)),
            (None, None) => Step::Stay,
        }
    }

    fn export(&self, picked: usize, desk: &mut Desk) -> Step {
        let query = crate::ops::CaseQuery { skip: 0, limit: listing::MOST, ..self.found.query.clone() };
        let only_old = self.filter.which == Which::Imported;
        let rows = if only_old { Ok(Vec::new()) } else { desk.ops.cases(&query) };
        let both = rows.and_then(|rows| {
            let left = listing::MOST.saturating_sub(rows.len());
            let old = find::old_query(&query, 0, left).map(|q| desk.ops.imported_cases(&q)).transpose()?;
            Ok((rows, old.unwrap_or_default()))
        });
        let (rows, old) = match both {
            Ok(both) => both,
            Err(e) => return trouble::tell(&e),
        };
        // What was typed is a name or a number of a person: it stays out of the heading.
        let said = if self.parts.is_empty() { String::new() } else { desk.words.arg(&Arg::List(self.parts.clone())) };
        let sheet = listing::sheet(&rows, &old, desk.ops, desk.words, &said);
        let name = listing::file_name("register", desk.ops);
        exporting::write(desk, sheet, &name, picked)
    }

    /// The line under the field: what the list holds.
    fn about(&self, look: &Look) -> (Role, String) {
        if let Some(code) = &self.found.service {
            let name = self.labels.get(code).cloned().unwrap_or_default();
            return (Role::Warn, look.tell(&Message::new("register-by-service").with("service", name)));
        }
        if self.parts.is_empty() {
            return (Role::Dim, look.say("register-newest-first"));
        }
        let remove = look.key(Context::Text, Cmd::EraseNext);
        let says = Message::new("register-filtered").with("what", Arg::List(self.parts.clone())).with("key", remove);
        (Role::Warn, look.tell(&says))
    }
}

fn label(labels: &mut BTreeMap<ServiceCode, Text>, ops: &Ops, code: &ServiceCode) {
    if !labels.contains_key(code) {
        let code_alone = || Text { ru: code.to_string(), kk: code.to_string(), ..Text::default() };
        let text = ops.catalog().get(code).map_or_else(code_alone, |s| s.newest().label.clone());
        labels.insert(code.clone(), text);
    }
}

/// The cells of a case in a list: number, day, service, applicant, child, state, due day.
fn cells(r: &CaseRow, label: &str, today: NaiveDate, look: &Look) -> Vec<Cell> {
    vec![
        r.number.as_str().into(),
        r.day.format("%d.%m.%Y").to_string().into(),
        label.into(),
        r.applicant.as_str().into(),
        r.beneficiary.as_str().into(),
        badge::short(r, today, look.words),
        badge::due(r, today),
    ]
}

impl Screen for Register {
    fn context(&self) -> Context {
        Context::Register
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-register")
    }
    fn help(&self) -> &'static str {
        "about-register"
    }
    fn wants_text(&self) -> bool {
        true
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::View => self.row().is_some(),
            Cmd::Print => !self.is_second() && !self.cases.is_empty(),
            Cmd::Next => self.row().is_some_and(|r| acts::may_go_on(r.state)),
            Cmd::Refuse => self.row().is_some_and(|r| r.state != State::Annulled),
            _ => true,
        }
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.load(desk.ops, true);
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        match self.table().on(&input) {
            Heard::Ignored => {}
            Heard::Used | Heard::Changed => {
                self.fetch(desk.ops);
                return Step::Stay;
            }
        }
        match (self.field.on(&input), &input) {
            (Heard::Changed, _) => {
                self.typed(desk);
                Step::Stay
            }
            // Behind the last letter Del has nothing to take out: there it takes the filter off.
            (Heard::Used, Input::Cmd(Cmd::EraseNext)) => {
                self.field.set("");
                self.filter = Filter::default();
                self.load(desk.ops, false);
                Step::Stay
            }
            (Heard::Used, _) => Step::Stay,
            (Heard::Ignored, Input::Cmd(cmd)) => match cmd {
                Cmd::Open => self.open_chosen(desk),
                Cmd::View => self.row().map(|r| r.id).map_or(Step::Stay, |id| said::open(desk, id)),
                Cmd::Edit => Step::push(filter::form(&self.filter, &[], Vec::new())),
                Cmd::Print => exporting::ask_or(Some(Message::new("export-journal"))),
                // The list narrows by itself as one types, so F7 asks here what it asks everywhere.
                Cmd::Search => Step::Push(stage::open(desk)),
                Cmd::New => Step::Push(intake::open(desk)),
                Cmd::Next => self.row().map(|r| r.id).map_or(Step::Stay, |id| self.acts.next(desk, id)),
                Cmd::Refuse => self.row().map(|r| r.id).map_or(Step::Stay, |id| self.acts.annul(desk, id)),
                _ => Step::Pass,
            },
            (Heard::Ignored, _) => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        if let Some(step) = self.acts.answer(&answer, desk) {
            return step;
        }
        match (answer.tag, answer.said) {
            ("filter", Said::Values(values)) => match Filter::read(&values, desk.ops) {
                Ok(filter) => {
                    self.filter = filter;
                    self.load(desk.ops, false);
                    Step::Stay
                }
                Err(faults) => Step::push(filter::form(&self.filter, &values, faults)),
            },
            (exporting::EXPORT, Said::Picked(exporting::BEYOND)) => Step::Push(journals::at(desk, "applications")),
            (exporting::EXPORT, Said::Picked(n)) => self.export(n, desk),
            _ => Step::Stay,
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        self.fault.as_ref().map(|f| (Role::Bad, words.tell(f)))
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 2);
        self.field.view(frame, draw::left_part(draw::row(inside, 0), 60), look, true);
        let (role, about) = self.about(look);
        draw::line(frame, draw::row(inside, 1), look, role, &about);
        let body = draw::below(area, 3);
        let text = |code: &ServiceCode| self.labels.get(code).map_or("", |t| look.words.text(t)).to_owned();
        if self.is_second() {
            self.second.view(frame, body, look, &text);
            return;
        }
        self.cases.view(frame, body, look, &|n| match self.found.rows.get(n) {
            Some(r) => cells(r, &text(&r.service), self.today, look),
            None => self.old(n).map(|o| old::cells(o, &text(&o.case.service), look)).unwrap_or_default(),
        });
    }
}
