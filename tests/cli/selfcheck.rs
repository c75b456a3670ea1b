//! `selfcheck`: the page in every form, ticks and their taking back.

use serde_json::{Value, json};

use crate::kense::{CHILD, Kense, SCHOOL};

fn item<'a>(page: &'a Value, id: &str) -> &'a Value {
    page["items"].as_array().unwrap().iter().find(|i| i["id"] == id).unwrap()
}

#[test]
fn the_page_is_an_object_a_text_and_a_spreadsheet_and_names_what_it_cannot_know() {
    let k = Kense::rehearsal();
    k.registered(CHILD);
    let page = k.done(&["selfcheck"]);
    assert_eq!((&page["from"], &page["to"]), (&json!("2026-01-01"), &json!("2026-06-02")), "this half-year");
    let late = item(&page, "criterion-13");
    assert_eq!((&late["standing"], &late["severity"], &late["figure"]), (&json!("nothing-found"), &json!("gross"), &json!(0)));
    assert_eq!(late["proved"][1]["of"], 1);
    assert_eq!(item(&page, "criterion-4")["standing"], "needs-tick");
    assert!(item(&page, "criterion-8")["unknowable"].as_str().is_some_and(|t| !t.is_empty()));
    assert_eq!(item(&page, "check-services")["counted"], 1);
    assert!(!page.to_string().contains(CHILD), "nobody's number stands on the page");
    let text = k.run(&["selfcheck", "--from", "2026-06-01", "--to", "2026-06-30"]);
    assert!(text.out.contains("14 критериев") && text.out.contains("«Не найдено»"), "{text:?}");
    k.done(&["selfcheck", "--format", "xlsx", "-o", k.path("page.xlsx").to_str().unwrap()]);
    assert!(k.path("page.xlsx").metadata().unwrap().len() > 1000);
}

#[test]
fn a_tick_is_kept_shown_and_taken_back_with_a_reason() {
    let k = Kense::rehearsal();
    let tick = k.done(&["selfcheck", "tick", "4", "--by", "Директорова Д.", "--until", "2026-12-31", "--note", "стенд новый"]);
    assert_eq!((&tick["item"], &tick["until"]), (&json!("criterion-4"), &json!("2026-12-31")));
    let now = |k: &Kense| item(&k.done(&["selfcheck"]), "criterion-4")["standing"].clone();
    assert_eq!(now(&k), "ticked");
    k.done(&["selfcheck", "untick", &tick["id"].to_string(), "--why", "стенд сняли"]);
    assert_eq!(now(&k), "needs-tick");
    assert_eq!(k.json(&["selfcheck", "untick", "1", "--why", "ещё раз"]).0, 2);
}

#[test]
fn no_sum_is_entered_for_a_free_service() {
    let k = Kense::rehearsal();
    let number = k.registered(CHILD);
    let (code, answer) = k.json(&["pay", &number, "--receipt", "1", "--sum", "100"]);
    assert_eq!((code, &answer["code"]), (1, &json!("free-of-charge")), "{SCHOOL}: {answer}");
}
