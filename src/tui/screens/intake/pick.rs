//! The first step: the service, found by any part of its name, its code or an everyday word; and drafts to go on with.

use crate::domain::identifier::mask;
use crate::domain::service::{Confidence, Service, ServiceCode};
use crate::domain::text::{Arg, Message, Text};
use crate::ops::fault::OpError;
use crate::ops::intake::DraftRow;
use crate::tui::draw::cells;
use crate::tui::prelude::*;
use crate::tui::screens::intake::finish::told;
use crate::tui::screens::intake::head::{cut, sure};
use crate::tui::screens::leaflet;

/// Drafts offered above the services; Today shows all.
const DRAFTS: usize = 5;
/// Rows under the list for what is chosen.
const DETAILS: u16 = 5;

/// What came of an input.
pub enum Picked {
    /// The app's step.
    Step(Step),
    /// A service that can be taken in here.
    Service(ServiceCode),
    /// A draft to go on with.
    Draft(i64),
    /// Somebody asks about a service and nothing more.
    Consult(ServiceCode),
}

struct Found {
    code: ServiceCode,
    label: Text,
    name: Text,
    edition: String,
    sure: Confidence,
    why_not: Option<Message>,
}

/// The search and its list.
pub struct Pick {
    query: TextField,
    drafts: Vec<DraftRow>,
    found: Vec<Found>,
    table: Table,
    /// The visit the next application belongs to.
    visit: Option<Message>,
}

impl Pick {
    /// Nothing typed yet; filled by `load`. With the visit the service is chosen for, if one goes on.
    pub fn new(visit: Option<Message>) -> Pick {
        let columns = vec![
            Column::fill(Message::new("intake-column-service"), 30),
            Column::new(Message::new("intake-column-code"), 8),
            Column::new("", 18),
        ];
        Pick {
            query: TextField::new("").max(60),
            drafts: Vec::new(),
            found: Vec::new(),
            table: Table::new(columns, Message::new("intake-nothing-found")),
            visit,
        }
    }

    /// Loads drafts and services; the choice stays where it was if there was one.
    pub fn load(&mut self, desk: &Desk) -> Result<(), OpError> {
        let first = self.table.is_empty();
        self.search(desk)?;
        if first {
            self.table.choose(self.drafts.len());
        }
        Ok(())
    }

    fn search(&mut self, desk: &Desk) -> Result<(), OpError> {
        self.drafts = if self.query.is_empty() { desk.ops.drafts()? } else { Vec::new() };
        self.drafts.truncate(DRAFTS);
        let today = desk.ops.today();
        self.found = desk
            .ops
            .find_services(&self.query.value())
            .into_iter()
            .map(|s| {
                let why_not = match s.on(today) {
                    Some(edition) => desk.ops.why_not_here(edition),
                    None => Some(Message::new("service-no-edition").with("code", s.code.as_str()).with("day", today)),
                };
                Found::of(s, today, why_not)
            })
            .collect();
        // What can be taken in here comes first; within that the order of the search stays.
        self.found.sort_by_key(|f| f.why_not.is_some());
        self.table.set_len(self.drafts.len() + self.found.len());
        Ok(())
    }

    fn draft(&self) -> Option<&DraftRow> {
        self.table.chosen().and_then(|n| self.drafts.get(n))
    }

    fn service(&self) -> Option<&Found> {
        self.table.chosen().and_then(|n| self.found.get(n.checked_sub(self.drafts.len())?))
    }

    /// Whether a service is chosen, and not a draft.
    pub fn has_service(&self) -> bool {
        self.service().is_some()
    }

    /// Hears an input.
    pub fn on(&mut self, input: &Input, desk: &mut Desk) -> Picked {
        match input {
            Input::Cmd(Cmd::Up | Cmd::Down | Cmd::PageUp | Cmd::PageDown) => {
                self.table.on(input);
                Picked::Step(Step::Stay)
            }
            Input::Cmd(Cmd::Open) => match (self.draft(), self.service()) {
                (Some(row), _) => Picked::Draft(row.id),
                (None, Some(Found { why_not: Some(why), .. })) => Picked::Step(Step::push(Notice::new(why.clone()))),
                (None, Some(found)) => Picked::Service(found.code.clone()),
                (None, None) => Picked::Step(Step::Stay),
            },
            Input::Cmd(Cmd::View) => Picked::Step(match self.service() {
                Some(found) => {
                    let (code, today) = (found.code.clone(), desk.ops.today());
                    Step::Push(leaflet::open(desk, &code, today, None))
                }
                None => Step::Stay,
            }),
            Input::Cmd(Cmd::New) => match self.service() {
                Some(found) => Picked::Consult(found.code.clone()),
                None => Picked::Step(Step::Stay),
            },
            Input::Cmd(Cmd::EraseNext) if self.query.is_empty() => Picked::Step(match self.draft() {
                Some(row) => {
                    let service = desk.ops.label(&ServiceCode(row.draft.service.clone().unwrap_or_default()), desk.words.lang);
                    let says = Message::new("intake-drop-ask").with("service", service).with("who", person(row));
                    Step::push(Confirm::new("drop-draft", says).act(Message::new("intake-drop-act")))
                }
                None => Step::Stay,
            }),
            _ => Picked::Step(match self.query.on(input) {
                Heard::Ignored => Step::Pass,
                Heard::Used => Step::Stay,
                Heard::Changed => match self.search(desk) {
                    Ok(()) => {
                        // With nothing typed the cursor is back on the services, below the drafts.
                        self.table.choose(self.drafts.len());
                        Step::Stay
                    }
                    Err(fault) => told(&fault),
                },
            }),
        }
    }

    /// Throws the chosen draft away, once that was confirmed.
    pub fn drop_chosen(&mut self, desk: &mut Desk) -> Result<(), OpError> {
        if let Some(row) = self.draft() {
            desk.ops.drop_draft(row.id)?;
            desk.tell(Message::new("intake-dropped"));
        }
        Ok(())
    }

    /// Draws the search.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let label = format!(" {}: ", look.say("intake-find"));
        let top = draw::row(area, 0);
        let used = draw::line(frame, top, look, Role::Key, &label);
        let field = draw::right_of(top, used);
        self.query.view(frame, draw::left_part(field, field.width.saturating_sub(1)), look, true);
        draw::line(frame, draw::right_of(draw::row(area, 1), used), look, Role::Dim, &look.say("intake-find-hint"));
        if let Some(visit) = &self.visit {
            draw::line(frame, draw::right_of(draw::row(area, 2), 1), look, Role::Key, &look.tell(visit));
        }
        let body = draw::below(area, 3);
        let details = if body.height > DETAILS * 2 { DETAILS } else { 0 };
        let list = Rect { height: body.height - details, ..body };
        self.table.view(frame, list, look, &|n| self.row(n, look));
        let under = draw::below(body, list.height);
        draw::rule(frame, draw::row(under, 0), look);
        self.details(frame, draw::right_of(draw::below(under, 1), 2), look);
    }

    fn row(&self, n: usize, look: &Look) -> Vec<Cell> {
        if let Some(row) = self.drafts.get(n) {
            let who = look.arg(&person(row));
            let service = self.label(row, look);
            return vec![
                Cell::new(Role::Warn, format!("{}: {service} {} {who}", look.say("intake-draft"), look.signs().dot)).over(),
                "".into(),
                row.at.as_str().into(),
            ];
        }
        let Some(f) = self.found.get(n - self.drafts.len()) else { return Vec::new() };
        let label = look.words.text(&f.label);
        let code = f.code.as_str();
        match (&f.why_not, sure(f.sure)) {
            (Some(_), _) => {
                let not_here = look.say("intake-not-here");
                vec![Cell::new(Role::Dim, label), Cell::new(Role::Dim, code), Cell::new(Role::Dim, not_here)]
            }
            (None, Some(word)) => vec![label.into(), code.into(), Cell::new(Role::Warn, look.tell(&word))],
            (None, None) => vec![label.into(), code.into(), "".into()],
        }
    }

    fn label(&self, row: &DraftRow, look: &Look) -> String {
        let code = row.draft.service.as_deref().unwrap_or_default();
        let known = self.found.iter().find(|f| f.code.as_str() == code);
        known.map_or_else(|| code.to_owned(), |f| look.words.text(&f.label).to_owned())
    }

    fn details(&self, frame: &mut Frame, area: Rect, look: &Look) {
        if self.draft().is_some() {
            draw::paragraph(frame, area, look, Role::Dim, &look.say("intake-draft-keys"));
            return;
        }
        let Some(f) = self.service() else { return };
        let mut left = area;
        let mut put = |role, what: &str, most: usize| {
            let lines = cut(look, what, area.width, most);
            for (n, line) in lines.iter().enumerate() {
                draw::line(frame, draw::row(left, cells(n)), look, role, line);
            }
            left = draw::below(left, cells(lines.len()));
        };
        match &f.why_not {
            // Where to go matters more than how the service is called in full.
            Some(why) => {
                put(Role::Warn, &look.tell(why), 3);
                let key = Message::new("intake-consult-key").with("key", look.key(Context::Pick, Cmd::New));
                put(Role::Dim, &look.tell(&key), 1);
            }
            None => {
                put(Role::Text, look.words.text(&f.name), 3);
                put(Role::Dim, &look.tell(&Message::new("intake-edition").with("edition", f.edition.as_str())), 1);
            }
        }
    }
}

impl Found {
    fn of(service: &Service, today: chrono::NaiveDate, why_not: Option<Message>) -> Found {
        let e = service.on(today).unwrap_or(service.newest());
        Found {
            code: service.code.clone(),
            label: e.label.clone(),
            name: e.name.clone(),
            edition: e.act.edition.clone(),
            sure: e.confidence,
            why_not,
        }
    }
}

/// Whose draft it is; a number only masked, as the list can be seen by others.
fn person(row: &DraftRow) -> Arg {
    let d = &row.draft;
    let name = [&d.beneficiary.name, &d.applicant.name].into_iter().find(|n| !n.trim().is_empty());
    match (name, d.applicant.number.trim()) {
        (Some(name), _) => name.trim().into(),
        (None, "") => Message::new("intake-draft-nobody").into(),
        (None, number) => mask(number).into(),
    }
}
