//! What F3 opens: what is missing in full, what must not be asked for, what the clerk should know of the edition.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::package::Verdict;
use crate::domain::service::Edition;
use crate::domain::text::Message;
use crate::tui::draw::Look;
use crate::tui::keymap::{Cmd, Context};
use crate::tui::screen::{Desk, Heard, Input, Screen, Step};
use crate::tui::screens::card::page::{Page, Scroll};
use crate::tui::theme::Role;
use crate::words::{Words, names};

/// The page.
pub struct Full {
    number: String,
    stage: Message,
    verdict: Verdict,
    edition: Edition,
    scroll: Scroll,
}

impl Full {
    /// The page of a case: its number, its stage in a sentence, the verdict over its package and the edition it is judged by.
    pub fn new(number: String, stage: Message, verdict: Verdict, edition: Edition) -> Full {
        Full { number, stage, verdict, edition, scroll: Scroll::default() }
    }

    fn page(&self, p: &mut Page, look: &Look) {
        p.text(Role::Text, &look.tell(&self.stage));
        p.heading(&look.say("card-full-package"));
        if self.verdict.is_complete() {
            p.text(Role::Good, &look.say("card-full-complete"));
        } else {
            p.text(Role::Bad, &look.say("card-full-missing"));
            for name in self.verdict.names(&self.edition) {
                p.item(&look.arg(&name));
            }
        }
        if !self.edition.not_demanded.is_empty() {
            p.heading(&look.say("card-full-not-demanded"));
            for n in &self.edition.not_demanded {
                p.item(look.words.text(&n.what));
                p.under(look.words.text(&n.why));
            }
        }
        if !self.edition.notes.is_empty() {
            p.heading(&look.say("card-full-notes"));
            for n in &self.edition.notes {
                p.item(look.words.text(n));
            }
        }
        let act = &self.edition.act;
        p.heading(&look.say("card-full-act"));
        p.text(Role::Text, look.words.text(&act.title));
        let of = Message::new("card-full-act-of").with("number", act.number.as_str()).with("day", act.date);
        p.text(Role::Text, &look.tell(&of.with("edition", act.edition.as_str())));
        p.text(Role::Dim, &look.tell(&names::confidence(self.edition.confidence)));
    }
}

impl Screen for Full {
    fn context(&self) -> Context {
        Context::Notice
    }
    fn title(&self, words: &Words) -> String {
        words.tell(&Message::new("card-full-title").with("number", self.number.as_str()))
    }
    fn help(&self) -> &'static str {
        "about-card-full"
    }
    fn on(&mut self, input: Input, _desk: &mut Desk) -> Step {
        match (self.scroll.on(&input), input) {
            (Heard::Used | Heard::Changed, _) => Step::Stay,
            (Heard::Ignored, Input::Cmd(Cmd::Open)) => Step::close(),
            _ => Step::Pass,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let mut p = Page::new(look, Scroll::inside(area).width);
        self.page(&mut p, look);
        self.scroll.view(frame, area, look, &p.lines());
    }
}
