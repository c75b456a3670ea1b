//! Writes a service file in the form of `seeds/README.md`: what is written reads back the same.
//!
//! Every structure is taken apart by name, so that a part added to an edition and forgotten here does not compile.

use crate::domain::service::{
    Act, AnyOf, Choice, Condition, Difference, Edition, Form, Ground, IncompleteOutcome, Journal, MonthDay, NotDemanded,
    Question, Requirement, ResultRule, ServiceCode, Stage, Starts, SubTerm, TermRule, Validity, Window,
};
use crate::domain::text::{Lang, Text};

use super::vocabulary::{
    BENEFICIARY, COLUMN, CONFIDENCE, FEE, HEARING, INCOMPLETE, OUTSIDE, PAPER, RESULT, STAGE, STARTS, STATE, WAY,
};

/// The text of a service file: its code, its everyday words, its editions in the order given.
pub fn write<'a>(code: &ServiceCode, aliases: &[String], editions: impl IntoIterator<Item = &'a Edition>) -> String {
    let mut w = Writer::default();
    w.string("code", code.as_str());
    if !aliases.is_empty() {
        w.put("aliases", &list(aliases.iter().map(|a| quoted(a))));
    }
    for edition in editions {
        w.edition(edition);
    }
    w.out
}

#[derive(Default)]
struct Writer {
    out: String,
}

impl Writer {
    fn put(&mut self, key: &str, value: &str) {
        self.out.push_str(key);
        self.out.push_str(" = ");
        self.out.push_str(value);
        self.out.push('\n');
    }

    fn string(&mut self, key: &str, value: &str) {
        self.put(key, &quoted(value));
    }

    fn optional_string(&mut self, key: &str, value: Option<&String>) {
        if let Some(value) = value {
            self.string(key, value);
        }
    }

    fn word<T: Copy + PartialEq>(&mut self, key: &str, known: &[(T, &'static str)], value: T) {
        self.string(key, word(known, value));
    }

    fn text(&mut self, key: &str, value: &Text) {
        self.put(key, &table(value));
    }

    fn optional_text(&mut self, key: &str, value: Option<&Text>) {
        if let Some(value) = value {
            self.text(key, value);
        }
    }

    /// One text a line: they are long, and a person reads them here.
    fn texts(&mut self, key: &str, all: &[Text]) {
        let lines: Vec<String> = all.iter().map(|t| format!("    {},\n", table(t))).collect();
        self.put(key, &if lines.is_empty() { "[]".to_owned() } else { format!("[\n{}]", lines.concat()) });
    }

    fn month_day(&mut self, key: &str, value: Option<MonthDay>) {
        if let Some(day) = value {
            self.put(key, &format!("\"{:02}-{:02}\"", day.month, day.day));
        }
    }

    fn when(&mut self, value: &Condition) {
        let all: Vec<String> = value
            .any
            .iter()
            .map(|all| {
                let pairs = all.iter().map(|(q, choices)| format!("{} = {}", key(q), list(choices.iter().map(|c| quoted(c)))));
                format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
            })
            .collect();
        match all.as_slice() {
            [] => {}
            [one] => self.put("when", one),
            several => self.put("when", &list(several.iter().cloned())),
        }
    }

    fn heading(&mut self, name: &str) {
        self.out.push('\n');
        self.out.push_str(name);
        self.out.push('\n');
    }

    fn edition(&mut self, edition: &Edition) {
        let Edition {
            id,
            from,
            to,
            confidence,
            label,
            name,
            act,
            source,
            notes,
            providers,
            paper,
            ways,
            system,
            fee,
            column,
            recipients,
            beneficiary,
            waiting_minutes,
            service_minutes,
            terms,
            windows,
            questions,
            groups,
            documents,
            not_demanded,
            grounds,
            incomplete,
            results,
            hearing,
            complete,
            sub_terms,
            journals,
            differences,
            // Where a file lies is not written in it.
            origin: _,
        } = edition;
        self.heading("[[edition]]");
        self.string("id", id);
        self.put("from", &from.to_string());
        if let Some(to) = to {
            self.put("to", &to.to_string());
        }
        self.put("complete", if *complete { "true" } else { "false" });
        self.word("confidence", &CONFIDENCE, *confidence);
        self.text("label", label);
        self.text("name", name);
        self.string("source", source);
        self.put("providers", &list(providers.iter().map(|p| quoted(p.id()))));
        self.word("paper", &PAPER, *paper);
        self.put("ways", &list(ways.iter().map(|w| quoted(word(&WAY, *w)))));
        if let Some(system) = system {
            self.text("system", system);
        }
        self.word("fee", &FEE, *fee);
        self.word("column", &COLUMN, *column);
        self.put("recipients", &list(recipients.iter().map(|r| quoted(r.id()))));
        self.word("beneficiary", &BENEFICIARY, *beneficiary);
        for (key, minutes) in [("waiting_minutes", waiting_minutes), ("service_minutes", service_minutes)] {
            if let Some(n) = minutes {
                self.put(key, &n.to_string());
            }
        }
        self.word("hearing", &HEARING, *hearing);
        self.put("act", &act_of(act));
        if !notes.is_empty() {
            self.texts("notes", notes);
        }
        terms.iter().for_each(|t| self.term(t));
        windows.iter().for_each(|w| self.window(w));
        questions.iter().for_each(|q| self.question(q));
        groups.iter().for_each(|g| self.group(g));
        documents.iter().for_each(|d| self.document(d));
        not_demanded.iter().for_each(|n| self.not_demanded(n));
        grounds.iter().for_each(|g| self.ground(g));
        incomplete.iter().for_each(|i| self.incomplete(i));
        results.iter().for_each(|r| self.result(r));
        sub_terms.iter().for_each(|s| self.sub_term(s));
        journals.iter().for_each(|j| self.journal(j));
        differences.iter().for_each(|d| self.difference(d));
    }

    fn term(&mut self, rule: &TermRule) {
        let TermRule { when, way, term, note, confidence } = rule;
        self.heading("[[edition.term]]");
        self.when(when);
        if let Some(way) = way {
            self.word("way", &WAY, *way);
        }
        self.string("term", &term.to_string());
        self.word("confidence", &CONFIDENCE, *confidence);
        self.optional_text("note", note.as_ref());
    }

    fn window(&mut self, window: &Window) {
        let Window { when, from, to, decision_from, outside, note, confidence } = window;
        self.heading("[[edition.window]]");
        self.when(when);
        self.month_day("from", *from);
        self.month_day("to", *to);
        self.month_day("decision_from", *decision_from);
        self.word("outside", &OUTSIDE, *outside);
        self.text("note", note);
        self.word("confidence", &CONFIDENCE, *confidence);
    }

    fn question(&mut self, question: &Question) {
        let Question { id, text, hint, when, choices, default } = question;
        self.heading("[[edition.question]]");
        self.string("id", id);
        self.text("text", text);
        self.optional_text("hint", hint.as_ref());
        self.when(when);
        self.optional_string("default", default.as_ref());
        let choice = |Choice { id, text }: &Choice| format!("    {{ id = {}, {} }},\n", quoted(id), languages(text));
        let lines: Vec<String> = choices.iter().map(choice).collect();
        self.put("choices", &format!("[\n{}]", lines.concat()));
    }

    fn group(&mut self, group: &AnyOf) {
        let AnyOf { id, name } = group;
        self.heading("[[edition.group]]");
        self.string("id", id);
        self.text("name", name);
    }

    fn document(&mut self, document: &Requirement) {
        let Requirement {
            id,
            row,
            name,
            form,
            when,
            why,
            state_system,
            on_request,
            group,
            certified_by,
            stage,
            validity,
            pieces,
            note,
            confidence,
            source,
        } = document;
        self.heading("[[edition.document]]");
        self.string("id", id);
        self.string("row", row);
        self.text("name", name);
        self.word("form", &Form::ALL, *form);
        self.when(when);
        self.optional_text("why", why.as_ref());
        self.word("state_system", &STATE, *state_system);
        if *on_request {
            self.put("on_request", "true");
        }
        self.optional_string("group", group.as_ref());
        self.optional_text("certified_by", certified_by.as_ref());
        if *stage != Stage::Application {
            self.word("stage", &STAGE, *stage);
        }
        if let Some(validity) = validity {
            self.string("validity", &validity_of(*validity));
        }
        if *pieces != 1 {
            self.put("pieces", &pieces.to_string());
        }
        self.optional_text("note", note.as_ref());
        self.word("confidence", &CONFIDENCE, *confidence);
        self.string("source", source);
    }

    fn not_demanded(&mut self, item: &NotDemanded) {
        let NotDemanded { what, why } = item;
        self.heading("[[edition.not_demanded]]");
        self.text("what", what);
        self.text("why", why);
    }

    fn ground(&mut self, ground: &Ground) {
        let Ground { id, number, text, law, confidence } = ground;
        self.heading("[[edition.ground]]");
        self.string("id", id);
        self.string("number", number);
        self.text("text", text);
        self.string("law", law);
        self.word("confidence", &CONFIDENCE, *confidence);
    }

    fn incomplete(&mut self, outcome: &IncompleteOutcome) {
        let IncompleteOutcome { kind, norm, form, note, confidence } = outcome;
        self.heading("[edition.incomplete]");
        self.word("kind", &INCOMPLETE, *kind);
        self.optional_text("norm", norm.as_ref());
        self.optional_text("form", form.as_ref());
        self.optional_text("note", note.as_ref());
        self.word("confidence", &CONFIDENCE, *confidence);
    }

    fn result(&mut self, rule: &ResultRule) {
        let ResultRule { when, kind, name, valid } = rule;
        self.heading("[[edition.result]]");
        self.when(when);
        self.word("kind", &RESULT, *kind);
        self.text("name", name);
        self.optional_text("valid", valid.as_ref());
    }

    fn sub_term(&mut self, sub: &SubTerm) {
        let SubTerm { id, when, what, starts, from, term, confidence } = sub;
        self.heading("[[edition.sub_term]]");
        self.string("id", id);
        self.when(when);
        self.text("what", what);
        self.text("starts", starts);
        if *from != Starts::Event {
            self.word("from", &STARTS, *from);
        }
        self.string("term", &term.to_string());
        self.word("confidence", &CONFIDENCE, *confidence);
    }

    fn journal(&mut self, journal: &Journal) {
        let Journal { id, name, form, columns, confidence } = journal;
        self.heading("[[edition.journal]]");
        self.string("id", id);
        self.text("name", name);
        self.string("form", form);
        self.texts("columns", columns);
        self.word("confidence", &CONFIDENCE, *confidence);
    }

    fn difference(&mut self, difference: &Difference) {
        let Difference { about, readings, applied } = difference;
        self.heading("[[edition.difference]]");
        self.text("about", about);
        self.texts("readings", readings);
        self.text("applied", applied);
    }
}

fn act_of(act: &Act) -> String {
    let Act { title, number, date, registered, edition, annex } = act;
    let mut parts = vec![format!("title = {}", table(title)), format!("number = {}", quoted(number)), format!("date = {date}")];
    parts.extend(registered.iter().map(|r| format!("registered = {}", quoted(r))));
    parts.push(format!("edition = {}", quoted(edition)));
    parts.extend(annex.iter().map(|a| format!("annex = {}", quoted(a))));
    format!("{{ {} }}", parts.join(", "))
}

fn validity_of(validity: Validity) -> String {
    let counted = |n: u16, one: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") };
    match validity {
        Validity::CalendarDays(n) => counted(n, "calendar-day"),
        Validity::WorkingDays(n) => counted(n, "working-day"),
        Validity::Months(n) => counted(n, "month"),
        Validity::PrintedDate => "printed-date".to_owned(),
    }
}

/// The word of a value; every value has one.
fn word<T: Copy + PartialEq>(known: &[(T, &'static str)], value: T) -> &'static str {
    known.iter().find(|(v, _)| *v == value).map_or("", |(_, word)| word)
}

fn table(text: &Text) -> String {
    format!("{{ {} }}", languages(text))
}

fn languages(text: &Text) -> String {
    let Text { ru, kk, en, own } = text;
    let mut parts = vec![format!("ru = {}", quoted(ru)), format!("kk = {}", quoted(kk))];
    parts.extend(en.iter().map(|en| format!("en = {}", quoted(en))));
    if !own.is_empty() {
        parts.push(format!("own = {}", list(own.iter().copied().map(Lang::code).map(quoted))));
    }
    parts.join(", ")
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}

/// A key, in quotes where it needs them.
fn key(name: &str) -> String {
    let bare = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    if bare { name.to_owned() } else { quoted(name) }
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
