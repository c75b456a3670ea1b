//! Refusals that are heard first: free meals refused after a hearing, given after an objection, a service too short for one, and a second
//! refusal that finds something new.

use kense::domain::application::{DecisionKind, State};
use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::ops::decide::Refuse;
use kense::ops::hearing::Preliminary;
use kense::tui::pilot::render_at;
use kense::tui::theme::Role;

use crate::cases::register;
use crate::desk::{CHILD, Journey, PARENT};
use crate::frame::sizes;

/// Free meals: five working days, a hearing printed.
const MEALS: &str = "00403008";
/// Transfer and reinstatement in a college; its first variant has a term of three working days.
const SHORT: &str = "00803013";
const MOTHER: (&str, &str) = (PARENT, "Мысалова Гүлнар Үлгіқызы");
const SON: (&str, &str) = (CHILD, "Мысалов Ерасыл Үлгіұлы");

/// A school on Monday the first of June, the card of an application for meals open; due on the eighth.
fn meals(lang: Lang) -> (Journey, i64) {
    let mut j = Journey::new(ProviderKind::School, "2026-06-01T10:15", lang);
    let id = register(j.ops(), MEALS, MOTHER, SON);
    j.keys("<F7>мыс<Enter>");
    (j, id)
}

/// The preliminary decision on two grounds and one document, the form filled in; the place is the last field.
const FOUND: &str = "<F8><Enter> <Down><Down> <Enter> <Enter>Семья адресную помощь не получает<Tab><Tab><Tab><Tab>каб. 4";

fn state(j: &mut Journey, id: i64) -> State {
    j.ops().case(id).unwrap().state
}

fn picture(j: &Journey, name: &str) {
    insta::assert_snapshot!(format!("hearing_{name}_80x25"), j.pilot.screen());
}

#[test]
fn meals_are_refused_after_a_notice_and_a_hearing() {
    let (mut j, id) = meals(Lang::Ru);
    j.keys("<F8>").sees("► Предварительное решение об отказе").sees_no("Отказать в услуге по основанию закона");
    j.keys("<Enter>").sees("[ ]").keys(" <Down><Down> ").sees("[x]");
    picture(&j, "grounds");
    j.keys("<Enter>").sees("Каких документов это касается?").keys(" <Enter>");
    // The days are offered: notice today, hearing on the last day to object.
    j.sees("Вручить уведомление до 03.06.2026").sees("решение с 04.06.2026 по 08.06.2026").sees("03.06.2026");
    picture(&j, "preliminary");
    j.keys("<F2>").sees("! Заполните это поле");
    j.keys("Семья адресную помощь не получает<Tab><Tab><C-w>02.06.2026<Tab><Tab>каб. 4<F2>");
    j.sees("! Слишком рано: заслушать можно").sees("с 03.06.2026 по").sees("каб. 4");
    j.keys("<C-w>03.06.2026<F2>").sees("Дальше — вручить уведомление до 03.06.2026");
    let p = j.ops().procedure(id).unwrap().unwrap();
    assert_eq!((p.grounds.len(), p.documents.len(), p.planned.unwrap().place.as_str()), (2, 1, "каб. 4"));
    picture(&j, "card");
    // Not before the notice.
    j.keys("<F8>").sees("► Уведомление вручено").sees("Отказать окончательно — пока нельзя");
    j.keys("<Down><Down><Down><Enter>").sees("Отказать ещё нельзя").keys("<Enter>");
    assert_eq!(state(&mut j, id), State::Registered);
    j.keys("<F8><Enter>").sees("Как уведомили");
    picture(&j, "notice");
    j.keys("<F2>").sees("! Выберите").keys("телеф<F2>").sees("Дальше — заслушать 03.06.2026");
    j.keys("<End>").sees("получено 01.06.2026 телефонограммой; возражения до");
    picture(&j, "procedure");
    j.keys("<F7>05-12/1<Down>").sees("заслушивание 03.06.2026 в").keys("<Esc>");
    j.keys("<F9><Down><Down><Enter>").sees("заслушать").keys("<Esc>");
    // Today and the register say what is next.
    j.go_to("2026-06-03T09:00").keys("<Esc><F9><Enter>").sees("Готовится отказ: 1").sees("заслушать");
    assert_eq!(j.pilot.role_of("Готовится отказ"), Some(Role::Bad), "the hearing is today");
    picture(&j, "today");
    j.keys("<Enter><F8>").sees("► Заслушивание состоялось").keys("<Enter>");
    j.keys("<F2>").sees("! Выберите").keys("приш<Tab>Мысалова Г. Ү.<F2>").sees("оформить протокол до 05.06.2026");
    j.keys("<F8>").sees("► Протокол готов").keys("<Enter>7<F2>").sees("решение можно принять с 04.06.2026");
    j.go_to("2026-06-04T09:00").keys("<F8>").sees("► Отказать окончательно").keys("<Enter>");
    j.sees("Семья адресную помощь не").sees("1, 3 (ст. 19-1");
    picture(&j, "final");
    j.keys("<F2>").sees("05-12/1: в услуге отказано");
    let DecisionKind::Refusal { ground, why, .. } = j.ops().case(id).unwrap().decision.unwrap().kind else { panic!() };
    assert_eq!((ground.as_str(), why.as_str()), ("untrue, no-consent", "Семья адресную помощь не получает"));
    j.keys("<End>").sees("Отказано: основание 1, 3");
    picture(&j, "refused");
}

#[test]
fn an_objection_convinces_and_the_meals_are_given() {
    let (mut j, id) = meals(Lang::Ru);
    j.keys(FOUND).keys("<F2><F8><Enter>").sees("Как уведомили").keys("тексто<F2>").sees("Дальше — заслушать");
    j.go_to("2026-06-02T15:00").keys("<F8><Down><Enter>").sees("Возразить можно до 03.06.2026");
    j.keys("<Tab>Помощь назначена с мая, вот справка<F2>").sees("записано");
    j.keys("<F8>").sees_no("Поступило возражение").keys("<Down><Enter>").sees("услугу оказывают как обычно");
    j.keys("<F2>").sees("! Заполните это поле").keys("Справка верна<F2>").sees("отказа не будет");
    picture(&j, "convinced");
    j.keys("<F6>").sees("Взять в работу").keys("<Down><Enter><F2>").sees("результат выдан");
    assert_eq!(state(&mut j, id), State::Issued);
    assert_eq!(j.ops().card(id).unwrap().procedures.len(), 1, "what was decided stays in the case");
}

#[test]
fn where_the_term_is_too_short_a_refusal_goes_at_once() {
    let mut j = Journey::college("2026-07-01T10:15");
    let mut d = crate::cases::draft(j.ops(), SHORT, MOTHER, ("", ""));
    d.beneficiary = kense::domain::application::Beneficiary::default();
    let id = j.ops().register(0, &d).unwrap().id;
    let case = j.ops().case(id).unwrap();
    assert_eq!(j.ops().why_no_hearing(&case).unwrap().map(|m| m.key), Some("hearing-short"));
    j.keys("<F7>мыс<Enter><F8>").sees("► Отказать в услуге по основанию закона").sees_no("Предварительное");
    // Everything found is named at once here too.
    j.keys("<Enter>")
        .sees("Что установлено: все основания сразу")
        .keys(" <Down> <Enter>")
        .sees("1 (ст. 19-1 п. 2 пп. 1)")
        .sees("2 (ст. 19-1 п. 2 пп. 2)");
    picture(&j, "at_once");
    j.keys("Документ поддельный<F2>").sees("в услуге отказано").keys("<End>").sees("Отказано: основание 1, 2");
    assert_eq!(state(&mut j, id), State::Refused);
}

#[test]
fn a_second_refusal_on_something_new_asks_why_it_was_not_named_at_once() {
    let (mut j, first) = meals(Lang::Ru);
    let found = Preliminary {
        grounds: vec!["untrue".into()], why: "Подпись другого лица".into(), ..Preliminary::default()
    };
    j.ops().preliminary(first, &found).unwrap();
    j.ops().waive_hearing(first, "asked", "Заявление").unwrap();
    let medium = kense::domain::counts::Medium::Paper;
    j.ops().refuse(first, &Refuse { ground: String::new(), why: String::new(), medium, late_why: String::new() }).unwrap();
    j.go_to("2026-06-15T10:00");
    let again = register(j.ops(), MEALS, MOTHER, SON);
    j.keys("<Esc><F7>05-12/2<Enter><F8><Enter> <Down> <Enter> <Enter>");
    j.sees("В отказе по делу 05-12/1").sees("этого не назвали: основание 2; Заявление по форме");
    picture(&j, "anew");
    j.keys("Доход выше<Tab><Tab><Tab><Tab>каб. 4<F2>").sees("! Заполните это поле");
    assert!(j.ops().procedure(again).unwrap().is_none());
    j.keys("Сведения о доходе пришли позже<F2>").sees("вручить уведомление");
    assert!(j.ops().procedure(again).unwrap().is_some());
    j.keys("<End>").sees("В прошлом отказе этого не назвали: Сведения о");
}

#[test]
fn a_notice_that_comes_too_late_is_confirmed_or_not_given() {
    let (mut j, id) = meals(Lang::Ru);
    j.go_to("2026-06-04T10:00").keys(FOUND).sees("Уведомить надо было до 03.06.2026").keys("<F2>").sees("! Выберите");
    picture(&j, "late");
    assert!(j.ops().procedure(id).unwrap().is_none());
    j.keys("нет<F2>").sees("Уведомить надо было до").keys("да<F2>").sees("вручить уведомление");
    assert!(j.ops().procedure(id).unwrap().is_some());
}

#[test]
fn a_lawful_exception_is_picked_and_proved() {
    let (mut j, id) = meals(Lang::Kk);
    j.keys("<F8><Enter><Enter><Enter>Көмек тағайындалмаған<Tab><Tab><Tab><Tab>4-кабинет<F2>")
        .sees("хабарламаны 03.06.2026 дейін тапсыру");
    j.keys("<F8>").sees("► Хабарлама тапсырылды").keys("<Down><Down><Enter>").sees("тек заңда аталған жағдайда");
    picture(&j, "exception_kk");
    j.keys("қатысушы<Tab>01.06.2026 өтініш<F2>").sees("шешімді 08.06.2026 дейін қабылдау");
    j.keys("<F8>")
        .sees("► Түпкілікті бас тарту")
        .keys("<Enter>")
        .sees("1 (19-1-баптың 2-тармағы 1-")
        .keys("<F2>")
        .sees("қызметтен бас тартылды");
    assert_eq!(state(&mut j, id), State::Refused);
    j.sees_no("⟨");
}

#[test]
fn no_screen_of_a_refusal_under_way_panics_at_any_size_or_lacks_a_sentence_in_any_language() {
    for lang in Lang::ALL {
        let (mut j, _) = meals(lang);
        for step in [
            "<F8>",
            "<Enter>",
            "<Enter>",
            "<Enter>",
            "<F2>",
            "x<Tab><Tab><Tab><Tab>x<F2>",
            "<F8>",
            "<Enter>",
            "<F2>",
            "<Right><F2>",
            "<F8>",
            "<Enter>",
            "<Esc>",
            "<F8>",
            "<Down>",
            "<Enter>",
            "<Tab>x<F2>",
            "<F3>",
            "<Esc>",
            "<F8>",
            "<Down><Enter>",
            "<F2>",
            "x<F2>",
        ] {
            j.keys(step).sees_no("⟨");
            if lang == Lang::Kk {
                for (w, h) in sizes() {
                    let _drawn = render_at(&j.pilot.app, w, h);
                }
            }
        }
    }
}
