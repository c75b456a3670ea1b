//! A refusal of a verb as a dialog: what happened, everything it names, what to do.

use crate::domain::text::{Arg, Message};
use crate::ops::fault::OpError;
use crate::tui::widgets::Notice;

/// The dialog of a refusal.
pub fn notice(trouble: &OpError) -> Notice {
    let happened = if trouble.details.is_empty() {
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
