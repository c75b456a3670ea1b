//! Everything about one item: the text, where it comes from, what the entries say, what a person saw, what cannot be known here.

use crate::domain::selfcheck::{Finding, Item, Note, Tick};
use crate::domain::text::{Arg, Message};
use crate::ops::selfcheck::{figure_message, limit_message, tick_message};
use crate::tui::prelude::*;
use crate::tui::screens::card::page::{Page, Scroll};
use crate::words::names;

/// What is said below the table, the most important first.
pub fn sentences(item: &Item, finding: &Finding) -> Vec<(Role, Message)> {
    let text = |key: &'static str, what: Arg| Message { key, args: vec![("what", what)] };
    let mut out = vec![(Role::Key, text("control-said", item.text.clone().into()))];
    let found = |n: u64, role: Role| if n > 0 { role } else { Role::Dim };
    out.extend(finding.proved.iter().map(|(p, f)| (found(f.found, Role::Bad), figure_message(*p, *f))));
    out.extend(finding.look.iter().map(|(p, f)| (found(f.found, Role::Warn), figure_message(*p, *f))));
    if let (Some(limit), Some(n)) = (item.limit, finding.counted) {
        out.push((found(n.saturating_sub(limit.above), Role::Bad), limit_message(limit, n)));
    }
    if let Some(person) = &item.person {
        if let Some(tick) = &finding.tick {
            out.push((Role::Text, tick_message(tick)));
        }
        out.push((Role::Text, text("control-person-looks", person.clone().into())));
    }
    if let Some(hidden) = &item.unknowable {
        out.push((Role::Warn, text("control-hidden", hidden.clone().into())));
    }
    let source = Message::new("control-from").with("source", item.source.as_str());
    out.push((Role::Dim, source.with("known", names::confidence(item.confidence))));
    out
}

/// What is to be known about the list as a whole.
pub fn notes(notes: &[Note]) -> Vec<(Role, Message)> {
    let one = |n: &Note| {
        let source = Message::new("control-from").with("source", n.source.as_str());
        let said = Message::new("control-said").with("what", n.text.clone());
        [(Role::Text, said), (Role::Dim, source.with("known", names::confidence(n.confidence)))]
    };
    notes.iter().flat_map(one).collect()
}

/// An item whole.
pub struct Detail {
    item: Item,
    finding: Finding,
    ticks: Vec<Tick>,
    notes: Vec<Note>,
    scroll: Scroll,
}

impl Detail {
    /// An item with all its ticks and the notes about the list.
    pub fn new(item: Item, finding: Finding, ticks: Vec<Tick>, notes: Vec<Note>) -> Detail {
        Detail { item, finding, ticks, notes, scroll: Scroll::default() }
    }
}

impl Screen for Detail {
    fn context(&self) -> Context {
        Context::Table
    }
    fn title(&self, words: &Words) -> String {
        words.tell(&self.item.part.message())
    }
    fn help(&self) -> &'static str {
        "about-control"
    }
    fn available(&self, _cmd: Cmd) -> bool {
        false
    }
    fn on(&mut self, input: Input, _desk: &mut Desk) -> Step {
        match self.scroll.on(&input) {
            Heard::Ignored => Step::Pass,
            Heard::Used | Heard::Changed => Step::Stay,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let mut p = Page::new(look, Scroll::inside(area).width);
        let severity = self.item.severity.map(|s| look.tell(&s.message())).unwrap_or_default();
        p.pair(&look.say("control-severity"), &severity);
        p.pair(&look.say("control-standing"), &look.tell(&self.finding.standing.message()));
        for (role, says) in sentences(&self.item, &self.finding) {
            p.text(role, &look.tell(&says));
        }
        if !self.ticks.is_empty() {
            p.heading(&look.say("control-ticks"));
        }
        for tick in &self.ticks {
            p.item(&look.tell(&tick_message(tick)));
            if !tick.note.is_empty() {
                p.under(&tick.note);
            }
            let entered = Message::new("tick-entered").with("at", tick.at.written()).with("clerk", tick.clerk.as_str());
            p.under(&look.tell(&entered));
            if let Some(why) = &tick.withdrawn {
                p.under(&look.tell(&Message::new("tick-withdrawn").with("why", why.as_str())));
            }
        }
        p.heading(&look.say("control-of-list"));
        p.text(Role::Text, &look.say("control-never-green"));
        for (role, says) in notes(&self.notes) {
            p.text(role, &look.tell(&says));
        }
        self.scroll.view(frame, area, look, &p.lines());
    }
}
