//! Due days that a changed calendar moves: which cases and complaints, from what day to what day; nothing moves until a person confirms it with a reason.

use chrono::NaiveDate;

use crate::domain::form::FieldKind;
use crate::domain::service::ServiceCode;
use crate::domain::text::{Arg, Message, Text};
use crate::ops::complaint_moves::ComplaintMove;
use crate::ops::terms::{Move, Moves};
use crate::tui::prelude::*;
use crate::tui::screens::{card, complaints, trouble};
use crate::tui::widgets::{AskForm, Cell, Column, Table};

/// Characters of the reason.
const REASON: usize = 300;
/// Days named above the list.
const DAYS: usize = 4;

struct List {
    moves: Moves,
    rows: Vec<Row>,
    table: Table,
}

/// A due day that moves.
struct Row {
    number: String,
    /// Which term of a complaint; none for a case.
    of: Option<Message>,
    service: Text,
    was: NaiveDate,
    now: NaiveDate,
    opens: Opens,
}

/// What Enter opens.
#[derive(Clone, Copy)]
enum Opens {
    Case(i64),
    Complaint(i64),
}

/// Cases first, then complaints.
fn rows(moves: &Moves, label: impl Fn(&ServiceCode) -> Text) -> Vec<Row> {
    let case = |m: &Move| Row {
        number: m.case.number.clone(),
        of: None,
        service: label(&m.case.service),
        was: m.case.due,
        now: m.now.day,
        opens: Opens::Case(m.case.id),
    };
    let complaint = |m: &ComplaintMove| Row {
        number: m.complaint.number.clone(),
        of: Some(m.of.message()),
        service: label(&m.complaint.service),
        was: m.of.by,
        now: m.now,
        opens: Opens::Complaint(m.complaint.id),
    };
    moves.cases.iter().map(case).chain(moves.complaints.iter().map(complaint)).collect()
}

/// Opens the list.
pub fn open(_desk: &mut Desk) -> Box<dyn Screen> {
    let columns = vec![
        Column::new(Message::new("card-number"), 12),
        Column::fill(Message::new("card-service"), 20),
        Column::new(Message::new("moves-was"), 12),
        Column::new(Message::new("moves-now"), 19),
    ];
    Box::new(List { moves: Moves::default(), rows: Vec::new(), table: Table::new(columns, Message::new("moves-none")) })
}

/// What changed in the calendar, in a sentence; the number of due days where the calendar before is not known.
fn about(moves: &Moves) -> Message {
    let n = moves.len();
    if moves.days.is_empty() {
        return Message::new("moves-about-unknown").with("n", n);
    }
    let day = |(day, works): &(NaiveDate, bool)| {
        Arg::from(Message::new(if *works { "moves-works" } else { "moves-rests" }).with("day", *day))
    };
    let mut days: Vec<Arg> = moves.days.iter().take(DAYS).map(day).collect();
    if moves.days.len() > DAYS {
        days.push(Message::new("moves-more").with("n", moves.days.len() - DAYS).into());
    }
    Message::new("moves-about").with("n", n).with("days", Arg::List(days))
}

/// Asks the reason; days that become earlier are pointed out, because somebody may have been told the later one.
fn form(why: &str, sooner: usize, faults: Vec<(String, Message)>) -> AskForm {
    let field = Field::line("why", Message::new("moves-why"), FieldKind::Line(REASON)).required();
    let mut form = Form::new(vec![field.value(why).hint(Message::new("moves-why-hint"))]);
    form.set_errors(faults);
    let about = match sooner {
        0 => Message::new("moves-confirm-about"),
        n => Message::new("moves-confirm-sooner").with("n", n),
    };
    AskForm::new("moves", Message::new("moves-confirm"), form).about(about)
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
            Cmd::Save | Cmd::Open => !self.moves.is_empty(),
            _ => true,
        }
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.moves = desk.ops.moves().clone();
        let label = |code: &ServiceCode| desk.ops.catalog().get(code).map(|s| s.newest().label.clone()).unwrap_or_default();
        self.rows = rows(&self.moves, label);
        self.table.set_len(self.rows.len());
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match (input, self.table.chosen().and_then(|n| self.rows.get(n)).map(|r| r.opens)) {
            (Input::Cmd(Cmd::Open), Some(Opens::Case(id))) => Step::Push(card::open(desk, id)),
            (Input::Cmd(Cmd::Open), Some(Opens::Complaint(id))) => Step::Push(complaints::open_one(desk, id)),
            (Input::Cmd(Cmd::Save), _) => Step::push(form("", self.moves.sooner(), Vec::new())),
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
            Err(e) if e.code == "reason-needed" => Step::push(form(why, self.moves.sooner(), vec![("why".to_owned(), e.says)])),
            Err(e) => trouble::tell(&e),
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        let used = draw::paragraph(frame, inside, look, Role::Warn, &look.tell(&about(&self.moves)));
        let day = |d: NaiveDate| d.format("%d.%m.%Y").to_string();
        self.table.view(frame, draw::below(area, used + 1), look, &|n| {
            let Some(row) = self.rows.get(n) else { return Vec::new() };
            let service = look.words.text(&row.service);
            let what = match &row.of {
                None => service.to_owned(),
                Some(of) => format!("{}: {service}", look.tell(of)),
            };
            let now = match row.now < row.was {
                true => Cell::new(Role::Warn, format!("{} {}", day(row.now), look.say("moves-sooner-mark"))),
                false => Cell::new(Role::Key, day(row.now)),
            };
            vec![Cell::from(row.number.clone()), Cell::from(what), Cell::from(day(row.was)), now]
        });
    }
}
