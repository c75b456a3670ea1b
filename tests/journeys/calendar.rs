//! The calendar: the months, what is due, own days added and taken back with a reason, a broken own file that stops nothing.

use chrono::NaiveDate;
use insta::assert_snapshot;
use kense::domain::calendar::{DayKind, Week};
use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::ops::calendar::NewDay;
use kense::tui::theme::Role;

use crate::day::{open, register, sweep};
use crate::desk::Journey;

const NOW: &str = "2026-06-02T10:15";

fn calendar(lang: Lang) -> Journey {
    let mut j = Journey::new(ProviderKind::School, NOW, lang);
    open(&mut j, "place-calendar");
    j
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Goes to a day by its date.
fn go(j: &mut Journey, date: &str) {
    j.keys("<F4>").keys(date).keys("<Enter>");
}

#[test]
fn arrows_go_by_day_and_week_and_pages_by_month() {
    let mut j = calendar(Lang::Ru);
    j.sees("02.06.2026, вторник: рабочий день").sees("Июнь 2026").sees("Июль 2026");
    j.keys("<Right>").sees("03.06.2026, среда").keys("<Down>").sees("10.06.2026").keys("<Up><Left>").sees("02.06.2026, вторник");
    j.keys("<PgDn>").sees("02.07.2026").keys("<PgUp><PgUp>").sees("02.05.2026, суббота: выходной день недели");
    j.keys("<End>").sees("31.05.2026").keys("<PgUp>").sees("30.04.2026").keys("<Home>").sees("01.04.2026");
    j.keys("<Left>").sees("31.03.2026").sees("Март 2026").sees("Апрель 2026");
}

#[test]
fn a_day_says_what_it_is_how_that_is_known_and_since_when() {
    let mut j = calendar(Lang::Ru);
    go(&mut j, "27.05.2026");
    j.sees("27.05.2026, среда: выходной — Первый день Курбан-айта").sees("объявлено: сообщение информационного агентства");
    go(&mut j, "31.08.2026");
    j.sees("31.08.2026, понедельник: отменён").sees("отменён в марте 2026 года; объявлено: сообщение Министерства труда");
    go(&mut j, "15.03.2027");
    j.sees("стало известно в марте 2026 года").sees("За 2027 год официального списка нет");
    go(&mut j, "05.05.2028");
    j.sees("вычислено: по таблице лунного календаря").sees("За 2028 год официального списка нет");
    go(&mut j, "05.05.2033");
    j.sees("Праздников 2033 года в календаре нет");
}

#[test]
fn what_is_due_stands_under_its_day_and_enter_lists_it_down_to_the_card() {
    let mut j = Journey::school(NOW);
    let (_, number) = register(j.ops(), "00403003");
    register(j.ops(), "00403015");
    let dues = j.ops().dues(day("2026-06-01"), day("2026-06-30")).unwrap();
    let (first, n) = dues.iter().next().map(|(d, n)| (*d, *n)).unwrap();
    open(&mut j, "place-calendar");
    go(&mut j, &first.format("%d.%m.%Y").to_string());
    j.sees(&format!("({})", n.all())).sees(&format!("сроки: заявлений — {}, жалоб — 0", n.cases));
    j.keys("<Enter>").sees(&format!("Что к {}", first.format("%d.%m.%Y"))).sees(&number).keys("<Enter>").sees(&number);
    j.keys("<Esc><Esc>").sees("Kense · Календарь");
    j.go_to("2026-06-20T10:00").keys("<Right><Left>").keys("<F9><Esc>").sees("просрочено: заявлений");
    assert_eq!(j.pilot.role_of(&format!("({})", n.all())), Some(Role::Bad));
    j.keys("<Home>").sees("Сроков в этот день нет").keys("<F3>").sees("Сейчас эта клавиша не действует");
}

#[test]
fn an_own_day_is_added_with_its_ground_and_taken_back_with_a_reason() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, NOW);
    let (_, number) = register(j.ops(), "00403003");
    assert_eq!(j.ops().case_numbered(&number).unwrap().due, day("2026-06-03"));
    open(&mut j, "place-calendar");
    go(&mut j, "03.06.2026");
    j.keys("<Del>").sees("Сейчас эта клавиша не действует");
    j.keys("<Ins><F2>").sees("! Заполните это поле");
    j.keys("День города<Tab><Tab>решение маслихата от 01.06.2026 № 1<F2>");
    j.sees("В календаре: 03.06.2026 — выходной").sees("03.06.2026   04.06.2026").keys("<Esc>");
    j.sees("03.06.2026, среда: выходной — День города").sees("внесено: Секретарёва А. Б.,").sees("02.06.2026 10:15");
    assert!(!j.ops().calendar().is_working(day("2026-06-03")));
    assert_eq!(j.ops().case_numbered(&number).unwrap().due, day("2026-06-03"), "what was promised stands");
    let text = std::fs::read_to_string(dir.path().join("calendar.d/2026.toml")).unwrap();
    assert!(text.contains("date = 2026-06-03") && text.contains("маслихата"), "{text}");

    j.keys("<Ins><Tab><Tab><Tab>День города<Tab><Tab>ещё раз<F2>")
        .sees("уже внесён")
        .keys("<Enter>")
        .sees("ещё раз")
        .keys("<Esc><Right><Enter>");
    j.keys("<Del><F2>").sees("! Заполните это поле").keys("внесено по ошибке<F2>");
    j.sees("03.06.2026, среда: рабочий день");
    assert!(j.ops().calendar().is_working(day("2026-06-03")));
    let told: Vec<(String, String)> =
        j.ops().store().read().history("calendar", 2026).unwrap().into_iter().map(|h| (h.verb, h.clerk)).collect();
    let who = "Секретарёва А. Б.".to_owned();
    assert_eq!(told, [("calendar-day-added".to_owned(), who.clone()), ("calendar-day-removed".to_owned(), who)]);
    assert!(dir.path().join("calendar.d/2026.toml.bak").exists());
}

#[test]
fn an_own_day_holds_when_the_office_is_opened_again_and_for_its_week_alone() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, NOW);
    let new = |date: &str, kind, week| NewDay {
        date: day(date),
        kind,
        week,
        name: "свой день".into(),
        name_kk: String::new(),
        source: "приказ".into(),
    };
    j.ops().add_day(&new("2026-06-04", DayKind::DayOff, Some(Week::Six))).unwrap();
    j.ops().add_day(&new("2026-06-06", DayKind::Working, None)).unwrap();
    j.ops().add_day(&new("2026-07-06", DayKind::Cancelled, None)).unwrap();
    let mut again = Journey::in_folder(dir.path(), ProviderKind::School, NOW);
    let works = |j: &mut Journey, d: &str| j.ops().calendar().is_working(day(d));
    assert!(works(&mut again, "2026-06-04"), "a day of the other week");
    assert!(works(&mut again, "2026-06-06"), "a working Saturday");
    assert!(works(&mut again, "2026-07-06"), "called off");
    open(&mut again, "place-calendar");
    go(&mut again, "06.07.2026");
    again.sees("06.07.2026, понедельник: отменён — свой день");
}

#[test]
fn a_broken_own_file_stops_neither_the_office_nor_registration_and_is_told_by_line() {
    let dir = tempfile::tempdir().unwrap();
    drop(Journey::in_folder(dir.path(), ProviderKind::School, NOW));
    std::fs::create_dir(dir.path().join("calendar.d")).unwrap();
    std::fs::write(dir.path().join("calendar.d/2026.toml"), "year = 2026\n\n[[day]]\ndate = 2026-06-03\n").unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, NOW);
    assert!(j.ops().problems().iter().any(|p| p.file == "calendar.d/2026.toml" && p.line == 3), "{:?}", j.ops().problems());
    let (_, number) = register(j.ops(), "00403003");
    assert_eq!(j.ops().case_numbered(&number).unwrap().due, day("2026-06-03"));
    open(&mut j, "place-calendar");
    j.keys("<Ins><Tab><Tab><Tab>День<Tab><Tab>приказ<F2>")
        .sees("В каталоге")
        .keys("<Enter>")
        .sees("Внести день")
        .keys("<Esc><Right><Enter>");
    let text = std::fs::read_to_string(dir.path().join("calendar.d/2026.toml")).unwrap();
    assert!(text.ends_with("date = 2026-06-03\n"), "what the office wrote is left alone: {text}");
}

#[test]
fn an_office_in_memory_says_that_it_keeps_no_days() {
    let mut j = calendar(Lang::Ru);
    j.keys("<Ins><Tab><Tab><Tab>День<Tab><Tab>приказ<F2>").sees("живёт только в памяти");
}

#[test]
fn the_year_is_written_to_a_file() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, NOW);
    open(&mut j, "place-calendar");
    j.keys("<F5><Down><Enter>").sees("Записано:");
    let csv = std::fs::read_to_string(dir.path().join("exports/calendar-2026.csv")).unwrap();
    assert!(csv.contains("Наурыз мейрамы") && csv.contains("отменён"), "{csv}");
}

/// Walks over the calendar with something due and an own day.
fn walk(lang: Lang, mut look: impl FnMut(&mut Journey, &str)) {
    let dir = tempfile::tempdir().unwrap();
    drop(Journey::in_folder(dir.path(), ProviderKind::School, NOW));
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, NOW);
    while j.pilot.app.lang() != lang {
        j.keys("<C-l>");
    }
    for code in ["00403003", "00403003", "00403015"] {
        register(j.ops(), code);
    }
    open(&mut j, "place-calendar");
    j.keys("<Right>");
    look(&mut j, "months");
    j.keys("<Enter>");
    look(&mut j, "due");
    j.keys("<Esc>");
    go(&mut j, "31.08.2026");
    look(&mut j, "cancelled");
    go(&mut j, "24.03.2028");
    look(&mut j, "computed");
    go(&mut j, "04.06.2026");
    j.keys("<Ins><Tab><Tab><Tab>День села<Tab><Tab>решение схода");
    look(&mut j, "add");
    j.keys("<F2>");
    look(&mut j, "moves");
    j.keys("<Esc>");
    look(&mut j, "own");
    j.keys("<Del>");
    look(&mut j, "remove");
}

#[test]
fn pictures_of_the_calendar() {
    for lang in [Lang::Ru, Lang::Kk] {
        walk(lang, |j, name| {
            let code = lang.code();
            assert_snapshot!(format!("calendar_{name}_{code}_80"), j.pilot.screen());
            if matches!(name, "months" | "cancelled" | "computed") {
                j.pilot.resize(120, 40);
                assert_snapshot!(format!("calendar_{name}_{code}_120"), j.pilot.screen());
                j.pilot.resize(80, 25);
            }
        });
    }
}

#[test]
fn no_size_and_no_language_breaks_the_calendar_or_its_dialogs() {
    for lang in Lang::ALL {
        walk(lang, |j, _| sweep(j));
    }
}
