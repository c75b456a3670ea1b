//! `bring`: the sheet for a parent and that of the stand, on the output, as JSON, in a file; nothing is stored.

use serde_json::{Value, json};

use crate::kense::{Kense, SCHOOL};

/// Texts of the pieces of the first language of an answer.
fn texts(answer: &Value) -> Vec<String> {
    let pieces = answer["leaflets"][0]["pieces"].as_array().unwrap();
    pieces.iter().map(|p| p["text"].as_str().unwrap().to_owned()).collect()
}

/// What the pieces tell of: documents, facts of law.
fn abouts(answer: &Value) -> Vec<String> {
    let pieces = answer["leaflets"][0]["pieces"].as_array().unwrap();
    pieces.iter().filter_map(|p| p["about"].as_str().map(str::to_owned)).collect()
}

#[test]
fn the_sheet_is_printed_in_one_language_or_in_two_side_by_side_with_or_without_an_office() {
    for k in [Kense::nowhere(), Kense::rehearsal()] {
        let ru = k.run(&["--lang", "ru", "bring", SCHOOL, "--on", "2026-06-02"]);
        assert!(ru.code == 0 && ru.out.starts_with("Что принести: Зачисление в школу\n"), "{ru:?}");
        assert!(ru.out.lines().all(|l| l.chars().count() <= 80), "{}", ru.out);
        let kk = k.run(&["--lang", "kk", "bring", SCHOOL, "--on", "2026-06-02"]);
        assert!(kk.out.starts_with("Не әкелу керек: Мектепке қабылдау\n"), "{kk:?}");
        let both = k.run(&["bring", SCHOOL, "--on", "2026-06-02", "--both"]);
        let first = both.out.lines().next().unwrap();
        assert!(first.starts_with("Что принести") && first.contains("│ Не әкелу керек"), "{first}");
        assert!(both.out.lines().all(|l| l.chars().count() <= 120), "{}", both.out);
    }
}

#[test]
fn the_json_has_the_documents_of_the_variant_by_id_and_the_facts_of_law() {
    let k = Kense::rehearsal();
    let (code, first) = k.json(&["bring", SCHOOL, "--answers", "grade=1"]);
    assert_eq!((code, &first["ok"], &first["kind"], &first["on"]), (0, &json!(true), &json!("bring"), &json!("2026-06-02")));
    assert_eq!(
        first["answers"],
        json!({ "grade": "1", "status": "citizen", "restrictions": "no" }),
        "left out, it has its default"
    );
    assert!(abouts(&first).contains(&"photo".to_owned()) && !abouts(&first).contains(&"basic-secondary".to_owned()));
    assert!(abouts(&first).contains(&"law/to-the-provider".to_owned()));
    let (_, tenth) = k.json(&["bring", SCHOOL, "--answers", "grade=10-11", "--both"]);
    assert!(abouts(&tenth).contains(&"basic-secondary".to_owned()));
    let langs: Vec<&str> = tenth["leaflets"].as_array().unwrap().iter().map(|l| l["lang"].as_str().unwrap()).collect();
    assert_eq!(langs, ["ru", "kk"]);
    let (_, stand) = k.json(&["bring", SCHOOL, "--stand"]);
    assert_eq!((&stand["kind"], &stand["answers"]), (&json!("stand"), &Value::Null));
    assert!(abouts(&stand).contains(&"basic-secondary".to_owned()) && texts(&stand)[0].starts_with("Информационный стенд"));
}

#[test]
fn an_answer_that_is_needed_and_missing_is_asked_for_with_its_choices() {
    let k = Kense::rehearsal();
    let (code, asked) = k.json(&["bring", "00803013"]);
    assert_eq!((code, &asked["code"]), (2, &json!("answers-needed")));
    let says = asked["details"][0]["message"].as_str().unwrap();
    assert!(says.contains("T1 — ") && says.contains("V2 — "), "{says}");
    assert_eq!(k.json(&["bring", "00803013", "--stand"]).0, 0, "the stand asks nothing");
    assert_eq!(k.json(&["bring", "00803013", "--answers", "variant=T1"]).0, 0);
}

#[test]
fn the_sheet_goes_whole_into_a_file_and_opens_no_case() {
    let k = Kense::rehearsal();
    let (code, saved) = k.json(&["--lang", "kk", "bring", "00403002", "-o", "sheet.txt"]);
    assert_eq!((code, &saved["file"]), (0, &json!("sheet.txt")));
    let text = std::fs::read_to_string(k.path("sheet.txt")).unwrap();
    assert!(text.contains("Өтініш қағаз түрінде қабылданбайды"), "{text}");
    let (_, day) = k.json(&["day", "2026-06-02"]);
    assert_eq!(day["counts"], json!({}), "{day}");
}

#[test]
fn the_sheet_goes_on_paper_with_or_without_an_office() {
    for k in [Kense::nowhere(), Kense::rehearsal()] {
        let out = k.path("bring.pdf").display().to_string();
        let (code, said) = k.json(&["bring", "00403003", "--answers", "grade=1", "--both", "--pdf", &out]);
        assert_eq!((code, said["kind"].as_str(), said["file"].as_str()), (0, Some("bring"), Some(out.as_str())), "{said}");
        assert!(said["pages"].as_u64().unwrap() > 0 && std::fs::read(&out).unwrap().starts_with(b"%PDF"));
        let (code, said) = k.json(&["bring", "00403003", "--stand", "--pdf", &out, "-o", &out]);
        assert_eq!((code, said["code"].as_str()), (2, Some("arguments")), "{said}");
    }
}
