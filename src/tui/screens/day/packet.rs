//! What goes to the district for a day: every number in words, and the line itself.

use chrono::NaiveDate;

use crate::domain::counts::{Cell as Counter, Medium};
use crate::domain::service::{PersonKind, ServiceCode};
use crate::domain::text::{Message, Text};
use crate::ops::StoredPacket;
use crate::ops::day::DaySheet;
use crate::tui::prelude::*;
use crate::tui::screens::day::label;
use crate::tui::screens::tallies::{channel_message, person_message};

/// The packet of a day.
pub struct Sent {
    day: NaiveDate,
    sheet: Option<DaySheet>,
    /// Numbers in the order of the report: service, cell, how many.
    rows: Vec<(Text, Counter, u64)>,
    /// Why no copy of the register was made, if so.
    no_copy: Option<Message>,
    /// The line as it stands in the file, instead of the table.
    raw: bool,
    fault: Option<Message>,
    table: Table,
}

/// A counter in words.
fn what(cell: Counter) -> Message {
    match cell {
        Counter::Accepted(channel, _) => Message::new("packet-accepted").with("channel", channel_message(channel)),
        Counter::Refused(Medium::Paper, _) => Message::new("packet-refused-paper"),
        Counter::Refused(Medium::Electronic, _) => Message::new("packet-refused-electronic"),
        Counter::Late(_) => Message::new("packet-late"),
        Counter::Complaint(_) => Message::new("packet-complaint"),
        Counter::NotAccepted(_) => Message::new("packet-not-accepted"),
    }
}

fn person(cell: Counter) -> PersonKind {
    match cell {
        Counter::Accepted(_, p) | Counter::Refused(_, p) => p,
        Counter::Late(p) | Counter::Complaint(p) | Counter::NotAccepted(p) => p,
    }
}

impl Sent {
    /// The newest packet of a day.
    pub fn new(day: NaiveDate, no_copy: Option<Message>) -> Sent {
        let columns = vec![
            Column::fill(Message::new("day-service"), 18),
            Column::fill(Message::new("packet-what"), 22),
            Column::new(Message::new("packet-who"), 14),
            Column::new(Message::new("packet-number"), 6).right(),
        ];
        let table = Table::new(columns, Message::new("packet-zero"));
        Sent { day, sheet: None, rows: Vec::new(), no_copy, raw: false, fault: None, table }
    }

    fn packet(&self) -> Option<&StoredPacket> {
        self.sheet.as_ref().and_then(|s| s.packets.last())
    }

    fn load(&mut self, desk: &Desk) {
        match desk.ops.day(self.day) {
            Ok(sheet) => {
                // The numbers that went, not those of the moment.
                let gone = sheet.packets.last().and_then(|p| crate::ops::Packet::read(&p.line).ok());
                let counts = gone.map_or_else(|| sheet.counts.clone(), |p| p.counts);
                let services: Vec<ServiceCode> = counts.services().into_iter().cloned().collect();
                let of = |service: &ServiceCode| -> Vec<(Text, Counter, u64)> {
                    let all = Counter::all().map(|c| (c, counts.get(service, c))).filter(|(_, n)| *n > 0);
                    all.map(|(c, n)| (label(desk.ops, service), c, n)).collect()
                };
                self.rows = services.iter().flat_map(of).collect();
                self.table.set_len(self.rows.len());
                self.sheet = Some(sheet);
            }
            Err(refused) => self.fault = Some(refused.says),
        }
    }

    /// What became of it.
    fn told(&self) -> Option<(Role, Message)> {
        let packet = self.packet()?;
        Some(match (&packet.delivery, &packet.fault) {
            (Some(d), _) => {
                let said = Message::new("packet-delivered").with("at", d.at.written()).with("target", d.target.as_str());
                (Role::Good, said)
            }
            (None, Some(why)) => {
                (Role::Warn, Message::new("day-waits").with("day", self.day).with("n", packet.tries).with("why", why.as_str()))
            }
            (None, None) => (Role::Warn, Message::new("day-told-waits")),
        })
    }
}

impl Screen for Sent {
    fn context(&self) -> Context {
        Context::Table
    }
    fn title(&self, words: &Words) -> String {
        words.tell(&Message::new("packet-title").with("day", self.day))
    }
    fn help(&self) -> &'static str {
        "about-packet"
    }
    fn available(&self, cmd: Cmd) -> bool {
        cmd == Cmd::View && self.packet().is_some()
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.load(desk);
    }
    fn done(&mut self, _done: &Done, desk: &mut Desk) {
        self.load(desk);
    }
    fn on(&mut self, input: Input, _desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match input {
            Input::Cmd(Cmd::View) => {
                self.raw = !self.raw;
                Step::Stay
            }
            Input::Cmd(Cmd::Open) => Step::close(),
            _ => Step::Pass,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(area, 1);
        if let Some(fault) = &self.fault {
            draw::paragraph(frame, inside, look, Role::Bad, &look.tell(fault));
            return;
        }
        let Some(packet) = self.packet() else { return };
        let head = Message::new("packet-head")
            .with("day", self.day)
            .with("revision", packet.revision.to_string())
            .with("at", packet.made_at.written());
        let mut used = draw::paragraph(frame, inside, look, Role::Key, &look.tell(&head));
        let told = self.told().into_iter().chain(self.no_copy.clone().map(|m| (Role::Bad, m)));
        for (role, what) in told {
            let place = draw::below(inside, used);
            let some = Rect { height: place.height.min(4), ..place };
            used += draw::paragraph(frame, some, look, role, &look.tell(&what));
        }
        let key = look.key(Context::Table, Cmd::View);
        let hint = Message::new(if self.raw { "packet-show-table" } else { "packet-show-line" }).with("key", key);
        used += draw::paragraph(frame, draw::below(inside, used), look, Role::Dim, &look.tell(&hint));
        let body = draw::below(area, used + 1);
        if self.raw {
            draw::paragraph(frame, draw::right_of(body, 1), look, Role::Text, &packet.line);
            return;
        }
        self.table.view(frame, body, look, &|n| {
            let Some((service, cell, n)) = self.rows.get(n) else { return Vec::new() };
            vec![
                look.words.text(service).into(),
                look.tell(&what(*cell)).into(),
                look.tell(&person_message(person(*cell))).into(),
                n.to_string().into(),
            ]
        });
    }
}
