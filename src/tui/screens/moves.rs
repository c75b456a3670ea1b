//! Due days that a changed calendar moves: which cases, from what day to what day; nothing moves until a person confirms it with a reason.

use crate::domain::form::FieldKind;
use crate::domain::text::{Arg, Message, Text};
use crate::ops::terms::Moves;
use crate::tui::prelude::*;
use crate::tui::screens::{card, trouble};
use crate::tui::widgets::{AskForm, Cell, Column, Table};

/// Characters of the reason.
const REASON: usize = 300;
/// Days named above the list.
const DAYS: usize = 4;

struct List {
    moves: Moves,
    labels: Vec<Text>,
    table: Table,
}

/// Opens the list.
pub fn open(_desk: &mut Desk) -> Box<dyn Screen> {
    let columns = vec![
        Column::new(Message::new("card-number"), 12),
        Column::fill(Message::new("card-service"), 20),
        Column::new(Message::new("moves-was"), 12),
        Column::new(Message::new("moves-now"), 12),
    ];
    Box::new(List { moves: Moves::default(), labels: Vec::new(), table: Table::new(columns, Message::new("moves-none")) })
}

/// What changed in the calendar, in a sentence; the number of cases where the calendar before is not known.
fn about(moves: &Moves) -> Message {
    let n = moves.cases.len();
    if moves.days.is_empty() {
        return Message::new("moves-about-unknown").with("n", n);
    }
    let day = |(day, works): &(chrono::NaiveDate, bool)| {
        Arg::from(Message::new(if *works { "moves-works" } else { "moves-rests" }).with("day", *day))
    };
    let mut days: Vec<Arg> = moves.days.iter().take(DAYS).map(day).collect();
    if moves.days.len() > DAYS {
        days.push(Message::new("moves-more").with("n", moves.days.len() - DAYS).into());
    }
    Message::new("moves-about").with("n", n).with("days", Arg::List(days))
}

fn form(why: &str, faults: Vec<(String, Message)>) -> AskForm {
    let field = Field::line("why", Message::new("moves-why"), FieldKind::Line(REASON)).required();
    let mut form = Form::new(vec![field.value(why).hint(Message::new("moves-why-hint"))]);
    form.set_errors(faults);
    AskForm::new("moves", Message::new("moves-confirm"), form).about(Message::new("moves-confirm-about"))
}

impl Screen for List {
    fn context(&self) -> Context {
        Context::Moves
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-moves")
    }
    fn help(&self) -> &'static str {
        "about-moves"
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::Save | Cmd::Open => !self.moves.cases.is_empty(),
            _ => true,
        }
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.moves = desk.ops.moves().clone();
        let label = |code| desk.ops.catalog().get(code).map(|s| s.newest().label.clone()).unwrap_or_default();
        self.labels = self.moves.cases.iter().map(|m| label(&m.case.service)).collect();
        self.table.set_len(self.moves.cases.len());
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match (input, self.table.chosen().and_then(|n| self.moves.cases.get(n))) {
            (Input::Cmd(Cmd::Open), Some(m)) => Step::Push(card::open(desk, m.case.id)),
            (Input::Cmd(Cmd::Save), _) => Step::push(form("", Vec::new())),
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        let ("moves", Said::Values(values)) = (answer.tag, &answer.said) else { return Step::Stay };
        let why = values.iter().find(|(id, _)| id == "why").map_or("", |(_, v)| v.as_str());
        match desk.ops.settle_moves(why) {
            Ok(n) => {
                desk.tell(Message::new("moves-done").with("n", n));
                Step::close()
            }
            Err(e) if e.code == "reason-needed" => Step::push(form(why, vec![("why".to_owned(), e.says)])),
            Err(e) => trouble::tell(&e),
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        let used = draw::paragraph(frame, inside, look, Role::Warn, &look.tell(&about(&self.moves)));
        self.table.view(frame, draw::below(area, used + 1), look, &|n| match (self.moves.cases.get(n), self.labels.get(n)) {
            (Some(m), Some(label)) => vec![
                Cell::from(m.case.number.clone()),
                Cell::from(look.words.text(label).to_owned()),
                Cell::from(m.case.due.format("%d.%m.%Y").to_string()),
                Cell::new(Role::Key, m.now.day.format("%d.%m.%Y").to_string()),
            ],
            _ => Vec::new(),
        });
    }
}
