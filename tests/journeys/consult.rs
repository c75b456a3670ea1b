//! Somebody only asks: noted with one key, listed by the day, counted nowhere.

use kense::domain::consultation::Asked;
use kense::domain::counts::Counts;
use kense::domain::service::{ProviderKind, ServiceCode};
use kense::domain::text::Lang;

use crate::desk::Journey;

const MORNING: &str = "2026-06-02T10:15";
const OPEN: &str = "<F9><Home><Down><Enter>";
const DAY: &str = "<F9><Home><Down><Down><Down><Down><Down><Enter>";

fn picture(name: &str, j: &Journey) {
    insta::with_settings!({ prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("consult_{name}_80x25"), j.pilot.screen());
    });
}

#[test]
fn a_service_of_another_place_is_told_where_to_go_and_the_question_is_noted_and_counted_nowhere() {
    let mut j = Journey::school(MORNING);
    j.keys(OPEN).keys("садик").sees("здесь не принимают").sees("Ins — записать консультацию");
    j.keys("<Ins>").sees("Консультация").sees("без имён и номеров").sees("куда обращаться");
    picture("form", &j);
    j.keys("<Right><Tab>запись через портал<F2>").sees("Консультация записана").sees("Услуга:");
    j.keys("<Ins><F2>").keys(DAY).sees("Консультаций: 2, в отчёт не входят (Enter — список)");
    picture("day", &j);
    j.keys("<Enter>").sees("Консультации 02.06.2026").sees("10:15").sees("какие документы").sees("запись через портал");
    picture("list", &j);
    let today = j.ops().today();
    let all = j.ops().consultations(today).unwrap();
    assert_eq!(all.iter().map(|c| c.asked).collect::<Vec<_>>(), [Asked::Papers, Asked::Where]);
    assert_eq!(j.ops().counts(today, today).unwrap(), Counts::default(), "no column counts it");
    let closed = j.ops().close_day(today).unwrap();
    assert_eq!(closed.packet.counts, Counts::default());
    assert!(!closed.line.contains("consult") && !closed.line.contains("портал"), "{}", closed.line);
}

#[test]
fn a_number_of_a_person_in_the_note_is_told_under_it_and_what_was_typed_stays() {
    let mut j = Journey::school(MORNING);
    j.keys(OPEN).keys("садик<Ins><Tab>мать 991231500006<F2>").sees("! Похоже на ИИН или БИН").sees("мать 991231500006");
    let today = j.ops().today();
    assert_eq!(j.ops().consultations(today).unwrap(), []);
    j.keys("<C-w><F2>").sees("Консультация записана");
}

#[test]
fn every_kind_of_office_can_note_a_question_in_every_language() {
    for kind in ProviderKind::ALL {
        for lang in Lang::ALL {
            let mut j = Journey::new(kind, MORNING, lang);
            j.keys(OPEN)
                .keys("опека<Ins>")
                .sees_no("⟨")
                .keys("<F2>")
                .sees_no("⟨")
                .keys(DAY)
                .sees_no("⟨")
                .keys("<Enter>")
                .sees_no("⟨");
            let today = j.ops().today();
            assert_eq!(j.ops().consultations(today).unwrap().len(), 1, "{} {}", kind.id(), lang.code());
        }
    }
}

#[test]
fn a_consultation_noted_by_mistake_is_annulled_with_a_reason_and_stays_in_the_list() {
    let mut j = Journey::school(MORNING);
    for asked in [Asked::Papers, Asked::Fee] {
        j.ops().consult(&ServiceCode("00402003".into()), asked, "").unwrap();
    }
    j.keys(DAY).keys("<Enter><Down><F8>").sees("Аннулировать консультацию").sees("сколько стоит");
    j.keys("<F2>").sees("! Заполните это поле").keys("Спрашивали о другом<F2>").sees("Консультация аннулирована");
    j.keys("<Up><Down>").sees("аннулирована: Спрашивали о другом");
    picture("annulled", &j);
    j.keys("<F8>").sees("Сейчас эта клавиша не действует");
    let today = j.ops().today();
    let all = j.ops().consultations(today).unwrap();
    assert_eq!(all.iter().map(|c| c.annulled.as_deref()).collect::<Vec<_>>(), [None, Some("Спрашивали о другом")]);
    assert_eq!(j.ops().annul_consultation(2, "снова").unwrap_err().code, "consultation-annulled");
    assert_eq!(j.ops().annul_consultation(3, "нет").unwrap_err().code, "no-consultation");
    j.keys("<Esc>").sees("Консультаций: 1, аннулировано: 1, в отчёт не входят (Enter — список)");
    // With none left that stands, the list is still to be looked at.
    j.ops().annul_consultation(1, "тоже").unwrap();
    j.keys("<Esc>").keys(DAY).sees("Консультаций: 0, аннулировано: 2").keys("<Enter>").sees("аннулирована: тоже");
    for sql in [
        "DELETE FROM consultation_annulment",
        "UPDATE consultation_annulment SET why = 'z'",
        "REPLACE INTO consultation_annulment SELECT * FROM consultation_annulment",
        "INSERT INTO consultation_annulment VALUES (9, 'x', 'y', 'z')",
    ] {
        assert!(j.ops().store().raw(sql).is_err(), "{sql}");
    }
    assert_eq!(j.ops().verify().unwrap(), None);
}
