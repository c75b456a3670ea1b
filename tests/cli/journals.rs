//! `journal`: the list, a period, what is new, a part once more.

use serde_json::json;

use crate::kense::{CHILD, Kense};

#[test]
fn a_journal_is_printed_of_a_period_of_what_is_new_and_once_more() {
    let k = Kense::rehearsal();
    assert_eq!(k.registered(CHILD), "05-12/1");
    let (code, said) = k.json(&["journal"]);
    assert_eq!((code, &said["journals"][0]["journal"]), (0, &json!("applications")), "{said}");
    let out = k.path("x.pdf").display().to_string();
    let (code, said) =
        k.json(&["journal", "applications", "--from", "2026-01-01", "--to", "2026-12-31", "--tongue", "kk", "-o", &out]);
    assert_eq!((code, &said["rows"], &said["last_page"]), (0, &json!(1), &json!(1)), "{said}");
    assert!(std::fs::read(k.path("x.pdf")).unwrap().starts_with(b"%PDF"));
    let (code, said) = k.json(&["journal", "applications", "--new", "--tongue", "ru"]);
    assert_eq!((code, &said["rows"], &said["again"]), (0, &json!(1), &json!(false)), "{said}");
    let (code, said) = k.json(&["journal", "applications", "--new"]);
    assert_eq!((code, &said["code"]), (1, &json!("nothing-new")), "{said}");
    let (code, said) = k.json(&["journal", "applications", "--again", "1"]);
    assert_eq!((code, &said["again"], &said["first_page"]), (0, &json!(true), &json!(1)), "{said}");
    let said = k.run(&["--lang", "ru", "journal"]);
    assert!(said.out.contains("refusals: Журнал отказов в оказании"), "{said:?}");
}

#[test]
fn what_cannot_be_printed_exits_with_its_word() {
    let k = Kense::rehearsal();
    for (args, exit, word) in [
        (vec!["journal", "gazette"], 2, "no-journal"),
        (vec!["journal", "applications", "--again", "7"], 2, "no-part"),
        (vec!["journal", "applications", "--new"], 1, "nothing-new"),
        (vec!["journal", "applications", "--from", "2026-06-02", "--to", "2026-06-01"], 2, "period"),
        (vec!["journal", "applications", "--new", "--from", "2025-06-02", "--to", "2026-06-01"], 2, "period"),
    ] {
        let (code, said) = k.json(&args);
        assert_eq!((code, said["code"].as_str().unwrap()), (exit, word), "{said}");
    }
}

#[test]
fn the_report_is_made_as_a_paper_to_be_signed_and_the_district_s_is_not() {
    let k = Kense::rehearsal();
    let out = k.path("r.pdf").display().to_string();
    let span = ["--from", "2026-01-01", "--to", "2026-06-02", "--format", "pdf"];
    let (code, said) = k.json(&[&["report"], &span[..], &["-o", &out]].concat());
    assert_eq!((code, &said["format"]), (0, &json!("pdf")), "{said}");
    assert!(std::fs::read(k.path("r.pdf")).unwrap().starts_with(b"%PDF"));
    std::fs::write(k.path("c.jsonl"), "").unwrap();
    let (code, said) = k.json(&["central", "table", "--file", &k.path("c.jsonl").display().to_string(), "--format", "pdf"]);
    assert_eq!((code, &said["code"]), (2, &json!("pdf-of-report")), "{said}");
}

#[test]
fn a_paper_is_written_as_a_document() {
    let k = Kense::rehearsal();
    assert_eq!(k.registered(CHILD), "05-12/1");
    let (code, said) = k.json(&["print", "receipt", "05-12/1", "--format", "docx"]);
    assert_eq!((code, &said["format"]), (0, &json!("docx")), "{said}");
    assert!(k.path("office/prints/receipt-05-12_1-ru-kk.docx").is_file());
}
