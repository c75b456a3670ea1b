//! The lines above both steps: the service and its edition, when it would be due, what the clerk should know before going on.

use crate::domain::service::Confidence;
use crate::domain::text::Message;
use crate::tui::draw::cells;
use crate::tui::prelude::*;
use crate::tui::screens::intake::work::Work;
use crate::tui::text;
use crate::words::changes;

/// Changes of the list told above the form; the form's F4 tells all.
const CHANGES: usize = 2;
/// Rows one warning may take; the rest is asked in full when registering.
const MOST: usize = 2;

/// A fact not read in the act says so in words.
pub fn sure(confidence: Confidence) -> Option<Message> {
    match confidence {
        Confidence::Text => None,
        Confidence::Part => Some(Message::new("intake-sure-part")),
        Confidence::Memory => Some(Message::new("intake-sure-memory")),
    }
}

/// A sign and a word beside a document that was not read in the act; nothing where it was.
pub fn doubt(confidence: Confidence) -> Option<Message> {
    match confidence {
        Confidence::Text => None,
        Confidence::Part => Some(Message::new("intake-doubt-part")),
        Confidence::Memory => Some(Message::new("intake-doubt-memory")),
    }
}

/// What the clerk should know: the list changed, the window, an open case of the same person, a bar.
fn warnings(work: &Work) -> Vec<(Role, Message)> {
    let mut out: Vec<(Role, Message)> =
        work.apart.iter().chain(work.list_changed.iter()).map(|m| (Role::Warn, m.clone())).collect();
    out.extend(work.changes.iter().take(CHANGES).map(|c| (Role::Warn, changes::change(c))));
    if let Some(more) = work.changes.len().checked_sub(CHANGES).filter(|n| *n > 0) {
        out.push((Role::Warn, Message::new("intake-more-changes").with("n", more)));
    }
    if let Some(checked) = &work.checked {
        out.extend(checked.barred.iter().map(|bar| (Role::Bad, bar.says.clone())));
        out.extend(checked.warnings.iter().map(|w| (Role::Warn, w.message().clone())));
    }
    out
}

/// A text wrapped to a width, at most so many lines; a mark at the end says that there is more.
pub fn cut(look: &Look, what: &str, width: u16, most: usize) -> Vec<String> {
    let (width, mark) = (usize::from(width), look.signs().cut);
    let mut lines = text::wrap(what, width);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = text::fit(&format!("{} {mark}", text::head(last, width.saturating_sub(2))), width, mark);
        }
    }
    lines
}

/// Draws the lines; gives the rows used, an empty one below included. `who`: with the person and the mark of comparison, for the package.
pub fn view(frame: &mut Frame, area: Rect, look: &Look, work: &Work, who: bool) -> u16 {
    let dot = look.signs().dot;
    let e = &work.edition;
    let code = work.draft.service.as_deref().unwrap_or_default();
    let mut first =
        vec![(Role::Key, look.words.text(&e.label).to_owned()), (Role::Text, format!(" {dot} {code} {dot} {}", e.act.edition))];
    if let Some(word) = sure(e.confidence) {
        first.push((Role::Warn, format!(" {dot} {}", look.tell(&word))));
    }
    let mut used = 1;
    if who {
        let compared = (work.compared.0, look.tell(&work.compared.1));
        let gap = (Role::Text, format!(" {dot} "));
        let wide: usize = first.iter().chain([&gap, &compared]).map(|(_, piece)| text::width(piece)).sum();
        // A long name and edition leave it no room: it stands below rather than being cut.
        if wide <= usize::from(area.width) {
            first.extend([gap, compared]);
        } else {
            draw::line(frame, draw::row(area, used), look, compared.0, &compared.1);
            used += 1;
        }
    }
    draw::pieces(frame, draw::row(area, 0), look, &first);
    if let Some(visit) = work.visit() {
        let lines = cut(look, &look.tell(visit), area.width, MOST);
        for (n, line) in lines.iter().enumerate() {
            draw::line(frame, draw::row(area, used + cells(n)), look, Role::Key, line);
        }
        used += cells(lines.len());
    }
    if let Some((due, term)) = work.checked.as_ref().and_then(|c| Some((c.due.as_ref()?, c.term?))) {
        let says = Message::new("intake-due").with("day", due.day).with("term", term.message());
        let mut line = look.tell(&says);
        let name =
            if work.judged().beneficiary.name.is_empty() { &work.draft.applicant.name } else { &work.draft.beneficiary.name };
        if who && !name.trim().is_empty() {
            line = format!("{} {dot} {line}", name.trim());
        }
        draw::line(frame, draw::row(area, used), look, Role::Text, &line);
        used += 1;
    }
    for (role, says) in warnings(work) {
        let lines = cut(look, &format!("! {}", look.tell(&says)), area.width, MOST);
        for (n, line) in lines.iter().enumerate() {
            draw::line(frame, draw::row(area, used + cells(n)), look, role, line);
        }
        used += cells(lines.len());
    }
    used + 1
}
