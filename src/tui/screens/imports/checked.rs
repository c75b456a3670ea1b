//! What was found in a file: every trouble with its row and column, or what its texts were taken for and what should be known.

use crate::domain::incoming::{Trouble, letter};
use crate::domain::text::Message;
use crate::ops::imports::Plan;
use crate::tui::prelude::*;
use crate::tui::text;

/// Rows under the list for the chosen sentence in full.
const WHOLE: u16 = 4;

/// The list.
pub struct Checked {
    troubles: Vec<Trouble>,
    /// Sentences where nothing is wrong.
    said: Vec<(Role, Message)>,
    table: Table,
}

impl Checked {
    /// Of a plan.
    pub fn new(plan: &Plan) -> Checked {
        let mut said: Vec<(Role, Message)> = plan.notes.iter().map(|n| (Role::Warn, n.clone())).collect();
        if plan.idle > 0 {
            said.push((Role::Dim, Message::new("import-idle").with("n", plan.idle)));
        }
        said.extend(plan.services.iter().map(|(typed, code, n)| {
            let says = Message::new("import-service-known").with("typed", typed.as_str()).with("code", code.as_str());
            (Role::Text, says.with("n", *n))
        }));
        let columns = if plan.troubles.is_empty() {
            vec![Column::fill(Message::new("import-known"), 40)]
        } else {
            vec![
                Column::new(Message::new("import-row"), 7).right(),
                Column::new(Message::new("import-column"), 8),
                Column::fill(Message::new("import-trouble"), 40),
            ]
        };
        let mut table = Table::new(columns, Message::new("import-nothing-known"));
        table.set_len(if plan.troubles.is_empty() { said.len() } else { plan.troubles.len() });
        Checked { troubles: plan.troubles.clone(), said, table }
    }

    /// Hears an input.
    pub fn on(&mut self, input: &Input) -> Heard {
        self.table.on(input)
    }

    /// Key of the sentence that says what to do.
    pub fn how(&self, plan: &Plan) -> &'static str {
        match (self.troubles.is_empty(), plan.fresh()) {
            (false, _) => "import-troubles-how",
            (true, 0) => "import-nothing-how",
            (true, _) => "import-take-how",
        }
    }

    /// Draws it.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let chosen = self.table.chosen();
        let whole = match chosen.and_then(|n| self.troubles.get(n)) {
            Some(t) => look.tell(&t.says),
            None => chosen.and_then(|n| self.said.get(n)).map(|(_, m)| look.tell(m)).unwrap_or_default(),
        };
        let room = area.height.saturating_sub(WHOLE + 1);
        self.table.view(frame, Rect { height: room, ..area }, look, &|n| match (self.troubles.get(n), self.said.get(n)) {
            (Some(t), _) => {
                let row = if t.row == 0 { String::new() } else { t.row.to_string() };
                vec![row.into(), t.column.map(letter).unwrap_or_default().into(), Cell::new(Role::Bad, look.tell(&t.says))]
            }
            (None, Some((role, says))) => vec![Cell::new(*role, look.tell(says))],
            (None, None) => Vec::new(),
        });
        let under = draw::below(area, room);
        draw::rule(frame, draw::row(under, 0), look);
        let inside = draw::right_of(Rect { width: under.width.saturating_sub(1), ..draw::below(under, 1) }, 1);
        for (n, line) in text::wrap(&whole, usize::from(inside.width)).into_iter().take(usize::from(WHOLE)).enumerate() {
            draw::line(frame, draw::row(inside, draw::cells(n)), look, Role::Text, &line);
        }
    }
}
