//! Terms on the screen: a case suspended and resumed, a calendar that changes in the middle of open cases, a late end with its reason, steps
//! with a term of their own, the bell.

use kense::domain::application::State;
use kense::domain::calendar::DayKind;
use kense::domain::counts::Cell;
use kense::domain::service::{PersonKind, ProviderKind, ServiceCode};
use kense::domain::text::Lang;
use kense::ops::Ops;
use kense::ops::calendar::NewDay;
use kense::tui::effect::Effect;
use kense::tui::theme::Role;

use crate::cases::{BUS, SCHOOL, register};
use crate::desk::{CHILD, Journey, PARENT, at};

const MOTHER: (&str, &str) = (PARENT, "Мысалова Гүлнар Үлгіқызы");
const SON: (&str, &str) = (CHILD, "Мысалов Ерасыл Үлгіұлы");

/// Adds a day off to the office's own calendar.
pub fn rest_day(ops: &mut Ops, date: &str) {
    let new = NewDay {
        date: date.parse().unwrap(),
        kind: DayKind::DayOff,
        week: None,
        name: "День города".into(),
        name_kk: String::new(),
        source: "решение маслихата".into(),
    };
    ops.add_day(&new).unwrap();
}

fn due(j: &mut Journey, id: i64) -> String {
    j.ops().case(id).unwrap().due.to_string()
}

fn verbs(j: &mut Journey, id: i64) -> Vec<String> {
    j.ops().card(id).unwrap().history.into_iter().map(|h| h.verb).collect()
}

/// The bus: five working days from Monday the first of June.
fn bus(lang: Lang) -> (Journey, i64) {
    let mut j = Journey::new(ProviderKind::School, "2026-06-01T10:15", lang);
    let id = register(j.ops(), BUS, MOTHER, SON);
    j.keys("<F9><Enter><F7>мыс<Enter>");
    (j, id)
}

#[test]
fn a_case_is_suspended_with_a_reason_and_its_due_day_moves_by_the_working_days_it_stood() {
    let (mut j, id) = bus(Lang::Ru);
    assert_eq!(due(&mut j, id), "2026-06-08");
    j.go_to("2026-06-03T11:00").keys("<S-F6>").sees("Приостановить срок по 05-12/1").keys("<F2>").sees("! Заполните это поле");
    j.keys("Ждём ответа из архива<Tab>05.06.2026<F2>").sees("срок приостановлен").sees("возобновить до 05.06.2026");
    insta::assert_snapshot!("suspended_ru_80", j.pilot.screen());
    // While it stands still nothing is decided, and no day passes.
    j.go_to("2026-06-09T09:00").keys("<Up><F6>").sees("► Возобновить срок").keys("<Esc>");
    assert_eq!(j.ops().issue(id, &kense::ops::decide::Issue::default()).unwrap_err().code, "suspended");
    j.keys("<Esc><Esc>").sees("Срок приостановлен: 1").sees_no("Просрочено").sees("приостановлен до 05.06.2026");
    j.keys("<F7>мыс<Enter><S-F6>").sees("стоит с 03.06.2026").keys("<Enter>").sees("срок возобновлён, теперь до 12.06.2026");
    // Wednesday, Thursday, Friday and Monday stood still.
    assert_eq!(due(&mut j, id), "2026-06-12");
    assert_eq!(verbs(&mut j, id), ["registered", "suspended", "resumed", "due-moved"]);
    j.keys("<Up>").sees("приостановка: ещё").keys("<End>").sees("Срок перенесён с 08.06.2026 на 12.06.2026");
    insta::assert_snapshot!("resumed_ru_80", j.pilot.screen());
}

#[test]
fn a_change_of_the_calendar_moves_no_due_day_until_a_person_says_why() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, "2026-06-01T10:15");
    let touched = register(j.ops(), BUS, MOTHER, SON);
    let other = register(j.ops(), SCHOOL, MOTHER, SON);
    rest_day(j.ops(), "2026-06-04");
    assert_eq!(due(&mut j, touched), "2026-06-08", "never silently");
    // The office is opened the next morning: the first screen says so, and Enter shows which.
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, "2026-06-02T09:00");
    j.keys("<F9><Enter>").sees("Календарь изменился: другие сроки — 1").keys("<Enter>");
    j.sees("08.06.2026").sees("09.06.2026");
    insta::assert_snapshot!("moves_ru_80", j.pilot.screen());
    j.keys("<F2>").sees("Подтвердить новые сроки").keys("Решение маслихата № 7<F2>").sees("Сроки сдвинуты: 1");
    assert_eq!((due(&mut j, touched).as_str(), due(&mut j, other).as_str()), ("2026-06-09", "2026-06-02"));
    j.keys("<F7>мыс").keys("<Esc>").sees_no("Календарь изменился");
    assert_eq!(verbs(&mut j, touched).last().unwrap(), "due-moved");
    assert_eq!(verbs(&mut j, other), ["registered"]);
    let mut again = Journey::in_folder(dir.path(), ProviderKind::School, "2026-06-03T09:00");
    assert!(again.ops().moves().cases.is_empty(), "settled once");
}

#[test]
fn an_overdue_case_asks_for_its_reason_when_it_is_refused_and_counts_as_late_that_day() {
    let mut j = Journey::school("2026-06-01T10:15");
    let id = register(j.ops(), SCHOOL, MOTHER, SON);
    j.go_to("2026-06-04T10:00").keys("<F7>мыс<Enter><F8><Enter><Enter>").sees("Почему позже срока");
    j.keys("Документы другого ребёнка<F2>").sees("! Заполните это поле");
    insta::assert_snapshot!("late_refusal_ru_80", j.pilot.screen());
    j.keys("Делопроизводитель болел<F2>").sees("в услуге отказано");
    let today = j.ops().today();
    let late = j.ops().counts(today, today).unwrap().get(&ServiceCode(SCHOOL.into()), Cell::Late(PersonKind::Individual));
    assert_eq!((late, j.ops().case(id).unwrap().state), (1, State::Refused));
    j.keys("<End>").sees("Срок 02.06.2026 нарушен: Делопроизводитель болел");
}

#[test]
fn steps_stand_on_the_card_with_their_days_and_an_overdue_one_on_today() {
    let (mut j, id) = bus(Lang::Ru);
    j.keys("<PgDn>").sees("Шаги внутри срока").sees("Проверка полноты документов: до 02.06.2026");
    j.go_to("2026-06-03T09:00").keys("<Esc>").keys("<F9><Enter>").sees("Шаг внутри срока просрочен: 1");
    j.keys("<Enter> ").sees("► просрочен").keys("<Enter><C-w>02.06.2026<F2>").sees("шаг отмечен");
    let steps = j.ops().card(id).unwrap().steps;
    let day = |text: &str| text.parse().unwrap();
    assert_eq!(steps[0].standing, kense::domain::steps::Standing::Done(day("2026-06-02")));
    assert_eq!(steps[1].due, Some(day("2026-06-05")), "counted from the day the step before was done");
    assert_eq!(verbs(&mut j, id), ["registered", "step"]);
    j.keys("<PgDn>");
    insta::assert_snapshot!("steps_ru_80", j.pilot.screen());
    j.keys("<Esc>").sees_no("Шаг внутри срока просрочен");
}

#[test]
fn the_first_screen_warns_at_half_the_term_with_a_word_and_a_colour() {
    let mut j = Journey::school("2026-06-01T10:15");
    register(j.ops(), "00403004", MOTHER, SON);
    j.keys("<F9><Enter>").sees_no("Прошла половина срока");
    j.go_to("2026-06-02T10:15").keys("<F9><Enter>");
    let half = j.pilot.contains("Прошла половина срока: 1") || j.pilot.contains("Срок в следующий рабочий день: 1");
    assert!(half, "{}", j.pilot.text());
    assert_eq!(j.pilot.role_of("Прошла половина срока").or(j.pilot.role_of("Срок в следующий")), Some(Role::Key));
}

#[test]
fn the_bell_rings_once_a_case_and_day_and_only_where_it_is_wanted() {
    let mut j = Journey::school("2026-06-01T10:15");
    register(j.ops(), SCHOOL, MOTHER, SON);
    let rung = |j: &Journey| j.pilot.effects.iter().filter(|e| **e == Effect::Bell).count();
    j.go_to("2026-06-02T09:00").keys("<F9><Enter>").sees("Срок сегодня: 1");
    assert_eq!(rung(&j), 0, "off until it is wanted");
    let office = kense::ops::office::Office { bell: true, ..j.ops().office().clone() };
    j.ops().change_office(office).unwrap();
    j.keys("<F9><Enter>").keys("<F9><Enter>");
    assert_eq!(rung(&j), 1);
    j.clock.set(at("2026-06-03T09:00"));
    j.keys("<F9><Enter>").keys("<F9><Enter>");
    assert_eq!(rung(&j), 2, "another day");
}
