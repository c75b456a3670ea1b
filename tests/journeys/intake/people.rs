//! The service and the people.

use kense::domain::application::Capacity;
use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;

use super::{MORNING, OPEN, college, school};
use crate::desk::{BIN, CHILD, Journey, PARENT, STRANGER};

#[test]
fn a_service_is_found_by_a_word_a_code_a_kazakh_name_and_with_a_slip() {
    let cases = [
        ("1 клас", "00403003"),
        ("бірінші сын", "00403003"),
        ("мектепке қабылдау", "00403003"),
        ("зачесление в школу", "00403003"),
        ("004030", "00403003"),
        ("ауыстыру мект", "00403015"),
        ("transfer", "00403015"),
        ("питан", "00403008"),
    ];
    for (typed, code) in cases {
        let mut j = Journey::school(MORNING);
        j.keys(OPEN).keys(typed).sees(code).keys("<Enter>").sees(&format!("· {code} ·"));
    }
    let mut j = Journey::college(MORNING);
    j.keys(OPEN).keys("общижитие").sees("Общежитие").keys("<Enter>").sees("· 00803002 ·");
    let mut j = Journey::college(MORNING);
    j.keys(OPEN).keys("жатақхана").sees("00803002").keys("ъъъъ").sees("Такой услуги не нашлось").keys("<Enter>").sees("Услуга:");
}

#[test]
fn the_service_used_most_stands_first() {
    let mut j = school(MORNING, "перевод между");
    j.parent_and_child().keys("<F6> <F2><Enter>");
    j.keys(OPEN).sees("► Перевод между школами");
}

#[test]
fn a_service_that_is_not_taken_here_says_where_to_go_and_opens_nothing() {
    let cases = [
        (ProviderKind::School, "садик", "отдел (управление) образования"),
        (ProviderKind::School, "общежитие", "колледж"),
        (ProviderKind::Kindergarten, "1 класс", "школа"),
        (ProviderKind::Kindergarten, "зачисление в детский", "egov.kz"),
        (ProviderKind::EducationDepartment, "установление опеки", "Государственная корпорация"),
    ];
    // By the edition of that day, whose list was never read.
    let unread = (ProviderKind::School, "2025-02-03T09:30", "специальная школа", "ещё не внесён полностью");
    let cases = cases.map(|(kind, typed, told)| (kind, MORNING, typed, told));
    for (kind, at, typed, told) in cases.into_iter().chain([unread]) {
        let mut j = Journey::new(kind, at, Lang::Ru);
        j.keys(OPEN).keys(typed).sees("здесь не принимают");
        j.keys("<Enter>").sees("Сообщение").sees(told);
        j.keys("<Enter>").sees("Услуга:");
        assert_eq!(j.drafts(), 0, "{typed}");
    }
}

#[test]
fn a_wrong_number_is_told_under_its_field_and_nothing_typed_is_lost() {
    let mut j = school(MORNING, "1 класс");
    j.keys("991231500007<Tab>Ахметова<Tab>12<Tab><Tab>99123160000<F6>");
    j.sees("! Контрольная цифра не сходится").sees("! Наберите фамилию и имя").sees("! Телефон слишком короткий");
    j.sees("! Набрано 11 цифр, нужно 12").sees("! Заполните это поле");
    for typed in ["991231500007", "Ахметова", "12", "99123160000"] {
        j.sees(typed);
    }
    j.sees("Новое заявление").sees("► ИИН заявителя *");
    // A number both passes of which give ten was never given to anybody.
    j.keys("<C-w>991231500770<F6>").sees("! Такой номер не выдаётся");
    j.keys("<C-w>").keys(PARENT).keys("<Tab> Айгуль<Tab>3456<Tab><Tab>2<Tab>Ахметов Али<F6>").sees("Пакет документов");
}

#[test]
fn somebody_without_a_number_is_taken_in_with_a_reason_and_not_without_one() {
    let mut j = school(MORNING, "1 класс");
    j.keys("<Tab><Tab>Smith Anna<Tab>+7 701 123 45 67<Tab><Tab><Tab><Tab>Smith Tom<F6>").sees("! Наберите 12 цифр");
    j.keys("<Down>гражданка другой страны<Down><Down><Down><Down><Down>ИИН не выдавали<F6>").sees("Пакет документов");
    j.keys("    <F2>").sees("№ 05-12/1");
    let case = j.case("05-12/1");
    assert_eq!((case.applicant.number.as_str(), case.applicant.no_number.as_str()), ("", "гражданка другой страны"));
    assert_eq!((case.beneficiary.number.as_str(), case.beneficiary.no_number.as_str()), ("", "ИИН не выдавали"));
}

#[test]
fn a_reason_typed_before_the_number_was_found_does_not_go_into_the_journal() {
    let mut j = school(MORNING, "1 класс");
    j.keys("<Tab>ИИН забыли<BackTab>").keys(PARENT).sees_no("ИИН забыли");
    j.keys("<Tab>Ахметова Айгуль<Tab>+7 701 123 45 67<Tab><Tab>").keys(CHILD).keys("<Tab>Ахметов Али<F6>    <F2>");
    assert_eq!(j.case("05-12/1").applicant.no_number, "");
}

#[test]
fn an_organisations_number_is_not_taken_where_a_persons_is_asked() {
    let mut j = school(MORNING, "1 класс");
    j.keys(BIN).keys("<Tab>Ахметова Айгуль<Tab>+7 701 123 45 67<Tab><Tab>").keys(CHILD).keys("<Tab>Ахметов Али<F6>");
    j.sees("! Это БИН организации, а здесь нужен ИИН").sees("► ИИН заявителя *").sees(BIN);
}

#[test]
fn a_proxy_is_asked_for_the_paper_and_for_whom() {
    let mut j = school(MORNING, "1 класс");
    j.keys(STRANGER).keys("<Tab>Садыкова Дана<Tab>+7 702 000 00 00").sees_no("Документ представителя");
    j.keys("<PgUp><End>")
        .sees("< по доверенности >")
        .sees("Документ представителя *")
        .sees("Номер документа")
        .sees("Дата документа");
    j.keys("<F6>").sees("! Заполните это поле").sees("► Документ представителя *");
    // A day still to come is no day of a paper.
    j.keys("Доверенность, нотариус<Tab>12<Tab>05.06.2026<F6>").sees("! Дата документа ещё не наступила: проверьте");
    j.keys("<C-w><C-w><C-w>01.06.2026<Tab>").keys(CHILD).keys("<Tab>Ахметов Али<F6>    <F2>").sees("№ 05-12/1");
    let case = j.case("05-12/1");
    assert_eq!((case.capacity, case.proxy_paper.as_str()), (Capacity::Proxy, "Доверенность, нотариус"));
    assert_eq!((case.proxy_number.as_str(), case.proxy_date.as_str()), ("12", "01.06.2026"));
    assert_eq!(case.beneficiary.number, CHILD);
}

#[test]
fn a_student_asks_in_person_and_whoever_was_typed_for_another_is_left_out() {
    let mut j = college(MORNING, "общежитие");
    j.in_person().sees("сам заявитель").sees_no("ИИН обучающегося");
    j.keys("<PgUp><Home>").sees("ИИН обучающегося *");
    j.keys("<PgUp><Down><Down><Down><Down><Down>").keys(CHILD).keys("<Down>Ахметов Али");
    j.keys("<PgUp><Right>").sees_no("ИИН обучающегося").keys("<F6> <F2>").sees("№ 05-12/1");
    let case = j.case("05-12/1");
    assert_eq!((case.capacity, case.beneficiary.number.as_str()), (Capacity::Self_, ""));
}

#[test]
fn a_pasted_name_with_a_line_break_is_one_line() {
    let mut j = school(MORNING, "1 класс");
    j.keys(PARENT).keys("<Tab>");
    j.pilot.paste("Ахметова\n Айгуль\r\n");
    j.keys("<Tab>+7 701 123 45 67<Tab><Tab>").keys(CHILD).keys("<Tab>Ахметов Али<F6>").sees("Пакет документов");
    j.keys("    <F2>");
    assert_eq!(j.case("05-12/1").applicant.name, "Ахметова Айгуль");
}

#[test]
fn the_kazakh_digit_row_types_a_number() {
    let mut j = Journey::new(ProviderKind::School, MORNING, Lang::Kk);
    j.keys(OPEN).keys("1 сын<Enter>ұұ\"әі\"ғққққ,").sees("991231500006");
}

#[test]
fn an_open_case_of_the_same_person_is_pointed_out_as_soon_as_the_number_is_typed_and_can_be_confirmed() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child().keys("<F6>    <F2><Enter>");
    j.keys(OPEN).keys("1 класс<Enter>991<Enter>99123160000").sees_no("уже есть открытое заявление");
    j.keys("2").sees("! У этого человека уже есть открытое заявление на эту услугу: 05-12/1");
    j.keys("<Enter><F6>    <F2>").sees("Вопрос").sees("05-12/1").keys("<Enter>");
    assert_eq!(j.cases("").len(), 1, "no is the first answer");
    j.keys("<F2><Right><Enter>").sees("№ 05-12/2");
    assert_eq!(j.cases("").len(), 2);
}

#[test]
fn what_was_confirmed_for_one_person_is_asked_again_for_another() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child().keys("<F6>    <F2><Enter>");
    j.keys(OPEN).keys("1 класс<Enter>").parent_and_child();
    let id = j.ops().drafts().unwrap()[0].id;
    j.keys("<F6>    <F2>").sees("05-12/1").keys("<Esc>");
    let confirmed = |j: &mut Journey| j.ops().draft(id).unwrap().unwrap().repeat_confirmed;
    assert!(!confirmed(&mut j), "a question left with Esc confirms nothing");
    // Confirmed, and then something else stood in the way: the desk's clock ran on to a day of another list, say.
    let mut draft = j.ops().draft(id).unwrap().unwrap();
    draft.repeat_confirmed = true;
    j.ops().save_draft(id, &draft).unwrap();
    j.keys("<F9><Home><Enter>").keys(OPEN).keys("<Up><Enter>").sees_no("уже есть открытое").keys("<Esc>");
    assert!(confirmed(&mut j));
    j.keys("<PgUp><Down><BS>");
    assert!(!confirmed(&mut j), "another number, another person");
}

#[test]
fn outside_its_window_a_first_grade_application_asks_before_it_is_registered() {
    let mut j = school("2026-10-06T10:15", "1 класс");
    j.sees("! Сегодня вне срока приёма. Документы в первый класс принимают с 1 апреля");
    j.parent_and_child().keys("<F6>    <F2>").sees("Вопрос").sees("по 31 августа").keys("<Enter>");
    assert_eq!(j.cases("").len(), 0, "no is the first answer");
    j.keys("<F2><Right><Enter>").sees("№ 05-12/1");
    assert_eq!(j.case("05-12/1").due.to_string(), "2026-10-07");
}

#[test]
fn the_whole_walk_in_kazakh() {
    let mut j = Journey::new(ProviderKind::School, MORNING, Lang::Kk);
    j.keys(OPEN).sees("Жаңа өтініш").keys("бірінші сынып").sees("Мектепке қабылдау").keys("<Enter>");
    j.sees("Өтініш берушінің ЖСН-і *").sees("Баланың ЖСН-і *").sees("Қай сыныпқа? *");
    j.keys("<F6>").sees("! 12 цифр теріңіз");
    j.parent_and_child().keys("<F6>").sees("Құжаттар топтамасы").sees("Талап етуге болмайды:").sees("4 құжат жетіспейді");
    j.keys("    ").sees("Топтама толық: тіркеуге болады").keys("<F2>").sees("№ 05-12/1 болып тіркелді").sees("1 жұмыс күні");
    j.keys("<Enter>").sees("Kense · Бүгін");
    assert_eq!(j.case("05-12/1").beneficiary.name, "Ахметов Али Нурович");
    j.keys(OPEN).keys("1 сынып<Enter>").parent_and_child().keys("<F6><F8><Right><Enter>").sees("Өтініш қабылданбады");
    let missing = j.ops().non_acceptances(0, 1).unwrap()[0].missing.clone();
    assert_eq!(missing.first().map(String::as_str), Some("Нысан бойынша өтініш"), "named in the language of the receipt");
}
