//! The calendar by the command line: a year shown, own days, a year taken over from a file.

use serde_json::json;

use crate::kense::{CHILD, Kense};

/// The days of an answer that stand in the office's own calendar.
fn own(answer: &serde_json::Value) -> Vec<&str> {
    let days = answer["days"].as_array().unwrap().iter();
    days.filter(|d| d["own"] == true).map(|d| d["date"].as_str().unwrap()).collect()
}

#[test]
fn a_year_is_shown_with_how_each_day_is_known_with_and_without_an_office() {
    let nowhere = Kense::nowhere();
    let year = nowhere.done(&["calendar", "2026"]);
    assert_eq!((&year["known"], &year["computed"], &year["week"]), (&json!(true), &json!(false), &json!(5)));
    let called_off = year["days"].as_array().unwrap().iter().find(|d| d["date"] == "2026-08-31").unwrap();
    assert_eq!((&called_off["kind"], &called_off["published"]), (&json!("cancelled"), &json!("2026-03-18")));
    // 365 days, 104 of weekends, 14 days off between Monday and Friday.
    assert_eq!(year["working_days"], 247);
    assert!(nowhere.done(&["calendar", "2026", "--week", "6"])["working_days"].as_u64() > Some(290));
    let later = nowhere.run(&["--lang", "ru", "calendar", "2029"]);
    assert!(later.out.contains("24.04.2029") && later.out.contains("вычислено"), "{later:?}");
    assert!(later.err.contains("За 2029 год официального списка нет"), "{later:?}");
    let unknown = nowhere.done(&["calendar", "2040"]);
    assert_eq!((&unknown["known"], &unknown["days"]), (&json!(false), &json!([])));
    let due = nowhere.run(&["--lang", "ru", "due", "--from", "2029-04-20T10:00", "--term", "3wd"]);
    assert!(due.err.contains("За 2029 год официального списка нет"), "{due:?}");
    assert_eq!(Kense::rehearsal().done(&["calendar"])["year"], 2026);
}

#[test]
fn an_own_day_moves_what_comes_after_and_says_which_open_cases_it_would_move() {
    let k = Kense::rehearsal();
    let number = k.registered(CHILD);
    let add = ["calendar", "add", "2026-06-03", "--kind", "day-off", "--name", "День города", "--source", "решение № 1"];
    let added = k.done(&add);
    assert_eq!(added["changed"], json!(["2026-06-03"]));
    assert_eq!(added["would_move"], json!([{ "id": 1, "number": number, "was": "2026-06-03", "would_be": "2026-06-04" }]));
    assert_eq!(own(&k.done(&["calendar", "2026"])), ["2026-06-03"]);
    assert_eq!(k.done(&["due", "--from", "2026-06-02T10:15", "--term", "1wd"])["due"], "2026-06-04");
    assert_eq!(k.done(&["status", &number])["cases"][0]["due"], "2026-06-03", "what was promised stands");
    let (code, again) = k.json(&add);
    assert_eq!((code, &again["code"]), (1, &json!("day-own-already")));
    assert!(again["hint"].is_string());
    assert_eq!(k.done(&["calendar", "remove", "2026-06-03", "--why", "ошибка"])["changed"], json!(["2026-06-03"]));
    assert!(own(&k.done(&["calendar", "2026"])).is_empty());
    assert_eq!(k.done(&["verify"])["ok"], true);
}

#[test]
fn an_imported_year_takes_the_place_of_the_computed_one_and_is_replaced_only_when_told() {
    let k = Kense::rehearsal();
    let day = |date: &str, kind: &str| {
        format!(
            "[[day]]\ndate = {date}\nkind = \"{kind}\"\nname = {{ ru = \"раз\", kk = \"бір\", en = \"one\" }}\ncertainty = \"announced\"\nsource = \"приказ\"\n"
        )
    };
    std::fs::write(k.path("2028.toml"), format!("year = 2028\n\n{}", day("2028-01-03", "day-off"))).unwrap();
    let file = k.path("2028.toml").display().to_string();
    let imported = k.done(&["calendar", "import", &file]);
    assert_eq!((&imported["year"], &imported["special"]), (&json!(2028), &json!(1)));
    let year = k.done(&["calendar", "2028"]);
    assert_eq!((&year["computed"], own(&year)), (&json!(false), vec!["2028-01-03"]), "the official list holds alone");
    let (code, again) = k.json(&["calendar", "import", &file]);
    assert_eq!((code, &again["code"]), (1, &json!("year-own-already")));
    std::fs::write(k.path("2028.toml"), format!("year = 2028\nwhole = false\n\n{}", day("2028-02-01", "holiday"))).unwrap();
    k.done(&["calendar", "import", &file, "--replace"]);
    let year = k.done(&["calendar", "2028"]);
    assert_eq!((&year["computed"], own(&year)), (&json!(true), vec!["2028-02-01"]), "a part is added to the computed days");
    assert!(year["days"].as_array().unwrap().len() > 15);
    assert!(k.path("office/calendar.d/2028.toml.bak").exists());
}

#[test]
fn a_broken_file_is_told_by_file_and_line() {
    let k = Kense::rehearsal();
    std::fs::write(k.path("2028.toml"), "year = 2028\n[[day]]\ndate = 2027-01-01\nkind = \"feast\"\n").unwrap();
    let (code, answer) = k.json(&["calendar", "import", "2028.toml"]);
    let at: Vec<&str> = answer["details"].as_array().unwrap().iter().map(|d| d["field"].as_str().unwrap()).collect();
    assert_eq!(code, 3);
    assert!(at.contains(&"2028.toml:3") && at.contains(&"2028.toml:4"), "{answer}");
}

#[test]
fn moves_lists_cases_and_complaints_and_moves_both_with_a_reason() {
    let k = Kense::rehearsal();
    let case = k.registered(CHILD);
    let about = k.done(&["complain", "--case", &case, "--subject", "долго"]);
    let number = about["number"].as_str().unwrap().to_owned();
    let add = ["calendar", "add", "2026-06-03", "--kind", "day-off", "--name", "День города", "--source", "решение № 1"];
    let would = k.done(&add)["would_move"].clone();
    assert_eq!((&would[1]["number"], &would[1]["complaint"]), (&json!(number), &json!("forward")));
    assert!(would[0].get("complaint").is_none() && would[2]["complaint"] == "answer", "{would}");
    let found = k.done(&["moves"]);
    assert_eq!(found["moves"].as_array().unwrap().len(), 3);
    assert_eq!(
        found["moves"][2],
        json!({ "id": 1, "number": number, "complaint": "answer", "was": "2026-06-09", "now": "2026-06-10" })
    );
    let said = k.run(&["--lang", "ru", "moves", "--confirm", "--why", "решение № 1"]);
    assert!(said.out.contains(&format!("жалоба {number}, ответ на жалобу: 09.06.2026 → 10.06.2026")), "{said:?}");
    assert_eq!(k.done(&["complaints"])["complaints"][0]["due"], "2026-06-10");
    k.done(&["calendar", "remove", "2026-06-03", "--why", "ошибка"]);
    let back = k.run(&["--lang", "ru", "moves"]);
    assert!(back.out.contains("10.06.2026 → 09.06.2026 раньше") && back.err.contains("сообщите ему новый"), "{back:?}");
    assert_eq!(k.done(&["verify"])["ok"], true);
}
