//! Several applications of one visit, and questions without an application, on the command line.

use kense::domain::folder_code::FolderCode;
use serde_json::json;

use crate::kense::{CHILD, Kense, OTHER_CHILD, application};

#[test]
fn a_second_application_is_registered_together_with_the_first_and_both_say_so() {
    let mut k = Kense::rehearsal();
    let first = k.registered(CHILD);
    let mut twin = application(OTHER_CHILD);
    twin["together"] = json!(first);
    let file = k.file("twin.json", &twin);
    let said = k.run(&["--lang", "en", "register", &file]);
    assert!(said.code == 0 && said.out.contains(&format!("Together with: {first}")), "{said:?}");
    let answer = k.done(&["status", &first]);
    assert!(answer.to_string().contains("05-12/1"), "{answer}");
    // One paper for two services: later at the desk, the moment of the paper.
    let mut meals = application(CHILD);
    meals["service"] = json!("00403008");
    meals["answers"] = json!({ "category": "low-income" });
    meals["papers"] = json!(["application"]);
    meals["together"] = json!(first);
    meals["one_paper"] = json!(true);
    let file = k.file("meals.json", &meals);
    k.now = Some("2026-06-02T11:00".into());
    let answer = k.done(&["register", &file]);
    assert!(answer["registered"].as_str().unwrap().starts_with("2026-06-02T10:15"), "{answer}");
    let together = answer["together"].as_array().unwrap();
    assert_eq!(together.len(), 2);
    assert_eq!((&together[0]["number"], &together[0]["one_paper"]), (&json!(first), &json!(true)));
    assert_eq!(together[1]["one_paper"], json!(false));
    let schema = k.run(&["schema", "application"]).out;
    assert!(schema.contains("\"together\"") && schema.contains("\"one_paper\""));
}

#[test]
fn a_consultation_is_noted_and_the_counts_of_the_day_do_not_move() {
    let k = Kense::rehearsal();
    k.registered(CHILD);
    let before = k.done(&["day", "2026-06-02"]);
    let noted = k.done(&["consult", "00402002", "--what", "papers", "--note", "через портал"]);
    assert_eq!(
        (&noted["service"], &noted["what"], &noted["note"]),
        (&json!("00402002"), &json!("papers"), &json!("через портал"))
    );
    let after = k.done(&["day", "2026-06-02"]);
    assert_eq!((&before["consultations"], &after["consultations"]), (&json!(0), &json!(1)));
    assert_eq!(before["counts"], after["counts"]);
}

#[test]
fn the_stage_is_asked_by_the_code_of_the_folder_in_any_layout() {
    let k = Kense::rehearsal();
    let number = k.registered(CHILD);
    let code = FolderCode::new(2026, 1).unwrap().to_string();
    let kazakh = code.replace('0', "қ").replace('1', "\"").replace('2', "ә").replace('6', ",").replace('8', "ү");
    for asked in [&code, &kazakh] {
        assert_eq!(k.done(&["status", asked])["cases"][0]["number"], json!(number), "{asked}");
    }
    assert_eq!(k.done(&["start", &code])["number"], json!(number), "every verb about a case takes it");
    // Read wrongly, and right but of another journal.
    let misread = code.replace('6', "7");
    for (asked, says) in [(misread, "not read"), (FolderCode::new(2026, 37).unwrap().to_string(), "the last is 1")] {
        let said = k.run(&["--lang", "en", "status", &asked]);
        assert!(said.code == 2 && said.err.contains(says), "{said:?}");
    }
}

#[test]
fn a_consultation_is_listed_and_annulled_with_a_reason() {
    let k = Kense::rehearsal();
    let id = k.done(&["consult", "00402002", "--what", "papers"])["id"].to_string();
    k.done(&["consult", "00402003"]);
    let (code, refused) = k.json(&["consult", "--annul", &id, "--why", " "]);
    assert_eq!((code, &refused["code"]), (1, &json!("fields")));
    assert_eq!(k.done(&["consult", "--annul", &id, "--why", "другая услуга"])["annulled"], "другая услуга");
    let listed = k.done(&["consult", "--list", "today"]);
    let annulled: Vec<_> = listed["consultations"].as_array().unwrap().iter().map(|c| &c["annulled"]).collect();
    assert_eq!(annulled, [&json!("другая услуга"), &json!(null)]);
    let said = k.run(&["--lang", "ru", "consult", "--list", "today"]);
    assert!(said.out.contains("аннулирована: другая услуга"), "{said:?}");
    assert_eq!(k.json(&["consult", "--annul", &id, "--why", "снова"]).0, 1);
    assert_eq!(k.done(&["day", "2026-06-02"])["consultations"], 1);
    assert_eq!(k.done(&["verify"])["ok"], true);
}
