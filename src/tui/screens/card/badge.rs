//! The word beside a case: its state, or what burns about it. A word and a colour, never a colour alone.

use chrono::NaiveDate;

use crate::domain::application::State;
use crate::domain::urgency::Urgency;
use crate::ops::CaseRow;
use crate::tui::theme::Role;
use crate::tui::widgets::Cell;
use crate::words::Words;

/// The look of a state.
pub fn role(state: State) -> Role {
    match state {
        State::Registered | State::InWork => Role::Text,
        State::Ready => Role::Good,
        State::Issued | State::Refused | State::Withdrawn | State::Annulled => Role::Dim,
    }
}

/// Whether a row stands open after its due day.
pub fn is_overdue(row: &CaseRow, today: NaiveDate) -> bool {
    row.state.is_open() && row.due < today && !row.suspended
}

/// The look of how near the end of a term is.
pub fn burns(urgency: Urgency) -> Role {
    match urgency {
        Urgency::Overdue => Role::Bad,
        Urgency::Today | Urgency::NextDay => Role::Warn,
        Urgency::Half => Role::Key,
        Urgency::Calm | Urgency::Suspended => Role::Text,
    }
}

/// The state in a word short enough for a column.
pub fn word(state: State, words: &Words) -> String {
    match state {
        State::Registered => words.say("badge-registered"),
        State::Ready => words.say("badge-ready"),
        State::Withdrawn => words.say("badge-withdrawn"),
        State::InWork | State::Issued | State::Refused | State::Annulled => words.tell(&state.message()),
    }
}

/// One word for a column: what burns most, or the state where nothing does.
pub fn short(row: &CaseRow, today: NaiveDate, words: &Words) -> Cell {
    // Half a term gone is told on the first screen and on the card; a list tells what wants a hand now.
    if is_overdue(row, today) {
        Cell::new(Role::Bad, words.say("badge-overdue"))
    } else if row.suspended {
        Cell::new(Role::Dim, words.say("badge-suspended"))
    } else if let Some(next) = &row.next {
        Cell::new(Role::Warn, words.tell(&next.word()))
    } else if row.state.is_open() && row.due == today {
        Cell::new(Role::Warn, words.say("badge-today"))
    } else if row.incomplete {
        Cell::new(Role::Warn, words.say("badge-incomplete"))
    } else if row.outside && row.state == State::Registered {
        Cell::new(Role::Warn, words.say("badge-outside"))
    } else if let (Urgency::NextDay | Urgency::Half, Some(says)) = (row.urgency, row.urgency.message()) {
        Cell::new(burns(row.urgency), words.tell(&says))
    } else {
        Cell::new(role(row.state), word(row.state, words))
    }
}

/// The state, whether the package has a gap, and whether it was taken in while the desk was closed.
pub fn long(row: &CaseRow, today: NaiveDate, words: &Words) -> Cell {
    let state = match row.suspended {
        true => words.say("badge-suspended"),
        false => word(row.state, words),
    };
    let role = match (is_overdue(row, today), row.incomplete) {
        (true, _) => Role::Bad,
        (false, true) => Role::Warn,
        (false, false) => role(row.state),
    };
    let mut all = vec![state];
    if row.incomplete {
        all.push(words.say("badge-incomplete"));
    }
    if row.outside {
        all.push(words.say("badge-outside"));
    }
    Cell::new(role, all.join(", "))
}

/// What the refusal under way waits for and on which day, unless the case is overdue.
pub fn step(row: &CaseRow, today: NaiveDate, words: &Words) -> Option<(Cell, Cell)> {
    let next = row.next.as_ref().filter(|_| !is_overdue(row, today))?;
    let role = match next.day() {
        day if day < today => Role::Bad,
        day if day == today => Role::Warn,
        _ => Role::Text,
    };
    Some((Cell::new(role, words.tell(&next.word())), Cell::new(role, next.day().format("%d.%m.%Y").to_string())))
}

/// The due day of a row, marked while it burns.
pub fn due(row: &CaseRow, today: NaiveDate) -> Cell {
    let role = match (row.state.is_open() && !row.suspended, row.due < today, row.due == today) {
        (true, true, _) => Role::Bad,
        (true, _, true) => Role::Warn,
        (true, ..) => burns(row.urgency),
        (false, ..) => Role::Dim,
    };
    Cell::new(role, row.due.format("%d.%m.%Y").to_string())
}
