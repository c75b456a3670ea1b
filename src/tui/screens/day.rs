//! To be filled.

use crate::tui::prelude::*;

struct Empty;

/// Opens it.
pub fn open(_desk: &mut Desk) -> Box<dyn Screen> {
    Box::new(Empty)
}

impl Screen for Empty {
    fn context(&self) -> Context {
        Context::Day
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-day")
    }
    fn on(&mut self, _input: Input, _desk: &mut Desk) -> Step {
        Step::Pass
    }
    fn view(&self, _frame: &mut Frame, _area: Rect, _look: &Look) {}
    fn help(&self) -> &'static str {
        "about-form"
    }
}
