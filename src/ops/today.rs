//! Today: what burns, what waits, what was left.

use chrono::Days;

use crate::domain::application::State;
use crate::domain::complaint::Complaint;
use crate::domain::text::Message;
use crate::ops::intake::DraftRow;
use crate::ops::{Ops, Result};
use crate::store::{CaseQuery, CaseRow, Order};

/// The board of the day, each part sorted by what burns.
#[derive(Clone, Debug, Default)]
pub struct Board {
    /// Open and past their due day.
    pub overdue: Vec<CaseRow>,
    /// Due today.
    pub due_today: Vec<CaseRow>,
    /// Due on the next working day.
    pub due_next: Vec<CaseRow>,
    /// A refusal is under way: notice, hearing or decision is awaited, what is due first on top.
    pub hearings: Vec<CaseRow>,
    /// Package has a gap now.
    pub incomplete: Vec<CaseRow>,
    /// Result made, waits to be handed out.
    pub ready: Vec<CaseRow>,
    /// Complaints without an answer.
    pub complaints: Vec<Complaint>,
    /// Drafts.
    pub drafts: Vec<DraftRow>,
    /// Days whose packet waits to be delivered, and past days that were not closed.
    pub undelivered: Vec<(chrono::NaiveDate, Message)>,
    /// Sentences the clerk should read: the clock, the office's own editions, years without a calendar.
    pub news: Vec<Message>,
}

/// Rows of one part; a part longer than this says so and opens the register.
pub const PART: usize = 50;

impl Ops {
    /// The board of the day.
    pub fn board(&self) -> Result<Board> {
        let today = self.today();
        let next = self.calendar.next_working(today + Days::new(1));
        let db = self.store.read();
        let open = |from: Option<chrono::NaiveDate>, before: Option<chrono::NaiveDate>| -> Result<Vec<CaseRow>> {
            self.cases(&CaseQuery {
                states: vec![State::Registered, State::InWork],
                due_from: from,
                due_before: before,
                order: Order::Due,
                limit: PART,
                ..CaseQuery::default()
            })
        };
        let mut news = Vec::new();
        if !self.calendar.knows(chrono::Datelike::year(&today)) {
            news.push(Message::new("calendar-unknown-year").with("year", chrono::Datelike::year(&today).to_string()));
        }
        news.extend(self.own_trouble());
        news.extend(self.clock_trouble()?);
        Ok(Board {
            overdue: open(None, Some(today))?,
            due_today: open(Some(today), Some(today + Days::new(1)))?,
            due_next: open(Some(today + Days::new(1)), Some(next + Days::new(1)))?,
            hearings: self.refusals_under_way(PART)?,
            incomplete: db.incomplete_cases(PART)?,
            ready: db.cases(&CaseQuery { states: vec![State::Ready], order: Order::Due, limit: PART, ..CaseQuery::default() })?,
            complaints: db.open_complaints(PART)?,
            drafts: self.drafts()?,
            undelivered: self.undelivered()?,
            news,
        })
    }
}
