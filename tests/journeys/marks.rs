//! An entry compared with the act: marked and taken back on its screen, seen in the list, on the package and in the register's journal.

use kense::domain::service::{ProviderKind, ServiceCode};
use kense::domain::text::Lang;

use crate::desk::Journey;

const NOW: &str = "2026-06-02T10:15";
/// The catalogue by the menu, the line above the settings.
const CATALOGUE: &str = "<F9><End><Up><Up><Up><Up><Enter>";
const SCHOOL: &str = "00403003";

fn entry(lang: Lang) -> Journey {
    let mut j = Journey::new(ProviderKind::School, NOW, lang);
    j.keys(CATALOGUE).keys("00403003<Enter>");
    j
}

#[test]
fn an_entry_is_marked_as_compared_and_the_mark_is_seen_wherever_the_list_is() {
    let mut j = entry(Lang::Ru);
    j.sees("С актом ещё никто не сверял").sees("(Ins — отметить сверку)");
    // There is nothing to take back yet.
    j.keys("<F8>").sees("С актом ещё никто не сверял");
    j.keys("<Ins>").sees("Кто сверил").sees("02.06.2026").sees("29.08.2025 № 196");
    j.keys("<F2>").sees("Кто сверил");
    j.keys("Тестова Айгүл Маратқызы<F2>").sees("Отметка о сверке записана");
    j.sees("+ Сверено с актом 02.06.2026: Тестова Айгүл Маратқызы; ред. 29.08.2025 № 196");
    let marks = j.ops().marks_of(&ServiceCode(SCHOOL.into())).unwrap();
    assert_eq!((marks.len(), marks[0].who.as_str(), marks[0].act.as_str()), (1, "Тестова Айгүл Маратқызы", "29.08.2025 № 196"));
    j.keys("<Tab><Tab><Tab>").sees("02.06.2026 — Тестова Айгүл Маратқызы; редакция акта 29.08.2025 № 196");
    j.keys("<Esc>").sees("+ сверено").sees("+ Сверено с актом 02.06.2026");
    j.keys("<F7>0080").sees_no("+ сверено");
    // On the package of the same service, and on no other.
    j.keys("<Esc><Esc><Ins>1 класс<Enter>")
        .parent_and_child()
        .keys("<F6>")
        .sees("сверено 02.06.2026")
        .sees_no("с актом не сверено");
    j.keys("<Esc><Esc><Esc><Ins>на дому<Enter>").parent_and_child().keys("<F6>").sees("с актом не сверено");
}

#[test]
fn the_name_of_the_last_comparison_is_offered_for_the_next_entry() {
    let mut j = entry(Lang::Ru);
    j.keys("<Ins>Тестова Айгүл Маратқызы<F2><Esc><F7>00403015<Enter><Ins>").sees("Тестова Айгүл Маратқызы");
    j.keys("<F2>").sees("Отметка о сверке записана");
    assert_eq!(j.ops().marks().unwrap().len(), 2);
}

#[test]
fn a_day_to_come_is_refused_and_what_was_typed_comes_back() {
    let mut j = entry(Lang::Ru);
    j.keys("<Ins>Тестова Айгүл Маратқызы<Tab><C-w>03.06.2026<F2>").sees("Этот день ещё не настал");
    j.sees("Тестова Айгүл Маратқызы").sees("03.06.2026");
    j.keys("<C-w>01.06.2026<F2>").sees("+ Сверено с актом 01.06.2026");
}

#[test]
fn a_mark_is_taken_back_with_a_reason_and_stays_in_the_history_of_the_entry() {
    let mut j = entry(Lang::Ru);
    j.keys("<Ins>Тестова Айгүл Маратқызы<F2><F8>").sees("Снять отметку о сверке");
    j.keys("<F2>").sees("Почему снимаете").keys("сверяли старый текст<F2>").sees("Отметка о сверке снята");
    j.sees("С актом ещё никто не сверял");
    j.keys("<Tab><Tab><Tab>").sees("отметка снята 02.06.2026 10:15: сверяли старый текст");
    assert!(j.ops().marks().unwrap()[0].taken.is_some());
}

#[test]
fn a_mark_that_fell_says_so_in_the_list_on_the_entry_and_on_the_package() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, NOW);
    j.keys(CATALOGUE).keys("00403004<Enter><Ins>Тестова Айгүл Маратқызы<F2>").sees("+ Сверено");
    drop(j);
    // The same list from a later day on is a newer edition all the same.
    let shipped = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/services/00403004.toml")).unwrap();
    let edition = &shipped[shipped.rfind("[[edition]]").unwrap()..];
    let line = |key: &str| edition.lines().find(|l| l.starts_with(key)).unwrap().to_owned();
    let own = edition.replacen(&line("id = "), "id = \"own\"", 1).replacen(&line("from = "), "from = 2026-06-02", 1);
    std::fs::create_dir(dir.path().join("services.d")).unwrap();
    std::fs::write(dir.path().join("services.d/00403004.toml"), format!("code = \"00403004\"\naliases = [\"дом\"]\n{own}"))
        .unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, NOW);
    j.keys(CATALOGUE).keys("00403004").sees("! сверить заново").sees("С тех пор перечень изменился");
    j.keys("<Enter>")
        .sees("! Сверялось 02.06.2026: Тестова Айгүл Маратқызы. С тех пор перечень")
        .keys("<F8>")
        .sees("! Сверялось");
    j.keys("<Tab><Tab><Tab>").sees("сверяли запись").keys("<Left>").sees("+ Сверено с актом");
    j.keys("<Esc><Esc><Ins>на дому<Enter>").parent_and_child().keys("<F6>").sees("с тех пор изменилось");
}

#[test]
fn a_document_not_read_in_the_act_says_so_on_the_package_and_on_the_card() {
    let mut j = Journey::school(NOW);
    j.keys("<Ins>перевод между<Enter>").parent_and_child().keys("<Tab><Tab><Right><F6>");
    j.sees("? частично заполненная форма").sees("Сверьте с правилами: прочитано частично");
    j.keys("<Esc><Esc><Esc><Ins>1 класс<Enter>").parent_and_child().keys("<F6>").sees_no("? частично");
    j.keys("<F1>").sees("«? частично»");
}

#[test]
fn the_marked_entry() {
    for lang in [Lang::Ru, Lang::Kk, Lang::En] {
        let mut j = Journey::new(ProviderKind::School, NOW, lang);
        // A closed edition never changes any more, so its picture holds.
        j.keys(CATALOGUE).keys("00403002<Enter><Left><Ins>Тестова Айгүл Маратқызы<Tab><Tab><Tab>по печатному тексту");
        insta::assert_snapshot!(format!("mark_form_{}_80", lang.code()), j.pilot.screen());
        j.keys("<F2><Tab><Tab><Tab>");
        insta::assert_snapshot!(format!("mark_entry_{}_80", lang.code()), j.pilot.screen());
        j.sees_no("⟨");
    }
    let mut j = entry(Lang::Ru);
    j.keys("<Ins>Тестова Айгүл Маратқызы<F2><F8>");
    insta::assert_snapshot!("mark_take_back_ru_80", j.pilot.screen());
    j.keys("<Esc><Esc>");
    insta::assert_snapshot!("mark_list_ru_80", j.pilot.screen());
}
