//! A whole day of the desk by the command line.

use calamine::{DataType, Reader, open_workbook_auto};
use serde_json::{Value, json};

use crate::kense::{CHILD, Kense, OTHER_CHILD, SCHOOL, application, lines, with_papers};

#[test]
fn a_whole_day_by_the_command_line() {
    let mut k = Kense::rehearsal();

    // What is given here, and what this variant needs.
    let services = k.done(&["services"]);
    let codes: Vec<&str> = services["services"].as_array().unwrap().iter().map(|s| s["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&SCHOOL) && !codes.contains(&"00403001"), "a school does not keep the kindergarten queue: {codes:?}");
    let all = k.done(&["services", "--all"]);
    assert!(all["services"].as_array().unwrap().len() > codes.len());
    let found = k.done(&["services", "первый", "класс"]);
    assert_eq!(found["services"][0]["code"], SCHOOL);
    let shown = k.done(&["services", "show", SCHOOL, "--answers", "grade=10-11", "--on", "2026-06-02"]);
    assert_eq!(shown["answers"], json!({ "grade": "10-11", "restrictions": "no", "status": "citizen" }));
    let needs: Vec<&str> = list(&shown["documents"], "id");
    assert!(needs.contains(&"basic-secondary") && needs.contains(&"photo"));

    // Judged, then registered: by the edition, the column and the calendar of the day.
    let file = k.file("a.json", &application(CHILD));
    let checked = k.done(&["check", &file]);
    assert_eq!(
        (&checked["complete"], &checked["due"], &checked["channel"]),
        (&json!(true), &json!("2026-06-03"), &json!("12.2"))
    );
    let held = checked["documents"].as_array().unwrap().iter().find(|d| d["id"] == "birth-certificate").unwrap();
    assert_eq!(
        (&held["need"], &held["standing"], &held["form"]),
        (&json!("held-by-state"), &json!("not-needed"), &json!("shown"))
    );
    let case = k.done(&["register", &file]);
    let expected = json!({
        "number": "05-12/1", "id": 1, "state": "registered", "due": "2026-06-03", "due_time": null,
        "registered": "2026-06-02T10:15:00+05:00", "closed": false, "rehearsal": true,
    });
    for (key, value) in expected.as_object().unwrap() {
        assert_eq!(&case[key], value, "{key}");
    }
    assert_eq!(case["due_rule"].as_array().unwrap().len(), 3, "the term and two steps: {}", case["due_rule"]);

    // The second case: work, a paper more, a result that waits, a result handed out.
    let second = k.registered(OTHER_CHILD);
    assert_eq!(second, "05-12/2");
    assert_eq!(k.done(&["start", &second])["state"], "in-work");
    assert_eq!(k.done(&["attach", &second, "photo", "--good-until", "2026-12-31"])["complete"], true);
    assert_eq!(k.done(&["issue", &second, "--result", "118", "--ready"])["state"], "ready");
    let issued = k.done(&["issue", "#2", "--to", "Ахметова Айгуль"]);
    assert_eq!((&issued["state"], &issued["decision"]["number"]), (&json!("issued"), &json!("118")));
    assert_eq!(issued["handed"]["to"], "Ахметова Айгуль");

    // The other ends.
    let refused = k.done(&["refuse", "05-12/1", "--ground", "untrue", "--why", "чужая справка", "--medium", "electronic"]);
    assert_eq!((&refused["state"], &refused["decision"]["ground_number"]), (&json!("refused"), &json!("1")));
    let third = k.registered(CHILD);
    assert_eq!(k.done(&["withdraw", &third, "--why", "переехали"])["state"], "withdrawn");
    let fourth = k.registered(CHILD);
    assert_eq!(k.done(&["annul", &fourth, "--why", "внесено дважды"])["state"], "annulled");
    let declined_file = k.file("less.json", &with_papers(json!(["application"])));
    let declined = k.done(&["decline", &declined_file]);
    assert_eq!(list(&declined["missing"], "id"), ["immunization", "health-passport", "photo"]);
    assert!(declined["norm"].as_str().unwrap().contains("19-1"), "the norm of this edition is cited: {declined}");
    let mistaken = k.done(&["decline", &declined_file])["number"].as_str().unwrap().to_owned();
    assert_eq!(k.done(&["annul", &mistaken, "--non-acceptance", "--why", "не тот"])["number"], json!(mistaken));

    // The stage, by number and by person.
    let stage = k.done(&["status", &second]);
    assert_eq!((stage["cases"].as_array().unwrap().len(), &stage["cases"][0]["state"]), (1, &json!("issued")));
    assert_eq!(list(&k.done(&["status", CHILD])["cases"], "state"), ["annulled", "withdrawn", "refused"]);

    // The stage told by phone in Kazakh stands in the history, word for word; a stranger hears nothing of the case.
    let said = k.done(&["--lang", "kk", "status", &second, "--said-to", "applicant", "--way", "phone"]);
    assert_eq!(said["cases"][0]["said"], json!({ "to": "applicant", "way": "phone", "lang": "kk" }));
    assert!(said["cases"][0]["says"].as_str().unwrap().contains("өтініш"), "{said}");
    let stranger = k.run(&["status", CHILD, "--said-to", "stranger"]);
    assert!(stranger.code == 0 && !stranger.out.contains("05-12/") && stranger.out.lines().count() <= 2, "{stranger:?}");

    // A complaint, and what came by the portal.
    let complaint = k.done(&["complain", "--case", "05-12/1", "--subject", "не согласна с отказом"]);
    assert_eq!((&complaint["number"], &complaint["due"]), (&json!("05-13/1"), &json!("2026-06-09")));
    let answered = k.done(&["answer", "05-13/1", "--outcome", "not-satisfied", "--text", "отказ по основанию 1"]);
    assert_eq!((&answered["outcome"], &answered["standing"]), (&json!("not-satisfied"), &json!("to-forward")));
    let sent = k.done(&["forward", "05-13/1", "--to", "отдел образования", "--file", "исх. 7, 12 листов"]);
    assert_eq!((&sent["forwarded"]["due"], &sent["untold"]), (&json!("2026-06-23"), &json!("forwarding")));
    let longer = k.done(&["extend", "05-13/1", "--until", "2026-06-30", "--why", "запрошены документы"]);
    assert_eq!(longer["forwarded"]["due"], "2026-06-30");
    let ruled = k.done(&["ruling", "05-13/1", "--outcome", "partly", "--text", "разъяснить отказ"]);
    assert_eq!((&ruled["ruling"]["outcome"], &ruled["standing"]), (&json!("partly"), &json!("untold")));
    let told = k.done(&["notify", "05-13/1", "--way", "e-mail"]);
    assert_eq!((&told["notices"][0]["of"], &told["standing"]), (&json!("ruling"), &json!("ended")));
    let again = k.done(&["complain", "--case", "05-12/1", "--subject", "снова"]);
    assert_eq!(again["again"], json!(["05-13/1"]), "the same person about the same case");
    k.done(&["annul", "05-13/2", "--complaint", "--why", "дважды"]);
    let whole = k.done(&["complaints", "05-13/1"]);
    assert_eq!(list(&whole["history"], "what"), ["complained", "answered", "forwarded", "extended", "ruled", "notified"]);
    let all = k.done(&["complaints", "--from", "2026-06-01", "--to", "today"]);
    assert_eq!(list(&all["complaints"], "number"), ["05-13/2", "05-13/1"]);
    assert_eq!((&all["counts"]["all"], &all["counts"]["in_time"], &all["counts"]["annulled"]), (&json!(1), &json!(1), &json!(1)));
    assert_eq!(k.done(&["complaints", "--owed"])["complaints"], json!([]));
    let about = ["--service", SCHOOL, "--name", "Серикова Дана", "--subject", "очередь", "--number", ""];
    let mistaken = k.done(&[&["complain"], &about[..]].concat())["number"].as_str().unwrap().to_owned();
    assert!(k.done(&["annul", &mistaken, "--complaint", "--why", "не жалоба"])["annulled"].is_string());
    let tally = ["tally", "--service", SCHOOL, "--channel", "12.5", "--person", "individual", "--count"];
    assert_eq!(k.done(&[&tally[..], &["9"]].concat())["was"], 0);
    assert_eq!(k.done(&[&tally[..], &["7", "--date", "2026-06-02"]].concat())["was"], 9);

    // The day: its counts, its close, its delivery, and once more.
    let counts = json!({ SCHOOL: { "122i": 3, "125i": 7, "refei": 1, "compi": 1, "nonai": 1 } });
    assert_eq!(k.done(&["day"])["counts"], counts);
    let closed = k.done(&["close", "today"]);
    assert_eq!((&closed["counts"], &closed["revision"]), (&counts, &json!(0)));
    assert!(closed["backup"].as_str().is_some_and(|p| std::path::Path::new(p).is_file()));
    let target = k.path("district").join("counts.jsonl");
    std::fs::create_dir(target.parent().unwrap()).unwrap();
    let sync = ["sync", "--target", target.to_str().unwrap()];
    assert_eq!(k.done(&sync)["delivered"], json!([{ "day": "2026-06-02", "revision": 0 }]));
    assert_eq!(k.done(&sync)["delivered"], json!([]), "a second time there is nothing to send");
    assert_eq!(lines(&target), [closed["line"].as_str().unwrap()]);

    // A correction of the closed day goes as its next revision.
    k.done(&[&tally[..], &["8", "--date", "2026-06-02"]].concat());
    assert_eq!(k.done(&sync)["delivered"], json!([{ "day": "2026-06-02", "revision": 1 }]));

    reports(&k);

    // A week later the unfinished is late and says so.
    k.now = Some("2026-06-10T09:30".to_owned());
    let late = k.registered(OTHER_CHILD);
    k.now = Some("2026-06-17T09:30".to_owned());
    assert_eq!(k.done(&["status", &late])["cases"][0]["overdue"], true);
    assert_eq!(k.done(&["backup", "--to", "copy.sqlite"])["file"], "copy.sqlite");
    assert_eq!(k.run(&["backup", "--to", "copy.sqlite"]).code, 3, "a copy is never written over");
    k.done(&["verify"]);
}

fn reports(k: &Kense) {
    let period = ["--from", "2026-06-01", "--to", "2026-06-30"];
    let report = k.done(&[&["report"], &period[..]].concat());
    let ids = list(&report["columns"], "id");
    assert!(!ids.is_empty());
    let row = report["rows"].as_array().unwrap().iter().find(|r| r["key"] == SCHOOL).unwrap();
    assert!(ids.iter().all(|id| row["cells"].get(*id).is_some()), "every column is in the row: {row}");
    let numbers = |cells: &Value| cells.as_object().unwrap().values().filter_map(Value::as_i64).max().unwrap();
    assert_eq!((numbers(&row["cells"]), numbers(&report["totals"])), (11, 11), "3 on paper and 8 by egov.kz");
    assert!(report["title"][0].as_str().unwrap().contains("УЧЕБНАЯ"), "a rehearsal says so on every print");

    let xlsx = k.path("june.xlsx");
    let saved = k.done(&[&["report"], &period[..], &["--format", "xlsx", "-o", xlsx.to_str().unwrap()]].concat());
    assert_eq!(saved["format"], "xlsx");
    let mut book = open_workbook_auto(&xlsx).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert!(sheet.rows().flatten().any(|c| c.as_i64() == Some(11)));
    assert!(sheet.rows().flatten().any(|c| c.get_string().is_some_and(|t| t.contains("УЧЕБНАЯ"))));
    let csv = k.run(&[&["report"], &period[..], &["--format", "csv"]].concat());
    assert!(csv.code == 0 && csv.out.contains("УЧЕБНАЯ") && csv.out.contains(";11;"), "{}", csv.out);
    let text = k.run(&[&["report"], &period[..], &["--layout", "late-by-person"]].concat());
    assert!(text.code == 0 && text.out.contains("УЧЕБНАЯ") && text.out.contains('│'));
    let json: Value = serde_json::from_str(&k.run(&[&["report"], &period[..], &["--format", "json"]].concat()).out).unwrap();
    assert_eq!(json["totals"], report["totals"]);
}

#[test]
fn an_application_comes_by_the_standard_input_and_a_minutes_term_has_its_time() {
    let k = Kense::rehearsal();
    let said = k.typed(&["--json", "register", "-"], &format!("\u{feff}{}", application(CHILD)));
    assert_eq!((said.code, &said.json()["number"]), (0, &json!("05-12/1")));
    let due = k.done(&["due", "--from", "2026-06-02T10:15", "--term", "20min"]);
    assert_eq!((&due["due"], &due["due_time"]), (&json!("2026-06-02"), &json!("10:35")));
}

#[test]
fn answers_are_in_the_language_of_the_office_unless_another_is_asked_for() {
    let k = Kense { now: Some("2026-06-02T10:15".into()), ..Kense::nowhere() };
    assert_eq!(k.init(crate::kense::BIN, &["--rehearsal", "--lang", "kk"]).code, 0);
    let file = k.file("a.json", &application(CHILD));
    assert!(k.run(&["register", &file]).out.contains("Қабылданды, № 05-12/1"));
    assert!(k.run(&["--lang", "en", "status", "05-12/1"]).out.contains("05-12/1 (School enrolment)"));
    assert!(k.run(&["--lang", "ru", "status", "05-12/1"]).out.contains("Зачисление в школу"));
}

#[test]
fn the_calendar_reckons_without_an_office() {
    let k = Kense::nowhere();
    let due = |args: &[&str]| {
        let answer = k.done(&[&["due"], args].concat());
        (answer["day_zero"].as_str().unwrap().to_owned(), answer["due"].as_str().unwrap().to_owned())
    };
    let days = |zero: &str, end: &str| (zero.to_owned(), end.to_owned());
    assert_eq!(due(&["--from", "2026-06-05T10:00", "--term", "5wd"]), days("2026-06-05", "2026-06-12"));
    assert_eq!(due(&["--from", "2026-06-05T18:00", "--term", "5wd"]), days("2026-06-08", "2026-06-15"), "after hours");
    assert_eq!(due(&["--from", "2026-06-05T18:00", "--term", "5wd", "--week", "6"]), days("2026-06-06", "2026-06-12"));
    assert_eq!(due(&["--from", "2026-06-06", "--term", "1cd"]), days("2026-06-08", "2026-06-09"), "a day off");
    let text = k.run(&["--lang", "en", "due", "--from", "2026-06-05", "--term", "2cd"]);
    assert!(text.out.contains("Day of registration: 05.06.2026") && text.out.contains("Due: 08.06.2026"), "{}", text.out);
    let far = k.run(&["due", "--from", "2050-06-02", "--term", "5wd"]);
    assert!(far.code == 0 && far.err.contains("2050"), "a year without a calendar is told: {far:?}");
}

/// The strings of one key over a list.
fn list<'a>(all: &'a Value, key: &str) -> Vec<&'a str> {
    all.as_array().unwrap().iter().filter_map(|v| v[key].as_str()).collect()
}
