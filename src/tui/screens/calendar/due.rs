//! What must be done by a day: open cases and complaints; Enter opens the chosen one.

use chrono::NaiveDate;

use crate::domain::text::{Message, Text};
use crate::tui::prelude::*;
use crate::tui::screens::{card, complaints};

/// A line of the list.
struct Item {
    id: i64,
    complaint: bool,
    number: String,
    service: Text,
    who: String,
}

/// The list of a day.
pub struct Due {
    day: NaiveDate,
    items: Vec<Item>,
    fault: Option<Message>,
    table: Table,
}

impl Due {
    /// The list of a day; it loads when it is shown.
    pub fn new(day: NaiveDate) -> Due {
        let columns = vec![
            Column::new(Message::new("behind-number"), 14),
            Column::new(Message::new("behind-kind"), 12),
            Column::fill(Message::new("card-service"), 16),
            Column::fill(Message::new("behind-name"), 16),
        ];
        Due { day, items: Vec::new(), fault: None, table: Table::new(columns, Message::new("calendar-no-dues")) }
    }

    fn load(&mut self, desk: &Desk) {
        let label = |code: &crate::domain::service::ServiceCode| {
            let plain = || Text { ru: code.to_string(), kk: code.to_string(), ..Text::default() };
            desk.ops.service(code).map_or_else(|_| plain(), |s| s.newest().label.clone())
        };
        match desk.ops.due_on(self.day) {
            Ok((cases, complaints)) => {
                self.fault = None;
                let cases = cases.into_iter().map(|c| Item {
                    id: c.id,
                    complaint: false,
                    service: label(&c.service),
                    number: c.number,
                    who: c.applicant,
                });
                let complaints = complaints.into_iter().map(|c| Item {
                    id: c.id,
                    complaint: true,
                    service: label(&c.service),
                    number: c.number,
                    who: c.name,
                });
                self.items = cases.chain(complaints).collect();
            }
            Err(e) => self.fault = Some(e.says),
        }
        self.table.set_len(self.items.len());
    }
}

impl Screen for Due {
    fn context(&self) -> Context {
        Context::Table
    }
    fn title(&self, words: &Words) -> String {
        words.tell(&Message::new("calendar-due-title").with("day", self.day))
    }
    fn help(&self) -> &'static str {
        "about-calendar"
    }
    fn available(&self, cmd: Cmd) -> bool {
        cmd == Cmd::View && !self.items.is_empty()
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.load(desk);
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match (input, self.table.chosen().and_then(|n| self.items.get(n))) {
            (Input::Cmd(Cmd::Open | Cmd::View), Some(item)) => {
                Step::Push(if item.complaint { complaints::open_one(desk, item.id) } else { card::open(desk, item.id) })
            }
            _ => Step::Pass,
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        self.fault.as_ref().map(|f| (Role::Bad, words.tell(f)))
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        self.table.view(frame, area, look, &|n| {
            let Some(i) = self.items.get(n) else { return Vec::new() };
            let kind = look.say(if i.complaint { "behind-complaint" } else { "behind-case" });
            vec![i.number.as_str().into(), kind.into(), look.words.text(&i.service).into(), i.who.as_str().into()]
        });
    }
}
