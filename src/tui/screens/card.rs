//! To be filled.

use crate::tui::prelude::*;

struct Empty;

/// Opens it.
pub fn open(_desk: &mut Desk, _case: i64) -> Box<dyn Screen> {
    Box::new(Empty)
}

impl Screen for Empty {
    fn context(&self) -> Context {
        Context::Card
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-card")
    }
    fn on(&mut self, _input: Input, _desk: &mut Desk) -> Step {
        Step::Pass
    }
    fn view(&self, _frame: &mut Frame, _area: Rect, _look: &Look) {}
    fn help(&self) -> &'static str {
        "about-form"
    }
}
