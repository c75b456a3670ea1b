//! Exit code 1: a rule says no, and the JSON says which and names everything.

use serde_json::{Value, json};

use crate::kense::{BIN, CHILD, Kense, SCHOOL, application, with_papers};

/// A verb refused by a rule: the code word, and the answer.
fn refused(k: &Kense, args: &[&str]) -> (String, Value) {
    let (exit, answer) = k.json(args);
    assert_eq!((exit, &answer["ok"], &answer["kind"]), (1, &json!(false), &json!("rule")), "{args:?}: {answer}");
    (answer["code"].as_str().unwrap().to_owned(), answer)
}

#[test]
fn an_incomplete_package_is_refused_with_everything_named_and_nothing_written() {
    let k = Kense::rehearsal();
    let file = k.file("less.json", &with_papers(json!(["application", { "id": "photo", "good_until": "2026-06-01" }])));
    let (code, answer) = refused(&k, &["register", &file]);
    assert_eq!(code, "package-incomplete");
    let missing: Vec<&str> = answer["missing"].as_array().unwrap().iter().map(|m| m["id"].as_str().unwrap()).collect();
    assert_eq!(missing, ["immunization", "health-passport", "photo"]);
    assert!(answer["missing"][2]["name"].as_str().unwrap().contains("01.06.2026"), "a paper out of date says since when");
    assert_eq!(answer["details"].as_array().unwrap().len(), 3);
    assert_eq!(k.done(&["day"])["counts"], json!({}), "nothing was written");

    let (code, checked) = refused(&k, &["check", &file]);
    assert_eq!((code.as_str(), &checked["complete"]), ("package-incomplete", &json!(false)));
    assert_eq!((&checked["missing"][2]["id"], &checked["due"]), (&json!("photo"), &json!("2026-06-03")));
    let text = k.run(&["register", &file]);
    assert!(text.err.contains("Фотографии") && text.err.contains("Паспорт здоровья"), "{text:?}");
    let first = k.registered(CHILD);
    assert_eq!(first, "05-12/1", "the refused one took no number");
}

#[test]
fn a_paper_found_bad_blocks_the_issue_until_a_good_one_is_brought() {
    let k = Kense::rehearsal();
    let number = k.registered(CHILD);
    assert_eq!(k.done(&["invalidate", &number, "photo", "--why", "чужая"])["complete"], false);
    for way in [&["issue", number.as_str()][..], &["issue", number.as_str(), "--ready"]] {
        let (code, answer) = refused(&k, way);
        assert_eq!((code.as_str(), &answer["missing"][0]["id"]), ("package-incomplete", &json!("photo")));
        assert!(answer["missing"][0]["name"].as_str().unwrap().contains("чужая"));
    }
    assert_eq!(k.done(&["status", &number])["cases"][0]["state"], "registered");
    k.done(&["attach", &number, "photo"]);
    assert_eq!(k.done(&["issue", &number])["state"], "issued");
}

#[test]
fn what_state_systems_may_hold_is_demanded_only_once_the_clerk_says_they_do_not() {
    let k = Kense::rehearsal();
    let mut file = with_papers(json!(["application"]));
    file["service"] = json!("00403004");
    file["answers"] = json!({});
    let number = k.done(&["register", &k.file("home.json", &file)])["number"].as_str().unwrap().to_owned();
    let demanded = k.done(&["attach", &number, "medical-conclusion", "--not-in-system"]);
    assert_eq!((&demanded["complete"], &demanded["missing"][0]["id"]), (&json!(false), &json!("medical-conclusion")));
    assert_eq!(refused(&k, &["issue", &number]).0, "package-incomplete");
    assert_eq!(k.done(&["attach", &number, "medical-conclusion"])["complete"], true);
    k.done(&["issue", &number]);
}

#[test]
fn surplus_papers_are_not_taken() {
    let k = Kense::rehearsal();
    let number = k.registered(CHILD);
    assert_eq!(refused(&k, &["attach", &number, "pmpk-conclusion"]).0, "surplus-papers");
    let papers = json!(["application", "photo", "health-passport", "immunization", "pmpk-conclusion"]);
    let surplus = k.file("more.json", &with_papers(papers));
    assert_eq!(refused(&k, &["register", &surplus]).0, "surplus-papers");
    assert_eq!(refused(&k, &["check", &surplus]).1["surplus"], json!(["pmpk-conclusion"]));
}

#[test]
fn each_rule_says_its_own_word() {
    let k = Kense::rehearsal();
    let number = k.registered(CHILD);
    let again = k.file("again.json", &application(CHILD));
    let (code, answer) = refused(&k, &["register", &again]);
    assert_eq!(code, "repeat");
    assert!(answer["hint"].is_string(), "what to do stands there");
    assert_eq!(refused(&k, &["check", &again]).1["warnings"][0]["code"], "repeat");

    let mut wrong = application(CHILD);
    wrong["applicant"]["number"] = json!("991231600003");
    wrong["applicant"]["phone"] = json!("");
    let wrong = k.file("wrong.json", &wrong);
    let (code, answer) = refused(&k, &["register", &wrong]);
    let fields: Vec<&str> = answer["details"].as_array().unwrap().iter().map(|d| d["field"].as_str().unwrap()).collect();
    assert_eq!((code.as_str(), fields), ("fields", vec!["applicant.number", "applicant.phone"]), "both faults at once");
    let mut odd = application(CHILD);
    odd["answers"] = json!({ "grade": "12" });
    let odd = k.file("odd.json", &odd);
    assert_eq!(refused(&k, &["register", &odd]).1["details"][0]["field"], "answers.grade");

    assert_eq!(refused(&k, &["refuse", &number, "--ground", "mood", "--why", "x"]).0, "ground-unknown");
    assert_eq!(refused(&k, &["refuse", &number, "--ground", "untrue", "--why", " "]).0, "reason-needed");
    k.done(&["issue", &number]);
    assert_eq!(refused(&k, &["start", &number]).0, "state-order");
    assert_eq!(refused(&k, &["attach", &number, "photo"]).0, "case-ended");
    assert_eq!(refused(&k, &["decline", &again]).0, "package-complete");
    assert_eq!(refused(&k, &["tally", "--service", SCHOOL, "--channel", "12.1", "--count", "1"]).0, "tally-channel");
    assert_eq!(refused(&k, &["close", "2026-06-03"]).0, "day-ahead");
    k.done(&["close", "2026-06-02"]);
    assert_eq!(refused(&k, &["close", "2026-06-02"]).0, "day-closed");
    let (_, made) = k.json(&["init", "--bin", BIN, "--kind", "school", "--name", "n", "--district", "d", "--rehearsal"]);
    assert_eq!(made["code"], "office-exists");
}

#[test]
fn outside_the_window_the_clerk_confirms() {
    let mut k = Kense::rehearsal();
    k.now = Some("2026-09-15T10:00".to_owned());
    let mut file = application(CHILD);
    let name = k.file("late.json", &file);
    assert_eq!(refused(&k, &["register", &name]).0, "outside-window");
    assert_eq!(k.done(&["check", &name, "--confirm-window"])["warnings"], json!([]));
    file["confirm"] = json!({ "outside_window": true });
    let name = k.file("late.json", &file);
    assert_eq!(k.done(&["register", &name])["state"], "registered");
}

#[test]
fn an_office_is_made_only_whole_and_everything_wrong_is_told_at_once() {
    let k = Kense::nowhere();
    let args = ["init", "--bin", "991231500006", "--kind", "school", "--name", "", "--district", "d", "--opens", "18:00"];
    let (code, answer) = refused(&k, &args);
    let fields: Vec<&str> = answer["details"].as_array().unwrap().iter().map(|d| d["field"].as_str().unwrap()).collect();
    assert_eq!((code.as_str(), fields), ("office-incomplete", vec!["bin", "name", "hours"]));
    assert_eq!(k.run(&["status", "1"]).code, 3, "no office was made");
}

#[test]
fn the_time_is_given_in_a_rehearsal_office_only() {
    let mut k = Kense::nowhere();
    k.now = Some("2026-06-02T10:15".to_owned());
    assert_eq!(
        refused(&k, &["init", "--bin", BIN, "--kind", "school", "--name", "n", "--district", "d"]).0,
        "now-outside-rehearsal"
    );
    assert_eq!(refused(&k, &["services"]).0, "now-outside-rehearsal", "nor where there is no office");
    k.now = None;
    assert_eq!(k.init(BIN, &[]).code, 0);
    k.now = Some("2026-06-02T10:15".to_owned());
    let file = k.file("a.json", &application(CHILD));
    for verb in [&["register", file.as_str()][..], &["close", "today"], &["status", "05-12/1"]] {
        assert_eq!(refused(&k, verb).0, "now-outside-rehearsal");
    }
    k.now = None;
    assert_eq!(k.done(&["day"])["counts"], json!({}), "nothing was written");
}

#[test]
fn a_rehearsal_says_so_in_every_answer() {
    let k = Kense::rehearsal();
    let number = k.registered(CHILD);
    for verb in [&["status", number.as_str()][..], &["services"], &["day"], &["verify"], &["start", &number]] {
        let said = k.run(verb);
        assert!(said.out.starts_with("УЧЕБНАЯ КАНЦЕЛЯРИЯ"), "{verb:?}: {said:?}");
    }
    assert_eq!(refused(&k, &["start", &number]).1["rehearsal"], true);
}
