//! Complaints: the journal, newest first, with what is still to be answered and by when.

use chrono::{Datelike, NaiveDate};

use crate::domain::complaint::{Complaint, ComplaintSums, Standing};
use crate::domain::text::{Arg, Message, Text};
use crate::domain::urgency::Urgency;
use crate::ops::Ops;
use crate::tui::prelude::*;
use crate::tui::screens::{exporting, journals};

mod act;
mod forms;
mod listing;
mod new;
mod one;

use act::Acts;

/// Complaints read at once.
const PAGE: usize = 200;

struct Complaints {
    rows: Vec<Line>,
    /// Whether there are no more of them.
    whole: bool,
    table: Table,
    acts: Acts,
    /// Complaints of this year counted; none before they were.
    sums: Option<(i32, ComplaintSums)>,
}

/// A complaint with what the list says of it.
struct Line {
    complaint: Complaint,
    state: (Role, Message),
    service: Text,
}

/// Opens the journal of complaints.
pub fn open(_desk: &mut Desk) -> Box<dyn Screen> {
    let columns = vec![
        Column::new(Message::new("complaint-number"), 10),
        Column::new(Message::new("complaint-at"), 10),
        Column::new(Message::new("complaint-due"), 10),
        Column::new(Message::new("complaint-state"), 22),
        Column::fill(Message::new("complaint-who"), 15),
        Column::fill(Message::new("complaint-service"), 24).wide_only(),
    ];
    let table = Table::new(columns, Message::new("complaints-empty"));
    Box::new(Complaints { rows: Vec::new(), whole: false, table, acts: Acts::default(), sums: None })
}

/// Opens one complaint whole.
pub fn open_one(_desk: &mut Desk, complaint: i64) -> Box<dyn Screen> {
    Box::new(one::One::new(complaint))
}

/// Opens the form of a new complaint; the data of the case, if there is one, stands in it.
pub fn open_new(desk: &mut Desk, case: Option<i64>) -> Box<dyn Screen> {
    Box::new(new::Intake::new(desk, case))
}

/// How a complaint stands, in words and by what it owes.
fn state(ops: &Ops, c: &Complaint) -> (Role, Message) {
    let standing = c.standing(ops.today(), ops.calendar());
    let role = match (standing.urgency(), standing) {
        (Some(Urgency::Overdue), _) => Role::Bad,
        (Some(Urgency::Today), _) | (None, Standing::Ended { late: true, .. } | Standing::AboveOverdue(_)) => Role::Warn,
        (Some(_), _) => Role::Text,
        (None, _) => Role::Dim,
    };
    (role, standing.message())
}

/// Short name of a service in three languages; the code if the catalogue lacks it.
fn label(ops: &Ops, c: &Complaint) -> Text {
    let code = || Text { ru: c.service.to_string(), kk: c.service.to_string(), ..Text::default() };
    ops.service(&c.service).map_or_else(|_| code(), |s| s.newest().label.clone())
}

impl Complaints {
    /// Reads the next page of the journal.
    fn more(&mut self, desk: &Desk) {
        match desk.ops.complaints(self.rows.len(), PAGE) {
            Ok(page) => {
                self.whole = page.len() < PAGE;
                self.rows.extend(page.into_iter().map(|c| Line {
                    state: state(desk.ops, &c),
                    service: label(desk.ops, &c),
                    complaint: c,
                }));
            }
            Err(_) => self.whole = true,
        }
    }

    fn chosen(&self) -> Option<&Complaint> {
        self.table.chosen().and_then(|n| self.rows.get(n)).map(|l| &l.complaint)
    }
}

impl Screen for Complaints {
    fn context(&self) -> Context {
        Context::Complaints
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-complaints")
    }
    fn help(&self) -> &'static str {
        "about-complaints"
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::View | Cmd::Print => !self.rows.is_empty(),
            Cmd::Next => self.chosen().is_some_and(act::goes_on),
            Cmd::Edit => self.chosen().is_some_and(act::may_be_told),
            Cmd::Refuse => self.chosen().is_some_and(|c| c.annulled.is_none()),
            _ => true,
        }
    }
    fn shown(&mut self, desk: &mut Desk) {
        // As far as was read before, so that the choice stays where it was.
        let far = self.rows.len();
        self.rows.clear();
        self.whole = false;
        self.more(desk);
        while self.rows.len() < far && !self.whole {
            self.more(desk);
        }
        self.table.set_len(self.rows.len());
        let today = desk.ops.today();
        let from = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
        self.sums = desk.ops.complaint_sums(from, today).ok().map(|sums| (today.year(), sums));
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            if !self.whole && self.table.chosen().is_some_and(|n| n + 1 == self.rows.len()) {
                self.more(desk);
                self.table.set_len(self.rows.len());
            }
            return Step::Stay;
        }
        match (input, self.chosen().cloned()) {
            (Input::Cmd(Cmd::New), _) => Step::Push(open_new(desk, None)),
            (Input::Cmd(Cmd::Open | Cmd::View), Some(c)) => Step::Push(open_one(desk, c.id)),
            (Input::Cmd(Cmd::Next), Some(c)) => self.acts.ask_next(&c, desk.ops),
            (Input::Cmd(Cmd::Edit), Some(c)) => self.acts.ask_notice(&c, desk.ops),
            (Input::Cmd(Cmd::Refuse), Some(c)) => self.acts.ask_annul(&c, desk.ops),
            (Input::Cmd(Cmd::Print), Some(_)) => exporting::ask_or(Some(Message::new("export-journal"))),
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, &answer.said) {
            (exporting::EXPORT, Said::Picked(exporting::BEYOND)) => Step::Push(journals::at(desk, "complaints")),
            (exporting::EXPORT, Said::Picked(n)) => {
                while !self.whole {
                    self.more(desk);
                }
                let today = desk.ops.today();
                let sheet = listing::sheet(&self.rows, desk.words, &desk.words.arg(&Arg::from(today)));
                exporting::write(desk, sheet, &format!("complaints-{today}"), *n)
            }
            (new::REGISTERED, Said::Text(_)) => {
                self.table.choose(0);
                Step::Stay
            }
            _ => self.acts.take(answer, desk),
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        let late = self.rows.iter().filter(|l| l.state.0 == Role::Bad).count();
        (late > 0).then(|| (Role::Bad, words.tell(&Message::new("complaints-late").with("n", late))))
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let low = area.height.saturating_sub(1);
        if let Some((year, sums)) = self.sums.as_ref().filter(|(_, s)| s.all + s.annulled > 0 && low > 3) {
            let under = draw::right_of(draw::row(area, low), 2);
            draw::line(frame, under, look, Role::Dim, &look.tell(&listing::counted(&year.to_string(), sums)));
        }
        self.table.view(frame, Rect { height: low, ..area }, look, &|n| {
            let Some(l) = self.rows.get(n) else { return Vec::new() };
            let c = &l.complaint;
            let day = |d: chrono::NaiveDate| d.format("%d.%m.%Y").to_string();
            vec![
                c.number.as_str().into(),
                day(c.at.day()).into(),
                day(c.answer_due()).into(),
                Cell::new(l.state.0, look.tell(&l.state.1)),
                c.name.as_str().into(),
                look.words.text(&l.service).into(),
            ]
        });
    }
}
