//! Draws months: a week two rows high, a day its number with a mark, below it how much is due.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::calendar::{DayKind, WorkingCalendar};
use crate::domain::text::Message;
use crate::tui::draw::{self, Look, Piece, cells};
use crate::tui::text;
use crate::tui::theme::Role;

use ratatui::Frame;
use ratatui::layout::Rect;

/// Columns of a day: the sign of the chosen one, two digits, a mark, a gap.
const DAY: u16 = 5;
/// Columns of a month and of the gap between two.
const MONTH: u16 = DAY * 7;
const GAP: u16 = 3;
/// Most months side by side.
pub const MOST: u16 = 3;

/// How many months fit side by side.
pub fn fit(width: u16) -> u16 {
    ((width + GAP) / (MONTH + GAP)).clamp(1, MOST)
}

/// The first day of the month of a day.
pub fn first(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// The first day of the month so many months later.
pub fn later(day: NaiveDate, months: u32) -> NaiveDate {
    first(day).checked_add_months(Months::new(months)).unwrap_or(day)
}

/// The last day of the month of a day.
pub fn last(day: NaiveDate) -> NaiveDate {
    later(day, 1).pred_opt().unwrap_or(day)
}

/// What a month is drawn from.
pub struct Picture<'a> {
    /// Which days work.
    pub calendar: &'a WorkingCalendar,
    /// The chosen day.
    pub chosen: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// How many open things are due on a day.
    pub due: &'a dyn Fn(NaiveDate) -> u32,
}

/// Weeks that a month touches.
fn weeks(month: NaiveDate) -> u16 {
    let before = month.weekday().num_days_from_monday();
    cells(usize::try_from((before + last(month).day()).div_ceil(7)).unwrap_or(6))
}

impl Picture<'_> {
    /// Rows that the months from this one take.
    pub fn rows(&self, months: u16) -> u16 {
        2 + 2 * (0..months).map(|n| weeks(later(self.chosen, u32::from(n)))).max().unwrap_or(6)
    }

    /// Draws months side by side, that of the chosen day first.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look, months: u16) {
        for n in 0..months {
            let place = draw::left_part(draw::right_of(area, n * (MONTH + GAP)), MONTH);
            self.month(frame, place, look, later(self.chosen, u32::from(n)));
        }
    }

    fn month(&self, frame: &mut Frame, area: Rect, look: &Look, month: NaiveDate) {
        let name = look.tell(&name(month));
        let margin = usize::from(MONTH).saturating_sub(text::width(&name)) / 2;
        draw::line(frame, draw::right_of(draw::row(area, 0), cells(margin)), look, Role::Key, &name);
        let heads = look.say("calendar-heads");
        for (n, head) in heads.split(' ').enumerate().take(7) {
            let at = draw::right_of(draw::row(area, 1), cells(n) * DAY);
            draw::line(frame, draw::left_part(at, DAY), look, Role::Dim, &format!(" {head}"));
        }
        for day in month.iter_days().take_while(|d| d.month() == month.month()) {
            let nth = month.weekday().num_days_from_monday() + day.day0();
            let (column, week) = (day.weekday().num_days_from_monday(), nth / 7);
            let row = 2 + 2 * u16::try_from(week).unwrap_or(0);
            let column = u16::try_from(column).unwrap_or(0) * DAY;
            self.day(frame, draw::right_of(draw::row(area, row), column), look, day);
            self.count(frame, draw::right_of(draw::row(area, row + 1), column), look, day);
        }
    }

    fn day(&self, frame: &mut Frame, area: Rect, look: &Look, day: NaiveDate) {
        let here = day == self.chosen;
        let special = self.calendar.special(day).map(|s| s.kind);
        let mark = match special {
            Some(kind) => mark(kind, look),
            None if day == self.today => "*".to_owned(),
            None => " ".to_owned(),
        };
        let role = if here { Role::Selected } else { role(special, self.calendar.is_working(day)) };
        let sign = if here { look.signs().here } else { ' ' };
        let number: Piece = (role, format!("{:>2}{mark}", day.day()));
        draw::pieces(frame, draw::left_part(area, DAY), look, &[(Role::Key, sign.to_string()), number]);
    }

    fn count(&self, frame: &mut Frame, area: Rect, look: &Look, day: NaiveDate) {
        let n = (self.due)(day);
        if n == 0 {
            return;
        }
        let role = match day.cmp(&self.today) {
            std::cmp::Ordering::Less => Role::Bad,
            std::cmp::Ordering::Equal => Role::Warn,
            std::cmp::Ordering::Greater => Role::Text,
        };
        let written = if n < 1000 { format!("({n})") } else { "(999)".to_owned() };
        draw::line(frame, draw::left_part(area, DAY), look, role, &format!("{written:>4}"));
    }
}

/// The name of a month with its year.
pub fn name(month: NaiveDate) -> Message {
    Message::new("calendar-month").with("m", month.month()).with("year", month.year().to_string())
}

/// The letter of a kind of day, as the legend explains it.
pub fn mark(kind: DayKind, look: &Look) -> String {
    let at = DayKind::ALL.iter().position(|k| *k == kind).unwrap_or(0);
    look.say("calendar-marks").split(' ').nth(at).unwrap_or(" ").to_owned()
}

/// The look of a day beside its letter.
pub fn role(special: Option<DayKind>, works: bool) -> Role {
    match special {
        Some(DayKind::Holiday | DayKind::DayOff) => Role::Good,
        Some(DayKind::Working | DayKind::Cancelled) => Role::Warn,
        None if works => Role::Text,
        None => Role::Dim,
    }
}

/// The day of the next or the last week or month.
pub fn moved(day: NaiveDate, by: Step) -> NaiveDate {
    let to = match by {
        Step::Days(n) if n < 0 => day.checked_sub_days(Days::new(n.unsigned_abs())),
        Step::Days(n) => day.checked_add_days(Days::new(n.unsigned_abs())),
        Step::MonthBack => day.checked_sub_months(Months::new(1)),
        Step::MonthForth => day.checked_add_months(Months::new(1)),
        Step::MonthStart => Some(first(day)),
        Step::MonthEnd => Some(last(day)),
    };
    to.filter(|d| crate::ops::calendar::YEARS.contains(&d.year())).unwrap_or(day)
}

/// A step through the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many days.
    Days(i64),
    /// The same day of the month before.
    MonthBack,
    /// The same day of the month after.
    MonthForth,
    /// The first of the month.
    MonthStart,
    /// The last of the month.
    MonthEnd,
}
