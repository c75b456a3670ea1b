//! A small sound service and sound days, for the tests that spoil one thing in them.
#![allow(dead_code, reason = "every test uses its part")]

use chrono::NaiveDate;
use kense::catalog::{Catalog, Problem};
use kense::domain::text::Lang;
use kense::words::Words;

/// Problems in English, a line each.
pub fn said(problems: &[Problem]) -> String {
    let words = Words::new(Lang::En);
    problems.iter().map(|p| format!("{}:{}: {}\n", p.file, p.line, words.tell(&p.message))).collect()
}

/// A small sound service; every fault below is this with one thing spoilt.
pub const SOUND: &str = r#"code = "00000001"
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
waiting_minutes = 15
hearing = "none"
act = { title = { ru = "О пробе", kk = "Сынама туралы" }, number = "1", date = 2018-10-12, edition = "первая" }
notes = [ { ru = "раз", kk = "бір", en = "one" } ]

[[edition.question]]
id = "grade"
text = { ru = "Класс?", kk = "Сынып?", en = "Grade?" }
default = "1"
choices = [ { id = "1", ru = "1", kk = "1", en = "1" }, { id = "2", ru = "2", kk = "2", en = "2" } ]

[[edition.question]]
id = "foreign"
text = { ru = "Иностранец?", kk = "Шетелдік пе?", en = "Foreigner?" }
when = { grade = ["2"] }
choices = [ { id = "yes", ru = "да", kk = "иә", en = "yes" }, { id = "no", ru = "нет", kk = "жоқ", en = "no" } ]

[[edition.term]]
when = { grade = ["1"] }
term = "1 working-day"
confidence = "text"

[[edition.term]]
when = [ { foreign = ["yes"] }, { foreign = ["no"] } ]
term = "5 working-days"
confidence = "text"

[[edition.window]]
from = "04-01"
to = "08-31"
outside = "warn"
note = { ru = "раз", kk = "бір", en = "one" }
confidence = "text"

[[edition.group]]
id = "proof"
name = { ru = "раз", kk = "бір", en = "one" }

[[edition.document]]
id = "paper"
row = "1"
name = { ru = "раз", kk = "бір", en = "one" }
form = "copy"
why = { ru = "раз", kk = "бір", en = "one" }
group = "proof"
state_system = "no"
validity = "1 month"
pieces = 2
confidence = "text"
source = "приказ"

[[edition.document]]
id = "other"
row = "2"
name = { ru = "раз", kk = "бір", en = "one" }
form = "copy"
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

[[edition.sub_term]]
id = "talon"
what = { ru = "раз", kk = "бір", en = "one" }
starts = { ru = "раз", kk = "бір", en = "one" }
term = "3 working-days"
confidence = "text"

[[edition.journal]]
id = "queue"
name = { ru = "раз", kk = "бір", en = "one" }
form = "приложение 5"
columns = [ { ru = "раз", kk = "бір", en = "one" } ]
confidence = "text"

[[edition.difference]]
about = { ru = "раз", kk = "бір", en = "one" }
readings = [ { ru = "раз", kk = "бір", en = "one" }, { ru = "два", kk = "екі", en = "two" } ]
applied = { ru = "раз", kk = "бір", en = "one" }
"#;

pub const DAYS: &str = r#"year = 2026
[[day]]
date = 2026-01-01
kind = "holiday"
name = { ru = "раз", kk = "бір", en = "one" }
certainty = "announced"
source = "закон"

[[day]]
date = 2026-05-11
kind = "day-off"
week = "five"
name = { ru = "раз", kk = "бір", en = "one" }
certainty = "announced"
source = "закон"
"#;

pub const SERVICE: &str = "services/00000001.toml";
pub const CALENDAR: &str = "calendar/2026.toml";

/// Spoils a sound text: the first `from` becomes `to`.
pub fn spoilt(sound: &str, from: &str, to: &str) -> String {
    assert!(sound.contains(from), "the sound text has {from}");
    sound.replacen(from, to, 1)
}

/// The line on which `snippet` first stands.
pub fn line_of(text: &str, snippet: &str) -> usize {
    let at = text.find(snippet).unwrap_or_else(|| panic!("no {snippet} in the text"));
    text.split_at(at).0.matches('\n').count() + 1
}

/// A day.
pub fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).expect("a day")
}

/// Expects one problem and only one, of this key, on the line of `snippet`, told in every language.
pub fn expect(file: &str, text: &str, key: &str, snippet: &str) {
    let problems = Catalog::read(&[(file, text)]).expect_err(key);
    let told: Vec<(&str, usize)> = problems.iter().map(|p| (p.message.key, p.line)).collect();
    assert_eq!(told, [(key, line_of(text, snippet))], "{snippet}\n{}", said(&problems));
    assert_eq!(problems[0].file, file);
    for lang in Lang::ALL {
        let sentence = Words::new(lang).tell(&problems[0].message);
        assert!(!sentence.contains(['⟨', '{']), "{sentence}");
    }
}

/// The sound edition with another id and first day, and a last day if there is one.
pub fn edition(id: &str, from: &str, to: &str) -> String {
    let start = SOUND.find("[[edition]]").expect("an edition");
    let text = SOUND.split_at(start).1.replace("id = \"first\"", &format!("id = \"{id}\""));
    text.replace("from = 2026-01-01", &format!("from = {from}\n{to}"))
}
