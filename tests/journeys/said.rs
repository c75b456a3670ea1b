//! "At what stage?" answered and written down: to whom, how, in which language, word for word.

use insta::assert_snapshot;
use kense::domain::text::Lang;

use crate::cases::register;
use crate::day::{open, pictures, sweep};
use crate::desk::{CHILD, Journey, PARENT};

const SCHOOL: &str = "00403003";

fn with_a_case() -> Journey {
    let mut j = Journey::school("2026-06-02T10:00");
    register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    j
}

/// The last entry of the case.
fn last(j: &mut Journey) -> kense::ops::History {
    j.ops().card(1).unwrap().history.pop().unwrap()
}

#[test]
fn a_stage_told_by_phone_in_kazakh_is_found_word_for_word_in_the_card() {
    let mut j = with_a_case();
    j.keys("<F7>мыс<F2>").sees("Ответ о стадии").sees("принято 02.06.2026");
    j.keys("<Tab><Right><Tab><Right>").sees("қабылданды").sees_no("принято 02.06.2026");
    let kazakh = kense::words::Words::new(Lang::Kk);
    let case = j.ops().case(1).unwrap();
    let truth = kazakh.tell(&j.ops().stage_of(&case).unwrap());
    j.keys("<F2>").sees("Ответ о стадии записан в историю заявления 05-12/1").sees_no("На какой стадии?");
    let entry = last(&mut j);
    assert_eq!((entry.verb.as_str(), entry.body["text"].as_str()), ("stage-said", Some(truth.as_str())));
    assert_eq!(
        (&entry.body["to"], &entry.body["way"], &entry.body["lang"]),
        (&"applicant".into(), &"phone".into(), &"kk".into())
    );
    j.keys("<F7>мыс<Enter><End>").sees("О стадии сказано — заявителю, по телефону, на").sees("казахском");
}

#[test]
fn an_answer_is_recorded_in_four_keys_beside_the_text_and_in_two_from_the_row_of_the_register() {
    let mut j = with_a_case();
    j.pilot.reset_count();
    j.keys("<F7>").keys("мыс").keys("<F2><F2>").sees("Ответ о стадии записан");
    assert!(j.pilot.key_count() <= 4, "{}", j.pilot.key_count());
    j.keys("<F9><Down><Down><Enter>").sees("Журнал");
    j.pilot.reset_count();
    j.keys("<F3>").sees("Заявление 05-12/1").keys("<F2>").sees("Ответ о стадии записан");
    assert_eq!(j.pilot.key_count(), 2);
    // Enter through the fields comes to the same.
    j.keys("<F3><Enter><Enter><Enter>").sees("Ответ о стадии записан");
    let said = j.ops().card(1).unwrap().history.iter().filter(|h| h.verb == "stage-said").count();
    assert_eq!(said, 3);
}

#[test]
fn an_answer_that_is_only_looked_at_is_not_recorded() {
    let mut j = with_a_case();
    j.keys("<F7>мыс<F2><Right><Right><Esc>").sees("На какой стадии?").keys("<Esc>");
    assert_eq!(last(&mut j).verb, "registered");
    j.keys("<F7>никого такого<F2>").sees("На какой стадии?");
}

#[test]
fn a_stranger_hears_nothing_of_a_person_and_that_is_recorded() {
    let mut j = with_a_case();
    j.keys("<F7>мыс<F2><Left>").sees("постороннему").sees("Постороннему личных данных не называют");
    j.sees("Сведения о заявлении сообщают только").keys("<F2>").sees("Ответ о стадии записан");
    let entry = last(&mut j);
    let text = entry.body["text"].as_str().unwrap();
    assert_eq!((&entry.body["to"], &entry.body["name"]), (&"stranger".into(), &"".into()));
    for own in ["05-12/1", "Мысалов", PARENT, CHILD, "02.06.2026", "школу"] {
        assert!(!text.contains(own), "{own} in {text}");
    }
}

#[test]
fn a_representative_and_another_with_the_right_are_named_with_their_paper() {
    let mut j = with_a_case();
    j.keys("<F7>мыс<F2><Right><F2>").sees("! Заполните это поле");
    assert_eq!(last(&mut j).verb, "registered", "nothing before the name");
    j.keys("Мысалов Болат, отец, свидетельство о рождении<F2>").sees("Ответ о стадии записан");
    let entry = last(&mut j);
    assert_eq!(entry.body["to"], "representative");
    assert!(entry.body["name"].as_str().unwrap().starts_with("Мысалов Болат"));
}

#[test]
fn a_refusal_is_told_with_its_ground_in_the_language_of_the_one_who_asks_and_with_its_reason() {
    let mut j = with_a_case();
    let refuse = kense::ops::decide::Refuse {
        ground: "1".into(),
        why: "Справка другого ребёнка".into(),
        ..kense::ops::decide::Refuse::default()
    };
    j.ops().refuse(1, &refuse).unwrap();
    let case = j.ops().case(1).unwrap();
    let says = j.ops().stage_of(&case).unwrap();
    let ground = j.ops().edition_of_case(&case).unwrap().grounds[0].text.clone();
    for lang in [Lang::Ru, Lang::Kk] {
        let told = kense::words::Words::new(lang).tell(&says);
        assert!(told.contains(ground.get(lang)) && told.contains("Справка другого ребёнка"), "{told}");
    }
}

#[test]
fn pictures_of_the_answer_on_the_stage() {
    let mut j = with_a_case();
    j.keys("<F7>мыс");
    pictures(&mut j, "stage_found");
    j.keys("<F2>");
    pictures(&mut j, "stage_said");
    j.keys("<Right><Right><F2>");
    pictures(&mut j, "stage_said_entitled");
    j.keys("<BackTab><Right>");
    pictures(&mut j, "stage_said_stranger");
    j.keys("<Right><Tab><Right><Tab><Right>").sees("заявителю").keys("<F2><F7>мыс<Enter><End>");
    pictures(&mut j, "stage_said_card");
}

#[test]
fn no_size_and_no_language_breaks_the_answer_on_the_stage() {
    for lang in Lang::ALL {
        let mut j = Journey::new(kense::domain::service::ProviderKind::School, "2026-06-02T10:00", lang);
        register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
        j.keys("<F7>мыс<F2><Left>");
        j.sees_no("⟨");
        if lang == Lang::Kk {
            assert_snapshot!("stage_said_stranger_kk", j.pilot.screen());
        }
        sweep(&mut j);
        j.keys("<F2>");
        open(&mut j, "place-register");
        j.keys("<Enter><End>").sees_no("⟨");
    }
}
