//! The shipped seeds load whole, and every kind of problem a seed can have is told with its line.

use chrono::NaiveDate;
use kense::catalog::{Catalog, Finder, Problem};
use kense::domain::calendar::{Week, WorkingCalendar};
use kense::domain::service::{Origin, ServiceCode};
use kense::domain::text::Lang;
use kense::words::Words;

/// Every service of the registry the program knows, and the aid service without a code.
const CODES: &str = "00402002 00402003 00402004 00402006 00402007 00402010 00402013 00403001 00403002 00403003 00403004 00403005 \
    00403006 00403007 00403008 00403009 00403010 00403011 00403012 00403015 00404002 00404003 00404004 00404006 00404007 00801012 \
    00803002 00803005 00803006 00803008 00803009 00803013 00803014 00803016 aid";

/// Services for which cases are opened.
const COMPLETE: &str = "00403003 00403015 00403004 00403008 00803005 00803008 00803013 00803002";

fn said(problems: &[Problem]) -> String {
    let words = Words::new(Lang::En);
    problems.iter().map(|p| format!("{}:{}: {}\n", p.file, p.line, words.tell(&p.message))).collect()
}

fn shipped() -> Catalog {
    Catalog::shipped().unwrap_or_else(|problems| panic!("{} problems in seeds\n{}", problems.len(), said(&problems)))
}

#[test]
fn the_shipped_seeds_have_no_problem() {
    shipped();
}

#[test]
fn every_service_is_there_and_the_eight_are_complete() {
    let catalog = shipped();
    let codes: Vec<&str> = CODES.split_whitespace().collect();
    assert_eq!(codes.len(), 35);
    let there: Vec<&str> = catalog.services.iter().map(|s| s.code.as_str()).collect();
    assert_eq!(there, codes, "services of the catalogue, by code");
    for code in COMPLETE.split_whitespace() {
        let service = catalog.get(&ServiceCode(code.to_owned())).expect("listed above");
        assert!(service.newest().complete, "{code} is complete");
    }
}

#[test]
fn the_shipped_calendar_knows_its_years() {
    let catalog = shipped();
    assert!(catalog.years.contains(&2026), "years {:?}", catalog.years);
    let calendar = WorkingCalendar::new(Week::Five, catalog.days, catalog.years);
    assert!(!calendar.is_working(day(2026, 1, 1)), "New Year");
}

#[test]
fn services_are_found_by_code_and_everyday_word() {
    let finder = Finder::new(&shipped());
    let found = |query: &str| finder.find(query, &|_| 0).into_iter().map(|c| c.0).collect::<Vec<_>>();
    assert_eq!(found("00403003"), ["00403003"]);
    assert!(found("1 класс").contains(&"00403003".to_owned()));
    assert!(found("бірінші сынып").contains(&"00403003".to_owned()));
    assert!(found("общижитие").contains(&"00803002".to_owned()), "a slip in «общежитие»");
    assert_eq!(found("").len(), 35);
}

/// A small sound service; every fault below is this with one thing spoilt.
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

const DAYS: &str = r#"year = 2026
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

const SERVICE: &str = "services/00000001.toml";
const CALENDAR: &str = "calendar/2026.toml";

/// Spoils a sound text: the first `from` becomes `to`.
fn spoilt(sound: &str, from: &str, to: &str) -> String {
    assert!(sound.contains(from), "the sound text has {from}");
    sound.replacen(from, to, 1)
}

/// Takes out every table under this heading.
fn without(sound: &str, heading: &str) -> String {
    let mut text = sound.to_owned();
    while let Some(start) = text.find(heading) {
        let end = text.split_at(start + 1).1.find("\n[").map_or(text.len(), |n| start + 1 + n + 1);
        text.replace_range(start..end, "");
    }
    text
}

/// The line on which `snippet` first stands.
fn line_of(text: &str, snippet: &str) -> usize {
    let at = text.find(snippet).unwrap_or_else(|| panic!("no {snippet} in the text"));
    text.split_at(at).0.matches('\n').count() + 1
}

/// Expects one problem and only one, of this key, on the line of `snippet`, told in every language.
fn expect(file: &str, text: &str, key: &str, snippet: &str) {
    let problems = Catalog::read(&[(file, text)]).expect_err(key);
    let told: Vec<(&str, usize)> = problems.iter().map(|p| (p.message.key, p.line)).collect();
    assert_eq!(told, [(key, line_of(text, snippet))], "{snippet}\n{}", said(&problems));
    assert_eq!(problems[0].file, file);
    for lang in Lang::ALL {
        let sentence = Words::new(lang).tell(&problems[0].message);
        assert!(!sentence.contains(['⟨', '{']), "{sentence}");
    }
}

#[test]
fn the_sound_service_and_the_sound_days_have_no_problem() {
    let catalog = Catalog::read(&[(SERVICE, SOUND), (CALENDAR, DAYS)]).unwrap_or_else(|p| panic!("{}", said(&p)));
    let edition = catalog.services[0].newest();
    assert_eq!((edition.questions.len(), edition.documents.len(), edition.documents[0].pieces), (2, 2, 2));
    assert_eq!(edition.documents[0].group.as_deref(), Some("proof"));
    assert_eq!(edition.terms[1].when.any.len(), 2);
    assert_eq!((catalog.days.len(), catalog.years), (2, vec![2026]));
}

#[test]
fn every_fault_of_a_service_is_told_with_its_line() {
    // key, what is spoilt, into what, the line that is told
    let faults: &[[&str; 4]] = &[
        ["problem-syntax", r#"fee = "free""#, r#"fee = "free"#, "fee ="],
        ["problem-syntax", "pieces = 2", "pieces = 2\npieces = 3", "pieces = 3"],
        ["problem-unknown-key", r#"row = "2""#, "row = \"2\"\ncolour = \"red\"", "colour"],
        ["problem-unknown-key", "kk = \"Сынама\",", "kk = \"Сынама\", kz = \"Сынама\",", "kz ="],
        ["problem-missing-key", "law = \"19-1\"\n", "", "[[edition.ground]]"],
        ["problem-missing-key", "term = \"5 working-days\"\n", "", "[[edition.term]]\nwhen = ["],
        ["problem-type", r#"row = "2""#, "row = 2", "row = 2"],
        ["problem-type", "waiting_minutes = 15", r#"waiting_minutes = "15""#, "waiting_minutes"],
        ["problem-type", "complete = true", r#"complete = "yes""#, "complete"],
        ["problem-type", "from = 2026-01-01", r#"from = "2026-01-01""#, "from = \"2026"],
        ["problem-type", "date = 2018-10-12", "date = 2018-10-12T10:00:00", "act ="],
        ["problem-type", r#"providers = ["school"]"#, r#"providers = "school""#, "providers"],
        ["problem-type", r#"{ grade = ["1"] }"#, r#"{ grade = "1" }"#, r#"grade = "1""#],
        ["problem-type", r#"label = { ru = "Проба", kk = "Сынама", en = "Trial" }"#, r#"label = "Проба""#, "label"],
        ["problem-empty", r#"source = "приказ""#, r#"source = " ""#, "source"],
        ["problem-empty", r#"ways = ["provider"]"#, "ways = []", "ways"],
        ["problem-empty", r#"when = { grade = ["1"] }"#, "when = {}", "when = {}"],
        ["problem-characters", r#"ru = "Проба""#, r#"ru = "Проба\u001B[2J""#, "label"],
        ["problem-language", r#", en = "Trial""#, "", "label"],
        ["problem-language", r#", kk = "Қызмет сынамасы""#, "", "name ="],
        ["problem-language", r#"id = "yes", ru = "да""#, r#"id = "yes""#, r#"id = "yes""#],
        ["problem-own", r#"en = "Trial""#, r#"en = "Trial", own = ["en"]"#, "label"],
        ["problem-word", r#"paper = "provider""#, r#"paper = "desk""#, "paper"],
        ["problem-word", r#"providers = ["school"]"#, r#"providers = ["school", "shop"]"#, "providers"],
        ["problem-number", "pieces = 2", "pieces = 0", "pieces"],
        ["problem-question", r#"{ grade = ["1"] }"#, r#"{ grade = ["1"], sex = ["m"] }"#, "sex"],
        ["problem-question-order", "default = \"1\"", "when = { foreign = [\"no\"] }", "when = { foreign"],
        ["problem-question-order", r#"{ grade = ["2"] }"#, r#"{ foreign = ["no"] }"#, "when = { foreign"],
        ["problem-choice", r#"{ foreign = ["no"] } ]"#, r#"{ foreign = ["no", "maybe"] } ]"#, "maybe"],
        ["problem-default", "default = \"1\"", "default = \"3\"", "default"],
        ["problem-why", "why = { ru = \"раз\", kk = \"бір\", en = \"one\" }\n", "", "[[edition.document]]"],
        ["problem-duplicate", "id = \"other\"", "id = \"paper\"", "id = \"paper\"\nrow = \"2\""],
        ["problem-term", "1 working-day", "1 fortnight", "fortnight"],
        ["problem-month-day", "08-31", "31.08", "31.08"],
        ["problem-validity", "1 month", "a month", "a month"],
        ["problem-window", "from = \"04-01\"\n", "", "[[edition.window]]"],
        ["problem-paper", "column = \"12.1\"", "column = \"none\"", "[[edition]]"],
        ["problem-paper", "ways = [\"provider\"]", "ways = [\"egov\"]", "[[edition]]"],
        ["problem-paper", "paper = \"provider\"", "paper = \"none\"", "[[edition]]"],
        ["problem-dates", "from = 2026-01-01", "from = 2026-01-01\nto = 2025-01-01", "to = 2025"],
        ["problem-code", r#"code = "00000001""#, r#"code = "0000-001""#, "code"],
        ["problem-file-name", r#"code = "00000001""#, r#"code = "00000002""#, "code"],
        ["problem-complete-variant", r#", { foreign = ["no"] } ]"#, " ]", "[[edition]]"],
    ];
    for [key, from, to, snippet] in faults {
        // A code of another form is also not the file's name.
        let file = if *key == "problem-code" { "services/0000-001.toml" } else { SERVICE };
        expect(file, &spoilt(SOUND, from, to), key, snippet);
    }
}

#[test]
fn a_complete_edition_has_documents_grounds_an_outcome_and_a_term() {
    expect(SERVICE, &without(SOUND, "[[edition.ground]]"), "problem-complete-grounds", "[[edition]]");
    expect(SERVICE, &without(SOUND, "[edition.incomplete]"), "problem-complete-outcome", "[[edition]]");
    expect(SERVICE, &without(SOUND, "[[edition.term]]"), "problem-complete-term", "[[edition]]");
    let no_documents = without(&without(SOUND, "[[edition.document]]"), "[[edition.group]]");
    expect(SERVICE, &no_documents, "problem-complete-documents", "[[edition]]");
    // An entry that only informs needs none of them.
    let informs = without(&no_documents, "[[edition.ground]]").replace("complete = true", "complete = false");
    assert!(Catalog::read(&[(SERVICE, without(&informs, "[edition.incomplete]"))]).is_ok());
}

#[test]
fn a_term_till_the_end_of_the_window_needs_a_window_with_an_end() {
    let text = SOUND.replace("1 working-day", "window");
    assert!(Catalog::read(&[(SERVICE, &text)]).is_ok());
    expect(SERVICE, &without(&text, "[[edition.window]]"), "problem-term-window", "[[edition]]");
}

#[test]
fn a_question_has_two_choices_or_more() {
    let one = SOUND.replace(r#", { id = "2", ru = "2", kk = "2", en = "2" }"#, "").replace(r#"when = { grade = ["2"] }"#, "");
    expect(SERVICE, &one, "problem-choices", "choices = ");
}

#[test]
fn a_group_is_defined_and_has_two_documents() {
    let third = format!("{SOUND}\n{}", document("third", "group = \"prof\""));
    expect(SERVICE, &third, "problem-group", "group = \"prof\"");
    let small = spoilt(SOUND, "group = \"proof\"\n", "");
    expect(SERVICE, &small, "problem-group-small", "[[edition.group]]");
}

#[test]
fn a_difference_has_two_readings_and_a_sub_term_a_term() {
    let one = spoilt(SOUND, r#", { ru = "два", kk = "екі", en = "two" }"#, "");
    expect(SERVICE, &one, "problem-readings", "[[edition.difference]]");
    expect(SERVICE, &spoilt(SOUND, "3 working-days", "soon"), "problem-term", "soon");
    let twice = format!(
        "{SOUND}\n[[edition.journal]]\nid = \"queue\"\nname = {{ ru = \"раз\", kk = \"бір\", en = \"one\" }}\n\
        form = \"приложение 5\"\ncolumns = []\nconfidence = \"text\"\n"
    );
    assert!(Catalog::read(&[(SERVICE, twice.as_str())]).is_err(), "two journals of one id");
}

#[test]
fn what_is_asked_for_on_request_says_why() {
    let text = format!("{SOUND}\n{}", document("third", "on_request = true"))
        .replace("why = { ru = \"зачем\"", "note = { ru = \"зачем\"");
    expect(SERVICE, &text, "problem-why", "[[edition.document]]\nid = \"third\"");
    assert!(Catalog::read(&[(SERVICE, text.replace("on_request = true", "on_request = false"))]).is_ok());
}

fn document(id: &str, line: &str) -> String {
    format!(
        r#"[[edition.document]]
id = "{id}"
row = "3"
name = {{ ru = "раз", kk = "бір", en = "one" }}
form = "copy"
why = {{ ru = "зачем", kk = "неге", en = "why" }}
{line}
state_system = "no"
confidence = "text"
source = "приказ"
"#
    )
}

/// The sound edition with another id and first day, and a last day if there is one.
fn edition(id: &str, from: &str, to: &str) -> String {
    let start = SOUND.find("[[edition]]").expect("an edition");
    let text = SOUND.split_at(start).1.replace("id = \"first\"", &format!("id = \"{id}\""));
    text.replace("from = 2026-01-01", &format!("from = {from}\n{to}"))
}

#[test]
fn editions_of_a_service_do_not_overlap_and_have_ids_of_their_own() {
    let later = format!("{SOUND}\n{}", edition("second", "2026-07-01", ""));
    expect(SERVICE, &later, "problem-overlap", "from = 2026-07-01");
    let closed = later.replacen("from = 2026-01-01", "from = 2026-01-01\nto = 2026-06-30", 1);
    let catalog = Catalog::read(&[(SERVICE, &closed)]).unwrap_or_else(|p| panic!("{}", said(&p)));
    assert_eq!(catalog.services[0].on(day(2026, 7, 1)).map(|e| e.id.as_str()), Some("second"));
    let same = closed.replace("id = \"second\"", "id = \"first\"");
    expect(SERVICE, &same, "problem-duplicate", "id = \"first\"\nfrom = 2026-07-01");
}

#[test]
fn every_fault_of_a_calendar_is_told_with_its_line() {
    let faults: &[[&str; 4]] = &[
        ["problem-year", "2026-05-11", "2027-05-11", "2027"],
        ["problem-duplicate", "2026-05-11", "2026-01-01", "date = 2026-01-01\nkind = \"day-off\""],
        ["problem-type", "2026-05-11", "2026", "date = 2026\n"],
        ["problem-syntax", "2026-05-11", "2026-02-30", "2026-02-30"],
        ["problem-missing-key", "year = 2026\n", "", "[[day]]"],
        ["problem-number", "year = 2026", "year = 20260", "year"],
        ["problem-word", "\"five\"", "\"four\"", "four"],
    ];
    for [key, from, to, snippet] in faults {
        expect(CALENDAR, &spoilt(DAYS, from, to), key, snippet);
    }
}

#[test]
fn all_problems_of_all_files_are_told_at_once_in_order() {
    let service = SOUND.replace("paper = \"provider\"", "paper = \"desk\"").replace("1 month", "a month");
    let days = DAYS.replace("\"five\"", "\"four\"");
    let problems = Catalog::read(&[(SERVICE, &service), (CALENDAR, &days)]).expect_err("three faults");
    let told: Vec<(&str, &str)> = problems.iter().map(|p| (p.file.as_str(), p.message.key)).collect();
    assert_eq!(told, [(CALENDAR, "problem-word"), (SERVICE, "problem-word"), (SERVICE, "problem-validity")]);
}

#[test]
fn a_line_that_cannot_be_read_does_not_hide_other_faults_nor_invent_any() {
    let text = SOUND.replace("1 month", "a month").replace("law = \"19-1\"", "law = \"19-1");
    let problems = Catalog::read(&[(SERVICE, &text)]).expect_err("two faults");
    let told: Vec<&str> = problems.iter().map(|p| p.message.key).collect();
    assert_eq!(told, ["problem-validity", "problem-syntax"], "{}", said(&problems));
}

#[test]
fn one_service_and_one_year_stand_in_one_file_in_the_right_folder() {
    let twice = Catalog::read(&[(SERVICE, SOUND), ("more/services/00000001.toml", SOUND)]).expect_err("twice");
    assert_eq!((twice[0].message.key, twice[0].file.as_str()), ("problem-second-file", "more/services/00000001.toml"));
    let twice = Catalog::read(&[(CALENDAR, DAYS), ("calendar/2026-more.toml", DAYS)]).expect_err("twice");
    assert_eq!((twice[0].message.key, twice[0].line), ("problem-second-file", 1));
    let lost = Catalog::read(&[("00000001.toml", SOUND)]).expect_err("no folder");
    assert_eq!(lost[0].message.key, "problem-folder");
}

fn sound() -> Catalog {
    Catalog::read(&[(SERVICE, SOUND), (CALENDAR, DAYS)]).unwrap_or_else(|p| panic!("{}", said(&p)))
}

/// An office's file: the head of the sound service and these editions.
fn office(editions: &str) -> Vec<(String, String)> {
    vec![("services.d/00000001.toml".to_owned(), format!("code = \"00000001\"\naliases = [\"наше\"]\n{editions}"))]
}

#[test]
fn the_offices_newer_edition_closes_the_shipped_one_the_day_before() {
    let catalog = sound().with_office(&office(&edition("own", "2026-09-01", ""))).unwrap_or_else(|p| panic!("{}", said(&p)));
    let service = &catalog.services[0];
    assert_eq!(service.edition("first").and_then(|e| e.to), Some(day(2026, 8, 31)));
    assert_eq!(service.on(day(2026, 9, 1)).map(|e| &e.origin), Some(&Origin::Office("services.d/00000001.toml".to_owned())));
    assert_eq!(service.aliases, ["проба", "наше"]);
    assert_ne!(catalog.version, sound().version);
}

#[test]
fn the_offices_edition_needs_an_id_of_its_own() {
    let problems = sound().with_office(&office(&edition("first", "2026-09-01", ""))).expect_err("a fault");
    assert_eq!(problems.len(), 1, "{}", said(&problems));
    assert_eq!((problems[0].message.key, problems[0].line), ("problem-office-id", 5));
}

#[test]
fn of_a_shipped_and_an_own_edition_the_later_one_holds_from_its_first_day_and_of_two_of_a_day_the_own() {
    let holds = |own: &str, on: NaiveDate| {
        let catalog = sound().with_office(&office(own)).unwrap_or_else(|p| panic!("{}", said(&p)));
        catalog.services[0].on(on).map(|e| e.id.clone())
    };
    let first = Some("first".to_owned());
    let own = Some("own".to_owned());
    let same_day = edition("own", "2026-01-01", "");
    assert_eq!(holds(&same_day, day(2026, 1, 1)), own);
    let older = edition("own", "2025-01-01", "");
    assert_eq!((holds(&older, day(2025, 12, 31)), holds(&older, day(2026, 1, 1))), (own.clone(), first.clone()));
    let passing = edition("own", "2026-09-01", "to = 2026-09-30");
    assert_eq!(holds(&passing, day(2026, 9, 30)), own);
    assert_eq!(holds(&passing, day(2026, 10, 1)), first, "the shipped one holds again");
}

#[test]
fn one_own_edition_after_another_closes_the_shipped_one_once_and_for_all() {
    let two = edition("own", "2026-09-01", "to = 2026-09-30") + "\n" + &edition("next", "2026-10-01", "");
    let catalog = sound().with_office(&office(&two)).unwrap_or_else(|p| panic!("{}", said(&p)));
    let ends: Vec<_> = catalog.services[0].editions.iter().map(|e| (e.id.as_str(), e.to)).collect();
    assert_eq!(ends, [("first", Some(day(2026, 8, 31))), ("own", Some(day(2026, 9, 30))), ("next", None)]);
}

#[test]
fn an_own_edition_may_lack_english_and_a_shipped_one_may_not() {
    let lacks = edition("own", "2026-09-01", "").replace(", en = \"Trial\"", "");
    assert_ne!(lacks, edition("own", "2026-09-01", ""));
    assert!(sound().with_office(&office(&lacks)).is_ok());
    expect(SERVICE, &spoilt(SOUND, ", en = \"Trial\"", ""), "problem-language", "label");
}

#[test]
fn the_offices_days_take_the_place_of_the_shipped_ones_for_the_same_week() {
    let own = DAYS.replace("\"holiday\"", "\"working\"").replace("\"five\"", "\"six\"");
    let catalog = sound().with_office(&[("calendar.d/2026.toml".to_owned(), own)]).unwrap_or_else(|p| panic!("{}", said(&p)));
    assert_eq!(catalog.years, [2026]);
    assert_eq!(catalog.days.len(), 3, "1 January replaced, 11 May of the other week beside the shipped one");
    let calendar = |week| WorkingCalendar::new(week, catalog.days.clone(), catalog.years.clone());
    assert!(calendar(Week::Five).is_working(day(2026, 1, 1)));
    assert!(!calendar(Week::Six).is_working(day(2026, 5, 11)) && !calendar(Week::Five).is_working(day(2026, 5, 11)));
}

#[test]
fn the_version_follows_the_content_and_not_the_line_ends() {
    let version = |text: &str| Catalog::read(&[(SERVICE, text)]).map(|c| c.version).unwrap_or_default();
    assert_eq!(version(SOUND).len(), 8);
    assert_eq!(version(SOUND), version(&SOUND.replace('\n', "\r\n")));
    assert_ne!(version(SOUND), version(&SOUND.replace("\"приказ\"", "\"закон\"")));
}

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).expect("a day")
}
