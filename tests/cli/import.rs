//! `import` from outside: what it says, what it refuses with, what a second time does.

use serde_json::json;

use crate::kense::Kense;

const GOOD: &str =
    "№;Дата;Код услуги;ФИО;Способ подачи\n15;01.09.2025;00403003;Сынақова Дана;портал\n16;02.09.2025;00403003;Мысалова Әсем;\n";

#[test]
fn a_register_is_looked_through_taken_in_once_and_found_by_its_old_number() {
    let k = Kense::rehearsal();
    std::fs::write(k.path("old.csv"), GOOD).unwrap();
    let dry = k.done(&["import", "old.csv", "--dry-run"]);
    assert_eq!((&dry["new"], &dry["there"], &dry["taken"]), (&json!(2), &json!(0), &json!(null)));
    assert_eq!(dry["columns"][1], json!({ "column": "B", "heading": "Дата", "field": "day" }));
    assert_eq!(dry["services"], json!([{ "text": "00403003", "code": "00403003", "rows": 2 }]));
    let done = k.done(&["import", "old.csv"]);
    assert_eq!(done["taken"], 2);
    let again = k.done(&["import", "old.csv"]);
    assert_eq!((&again["taken"], &again["there"]), (&json!(0), &json!(2)));
    let found = k.done(&["status", "15"]);
    assert_eq!(found["cases"], json!([]));
    assert_eq!((&found["imported"][0]["file"], &found["imported"][0]["row"]), (&json!("old.csv"), &json!(2)));
    assert_eq!(k.done(&["verify"])["ok"], true);
}

#[test]
fn every_trouble_is_named_with_its_row_and_column_and_the_exit_code_is_one() {
    let k = Kense::rehearsal();
    std::fs::write(
        k.path("old.csv"),
        GOOD.replace("01.09.2025", "31.09.2025").replace("16;02.09.2025;00403003", "16;02.09.2025;ремонт крыши"),
    )
    .unwrap();
    let (code, answer) = k.json(&["import", "old.csv"]);
    assert_eq!((code, answer["code"].as_str()), (1, Some("import-troubles")));
    let troubles = answer["troubles"].as_array().unwrap();
    let told: Vec<String> = troubles.iter().map(|t| format!("{}:{} {}", t["row"], t["column"], t["code"])).collect();
    assert_eq!(told, ["2:\"B\" \"day\"", "3:\"C\" \"service-unknown\""]);
    assert_eq!(answer["details"][0]["field"], "2:B");
    assert_eq!(k.json(&["status", "15"]).0, 2, "nothing was taken in");
}

#[test]
fn a_column_is_named_by_its_letter_or_its_heading_and_tallies_come_by_the_same_road() {
    let k = Kense::rehearsal();
    std::fs::write(k.path("odd.csv"), "Что;Когда;Чем;Кто;Сколько\n00403003;2026-06-01;портал;физ;7\n").unwrap();
    let done = k.done(&["import", "odd.csv", "--kind", "tallies", "--map", "чем=channel,D=person,сколько=count"]);
    assert_eq!(done["taken"], 1);
    assert_eq!(k.done(&["day", "2026-06-01"])["counts"], json!({ "00403003": { "125i": 7 } }));
}
