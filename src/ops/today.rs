//! Today: what burns, what waits, what was left.

use chrono::Days;

use crate::domain::application::State;
use crate::domain::complaint::Complaint;
use crate::domain::steps::Step;
use crate::domain::text::Message;
use crate::domain::urgency::Urgency;
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
    /// Half of the term is gone.
    pub half: Vec<CaseRow>,
    /// A step with a term of its own is overdue: the one that burns most of each case.
    pub steps: Vec<(CaseRow, Step)>,
    /// Their term stands still.
    pub suspended: Vec<CaseRow>,
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
    /// What to know about the people of the desk: who sits there, certificates that run out.
    pub desk: Vec<Message>,
}

/// Open cases looked through for half terms and overdue steps, those due first in front.
const LOOKED: usize = 200;

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
                running: true,
                due_from: from,
                due_before: before,
                order: Order::Due,
                limit: if from.is_none() && before.is_none() { LOOKED } else { PART },
                ..CaseQuery::default()
            })
        };
        let suspended = self.cases(&CaseQuery { suspended: true, order: Order::Due, limit: PART, ..CaseQuery::default() })?;
        let running = open(None, None)?;
        let mut news = Vec::new();
        if !self.calendar.knows(chrono::Datelike::year(&today)) {
            news.push(Message::new("calendar-unknown-year").with("year", chrono::Datelike::year(&today).to_string()));
        }
        news.extend(self.own_trouble());
        if !self.moves().cases.is_empty() {
            news.push(Message::new("moves-news").with("n", self.moves().cases.len()));
        }
        for row in &suspended {
            if let Some(until) = db.suspended(row.id)?.and_then(|s| s.until).filter(|d| *d <= today) {
                news.push(Message::new("suspended-over").with("number", row.number.as_str()).with("until", until));
            }
        }
        news.extend(self.clock_trouble()?);
        Ok(Board {
            overdue: open(None, Some(today))?,
            due_today: open(Some(today), Some(today + Days::new(1)))?,
            due_next: open(Some(today + Days::new(1)), Some(next + Days::new(1)))?,
            hearings: self.refusals_under_way(PART)?,
            steps: self.overdue_steps(&running)?,
            half: running.into_iter().filter(|r| r.urgency == Urgency::Half).take(PART).collect(),
            suspended,
            incomplete: self.judged(db.incomplete_cases(PART)?),
            ready: self.cases(&CaseQuery {
                states: vec![State::Ready],
                order: Order::Due,
                limit: PART,
                ..CaseQuery::default()
            })?,
            complaints: db.open_complaints(PART)?,
            drafts: self.drafts()?,
            undelivered: self.undelivered()?,
            news,
            desk: self.desk_news()?,
        })
    }
}
