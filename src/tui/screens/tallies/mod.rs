//! Day tallies of the channels that do not pass this desk: a table of services and columns 12.3 to 12.5, each cell takes a number.

use std::cell::Cell as Kept;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::counts::{Cell as Counter, Channel};
use crate::domain::form::{FieldKind, check};
use crate::domain::moment::parse_day;
use crate::domain::service::{Edition, PersonKind, ServiceCode, Way};
use crate::domain::text::{Message, Text};
use crate::ops::fault::OpError;
use crate::tui::keymap::Digits;
use crate::tui::prelude::*;

mod grid;

const DAY: &str = "day";
/// Columns of one number.
const WIDE: u16 = 7;

/// The columns, left to right.
const COLUMNS: [(Channel, PersonKind); 6] = [
    (Channel::InformationSystem, PersonKind::Individual),
    (Channel::InformationSystem, PersonKind::LegalEntity),
    (Channel::StateCorporation, PersonKind::Individual),
    (Channel::StateCorporation, PersonKind::LegalEntity),
    (Channel::Egov, PersonKind::Individual),
    (Channel::Egov, PersonKind::LegalEntity),
];

/// A service that can be asked for past this desk.
struct Row {
    code: ServiceCode,
    label: Text,
    /// Which columns its edition has.
    has: [bool; 6],
}

struct Tallies {
    day: NaiveDate,
    closed: bool,
    rows: Vec<Row>,
    numbers: BTreeMap<(ServiceCode, Counter), u64>,
    row: usize,
    column: usize,
    /// The number being typed.
    typed: Option<TextField>,
    /// What is wrong with it.
    fault: Option<Message>,
    /// First row shown; follows the choice when drawn.
    top: Kept<usize>,
}

/// Opens the tallies of today.
pub fn open(desk: &mut Desk) -> Box<dyn Screen> {
    let mut screen = Tallies {
        day: desk.ops.today(),
        closed: false,
        rows: Vec::new(),
        numbers: BTreeMap::new(),
        row: 0,
        column: 0,
        typed: None,
        fault: None,
        top: Kept::new(0),
    };
    screen.load(desk);
    screen.column = screen.rows.first().and_then(|r| r.has.iter().position(|h| *h)).unwrap_or(0);
    Box::new(screen)
}

/// Which columns an edition has.
fn columns_of(edition: &Edition) -> [bool; 6] {
    COLUMNS.map(|(channel, _)| {
        let way = match channel {
            Channel::InformationSystem => Way::InformationSystem,
            Channel::StateCorporation => Way::StateCorporation,
            Channel::Egov => Way::Egov,
            Channel::Paper | Channel::Alternative => return false,
        };
        edition.ways.contains(&way)
    })
}

fn counter(column: usize) -> Counter {
    let (channel, person) = COLUMNS[column.min(COLUMNS.len() - 1)];
    Counter::Accepted(channel, person)
}

impl Tallies {
    fn load(&mut self, desk: &Desk) {
        let kind = desk.ops.office().kind;
        let numbers = desk.ops.tallies(self.day).unwrap_or_default();
        self.numbers = numbers.into_iter().map(|(code, cell, n)| ((code, cell), n)).collect();
        self.closed = desk.ops.day(self.day).is_ok_and(|d| d.closed.is_some());
        self.rows = Vec::new();
        for service in &desk.ops.catalog().services {
            let edition = service.on(self.day).unwrap_or(service.newest());
            let mut has = columns_of(edition);
            if !edition.providers.contains(&kind) {
                has = [false; 6];
            }
            // A number that is there stays to be seen and corrected, whatever the edition says now.
            for (n, h) in has.iter_mut().enumerate() {
                *h = *h || self.number(&service.code, n) > 0;
            }
            if has.contains(&true) {
                self.rows.push(Row { code: service.code.clone(), label: edition.label.clone(), has });
            }
        }
        self.row = self.row.min(self.rows.len().saturating_sub(1));
    }

    fn number(&self, code: &ServiceCode, column: usize) -> u64 {
        self.numbers.get(&(code.clone(), counter(column))).copied().unwrap_or(0)
    }

    fn total(&self, column: usize) -> u64 {
        self.rows.iter().map(|r| self.number(&r.code, column)).sum()
    }

    /// Takes a letter or a paste into the cell under the cursor.
    fn type_in(&mut self, input: &Input, desk: &mut Desk) {
        let Some(row) = self.rows.get(self.row) else { return };
        if !row.has[self.column] {
            desk.tell(Message::new("tally-no-channel").with("service", row.label.clone()).with("channel", self.channel()));
            return;
        }
        let field = self.typed.get_or_insert_with(|| TextField::new("").numeric(Digits::Run));
        field.on(input);
        self.fault = None;
    }

    fn channel(&self) -> &'static str {
        COLUMNS[self.column].0.id()
    }

    /// Keeps what was typed. False if it is no number: it stays as it was typed, with what to do.
    fn keep(&mut self, desk: &mut Desk) -> bool {
        let Some(typed) = self.typed.as_ref().map(TextField::value) else { return true };
        let Some(row) = self.rows.get(self.row) else { return true };
        // An emptied cell is no applications.
        let number = match check(FieldKind::Count, false, &typed) {
            Ok(n) => n.parse::<u64>().unwrap_or(0),
            Err(fault) => {
                self.fault = Some(fault);
                return false;
            }
        };
        let (channel, person) = COLUMNS[self.column];
        match desk.ops.tally(self.day, &row.code, channel, person, number) {
            Ok(was) => {
                let kept = Message::new("tally-kept")
                    .with("service", row.label.clone())
                    .with("channel", channel.id())
                    .with("who", person_message(person))
                    .with("was", was.to_string())
                    .with("n", number.to_string());
                self.numbers.insert((row.code.clone(), counter(self.column)), number);
                self.typed = None;
                self.fault = None;
                desk.tell(if self.closed { Message::new("tally-kept-closed").with("kept", kept) } else { kept });
                true
            }
            Err(refused) => {
                self.fault = Some(one_sentence(refused));
                false
            }
        }
    }

    /// Moves the cursor; Tab and Enter skip columns the service does not have.
    fn go(&mut self, cmd: Cmd) {
        let last = self.rows.len().saturating_sub(1);
        match cmd {
            Cmd::Up => self.row = self.row.saturating_sub(1),
            Cmd::Down | Cmd::Open => self.row = (self.row + 1).min(last),
            Cmd::PageUp => self.row = self.row.saturating_sub(10),
            Cmd::PageDown => self.row = (self.row + 10).min(last),
            Cmd::Left => self.column = self.column.saturating_sub(1),
            Cmd::Right => self.column = (self.column + 1).min(COLUMNS.len() - 1),
            Cmd::Home => self.column = 0,
            Cmd::End => self.column = COLUMNS.len() - 1,
            Cmd::NextField | Cmd::PrevField => self.skip(cmd == Cmd::NextField),
            _ => {}
        }
    }

    /// To the next or the previous cell that takes a number.
    fn skip(&mut self, forth: bool) {
        let all: Vec<(usize, usize)> = (0..self.rows.len())
            .flat_map(|r| (0..COLUMNS.len()).map(move |c| (r, c)))
            .filter(|(r, c)| self.rows[*r].has[*c])
            .collect();
        let here = (self.row, self.column);
        let to = if forth { all.iter().find(|p| **p > here) } else { all.iter().rev().find(|p| **p < here) };
        if let Some((row, column)) = to {
            (self.row, self.column) = (*row, *column);
        }
    }

    fn other_day(&self, values: &str, desk: &Desk) -> Result<NaiveDate, Message> {
        let day = parse_day(values).ok_or_else(|| Message::new("field-day"))?;
        if day > desk.ops.today() {
            return Err(Message::new("tally-day").with("day", day));
        }
        Ok(day)
    }

    fn ask_day(&self, typed: Option<(&str, Message)>) -> Step {
        let value = self.day.format("%d.%m.%Y").to_string();
        let field = Field::line("text", Message::new("tally-which-day"), FieldKind::Day).required().value(value);
        let mut form = Form::new(vec![field]);
        if let Some((day, fault)) = typed {
            form.set_value("text", day);
            form.set_errors(vec![("text".to_owned(), fault)]);
        }
        Step::push(AskForm::new(DAY, Message::new("tally-other-day"), form))
    }
}

/// A refusal in one sentence with what to do.
fn one_sentence(refused: OpError) -> Message {
    match refused.hint {
        Some(hint) => Message::new("trouble-then").with("says", refused.says).with("todo", hint),
        None => refused.says,
    }
}

/// A kind of person in words.
pub(in crate::tui::screens) fn person_message(person: PersonKind) -> Message {
    Message::new(match person {
        PersonKind::Individual => "person-individual",
        PersonKind::LegalEntity => "person-legal",
    })
}

/// A channel in words, with its number.
pub(in crate::tui::screens) fn channel_message(channel: Channel) -> Message {
    Message::new(match channel {
        Channel::Paper => "channel-121",
        Channel::Alternative => "channel-122",
        Channel::InformationSystem => "channel-123",
        Channel::StateCorporation => "channel-124",
        Channel::Egov => "channel-125",
    })
}

impl Screen for Tallies {
    fn context(&self) -> Context {
        Context::Tallies
    }
    fn title(&self, words: &Words) -> String {
        words.say("menu-tallies")
    }
    fn help(&self) -> &'static str {
        "about-tallies"
    }
    fn wants_text(&self) -> bool {
        true
    }
    fn dirty(&self) -> bool {
        self.typed.is_some()
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.load(desk);
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        match &input {
            Input::Char(_) | Input::Paste(_) => self.type_in(&input, desk),
            Input::Cmd(Cmd::Back) if self.typed.is_some() => {
                self.typed = None;
                self.fault = None;
            }
            Input::Cmd(Cmd::Erase | Cmd::EraseNext | Cmd::EraseWord | Cmd::Undo | Cmd::Redo) => {
                if let Some(field) = &mut self.typed {
                    field.on(&input);
                    self.fault = None;
                } else if input != Input::Cmd(Cmd::Undo) && input != Input::Cmd(Cmd::Redo) {
                    // Del or Backspace on a cell begins an empty one, which stands for nothing.
                    self.type_in(&Input::Paste(String::new()), desk);
                }
            }
            Input::Cmd(
                cmd @ (Cmd::Up
                | Cmd::Down
                | Cmd::Left
                | Cmd::Right
                | Cmd::PageUp
                | Cmd::PageDown
                | Cmd::Home
                | Cmd::End
                | Cmd::NextField
                | Cmd::PrevField
                | Cmd::Open),
            ) => {
                if self.keep(desk) {
                    self.go(*cmd);
                }
            }
            Input::Cmd(Cmd::Edit) => {
                if self.keep(desk) {
                    return self.ask_day(None);
                }
            }
            Input::Cmd(_) => return Step::Pass,
        }
        Step::Stay
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        let (DAY, Said::Values(values)) = (answer.tag, answer.said) else { return Step::Stay };
        let typed = values.into_iter().next().map(|(_, v)| v).unwrap_or_default();
        match self.other_day(&typed, desk) {
            Ok(day) => {
                self.day = day;
                Step::Stay
            }
            Err(fault) => self.ask_day(Some((&typed, fault))),
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        self.draw(frame, area, look);
    }
}
