//! The way to the central file and the district's view of it.

use std::io::Write;

use serde_json::{Value, json};

use crate::kense::{BIN, CHILD, Kense, OTHER_BIN, PARENT, SCHOOL, lines};

/// Closes today in a real office after a tally.
fn closed(k: &Kense, n: &str) {
    k.done(&["tally", "--service", SCHOOL, "--channel", "12.5", "--count", n]);
    k.done(&["close", "today"]);
}

/// Total over all services and columns of the district's table.
fn total(k: &Kense, args: &[&str]) -> i64 {
    let table = k.done(&[&["central", "table"], args].concat());
    table["totals"].as_object().unwrap().values().filter_map(Value::as_i64).max().unwrap_or(0)
}

#[test]
fn a_day_that_cannot_be_delivered_waits_and_goes_with_the_next_try() {
    let k = Kense::rehearsal();
    k.registered(CHILD);
    k.done(&["close", "today"]);
    let target = k.path("share").join("counts.jsonl");
    let sync = ["sync", "--target", target.to_str().unwrap()];
    let (exit, answer) = k.json(&sync);
    assert_eq!((exit, &answer["ok"], &answer["code"]), (3, &json!(false), &json!("not-delivered")));
    assert_eq!(answer["failed"][0]["day"], "2026-06-02");
    assert!(answer["message"].as_str().unwrap().contains("share"), "{answer}");
    assert_eq!(answer["waiting"].as_array().unwrap().len(), 1);
    assert!(!target.exists(), "a missing folder is not made");
    assert!(!k.run(&sync).err.is_empty());
    std::fs::create_dir(target.parent().unwrap()).unwrap();
    assert_eq!(k.done(&sync)["waiting"], json!([]));
    assert_eq!(lines(&target).len(), 1);
    let day = k.done(&["day"]);
    assert!(day["packets"][0]["delivered"]["target"].is_string());

    // A file that was lost gets its days again, as does a new place.
    std::fs::remove_file(&target).unwrap();
    assert_eq!(k.done(&sync)["delivered"].as_array().unwrap().len(), 1);
    assert_eq!(k.done(&["sync", "--again", "--target", "stick.jsonl"])["delivered"].as_array().unwrap().len(), 1);
}

#[test]
fn nothing_of_a_person_leaves_the_office() {
    let k = Kense::rehearsal();
    k.registered(CHILD);
    k.done(&["close", "today"]);
    k.done(&["sync", "--target", "counts.jsonl"]);
    let sent = lines(&k.path("counts.jsonl")).join("\n");
    assert!(sent.contains(BIN) && sent.contains("\"122i\":1"));
    for secret in [CHILD, PARENT, "Ахметов", "Айгуль", "+7 701", "701 000"] {
        assert!(!sent.contains(secret), "{secret} was sent");
    }
}

#[test]
fn a_rehearsal_is_left_out_of_the_districts_table_unless_told() {
    let practice = Kense::rehearsal();
    practice.registered(CHILD);
    practice.done(&["close", "today"]);
    let file = practice.path("counts.jsonl");
    let file = file.to_str().unwrap();
    practice.done(&["sync", "--target", file]);
    let real = Kense::nowhere();
    assert_eq!(real.init(OTHER_BIN, &["--central", file]).code, 0);
    closed(&real, "5");
    real.done(&["sync"]);

    let district = Kense::nowhere();
    assert_eq!(total(&district, &["--file", file]), 5);
    assert_eq!(total(&district, &["--file", file, "--rehearsal"]), 6);
    let said = district.run(&["central", "table", "--file", file, "--rehearsal"]);
    assert!(said.out.contains("УЧЕБНАЯ"), "a table with practice days says so");
    assert_eq!(total(&district, &["--file", file, "--from", "2026-06-01", "--to", "2026-06-30"]), 0);
    let csv = district.path("t.csv");
    district.done(&["central", "table", "--file", file, "--format", "csv", "-o", csv.to_str().unwrap()]);
    assert!(std::fs::read_to_string(csv).unwrap().contains(";5;"));
    assert!(!district.path("office").exists(), "the district's view makes no office");
}

#[test]
fn bad_lines_and_conflicts_are_listed_and_a_good_file_is_good() {
    let k = Kense::nowhere();
    assert_eq!(k.init(BIN, &["--central", "counts.jsonl"]).code, 0);
    closed(&k, "5");
    k.done(&["sync"]);
    let verify = ["central", "verify", "--file", "counts.jsonl"];
    assert_eq!(k.done(&verify)["days"], 1);
    k.done(&["central", "check"]);
    let mut file = std::fs::OpenOptions::new().append(true).open(k.path("counts.jsonl")).unwrap();
    file.write_all(b"{\"format\":1,\"org\":{\"bin\"\n").unwrap();
    let (exit, answer) = k.json(&verify);
    assert_eq!((exit, &answer["code"], &answer["faults"][0]["line"]), (3, &json!("central-faults"), &json!(2)));
    assert_eq!(total(&k, &["--file", "counts.jsonl"]), 5, "the good lines count all the same");
    assert_eq!(k.json(&["central", "check", "--file", "counts.jsonl"]).0, 3);
    assert_eq!(k.json(&["central", "check", "--file", "nowhere/counts.jsonl"]).0, 3);
    assert_eq!(k.json(&["central", "verify", "--file", "absent.jsonl"]).0, 3);
}

#[test]
fn files_are_merged_into_a_new_one_and_nothing_counts_twice() {
    let (a, b) = (Kense::nowhere(), Kense::nowhere());
    assert_eq!(a.init(BIN, &["--central", "a.jsonl"]).code, 0);
    assert_eq!(b.init(OTHER_BIN, &["--central", "b.jsonl"]).code, 0);
    closed(&a, "5");
    closed(&b, "7");
    a.done(&["sync"]);
    b.done(&["sync"]);
    // Another register under the first school's БИН: the same day told otherwise.
    let twin = Kense::nowhere();
    assert_eq!(twin.init(BIN, &["--central", "twin.jsonl"]).code, 0);
    closed(&twin, "6");
    twin.done(&["sync"]);

    let (left, right) = (a.path("a.jsonl"), b.path("b.jsonl"));
    let (left, right) = (left.to_str().unwrap(), right.to_str().unwrap());
    let merge = ["central", "merge", "--file", left, "--file", right, "--file", left, "-o", "all.jsonl"];
    assert_eq!(a.done(&merge)["days"], 2);
    assert_eq!((lines(&a.path("all.jsonl")).len(), total(&a, &["--file", "all.jsonl"])), (2, 12));
    let (exit, answer) = a.json(&merge);
    assert_eq!((exit, &answer["code"]), (3, &json!("print")), "a file that is there is never written over");

    let other = twin.path("twin.jsonl");
    let both = ["central", "merge", "--file", left, "--file", other.to_str().unwrap(), "-o", "both.jsonl"];
    assert_eq!(a.done(&both)["conflicts"].as_array().unwrap().len(), 1);
    assert_eq!(lines(&a.path("both.jsonl")).len(), 2, "both words stay in the file until a person decides");
    assert_eq!(a.json(&["central", "verify", "--file", "both.jsonl"]).1["conflicts"].as_array().unwrap().len(), 1);
}
