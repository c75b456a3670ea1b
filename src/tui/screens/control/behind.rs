//! The entries behind an item of self-control.

use crate::domain::selfcheck::{Item, Probe};
use crate::domain::text::Message;
use crate::ops::CellCase;
use crate::tui::prelude::*;
use crate::tui::screens::{card, complaints, day, negative, staff};

/// A list of entries, each with the question that found it; Enter opens the chosen one.
pub struct Behind {
    item: Item,
    n: u64,
    entries: Vec<(Probe, CellCase)>,
    table: Table,
}

impl Behind {
    /// The entries of an item; `n` is what its figure says.
    pub fn new(item: Item, n: u64, entries: Vec<(Probe, CellCase)>) -> Behind {
        let columns = vec![
            Column::new(Message::new("behind-number"), 10),
            Column::new(Message::new("behind-day"), 10),
            Column::new(Message::new("control-found"), 37),
            Column::fill(Message::new("behind-name"), 14),
        ];
        let mut table = Table::new(columns, Message::new("report-nothing-behind"));
        table.set_len(entries.len());
        Behind { item, n, entries, table }
    }

    fn open(&self, desk: &mut Desk) -> Step {
        let Some((_, e)) = self.table.chosen().and_then(|n| self.entries.get(n)) else { return Step::Stay };
        Step::Push(match e.kind {
            "case" => card::open(desk, e.id),
            "complaint" => complaints::open_one(desk, e.id),
            "non-acceptance" => negative::open(desk, e.id),
            "clerk" => staff::open(desk),
            _ => day::open_day(desk, e.day),
        })
    }
}

impl Screen for Behind {
    fn context(&self) -> Context {
        Context::Table
    }
    fn title(&self, words: &Words) -> String {
        words.say("behind-title")
    }
    fn help(&self) -> &'static str {
        "about-control"
    }
    fn available(&self, cmd: Cmd) -> bool {
        cmd == Cmd::View && !self.table.is_empty()
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match input {
            Input::Cmd(Cmd::Open | Cmd::View) => self.open(desk),
            _ => Step::Pass,
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        let shown = u64::try_from(self.entries.len()).unwrap_or(0);
        (shown < self.n).then(|| {
            let more = Message::new("behind-not-all").with("shown", self.entries.len()).with("all", self.n.to_string());
            (Role::Warn, words.tell(&more))
        })
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        let above = Rect { height: inside.height.min(3), ..inside };
        let used = draw::paragraph(frame, above, look, Role::Key, look.words.text(&self.item.text));
        self.table.view(frame, draw::below(area, used + 1), look, &|n| {
            let Some((probe, e)) = self.entries.get(n) else { return Vec::new() };
            vec![
                e.number.as_str().into(),
                e.day.format("%d.%m.%Y").to_string().into(),
                look.tell(&probe.message()).into(),
                e.name.as_str().into(),
            ]
        });
    }
}
