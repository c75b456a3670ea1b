//! Today: what burns, what waits, what was left.

use std::cell::RefCell;

use chrono::{Days, NaiveDate};

use crate::domain::application::State;
use crate::domain::complaint::Complaint;
use crate::domain::steps::Step;
use crate::domain::text::Message;
use crate::domain::urgency::Urgency;
use crate::ops::intake::DraftRow;
use crate::ops::{Ops, Result};
use crate::store::{CaseQuery, CaseRow, Order, Stamp};

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
    pub undelivered: Vec<(NaiveDate, Message)>,
    /// Sentences the clerk should read: the clock, the office's own editions, years without a calendar.
    pub news: Vec<Message>,
    /// What to know about the people of the desk: who sits there, certificates that run out.
    pub desk: Vec<Message>,
}

/// Open cases due after today that are looked through for half terms and overdue steps, those due first in front.
const AHEAD: usize = 150;

/// Rows of one part; a part longer than this says so and opens the register.
pub const PART: usize = 50;

/// The board as it was read last, with the state of the register and the day it was read on: coming back to Today costs nothing while nothing
/// was written.
#[derive(Debug, Default)]
pub(super) struct Kept(RefCell<Option<(Stamp, NaiveDate, Board)>>);

impl Kept {
    /// Something the board is read by, other than the register, is another one: the catalogue, the calendar, the office.
    pub(super) fn forget(&self) {
        self.0.replace(None);
    }

    fn get(&self, stamp: Stamp, day: NaiveDate) -> Option<Board> {
        self.0.borrow().as_ref().filter(|(s, d, _)| (*s, *d) == (stamp, day)).map(|(_, _, board)| board.clone())
    }
}

impl Ops {
    /// The board of the day.
    pub fn board(&self) -> Result<Board> {
        let (stamp, today) = (self.store.stamp()?, self.today());
        let mut board = match self.board.get(stamp, today) {
            Some(board) => board,
            None => {
                let board = self.read_board(today)?;
                self.board.0.replace(Some((stamp, today, board.clone())));
                board
            }
        };
        // What can be another thing while the register stands still: drafts, the clock, files of the office.
        board.drafts = self.drafts()?;
        let mut news = Vec::new();
        if !self.calendar.knows(chrono::Datelike::year(&today)) {
            news.push(Message::new("calendar-unknown-year").with("year", chrono::Datelike::year(&today).to_string()));
        }
        news.extend(self.own_trouble());
        if !self.moves().is_empty() {
            news.push(Message::new("moves-news").with("n", self.moves().len()));
        }
        news.append(&mut board.news);
        news.extend(self.clock_trouble()?);
        board.news = news;
        board.desk = self.desk_news()?;
        Ok(board)
    }

    /// What the register says of the day.
    fn read_board(&self, today: NaiveDate) -> Result<Board> {
        let next = self.calendar.next_working(today + Days::new(1));
        let db = self.store.read();
        let open = |from: Option<NaiveDate>, before: Option<NaiveDate>, limit: usize| -> Result<Vec<CaseRow>> {
            self.cases(&CaseQuery {
                states: vec![State::Registered, State::InWork],
                running: true,
                due_from: from,
                due_before: before,
                order: Order::Due,
                limit,
                ..CaseQuery::default()
            })
        };
        let suspended = self.cases(&CaseQuery { suspended: true, order: Order::Due, limit: PART, ..CaseQuery::default() })?;
        let mut news = Vec::new();
        for row in &suspended {
            if let Some(until) = db.suspended(row.id)?.and_then(|s| s.until).filter(|d| *d <= today) {
                news.push(Message::new("suspended-over").with("number", row.number.as_str()).with("until", until));
            }
        }
        let overdue = open(None, Some(today), PART)?;
        let due_today = open(Some(today), Some(today + Days::new(1)), PART)?;
        let ahead = open(Some(today + Days::new(1)), None, AHEAD)?;
        let running: Vec<CaseRow> = overdue.iter().chain(&due_today).chain(&ahead).cloned().collect();
        Ok(Board {
            hearings: self.refusals_under_way(PART)?,
            steps: self.overdue_steps(&running)?,
            overdue,
            due_today,
            due_next: ahead.iter().filter(|r| r.due <= next).take(PART).cloned().collect(),
            half: ahead.into_iter().filter(|r| r.urgency == Urgency::Half).take(PART).collect(),
            suspended,
            incomplete: self.judged(db.incomplete_cases(PART)?),
            ready: self.cases(&CaseQuery {
                states: vec![State::Ready],
                order: Order::Due,
                limit: PART,
                ..CaseQuery::default()
            })?,
            complaints: db.open_complaints(PART)?,
            undelivered: self.undelivered()?,
            news,
            ..Board::default()
        })
    }
}
