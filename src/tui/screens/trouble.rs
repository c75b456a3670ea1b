//! A refusal or a trouble of the verbs as a dialog: what happened, everything named, what to do.

use crate::domain::text::{Arg, Message};
use crate::ops::fault::OpError;
use crate::tui::screen::Step;
use crate::tui::widgets::Notice;

/// Says what went wrong and what to do.
pub fn notice(error: OpError) -> Notice {
    let happened = if error.details.is_empty() {
        error.says
    } else {
        let named = error.details.into_iter().map(|(_, says)| says.into()).collect();
        Message::new("trouble-named").with("says", error.says).with("what", Arg::List(named))
    };
    let notice = Notice::new(happened);
    match error.hint {
        Some(hint) => notice.todo(hint),
        None => notice,
    }
}

/// The same on top of the screen.
pub fn tell(error: OpError) -> Step {
    Step::push(notice(error))
}
