//! The entries behind one number of the report.

use crate::domain::text::Message;
use crate::ops::CellCase;
use crate::tui::prelude::*;
use crate::tui::screens::{card, complaints, negative, old};

/// A list of entries; Enter opens the chosen one.
pub struct Behind {
    /// Name of the row and header of the column, in the order of `Lang::ALL`.
    names: Vec<(String, String)>,
    n: i64,
    entries: Vec<CellCase>,
    table: Table,
}

impl Behind {
    /// The entries of a number that stands in a row under a header.
    pub fn new(names: Vec<(String, String)>, n: i64, entries: Vec<CellCase>) -> Behind {
        let columns = vec![
            Column::new(Message::new("behind-number"), 16),
            Column::new(Message::new("behind-day"), 10),
            Column::new(Message::new("behind-kind"), 18),
            Column::fill(Message::new("behind-name"), 16),
        ];
        let mut table = Table::new(columns, Message::new("report-nothing-behind"));
        table.set_len(entries.len());
        Behind { names, n, entries, table }
    }

    fn chosen(&self) -> Option<&CellCase> {
        self.table.chosen().and_then(|n| self.entries.get(n))
    }

    /// What the entries shown add up to: a tally stands for as many as were entered.
    fn shown_sum(&self) -> i64 {
        self.entries.iter().map(|e| if e.kind == "tally" { e.number.parse().unwrap_or(0) } else { 1 }).sum()
    }

    fn open(&self, desk: &mut Desk) -> Step {
        match self.chosen() {
            Some(CellCase { kind: "case", id, .. }) => Step::Push(card::open(desk, *id)),
            Some(CellCase { kind: "imported", id, .. }) => Step::Push(old::open(desk, *id)),
            Some(CellCase { kind: "complaint", id, .. }) => Step::Push(complaints::open_one(desk, *id)),
            Some(CellCase { kind: "non-acceptance", id, .. }) => Step::Push(negative::open(desk, *id)),
            Some(_) => {
                desk.tell(Message::new("behind-tally-entered"));
                Step::Stay
            }
            None => Step::Stay,
        }
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
        "about-report"
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
        let shown = self.shown_sum();
        (shown < self.n).then(|| {
            let more = Message::new("behind-not-all").with("shown", shown).with("all", self.n.to_string());
            (Role::Warn, words.tell(&more))
        })
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let at = crate::domain::text::Lang::ALL.iter().position(|l| *l == look.words.lang).unwrap_or(0);
        let (name, header) = self.names.get(at).cloned().unwrap_or_default();
        let inside = draw::right_of(area, 1);
        let n = self.n.to_string();
        let used = draw::line(frame, draw::row(inside, 0), look, Role::Key, &n);
        let rest = draw::right_of(draw::row(inside, 0), used + 1);
        draw::line(frame, rest, look, Role::Text, &format!("{} {name}", look.signs().dot));
        let above = Rect { height: inside.height.saturating_sub(1).min(3), ..draw::below(inside, 1) };
        let used = draw::paragraph(frame, above, look, Role::Dim, &header);
        let list = draw::below(area, used + 2);
        self.table.view(frame, list, look, &|n| {
            let Some(e) = self.entries.get(n) else { return Vec::new() };
            let kind = match e.kind {
                "case" => look.say("behind-case"),
                "imported" => look.say("behind-imported"),
                "complaint" => look.say("behind-complaint"),
                "non-acceptance" => look.say("behind-non-acceptance"),
                _ => look.say("behind-tally"),
            };
            let number = if e.kind == "tally" { format!("+{}", e.number) } else { e.number.clone() };
            vec![number.into(), e.day.format("%d.%m.%Y").to_string().into(), kind.into(), e.name.as_str().into()]
        });
    }
}
