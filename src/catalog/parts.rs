//! The parts of an edition: questions, the conditions that lean on them, documents, grounds, outcomes.

use std::collections::{BTreeMap, HashMap};

use crate::domain::service::{
    AnyOf, Choice, Condition, Form, Ground, IncompleteOutcome, NotDemanded, Question, Requirement, ResultRule, Stage, TermRule,
    Window,
};
use crate::domain::term::Term;
use crate::domain::text::Message;

use super::read::{At, Reader, Table, Value};
use super::vocabulary::{CONFIDENCE, INCOMPLETE, OUTSIDE, RESULT, STAGE, STATE, WAY, validity};

/// The questions a condition may name.
pub(super) struct Scope<'a> {
    questions: &'a [Question],
    /// Only so many of them were put before the place of the condition.
    put: usize,
}

impl<'a> Scope<'a> {
    /// All questions of an edition.
    pub(super) fn all(questions: &'a [Question]) -> Scope<'a> {
        Scope { questions, put: questions.len() }
    }
}

/// Reads `when`, every name in it checked against the questions.
pub(super) fn condition(table: &mut Table<'_, '_>, scope: &Scope<'_>) -> Condition {
    let reader = table.reader;
    table.take("when").map(|v| condition_of(reader, v, scope)).unwrap_or_default()
}

fn condition_of(reader: &Reader<'_>, value: Value<'_>, scope: &Scope<'_>) -> Condition {
    let at = value.span().start;
    let alternatives = if value.get_ref().is_array() { reader.list_of("when", value) } else { vec![value] };
    if alternatives.is_empty() {
        reader.absent(at, Message::new("problem-empty").with("key", "when"));
    }
    let any = alternatives.into_iter().filter_map(|v| reader.table_of("when", v)).map(|table| {
        reader.inside(table.at, table.value, |t| {
            let named = t.rest();
            if named.is_empty() {
                reader.absent(t.at, Message::new("problem-empty").with("key", "when"));
            }
            named.into_iter().map(|(question, choices)| alternative(reader, question, choices, scope)).collect::<BTreeMap<_, _>>()
        })
    });
    Condition { any: any.collect() }
}

fn alternative(reader: &Reader<'_>, id: At<String>, choices: Value<'_>, scope: &Scope<'_>) -> (String, Vec<String>) {
    let (at, is_list) = (choices.span().start, choices.get_ref().is_array());
    let choices: Vec<At<String>> =
        reader.list_of(&id.value, choices).into_iter().map(|v| reader.string_of(&id.value, v)).collect();
    if is_list && choices.is_empty() {
        reader.absent(at, Message::new("problem-empty").with("key", id.value.as_str()));
    }
    match scope.questions.iter().position(|q| q.id == id.value) {
        None => reader.absent(id.at, Message::new("problem-question").with("id", id.value.as_str())),
        Some(n) if n >= scope.put => reader.wrong(id.at, Message::new("problem-question-order").with("id", id.value.as_str())),
        Some(n) => {
            for choice in choices.iter().filter(|c| scope.questions[n].choices.iter().all(|known| known.id != c.value)) {
                let message = Message::new("problem-choice").with("question", id.value.as_str());
                reader.absent(choice.at, message.with("id", choice.value.as_str()));
            }
        }
    }
    (id.value, choices.into_iter().map(|c| c.value).collect())
}

/// Reads the questions, and where they stand; a question may lean only on those before it.
pub(super) fn questions(edition: &mut Table<'_, '_>) -> (Vec<Question>, Vec<usize>) {
    let mut seen = HashMap::new();
    let mut conditions = Vec::new();
    let mut places = Vec::new();
    let mut questions = edition.each("question", |t| {
        places.push(t.at);
        conditions.push(t.take("when"));
        question(t, &mut seen)
    });
    for (n, value) in conditions.into_iter().enumerate() {
        let when = value.map(|v| condition_of(edition.reader, v, &Scope { questions: &questions, put: n }));
        questions[n].when = when.unwrap_or_default();
    }
    (questions, places)
}

fn question(t: &mut Table<'_, '_>, seen: &mut HashMap<String, usize>) -> Question {
    let id = t.id("id");
    t.reader.unique(seen, &id);
    let mut choices = Vec::new();
    if let Some(list) = t.need("choices") {
        let at = list.span().start;
        let mut seen = HashMap::new();
        for item in t.reader.list_of("choices", list) {
            let Some(table) = t.reader.table_of("choices", item) else { continue };
            choices.push(t.reader.inside(table.at, table.value, |c| {
                let id = c.id("id");
                c.reader.unique(&mut seen, &id);
                Choice { id: id.value, text: c.text_here("choices", true) }
            }));
        }
        if choices.len() < 2 {
            t.reader.absent(at, Message::new("problem-choices").with("id", id.value.as_str()));
        }
    }
    let default = t.optional_id("default");
    if let Some(default) = default.as_ref().filter(|d| choices.iter().all(|c| c.id != d.value)) {
        t.reader.absent(default.at, Message::new("problem-default").with("id", default.value.as_str()));
    }
    Question {
        id: id.value,
        text: t.text("text"),
        hint: t.optional_text("hint"),
        when: Condition::default(),
        choices,
        default: default.map(|d| d.value),
    }
}

/// Reads the terms.
pub(super) fn terms(edition: &mut Table<'_, '_>, scope: &Scope<'_>) -> Vec<TermRule> {
    edition.each("term", |t| {
        if !t.has("term") {
            t.need("term");
        }
        TermRule {
            when: condition(t, scope),
            way: t.optional_word("way", &WAY),
            term: t.parsed("term", Term::parse, Message::new("problem-term")).unwrap_or(Term::SameDay),
            note: t.optional_text("note"),
            confidence: t.word("confidence", &CONFIDENCE),
        }
    })
}

/// Reads the windows; a window has both ends or none.
pub(super) fn windows(edition: &mut Table<'_, '_>, scope: &Scope<'_>) -> Vec<Window> {
    edition.each("window", |t| {
        if t.has("from") != t.has("to") {
            t.reader.absent(t.at, Message::new("problem-window"));
        }
        Window {
            when: condition(t, scope),
            from: t.month_day("from"),
            to: t.month_day("to"),
            decision_from: t.month_day("decision_from"),
            outside: t.word("outside", &OUTSIDE),
            note: t.text("note"),
            confidence: t.word("confidence", &CONFIDENCE),
        }
    })
}

/// Reads the groups and the documents, and where these stand; a group has at least two documents.
pub(super) fn documents(edition: &mut Table<'_, '_>, scope: &Scope<'_>) -> (Vec<AnyOf>, Vec<Requirement>, Vec<usize>) {
    let mut members: HashMap<String, usize> = HashMap::new();
    let mut seen = HashMap::new();
    let groups = edition.each("group", |t| {
        let id = t.id("id");
        t.reader.unique(&mut seen, &id);
        members.insert(id.value.clone(), 0);
        (t.at, AnyOf { id: id.value, name: t.text("name") })
    });
    let mut seen = HashMap::new();
    let mut places = Vec::new();
    let documents = edition.each("document", |t| {
        places.push(t.at);
        let id = t.id("id");
        t.reader.unique(&mut seen, &id);
        document(t, id.value, scope, &mut members)
    });
    for (at, group) in &groups {
        if members.get(&group.id).is_some_and(|n| *n < 2) {
            edition.reader.absent(*at, Message::new("problem-group-small").with("id", group.id.as_str()));
        }
    }
    (groups.into_iter().map(|(_, g)| g).collect(), documents, places)
}

fn document(t: &mut Table<'_, '_>, id: String, scope: &Scope<'_>, members: &mut HashMap<String, usize>) -> Requirement {
    let group = t.optional_id("group");
    if let Some(group) = &group {
        match members.get_mut(&group.value) {
            Some(n) => *n += 1,
            None => t.reader.absent(group.at, Message::new("problem-group").with("id", group.value.as_str())),
        }
    }
    let conditional = t.has("when") || group.is_some();
    let on_request = t.optional_flag("on_request");
    if (conditional || on_request) && !t.has("why") {
        t.reader.absent(t.at, Message::new("problem-why").with("id", id.as_str()));
    }
    Requirement {
        id,
        row: t.string("row"),
        name: t.text("name"),
        form: t.word("form", &Form::ALL),
        when: condition(t, scope),
        why: t.optional_text("why"),
        state_system: t.word("state_system", &STATE),
        on_request,
        group: group.map(|g| g.value),
        certified_by: t.optional_text("certified_by"),
        stage: t.optional_word("stage", &STAGE).unwrap_or(Stage::Application),
        validity: t.parsed("validity", validity, Message::new("problem-validity")),
        pieces: t.optional_number("pieces", 1, 99).and_then(|n| u8::try_from(n).ok()).unwrap_or(1),
        note: t.optional_text("note"),
        confidence: t.word("confidence", &CONFIDENCE),
        source: t.string("source"),
    }
}

/// Reads what must not be asked for.
pub(super) fn not_demanded(edition: &mut Table<'_, '_>) -> Vec<NotDemanded> {
    edition.each("not_demanded", |t| NotDemanded { what: t.text("what"), why: t.text("why") })
}

/// Reads the grounds of refusal.
pub(super) fn grounds(edition: &mut Table<'_, '_>) -> Vec<Ground> {
    let mut seen = HashMap::new();
    edition.each("ground", |t| {
        let id = t.id("id");
        t.reader.unique(&mut seen, &id);
        Ground {
            id: id.value,
            number: t.string("number"),
            text: t.text("text"),
            law: t.string("law"),
            confidence: t.word("confidence", &CONFIDENCE),
        }
    })
}

/// Reads what an incomplete package leads to.
pub(super) fn incomplete(edition: &mut Table<'_, '_>) -> Option<IncompleteOutcome> {
    edition.optional_table("incomplete", |t| IncompleteOutcome {
        kind: t.word("kind", &INCOMPLETE),
        norm: t.optional_text("norm"),
        form: t.optional_text("form"),
        note: t.optional_text("note"),
        confidence: t.word("confidence", &CONFIDENCE),
    })
}

/// Reads the results.
pub(super) fn results(edition: &mut Table<'_, '_>, scope: &Scope<'_>) -> Vec<ResultRule> {
    edition.each("result", |t| ResultRule {
        when: condition(t, scope),
        kind: t.word("kind", &RESULT),
        name: t.text("name"),
        valid: t.optional_text("valid"),
    })
}
