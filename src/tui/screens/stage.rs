//! "At what stage?": the true answer in one sentence, from anywhere, while the applicant stands at the desk.

use chrono::NaiveDate;

use crate::domain::service::ServiceCode;
use crate::domain::text::{Message, Text};
use crate::ops::{CaseQuery, CaseRow, Imported};
use crate::tui::prelude::*;
use crate::tui::screens::card::{self, badge};
use crate::tui::screens::register::find::find;
use crate::tui::screens::{old, said};

/// Rows offered: who is asked about stands among the first or is typed further.
const MOST: usize = 10;

struct Stage {
    field: TextField,
    rows: Vec<(CaseRow, Text)>,
    /// Cases of the old register, behind them.
    old: Vec<(Imported, Text)>,
    table: Table,
    /// The answer about the chosen one.
    says: Option<Message>,
    today: NaiveDate,
}

/// Opens the question.
pub fn open(desk: &mut Desk) -> Box<dyn Screen> {
    let columns = vec![
        Column::new("", 10),
        Column::fill("", 12),
        Column::fill("", 16),
        Column::fill("", 16).wide_only(),
        Column::new("", 12),
        Column::new("", 10),
    ];
    Box::new(Stage {
        field: TextField::default().max(100).placeholder(Message::new("stage-placeholder")),
        rows: Vec::new(),
        old: Vec::new(),
        table: Table::new(columns, Message::new("stage-nobody")).bare(),
        says: None,
        today: desk.ops.today(),
    })
}

impl Stage {
    fn typed(&mut self, desk: &Desk) {
        let text = self.field.value();
        self.rows.clear();
        self.old.clear();
        if !text.trim().is_empty() {
            match find(desk.ops, &CaseQuery { text, limit: MOST, ..CaseQuery::default() }) {
                Ok(found) => {
                    let label =
                        |code: &ServiceCode| desk.ops.catalog().get(code).map(|s| s.newest().label.clone()).unwrap_or_default();
                    self.rows = found.rows.into_iter().map(|r| (label(&r.service), r)).map(|(l, r)| (r, l)).collect();
                    self.old = found.old.into_iter().map(|o| (label(&o.case.service), o)).map(|(l, o)| (o, l)).collect();
                }
                Err(e) => {
                    self.says = Some(e.says);
                    self.table.set_len(0);
                    return;
                }
            }
        }
        self.table.set_len(self.rows.len() + self.old.len());
        self.table.choose(0);
        self.answer_chosen(desk);
    }

    fn chosen(&self) -> Option<i64> {
        self.table.chosen().and_then(|n| self.rows.get(n)).map(|(r, _)| r.id)
    }

    fn old_at(&self, row: usize) -> Option<&(Imported, Text)> {
        row.checked_sub(self.rows.len()).and_then(|n| self.old.get(n))
    }

    fn old_chosen(&self) -> Option<&(Imported, Text)> {
        self.table.chosen().and_then(|n| self.old_at(n))
    }

    fn answer_chosen(&mut self, desk: &Desk) {
        let chosen = self.table.chosen().and_then(|n| self.rows.get(n));
        self.says = chosen.map(|(r, _)| {
            let says = desk.ops.case(r.id).and_then(|c| desk.ops.stage_of(&c));
            says.unwrap_or_else(|e| e.says)
        });
        if let Some((found, _)) = self.old_chosen() {
            self.says = Some(desk.ops.old_stage(found));
        }
    }
}

impl Screen for Stage {
    fn context(&self) -> Context {
        Context::Stage
    }
    fn title(&self, words: &Words) -> String {
        words.say("stage-title")
    }
    fn help(&self) -> &'static str {
        "about-stage"
    }
    fn modal(&self) -> bool {
        true
    }
    fn gives_way(&self) -> bool {
        true
    }
    fn wants_text(&self) -> bool {
        true
    }
    fn available(&self, cmd: Cmd) -> bool {
        cmd != Cmd::Save || self.chosen().is_some()
    }
    fn shown(&mut self, desk: &mut Desk) {
        // Back from help: what was typed and chosen stands.
        if self.rows.is_empty() && self.old.is_empty() {
            self.typed(desk);
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            self.answer_chosen(desk);
            return Step::Stay;
        }
        match (self.field.on(&input), input) {
            (Heard::Changed, _) => {
                self.typed(desk);
                Step::Stay
            }
            (Heard::Used, _) => Step::Stay,
            (Heard::Ignored, Input::Cmd(Cmd::Open)) => match self.chosen() {
                Some(case) => Step::Replace(card::open(desk, case)),
                None => match self.old_chosen().map(|(o, _)| o.id) {
                    Some(id) => Step::Replace(old::open(desk, id)),
                    None => Step::Stay,
                },
            },
            (Heard::Ignored, Input::Cmd(Cmd::Save)) => match self.chosen() {
                Some(case) => said::open(desk, case),
                None => Step::Stay,
            },
            (Heard::Ignored, _) => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, _desk: &mut Desk) -> Step {
        // Written down: back to where the question was asked.
        if answer.tag == said::SAID { Step::close() } else { Step::Stay }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::boxed(frame, area, look, &self.title(look.words));
        self.field.view(frame, draw::row(inside, 0), look, true);
        let body = draw::below(inside, 2);
        if self.field.value().trim().is_empty() {
            draw::paragraph(frame, body, look, Role::Dim, &look.say("stage-how"));
            return;
        }
        let list = draw::cells(self.table.len()).max(1).min(body.height);
        self.table.view(frame, Rect { height: list, ..body }, look, &|n| match self.rows.get(n) {
            Some((r, label)) => vec![
                r.number.as_str().into(),
                look.words.text(label).into(),
                r.applicant.as_str().into(),
                r.beneficiary.as_str().into(),
                badge::short(r, self.today, look.words),
                badge::due(r, self.today),
            ],
            None => match self.old_at(n) {
                Some((o, label)) => old::cells(o, look.words.text(label), look)
                    .into_iter()
                    .enumerate()
                    // This list has no column for the day.
                    .filter_map(|(n, cell)| (n != 1).then_some(cell))
                    .collect(),
                None => Vec::new(),
            },
        });
        let under = draw::below(body, list);
        if let Some(says) = &self.says {
            draw::rule(frame, draw::row(under, 0), look);
            draw::paragraph(frame, draw::below(under, 2), look, Role::Key, &look.tell(says));
        }
    }
}
