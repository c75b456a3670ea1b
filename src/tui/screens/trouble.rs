//! A refusal or a trouble of the verbs as a dialog: what happened, everything it names, what to do.

use crate::domain::text::{Arg, Message};
use crate::ops::Problem;
use crate::ops::fault::OpError;
use crate::tui::screen::Step;
use crate::tui::widgets::Notice;

/// Says what went wrong and what to do.
pub fn notice(trouble: &OpError) -> Notice {
    // The verdict over a package names everything in its own sentence.
    let happened = if trouble.details.is_empty() || trouble.code == "package-incomplete" {
        trouble.says.clone()
    } else {
        let named = trouble.details.iter().map(|(_, says)| Arg::from(says.clone())).collect();
        Message::new("trouble-named").with("says", trouble.says.clone()).with("named", Arg::List(named))
    };
    let dialog = Notice::new(happened);
    match &trouble.hint {
        Some(hint) => dialog.todo(hint.clone()),
        None => dialog,
    }
}

/// Everything wrong in the office's own files, each with its file and line.
pub fn problems(all: &[Problem]) -> Notice {
    let head = Message::new("catalogue-own-problems").with("n", all.len());
    Notice::new(all.iter().fold(head, |before, p| {
        let what = Message::new("own-problem-at").with("file", p.file.as_str()).with("line", p.line.to_string());
        Message::new("intake-item").with("before", before).with("what", what.with("what", p.message.clone()))
    }))
}

/// The same on top of the screen.
pub fn tell(trouble: &OpError) -> Step {
    Step::push(notice(trouble))
}
