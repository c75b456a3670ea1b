//! The office's own editions from the command line.

use serde_json::json;

use crate::kense::{CHILD, Kense, SCHOOL};

const OWN: &[&str] = &["catalogue", "own", SCHOOL, "--from", "2026-06-10"];
const DIFFERENCE: &[&str] = &["catalogue", "difference", SCHOOL];

#[test]
fn a_copy_is_written_edited_checked_and_its_difference_told() {
    let k = Kense::rehearsal();
    let told = k.done(OWN);
    assert_eq!((&told["edition"], &told["from"]), (&json!("own-2026-06-10"), &json!("2026-06-10")));
    let file = std::path::PathBuf::from(told["file"].as_str().unwrap());
    assert_eq!(k.done(&["catalogue", "check"])["problems"], json!([]));
    assert_eq!(k.done(DIFFERENCE)["changes"], json!([]));
    assert!(k.run(DIFFERENCE).out.contains("Отличий нет"));

    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen("fee = \"free\"", "fee = \"paid-or-free\"", 1)).unwrap();
    let told = k.done(DIFFERENCE);
    assert_eq!((&told["old"]["id"], &told["new"]["id"]), (&json!("2025-08-29"), &json!("own-2026-06-10")));
    assert_eq!(told["old"]["to"], "2026-06-09");
    assert_eq!(told["changes"].as_array().unwrap().len(), 1);
    assert_eq!(told["changes"][0]["what"], "changed");
    assert!(told["changes"][0]["message"].as_str().unwrap().contains("плата: было «Бесплатно"), "{told}");
    let turned = k.done(&[DIFFERENCE, &["--old", "own-2026-06-10", "--new", "2025-08-29"]].concat());
    assert!(turned["changes"][0]["message"].as_str().unwrap().contains("стало «Бесплатно"), "{turned}");

    let line = 1 + text.lines().position(|l| l.starts_with("fee = ")).unwrap();
    std::fs::write(&file, text.replacen("fee = \"free\"", "fee = \"dear\"", 1)).unwrap();
    let (exit, answer) = k.json(&["catalogue", "check"]);
    assert_eq!((exit, &answer["problems"][0]["line"]), (3, &json!(line)), "{answer}");
    assert_eq!(answer["problems"][0]["file"], "services.d/00403003.toml");
}

#[test]
fn the_path_alone_is_printed_so_that_an_editor_can_be_given_it() {
    let k = Kense::rehearsal();
    let said = k.run(OWN);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(std::path::Path::new(said.out.lines().last().unwrap().trim()).is_file(), "{said:?}");
    assert!(said.err.contains("own-2026-06-10"), "{said:?}");
}

#[test]
fn an_own_edition_that_holds_is_not_copied_over_on_its_day() {
    let mut k = Kense::rehearsal();
    k.done(&["catalogue", "own", SCHOOL, "--from", "today"]);
    k.registered(CHILD);
    let (exit, answer) = k.json(&["catalogue", "own", SCHOOL, "--from", "today"]);
    assert_eq!((exit, &answer["code"]), (1, &json!("own-taken")));
    assert!(!k.path("office/services.d/drafts/00403003.toml").exists(), "no draft stays behind");
    k.now = Some("2026-06-03T09:00".into());
    assert_eq!(k.done(&["catalogue", "own", SCHOOL, "--from", "2026-06-04"])["edition"], "own-2026-06-04");
    assert_eq!(k.done(&["status", "05-12/1"])["ok"], true);
}

#[test]
fn editions_of_the_program_are_compared_without_an_office() {
    let k = Kense::nowhere();
    let told = k.done(&["--lang", "en", "catalogue", "difference", "00403002"]);
    assert!(!told["changes"].as_array().unwrap().is_empty());
    assert!(told["changes"][0]["message"].is_string());
}
