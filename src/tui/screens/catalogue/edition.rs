//! An edition in words, everything of it: headings and paragraphs in the order a person asks.

use crate::domain::law::items;
use crate::domain::mark::Mark;
use crate::domain::service::{Condition, Confidence, Edition, Origin, Requirement, Stage, Way};
use crate::domain::text::{Lang, Message, Text};
use crate::ops::provider_message;
use crate::tui::screens::catalogue::confidence_role;
use crate::tui::theme::Role;
use crate::words::{Words, names};

/// A heading (with the look of a key) or a paragraph.
pub struct Piece {
    /// Its look.
    pub role: Role,
    /// Columns it is moved in.
    pub indent: usize,
    /// The text, on one line as yet.
    pub text: String,
}

/// Columns a detail stands in from what it belongs to.
const IN: usize = 3;
/// Mark after a text that is the project's own translation.
const OWN: &str = " *";

/// Everything of an edition, with the marks of its service and its own checksum beside them.
pub fn pieces(edition: &Edition, marks: (&[Mark], &str), words: &Words) -> Vec<Piece> {
    let (marks, content) = marks;
    let mut all = Writer { edition, marks, content, words, out: Vec::new(), own: false };
    all.whole();
    let legend = match words.lang {
        Lang::En => Some("catalogue-english"),
        _ if all.own => Some("catalogue-own-mark"),
        _ => None,
    };
    let mut out = Vec::new();
    if !edition.complete {
        out.push(Piece { role: Role::Bad, indent: 0, text: words.say("catalogue-incomplete") });
    }
    if let Some(key) = legend {
        out.push(Piece { role: Role::Dim, indent: 0, text: words.say(key) });
    }
    out.extend(all.out);
    out
}

struct Writer<'a> {
    edition: &'a Edition,
    marks: &'a [Mark],
    content: &'a str,
    words: &'a Words,
    out: Vec<Piece>,
    /// A text that is the project's own translation was written.
    own: bool,
}

impl Writer<'_> {
    fn whole(&mut self) {
        self.names();
        self.act();
        self.comparisons();
        self.differences();
        self.who();
        self.terms();
        self.questions();
        self.documents();
        self.not_demanded();
        self.grounds();
        self.outcome();
        self.sub_terms();
        self.journals();
        self.notes();
    }

    fn put(&mut self, role: Role, indent: usize, text: String) {
        self.out.push(Piece { role, indent, text });
    }

    fn heading(&mut self, heading: Message) {
        let text = self.words.tell(&heading);
        self.put(Role::Key, 0, text);
    }

    fn says(&mut self, indent: usize, says: &Message) {
        let text = self.words.tell(says);
        self.put(Role::Text, indent, text);
    }

    /// A text of the seeds, marked where it is the project's own translation.
    fn text(&mut self, text: &Text) -> String {
        let said = self.words.text(text).to_owned();
        // English is always the project's own and is told of once, above everything.
        if self.words.lang != Lang::En && text.is_own(self.words.lang) {
            self.own = true;
            return said + OWN;
        }
        said
    }

    fn note(&mut self, indent: usize, note: Option<&Text>) {
        if let Some(note) = note {
            let text = self.text(note);
            self.put(Role::Dim, indent, text);
        }
    }

    /// How well a fact is known, with where it was read if that is told of the fact itself.
    fn known(&mut self, indent: usize, known: Confidence, source: &str) {
        let said = self.words.tell(&names::confidence(known));
        let text = if source.is_empty() { said } else { format!("{said}: {source}") };
        let role = if known == Confidence::Text { Role::Dim } else { confidence_role(known) };
        self.put(role, indent, text);
    }

    /// A condition as questions with their answers.
    fn condition(&mut self, when: &Condition) -> Option<String> {
        if when.is_always() {
            return None;
        }
        let edition = self.edition;
        let either = self.words.say("catalogue-or");
        let mut alternatives = Vec::new();
        for all in &when.any {
            let mut parts = Vec::new();
            for (question, choices) in all {
                let asked = edition.questions.iter().find(|q| q.id == *question);
                let choice = |id: &String| {
                    let found = asked.and_then(|q| q.choices.iter().find(|c| c.id == *id));
                    found.map_or_else(|| id.clone(), |c| self.words.text(&c.text).to_owned())
                };
                let answers: Vec<String> = choices.iter().map(choice).collect();
                let asked = asked.map_or(question.as_str(), |q| self.words.text(&q.text));
                let answers = answers.join(&format!(" {either} "));
                // Questions are full sentences, so the answer follows as one answers.
                let answers = if asked.ends_with('?') { format!(" — {answers}") } else { format!(": {answers}") };
                parts.push(format!("{asked}{answers}"));
            }
            alternatives.push(parts.join("; "));
        }
        Some(alternatives.join(&format!("; {either}: ")))
    }

    fn when(&mut self, indent: usize, when: &Condition) {
        if let Some(condition) = self.condition(when) {
            let text = self.words.say_with("catalogue-when", &[("condition", condition.into())]);
            self.put(Role::Warn, indent, text);
        }
    }

    fn names(&mut self) {
        self.heading(Message::new("catalogue-names"));
        let name = &self.edition.name;
        for lang in [Lang::Ru, Lang::Kk] {
            let text = if lang == Lang::Ru { &name.ru } else { &name.kk };
            let own = if name.is_own(lang) { format!(" ({})", self.words.say("catalogue-own")) } else { String::new() };
            self.put(Role::Text, IN, format!("{} — {text}{own}", lang.code().to_uppercase()));
        }
        if self.words.lang == Lang::En
            && let Some(en) = &name.en
        {
            self.put(Role::Text, IN, format!("EN — {en}"));
        }
    }

    fn act(&mut self) {
        let edition = self.edition;
        self.heading(Message::new("catalogue-act"));
        let title = self.text(&edition.act.title);
        self.put(Role::Text, IN, title);
        let act = &edition.act;
        self.says(IN, &Message::new("catalogue-order").with("number", act.number.as_str()).with("day", act.date));
        if let Some(registered) = &act.registered {
            self.says(IN, &Message::new("catalogue-registered").with("number", registered.as_str()));
        }
        if !act.edition.is_empty() {
            self.says(IN, &Message::new("catalogue-act-edition").with("edition", act.edition.as_str()));
        }
        if let Some(annex) = &act.annex {
            self.says(IN, &Message::new("catalogue-annex").with("annex", annex.as_str()));
        }
        self.known(IN, edition.confidence, &edition.source);
        match &edition.origin {
            Origin::Shipped => self.says(IN, &Message::new("catalogue-shipped").with("id", edition.id.as_str())),
            Origin::Office(file) => {
                let own = Message::new("catalogue-office").with("id", edition.id.as_str()).with("file", file.as_str());
                let text = self.words.tell(&own);
                self.put(Role::Warn, IN, text);
            }
        }
    }

    /// Who compared the entry with the act, of whatever edition: a mark that fell or was taken back stays to be read.
    fn comparisons(&mut self) {
        if self.marks.is_empty() {
            return;
        }
        self.heading(Message::new("mark-heading"));
        for mark in self.marks {
            let line = Message::new("mark-line").with("day", mark.day).with("who", mark.who.as_str());
            self.says(IN, &line.with("act", mark.act.as_str()));
            let of = match (mark.edition == self.edition.id, mark.content == self.content) {
                (true, true) => None,
                (true, false) => Some(Message::new("mark-line-changed")),
                (false, _) => Some(Message::new("mark-line-other").with("id", mark.edition.as_str())),
            };
            if let Some(of) = of {
                let text = self.words.tell(&of);
                self.put(Role::Warn, 2 * IN, text);
            }
            if !mark.note.is_empty() {
                self.put(Role::Dim, 2 * IN, mark.note.clone());
            }
            if let Some((at, why)) = &mark.taken {
                let taken = Message::new("mark-line-taken").with("at", at.written()).with("why", why.as_str());
                let text = self.words.tell(&taken);
                self.put(Role::Warn, 2 * IN, text);
            }
        }
    }

    fn joined(&self, all: impl Iterator<Item = Message>) -> String {
        all.map(|m| self.words.tell(&m)).collect::<Vec<_>>().join("; ")
    }

    fn who(&mut self) {
        let edition = self.edition;
        self.heading(Message::new("catalogue-who-and-how"));
        let providers = self.joined(edition.providers.iter().map(|p| provider_message(*p)));
        self.says(IN, &Message::new("catalogue-providers").with("who", providers));
        let ways = self.joined(edition.ways.iter().map(|w| match &edition.system {
            Some(system) if *w == Way::InformationSystem => Message::new("catalogue-system").with("system", system.clone()),
            _ => names::way(*w),
        }));
        self.says(IN, &Message::new("catalogue-ways").with("ways", ways));
        self.says(IN, &names::paper(edition.paper));
        self.says(IN, &names::fee(edition.fee));
        self.says(IN, &Message::new("catalogue-column").with("column", names::column(edition.column)));
        let people = self.joined(edition.recipients.iter().map(|p| names::person(*p)));
        self.says(IN, &Message::new("catalogue-recipients").with("who", people));
        self.says(IN, &Message::new("catalogue-beneficiary").with("who", names::beneficiary(edition.beneficiary)));
        if let Some(n) = edition.waiting_minutes {
            self.says(IN, &Message::new("catalogue-waiting").with("n", i64::from(n)));
        }
        if let Some(n) = edition.service_minutes {
            self.says(IN, &Message::new("catalogue-at-desk").with("n", i64::from(n)));
        }
    }

    fn terms(&mut self) {
        let edition = self.edition;
        self.heading(Message::new("catalogue-terms"));
        if edition.terms.is_empty() {
            self.says(IN, &Message::new("catalogue-none-entered"));
        }
        for rule in &edition.terms {
            let mut line = self.words.tell(&rule.term.message());
            if let Some(way) = rule.way {
                line = format!("{line} ({})", self.words.tell(&names::way(way)));
            }
            self.put(Role::Text, IN, line);
            self.when(2 * IN, &rule.when);
            self.note(2 * IN, rule.note.as_ref());
            self.known(2 * IN, rule.confidence, "");
        }
        if edition.windows.is_empty() {
            return;
        }
        self.heading(Message::new("catalogue-windows"));
        for window in &edition.windows {
            match (window.from, window.to) {
                (Some(from), Some(to)) => {
                    self.says(IN, &Message::new("catalogue-window").with("from", from.to_string()).with("to", to.to_string()));
                }
                _ => self.says(IN, &Message::new("catalogue-window-note")),
            }
            self.when(2 * IN, &window.when);
            if let Some(day) = window.decision_from {
                self.says(2 * IN, &Message::new("catalogue-decision-from").with("day", day.to_string()));
            }
            self.note(2 * IN, Some(&window.note));
            self.says(2 * IN, &names::outside(window.outside));
            self.known(2 * IN, window.confidence, "");
        }
    }

    fn questions(&mut self) {
        let edition = self.edition;
        if edition.questions.is_empty() {
            return;
        }
        self.heading(Message::new("catalogue-questions"));
        for question in &edition.questions {
            let asked = self.text(&question.text);
            self.put(Role::Text, IN, asked);
            let choices: Vec<String> = question.choices.iter().map(|c| self.words.text(&c.text).to_owned()).collect();
            self.put(Role::Text, 2 * IN, choices.join("; "));
            self.when(2 * IN, &question.when);
            self.note(2 * IN, question.hint.as_ref());
        }
    }

    fn documents(&mut self) {
        let edition = self.edition;
        self.heading(Message::new("catalogue-documents"));
        if edition.documents.is_empty() {
            self.says(IN, &Message::new("catalogue-none-entered"));
        }
        for document in &edition.documents {
            self.document(document);
        }
    }

    fn not_demanded(&mut self) {
        let edition = self.edition;
        if edition.not_demanded.is_empty() {
            return;
        }
        self.heading(Message::new("catalogue-not-demanded"));
        for item in &edition.not_demanded {
            let what = self.text(&item.what);
            self.put(Role::Text, IN, what);
            self.note(2 * IN, Some(&item.why));
        }
    }

    fn document(&mut self, document: &Requirement) {
        let mut name = self.text(&document.name);
        if document.pieces > 1 {
            let pieces = Message::new("catalogue-pieces").with("n", i64::from(document.pieces));
            name = format!("{name}, {}", self.words.tell(&pieces));
        }
        let dot = if document.row.ends_with(|c: char| c.is_ascii_digit()) && !document.row.contains(' ') { "." } else { ":" };
        self.put(Role::Text, IN, format!("{}{dot} {name}", document.row));
        let deep = 2 * IN;
        self.says(deep, &names::form(document.form));
        self.says(deep, &names::state_system(document.state_system));
        self.when(deep, &document.when);
        self.note(deep, document.why.as_ref());
        let group = document.group.as_ref().and_then(|id| self.edition.groups.iter().find(|g| g.id == *id));
        if let Some(group) = group {
            let set = self.text(&group.name);
            self.says(deep, &Message::new("catalogue-group").with("group", set));
        }
        if document.on_request {
            self.says(deep, &Message::new("catalogue-on-request"));
        }
        match document.stage {
            Stage::Application => {}
            Stage::BeforeResult => self.says(deep, &Message::new("catalogue-before-result")),
            Stage::Later => self.says(deep, &Message::new("catalogue-later")),
        }
        if let Some(by) = &document.certified_by {
            let by = self.text(by);
            self.says(deep, &Message::new("catalogue-certified").with("by", by));
        }
        if let Some(validity) = document.validity {
            self.says(deep, &names::validity(validity));
        }
        self.note(deep, document.note.as_ref());
        self.known(deep, document.confidence, &document.source);
    }

    fn grounds(&mut self) {
        let edition = self.edition;
        self.heading(Message::new("catalogue-grounds"));
        if edition.grounds.is_empty() {
            self.says(IN, &Message::new("catalogue-none-entered"));
        }
        for ground in &edition.grounds {
            let text = self.text(&ground.text);
            self.put(Role::Text, IN, format!("{}) {text}", ground.number));
            self.says(2 * IN, &Message::new("catalogue-law").with("law", items(&ground.law)));
            self.known(2 * IN, ground.confidence, "");
        }
    }

    fn outcome(&mut self) {
        let edition = self.edition;
        self.heading(Message::new("catalogue-outcome"));
        match &edition.incomplete {
            None => self.says(IN, &Message::new("catalogue-none-entered")),
            Some(outcome) => {
                self.says(IN, &names::incomplete(outcome.kind));
                match &outcome.norm {
                    Some(norm) => {
                        let norm = self.text(norm);
                        self.says(IN, &Message::new("catalogue-norm").with("norm", norm));
                    }
                    None => self.says(IN, &Message::new("catalogue-no-norm")),
                }
                if let Some(form) = &outcome.form {
                    let form = self.text(form);
                    self.says(IN, &Message::new("catalogue-paper-form").with("form", form));
                }
                self.note(IN, outcome.note.as_ref());
                self.known(IN, outcome.confidence, "");
            }
        }
        self.heading(Message::new("catalogue-results"));
        if edition.results.is_empty() {
            self.says(IN, &Message::new("catalogue-none-entered"));
        }
        for rule in &edition.results {
            let name = self.text(&rule.name);
            let kind = self.words.tell(&names::result(rule.kind));
            self.put(Role::Text, IN, format!("{name} ({kind})"));
            self.when(2 * IN, &rule.when);
            if let Some(valid) = &rule.valid {
                let valid = self.text(valid);
                self.says(2 * IN, &Message::new("catalogue-valid").with("valid", valid));
            }
        }
        self.heading(Message::new("catalogue-hearing"));
        self.says(IN, &names::hearing(edition.hearing));
    }

    fn notes(&mut self) {
        let edition = self.edition;
        if edition.notes.is_empty() {
            return;
        }
        self.heading(Message::new("catalogue-notes"));
        for note in &edition.notes {
            let text = self.text(note);
            self.put(Role::Text, IN, format!("- {text}"));
        }
    }

    /// Readings that differ stand high: what is disputed is not believed without a look.
    fn differences(&mut self) {
        let edition = self.edition;
        if edition.differences.is_empty() {
            return;
        }
        self.heading(Message::new("catalogue-differences"));
        for difference in &edition.differences {
            let about = self.text(&difference.about);
            self.put(Role::Warn, IN, about);
            for reading in &difference.readings {
                let reading = self.text(reading);
                self.put(Role::Text, 2 * IN, format!("- {reading}"));
            }
            let applied = self.text(&difference.applied);
            self.says(2 * IN, &Message::new("catalogue-applied").with("applied", applied));
        }
    }

    fn sub_terms(&mut self) {
        let edition = self.edition;
        if edition.sub_terms.is_empty() {
            return;
        }
        self.heading(Message::new("catalogue-sub-terms"));
        for part in &edition.sub_terms {
            let what = self.text(&part.what);
            let term = self.words.tell(&part.term.message());
            self.put(Role::Text, IN, format!("{what}: {term}"));
            let starts = self.text(&part.starts);
            self.says(2 * IN, &Message::new("catalogue-starts").with("from", starts));
            self.when(2 * IN, &part.when);
            self.known(2 * IN, part.confidence, "");
        }
    }

    fn journals(&mut self) {
        let edition = self.edition;
        if edition.journals.is_empty() {
            return;
        }
        self.heading(Message::new("catalogue-journals"));
        for journal in &edition.journals {
            let name = self.text(&journal.name);
            self.put(Role::Text, IN, format!("{name} ({})", journal.form));
            let columns: Vec<String> = journal.columns.iter().map(|c| self.words.text(c).to_owned()).collect();
            if !columns.is_empty() {
                self.says(2 * IN, &Message::new("catalogue-columns").with("columns", columns.join("; ")));
            }
            self.known(2 * IN, journal.confidence, "");
        }
    }
}
