//! Journeys of the numbers: tallies typed, the report and what stands behind it, the district's screen.

use std::path::PathBuf;

use kense::domain::counts::{Cell, Channel};
use kense::domain::service::{PersonKind, ProviderKind, ServiceCode};
use kense::domain::text::Lang;

use crate::day::{day, open, register, report_total, sharing};
use crate::desk::Journey;

/// A school that has sent one day with one case; the folder lives as long as it is held.
fn a_day_sent() -> (tempfile::TempDir, PathBuf, Journey) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("counts.jsonl");
    let (mut j, _) = sharing(&file, "2026-06-02T17:40", Lang::Ru);
    register(j.ops(), "00403003");
    open(&mut j, "place-day");
    j.keys("<F2><Enter>");
    (dir, file, j)
}

#[test]
fn tallies_take_digits_of_any_layout_and_tell_what_was_before() {
    let mut j = Journey::school("2026-06-02T10:00");
    open(&mut j, "menu-tallies");
    j.sees("Итоги за 02.06.2026");
    // «әі» are 2 and 3 of the Kazakh digit row.
    j.keys("әі<Enter>").sees("Было 0, стало 23: Зачисление в школу, 12.5, физ. лица");
    let school = ServiceCode("00403003".into());
    let egov = Cell::Accepted(Channel::Egov, PersonKind::Individual);
    assert_eq!(j.ops().tallies(day(2)).unwrap(), [(school.clone(), egov, 23)]);
    j.keys("<Up>5<Right>").sees("Было 23, стало 5");
    assert_eq!(j.ops().counts(day(2), day(2)).unwrap().get(&school, egov), 5);
    j.keys("<Left>7<Esc>").sees("  5");
    assert_eq!(j.ops().counts(day(2), day(2)).unwrap().get(&school, egov), 5, "Esc brings the number back");
    j.sees("Итого").keys("<Del><Enter>").sees("Было 5, стало 0");
    assert!(j.ops().counts(day(2), day(2)).unwrap().is_empty());
}

#[test]
fn what_is_no_number_stays_as_typed_with_what_to_do() {
    let mut j = Journey::school("2026-06-02T10:00");
    open(&mut j, "menu-tallies");
    j.keys("12abc<Down>").sees("12abc").sees("! Наберите целое число");
    j.keys("<BS><BS><BS>").sees_no("Наберите целое").keys("<Down>").sees("стало 12");
    j.keys("<Up>9999999<Enter>").sees("! Проверьте число: за день столько не бывает").keys("<Esc>");
    j.keys("<Left>5").sees("через 12.4 не запрашивают");
    assert_eq!(j.ops().tallies(day(2)).unwrap().len(), 1);
}

#[test]
fn leaving_a_number_half_typed_asks_first() {
    let mut j = Journey::school("2026-06-02T10:00");
    open(&mut j, "menu-tallies");
    j.keys("12<F10>").sees("Набранное не записано").keys("<Esc><Enter>").sees("стало 12");
}

#[test]
fn tallies_of_a_closed_day_may_be_corrected_and_go_as_a_new_revision() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("counts.jsonl");
    let (mut j, _) = sharing(&file, "2026-06-02T17:40", Lang::Ru);
    open(&mut j, "place-day");
    j.keys("<F2><Enter>");
    j.go_to("2026-06-03T09:00");
    open(&mut j, "menu-tallies");
    j.keys("<F4>").sees("Другой день").keys("<C-w>05.06.2026<Enter>").sees("05.06.2026 ещё не наступил");
    j.keys("<C-w>02.06.2026<Enter>").sees("Итоги за 02.06.2026").sees("день закрыт");
    j.keys("4<Enter>").sees("Уйдёт новая версия дня. Было 0, стало 4");
    assert_eq!(j.ops().waits().unwrap(), 1);
    open(&mut j, "place-day");
    j.keys("<F6>").sees("Доставлен и проверен 1 день");
    assert!(std::fs::read_to_string(&file).unwrap().lines().last().unwrap().contains("\"125i\":4"));
}

/// The entries a list of the report shows: rows between its header and the bottom, tallies as many as they stand for.
fn listed(j: &Journey) -> u64 {
    let text = j.pilot.text();
    let rows = text.lines().skip_while(|l| !l.contains("Что это")).skip(1).take_while(|l| !l.trim().is_empty());
    rows.map(|l| match l.split_whitespace().find_map(|w| w.strip_prefix('+')) {
        Some(n) => n.parse().unwrap(),
        None => 1,
    })
    .sum()
}

#[test]
fn a_number_of_the_report_opens_to_as_many_entries_and_each_opens_further() {
    let mut j = Journey::school("2026-06-02T10:00");
    let (case, number) = register(j.ops(), "00403003");
    register(j.ops(), "00403004");
    j.ops().tally(day(2), &ServiceCode("00403003".into()), Channel::Egov, PersonKind::Individual, 7).unwrap();
    let complaint = kense::ops::complain::Complain { case: Some(case), subject: "очередь".into(), ..Default::default() };
    j.ops().complain(&complaint).unwrap();
    open(&mut j, "place-report");
    j.sees(" 8 · Прием документов и зачисление").keys("<Enter>");
    assert_eq!(listed(&j), 8);
    j.sees(&number).sees("Ахметова Алия").sees("итог дня").keys("<Down><Enter>").sees("внесено итогом дня").keys("<Esc>");
    j.keys("<Down><Down><Down><Down><Down>").sees(" 9 · Итого").keys("<F3>");
    assert_eq!(listed(&j), report_total(j.ops(), day(1), day(2)));
    j.keys("<Esc><Up><Up><Up><Up><Up><End>").sees("Количество жалоб").keys("<Enter><Enter>").sees("Жалоба № 05-13/1");
    j.keys("<Esc><Esc><Left>").sees(" 0 · ").keys("<Enter>").sees("За этим числом нет ни одного дела");
}

#[test]
fn both_layouts_and_any_period_are_shown_and_a_wrong_period_is_told_under_its_field() {
    let mut j = Journey::school("2026-06-02T10:00");
    register(j.ops(), "00403003");
    j.go_to("2026-07-03T10:00");
    open(&mut j, "place-report");
    j.sees("с 01.07.2026 по 03.07.2026").sees(" 0 · ");
    j.keys("<F4>").sees("этот месяц по сегодня").keys("<Right><F2>").sees("с 01.06.2026 по 30.06.2026").sees(" 1 · ");
    j.keys("<End>").sees("Количество жалоб").keys("<F6>").sees("форма: ").keys("<End><Left>").sees("Юр.лицо");
    j.keys("<F4><Del>").keys("<Left><Tab><C-w>03.06.2026<Tab><C-w>02.06.2026<F2>");
    j.sees("! Период идёт от ранней даты");
    j.keys("<C-w>05.06.2026<F2>").sees_no("Период идёт");
    j.keys("<Home><PgUp><PgUp>").sees("с 03.06.2026 по 05.06.2026");
}

#[test]
fn the_report_and_the_day_are_written_to_files_that_can_be_read() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, "2026-06-02T10:00");
    register(j.ops(), "00403003");
    open(&mut j, "place-report");
    j.keys("<F5>").sees("Excel").keys("<Enter>").sees("Записано:");
    j.keys("<F5><Down><Enter>").keys("<F6><F5><Down><Down><Enter>");
    open(&mut j, "place-day");
    j.keys("<F5><Down><Enter>");
    let exports = dir.path().join("exports");
    let mut names: Vec<String> =
        std::fs::read_dir(&exports).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(
        names,
        [
            "day-2026-06-02.csv",
            "report-2026-06-01-2026-06-02-late-by-person.txt",
            "report-2026-06-01-2026-06-02-three-refusals.csv",
            "report-2026-06-01-2026-06-02-three-refusals.xlsx",
        ]
    );
    let csv = std::fs::read(exports.join(&names[2])).unwrap();
    assert!(csv.starts_with(&[0xef, 0xbb, 0xbf]), "a Russian Excel needs the mark");
    let full = String::from_utf8(csv).unwrap();
    assert!(full.contains("Оказанных услугодателями через Государственную корпорацию"), "files bear the whole header");
    use calamine::Reader;
    let mut book = calamine::open_workbook_auto(exports.join(&names[3])).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let ones = range.used_cells().filter(|(_, _, v)| **v == calamine::Data::Float(1.0)).count();
    assert!(ones >= 2, "the case stands in its column and in the total");
    let text = std::fs::read_to_string(exports.join(&names[1])).unwrap();
    assert!(text.contains("за период с 01.06.2026 по 02.06.2026"));
}

#[test]
fn the_district_counts_good_lines_and_tells_the_torn_one() {
    let (_dir, file, mut j) = a_day_sent();
    let good = std::fs::read_to_string(&file).unwrap();
    let torn: String = good.chars().take(60).collect();
    std::fs::write(&file, format!("{torn}\n{good}")).unwrap();
    open(&mut j, "place-central");
    j.sees("Замечания: 1").sees("│    1│    0│    0│    1│");
    j.keys("<Tab><Tab>").sees("Строка 1: строка оборвана").keys("<Enter>").sees("Сообщение").keys("<Esc>");
    std::fs::write(&file, &good).unwrap();
    j.keys("<F6>").sees("Прочитан 1 день, организаций: 1").sees("Замечаний нет");
    std::fs::write(&file, "").unwrap();
    j.keys("<BackTab><BackTab><F6>").sees("В файле нет ни одного дня");
    std::fs::remove_file(&file).unwrap();
    j.keys("<F6>").sees("отправил ни одного дня").sees("прочитать снова");
}

#[test]
fn the_district_names_another_file_and_a_period() {
    let (dir, file, _j) = a_day_sent();
    let mut district = Journey::new(ProviderKind::EducationDepartment, "2026-07-02T09:00", Lang::Ru);
    open(&mut district, "place-central");
    district.sees("Файл района не указан. Назовите его (F4)").keys("<F4>");
    district.pilot.paste(&file.display().to_string());
    district.keys("<F2>").sees("с 02.06.2026 по 02.06.2026").sees("│    1│    0│    0│    1│");
    district.keys("<F4><Tab><Right><F2>").sees("с 01.07.2026 по 02.07.2026").sees("│    0│    0│    0│    0│");
    district.keys("<F4>").keys("<C-w>").pilot.paste(&dir.path().join("none/x.jsonl").display().to_string());
    district.keys("<F2>").sees("такой папки сейчас нет");
}
