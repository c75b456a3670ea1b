//! Day close: the day's table, what is unfinished, the close, and what became of each day's packet.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::counts::{Cell as Counter, Channel};
use crate::domain::service::{PersonKind, ServiceCode};
use crate::domain::text::{Arg, Lang, Message, Text};
use crate::ops::Ops;
use crate::ops::day::{DaySheet, DayState};
use crate::ops::reports::DEFAULT_LAYOUT;
use crate::tui::effect::Brought;
use crate::tui::prelude::*;
use crate::tui::screens::{consult, exporting, trouble};

mod board;
mod packet;

use packet::Sent;

const CLOSE: &str = "close";
const DAYS: &str = "days";
/// Closed days that can be looked at again.
const KNOWN: usize = 100;
/// Unfinished cases named in a question.
const NAMED: usize = 4;

struct Day {
    day: NaiveDate,
    /// Days that can be shown, newest first.
    days: Vec<(NaiveDate, DayState)>,
    sheet: Option<DaySheet>,
    labels: Vec<(ServiceCode, Text)>,
    fault: Option<Message>,
    /// A delivery was asked for and has not come back.
    sending: bool,
    table: Table,
}

/// Opens the close of today.
pub fn open(desk: &mut Desk) -> Box<dyn Screen> {
    let today = desk.ops.today();
    open_day(desk, today)
}

/// Opens the close of a day.
pub fn open_day(_desk: &mut Desk, day: NaiveDate) -> Box<dyn Screen> {
    let number = |title: Message, width: u16| Column::new(title, width).right();
    let mut columns = vec![Column::fill(Message::new("day-service"), 20)];
    columns.extend(["12.1", "12.2", "12.3", "12.4", "12.5"].map(|id| Column::new(id, 4).right()));
    columns.extend([
        number(Message::new("day-refused"), 6),
        number(Message::new("day-late"), 6),
        number(Message::new("day-complaints"), 6),
        number(Message::new("day-not-accepted"), 6),
    ]);
    Box::new(Day {
        day,
        days: Vec::new(),
        sheet: None,
        labels: Vec::new(),
        fault: None,
        sending: false,
        table: Table::new(columns, Message::new("day-nothing")),
    })
}

/// Sends what waits, if something does and the office has a central file; says nothing otherwise. For the start of the program.
pub fn quiet_delivery(desk: &mut Desk) {
    if desk.ops.office().central.is_none() || !desk.ops.waits().is_ok_and(|n| n > 0) {
        return;
    }
    if let Ok(Some(job)) = desk.ops.delivery(None) {
        desk.ask(Effect::Deliver(Box::new(job)));
    }
}

/// Sends what waits now; says so when there is nothing to send or nowhere to send it to. Gives whether something is on its way.
fn send(desk: &mut Desk) -> bool {
    match desk.ops.delivery(None) {
        Ok(Some(job)) => {
            desk.ask(Effect::Deliver(Box::new(job)));
            return true;
        }
        Ok(None) => desk.tell(Message::new("sync-nothing")),
        Err(refused) => desk.tell(refused.says),
    }
    false
}

fn weekday(day: NaiveDate) -> Message {
    Message::new(match day.weekday() {
        Weekday::Mon => "weekday-mon",
        Weekday::Tue => "weekday-tue",
        Weekday::Wed => "weekday-wed",
        Weekday::Thu => "weekday-thu",
        Weekday::Fri => "weekday-fri",
        Weekday::Sat => "weekday-sat",
        Weekday::Sun => "weekday-sun",
    })
}

fn role_of(state: DayState) -> Role {
    match state {
        DayState::Open => Role::Text,
        DayState::Delivered => Role::Good,
        DayState::Unclosed | DayState::Waiting | DayState::Changed => Role::Warn,
    }
}

/// Numbers of a service (of all of them without one), in the order of the columns.
fn numbers(sheet: &DaySheet, service: Option<&ServiceCode>) -> [u64; 9] {
    let sum = |of: &dyn Fn(PersonKind) -> Vec<Counter>| -> u64 {
        let all = PersonKind::ALL.into_iter().flat_map(of);
        all.map(|c| service.map_or_else(|| sheet.counts.sum(c), |s| sheet.counts.get(s, c))).sum()
    };
    let [a, b, c, d, e] = Channel::ALL.map(|channel| sum(&|p| vec![Counter::Accepted(channel, p)]));
    let refused = sum(&|p| crate::domain::counts::Medium::ALL.map(|m| Counter::Refused(m, p)).to_vec());
    let late = sum(&|p| vec![Counter::Late(p)]);
    let complaints = sum(&|p| vec![Counter::Complaint(p)]);
    [a, b, c, d, e, refused, late, complaints, sum(&|p| vec![Counter::NotAccepted(p)])]
}

impl Day {
    fn load(&mut self, desk: &Desk) {
        let known = desk.ops.days(KNOWN).and_then(|days| Ok((days, desk.ops.day(self.day)?)));
        match known {
            Ok((days, sheet)) => {
                self.days = days;
                if !self.days.iter().any(|(d, _)| *d == self.day) {
                    self.days.push((self.day, DayState::Unclosed));
                    self.days.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
                }
                self.labels = sheet.counts.services().into_iter().map(|c| (c.clone(), label(desk.ops, c))).collect();
                // The last row is the sum.
                self.table.set_len(if self.labels.is_empty() { 0 } else { self.labels.len() + 1 });
                self.sheet = Some(sheet);
                self.fault = None;
            }
            Err(refused) => self.fault = Some(refused.says),
        }
    }

    fn state(&self) -> DayState {
        self.days.iter().find(|(d, _)| *d == self.day).map_or(DayState::Open, |(_, s)| *s)
    }

    fn may_close(&self) -> bool {
        matches!(self.state(), DayState::Open | DayState::Unclosed | DayState::Changed)
    }

    /// To the day before or after the shown one.
    fn go(&mut self, earlier: bool, desk: &Desk) {
        let at = self.days.iter().position(|(d, _)| *d == self.day).unwrap_or(0);
        let to = if earlier { at.checked_add(1) } else { at.checked_sub(1) };
        if let Some((day, _)) = to.and_then(|n| self.days.get(n)) {
            self.day = *day;
            self.load(desk);
        }
    }

    fn ask_close(&self) -> Step {
        let Some(sheet) = &self.sheet else { return Step::Stay };
        let [a, b, c, d, e, refused, late, complaints, _] = numbers(sheet, None);
        let counts = if sheet.counts.is_empty() {
            Message::new("day-close-zero")
        } else {
            Message::new("day-close-counts")
                .with("accepted", (a + b + c + d + e).to_string())
                .with("refused", refused.to_string())
                .with("late", late.to_string())
                .with("complaints", complaints.to_string())
        };
        let mut left: Vec<Arg> = Vec::new();
        if !sheet.unfinished.is_empty() {
            let mut named: Vec<&str> = sheet.unfinished.iter().take(NAMED).map(|c| c.number.as_str()).collect();
            let more = sheet.unfinished.len() > NAMED;
            if more {
                named.push("…");
            }
            left.push(
                Message::new("day-close-unfinished").with("n", sheet.unfinished.len()).with("named", named.join(", ")).into(),
            );
        }
        if sheet.drafts > 0 {
            left.push(Message::new("day-close-drafts").with("n", sheet.drafts).into());
        }
        let left: Arg = if left.is_empty() { Message::new("day-close-all-done").into() } else { Arg::List(left) };
        let ask = Message::new("day-close-ask").with("day", self.day).with("counts", counts).with("left", left);
        Step::push(Confirm::new(CLOSE, ask).act(Message::new("day-close-act")).yes_first())
    }

    fn close(&mut self, desk: &mut Desk) -> Step {
        match desk.ops.close_day(self.day) {
            Ok(closed) => {
                self.sending = send(desk);
                self.load(desk);
                Step::push(Sent::new(self.day, closed.backup.err()))
            }
            Err(refused) => Step::push(trouble::notice(&refused)),
        }
    }

    fn ask_days(&self) -> Step {
        let line = |(day, state): &(NaiveDate, DayState)| -> Arg {
            let line = Message::new("day-line").with("day", *day).with("weekday", weekday(*day));
            line.with("state", state.message()).into()
        };
        Step::push(PickOne::new(DAYS, Message::new("day-pick"), self.days.iter().map(line).collect()))
    }
}

/// Short name of a service in three languages; the code if the catalogue lacks it.
fn label(ops: &Ops, code: &ServiceCode) -> Text {
    let of = |lang| ops.label(code, lang);
    Text { ru: of(Lang::Ru), kk: of(Lang::Kk), en: Some(of(Lang::En)), own: Vec::new() }
}

impl Screen for Day {
    fn context(&self) -> Context {
        Context::Day
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-day")
    }
    fn help(&self) -> &'static str {
        "about-day"
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::Save => self.may_close(),
            Cmd::View => self.sheet.as_ref().is_some_and(|s| !s.packets.is_empty()),
            Cmd::Next => !self.sending,
            Cmd::Open => self.sheet.as_ref().is_some_and(|s| s.consultations + s.consultations_annulled > 0),
            _ => true,
        }
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.load(desk);
    }
    fn done(&mut self, done: &Done, desk: &mut Desk) {
        if matches!(done.effect, Effect::Deliver(_)) {
            self.sending = false;
        }
        if matches!(done.result, Ok(Brought::Delivered(_))) {
            self.load(desk);
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match input {
            Input::Cmd(Cmd::Save) => self.ask_close(),
            Input::Cmd(Cmd::Left) => {
                self.go(true, desk);
                Step::Stay
            }
            Input::Cmd(Cmd::Right) => {
                self.go(false, desk);
                Step::Stay
            }
            Input::Cmd(Cmd::Edit) => self.ask_days(),
            Input::Cmd(Cmd::Open) => Step::push(consult::List::new(self.day)),
            Input::Cmd(Cmd::View) => Step::push(Sent::new(self.day, None)),
            Input::Cmd(Cmd::Next) => {
                self.sending = send(desk);
                self.load(desk);
                Step::Stay
            }
            Input::Cmd(Cmd::Print) => exporting::ask(),
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            (CLOSE, Said::Yes) => self.close(desk),
            (DAYS, Said::Picked(n)) => {
                self.day = self.days.get(n).map_or(self.day, |(day, _)| *day);
                Step::Stay
            }
            (exporting::EXPORT, Said::Picked(n)) => match desk.ops.report(self.day, self.day, DEFAULT_LAYOUT, desk.words.lang) {
                Ok(sheet) => exporting::write(desk, sheet, &format!("day-{}", self.day), n),
                Err(refused) => Step::push(trouble::notice(&refused)),
            },
            _ => Step::Stay,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        self.draw(frame, area, look);
    }
}
