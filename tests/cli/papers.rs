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
        (vec!["print", "bring", "00403003"], 2, "arguments"),
        (vec!["print", "complaint-answer", "05-13/9"], 2, "no-complaint"),
    ] {
        let (code, said) = k.json(&args);
        assert_eq!((code, said["code"].as_str().unwrap()), (exit, word), "{said}");
    }
}

#[test]
fn a_letter_a_certificate_and_a_cover_are_printed_by_the_number_of_what_they_are_about() {
    let k = Kense::rehearsal();
    assert_eq!(k.registered(CHILD), "05-12/1");
    let (code, said) = k.json(&["print", "refusal", "05-12/1"]);
    assert_eq!((code, said["code"].as_str()), (1, Some("no-form")), "nothing was refused: {said}");
    let cover = k.run(&["print", "folder", "05-12/1", "--tongue", "ru", "--text"]);
    assert!(cover.code == 0 && cover.out.contains("Опись документов"), "{cover:?}");
    let refused = k.run(&["refuse", "05-12/1", "--ground", "1", "--why", "данные недостоверны"]);
    assert_eq!(refused.code, 0, "{refused:?}");
    let (code, said) = k.json(&["--lang", "ru", "print", "refusal", "05-12/1", "--tongue", "ru"]);
    assert_eq!(code, 0, "{said}");
    assert!(said["check"].as_str().unwrap().contains("ст. 92"), "what was not read in the law is told: {said}");
    let complained = k.run(&["complain", "--case", "05-12/1", "--subject", "не согласна"]);
    assert_eq!(complained.code, 0, "{complained:?}");
    let (code, said) = k.json(&["print", "complaint-answer", "05-13/1"]);
    assert_eq!((code, said["code"].as_str()), (1, Some("no-form")), "{said}");
    let answered = k.run(&["answer", "05-13/1", "--outcome", "not-satisfied", "--text", "отказ обоснован"]);
    assert_eq!(answered.code, 0, "{answered:?}");
    let text = k.run(&["print", "complaint-answer", "05-13/1", "--tongue", "kk", "--text"]);
    assert!(text.code == 0 && text.out.contains("05-13/1 шағымға"), "{text:?}");
}
