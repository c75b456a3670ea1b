//! People of the desk on the command line.

use serde_json::json;

use crate::kense::Kense;

#[test]
fn people_are_added_changed_seated_and_their_absences_entered_and_taken_back() {
    let k = Kense::rehearsal();
    let before = k.done(&["staff"])["staff"].as_array().unwrap().len();
    let added = k.done(&[
        "staff",
        "add",
        "Мысалова Г. Ү.",
        "--position",
        "секретарь",
        "--certificate",
        "118-К",
        "--certificate-until",
        "2026-06-20",
    ]);
    assert_eq!(
        (&added["since"], &added["state"], &added["training"]),
        (&json!("2026-06-02"), &json!("serves"), &json!("runs-out"))
    );
    let id = added["id"].to_string();
    assert_eq!(k.done(&["staff"])["staff"].as_array().unwrap().len(), before + 1);
    let changed = k.done(&["staff", "change", &id, "--name", "Мысалова Гүлнар", "--certificate-until", ""]);
    assert_eq!(
        (&changed["name"], &changed["position"]),
        (&json!("Мысалова Гүлнар"), &json!("секретарь")),
        "what is not named stays"
    );
    assert_eq!((&changed["certificate_until"], &changed["training"]), (&json!(null), &json!("holds")));
    assert_eq!(k.done(&["staff", "sit", &id])["state"], "at-desk");
    let away = k.done(&["staff", "away", &id, "--since", "2026-06-01", "--until", "2026-06-05", "--why", "отпуск"]);
    assert_eq!((&away["state"], &away["absences"][0]["why"]), (&json!("away"), &json!("отпуск")));
    let said = k.run(&["--lang", "ru", "staff"]);
    assert!(said.out.contains("Мысалова Гүлнар, секретарь: отсутствует по 05.06.2026; № 118-К"), "{said:?}");
    assert!(said.out.contains("с 01.06.2026 по 05.06.2026, отпуск"), "{said:?}");
    let back = k.done(&["staff", "back", &away["absences"][0]["id"].to_string(), "--why", "вернулась раньше"]);
    assert_eq!((&back["state"], &back["absences"][0]["taken_back"]), (&json!("at-desk"), &json!("вернулась раньше")));
    assert_eq!(k.done(&["verify"])["ok"], true);
}

#[test]
fn what_is_wrong_about_people_is_told_by_field_and_changes_nothing() {
    let k = Kense::rehearsal();
    let before = k.done(&["staff"]);
    let (code, refused) = k.json(&["staff", "add", " ", "--since", "2026-06-02", "--until", "2026-06-01"]);
    let fields: Vec<_> = refused["details"].as_array().unwrap().iter().map(|d| d["id"].clone()).collect();
    assert_eq!((code, &refused["code"], fields.len()), (1, &json!("fields"), 2), "{refused}");
    for (args, code) in [
        (&["staff", "change", "99", "--position", "x"][..], 2),
        (&["staff", "sit", "99"], 2),
        (&["staff", "away", "99", "--since", "2026-06-01", "--until", "2026-06-02", "--why", "x"], 2),
        (&["staff", "back", "99", "--why", "x"], 2),
        (&["staff", "add", "Мысалова", "--until", "31.13.2026"], 2),
    ] {
        assert_eq!(k.json(args).0, code, "{args:?}");
    }
    assert_eq!(k.done(&["staff"]), before);
}
