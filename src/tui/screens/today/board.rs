//! What stands on the first screen: the board of the day in sections, what burns first, each case once.

use std::collections::BTreeSet;

use crate::domain::complaint::{Complaint, DutyKind};
use crate::domain::steps::Step;
use crate::domain::text::{Message, Text};
use crate::ops::intake::DraftRow;
use crate::ops::today::{Board, PART};
use crate::ops::{CaseRow, Ops};
use crate::tui::screens::register::filter::{Filter, Which};

/// A line that can be chosen.
#[derive(Clone, Debug)]
pub enum Item {
    /// A sentence the clerk should read.
    News(Message),
    /// A case, with the label of its service.
    Case(CaseRow, Text),
    /// A case with an overdue step.
    Step(CaseRow, Box<Step>),
    /// A complaint for which something is owed.
    Complaint(Box<Complaint>, Text),
    /// An application begun and not registered; the label is empty while no service is chosen.
    Draft(Box<DraftRow>, Text, bool),
    /// A day that did not reach the central file.
    Day(chrono::NaiveDate, Message),
    /// There are more of them in the register.
    More(Filter),
}

/// A part of the board.
#[derive(Clone, Debug)]
pub struct Section {
    /// Heading; none above the news.
    pub title: Option<Message>,
    /// Whether it burns.
    pub burns: bool,
    /// Its lines.
    pub items: Vec<Item>,
}

/// The sections that have something in them.
pub fn sections(board: Board, ops: &Ops) -> Vec<Section> {
    let label = |code: &crate::domain::service::ServiceCode| {
        ops.catalog().get(code).map(|s| s.newest().label.clone()).unwrap_or_else(|| Text {
            ru: code.to_string(),
            kk: code.to_string(),
            ..Text::default()
        })
    };
    let burning: BTreeSet<i64> = board.overdue.iter().chain(&board.due_today).map(|r| r.id).collect();
    // What a refusal under way waits for goes before the steps of a service that may not be given.
    let heard: BTreeSet<i64> = board.hearings.iter().map(|r| r.id).collect();
    let away = |id: &i64| !burning.contains(id) && !heard.contains(id);
    let stepping: BTreeSet<i64> = board.steps.iter().map(|(r, _)| r.id).filter(away).collect();
    // A case stands where it burns most; the word beside it tells the rest.
    let mut seen = BTreeSet::new();
    let mut cases = |rows: Vec<CaseRow>, filter: Filter| -> (String, Vec<Item>) {
        let full = rows.len() >= PART;
        let fresh: Vec<CaseRow> = rows.into_iter().filter(|r| !stepping.contains(&r.id) && seen.insert(r.id)).collect();
        let n = if full { format!("{}+", fresh.len()) } else { fresh.len().to_string() };
        let mut items: Vec<Item> = fresh.into_iter().map(|r| (label(&r.service), r)).map(|(l, r)| Item::Case(r, l)).collect();
        if full {
            items.push(Item::More(filter));
        }
        (n, items)
    };
    let count = |message: Message, n: String| Some(message.with("n", n));
    let overdue = cases(board.overdue, Filter::due_first(Which::Overdue));
    let due_today = cases(board.due_today, Filter::due_first(Which::Open));
    let fresh_steps: Vec<(CaseRow, Step)> =
        board.steps.into_iter().filter(|(r, _)| !burning.contains(&r.id) && !heard.contains(&r.id)).collect();
    let suspended = cases(board.suspended, Filter::due_first(Which::Suspended));
    let hearing_burns = board.hearings.iter().any(|r| r.next.as_ref().is_some_and(|n| n.day() <= ops.today()));
    let hearings = cases(board.hearings, Filter::due_first(Which::Open));
    let incomplete = cases(board.incomplete, Filter::due_first(Which::Open));
    let due_next = cases(board.due_next, Filter::due_first(Which::Open));
    let half = cases(board.half, Filter::due_first(Which::Open));
    let ready = cases(board.ready, Filter::due_first(Which::In(crate::domain::application::State::Ready)));
    let today = ops.today();
    let complaints: Vec<Item> =
        board.complaints.into_iter().map(|c| (label(&c.service), c)).map(|(l, c)| Item::Complaint(Box::new(c), l)).collect();
    let complaint_burns = complaints.iter().any(|i| matches!(i, Item::Complaint(c, _) if owed(c, today).2));
    let me = ops.office().clerk.clone();
    let mut drafts: Vec<(bool, DraftRow)> = board.drafts.into_iter().map(|d| (d.clerk == me, d)).collect();
    // One's own first; those of another clerk stay in sight, or they would be lost when a clerk leaves.
    drafts.sort_by_key(|(own, _)| !own);
    let drafts: Vec<Item> = drafts
        .into_iter()
        .map(|(own, d)| {
            let code = d.draft.service.clone().map(crate::domain::service::ServiceCode);
            let name = code.map(|c| label(&c)).unwrap_or_default();
            Item::Draft(Box::new(d), name, own)
        })
        .collect();
    let days: Vec<Item> = board.undelivered.into_iter().map(|(day, says)| Item::Day(day, says)).collect();
    let steps: Vec<Item> = fresh_steps.into_iter().map(|(row, step)| Item::Step(row, Box::new(step))).collect();
    let desk: Vec<Item> = board.desk.into_iter().map(Item::News).collect();
    let [n_steps, n_complaints, n_drafts, n_days, n_desk] =
        [&steps, &complaints, &drafts, &days, &desk].map(|all| all.len().to_string());
    let all = [
        Section { title: None, burns: true, items: board.news.into_iter().map(Item::News).collect() },
        Section { title: count(Message::new("today-overdue"), overdue.0), burns: true, items: overdue.1 },
        Section { title: count(Message::new("today-due"), due_today.0), burns: true, items: due_today.1 },
        Section { title: count(Message::new("today-complaints"), n_complaints), burns: complaint_burns, items: complaints },
        Section { title: count(Message::new("today-steps"), n_steps), burns: true, items: steps },
        Section { title: count(Message::new("today-hearings"), hearings.0), burns: hearing_burns, items: hearings.1 },
        Section { title: count(Message::new("today-incomplete"), incomplete.0), burns: false, items: incomplete.1 },
        Section { title: count(Message::new("today-due-next"), due_next.0), burns: false, items: due_next.1 },
        Section { title: count(Message::new("today-half"), half.0), burns: false, items: half.1 },
        Section { title: count(Message::new("today-suspended"), suspended.0), burns: false, items: suspended.1 },
        Section { title: count(Message::new("today-ready"), ready.0), burns: false, items: ready.1 },
        Section { title: count(Message::new("today-desk"), n_desk), burns: false, items: desk },
        Section { title: count(Message::new("today-drafts"), n_drafts), burns: false, items: drafts },
        Section { title: count(Message::new("today-days"), n_days), burns: false, items: days },
    ];
    all.into_iter().filter(|s| !s.items.is_empty()).collect()
}

/// What is owed for a complaint: in a word, until when, and whether it burns.
pub fn owed(c: &Complaint, today: chrono::NaiveDate) -> (Message, Option<chrono::NaiveDate>, bool) {
    let Some(duty) = c.duties().into_iter().find(|d| d.owed && d.kind != DutyKind::Control) else {
        return (Message::new("today-tell"), None, false);
    };
    let word = match duty.kind {
        _ if duty.by < today => Message::new("badge-overdue"),
        DutyKind::Forward => Message::new("today-forward-by"),
        DutyKind::Answer | DutyKind::Control => Message::new("today-answer-by"),
    };
    (word, Some(duty.by), duty.by <= today)
}
