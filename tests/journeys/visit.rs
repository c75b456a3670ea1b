//! One visit, several applications: twins, two services, one paper; each its own case, and all of them linked.

use kense::domain::application::Case;
use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::tui::pilot::render_at;

use crate::desk::{CHILD, Journey, PARENT, STRANGER};
use crate::frame::sizes;

const MORNING: &str = "2026-06-02T10:15";
const OPEN: &str = "<F9><Down><Enter>";
const REGISTER: &str = "<F9><Home><Down><Down><Enter>";

/// A school where one child was taken into the first grade; the notice of it is on the screen.
fn first() -> Journey {
    let mut j = Journey::school(MORNING);
    j.keys(OPEN).keys("1 класс<Enter>").keys(PARENT).keys("<Tab>Ахметова Айгуль<Tab>+7 701 123 45 67<Tab>ул. Абая, 5<Tab>");
    j.keys(CHILD).keys("<Tab>Ахметов Али Нурович<Tab>01.02.2019<F6>    <F2>").sees("№ 05-12/1").sees("F2 Ещё");
    j
}

/// The second twin, registered too.
fn twins() -> Journey {
    let mut j = first();
    j.keys("<F2><Enter>").keys(STRANGER).keys("<Tab>Ахметов Вали Нурович<Tab>01.02.2019<F6>    <F2>").sees("№ 05-12/2");
    j
}

fn case(j: &mut Journey, number: &str) -> Case {
    j.ops().case_numbered(number).unwrap()
}

fn together(j: &mut Journey, number: &str) -> Vec<(String, bool)> {
    let id = case(j, number).id;
    j.ops().together(id).unwrap().into_iter().map(|o| (o.number, o.one_paper)).collect()
}

fn linked(number: &str) -> Vec<(String, bool)> {
    vec![(number.to_owned(), false)]
}

fn picture(name: &str, j: &Journey) {
    insta::with_settings!({ prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("visit_{name}_80x25"), j.pilot.screen());
    });
}

#[test]
fn one_key_after_a_registration_begins_the_application_of_the_twin_with_the_applicant_filled_in() {
    let mut j = first();
    picture("registered", &j);
    j.keys("<F2>")
        .sees("Та же услуга для другого ребёнка")
        .sees("Другая услуга для того же ребёнка")
        .sees("по этому же заявлению");
    picture("again", &j);
    j.keys("<Enter>").sees("Один визит с № 05-12/1").sees(PARENT).sees("ул. Абая, 5").sees("► ИИН ребёнка *");
    j.sees_no(CHILD).sees_no("Ахметов Али");
    picture("twin", &j);
    j.keys(STRANGER).keys("<Tab>Ахметов Вали Нурович<Tab>01.02.2019").sees_no("уже есть открытое заявление");
    j.keys("<F6>").sees("Не хватает 4 документов").keys("    <F2>").sees("№ 05-12/2").sees("Один визит с № 05-12/1");
    let (one, two) = (case(&mut j, "05-12/1"), case(&mut j, "05-12/2"));
    assert_eq!((&one.applicant, one.capacity), (&two.applicant, two.capacity));
    assert_eq!(two.beneficiary.number, STRANGER);
    assert_eq!((together(&mut j, "05-12/1"), together(&mut j, "05-12/2")), (linked("05-12/2"), linked("05-12/1")));
    j.keys("<Enter>").sees("Kense · Сегодня");
}

#[test]
fn an_open_case_is_pointed_out_for_the_same_child_twice_and_not_for_the_twin() {
    let mut j = twins();
    j.keys("<F2><Enter>").keys(CHILD).sees("! У этого человека уже есть открытое заявление на эту услугу: 05-12/1");
}

#[test]
fn twins_without_numbers_are_told_apart_by_name_and_a_child_without_one_is_known_again() {
    let mut j = Journey::school(MORNING);
    j.keys(OPEN).keys("1 класс<Enter>").keys(PARENT).keys("<Tab>Ахметова Айгуль<Tab>+7 701 123 45 67<Tab><Tab>");
    j.keys("<Tab>ИИН не выдан<Tab>Ахметов Али<Tab>01.02.2019<F6>    <F2>").sees("№ 05-12/1");
    j.keys("<F2><Enter><Tab>ИИН не выдан<Tab>Ахметов Вали<Tab>01.02.2019<F6>    <F2>").sees("№ 05-12/2");
    j.keys("<F2><Enter><Tab>ИИН не выдан<Tab>Ахметов Али<Tab>01.02.2019").sees("уже есть открытое заявление");
}

#[test]
fn a_twin_whose_papers_lack_is_not_registered_and_the_first_case_stands() {
    let mut j = first();
    j.keys("<F2><Enter>").keys(STRANGER).keys("<Tab>Ахметов Вали<F6> <F2>").sees("Пакет неполный, регистрировать нельзя");
    j.keys("<Enter><F8><Right><Enter>").sees("№ 05-12/О-1");
    assert_eq!(together(&mut j, "05-12/1"), []);
}

#[test]
fn another_service_for_the_same_child_carries_the_people_and_no_answers_and_no_papers() {
    let mut j = first();
    j.keys("<F2><Down><Enter>").sees("Один визит с № 05-12/1").sees("Услуга:");
    // With the search typed, so that the picture does not change with every other service.
    j.keys("питан");
    picture("service", &j);
    j.keys("<Enter>").sees("· 00403008 ·").sees(CHILD).sees("► К какой категории").sees("не выбрано");
    j.keys("<Right><F6>").sees("Не хватает 1 документа").keys(" <F2>").sees("№ 05-12/2").sees("02.06.2026 10:15");
    let two = case(&mut j, "05-12/2");
    assert_eq!((two.service.as_str(), two.beneficiary.name.as_str()), ("00403008", "Ахметов Али Нурович"));
    assert_eq!(two.beneficiary.born, "01.02.2019");
    assert_eq!(together(&mut j, "05-12/2"), linked("05-12/1"));
}

#[test]
fn one_application_for_two_services_is_two_cases_with_one_date_and_time() {
    let mut j = first();
    j.go_to("2026-06-02T10:40")
        .keys("<F2><Down><Down><Enter>")
        .sees("Одно заявление с № 05-12/1: дата и время те же, 02.06.2026 10:15");
    j.keys("питан<Enter>").sees("Одно заявление с № 05-12/1").keys("<Right><F6> ");
    picture("one-paper", &j);
    j.keys("<F2>").sees("№ 05-12/2").sees("Дата и время: 02.06.2026 10:15").sees("Одно заявление с № 05-12/1");
    picture("one-paper-registered", &j);
    let (one, two) = (case(&mut j, "05-12/1"), case(&mut j, "05-12/2"));
    assert_eq!(one.registered, two.registered);
    assert_ne!(one.due, two.due, "each has its own term");
    assert_eq!(together(&mut j, "05-12/1"), [("05-12/2".to_owned(), true)]);
    let id = two.id;
    let history = j.ops().card(id).unwrap().history;
    assert_eq!(history[0].at.local.format("%H:%M").to_string(), "10:40", "the journal says when it was really written");
}

#[test]
fn a_document_shown_for_the_first_case_is_offered_and_not_ticked() {
    let mut j = Journey::school(MORNING);
    j.keys(OPEN).keys("1 класс<Enter>").keys(PARENT).keys("<Tab>Ахметова Айгуль<Tab>+7 701 123 45 67<Tab><Tab>");
    j.keys(CHILD).keys("<Tab>Ахметов Али<F6>    <Home><Down><Down> <F2>").sees("№ 05-12/1");
    assert!(case(&mut j, "05-12/1").papers["identity"].given);
    j.keys("<F2><Down><Enter>питан<Enter><Right><F6>").sees("уже показан").sees("[ ] 2").keys("<Down>");
    j.sees("Уже показан сегодня по № 05-12/1");
    picture("shown", &j);
    j.keys("<Up> <F2>").sees("№ 05-12/2");
    assert!(!case(&mut j, "05-12/2").papers["identity"].given, "nothing was ticked by itself");
    // For another child nobody knows whose document it was.
    j.keys("<F2><Enter>").keys(STRANGER).keys("<Tab>Ахметов Вали<Tab><Tab><Right><F6>").sees_no("уже показан");
}

#[test]
fn the_card_names_the_other_cases_of_the_visit_and_enter_opens_one() {
    let mut j = twins();
    j.keys("<Enter>")
        .keys(REGISTER)
        .keys("<Enter>")
        .sees("Заявление 05-12/2")
        .keys("<Down><Down><Down><Down><Down><Down><Down><Down>");
    j.sees("Тот же визит (Enter — открыть)").sees("05-12/1").sees("Зачисление в школу, Ахметов Али Нурович");
    picture("card", &j);
    j.keys("<End>").sees("Один визит с № 05-12/1");
    j.keys("<Enter>")
        .sees("Заявление 05-12/1")
        .keys("<End>")
        .sees("Один визит с № 05-12/2")
        .keys("<Esc>")
        .sees("Заявление 05-12/2");
    // With three there is a choice.
    j.keys("<F2><Down><Enter>питан<Enter><Right><F6> <F2>")
        .sees("№ 05-12/3")
        .keys("<Enter>")
        .keys(REGISTER)
        .keys("<Enter><Enter>");
    j.sees("05-12/1 · Зачисление").sees("05-12/2 · Зачисление");
    picture("choice", &j);
    j.keys("<Down><Enter>").sees("Заявление 05-12/2");
}

#[test]
fn from_the_card_of_another_day_the_people_are_carried_and_the_visit_is_not() {
    let mut j = first();
    j.go_to("2026-06-03T09:00").keys("<Enter>").keys(REGISTER).keys("<Enter><F2>").sees("Новый визит заявителя по № 05-12/1");
    j.sees_no("по этому же заявлению").keys("<Enter>").sees(PARENT).sees_no("Один визит");
    j.keys(STRANGER).keys("<Tab>Ахметов Вали<F6>    <F2>").sees("№ 05-12/2").sees_no("Один визит");
    assert_eq!(together(&mut j, "05-12/2"), []);
}

#[test]
fn a_draft_left_over_night_says_that_the_visit_is_over_and_is_registered_apart() {
    let mut j = first();
    j.keys("<F2><Enter>").keys(STRANGER).keys("<Tab>Ахметов Вали<Esc>").go_to("2026-06-03T09:00");
    j.keys("<F9><Home><Enter>").keys(OPEN).keys("<Up><Enter>").sees("! Дело № 05-12/1 принято 02.06.2026, это другой визит");
    picture("over-night", &j);
    j.keys("<F6>    <F2>").sees("№ 05-12/2");
    assert_eq!(together(&mut j, "05-12/2"), []);
}

#[test]
fn another_applicant_typed_over_the_carried_one_is_another_visit() {
    let mut j = first();
    j.keys("<F2><Enter>").keys(STRANGER).keys("<Tab>Ахметов Вали<PgUp><Down><C-w>991231500714").sees_no("Один визит с");
    j.sees("! По делу № 05-12/1 обращался другой заявитель");
}

#[test]
fn the_stage_is_asked_from_a_card_though_its_bar_has_no_room_for_the_key() {
    let mut j = first();
    j.keys("<Enter>").keys(REGISTER).keys("<Enter><F7>").sees("На какой стадии?").keys("<Esc>").sees("Заявление 05-12/1");
    // And from that of a non-acceptance, which stands in the same place of the key table.
    j.keys("<F2><Enter>").keys(STRANGER).keys("<Tab>Ахметов Вали<F6><F8><Right><Enter>").sees("№ 05-12/О-1").keys("<Enter>");
    j.keys(REGISTER).keys("<F4><End><F2><Enter>").sees("Отказ в приёме 05-12/О-1").keys("<F7>").sees("На какой стадии?");
}

#[test]
fn the_words_of_a_visit_are_there_in_every_language_and_its_boxes_fit_every_size() {
    for lang in Lang::ALL {
        let mut j = Journey::new(ProviderKind::School, MORNING, lang);
        j.keys(OPEN).keys("00403003<Enter>").keys(PARENT).keys("<Tab>Ахметова Айгуль<Tab>+7 701 123 45 67<Tab><Tab>");
        j.keys(CHILD).keys("<Tab>Ахметов Али<F6>    <F2>");
        for keys in [
            "<F1>",
            "<Esc><F2>",
            "<Down><Down><Enter>",
            "00403008<Enter>",
            "<Right><F6> <F2>",
            "<Enter>",
            REGISTER,
            "<Enter>",
            "<Enter>",
        ] {
            j.keys(keys).sees_no("⟨");
            for (w, h) in sizes() {
                let _drawn = render_at(&j.pilot.app, w, h);
            }
        }
        assert_eq!(together(&mut j, "05-12/1"), [("05-12/2".to_owned(), true)], "{}", lang.code());
    }
}
