//! Every combination of answers of every edition has a list that stands, and every kind of fault in it is told with file and line.

use kense::catalog::{Catalog, Problem};
use kense::domain::text::Lang;
use kense::words::Words;

fn said(problems: &[Problem]) -> String {
    let words = Words::new(Lang::En);
    problems.iter().map(|p| format!("{}:{}: {}\n", p.file, p.line, words.tell(&p.message))).collect()
}

#[test]
fn every_combination_of_answers_of_every_shipped_edition_has_a_list_that_stands() {
    let found = Catalog::shipped_idle();
    assert!(found.is_empty(), "{} findings\n{}", found.len(), said(&found));
}

/// A small service whose two questions change its list; every fault below is this with one thing spoilt.
const SOUND: &str = r#"code = "00000001"
aliases = ["проба"]

[[edition]]
id = "first"
from = 2026-01-01
complete = true
confidence = "text"
label = { ru = "Проба", kk = "Сынама", en = "Trial" }
name = { ru = "Проба услуги", kk = "Қызмет сынамасы" }
source = "приказ"
providers = ["school"]
paper = "provider"
ways = ["provider"]
fee = "free"
column = "12.1"
recipients = ["individual"]
beneficiary = "child"
hearing = "none"
act = { title = { ru = "О пробе", kk = "Сынама туралы" }, number = "1", date = 2018-10-12, edition = "первая" }
notes = []

[[edition.question]]
id = "who"
text = { ru = "Кто?", kk = "Кім?", en = "Who?" }
choices = [ { id = "parent", ru = "1", kk = "1", en = "1" }, { id = "proxy", ru = "2", kk = "2", en = "2" } ]

[[edition.question]]
id = "proxy"
text = { ru = "По какой бумаге?", kk = "Қандай қағазбен?", en = "By which paper?" }
when = { who = ["proxy"] }
choices = [ { id = "deed", ru = "1", kk = "1", en = "1" }, { id = "order", ru = "2", kk = "2", en = "2" } ]

[[edition.term]]
term = "1 working-day"
confidence = "text"

[[edition.group]]
id = "proof"
name = { ru = "раз", kk = "бір", en = "one" }

[[edition.document]]
id = "application"
row = "1"
name = { ru = "Заявление", kk = "Өтініш", en = "Application" }
form = "form"
state_system = "no"
confidence = "text"
source = "приказ"

[[edition.document]]
id = "deed"
row = "2"
name = { ru = "Доверенность", kk = "Сенімхат", en = "Deed" }
form = "shown"
when = { proxy = ["deed"] }
why = { ru = "раз", kk = "бір", en = "one" }
state_system = "no"
confidence = "text"
source = "приказ"

[[edition.document]]
id = "card"
row = "3"
name = { ru = "Удостоверение", kk = "Куәлік", en = "Card" }
form = "shown"
why = { ru = "раз", kk = "бір", en = "one" }
group = "proof"
state_system = "no"
confidence = "text"
source = "приказ"

[[edition.document]]
id = "passport"
row = "3"
name = { ru = "Паспорт", kk = "Төлқұжат", en = "Passport" }
form = "shown"
why = { ru = "раз", kk = "бір", en = "one" }
group = "proof"
state_system = "no"
confidence = "text"
source = "приказ"

[[edition.ground]]
id = "untrue"
number = "1"
text = { ru = "раз", kk = "бір", en = "one" }
law = "19-1"
confidence = "text"

[edition.incomplete]
kind = "non-acceptance"
confidence = "text"
"#;

const SERVICE: &str = "services/00000001.toml";

/// The line on which `snippet` first stands.
fn line_of(text: &str, snippet: &str) -> usize {
    let at = text.find(snippet).unwrap_or_else(|| panic!("no {snippet} in the text"));
    text.split_at(at).0.matches('\n').count() + 1
}

/// Expects these findings and no other, each on the line of its snippet and told in every language; the file loads all the same.
fn expect(text: &str, expected: &[(&str, &str)]) {
    assert!(Catalog::read(&[(SERVICE, text)]).is_ok(), "loaded all the same");
    let found = Catalog::idle(&[(SERVICE, text)]);
    let told: Vec<(&str, usize)> = found.iter().map(|p| (p.message.key, p.line)).collect();
    let expected: Vec<(&str, usize)> = expected.iter().map(|(key, snippet)| (*key, line_of(text, snippet))).collect();
    assert_eq!(told, expected, "{}", said(&found));
    for problem in &found {
        assert_eq!(problem.file, SERVICE);
        for lang in Lang::ALL {
            let sentence = Words::new(lang).tell(&problem.message);
            assert!(!sentence.contains(['⟨', '{']), "{sentence}");
        }
    }
}

fn spoilt(from: &str, to: &str) -> String {
    assert!(SOUND.contains(from), "the sound text has {from}");
    SOUND.replacen(from, to, 1)
}

#[test]
fn the_sound_service_has_no_finding() {
    expect(SOUND, &[]);
}

#[test]
fn a_document_that_no_answers_ask_for_is_told() {
    // The paper is asked for when the parent came, and only a proxy is asked for the paper.
    let text = spoilt("when = { proxy = [\"deed\"] }", "when = { who = [\"parent\"], proxy = [\"deed\"] }");
    let deed = "[[edition.document]]\nid = \"deed\"";
    expect(
        &text,
        &[
            ("problem-idle-question", "[[edition.question]]\nid = \"who\""),
            ("problem-idle-question", "[[edition.question]]\nid = \"proxy\""),
            ("problem-unreachable", deed),
        ],
    );
}

#[test]
fn a_question_that_changes_nothing_is_told_and_one_that_opens_a_useful_one_is_not() {
    let both = spoilt("when = { proxy = [\"deed\"] }\n", "when = { proxy = [\"deed\", \"order\"] }\n");
    expect(&both, &[("problem-idle-question", "[[edition.question]]\nid = \"proxy\"")]);
    // Named in a condition that holds for every answer, it is idle all the same.
    let all = spoilt("when = { proxy = [\"deed\"] }\n", "when = { who = [\"parent\", \"proxy\"] }\n");
    expect(
        &all,
        &[
            ("problem-idle-question", "[[edition.question]]\nid = \"who\""),
            ("problem-idle-question", "[[edition.question]]\nid = \"proxy\""),
        ],
    );
    // A term, a window or a result is a use too.
    let term = all.replacen(
        "[[edition.term]]",
        "[[edition.term]]\nwhen = { proxy = [\"order\"] }\nterm = \"5 working-days\"\nconfidence = \"text\"\n\n[[edition.term]]",
        1,
    );
    expect(&term, &[]);
}

#[test]
fn two_documents_of_one_name_in_one_variant_are_told_unless_one_of_them_is_enough() {
    let text = spoilt("ru = \"Доверенность\"", "ru = \"Заявление\"");
    expect(&text, &[("problem-duplicate-document", "[[edition.document]]\nid = \"deed\"")]);
    expect(&spoilt("ru = \"Паспорт\"", "ru = \"Удостоверение\""), &[]);
    // In variants that exclude each other both may be called alike.
    let apart = text.replacen("form = \"form\"\n", "form = \"form\"\nwhen = [ { who = [\"parent\"] }, { proxy = [\"order\"] } ]\nwhy = { ru = \"раз\", kk = \"бір\", en = \"one\" }\n", 1);
    expect(&apart, &[]);
}

#[test]
fn a_variant_without_a_document_is_told_where_paper_is_taken() {
    let why = "why = { ru = \"раз\", kk = \"бір\", en = \"one\" }\n";
    let proxy = "when = { who = [\"proxy\"] }\n";
    let text = SOUND.replace("group = \"proof\"\n", proxy).replace("[[edition.group]]\nid = \"proof\"\n", "");
    let text = text.replace("name = { ru = \"раз\", kk = \"бір\", en = \"one\" }\n", "");
    expect(&text, &[]);
    let none = text.replacen("form = \"form\"\n", &format!("form = \"form\"\n{proxy}{why}"), 1);
    expect(&none, &[("problem-empty-variant", "[[edition]]")]);
    // An entry that only informs promises no list.
    expect(&none.replace("complete = true", "complete = false"), &[]);
}

#[test]
fn more_combinations_than_can_be_looked_at_are_told_and_not_passed_over() {
    let question = |n: usize| {
        let text = "text = { ru = \"Что?\", kk = \"Не?\", en = \"What?\" }";
        let choice = |c: usize| format!("{{ id = \"c{c}\", ru = \"{c}\", kk = \"{c}\", en = \"{c}\" }}");
        format!(
            "[[edition.question]]\nid = \"q{n}\"\n{text}\nchoices = [ {} ]\n\n",
            (0..10).map(choice).collect::<Vec<_>>().join(", ")
        )
    };
    let many: String = (0..6).map(question).collect();
    expect(
        &SOUND.replacen("[[edition.term]]", &format!("{many}[[edition.term]]"), 1),
        &[("problem-too-many-variants", "[[edition]]")],
    );
}
