//! Holds the table of texts: the same keys and values in three languages, every key used exists, every key that exists is used,
//! and the plural forms are those of the language; and is itself tested with planted faults.

mod source;

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use kense::domain::text::{Lang, Message};
use kense::words::{AREAS, Words};
use source::{Source, is_word, sources};

/// A file of the table.
struct File<'a> {
    lang: Lang,
    area: &'a str,
    text: &'a str,
}

/// A message: the values it wants and the messages it is made of.
#[derive(Debug, Default, PartialEq, Eq)]
struct Entry {
    values: BTreeSet<String>,
    parts: BTreeSet<String>,
}

fn shipped() -> Vec<File<'static>> {
    let all = Lang::ALL.into_iter().flat_map(|lang| AREAS.iter().map(move |area| (lang, *area)));
    all.map(|(lang, area)| File { lang, area, text: kense::words::source(lang, area) }).collect()
}

fn code() -> Vec<Source> {
    sources("src").iter().map(Source::without_tests).collect()
}

fn told(found: &[String]) {
    assert!(found.is_empty(), "{} findings\n{}", found.len(), found.join("\n"));
}

#[test]
fn every_file_of_the_table_is_read_whole() {
    told(&unread(&shipped()));
}

#[test]
fn the_three_languages_have_the_same_keys_and_values_and_no_key_stands_twice() {
    let files = shipped();
    assert!(files.iter().any(|f| !entries(f.text).is_empty()), "the table was found");
    told(&differences(&files));
}

#[test]
fn every_key_used_in_code_exists() {
    let code = code();
    let keys = keys(&shipped());
    assert!(code.iter().flat_map(used).count() > 20, "the keys in code were found");
    told(&absent(&code, &keys));
}

#[test]
fn every_key_that_exists_is_used() {
    told(&unused(&code(), &shipped()));
}

#[test]
fn every_area_has_a_file_and_every_file_is_an_area() {
    for lang in Lang::ALL {
        let folder = format!("{}/config/lang/{}", env!("CARGO_MANIFEST_DIR"), lang.code());
        let there: BTreeSet<String> = std::fs::read_dir(folder)
            .expect("the folder of a language")
            .map(|e| e.expect("a readable entry").file_name().to_string_lossy().into_owned())
            .collect();
        let areas: BTreeSet<String> = AREAS.iter().map(|a| format!("{a}.ftl")).collect();
        assert_eq!(there, areas, "{}", lang.code());
    }
}

#[test]
fn plural_forms_are_those_of_the_language() {
    let said = |lang, n: u32| Words::new(lang).tell(&Message::new("term-working-days").with("n", n));
    let ru = [1, 2, 5, 11, 21].map(|n| said(Lang::Ru, n));
    assert_eq!(ru, ["1 рабочий день", "2 рабочих дня", "5 рабочих дней", "11 рабочих дней", "21 рабочий день"]);
    assert_eq!([1, 5].map(|n| said(Lang::Kk, n)), ["1 жұмыс күні", "5 жұмыс күні"]);
    assert_eq!([1, 2].map(|n| said(Lang::En, n)), ["1 working day", "2 working days"]);
}

/// Files the table cannot read, and entries that came out as junk.
fn unread(files: &[File]) -> Vec<String> {
    let faults = files.iter().filter_map(|f| Some((f, FluentResource::try_new(f.text.to_owned()).err()?.1)));
    faults.map(|(f, errors)| format!("{}/{}.ftl: {errors:?}", f.lang.code(), f.area)).collect()
}

/// The messages of a file, by key; a key that stands twice comes twice.
fn entries(text: &str) -> Vec<(String, Entry)> {
    let mut found: Vec<(String, Entry)> = Vec::new();
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        if let Some((key, _)) = line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            found.push((key.trim().to_owned(), Entry::default()));
        }
        if let Some((_, entry)) = found.last_mut() {
            for inside in line.split('{').skip(1) {
                let name: String = inside.trim_start().chars().take_while(|c| is_word(*c) || matches!(c, '$' | '-')).collect();
                match name.strip_prefix('$') {
                    Some(value) => entry.values.insert(value.to_owned()),
                    None if name.starts_with(|c: char| c.is_ascii_alphabetic()) => entry.parts.insert(name),
                    None => false,
                };
            }
        }
    }
    found
}

fn keys(files: &[File]) -> BTreeSet<String> {
    files.iter().flat_map(|f| entries(f.text)).map(|(key, _)| key).collect()
}

/// Keys that stand twice in a language, and keys and values that another language has otherwise.
fn differences(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    let mut tables: BTreeMap<Lang, BTreeMap<String, (&str, Entry)>> = BTreeMap::new();
    for file in files {
        let table = tables.entry(file.lang).or_default();
        for (key, entry) in entries(file.text) {
            if let Some((area, _)) = table.insert(key.clone(), (file.area, entry)) {
                found.push(format!("{}: {key} stands in {area}.ftl and in {}.ftl", file.lang.code(), file.area));
            }
        }
    }
    let all: BTreeSet<String> = tables.values().flat_map(|t| t.keys().cloned()).collect();
    for key in &all {
        let standing: Vec<(Lang, Option<&(&str, Entry)>)> = tables.iter().map(|(lang, table)| (*lang, table.get(key))).collect();
        let areas: BTreeSet<&str> = standing.iter().filter_map(|(_, e)| e.map(|(area, _)| *area)).collect();
        if areas.len() > 1 {
            found.push(format!("{key} stands in different areas: {areas:?}"));
        }
        for (lang, entry) in &standing {
            if entry.is_none() {
                found.push(format!("{}: {key} is missing", lang.code()));
            }
        }
        let values: Vec<(Lang, &BTreeSet<String>)> =
            standing.iter().filter_map(|(lang, e)| Some((*lang, &e.as_ref()?.1.values))).collect();
        if let Some((lang, other)) = values.iter().find(|(_, v)| *v != values[0].1) {
            found.push(format!("{key}: {} has {:?}, {} has {:?}", values[0].0.code(), values[0].1, lang.code(), other));
        }
    }
    found
}

/// Keys a source names: literals given to `Message::new`, `say` and `say_with`, and those a `match` or `if` inside them gives.
fn used(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (n, line) in source.code.iter().enumerate() {
        for call in ["Message::new(", ".say(", ".say_with("] {
            for (at, _) in line.match_indices(call) {
                let column = line.split_at(at + call.len()).0.chars().count();
                found.extend(argument(source, n, column));
            }
        }
    }
    found
}

/// Literals of the first argument of a call whose parenthesis opens before (line, column). In a `match` or an `if` only literals that are
/// given back count, not those compared with.
fn argument(source: &Source, start: usize, column: usize) -> Vec<(usize, String)> {
    let mut depth = 0i32;
    let mut found = Vec::new();
    let mut before = String::new();
    for (n, line) in source.code.iter().enumerate().skip(start) {
        for (at, c) in line.chars().enumerate().skip(if n == start { column } else { 0 }) {
            match c {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' if depth == 0 => return found,
                ')' | ']' | '}' => depth -= 1,
                ',' if depth == 0 => return found,
                '"' => {
                    if let Some(literal) = source.literals.iter().find(|l| l.line == n + 1 && l.column == at) {
                        let said = before.trim_end();
                        if said.is_empty() || said.ends_with("=>") || said.ends_with('{') {
                            found.push((n + 1, literal.value.clone()));
                        }
                    }
                }
                _ => {}
            }
            before.push(c);
        }
        before.push(' ');
    }
    found
}

/// Keys used that no file has.
fn absent(code: &[Source], keys: &BTreeSet<String>) -> Vec<String> {
    let all = code.iter().flat_map(|s| used(s).into_iter().map(move |(line, key)| (s, line, key)));
    all.filter(|(_, _, key)| !keys.contains(key)).map(|(s, line, key)| format!("{}:{line}: no text {key}", s.path)).collect()
}

/// Keys that no literal of the code and no other message names.
fn unused(code: &[Source], files: &[File]) -> Vec<String> {
    let literals: BTreeSet<&str> = code.iter().flat_map(|s| s.literals.iter().map(|l| l.value.as_str())).collect();
    let all: Vec<(&str, String, Entry)> =
        files.iter().flat_map(|f| entries(f.text).into_iter().map(|(key, entry)| (f.area, key, entry))).collect();
    let parts: BTreeSet<&str> = all.iter().flat_map(|(_, _, e)| e.parts.iter().map(String::as_str)).collect();
    let left = all.iter().filter(|(_, key, _)| !literals.contains(key.as_str()) && !parts.contains(key.as_str()));
    left.map(|(area, key, _)| format!("{area}.ftl: nobody says {key}")).collect::<BTreeSet<_>>().into_iter().collect()
}

fn ftl<'a>(lang: Lang, area: &'a str, text: &'a str) -> File<'a> {
    File { lang, area, text }
}

#[test]
fn planted_faults_of_the_table_are_caught() {
    let russian = "# a = b\none = раз { $n }\ntwo = { $n ->\n    [one] { $n } раз\n   *[other] { $n } раза\n} и { one }\n";
    let same = [ftl(Lang::Ru, "day", russian), ftl(Lang::Kk, "day", russian), ftl(Lang::En, "day", russian)];
    assert_eq!(differences(&same), Vec::<String>::new());
    assert_eq!(unread(&same), Vec::<String>::new());

    let shorter = [ftl(Lang::Ru, "day", russian), ftl(Lang::Kk, "day", "one = бір { $n }\n")];
    assert_eq!(differences(&shorter), ["kk: two is missing"]);
    let other = [ftl(Lang::Ru, "day", "one = раз { $n }\n"), ftl(Lang::En, "day", "one = once { $m }\n")];
    assert_eq!(differences(&other), [r#"one: ru has {"n"}, en has {"m"}"#]);
    let twice = [ftl(Lang::Ru, "day", "one = раз\n"), ftl(Lang::Ru, "card", "one = один\n")];
    assert_eq!(differences(&twice), ["ru: one stands in day.ftl and in card.ftl"]);
    let apart = [ftl(Lang::Ru, "day", "one = раз\n"), ftl(Lang::En, "card", "one = once\n")];
    assert_eq!(differences(&apart), [r#"one stands in different areas: {"card", "day"}"#]);
    assert_eq!(unread(&[ftl(Lang::Ru, "day", "one = { $n\n")]).len(), 1, "a brace left open");
}

#[test]
fn planted_keys_that_do_not_exist_are_caught() {
    let keys: BTreeSet<String> = ["there".to_owned()].into();
    let findings = |code: &str| absent(&[Source::new("src/x.rs", code).without_tests()], &keys);
    assert_eq!(findings("words.say(\"lost\")"), ["src/x.rs:1: no text lost"]);
    assert_eq!(findings("let a = 1;\nMessage::new(\"lost\").with(\"n\", 1)"), ["src/x.rs:2: no text lost"]);
    assert_eq!(findings("words\n    .say_with(\n        \"lost\", &[(\"n\", n)])"), ["src/x.rs:3: no text lost"]);
    let table = "Message::new(match self {\n    A => \"there\",\n    B if s == \"x\" => \"lost\",\n})";
    assert_eq!(findings(table), ["src/x.rs:3: no text lost"]);
    assert_eq!(findings("Message::new(if many { \"lost\" } else { \"there\" })"), ["src/x.rs:1: no text lost"]);
    let innocent =
        "// words.say(\"lost\")\nwords.say(\"there\"); words.say_with(\"there\", &[(\"lost\", 1.into())]); words.say(key);";
    assert_eq!(findings(innocent), Vec::<String>::new());
    assert_eq!(findings("#[cfg(test)]\nmod tests {\n    fn f() { words.say(\"lost\") }\n}\n"), Vec::<String>::new());
}

#[test]
fn planted_keys_that_nobody_uses_are_caught() {
    let files = [ftl(Lang::Ru, "day", "one = раз\ntwo = { one } два\nthree = три\n")];
    let code = |text: &str| [Source::new("src/x.rs", text).without_tests()];
    assert_eq!(unused(&code("words.say(\"two\")"), &files), ["day.ftl: nobody says three"]);
    assert_eq!(unused(&code("const KEYS: [&str; 2] = [\"two\", \"three\"];"), &files), Vec::<String>::new());
    let tested = "words.say(\"two\");\n#[cfg(test)]\nmod tests {\n    const K: &str = \"three\";\n}\n";
    assert_eq!(unused(&code(tested), &files), ["day.ftl: nobody says three"], "a test is no use");
    assert_eq!(unused(&code("words.say(\"two\"); // \"three\""), &files), ["day.ftl: nobody says three"], "nor is a comment");
}
