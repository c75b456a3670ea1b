//! The card of a case of the old register: what the old register says, from which file and row. There is nothing to do with it but to read it.

use crate::domain::text::{Message, Text};
use crate::ops::Imported;
use crate::tui::prelude::*;
use crate::tui::screens::card::page::{Page, Scroll};
use crate::tui::screens::stage;
use crate::tui::widgets::Cell as Shown;

struct Old {
    id: i64,
    loaded: Option<(Imported, Text, Message)>,
    fault: Option<Message>,
    scroll: Scroll,
}

/// Opens the card of an old case by its row id.
pub fn open(_desk: &mut Desk, id: i64) -> Box<dyn Screen> {
    Box::new(Old { id, loaded: None, fault: None, scroll: Scroll::default() })
}

/// A day of an old case; nothing where the file did not say.
fn day(d: Option<chrono::NaiveDate>) -> String {
    d.map(|d| d.format("%d.%m.%Y").to_string()).unwrap_or_default()
}

/// The cells of an old case in a list: number, day, service, applicant, child, its mark, due day.
pub fn cells(found: &Imported, label: &str, look: &Look) -> Vec<Shown> {
    let c = &found.case;
    vec![
        c.number.as_str().into(),
        day(c.day).into(),
        label.into(),
        c.applicant.as_str().into(),
        c.child.as_str().into(),
        Shown::new(Role::Dim, look.say("badge-imported")),
        day(c.due).into(),
    ]
}

impl Screen for Old {
    fn context(&self) -> Context {
        Context::Card
    }
    fn title(&self, words: &Words) -> String {
        let number = self.loaded.as_ref().map(|(f, ..)| f.case.number.as_str()).unwrap_or_default();
        words.tell(&Message::new("import-card").with("number", number))
    }
    fn help(&self) -> &'static str {
        "about-imported"
    }
    fn available(&self, cmd: Cmd) -> bool {
        cmd == Cmd::Search
    }
    fn shown(&mut self, desk: &mut Desk) {
        match desk.ops.imported_case(self.id) {
            Ok(found) => {
                let code = found.case.service.clone();
                let bare = || Text { ru: code.to_string(), kk: code.to_string(), ..Text::default() };
                let label = desk.ops.catalog().get(&code).map_or_else(bare, |s| s.newest().label.clone());
                let says = desk.ops.old_stage(&found);
                (self.loaded, self.fault) = (Some((found, label, says)), None);
            }
            Err(e) => self.fault = Some(e.says),
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.scroll.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match input {
            Input::Cmd(Cmd::Search) => Step::Push(stage::open(desk)),
            _ => Step::Pass,
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        Some(match &self.fault {
            Some(fault) => (Role::Bad, words.tell(fault)),
            None => (Role::Dim, words.say("import-card-stands")),
        })
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let Some((found, label, says)) = &self.loaded else { return };
        let (c, from) = (&found.case, &found.origin);
        let mut p = Page::new(look, Scroll::inside(area).width);
        p.pair_of(Role::Dim, &look.say("card-number"), Role::Key, &c.number);
        p.pair(&look.say("card-service"), look.words.text(label));
        p.pair_of(Role::Dim, "", Role::Dim, c.service.as_str());
        let state = c.outcome.map_or_else(|| Message::new("import-no-outcome"), |o| o.message());
        let (file, row) = (from.file.as_str(), c.row.to_string());
        let mark = Message::new("import-mark").with("file", file).with("row", row.as_str());
        p.pair_of(Role::Dim, &look.say("card-state"), Role::Warn, &look.tell(&mark));
        p.pair(&look.say("import-field-outcome"), &look.tell(&state));
        p.pair(&look.say("import-field-day"), &day(c.day));
        p.pair(&look.say("import-field-due"), &day(c.due));
        p.pair(&look.say("import-field-decided"), &day(c.decided));
        p.pair(&look.say("import-field-channel"), c.channel.map_or("", |c| c.id()));
        let kind = c.person.map(crate::words::names::person).map(|m| look.tell(&m)).unwrap_or_default();
        p.pair(&look.say("import-field-person"), &kind);
        p.pair(&look.say("import-field-result"), &c.result);
        p.pair(&look.say("import-field-note"), &c.note);
        p.heading(&look.say("card-applicant"));
        p.text(Role::Text, &c.applicant);
        p.pair(&look.say("import-number-of"), &c.applicant_number);
        p.pair(&look.say("import-field-phone"), &c.phone);
        if !(c.child.is_empty() && c.child_number.is_empty()) {
            p.heading(&look.say("card-child"));
            p.text(Role::Text, &c.child);
            p.pair(&look.say("import-number-of"), &c.child_number);
        }
        p.heading(&look.say("import-counted-heading"));
        p.text(Role::Text, &look.say(if c.counts() { "import-counted" } else { "import-not-counted" }));
        p.heading(&look.say("card-history"));
        let by = Message::new("import-history").with("at", from.at.written()).with("clerk", from.clerk.as_str());
        p.text(Role::Text, &look.tell(&by.with("file", file).with("row", row)));
        p.text(Role::Dim, &look.tell(says));
        self.scroll.view(frame, area, look, &p.lines());
    }
}
