//! Letters from the screens: the card offers the one of the last act first, the complaint has its own, the answer about the stage is printed as
//! it is given.

use std::path::Path;

use kense::domain::blank::Form;
use kense::domain::complaint::Outcome;
use kense::domain::counts::Medium;
use kense::domain::hearing::Meeting;
use kense::domain::service::ProviderKind;
use kense::ops::complain::Complain;
use kense::ops::decide::{Issue, Refuse};
use kense::ops::follow::Forward;
use kense::ops::hearing::Preliminary;
use kense::ops::leaflet::Tongue;
use kense::ops::office::{Opened, Printing};

use crate::cases::register;
use crate::day::open;
use crate::desk::{CHILD, Journey, PARENT};

/// Free meals: five working days, a hearing printed. From Monday 1 June it is due on Monday 8 June.
const MEALS: &str = "00403008";
const MOTHER: (&str, &str) = (PARENT, "Мысалова Гүлнар Үлгіқызы");
const SON: (&str, &str) = (CHILD, "Мысалов Ерасыл Үлгіұлы");

/// A school whose printed files are only kept, papers in both languages, its head known; one application for meals.
fn school(dir: &Path) -> (Journey, i64) {
    let mut j = Journey::in_folder(dir, ProviderKind::School, "2026-06-01T10:15");
    let mut office = j.ops().office().clone();
    office.print = Printing { open: Opened::Nothing, ..office.print };
    (office.head, office.head_position) = ("Үлгіұлы М. О.".into(), "Директор".into());
    j.ops().change_office(office).unwrap();
    let id = register(j.ops(), MEALS, MOTHER, SON);
    (j, id)
}

fn meeting() -> Meeting {
    Meeting { day: "2026-06-03".parse().unwrap(), time: "15:00".into(), place: "каб. 4".into() }
}

fn picture(name: &str, j: &Journey) {
    insta::with_settings!({ prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("printing_{name}_80x25"), j.pilot.screen());
    });
}

/// From the card: the choice opens on a form, its preview is looked at, two keys print it.
fn two_keys(j: &mut Journey, name: &str, file: &str, dir: &Path) {
    j.keys("<F5><F3>");
    picture(&format!("{name}_both"), j);
    j.keys("<F6>");
    picture(&format!("{name}_ru"), j);
    j.keys("<F6>");
    picture(&format!("{name}_kk"), j);
    j.keys("<F6><Esc><Esc>");
    j.pilot.reset_count();
    j.keys("<F5><Enter>").sees("Напечатано");
    assert_eq!(j.pilot.key_count(), 2);
    assert!(dir.join("prints").join(file).is_file(), "{file}");
}

#[test]
fn each_step_before_a_refusal_prints_its_paper_in_two_keys_from_the_card() {
    let dir = tempfile::tempdir().unwrap();
    let (mut j, id) = school(dir.path());
    let found = Preliminary {
        grounds: vec!["1".into()],
        why: "Семья адресную помощь не получает".into(),
        planned: Some(meeting()),
        ..Preliminary::default()
    };
    j.ops().preliminary(id, &found).unwrap();
    j.keys("<F7>мыс<Enter>").sees("F5 Печать");
    two_keys(&mut j, "hearing-notice", "hearing-notice-05-12_1-ru-kk.pdf", dir.path());
    let day = "2026-06-01".parse().unwrap();
    j.ops().give_notice(id, "hand", day, Some(&meeting())).unwrap();
    j.go_to("2026-06-03T16:00");
    j.ops().hold_hearing(id, &meeting(), MOTHER.1, None).unwrap();
    j.keys("<Esc><F7>мыс<Enter>");
    two_keys(&mut j, "hearing-minutes", "hearing-minutes-05-12_1-ru-kk.pdf", dir.path());
    j.ops().minute_hearing(id, "3", "2026-06-03".parse().unwrap()).unwrap();
    j.go_to("2026-06-05T11:00");
    let refuse = Refuse { ground: String::new(), why: String::new(), medium: Medium::Paper, late_why: String::new() };
    j.ops().refuse(id, &refuse).unwrap();
    j.keys("<Esc><F7>мыс<Enter>");
    j.keys("<F5>");
    picture("refused_choice", &j);
    j.keys("<Esc>");
    two_keys(&mut j, "refusal", "refusal-05-12_1-ru-kk.pdf", dir.path());
    // What the project has not read in the law is told in a box before anybody signs.
    j.sees("┌─ Сообщение").sees("ст. 92").keys("<Esc>").sees_no("ст. 92");
    let last = j.ops().card(id).unwrap().history.pop().unwrap();
    assert_eq!((last.verb.as_str(), last.body["form"].as_str()), ("printed", Some("refusal")));
}

#[test]
fn a_ready_result_prints_its_notice_and_every_case_its_cover() {
    let dir = tempfile::tempdir().unwrap();
    let (mut j, id) = school(dir.path());
    j.ops().issue(id, &Issue { number: "118".into(), ..Issue::default() }).unwrap();
    j.keys("<F7>мыс<Enter>");
    two_keys(&mut j, "result-notice", "result-notice-05-12_1-ru-kk.pdf", dir.path());
    j.keys("<F5><End><F3>").sees("05-12/1");
    picture("folder_both", &j);
    j.keys("<F5>").sees("Напечатано: Обложка дела");
    assert!(dir.path().join("prints/folder-05-12_1-ru-kk.pdf").is_file());
}

#[test]
fn a_complaint_prints_its_answer_and_that_it_was_sent_on() {
    let dir = tempfile::tempdir().unwrap();
    let (mut j, case) = school(dir.path());
    let subject = "Не согласна с ответом".into();
    let id = j.ops().complain(&Complain { case: Some(case), subject, ..Complain::default() }).unwrap().id;
    open(&mut j, "place-complaints");
    j.keys("<Enter><F5>").sees("Сейчас эта клавиша не действует").keys("<Esc>");
    j.ops().answer(id, Outcome::NotSatisfied, "Ответ верен").unwrap();
    j.keys("<Enter>").sees("F5 Печать");
    two_keys(&mut j, "complaint-answer", "complaint-answer-05-13_1-ru-kk.pdf", dir.path());
    let to = "Управление образования".into();
    j.ops().forward(id, &Forward { day: None, to, file: "копия дела".into() }).unwrap();
    j.keys("<Esc><Enter>");
    two_keys(&mut j, "complaint-forwarded", "complaint-forwarded-05-13_1-ru-kk.pdf", dir.path());
    assert_eq!(j.ops().complaint_history(id).unwrap().last().unwrap().body["form"], "complaint-forwarded");
}

#[test]
fn an_answer_about_the_stage_is_recorded_and_printed_by_one_key_in_its_language() {
    let dir = tempfile::tempdir().unwrap();
    let (mut j, id) = school(dir.path());
    j.keys("<F7>мыс<F2>").sees("Ответ о стадии").sees("F5 Печать");
    j.pilot.reset_count();
    j.keys("<F5>").sees("Напечатано: Справка о стадии");
    assert_eq!(j.pilot.key_count(), 1);
    assert!(dir.path().join("prints/stage-05-12_1-ru.pdf").is_file());
    let verbs: Vec<String> = j.ops().card(id).unwrap().history.into_iter().map(|h| h.verb).rev().take(2).collect();
    assert_eq!(verbs, ["printed", "stage-said"]);
    let text = kense::ops::print::paper_text(
        &j.ops().printout(Form::Stage, kense::ops::print::About::Case(id), Tongue::Both).unwrap().0,
        78,
    );
    assert!(text.join(" ").contains("СПРАВКА"));
    // From the card too, and not for a stranger.
    j.keys("<F7>мыс<Enter><F5><Down><Down><F3>").sees("о стадии рассмотрения заявления");
    picture("stage_both", &j);
    j.keys("<Esc><Esc><Esc>");
    j.keys("<F7>мыс<F2><Right><Right><Right><F5>").sees_no("Напечатано");
    assert_eq!(j.ops().card(id).unwrap().history.last().unwrap().verb, "printed", "nothing more was noted");
}
