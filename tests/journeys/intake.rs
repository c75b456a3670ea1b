//! New application and package: from the first screen to a number in the journal.

mod drafts;
mod looks;
mod package;
mod people;
mod variants;

use kense::domain::application::{Capacity, Case, State};
use kense::domain::counts::Channel;
use kense::ops::{CaseQuery, KnownPerson};

use crate::desk::{CHILD, Journey, PARENT, STRANGER};

/// From the first screen to the choice of a service.
const OPEN: &str = "<F9><Down><Enter>";

/// An ordinary morning in the first week of June: nothing is closed, nothing is full.
const MORNING: &str = "2026-06-02T10:15";

/// A desk of a school with the form of a service open; the service is found by what is typed.
fn school(now: &str, service: &str) -> Journey {
    let mut j = Journey::school(now);
    j.keys(OPEN).keys(service).keys("<Enter>");
    j
}

/// The same in a college.
fn college(now: &str, service: &str) -> Journey {
    let mut j = Journey::college(now);
    j.keys(OPEN).keys(service).keys("<Enter>");
    j
}

impl Journey {
    /// Types a parent and a child into a fresh form; the cursor stays in the name of the child.
    pub fn parent_and_child(&mut self) -> &mut Journey {
        self.keys(PARENT).keys("<Tab>Ахметова Айгуль<Tab>+7 701 123 45 67<Tab>ул. Абая, 5<Tab>");
        self.keys(CHILD).keys("<Tab>Ахметов Али Нурович")
    }

    /// Types somebody who asks in person into a fresh form.
    fn in_person(&mut self) -> &mut Journey {
        self.keys(STRANGER).keys("<Tab>Садыкова Дана<Tab>+7 702 000 00 00<Tab>")
    }

    /// The case with a number.
    fn case(&mut self, number: &str) -> Case {
        self.ops().case_numbered(number).unwrap()
    }

    fn cases(&mut self, text: &str) -> Vec<String> {
        let query = CaseQuery { text: text.into(), limit: 50, ..CaseQuery::default() };
        self.ops().cases(&query).unwrap().into_iter().map(|c| c.number).collect()
    }

    fn drafts(&mut self) -> usize {
        self.ops().drafts().unwrap().len()
    }

    fn known(&mut self, number: &str) -> Option<KnownPerson> {
        self.ops().people(number).unwrap().into_iter().next()
    }
}

#[test]
fn a_new_applicant_is_registered_in_the_first_grade_with_at_most_twenty_keys_beside_the_typed_data() {
    let mut j = Journey::school(MORNING);
    j.pilot.reset_count();
    j.keys(OPEN).keys("1 класс<Enter>").parent_and_child().keys("<F6>");
    j.sees("Пакет документов").sees("Не хватает 4 документов").keys("    ").sees("Пакет полный");
    j.keys("<F2>").sees("Зарегистрировано под № 05-12/1");
    j.sees("02.06.2026 10:15").sees("Срок: 03.06.2026").sees("1 рабочий день; день регистрации 02.06.2026 не");
    j.keys("<Enter>").sees("Kense · Сегодня");
    println!("keys of a first-grade application, new applicant, from Today by the menu and back: {}", j.pilot.key_count());
    assert!(j.pilot.key_count() <= 20, "{} keys", j.pilot.key_count());

    let case = j.case("05-12/1");
    assert_eq!((case.state, case.channel), (State::Registered, Channel::Alternative));
    assert_eq!(case.due.to_string(), "2026-06-03");
    assert_eq!((case.applicant.number.as_str(), case.applicant.name.as_str()), (PARENT, "Ахметова Айгуль"));
    assert_eq!((case.beneficiary.number.as_str(), case.beneficiary.name.as_str()), (CHILD, "Ахметов Али Нурович"));
    assert_eq!(case.capacity, Capacity::LegalRepresentative);
    assert_eq!(case.answers["grade"], "1");
    let given: Vec<&str> = case.papers.iter().filter(|(_, p)| p.given).map(|(id, _)| id.as_str()).collect();
    assert_eq!(given, ["application", "health-passport", "immunization", "photo"], "what state systems hold was not ticked");
    for asked in ["ахмет", "али ахм", "айгул", "05-12/1", CHILD, "991231500006"] {
        assert_eq!(j.cases(asked), ["05-12/1"], "{asked}");
    }
    assert_eq!(j.drafts(), 0, "a registered draft is gone");
}

#[test]
fn a_known_applicant_is_registered_in_the_first_grade_with_at_most_twelve_keys_beside_the_typed_data() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child().keys("<F6>    <F2><Enter>").sees("Kense · Сегодня");
    j.pilot.reset_count();
    j.keys(OPEN).keys("1 класс<Enter>99123150").sees("9912••••••06  Ахметова Айгуль").keys("<Enter>");
    j.sees("ул. Абая, 5").sees("+7 701 123 45 67");
    j.keys(STRANGER).keys("<Tab>Ахметов Нурлан<F6>    <F2>").sees("№ 05-12/2");
    println!("keys of a first-grade application, known applicant, from Today by the menu: {}", j.pilot.key_count());
    assert!(j.pilot.key_count() <= 12, "{} keys", j.pilot.key_count());
    let case = j.case("05-12/2");
    assert_eq!((case.applicant.number.as_str(), case.applicant.phone.as_str()), (PARENT, "+7 701 123 45 67"));
    assert_eq!((case.beneficiary.number.as_str(), case.beneficiary.name.as_str()), (STRANGER, "Ахметов Нурлан"));
}

#[test]
fn a_child_seen_before_is_offered_too_and_arrows_take_another() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child().keys("<F6>    <F2><Enter>");
    assert_eq!(j.known(CHILD).unwrap().name, "Ахметов Али Нурович");
    j.keys(OPEN).keys("перевод между<Enter>991<Enter>991").sees("9912••••••02  Ахметов Али");
    j.keys("<Down><Enter>").sees("► Куда переходит ребёнок?");
    j.keys("<F6>").sees("Ахметов Али Нурович · Срок").keys(" <F2>").sees("№ 05-12/2");
    assert_eq!(j.case("05-12/2").beneficiary.number, CHILD);
}

#[test]
fn an_incomplete_package_is_not_registered_and_the_refusal_names_everything_missing() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child().keys("<F6> <F2>");
    j.sees("Пакет неполный, регистрировать нельзя");
    for missing in ["– Форма № 065/у", "– Форма № 052-2/у", "– Фотографии ребенка"] {
        j.sees(missing);
    }
    j.sees_no("– Заявление по форме").sees_no("– Документ, удостоверяющий");
    j.keys("<Enter>").sees("[x] 1");
    assert_eq!(j.cases(""), Vec::<String>::new());
    assert_eq!(j.drafts(), 1, "the draft stays");
}

#[test]
fn a_non_acceptance_has_its_own_number_and_names_everything_and_nothing_is_accepted() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child()
        .keys("<F6> <F8>")
        .sees("Отказать в приёме?")
        .sees("– Фотографии ребенка")
        .sees("Норма: пункт 2 статьи 19-1");
    j.keys("<Enter>").sees("Не хватает 3 документов");
    assert_eq!(j.ops().non_acceptances(0, 9).unwrap().len(), 0, "no is the first answer");
    j.keys("<F8><Right><Enter>").sees("Запись в журнале № 05-12/О-1").sees("– Форма № 065/у");
    j.keys("<Enter>").sees("Kense · Сегодня");

    let all = j.ops().non_acceptances(0, 9).unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].number.as_str(), all[0].applicant.number.as_str()), ("05-12/О-1", PARENT));
    assert_eq!(
        all[0].missing,
        [
            "Форма № 065/у «Паспорт иммунизации»",
            "Форма № 052-2/у «Паспорт здоровья ребенка»",
            "Фотографии ребенка размером 3х4 см"
        ]
    );
    assert!(all[0].norm.starts_with("пункт 2 статьи 19-1"), "{}", all[0].norm);
    assert_eq!((j.cases(""), j.drafts()), (Vec::<String>::new(), 0));
}

#[test]
fn a_complete_package_cannot_be_refused_at_the_desk() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child().keys("<F6>    <F8>").sees("Сейчас эта клавиша не действует");
    assert_eq!(j.ops().non_acceptances(0, 9).unwrap().len(), 0);
}

#[test]
fn admission_to_college_is_closed_by_its_own_receipt() {
    let mut j = college("2026-07-08T10:15", "поступление");
    j.in_person().keys("<Tab><Right><F6>").sees("Не хватает 4 документов").keys("    <F2>");
    j.sees("№ 05-12/1").sees("расписка о приёме").sees("дело закрыто");
    let case = j.case("05-12/1");
    assert_eq!((case.state, case.due.to_string().as_str()), (State::Issued, "2026-07-08"));
    assert_eq!(case.handed.map(|(_, to)| to).as_deref(), Some("Садыкова Дана"));
}

#[test]
fn a_closed_window_bars_the_application_and_says_so_before_the_package() {
    let mut j = college("2026-10-06T10:15", "поступление");
    j.in_person().keys("<Tab><Right>").sees("! Сегодня вне срока приёма").sees("с 25 июня по 22 августа");
    j.keys("<F6>    <F2>").sees("Сообщение").sees("Сегодня вне срока приёма");
    j.keys("<Enter>").sees("Пакет документов");
    assert_eq!((j.cases(""), j.drafts()), (Vec::<String>::new(), 1));
}
