//! The shipped seeds load whole, and every kind of problem a seed can have is told with its line.

mod sound;

use kense::catalog::{Catalog, Finder};
use kense::domain::calendar::{Week, WorkingCalendar};
use kense::domain::service::ServiceCode;

use sound::{CALENDAR, DAYS, SERVICE, SOUND, day, edition, expect, said, spoilt};

/// Every service of the registry the program knows, and the aid service without a code.
const CODES: &str = "00402002 00402003 00402004 00402006 00402007 00402010 00402013 00403001 00403002 00403003 00403004 00403005 \
    00403006 00403007 00403008 00403009 00403010 00403011 00403012 00403015 00404002 00404003 00404004 00404006 00404007 00801012 \
    00803002 00803005 00803006 00803008 00803009 00803013 00803014 00803016 aid";

/// Services for which cases are opened.
const COMPLETE: &str = "00403003 00403015 00403004 00403008 00803005 00803008 00803013 00803002";

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

/// Takes out every table under this heading.
fn without(sound: &str, heading: &str) -> String {
    let mut text = sound.to_owned();
    while let Some(start) = text.find(heading) {
        let end = text.split_at(start + 1).1.find("\n[").map_or(text.len(), |n| start + 1 + n + 1);
        text.replace_range(start..end, "");
    }
    text
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

#[test]
fn the_version_follows_the_content_and_not_the_line_ends() {
    let version = |text: &str| Catalog::read(&[(SERVICE, text)]).map(|c| c.version).unwrap_or_default();
    assert_eq!(version(SOUND).len(), 8);
    assert_eq!(version(SOUND), version(&SOUND.replace('\n', "\r\n")));
    assert_ne!(version(SOUND), version(&SOUND.replace("\"приказ\"", "\"закон\"")));
}
