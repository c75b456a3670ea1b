//! Tallies, the day's close, the outbox, the report and the district's view, over a real folder and a real file.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::NaiveDate;
use insta::assert_snapshot;
use kense::central::fault::CentralFault;
use kense::domain::application::Draft;
use kense::domain::service::{PaperRoad, ProviderKind, ServiceCode};
use kense::domain::text::{Lang, Message};
use kense::ops::Ops;
use kense::ops::day::{DayState, Outcome};
use kense::tui::effect::{Brought, Effect, Outside};
use kense::tui::outside::World;
use kense::tui::pilot::render_at;
use kense::tui::screens;

use crate::desk::{CHILD, Journey, PARENT};
use crate::frame::sizes;

/// The file of the district as the office names it in these journeys.
const SHARE: &str = "//server/share/counts.jsonl";

/// Opens a screen by the name of its line in the menu.
pub fn open(j: &mut Journey, label: &str) {
    let place = screens::menu().iter().position(|i| i.label == label).unwrap();
    j.keys("<F9>");
    for _ in 0..place {
        j.keys("<Down>");
    }
    j.keys("<Enter>");
}

/// A whole application for a service, every paper given.
fn application(ops: &Ops, code: &str) -> Draft {
    let mut draft = ops.begin(&ServiceCode(code.to_owned())).unwrap();
    draft.applicant.number = PARENT.into();
    draft.applicant.name = "Ахметова Алия Нурлановна".into();
    draft.applicant.phone = "+7 701 000 00 00".into();
    draft.applicant.address = "ул. Учебная, 1".into();
    draft.beneficiary.number = CHILD.into();
    draft.beneficiary.name = "Ахметов Али Маратович".into();
    draft.beneficiary.born = "31.12.2099".into();
    draft.repeat_confirmed = true;
    draft.outside_window_confirmed = true;
    let edition = ops.edition_of(&draft).unwrap().clone();
    assert_eq!(edition.paper, PaperRoad::Provider);
    for question in &edition.questions {
        if question.when.holds(&draft.answers) {
            draft.answers.entry(question.id.clone()).or_insert_with(|| question.choices[0].id.clone());
        }
    }
    for missing in ops.check(&draft).unwrap().verdict.missing {
        draft.papers.entry(missing.documents[0].clone()).or_default().given = true;
    }
    draft
}

/// Registers an application; gives its row id and number.
pub fn register(ops: &mut Ops, code: &str) -> (i64, String) {
    let draft = application(ops, code);
    let done = ops.register(0, &draft).unwrap();
    (done.id, done.number)
}

/// Both sizes of a screen as reviewed pictures.
pub fn pictures(j: &mut Journey, name: &str) {
    assert_snapshot!(format!("{name}_80"), j.pilot.screen());
    j.pilot.resize(120, 40);
    assert_snapshot!(format!("{name}_120"), j.pilot.screen());
    j.pilot.resize(80, 25);
}

/// Every size of what is open now, without a missing sentence.
pub fn sweep(j: &mut Journey) {
    j.sees_no("⟨");
    for (w, h) in sizes() {
        let _drawn = render_at(&j.pilot.app, w, h);
    }
}

pub fn day(d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, d).unwrap()
}

/// The outside with the share at another place of this disk, or with a fault that every delivery meets.
#[derive(Clone)]
pub struct Share {
    at: PathBuf,
    fault: Arc<Mutex<Option<CentralFault>>>,
}

impl Outside for Share {
    fn run(&self, effect: &Effect) -> Option<Result<Brought, Message>> {
        match effect {
            Effect::Deliver(job) => {
                if let Some(fault) = self.fault.lock().unwrap().clone() {
                    let failed = job.outbox.iter().map(|p| (p.clone(), fault.clone())).collect();
                    let target = job.target.clone();
                    let fault = Some(fault);
                    let outcome = Outcome { target, delivered: Vec::new(), failed, lost: Vec::new(), clashes: Vec::new(), fault };
                    return Some(Ok(Brought::Delivered(Box::new(outcome))));
                }
                let mut moved = job.clone();
                moved.target.clone_from(&self.at);
                match World.run(&Effect::Deliver(moved)) {
                    Some(Ok(Brought::Delivered(mut outcome))) => {
                        outcome.target.clone_from(&job.target);
                        Some(Ok(Brought::Delivered(outcome)))
                    }
                    other => other,
                }
            }
            Effect::Read(_) => World.run(&Effect::Read(self.at.clone())),
            other => World.run(other),
        }
    }
}

/// A school in memory whose central file is the share.
pub fn sharing(at: &Path, now: &str, lang: Lang) -> (Journey, Share) {
    let share = Share { at: at.to_owned(), fault: Arc::default() };
    let mut j = Journey::new(ProviderKind::School, now, lang);
    name_central(&mut j, SHARE);
    let Journey { clock, pilot } = j;
    (Journey { clock, pilot: pilot.with_outside(Box::new(share.clone())) }, share)
}

fn name_central(j: &mut Journey, path: &str) {
    let mut office = j.ops().office().clone();
    office.central = Some(path.to_owned());
    j.ops().change_office(office).unwrap();
}

/// The report's number: total of all services.
pub fn report_total(ops: &Ops, from: NaiveDate, to: NaiveDate) -> u64 {
    let counts = ops.counts(from, to).unwrap();
    counts.services().into_iter().map(|s| counts.accepted(s)).sum()
}

#[test]
fn a_day_is_closed_with_two_keys_and_waits_where_there_is_no_network() {
    let dir = tempfile::tempdir().unwrap();
    let share = dir.path().join("share");
    let file = share.join("counts.jsonl");
    let mut j = Journey::in_folder(&dir.path().join("office"), ProviderKind::School, "2026-06-02T17:40");
    name_central(&mut j, &file.display().to_string());
    let (_, number) = register(j.ops(), "00403003");
    open(&mut j, "place-day");
    j.sees("02.06.2026, вт").sees("открыт").sees("Зачисление в школу");
    j.pilot.reset_count();
    j.keys("<F2>").sees("Закрыть 02.06.2026?").sees("Принято 1").keys("<Enter>");
    assert!(j.pilot.key_count() <= 3, "{} keys", j.pilot.key_count());
    j.sees("Что уходит в район: 02.06.2026").sees("принято 12.2").sees("ждёт отправки, 1 попытка");
    j.keys("<Enter>").sees("ждёт отправки");
    assert_eq!(j.ops().days(10).unwrap(), [(day(2), DayState::Waiting)]);
    let board = j.ops().board().unwrap().undelivered;
    assert_eq!(board.len(), 1, "the first screen says that it waits: {board:?}");

    std::fs::create_dir(&share).unwrap();
    j.go_to("2026-06-03T09:05").keys("<F6>").sees("Доставлен и проверен 1 день").sees("Доставлен и прочитан обратно 03.06.2026");
    assert!(j.ops().undelivered().unwrap().is_empty());
    let lines = std::fs::read_to_string(&file).unwrap();
    assert_eq!(lines.lines().count(), 1);
    assert!(lines.contains("\"day\":\"2026-06-02\"") && lines.contains("\"122i\":1"), "{lines}");
    assert!(!lines.contains(PARENT) && !lines.contains("Ахметов") && !lines.contains(&number), "no personal data leaves");
    assert!(dir.path().join("office/backups/kense-2026-06-02.sqlite").exists());

    open(&mut j, "place-central");
    j.sees("Сводно, 1 организация").sees("с 02.06.2026 по 02.06.2026").sees("│    1│    0│    0│    1│");
    j.keys("<Enter>").sees("     1  Школа-лицей № 99");
}

#[test]
fn from_the_first_screen_the_day_is_closed_with_at_most_four_keys() {
    let dir = tempfile::tempdir().unwrap();
    let (mut j, _) = sharing(&dir.path().join("counts.jsonl"), "2026-06-02T17:40", Lang::Ru);
    register(j.ops(), "00403003");
    j.pilot.reset_count();
    j.keys("<F2><F2><Enter>");
    assert!(j.pilot.key_count() <= 4, "{} keys", j.pilot.key_count());
    assert_eq!(j.ops().days(10).unwrap(), [(day(2), DayState::Delivered)]);
}

#[test]
fn what_waits_goes_out_quietly_when_the_program_starts() {
    let dir = tempfile::tempdir().unwrap();
    let share = dir.path().join("share");
    let folder = dir.path().join("office");
    let mut j = Journey::in_folder(&folder, ProviderKind::School, "2026-06-02T17:40");
    name_central(&mut j, &share.join("counts.jsonl").display().to_string());
    j.ops().close_day(day(2)).unwrap();
    drop(j);
    std::fs::create_dir(&share).unwrap();
    let mut j = Journey::in_folder(&folder, ProviderKind::School, "2026-06-03T09:00");
    j.pilot.resize(80, 25);
    assert_eq!(j.ops().waits().unwrap(), 0, "the first screen asked for the delivery by itself");
    assert!(share.join("counts.jsonl").exists());
}

#[test]
fn a_day_is_not_closed_twice_and_a_second_sending_adds_no_line() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("counts.jsonl");
    let (mut j, _) = sharing(&file, "2026-06-02T17:40", Lang::Ru);
    register(j.ops(), "00403003");
    open(&mut j, "place-day");
    j.keys("<F2><Enter><Esc>").sees("доставлен");
    let before = std::fs::read_to_string(&file).unwrap();
    j.keys("<F2>").sees("Сейчас эта клавиша не действует");
    j.keys("<F6>").sees("Всё доставлено, отправлять нечего");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), before);
    assert_eq!(j.ops().day(day(2)).unwrap().packets.len(), 1);
}

#[test]
fn a_correction_after_the_close_goes_as_a_new_revision_and_counts_once() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("counts.jsonl");
    let (mut j, _) = sharing(&file, "2026-06-02T17:40", Lang::Ru);
    let (first, _) = register(j.ops(), "00403003");
    register(j.ops(), "00403004");
    open(&mut j, "place-day");
    j.keys("<F2><Enter><Esc>");
    j.go_to("2026-06-03T09:00");
    j.ops().annul(first, "введено по ошибке").unwrap();
    open(&mut j, "place-day");
    j.keys("<Left>").sees("02.06.2026, вт").sees("изменён после закрытия").sees("уйдёт новая версия");
    j.keys("<F6>").sees("доставлен").sees("версия 1");
    let lines = std::fs::read_to_string(&file).unwrap();
    assert_eq!(lines.lines().count(), 2, "the first line stays as it was");
    assert!(lines.lines().last().unwrap().contains("\"revision\":1"));
    open(&mut j, "place-central");
    j.keys("<Down><Down><Down><Down><Down>").sees(" 1 · Итого");
    j.keys("<F3>").sees("     1  Школа-лицей № 99");
}

#[test]
fn a_day_on_which_nobody_came_is_closed_too() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("counts.jsonl");
    let (mut j, _) = sharing(&file, "2026-06-02T17:40", Lang::Ru);
    open(&mut j, "place-day");
    j.sees("За этот день ничего не посчитано").keys("<F2>").sees("Заявлений не было, уйдёт пустой день").keys("<Enter>");
    j.sees("Пустой день: заявлений не было");
    assert!(std::fs::read_to_string(&file).unwrap().contains("\"counts\":{}"));
    open(&mut j, "place-central");
    j.keys("<Tab>").sees("Школа-лицей № 99").sees("02.06.2026");
}

#[test]
fn a_closed_or_held_file_is_told_and_the_day_stays_in_the_outbox() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("counts.jsonl");
    for (fault, says) in
        [(CentralFault::ReadOnly(PathBuf::from(SHARE)), "нельзя писать"), (CentralFault::Busy, "Файл района всё время занят")]
    {
        let (mut j, share) = sharing(&file, "2026-06-02T17:40", Lang::Ru);
        *share.fault.lock().unwrap() = Some(fault);
        open(&mut j, "place-day");
        j.keys("<F2><Enter>").sees(says).keys("<Esc>").sees("ждёт отправки, 1 попытка");
        assert_eq!(j.ops().waits().unwrap(), 1);
        j.keys("<F6>").sees("2 попытки");
        *share.fault.lock().unwrap() = None;
        j.keys("<F6>").sees("Доставлен и прочитан обратно");
        assert_eq!(j.ops().waits().unwrap(), 0);
        let _gone = std::fs::remove_file(&file);
    }
}

#[test]
fn without_a_central_file_the_day_waits_and_the_way_to_name_one_is_told() {
    let mut j = Journey::school("2026-06-02T17:40");
    open(&mut j, "place-day");
    j.keys("<F2><Enter>").sees("Файл района не указан: назовите его в настройках").sees("Ждёт отправки");
    assert_eq!(j.ops().waits().unwrap(), 1);
    assert!(!j.pilot.effects.iter().any(|e| matches!(e, Effect::Deliver(_))), "nothing is sent nowhere");
}

#[test]
fn what_is_unfinished_is_named_before_the_close_and_the_answer_no_changes_nothing() {
    let mut j = Journey::school("2026-06-02T10:00");
    let (_, number) = register(j.ops(), "00403003");
    j.ops().save_draft(0, &Draft::default()).unwrap();
    j.go_to("2026-06-05T17:00");
    open(&mut j, "place-day");
    j.sees("Не завершено 1 дело").sees(&format!("{number}  срок 03.06.2026 прошёл")).sees("Лежит 1 черновик");
    j.keys("<F2>").sees(&format!("Не завершено 1 дело: {number}")).keys("<Esc>");
    assert!(j.ops().day(day(5)).unwrap().closed.is_none());
}

#[test]
fn a_past_day_that_was_forgotten_is_found_and_closed() {
    let dir = tempfile::tempdir().unwrap();
    let (mut j, _) = sharing(&dir.path().join("counts.jsonl"), "2026-06-02T10:00", Lang::Ru);
    register(j.ops(), "00403003");
    j.go_to("2026-06-04T09:00");
    open(&mut j, "place-day");
    j.keys("<F4>").sees("04.06.2026, чт — открыт").sees("02.06.2026, вт — не закрыт").keys("02.06<Enter>");
    j.sees("День прошёл, а не закрыт").keys("<F2><Enter><Esc>").sees("доставлен");
    assert_eq!(
        j.ops().days(10).unwrap(),
        [(day(4), DayState::Open), (day(3), DayState::Unclosed), (day(2), DayState::Delivered)]
    );
}

#[test]
fn the_packet_is_shown_as_numbers_and_as_the_very_line() {
    let mut j = Journey::school("2026-06-02T10:00");
    let (case, _) = register(j.ops(), "00403003");
    let complaint = kense::ops::complain::Complain { case: Some(case), subject: "очередь".into(), ..Default::default() };
    j.ops().complain(&complaint).unwrap();
    open(&mut j, "place-day");
    j.keys("<F2><Enter>").sees("жалоба").sees("физ. лица").sees("Только числа: ни имён, ни ИИН");
    j.keys("<F3>").sees("{\"format\":1").keys("<F3>").sees_no("{\"format\":1");
}

/// Walks over everything with a day of work in it.
fn walk(lang: Lang, mut look: impl FnMut(&mut Journey, &str)) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("counts.jsonl");
    let (mut j, _) = sharing(&file, "2026-06-02T10:15", lang);
    let (case, _) = register(j.ops(), "00403003");
    register(j.ops(), "00403004");
    let complaint = kense::ops::complain::Complain { case: Some(case), subject: "очередь".into(), ..Default::default() };
    j.ops().complain(&complaint).unwrap();
    j.go_to("2026-06-05T17:30");
    register(j.ops(), "00403015");
    open(&mut j, "menu-tallies");
    j.keys("әі<Enter>15<Tab>4");
    look(&mut j, "tallies");
    j.keys("<Enter><F4>");
    look(&mut j, "tallies_day");
    j.keys("<Esc>");
    open(&mut j, "place-day");
    look(&mut j, "day_open");
    j.keys("<F2>");
    look(&mut j, "day_close");
    j.keys("<Enter>");
    look(&mut j, "day_packet");
    j.keys("<F3>");
    j.sees_no("⟨");
    j.keys("<Esc>");
    look(&mut j, "day_delivered");
    j.keys("<F4>");
    look(&mut j, "day_days");
    j.keys("<Esc>");
    let line = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("{line}torn\n")).unwrap();
    open(&mut j, "place-report");
    j.keys("<Right><Right><Right>");
    look(&mut j, "report");
    j.keys("<Enter>");
    look(&mut j, "report_behind");
    j.keys("<Esc><F4>");
    look(&mut j, "report_period");
    j.keys("<Esc><F5>");
    look(&mut j, "report_export");
    j.keys("<Esc><F6>");
    j.sees_no("⟨");
    open(&mut j, "place-central");
    look(&mut j, "central_table");
    j.keys("<Enter>");
    look(&mut j, "central_behind");
    j.keys("<Esc><Tab>");
    look(&mut j, "central_senders");
    j.keys("<Tab>");
    look(&mut j, "central_faults");
    j.keys("<F4>");
    look(&mut j, "central_which");
    j.keys("<Esc>");
}

#[test]
fn pictures_of_the_day_the_report_and_the_district() {
    walk(Lang::Ru, pictures);
}

#[test]
fn a_walk_in_kazakh() {
    walk(Lang::Kk, |j, name| {
        j.sees_no("⟨");
        if matches!(name, "tallies" | "day_open" | "day_packet" | "report" | "central_table") {
            assert_snapshot!(format!("{name}_kk"), j.pilot.screen());
        }
    });
}

#[test]
fn no_size_and_no_language_breaks_these_screens_or_their_dialogs() {
    // Kazakh has the longest words; the other languages are looked at in the size of home.
    walk(Lang::Kk, |j, _| sweep(j));
    for lang in [Lang::Ru, Lang::En] {
        walk(lang, |j, _| {
            j.sees_no("⟨");
        });
    }
}
