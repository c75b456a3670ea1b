//! What a registration, a non-acceptance or a refusal of a verb says to the clerk.

use crate::domain::package::Verdict;
use crate::domain::service::Edition;
use crate::domain::text::{Arg, Message, Text};
use crate::ops::fault::OpError;
use crate::ops::intake::{Declined, Registered};
use crate::tui::prelude::*;

/// A sentence with items under it, each on its own line.
pub fn listed(head: Message, items: impl IntoIterator<Item = Arg>) -> Message {
    items.into_iter().fold(head, |before, what| Message::new("intake-item").with("before", before).with("what", what))
}

/// A refusal of a verb: what happened with every detail named, and what to do.
pub fn told(fault: &OpError) -> Step {
    let notice = Notice::new(listed(fault.says.clone(), fault.details.iter().map(|(_, says)| says.clone().into())));
    Step::push(match &fault.hint {
        Some(hint) => notice.todo(hint.clone()),
        None => notice,
    })
}

/// The package is incomplete: everything missing, at once.
pub fn not_yet(edition: &Edition, verdict: &Verdict) -> Step {
    let open = edition.questions.iter().filter(|q| verdict.unanswered.contains(&q.id)).map(|q| Arg::Text(q.text.clone()));
    let items: Vec<Arg> = verdict.names(edition).into_iter().chain(open).collect();
    Step::push(Notice::new(listed(Message::new("package-not-yet"), items)).todo(Message::new("package-not-yet-todo")))
}

/// Asks before an application is not accepted: everything missing and the norm stand in the question.
pub fn ask_decline(edition: &Edition, verdict: &Verdict) -> Step {
    let mut says = listed(Message::new("package-decline-ask"), verdict.names(edition));
    if let Some(norm) = edition.incomplete.as_ref().and_then(|i| i.norm.clone()) {
        says = Message::new("package-decline-norm").with("before", says).with("norm", norm);
    }
    Step::push(Confirm::new("decline", says).act(Message::new("package-decline-act")))
}

/// Registered: number, moment, due day and the rule that made it, what the list notes about the term, and with what it came.
pub fn registered(done: &Registered, at: String, note: Option<Text>, visit: Option<Message>) -> Notice {
    let due = match &done.due_time {
        Some(time) => format!("{} {time}", done.due.format("%d.%m.%Y")),
        None => done.due.format("%d.%m.%Y").to_string(),
    };
    let rule = Arg::List(done.plan.messages().into_iter().map(Arg::from).collect());
    let says =
        Message::new("intake-registered").with("number", done.number.as_str()).with("at", at).with("due", due).with("rule", rule);
    let says = match note {
        Some(note) => Message::new("intake-registered-note").with("before", says).with("note", note),
        None => says,
    };
    let says = match visit {
        Some(visit) => Message::new("intake-registered-visit").with("before", says).with("visit", visit),
        None => says,
    };
    let todo = if done.closed { Message::new("intake-registered-closed") } else { Message::new("intake-registered-todo") };
    Notice::new(says).todo(todo)
}

/// Not accepted: its own number, the moment, everything missing, the norm.
pub fn declined(done: &Declined, at: String) -> Notice {
    let head = Message::new("intake-declined").with("number", done.number.as_str()).with("at", at);
    let mut says = listed(head, done.missing.iter().map(|m| Arg::from(m.as_str())));
    if !done.norm.is_empty() {
        says = Message::new("package-decline-norm").with("before", says).with("norm", done.norm.as_str());
    }
    Notice::new(says).todo(Message::new("intake-declined-todo"))
}
