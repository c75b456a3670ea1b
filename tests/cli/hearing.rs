//! What goes before a refusal, from outside: each step, its JSON and its exit code.

use serde_json::{Value, json};

use crate::kense::{CHILD, Kense, application};

/// A complete application for free meals; registered on 2 June it is due on 9 June.
pub fn meals() -> Value {
    let mut file = application(CHILD);
    file["service"] = json!("00403008");
    file["answers"] = json!({ "category": "social-aid" });
    file["papers"] = json!(["application"]);
    file
}

fn at(now: &str, k: Kense) -> Kense {
    Kense { now: Some(now.to_owned()), ..k }
}

#[test]
fn a_refusal_is_heard_first_and_each_step_says_what_is_next() {
    let k = Kense::rehearsal();
    let number = k.done(&["register", &k.file("meals.json", &meals())])["number"].as_str().unwrap().to_owned();
    let n = number.as_str();
    assert_eq!(k.json(&["refuse", n, "--ground", "1", "--why", "x"]).1["code"], "hearing-first");
    let place = ["--hearing", "2026-06-04", "10:00", "каб. 4"];
    let decided = k.done(
        &[&["preliminary", n, "--ground", "1", "no-consent", "--document", "application", "--why", "Помощи нет"], &place[..]]
            .concat(),
    );
    assert_eq!((&decided["hearing"]["notice_by"], &decided["hearing"]["next_day"]), (&json!("2026-06-04"), &json!("2026-06-04")));
    assert_eq!(decided["hearing"]["grounds"].as_array().unwrap().len(), 2);
    assert_eq!(k.json(&["preliminary", n, "--ground", "1", "--why", "x"]).1["code"], "hearing-already");
    assert_eq!(k.json(&["notice", n, "--way", "pigeon"]).1["code"], "notice-way");
    let noticed = k.done(&["notice", n, "--way", "sms"]);
    assert_eq!(noticed["hearing"]["notice"]["decide_from"], "2026-06-05");
    assert!(k.run(&["status", n]).out.contains("заслушивание 04.06.2026 в 10:00"));
    let k = at("2026-06-04T12:00", k);
    k.done(&["objection", n, "--text", "Справка есть"]);
    let held = k.done(&["hearing", "held", n, "--who", "Ахметова А. С."]);
    assert_eq!((&held["hearing"]["held"]["came"], &held["hearing"]["minutes"]), (&json!(true), &json!(null)));
    assert_eq!(k.done(&["hearing", "minutes", n, "--minutes", "5"])["hearing"]["minutes"]["number"], "5");
    let (exit, early) = k.json(&["refuse", n]);
    assert_eq!((exit, &early["code"]), (1, &json!("hearing-first")));
    let k = at("2026-06-05T09:00", k);
    let refused = k.done(&["refuse", n]);
    assert_eq!((&refused["state"], &refused["decision"]["ground_number"]), (&json!("refused"), &json!("1, 3")));
    assert_eq!((&refused["decision"]["why"], &refused["hearing"]), (&json!("Помощи нет"), &json!(null)));

    // The same child again, and something new.
    let again = k.done(&["register", &k.file("again.json", &meals())])["number"].as_str().unwrap().to_owned();
    let anew = ["preliminary", again.as_str(), "--ground", "2", "--why", "Доход выше"];
    assert_eq!(k.json(&anew).1["code"], "not-named-before");
    k.done(&[&anew[..], &["--anew", "Сведения пришли позже"]].concat());
    assert_eq!(k.done(&["hearing", "waive", &again, "--exception", "asked", "--why", "Заявление"])["hearing"]["waived"], "asked");
    assert_eq!(k.done(&["hearing", "drop", &again, "--why", "Документ принесён"])["hearing"], json!(null));
    assert_eq!(k.done(&["issue", &again])["state"], "issued");
    assert_eq!(k.done(&["verify"])["ok"], true);
}

#[test]
fn a_refusal_at_once_names_several_grounds_and_every_one_of_them_is_on_the_list() {
    let k = Kense::rehearsal();
    let number = k.registered(CHILD);
    let n = number.as_str();
    for ground in ["1,99", "", ","] {
        let (exit, refused) = k.json(&["refuse", n, "--ground", ground, "--why", "x"]);
        assert_eq!((exit, &refused["code"]), (1, &json!("ground-unknown")), "{ground:?}");
    }
    let refused = k.done(&["refuse", n, "--ground", "2, untrue", "--why", "Класс полон, справка чужая"]);
    assert_eq!(
        (&refused["decision"]["ground_number"], &refused["decision"]["ground"]),
        (&json!("2, 1"), &json!("not-meeting-law, untrue"))
    );
}

#[test]
fn nobody_came_is_said_in_so_many_words() {
    let k = Kense::rehearsal();
    let number = k.done(&["register", &k.file("meals.json", &meals())])["number"].as_str().unwrap().to_owned();
    let n = number.as_str();
    let place = ["--hearing", "2026-06-04", "10:00", "каб. 4"];
    k.done(&[&["preliminary", n, "--ground", "1", "--why", "Помощи нет"], &place[..]].concat());
    k.done(&["notice", n, "--way", "sms"]);
    assert_eq!(k.json(&["hearing", "held", n, "--nobody"]).1["code"], "held-day", "its day has not come");
    let k = at("2026-06-04T12:00", k);
    assert_eq!(k.run(&["hearing", "held", n]).code, 2, "who came, or nobody");
    assert_eq!(k.done(&["hearing", "held", n, "--nobody"])["hearing"]["held"]["came"], json!(false));
}
