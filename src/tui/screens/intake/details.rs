//! Everything about one document of the list, in sentences: how it is given, why it is asked, what may not be demanded.

use crate::domain::package::{Line, Need, Paper, Standing};
use crate::domain::service::{Edition, Form, Requirement, StateSystem, Validity};
use crate::domain::text::Message;
use crate::tui::prelude::Role;
use crate::tui::screens::intake::head::sure;

/// How a document is given, in a word or two.
pub fn form_short(form: Form) -> Message {
    Message::new(match form {
        Form::Original => "package-form-original",
        Form::Copy => "package-form-copy",
        Form::OriginalAndCopy => "package-form-both",
        Form::Shown => "package-form-shown",
        Form::FilledForm => "package-form-filled",
        Form::FreeForm => "package-form-free",
        Form::Unspecified => "package-form-unspecified",
    })
}

fn form_sentence(form: Form) -> Message {
    Message::new(match form {
        Form::Original => "package-how-original",
        Form::Copy => "package-how-copy",
        Form::OriginalAndCopy => "package-how-both",
        Form::Shown => "package-how-shown",
        Form::FilledForm => "package-how-filled",
        Form::FreeForm => "package-how-free",
        Form::Unspecified => "package-how-unspecified",
    })
}

/// How a document stands, in a word, and how it looks; `shown` when it was shown today for another case of the visit.
pub fn standing(line: &Line, shown: bool) -> (Role, Message) {
    if shown && !line.standing.is_given() {
        return (Role::Warn, Message::new("package-is-shown"));
    }
    match (&line.standing, &line.need) {
        (Standing::Given, _) => (Role::Good, Message::new("package-is-there")),
        (Standing::Expired(_), _) => (Role::Bad, Message::new("package-is-expired")),
        (Standing::Invalid(_), _) => (Role::Bad, Message::new("package-is-bad")),
        (Standing::Missing, Need::OneOf(_)) => (Role::Bad, Message::new("package-is-one-of")),
        (Standing::Missing, _) => (Role::Bad, Message::new("package-is-needed")),
        (Standing::NotNeeded, Need::HeldByState | Need::IfMissingThere) => (Role::Text, Message::new("package-is-in-system")),
        (Standing::NotNeeded, Need::OnRequest) => (Role::Text, Message::new("package-is-on-request")),
        (Standing::NotNeeded, Need::BeforeResult) => (Role::Text, Message::new("package-is-before-result")),
        (Standing::NotNeeded, Need::Later) => (Role::Text, Message::new("package-is-later")),
        (Standing::NotNeeded, Need::Required | Need::OneOf(_)) => (Role::Text, Message::new("package-is-not-needed")),
    }
}

/// The sentences about a document, the weightiest first.
pub fn of_document(
    edition: &Edition,
    d: &Requirement,
    line: &Line,
    paper: &Paper,
    shown: Option<&String>,
) -> Vec<(Role, Message)> {
    let mut out = vec![(Role::Key, Message::new("package-name").with("row", d.row.as_str()).with("name", d.name.clone()))];
    let mut add = |role: Role, says: Message| out.push((role, says));
    if let Some(number) = shown.filter(|_| !paper.given) {
        add(Role::Good, Message::new("package-shown-before").with("number", number.as_str()));
    }
    match d.state_system {
        StateSystem::Holds => add(Role::Warn, Message::new("package-system-holds")),
        StateSystem::IfMissing if paper.not_in_system => add(Role::Warn, Message::new("package-system-has-not")),
        StateSystem::IfMissing => add(Role::Warn, Message::new("package-system-if-missing")),
        StateSystem::No => {}
    }
    match &line.need {
        Need::OnRequest => add(Role::Warn, Message::new("package-on-request")),
        Need::BeforeResult => add(Role::Warn, Message::new("package-before-result")),
        Need::Later => add(Role::Warn, Message::new("package-later")),
        _ => {}
    }
    add(Role::Text, Message::new("package-how").with("how", form_sentence(d.form)));
    match &d.why {
        Some(why) => add(Role::Text, Message::new("package-why").with("why", why.clone())),
        None => add(Role::Text, Message::new("package-why-always")),
    }
    if let Some(group) = d.group.as_ref().and_then(|id| edition.groups.iter().find(|g| g.id == *id)) {
        add(Role::Text, Message::new("package-group").with("name", group.name.clone()));
    }
    match (&line.standing, paper.good_until) {
        (Standing::Expired(day), _) => add(Role::Bad, Message::new("package-good-until").with("day", *day)),
        (_, Some(day)) => add(Role::Text, Message::new("package-good-until").with("day", day)),
        (_, None) => {}
    }
    if let Some(validity) = d.validity {
        add(Role::Text, validity_sentence(validity));
        if paper.good_until.is_none() {
            add(Role::Warn, Message::new("package-until-ask"));
        }
    }
    if let Some(by) = &d.certified_by {
        add(Role::Text, Message::new("package-certified").with("by", by.clone()));
    }
    if d.pieces > 1 {
        add(Role::Text, Message::new("package-pieces").with("n", u32::from(d.pieces)));
    }
    if let Some(note) = &d.note {
        add(Role::Text, Message::new("package-note").with("note", note.clone()));
    }
    if let Some(word) = sure(d.confidence) {
        add(Role::Warn, Message::new("package-sure").with("word", word));
    }
    add(Role::Dim, Message::new("package-source").with("source", d.source.as_str()));
    out
}

/// How long a paper is good for; the day itself is typed by the clerk, who sees the paper.
pub fn validity_sentence(validity: Validity) -> Message {
    let term = match validity {
        Validity::CalendarDays(n) => Message::new("term-calendar-days").with("n", u32::from(n)),
        Validity::WorkingDays(n) => Message::new("term-working-days").with("n", u32::from(n)),
        Validity::Months(n) => Message::new("package-months").with("n", u32::from(n)),
        Validity::PrintedDate => return Message::new("package-validity-printed"),
    };
    Message::new("package-validity").with("term", term)
}
