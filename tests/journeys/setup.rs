//! First start: language, letters, one form; what it makes, and what stands in its way.

use std::path::Path;

use kense::domain::calendar::Week;
use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::ops::Ops;
use kense::ops::clock::HandClock;
use kense::ops::first_start::FIRST_START;
use kense::store::Store;
use kense::tui::outside::World;
use kense::tui::pilot::{Pilot, render_at};
use kense::tui::start::{Options, app};

use crate::desk::{BIN, Journey, at};
use crate::frame::sizes;

const NOW: &str = "2026-06-02T10:15";
/// A folder that is not there; pictures show its name.
const NOWHERE: &str = "C:/Kense";
/// From the language to the form.
const TO_FORM: &str = "<Enter><Enter>";
/// The form from its first field: a kindergarten with all that is asked.
const FILLED: &str = "<Right><Tab>991240000003<Tab>Ясли-сад № 99<Tab>№ 99 бөбекжай<Tab>Учебный район<Tab><Tab><Tab><Tab><Tab><Tab>Секретарёва А. Б.";

fn first_start(dir: &Path, options: &Options) -> Journey {
    let clock = HandClock::at(at(NOW));
    let app = app(dir, Box::new(clock.clone()), options).unwrap();
    Journey { clock, pilot: Pilot::new(app, 80, 25).with_outside(Box::new(World)) }
}

fn in_lang(dir: &Path, lang: Lang) -> Journey {
    first_start(dir, &Options { lang: Some(lang), ..Options::default() })
}

#[test]
fn three_steps_make_the_office_and_nothing_else_is_asked() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path().join("новая папка");
    let mut j = first_start(&dir, &Options::default());
    j.sees("Шаг 1 из 3").keys("<Enter>").sees("Шаг 2 из 3").keys("<Enter>").sees("Шаг 3 из 3");
    assert!(!dir.exists(), "nothing is written before the form is");
    j.keys(FILLED).keys("<F2>").sees("Kense · Сегодня").sees("Ясли-сад № 99").sees("Готово.");
    let office = Ops::open(&dir, Box::new(j.clock.clone())).unwrap().office().clone();
    assert_eq!((office.kind, office.bin.as_str(), office.name_kk.as_str()), (ProviderKind::Kindergarten, BIN, "№ 99 бөбекжай"));
    assert_eq!((office.week, office.central.as_deref(), office.ascii, office.rehearsal), (Week::Five, None, false, false));
    assert_eq!(&office, j.ops().office(), "the screens go on over the office just made");
    j.go_to("2026-06-03T09:00").keys("<F9>").sees("Меню");
    assert_eq!(j.ops().today().to_string(), "2026-06-03", "its clock goes on");
}

#[test]
fn everything_asked_reaches_the_office() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = first_start(dir.path(), &Options::default());
    j.keys(TO_FORM).keys("<Tab>991240000003<Tab>Школа<Tab>Мектеп<Tab>Район<Tab><Right><Tab>");
    for time in ["8", "17.30", "12:30", "13"] {
        j.keys(&format!("<End>{}{time}<Tab>", "<BS>".repeat(5)));
    }
    j.keys("Секретарёва А. Б.<Tab>секретарь<Tab>//server/kense/counts.jsonl<F6>").sees("Kense · Сегодня");
    let office = j.ops().office().clone();
    let time = |t: chrono::NaiveTime| t.format("%H:%M").to_string();
    let (from, to) = office.hours.lunch.unwrap();
    assert_eq!([office.hours.opens, office.hours.closes, from, to].map(time), ["08:00", "17:30", "12:30", "13:00"]);
    assert_eq!((office.week, office.position.as_str()), (Week::Six, "секретарь"));
    assert_eq!(office.central.as_deref(), Some("//server/kense/counts.jsonl"));
}

#[test]
fn the_language_chosen_first_is_spoken_at_once_and_kept() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = first_start(dir.path(), &Options::default());
    for own in ["Русский", "Қазақша", "English"] {
        j.sees(own);
    }
    j.keys("<Down>").sees("Қай тілде").sees_no("На каком");
    j.keys(TO_FORM).sees("Ұйым түрі").keys(FILLED).keys("<F2>").sees("Kense · Бүгін").sees("№ 99 бөбекжай");
    assert_eq!(j.ops().office().lang, Lang::Kk);
    first_start(dir.path(), &Options::default()).sees("Kense · Бүгін");
}

#[test]
fn a_wrong_form_is_told_whole_and_makes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = first_start(&dir.path().join("office"), &Options::default());
    j.keys(TO_FORM).keys("<Tab>991240000004<F2>");
    j.sees("Контрольная цифра не сходится");
    assert_eq!(j.pilot.text().matches("! Заполните это поле").count(), 4, "{}", j.pilot.text());
    assert!(!Ops::exists(&dir.path().join("office")));
}

#[test]
fn hours_out_of_order_and_half_a_lunch_are_told_under_their_fields() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = first_start(&dir.path().join("office"), &Options::default());
    j.keys(TO_FORM).keys(FILLED).keys("<BackTab>").keys(&"<BS>".repeat(5)).keys("<F2>");
    j.sees("Заполните оба времени обеда");
    j.keys("14<BackTab><BackTab>").keys(&"<BS>".repeat(5)).keys("08:00<F2>");
    j.sees("Часы приёма идут по порядку").sees_no("оба времени");
    j.keys(&"<BS>".repeat(5)).keys("09:00<Tab>").keys(&"<BS>".repeat(5)).keys("18:00<F2>").sees("Kense · Сегодня");
}

#[test]
fn trouble_with_the_folder_is_told_in_words_and_nothing_typed_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    let blocked = dir.path().join("занято");
    std::fs::write(&blocked, "a file where the folder should be").unwrap();
    let mut j = first_start(&blocked.join("office"), &Options::default());
    j.keys(TO_FORM).keys(FILLED).keys("<F2>").sees("создать не удалось");
    j.keys("<Enter>").sees("Ясли-сад № 99").sees("Секретарёва А. Б.");
    j.keys("<F10>").sees("Набранное не записано").keys("<Esc>");
    std::fs::remove_file(&blocked).unwrap();
    j.keys("<F2>").sees("Kense · Сегодня");
    assert!(Ops::exists(&blocked.join("office")));
}

#[test]
fn esc_goes_back_a_step_and_what_was_typed_stays_and_is_there_after_leaving() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = first_start(dir.path(), &Options::default());
    j.keys(TO_FORM).keys("<Tab>9912<Esc>").sees("Шаг 2 из 3").keys("<Esc>").sees("Шаг 1 из 3").keys("<Esc>").sees("Шаг 1 из 3");
    j.keys(TO_FORM).sees("9912");
    j.keys("<F10>");
    assert!(j.pilot.left(), "it is kept, so nothing is asked");
    let mut j = first_start(dir.path(), &Options::default());
    j.sees("Шаг 3 из 3").sees("9912").sees("Набранное в прошлый раз вернулось");
    // Taken out again it is not kept any more.
    j.keys("<Tab><End><BS><BS><BS><BS>");
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    first_start(dir.path(), &Options::default()).sees("Шаг 1 из 3");
}

#[test]
fn a_first_start_that_was_broken_off_goes_on_in_its_language_and_signs_and_leaves_no_file_behind() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = first_start(dir.path(), &Options::default());
    j.keys("<Down><Enter><Down><Enter>").keys(FILLED);
    drop(j);
    let kept = std::fs::read_to_string(dir.path().join(FIRST_START)).unwrap();
    assert!(kept.contains("Секретарёва А. Б.") && !kept.contains("999"), "{kept}");
    let mut j = first_start(dir.path(), &Options::default());
    j.sees("Өткенде терілгені қайтты")
        .sees("> Ұйым түрі")
        .sees("< балабақша >")
        .sees("№ 99 бөбекжай")
        .keys("<F2>")
        .sees("Kense | Бүгін");
    let office = j.ops().office().clone();
    assert_eq!((office.kind, office.clerk.as_str(), office.ascii), (ProviderKind::Kindergarten, "Секретарёва А. Б.", true));
    let left: Vec<String> =
        std::fs::read_dir(dir.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    assert!(left.iter().all(|n| !n.starts_with(FIRST_START)), "{left:?}");
}

#[test]
fn a_foreign_file_in_the_place_of_what_was_typed_is_taken_for_none() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join(FIRST_START), "{\"kense\": 1").unwrap();
    first_start(dir.path(), &Options::default()).sees("Шаг 1 из 3");
    let odd = r#"{"kense":"kense-first-start-1","lang":"ru","ascii":false,"values":{"kind":"zoo","bin":"12","other":"x"}}"#;
    std::fs::write(dir.path().join(FIRST_START), odd).unwrap();
    first_start(dir.path(), &Options::default()).sees("Шаг 3 из 3").sees("12").keys("<F2>").sees("БИН").sees("Первый запуск");
}

#[test]
fn leaving_before_anything_is_typed_asks_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = first_start(dir.path(), &Options::default());
    j.keys("<F10>");
    assert!(j.pilot.left());
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn broken_boxes_give_way_to_plain_signs_at_once_and_for_good() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = first_start(dir.path(), &Options::default());
    j.keys("<Enter>").sees("ӘҒҚҢӨҰҮҺІ әғқңөұүһі").sees("┌──────┬──────┐").sees("+------+------+");
    j.keys("<Down><Enter>").sees("> Вид организации").sees_no("►");
    j.keys(FILLED).keys("<F2><F9>").sees("+- Меню").sees_no("┌");
    assert!(j.ops().office().ascii);
    let mut again = first_start(dir.path(), &Options::default());
    again.keys("<F9>").sees("+- Меню");
}

#[test]
fn nothing_of_the_stand_in_is_seen_and_no_screen_opens_over_it() {
    let mut j = first_start(Path::new(NOWHERE), &Options::default());
    for page in 0..3 {
        j.sees_no(BIN).sees_no("№ 99").keys("<F9>").sees("Сейчас эта клавиша не действует").sees_no("Меню ─");
        j.keys("<F7>").sees("Первый запуск");
        if page < 2 {
            j.keys("<Enter>");
        }
    }
}

#[test]
fn an_office_that_was_not_made_to_the_end_is_asked_for_again() {
    let dir = tempfile::tempdir().unwrap();
    drop(Store::open(&dir.path().join("kense.sqlite")).unwrap());
    let mut j = first_start(dir.path(), &Options::default());
    j.sees("Шаг 1 из 3").keys(TO_FORM).keys(FILLED).keys("<F2>").sees("Kense · Сегодня");
}

#[test]
fn an_office_that_is_there_opens_at_once() {
    let dir = tempfile::tempdir().unwrap();
    drop(Journey::in_folder(dir.path(), ProviderKind::School, NOW));
    first_start(dir.path(), &Options::default()).sees("Kense · Сегодня").sees("Школа-лицей № 99");
}

#[test]
fn a_file_that_is_no_register_is_told_and_not_written_over() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("kense.sqlite"), "not a register").unwrap();
    let fault = app(dir.path(), Box::new(HandClock::at(at(NOW))), &Options::default()).err();
    assert!(fault.is_some(), "it must not be taken for an empty folder");
    assert_eq!(std::fs::read_to_string(dir.path().join("kense.sqlite")).unwrap(), "not a register");
}

#[test]
fn the_pages_of_the_first_start() {
    for lang in Lang::ALL {
        for (w, h) in [(80, 25), (120, 40)] {
            let mut j = in_lang(Path::new(NOWHERE), lang);
            j.pilot.resize(w, h);
            for page in ["language", "letters", "form"] {
                let name = format!("setup_{page}_{}_{w}", lang.code());
                insta::assert_snapshot!(name, j.pilot.screen());
                j.keys("<Enter>");
            }
        }
        let mut j = in_lang(Path::new(NOWHERE), lang);
        j.keys(TO_FORM).keys("<F2>");
        insta::assert_snapshot!(format!("setup_faults_{}_80", lang.code()), j.pilot.screen());
    }
}

#[test]
fn the_first_start_lacks_no_sentence_and_stands_any_size() {
    for lang in Lang::ALL {
        for page in 0..3 {
            let mut j = in_lang(Path::new(NOWHERE), lang);
            j.keys(&"<Enter>".repeat(page));
            for dialog in ["", "<F1>"] {
                j.keys(dialog).sees_no("⟨");
                for (w, h) in sizes() {
                    let _drawn = render_at(&j.pilot.app, w, h);
                }
            }
        }
    }
}
