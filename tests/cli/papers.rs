//! `print`: a paper as a file, as text, as JSON; what is not there is told.

use serde_json::json;

use crate::kense::{CHILD, Kense};

#[test]
fn a_receipt_is_printed_to_a_file_or_into_the_folder_and_noted() {
    let k = Kense::rehearsal();
    assert_eq!(k.registered(CHILD), "05-12/1");
    let out = k.path("x.pdf").display().to_string();
    let (code, said) = k.json(&["print", "receipt", "05-12/1", "--tongue", "kk", "-o", &out]);
    assert_eq!(
        (code, &said["ok"], &said["form"], &said["number"], &said["tongue"]),
        (0, &json!(true), &json!("receipt"), &json!("05-12/1"), &json!("kk")),
        "{said}"
    );
    assert!(std::fs::read(k.path("x.pdf")).unwrap().starts_with(b"%PDF"));
    let said = k.run(&["--lang", "ru", "print", "receipt", "05-12/1"]);
    assert!(said.code == 0 && said.out.contains("receipt-05-12_1-ru-kk.pdf"), "{said:?}");
    assert!(k.path("office/prints/receipt-05-12_1-ru-kk.pdf").is_file());
    let text = k.run(&["print", "receipt", "05-12/1", "--tongue", "ru", "--text"]);
    assert!(text.out.contains("ТАЛОН № 05-12/1") && text.out.contains("УЧЕБНЫЙ ОБРАЗЕЦ"), "{text:?}");
}

#[test]
fn what_cannot_be_printed_exits_with_its_word() {
    let k = Kense::rehearsal();
    for (args, exit, word) in [
        (vec!["print", "receipt", "05-12/9"], 2, "no-case"),
        (vec!["print", "non-acceptance", "05-12/О-9"], 2, "no-case"),
        (vec!["print", "spravka", "05-12/9"], 2, "arguments"),
    ] {
        let (code, said) = k.json(&args);
        assert_eq!((code, said["code"].as_str().unwrap()), (exit, word), "{said}");
    }
}
