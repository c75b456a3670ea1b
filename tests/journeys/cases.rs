//! What is done with a case: taken into work, papers found bad and brought, a result, a refusal, a withdrawal, an annulment; and what the first
//! screen, the card and its history say of it.

use kense::domain::application::{DecisionKind, Draft, State};
use kense::domain::counts::{Cell, Medium};
use kense::domain::package::Paper;
use kense::domain::service::{PersonKind, ProviderKind, ServiceCode};
use kense::domain::text::Lang;
use kense::ops::Ops;
use kense::ops::clock::{Clock, HandClock};
use kense::ops::complain::Complain;
use kense::tui::theme::Role;

use crate::desk::{CHILD, Journey, PARENT, STRANGER, at, office};

/// The service of the journeys: enrolment in a school, due in one working day.
pub const SCHOOL: &str = "00403003";
/// Transfer between schools, due in three.
const TRANSFER: &str = "00403015";
/// The school bus: a hearing before a refusal, and a certificate that the state system may lack.
pub const BUS: &str = "00403007";

/// A draft with every question answered and every paper that its variant needs; who has no ИИН has a reason.
pub fn draft(ops: &Ops, service: &str, applicant: (&str, &str), child: (&str, &str)) -> Draft {
    let mut d = ops.begin(&ServiceCode(service.into())).unwrap();
    let why = |number: &str| if number.is_empty() { "иностранец" } else { "" }.to_owned();
    (d.applicant.number, d.applicant.no_number, d.applicant.name) = (applicant.0.into(), why(applicant.0), applicant.1.into());
    (d.beneficiary.number, d.beneficiary.no_number, d.beneficiary.name) = (child.0.into(), why(child.0), child.1.into());
    d.applicant.phone = "+7 700 000 00 00".into();
    (d.repeat_confirmed, d.outside_window_confirmed) = (true, true);
    let edition = ops.edition_of(&d).unwrap();
    for q in &edition.questions {
        if q.when.holds(&d.answers) {
            d.answers.entry(q.id.clone()).or_insert_with(|| q.choices[0].id.clone());
        }
    }
    let missing = ops.check(&d).unwrap().verdict.missing;
    for id in missing.iter().flat_map(|m| m.documents.first()) {
        d.papers.insert(id.clone(), Paper { given: true, ..Paper::default() });
    }
    d
}

/// Registers a complete application at the moment of the clock; gives its row id.
pub fn register(ops: &mut Ops, service: &str, applicant: (&str, &str), child: (&str, &str)) -> i64 {
    let d = draft(ops, service, applicant, child);
    ops.register(0, &d).unwrap().id
}

/// Registers that an application was not accepted: its photographs were missing.
pub fn decline(ops: &mut Ops, applicant: (&str, &str)) -> i64 {
    let mut d = draft(ops, SCHOOL, applicant, (CHILD, "Үлгіұлы Ерасыл"));
    d.papers.remove("photo");
    ops.decline(0, &d, Lang::Ru).unwrap().id
}

const MOTHER: (&str, &str) = (PARENT, "Мысалова Гүлнар Үлгіқызы");
const SON: (&str, &str) = (CHILD, "Мысалов Ерасыл Үлгіұлы");

/// A school on the first of June with one case; its card is open.
fn at_the_card() -> (Journey, i64) {
    at_the_card_in(Lang::Ru)
}

fn at_the_card_in(lang: Lang) -> (Journey, i64) {
    let mut j = Journey::new(ProviderKind::School, "2026-06-01T10:15", lang);
    let id = register(j.ops(), SCHOOL, MOTHER, SON);
    j.keys("<F9><Enter><Enter>");
    (j, id)
}

fn case_state(j: &mut Journey, id: i64) -> State {
    j.ops().case(id).unwrap().state
}

fn refusals(j: &mut Journey, medium: Medium) -> u64 {
    let today = j.ops().today();
    let counts = j.ops().counts(today, today).unwrap();
    counts.get(&ServiceCode(SCHOOL.into()), Cell::Refused(medium, PersonKind::Individual))
}

#[test]
fn f6_offers_the_natural_act_first_and_takes_a_case_into_work() {
    let (mut j, id) = at_the_card();
    j.sees("Пакет полный. Дальше — взять в работу");
    j.keys("<F6>").sees("► Взять в работу").keys("<Enter>");
    assert_eq!(case_state(&mut j, id), State::InWork);
    j.sees("05-12/1: взято в работу").sees("в работе");
    j.keys("<Up>").sees("Дальше — записать результат");
}

#[test]
fn a_result_is_blocked_while_a_paper_is_not_good_and_issued_once_it_is_brought() {
    let (mut j, id) = at_the_card();
    j.keys("<F6><Enter>");
    // The photographs turn out to be of another size: no reason, no entry.
    j.keys("<F4><End><Enter>").sees("Пока не принесут годный");
    j.keys("<Enter>").sees("! Заполните это поле");
    j.keys("другой размер<Enter>").sees("Не хватает 1 документа: Фотографии");
    assert_eq!(j.ops().case(id).unwrap().papers["photo"].invalid.as_deref(), Some("другой размер"));
    // The sentence of F6 says so before, and the act names everything.
    j.keys("<F6>").sees("пакет неполный, результат не выдать").sees("Записать результат — нельзя, сначала документы");
    j.keys("<Down><Enter>").sees("Фотографии ребенка размером 3х4").sees("отметьте их в карточке");
    j.keys("<Enter>");
    assert_eq!(case_state(&mut j, id), State::InWork);
    // Brought: there is only one thing that can have happened, so nothing else is asked.
    j.keys("<F4><End><Enter>").sees("Отмечено. Пакет полный");
    assert_eq!(j.ops().case(id).unwrap().papers["photo"].invalid, None);
    j.keys("<F6><Enter>").sees("По этой услуге выдают: Расписка о получении документов");
    j.keys("<F2>").sees("05-12/1: результат выдан");
    let case = j.ops().case(id).unwrap();
    assert_eq!(case.state, State::Issued);
    assert_eq!(case.handed.map(|(_, to)| to).as_deref(), Some(MOTHER.1), "the applicant, unless another is named");
    assert!(matches!(case.decision.unwrap().kind, DecisionKind::Result { number, .. } if number == "05-12/1"));
}

#[test]
fn a_wrong_day_of_the_result_is_told_under_its_field_and_nothing_typed_is_lost() {
    let (mut j, id) = at_the_card();
    j.keys("<F6><Down><Enter><C-w>77-к<Tab><C-w>").keys("05.06.2026<F2>");
    j.sees("! Дата результата — от").sees("01.06.2026 до 01.06.2026").sees("77-к");
    assert_eq!(case_state(&mut j, id), State::Registered);
    j.keys("<C-w>01.06.2026<F2>");
    let decision = j.ops().case(id).unwrap().decision.unwrap();
    assert!(matches!(decision.kind, DecisionKind::Result { number, .. } if number.ends_with("77-к")));
}

#[test]
fn a_ready_result_waits_on_today_and_is_handed_out_another_day() {
    let (mut j, id) = at_the_card();
    j.keys("<F6><Down><Enter><Tab><Tab>");
    for _ in 0..3 {
        j.keys("<C-w>");
    }
    j.keys("<F2>").sees("результат готов и ждёт выдачи");
    assert_eq!(case_state(&mut j, id), State::Ready);
    j.go_to("2026-06-03T09:30").keys("<Esc>").sees("Результат готов, не выдан: 1");
    // From Today without opening the card.
    j.keys("<F6>").sees("► Выдать результат заявителю").keys("<Enter>");
    j.keys("<C-w><C-w><C-w><F2>").sees("! Заполните это поле");
    j.keys("Мысалова Бабушка<F2>").sees("результат выдан");
    let case = j.ops().case(id).unwrap();
    assert_eq!(case.state, State::Issued);
    let (when, to) = case.handed.unwrap();
    assert_eq!((when.written().as_str(), to.as_str()), ("03.06.2026 09:30", "Мысалова Бабушка"));
    j.sees_no("Результат готов, не выдан");
}

#[test]
fn a_refusal_has_a_ground_of_the_editions_own_list_and_a_motivation_and_counts() {
    let (mut j, id) = at_the_card();
    j.keys("<F8>").sees("► Отказать в услуге по основанию закона").keys("<Enter>");
    j.keys("<End>").sees("► [ ] 7").sees("7 (ст. 19-1 п. 5): Класс-комплекты переполнены").sees("рег. № 23890).");
    j.keys("<Enter><F2>").sees("! Заполните это поле");
    assert_eq!(case_state(&mut j, id), State::Registered);
    j.keys("В первых классах 75 мест, принято 75.<F2>").sees("05-12/1: в услуге отказано");
    let decision = j.ops().case(id).unwrap().decision.unwrap();
    let DecisionKind::Refusal { ground, ground_number, law, why, medium, .. } = decision.kind else {
        panic!("no refusal");
    };
    assert_eq!((ground.as_str(), ground_number.as_str(), law.as_str()), ("overcrowding", "7", "19-1 п. 5"));
    assert_eq!((why.as_str(), medium), ("В первых классах 75 мест, принято 75.", Medium::Paper));
    assert_eq!((refusals(&mut j, Medium::Paper), refusals(&mut j, Medium::Electronic)), (1, 0));
    j.keys("<End>")
        .sees("Отказано: основание 7 (ст. 19-1 п. 5) — В первых классах")
        .sees("Мотивировка        В первых классах 75 мест");
}

#[test]
fn a_refusal_given_electronically_counts_in_its_own_column() {
    let (mut j, _) = at_the_card();
    j.keys("<F8><Enter><Enter>Документ поддельный<Tab><Right><F2>");
    assert_eq!((refusals(&mut j, Medium::Paper), refusals(&mut j, Medium::Electronic)), (0, 1));
}

#[test]
fn an_applicant_takes_the_application_back() {
    let (mut j, id) = at_the_card();
    j.keys("<F8><Down><Enter>").sees("Дело завершится без результата");
    j.keys("переезжают в другой город<Enter>").sees("05-12/1: отозвано заявителем");
    let case = j.ops().case(id).unwrap();
    assert_eq!(case.state, State::Withdrawn);
    assert!(matches!(case.decision.unwrap().kind, DecisionKind::Withdrawal { why } if why == "переезжают в другой город"));
    j.keys("<F6>").sees("Сейчас эта клавиша не действует");
}

#[test]
fn an_entry_is_annulled_with_a_reason_and_not_without() {
    let (mut j, id) = at_the_card();
    j.keys("<F8><End><Enter>").sees("но ни в одном отчёте").keys("<Enter>").sees("! Заполните это поле");
    assert_eq!(case_state(&mut j, id), State::Registered);
    j.keys("внесено дважды<Enter>").sees("05-12/1: аннулировано");
    assert_eq!(case_state(&mut j, id), State::Annulled);
    j.keys("<Esc>").sees("На сегодня всё сделано");
    // It stays in the register, and cannot be annulled again.
    j.keys("<F9><Down><Down><Enter>").sees("аннулировано").keys("<F8>").sees("Сейчас эта клавиша не действует");
}

#[test]
fn an_issued_case_offers_nothing_but_annulment() {
    let (mut j, id) = at_the_card();
    j.keys("<F6><Down><Enter><F2><F8>").sees("Аннулировать 05-12/1").keys("ошибка в фамилии<Enter>");
    assert_eq!(case_state(&mut j, id), State::Annulled);
    j.keys("<F8>").sees("Сейчас эта клавиша не действует");
}

#[test]
fn esc_in_a_filled_form_asks_before_it_is_lost() {
    let (mut j, id) = at_the_card();
    j.keys("<F8><End><Enter>дважды<Esc>").sees("Набранное не записано").keys("<Enter>").sees("дважды");
    j.keys("<Esc><Right><Enter>").sees("Заявитель");
    assert_eq!(case_state(&mut j, id), State::Registered);
}

#[test]
fn the_history_says_what_when_and_who_in_order() {
    let (mut j, _) = at_the_card();
    j.go_to("2026-06-01T11:00").keys("<F6><Enter>");
    j.go_to("2026-06-01T12:00").keys("<F4><End><Enter>смазанная печать<Enter>");
    j.go_to("2026-06-02T09:00").keys("<F4><End><Enter>");
    j.go_to("2026-06-02T10:00").keys("<F6><Enter><F2><End>");
    let text = j.pilot.text();
    let places: Vec<usize> = [
        "01.06.2026 10:15   Зарегистрировано под № 05-12/1, срок 02.06.2026 · ",
        "01.06.2026 11:00   Взято в работу · Секретарёва А. Б.",
        "01.06.2026 12:00   Документ не годится: Фотографии ребенка",
        "02.06.2026 09:00   Принесли: Фотографии ребенка",
        "02.06.2026 10:00   Результат выдан: № 05-12/1 от 02.06.2026",
    ]
    .iter()
    .map(|line| text.find(line.trim_end()).unwrap_or_else(|| panic!("«{line}» is not in the history:\n{text}")))
    .collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn the_card_names_everything_of_a_case_with_the_number_in_full() {
    let (mut j, _) = at_the_card();
    for what in [
        "05-12/1",
        "Зачисление в школу",
        "Прием документов и зачисление",
        "зарегистрировано",
        "01.06.2026 10:15, Секретарёва А. Б.",
        "02.06.2026 — 1 рабочий день: день регистрации 01.06.2026",
        "графа 12.2, физическое лицо",
        MOTHER.1,
        PARENT,
        "+7 700 000 00 00",
    ] {
        j.sees(what);
    }
    j.keys("<End>").sees(SON.1).sees(CHILD).sees("В какой класс? 1 класс").sees("есть в госсистеме  Свидетельство о рождении");
    j.keys("<F3>").sees("Пакет полный: всё, что нужно, есть.").sees("Этого не требуйте").sees("Заключение ПМПК");
}

#[test]
fn a_student_of_age_applies_in_person_and_has_no_child() {
    let mut j = Journey::college("2026-07-01T10:15");
    let mut d = draft(j.ops(), "00803008", MOTHER, ("", ""));
    d.beneficiary = kense::domain::application::Beneficiary::default();
    j.ops().register(0, &d).unwrap();
    j.keys("<F7>мыс<Enter>").sees("за себя").sees_no("Ребёнок, обучающийся").sees(PARENT);
}

#[test]
fn a_complaint_is_begun_from_the_card() {
    let (mut j, _) = at_the_card();
    let card = j.pilot.text();
    j.keys("<Ins>");
    assert_ne!(j.pilot.text(), card, "another screen");
}

#[test]
fn a_paper_that_the_state_system_lacks_is_demanded_once_it_is_said() {
    let mut j = Journey::school("2026-06-01T10:15");
    let id = register(j.ops(), BUS, MOTHER, SON);
    j.keys("<F7>мыс<Enter><F4><End>").sees("► есть в госсистеме").keys("<Enter>");
    j.sees("В госсистеме его нет: попросим у заявителя").keys("<Down><Enter>").sees("Не хватает 1 документа");
    assert!(!j.ops().card(id).unwrap().verdict.is_complete());
    j.keys("<F4><End>").sees("в госсистеме его нет").keys("<Enter>").sees("Отмечено. Пакет полный");
}

#[test]
fn a_paper_on_request_can_be_asked_for() {
    let mut j = Journey::new(ProviderKind::Pmpk, "2026-06-01T10:15", Lang::Ru);
    let id = register(j.ops(), "00402006", MOTHER, SON);
    j.keys("<F7>мыс<Enter><F4><End><Enter><Down>").sees("► Запрашиваем у заявителя").keys("<Enter>");
    assert!(j.ops().case(id).unwrap().papers["works"].requested);
    j.sees("Не хватает 1 документа");
    assert!(!j.ops().card(id).unwrap().verdict.is_complete());
}

#[test]
fn what_is_overdue_stands_first_on_today_with_the_word() {
    let mut j = Journey::school("2026-06-01T10:15");
    let id = register(j.ops(), SCHOOL, MOTHER, SON);
    j.go_to("2026-06-04T09:00").keys("<F9><Enter>").sees("Просрочено: 1").sees("02.06.2026");
    assert_eq!(j.pilot.role_of("Просрочено"), Some(Role::Bad));
    j.keys("<F3>").sees("срок 02.06.2026 прошёл, ответа ещё нет").keys("<Enter><Enter>").sees("просрочено, зарегистрировано");
    j.sees("Срок 02.06.2026 прошёл. Дальше — взять в работу");
    j.keys("<F6><Down><Enter><F2>").sees("Почему позже срока").sees("Срок был 02.06.2026").sees("! Заполните это поле");
    assert_eq!(case_state(&mut j, id), State::Registered);
    j.keys("Делопроизводитель болел<F2>");
    let (today, service) = (j.ops().today(), ServiceCode(SCHOOL.into()));
    assert_eq!(j.ops().counts(today, today).unwrap().get(&service, Cell::Late(PersonKind::Individual)), 1);
    assert_eq!(case_state(&mut j, id), State::Issued);
    assert_eq!(j.ops().case(id).unwrap().late_why, "Делопроизводитель болел");
}

#[test]
fn an_empty_day_says_so_kindly_and_names_the_key_for_a_new_application() {
    let mut j = Journey::school("2026-06-01T10:15");
    j.sees("На сегодня всё сделано").sees("Ins — принять новое заявление.");
    let home = j.pilot.text();
    j.keys("<Enter>");
    assert_eq!(j.pilot.text(), home);
}

/// A school with something in every part of Today, on Thursday 4 June.
pub fn busy_school(lang: Lang) -> Journey {
    let mut j = Journey::new(ProviderKind::School, "2026-05-27T09:00", lang);
    let no_number = |name| ("", name);
    let early = register(j.ops(), SCHOOL, no_number("Пробная Ёлка Тестовна"), no_number("Пробный Пётр Тестович"));
    j.go_to("2026-06-01T11:20");
    register(j.ops(), TRANSFER, (STRANGER, "Образцов Иван Примерович"), no_number("Образцова Анна Ивановна"));
    j.ops().start(early).unwrap();
    j.go_to("2026-06-02T15:40");
    let ready = register(j.ops(), SCHOOL, no_number("Қуатова Әлия Мысалқызы"), no_number("Қуатов Нұрлан"));
    let issue = kense::ops::decide::Issue::default();
    j.ops().issue(ready, &issue).unwrap();
    let gap = register(j.ops(), TRANSFER, no_number("Үлгіева Сәуле"), no_number("Үлгіев Дәурен"));
    let bad = kense::ops::decide::PaperNews::Invalid("нет подписи".into());
    j.ops().note_papers(gap, &[("application".into(), bad)]).unwrap();
    decline(j.ops(), no_number("Отказников Степан Пробович"));
    j.go_to("2026-06-03T10:05");
    register(j.ops(), SCHOOL, MOTHER, SON);
    let complaint = Complain { case: Some(early), subject: "Долго нет ответа".into(), ..Complain::default() };
    j.ops().complain(&complaint).unwrap();
    j.go_to("2026-06-04T09:10");
    register(j.ops(), SCHOOL, no_number("Завтрашняя Роза"), no_number("Завтрашний Тимур"));
    let begun = draft(j.ops(), SCHOOL, no_number("Недописанова Вера"), no_number("Недописанов Лев"));
    j.ops().save_draft(0, &begun).unwrap();
    j.keys("<F9><Enter>");
    j
}

#[test]
fn today_has_each_case_once_where_it_burns_most_and_enter_goes_there() {
    let mut j = busy_school(Lang::Ru);
    j.pilot.resize(120, 40);
    let text = j.pilot.text();
    let headings = [
        "Просрочено: 1",
        "Срок сегодня: 2",
        "Жалобы в работе: 1",
        "Шаг внутри срока просрочен: 1",
        "Срок в следующий рабочий день: 1",
        "Результат готов, не выдан: 1",
        "Не дописано: 1",
        "Дни, которые не дошли до района: ",
    ];
    let places: Vec<usize> =
        headings.iter().map(|h| text.find(h).unwrap_or_else(|| panic!("«{h}» is not there:\n{text}"))).collect();
    assert!(places.is_sorted(), "{text}");
    for number in 1..=6 {
        assert_eq!(text.matches(&format!("05-12/{number} ")).count(), 1, "05-12/{number}:\n{text}");
    }
    let home = j.pilot.text();
    for (down, what) in [(0, "Пробная Ёлка Тестовна"), (1, "Образцов Иван Примерович"), (4, "Үлгіева Сәуле")]
    {
        j.keys("<Home>");
        for _ in 0..down {
            j.keys("<Down>");
        }
        j.keys("<Enter>").sees("Зарегистрировано").sees(what).keys("<Esc>");
    }
    for up in [0, 7, 9] {
        j.keys("<End>");
        for _ in 0..up {
            j.keys("<Up>");
        }
        j.keys("<Enter>");
        assert_ne!(j.pilot.text(), home, "a day, a draft, a complaint opens a screen of its own");
        j.keys("<Esc>");
    }
}

#[test]
fn a_part_too_long_for_today_leads_to_the_register() {
    let mut j = Journey::school("2026-06-01T10:15");
    for n in 0..60 {
        let name = format!("Множев Номер{}", "а".repeat(n));
        let d = draft(j.ops(), SCHOOL, ("", "Множева Мать"), ("", "Множев Сын"));
        let d = Draft { applicant: kense::domain::application::Party { name, ..d.applicant.clone() }, ..d };
        if let Err(e) = j.ops().register(0, &d) {
            assert_eq!(e.code, "fields", "{e}");
            register(j.ops(), SCHOOL, ("", "Множева Мать"), ("", "Множев Сын"));
        }
    }
    j.go_to("2026-06-04T09:00").keys("<F9><Enter>").sees("Просрочено: 50+");
    for _ in 0..50 {
        j.keys("<Down>");
    }
    j.sees("► Остальные — в журнале").keys("<Enter>").sees("Отбор: просрочено; по сроку, ближайшие сверху");
}

/// A clock of a machine whose zone was not mended.
struct OldZone;

impl Clock for OldZone {
    fn now(&self) -> kense::domain::moment::Moment {
        at("2026-06-01T10:15")
    }
    fn zone_difference(&self) -> i64 {
        60
    }
}

#[test]
fn trouble_with_the_clock_stands_on_top_until_the_clerk_says_it_is_right() {
    let ops = Ops::in_memory(office(ProviderKind::School), Box::new(OldZone)).unwrap();
    let mut j = Journey::over(ops, HandClock::at(at("2026-06-01T10:15")));
    j.sees("Часовой пояс компьютера отличается от пояса канцелярии на 60 мин");
    j.keys("<Enter>").sees("► Нет").keys("<Right><Enter>").sees("Отмечено: часы правы").sees("На сегодня всё сделано");
}

/// The clock of a machine, which may jump back.
struct MachineClock(HandClock);

impl Clock for MachineClock {
    fn now(&self) -> kense::domain::moment::Moment {
        self.0.now()
    }
}

#[test]
fn a_clock_that_jumped_back_is_asked_about_before_writing_and_nothing_typed_is_lost() {
    let clock = HandClock::at(at("2026-06-01T10:15"));
    let ops = Ops::in_memory(office(ProviderKind::School), Box::new(MachineClock(clock.clone()))).unwrap();
    let mut j = Journey::over(ops, clock);
    let id = register(j.ops(), SCHOOL, MOTHER, SON);
    j.go_to("2026-05-31T10:15").keys("<F7>мыс<Enter><F8><End><Enter>дважды<F2>");
    j.sees("Часы показывают 31.05.2026 10:15, а последняя запись сделана").sees("► Нет");
    assert_eq!(case_state(&mut j, id), State::Registered);
    j.keys("<Enter>").sees("дважды");
    assert_eq!(case_state(&mut j, id), State::Registered, "no is no");
    j.keys("<F2><Right><Enter>").sees("дважды").keys("<F2>").sees("05-12/1: аннулировано");
    assert_eq!(case_state(&mut j, id), State::Annulled);
}

#[test]
fn a_non_acceptance_shows_what_was_missing_and_is_annulled_with_a_reason() {
    let mut j = Journey::school("2026-06-01T10:15");
    let id = decline(j.ops(), MOTHER);
    j.keys("<F9><Down><Down><Enter><F4>не пр<F2>").sees("Отбор: не принято").sees("Мысалова").keys("<Enter>");
    j.sees("Чего не хватало").sees("- Фотографии ребенка размером 3х4 см").sees(PARENT).sees("не идёт");
    j.keys("<F8><Enter>").sees("! Заполните это поле").keys("не тот человек<Enter>").sees("аннулировано");
    assert_eq!(j.ops().non_acceptance(id).unwrap().0.annulled.as_deref(), Some("не тот человек"));
    j.keys("<F8>").sees("Сейчас эта клавиша не действует");
}

#[test]
fn a_kazakh_clerk_walks_a_case_from_today_to_its_result() {
    let (mut j, id) = at_the_card_in(Lang::Kk);
    j.sees("05-12/1 өтініші").sees("Мектепке қабылдау").sees("Топтама толық. Келесі қадам — жұмысқа алу");
    j.keys("<F6>").sees("► Жұмысқа алу").keys("<Enter>").sees("жұмысқа алынды");
    j.keys("<F4><End><Enter>").sees("Оның несі дұрыс емес").keys("өлшемі басқа<Enter>").sees("1 құжат жетіспейді");
    j.keys("<F4><End><Enter>").sees("Топтама толық").keys("<F6><Enter><F2>").sees("нәтиже берілді");
    assert_eq!(case_state(&mut j, id), State::Issued);
    j.keys("<End>").sees("Нәтиже берілді: № 05-12/1, 01.06.2026, алған Мысалова");
    j.sees_no("⟨");
}
