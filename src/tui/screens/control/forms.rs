//! The forms of self-control: a tick, and why one is taken back.

use crate::domain::form::FieldKind;
use crate::domain::selfcheck::{Item, Tick};
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::ops::selfcheck::tick_message;
use crate::tui::widgets::{AskForm, Field, Form};

/// Name of the form of a tick.
pub const TICK: &str = "tick";
/// Name of the form by which a tick is taken back.
pub const UNTICK: &str = "untick";

/// A tick, filled with what was typed before, faults under their fields.
pub fn tick(item: &Item, ops: &Ops, typed: &[(String, String)], faults: Vec<(String, Message)>) -> AskForm {
    let today = ops.today().format("%d.%m.%Y").to_string();
    let mut form = Form::new(vec![
        Field::line("who", Message::new("tick-who"), FieldKind::Line(120)).required().value(&ops.office().clerk),
        Field::line("day", Message::new("tick-on"), FieldKind::Day).required().value(today),
        Field::line("until", Message::new("tick-holds"), FieldKind::Day).hint(Message::new("tick-holds-hint")),
        Field::long("note", Message::new("tick-note"), 500),
    ]);
    form.fill(typed);
    form.set_errors(faults);
    let about = Message::new("control-person-looks").with("what", item.person.clone().unwrap_or_default());
    AskForm::new(TICK, Message::new("tick-title"), form).about(about)
}

/// Why a tick is taken back.
pub fn untick(tick: &Tick) -> AskForm {
    let why = Field::line("why", Message::new("tick-why"), FieldKind::Line(300)).required();
    AskForm::new(UNTICK, Message::new("untick-title"), Form::new(vec![why])).about(tick_message(tick))
}
