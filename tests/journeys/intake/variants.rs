//! Answers choose the documents and the term.

use super::{MORNING, college, school};

#[test]
fn the_documents_of_a_transfer_change_with_the_answers() {
    let cases = [
        ("", vec!["Заявление по форме приложения 2", "Личное дело обучающегося"], vec!["талон о принятии", "выезд за пределы"]),
        ("<Right>", vec!["Заявление по форме", "Открепительный талон"], vec!["Личное дело", "выезд за пределы"]),
        ("<Right><Right>", vec!["Заявление по форме", "Документ, подтверждающий"], vec!["Личное дело", "талон о принятии"]),
    ];
    for (answer, there, absent) in cases {
        let mut j = school(MORNING, "перевод между");
        j.parent_and_child().keys("<Tab><Tab>").sees("► Куда переходит ребёнок?").keys(answer).keys("<F6>");
        for name in there {
            j.sees(name);
        }
        for name in absent {
            j.sees_no(name);
        }
    }
}

#[test]
fn a_question_that_is_not_asked_is_not_shown_and_its_answer_is_taken_back() {
    let mut j = school(MORNING, "перевод между");
    j.parent_and_child().keys("<Tab><Tab>").sees("Когда и почему переводят? *");
    j.keys("<End>").sees("< от нас, выезжает за пределы Казахстана >").sees_no("Когда и почему переводят?");
    let id = j.ops().drafts().unwrap()[0].id;
    let answers = j.ops().draft(id).unwrap().unwrap().answers;
    assert_eq!(answers.into_iter().collect::<Vec<_>>(), [("direction".to_owned(), "old-abroad".to_owned())]);
    j.keys("<Home>").sees("Когда и почему переводят? *").sees("в каникулы");
}

#[test]
fn the_due_day_and_the_later_step_of_a_transfer_to_this_school() {
    let mut j = school(MORNING, "перевод между");
    j.parent_and_child().keys("<F6>").sees("Срок: до 05.06.2026 (3 рабочих дня)").sees("потом");
    j.keys(" ").sees("Пакет полный").keys("<F2>").sees("№ 05-12/1");
    let case = j.case("05-12/1");
    assert_eq!(case.due.to_string(), "2026-06-05");
    assert!(!case.papers["personal-file"].given, "the second step waits");
}

#[test]
fn a_tick_the_new_variant_has_no_place_for_is_taken_back_and_told() {
    let mut j = school(MORNING, "перевод между");
    j.parent_and_child().keys("<Tab><Tab><Right><F6>  4.6.26<F2>").sees("Пакет полный");
    j.keys("<Esc><Left><F6>").sees("Отметка снята, в этом варианте не нужно: Открепительный талон о принятии");
    j.keys("<F2>").sees("№ 05-12/1");
    assert!(!j.case("05-12/1").papers.contains_key("talon"));
}

#[test]
fn a_transfer_in_the_school_year_for_another_reason_asks_first() {
    let mut j = school("2026-10-06T10:15", "перевод между");
    j.parent_and_child().keys("<Tab><Tab><Tab><End>").sees("< в учебном году: другая причина >").sees("! Проверьте срок приёма");
    j.keys("<F6> <F2>").sees("Вопрос").sees("Текст не прочитан").keys("<Right><Enter>").sees("№ 05-12/1");
}

#[test]
fn in_an_emergency_the_health_papers_of_a_pupil_are_brought_later_and_stop_nothing() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child().keys("<Tab><Tab><Tab><Tab>").sees("► Ограничения на территории?").keys("<Right><F6>");
    j.sees("потом").keys("  ").sees("Пакет полный").keys("<F2>").sees("№ 05-12/1");
    let papers = j.case("05-12/1").papers;
    assert!(!papers["immunization-after"].given && !papers["health-passport-after"].given, "they wait");
}

#[test]
fn a_college_transfer_has_eight_variants_each_with_its_documents_and_due_day() {
    // The variant, its place among the answers, its documents, its working days.
    let cases = [
        ("T1", 1, vec!["Заявление о переводе обучающегося"], 3),
        ("T2", 2, vec!["Заявление о переводе обучающегося", "Копия из зачетной книжки"], 10),
        ("T3", 3, vec!["Заявление о переводе обучающегося", "Талон о прибытии"], 3),
        ("T4", 4, vec!["Заявление о переводе обучающегося"], 8),
        ("T5", 5, vec!["Заявление о переводе обучающегося", "Копия из зачетной книжки"], 10),
        ("T6", 6, vec!["Документ об освоенных", "Документ о завершении", "Результаты вступительных"], 2),
        ("V1", 7, vec!["Заявление восстанавливаемого лица", "Копия справки"], 10),
        ("V2", 8, vec!["Заявление восстанавливаемого лица", "Документ о погашении"], 3),
    ];
    let all: Vec<&str> = cases.iter().flat_map(|(_, _, documents, _)| documents.clone()).collect();
    for (variant, place, documents, days) in &cases {
        let mut j = college("2026-07-14T10:15", "перевод и восст");
        j.sees("Остался 1 вопрос без ответа").in_person();
        j.keys("<F6>").sees("! Выберите один из вариантов");
        for _ in 0..*place {
            j.keys("<Right>");
        }
        let due = {
            let ops = j.ops();
            ops.calendar().add_working(ops.today(), *days)
        };
        j.keys("<F6>").sees(&format!("Срок: до {}", due.format("%d.%m.%Y")));
        for name in documents {
            j.sees(name);
        }
        for other in all.iter().filter(|n| !documents.contains(n)) {
            j.sees_no(other);
        }
        let draft = j.ops().drafts().unwrap().remove(0).draft;
        assert_eq!(draft.answers["variant"], *variant);
        j.keys(&" ".repeat(documents.len())).sees("Пакет полный");
    }
}

#[test]
fn a_college_transfer_to_another_organisation_is_registered_whole() {
    let mut j = college("2026-07-14T10:15", "перевод и восст");
    j.in_person().keys("<Tab><Right><Right><F6>").sees("Отметка");
    j.keys("<Down>").sees("Заверяет: подпись руководителя и печать организации").keys("<Up>  <F2>");
    // The transfer is in the holidays: the window asks only about that.
    j.sees("Вопрос").sees("летние или зимние каникулы").keys("<Right><Enter>").sees("№ 05-12/1");
    let case = j.case("05-12/1");
    assert_eq!((case.answers["variant"].as_str(), case.answers["moved"].as_str()), ("T2", "no"));
    assert_eq!(case.due.to_string(), "2026-07-28");
    assert!(case.papers["record-book"].given && case.papers["transfer-application"].given);
    j.keys("<Enter>").sees("Kense · Сегодня");
}

#[test]
fn a_move_of_the_parents_brings_its_own_document_and_no_window() {
    let mut j = college("2026-10-06T10:15", "перевод и восст");
    j.in_person().keys("<Tab><Right><Right>").sees("! Проверьте срок приёма");
    j.keys("<Tab>")
        .sees("► Перевод вне каникул, потому что")
        .keys("<Right>")
        .sees_no("! Проверьте срок приёма")
        .keys("<F6>")
        .sees("подтверждающие переезд")
        .sees("п. 9");
    j.keys("   <F2>").sees("№ 05-12/1");
}
