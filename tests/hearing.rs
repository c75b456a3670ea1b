//! What goes before a refusal: the plan backward from the due day, what each step needs, who is barred from what, by the verbs and by the
//! database; and what an earlier refusal to the same person did not name.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use chrono::{Days, NaiveDate};
use kense::catalog::Catalog;
use kense::domain::application::{DecisionKind, State};
use kense::domain::calendar::{Week, WorkingCalendar};
use kense::domain::counts::Medium;
use kense::domain::hearing::{Meeting, Next, Numbers, Plan, Rules};
use kense::domain::service::{Answers, Confidence, ProviderKind, ServiceCode};
use kense::domain::steps::Standing;
use kense::ops::Ops;
use kense::ops::clock::HandClock;
use kense::ops::decide::{Issue, PaperNews, Refuse};
use kense::ops::fault::OpError;
use kense::ops::hearing::Preliminary;
use rusqlite::Connection;

use desk::{complete, day, desk, desk_in, draft, iin, moment, register};

use ProviderKind::{College, School};

/// Free meals: order 158, five working days, a hearing printed. From Monday 1 June it is due on Monday 8 June.
const MEALS: &str = "00403008";
const MONDAY: &str = "2026-06-01T10:00";

fn rules() -> Rules {
    Catalog::shipped().unwrap().hearing.unwrap()
}

fn calendar(week: Week) -> WorkingCalendar {
    let c = Catalog::shipped().unwrap();
    WorkingCalendar::new(week, c.days, c.years)
}

fn meals() -> (Ops, HandClock, i64) {
    let (mut ops, clock) = desk(School, MONDAY);
    let id = register(&mut ops, MEALS, 0, &[("category", "social-aid")]).id;
    (ops, clock, id)
}

fn found(grounds: &[&str]) -> Preliminary {
    let grounds = grounds.iter().map(|g| (*g).to_owned()).collect();
    Preliminary {
        grounds, why: "Семья не получает адресную помощь".into(), ..Preliminary::default()
    }
}

fn at(d: &str, time: &str) -> Meeting {
    Meeting { day: day(d), time: time.into(), place: "каб. 4".into() }
}

fn refusal() -> Refuse {
    Refuse { ground: String::new(), why: String::new(), medium: Medium::Paper, late_why: String::new() }
}

fn code<T: std::fmt::Debug>(tried: Result<T, OpError>) -> &'static str {
    tried.unwrap_err().code
}

#[test]
fn the_numbers_are_those_of_the_administrative_code_and_every_row_has_its_source() {
    let r = rules();
    assert_eq!((r.least_term, r.notice, r.objection, r.minutes), (5, 3, 2, 2));
    assert_eq!(r.confidence, Confidence::Text);
    assert!(
        !r.source.is_empty() && r.exceptions.iter().all(|e| !e.source.is_empty()) && r.ways.iter().all(|w| !w.source.is_empty())
    );
    let hand = r.ways.iter().find(|w| w.id == "hand").unwrap();
    assert_eq!(hand.confidence, Confidence::Memory, "no act we read names it");
}

#[test]
fn a_plan_leaves_three_working_days_before_the_decision_on_every_day_of_the_year() {
    let n = Numbers { notice: 3, objection: 2, minutes: 2, hearing: None, result: Some(1) };
    for week in [Week::Five, Week::Six] {
        let c = calendar(week);
        let first = day("2026-01-01");
        for registered in (0..365).map(|k| c.next_working(first + Days::new(k))) {
            let due = c.add_working(registered, 5);
            let mut notice = registered;
            while notice <= due {
                let plan = Plan::of(&n, notice, due, &c);
                // Counted day by day, without the arithmetic of the program.
                let between = |from: NaiveDate, to: NaiveDate| {
                    from.iter_days().skip(1).take_while(|d| *d <= to).filter(|d| c.is_working(*d)).count()
                };
                assert_eq!(between(notice, plan.decide_from), 3, "{notice}");
                assert_eq!(between(notice, plan.objection_until), 2, "{notice}");
                assert_eq!(plan.why_late().is_none(), plan.decide_from <= due, "{notice} for {due}");
                assert_eq!(between(plan.notice_by, due), 3, "{due}");
                assert!(plan.check(plan.offered(), &c).is_ok(), "what is offered is possible: {plan:?}");
                assert!(
                    c.add_working(plan.hearing_from, 1) >= plan.decide_from,
                    "the answer is due a day after the hearing: {plan:?}"
                );
                assert!(
                    plan.check(plan.hearing_from - Days::new(1), &c).is_err()
                        && plan.check(plan.hearing_to + Days::new(1), &c).is_err()
                );
                notice = notice + Days::new(1);
            }
        }
    }
}

#[test]
fn a_plan_skips_the_days_off_of_may() {
    // 7 May is a holiday, 11 May a day off for 9 May.
    let n = Numbers { notice: 3, objection: 2, minutes: 2, hearing: None, result: None };
    let plan = Plan::of(&n, day("2026-05-06"), day("2026-05-13"), &calendar(Week::Five));
    assert_eq!((plan.objection_until, plan.decide_from), (day("2026-05-12"), day("2026-05-13")));
    assert_eq!((plan.notice_by, plan.hearing_from), (day("2026-05-06"), day("2026-05-08")));
    assert_eq!(plan.check(day("2026-05-10"), &calendar(Week::Five)).unwrap_err().key, "hearing-day-off");
}

#[test]
fn a_hearing_is_only_where_the_act_and_the_term_allow_it() {
    for (kind, service, answers, why) in [
        (School, MEALS, &[("category", "orphan")][..], None),
        (School, "aid", &[("group", "1")][..], None),
        (School, "00803005", &[("reason", "damaged")][..], None),
        (School, "00403003", &[("grade", "2-9")][..], Some("hearing-none")),
        (College, "00803013", &[("variant", "T6")][..], Some("hearing-short")),
    ] {
        let (mut ops, _) = desk(kind, "2026-08-03T10:00");
        let id = register(&mut ops, service, 0, answers).id;
        let said = ops.why_no_hearing(&ops.case(id).unwrap()).unwrap();
        assert_eq!(said.as_ref().map(|m| m.key), why, "{service}");
        let asked = Preliminary { grounds: vec!["1".into()], why: "Так".into(), ..Preliminary::default() };
        assert_eq!(ops.preliminary(id, &asked).err().map(|e| e.code), why.map(|_| "hearing-not-due"), "{service}");
        let refused =
            ops.refuse(id, &Refuse { ground: "1".into(), why: "Так".into(), medium: Medium::Paper, late_why: String::new() });
        assert_eq!(refused.err().map(|e| e.code), why.is_none().then_some("hearing-first"), "{service}");
    }
}

#[test]
fn an_act_that_prints_days_of_its_own_goes_before_the_law() {
    let catalog = Catalog::shipped().unwrap();
    let numbers = |service: &str| {
        let edition = catalog.get(&ServiceCode(service.into())).unwrap().newest();
        rules().numbers(edition, &Answers::new())
    };
    assert_eq!((numbers(MEALS).result, numbers("00402013").result), (Some(1), Some(2)));
    assert_eq!((numbers("00404004").hearing, numbers("00803006").result), (Some(2), None));
}

#[test]
fn a_refusal_goes_through_decision_notice_hearing_minutes_and_ends_with_the_copied_grounds() {
    let (mut ops, clock, id) = meals();
    let new = Preliminary {
        planned: Some(at("2026-06-03", "10")),
        documents: vec!["social-aid-reference".into()],
        ..found(&["1", "no-consent", "1"])
    };
    let p = ops.preliminary(id, &new).unwrap();
    assert_eq!(p.grounds.iter().map(|g| g.id.as_str()).collect::<Vec<_>>(), ["untrue", "no-consent"], "each once");
    assert_eq!(p.planned.as_ref().unwrap().time, "10:00");
    assert_eq!(ops.standing_of(&ops.case(id).unwrap()).unwrap().unwrap().next, Next::Notify(day("2026-06-03")));
    assert_eq!(code(ops.preliminary(id, &new)), "hearing-already");
    assert_eq!(code(ops.refuse(id, &refusal())), "hearing-first");
    assert_eq!(code(ops.object(id, day("2026-06-01"), "Не согласна")), "hearing-not-noticed");

    let p = ops.give_notice(id, "sms", day("2026-06-01"), new.planned.as_ref()).unwrap();
    let notice = p.notice.unwrap();
    assert_eq!((notice.objection_until, notice.decide_from), (day("2026-06-03"), day("2026-06-04")));
    assert_eq!(code(ops.refuse(id, &refusal())), "hearing-first");

    clock.set(moment("2026-06-03T11:00"));
    ops.object(id, day("2026-06-03"), "Справку обновили").unwrap();
    ops.hold_hearing(id, &at("2026-06-03", "10:00"), "Тестов Е. Б.", None).unwrap();
    assert_eq!(ops.standing_of(&ops.case(id).unwrap()).unwrap().unwrap().next, Next::Minutes(day("2026-06-05")));
    ops.minute_hearing(id, "5", day("2026-06-03")).unwrap();
    assert_eq!(code(ops.refuse(id, &refusal())), "hearing-first", "three working days are not over");

    clock.set(moment("2026-06-04T09:00"));
    let other = Refuse { ground: "2".into(), ..refusal() };
    assert_eq!(code(ops.refuse(id, &other)), "ground-unknown", "only what was heard about");
    let case = ops.refuse(id, &refusal()).unwrap();
    let DecisionKind::Refusal { ground, ground_number, ground_text, why, .. } = case.decision.unwrap().kind else { panic!() };
    assert_eq!((ground.as_str(), ground_number.as_str()), ("untrue, no-consent", "1, 3"));
    assert!(ground_text.contains("недостоверны") && ground_text.contains("согласия"), "{ground_text}");
    assert_eq!(why, "Семья не получает адресную помощь");
    let steps = ops.card(id).unwrap().steps;
    let step = |id: &str| steps.iter().find(|s| s.id == id).unwrap();
    assert_eq!(step("hearing-notice").standing, Standing::Done(day("2026-06-01")), "nobody notes it twice");
    assert_eq!(step("hearing-result").due, Some(day("2026-06-04")));
    let history = ops.card(id).unwrap().history;
    for verb in ["preliminary", "hearing-notice", "objected", "hearing-held", "hearing-minutes", "refused"] {
        assert_eq!(history.iter().filter(|h| h.verb == verb).count(), 1, "{verb}");
    }
}

#[test]
fn a_planned_hearing_to_which_nobody_came_needs_no_minutes_and_one_in_writing_no_meeting() {
    let (mut ops, clock, id) = meals();
    ops.preliminary(id, &Preliminary { planned: Some(at("2026-06-03", "10:00")), ..found(&["1"]) }).unwrap();
    ops.give_notice(id, "hand", day("2026-06-01"), Some(&at("2026-06-03", "10:00"))).unwrap();
    clock.set(moment("2026-06-04T12:00"));
    assert_eq!(code(ops.refuse(id, &refusal())), "hearing-first", "was it held?");
    ops.hold_hearing(id, &at("2026-06-03", "10:00"), " ", None).unwrap();
    assert_eq!(ops.refuse(id, &refusal()).unwrap().state, State::Refused);

    let (mut ops, clock, id) = meals();
    ops.preliminary(id, &found(&["1"])).unwrap();
    ops.give_notice(id, "letter", day("2026-06-01"), None).unwrap();
    clock.set(moment("2026-06-04T12:00"));
    assert_eq!(ops.refuse(id, &refusal()).unwrap().state, State::Refused);
}

#[test]
fn impossible_days_are_refused_with_the_possible_ones() {
    let (mut ops, clock, id) = meals();
    let on = |d: &str| Preliminary { planned: Some(at(d, "10:00")), ..found(&["1"]) };
    for (d, key) in [("2026-06-02", "hearing-too-early"), ("2026-06-06", "hearing-day-off"), ("2026-06-09", "hearing-too-late")] {
        let refused = ops.preliminary(id, &on(d)).unwrap_err();
        assert_eq!((refused.code, refused.says.key), ("hearing-day", key), "{d}");
        let from = refused.says.args.iter().find(|(n, _)| *n == "from").map(|(_, a)| a.clone());
        assert_eq!(from, Some(day("2026-06-03").into()), "{d}");
    }
    let nowhere = Preliminary { planned: Some(Meeting { place: " ".into(), ..at("2026-06-03", "10:00") }), ..found(&["1"]) };
    assert_eq!(code(ops.preliminary(id, &nowhere)), "hearing-place");
    let never = Preliminary { planned: Some(at("2026-06-03", "25:00")), ..found(&["1"]) };
    assert_eq!(code(ops.preliminary(id, &never)), "hearing-time");
    ops.preliminary(id, &on("2026-06-03")).unwrap();
    // The notice came a day later than hoped: what was planned is too early now.
    clock.set(moment("2026-06-02T15:00"));
    assert_eq!(code(ops.give_notice(id, "sms", day("2026-06-02"), Some(&at("2026-06-03", "10:00")))), "hearing-day");
    assert_eq!(code(ops.give_notice(id, "sms", day("2026-05-31"), None)), "notice-day");
    assert_eq!(code(ops.give_notice(id, "sms", day("2026-06-03"), None)), "notice-day", "not yet");
    assert_eq!(code(ops.give_notice(id, "pigeon", day("2026-06-02"), None)), "notice-way");
    ops.give_notice(id, "sms", day("2026-06-02"), Some(&at("2026-06-04", "10:00"))).unwrap();
    assert_eq!(code(ops.hold_hearing(id, &at("2026-06-04", "10:00"), "", None)), "held-day");
}

#[test]
fn a_notice_too_late_for_the_term_is_said_and_has_to_be_confirmed() {
    let (mut ops, clock, id) = meals();
    clock.set(moment("2026-06-04T10:00"));
    let refused = ops.preliminary(id, &found(&["1"])).unwrap_err();
    assert_eq!((refused.code, refused.says.key), ("hearing-late", "hearing-late"));
    ops.preliminary(id, &Preliminary { late_confirmed: true, ..found(&["1"]) }).unwrap();
    ops.give_notice(id, "sms", day("2026-06-04"), None).unwrap();
    clock.set(moment("2026-06-08T16:00"));
    assert_eq!(code(ops.refuse(id, &refusal())), "hearing-first", "the due day does not shorten the time after the notice");
    clock.set(moment("2026-06-09T09:00"));
    assert_eq!(code(ops.refuse(id, &refusal())), "late-why-needed", "late is late");
    let late = Refuse { late_why: "Уведомили поздно".into(), ..refusal() };
    assert_eq!(ops.refuse(id, &late).unwrap().state, State::Refused);
}

#[test]
fn an_exception_of_the_law_with_its_proof_opens_the_refusal_and_nothing_else_does() {
    let (mut ops, _, id) = meals();
    assert_eq!(code(ops.waive_hearing(id, "asked", "Заявление")), "hearing-none-yet");
    ops.preliminary(id, &found(&["1"])).unwrap();
    assert_eq!(code(ops.waive_hearing(id, "busy", "Некогда")), "exception-unknown");
    assert_eq!(code(ops.waive_hearing(id, "asked", " ")), "reason-needed");
    ops.waive_hearing(id, "asked", "Заявление от 01.06.2026").unwrap();
    assert_eq!(code(ops.waive_hearing(id, "asked", "Ещё раз")), "hearing-waived");
    assert_eq!(ops.refuse(id, &refusal()).unwrap().state, State::Refused);
}

#[test]
fn an_objection_that_convinced_leaves_the_decision_in_the_case_and_the_service_is_given() {
    let (mut ops, _, id) = meals();
    ops.preliminary(id, &found(&["1"])).unwrap();
    ops.give_notice(id, "sms", day("2026-06-01"), None).unwrap();
    ops.object(id, day("2026-06-01"), "Вот новая справка").unwrap();
    assert_eq!(code(ops.drop_refusal(id, " ")), "reason-needed");
    ops.drop_refusal(id, "Справка верна").unwrap();
    assert_eq!(code(ops.refuse(id, &Refuse { ground: "1".into(), why: "Так".into(), ..refusal() })), "hearing-first");
    let issued = ops.issue(id, &Issue { handed_to: Some("Тестов Ержан".into()), ..Issue::default() }).unwrap();
    assert_eq!(issued.state, State::Issued);
    let card = ops.card(id).unwrap();
    assert!(card.standing.is_none() && card.procedures[0].dropped.is_some());
}

#[test]
fn a_document_the_first_refusal_did_not_name_is_pointed_out_in_the_second() {
    let (mut ops, clock, id) = meals();
    ops.preliminary(id, &Preliminary { documents: vec!["application".into()], ..found(&["1"]) }).unwrap();
    ops.waive_hearing(id, "asked", "Заявление").unwrap();
    ops.refuse(id, &refusal()).unwrap();
    clock.set(moment("2026-06-15T10:00"));
    let again = register(&mut ops, MEALS, 0, &[("category", "social-aid")]).id;
    let same = Preliminary { documents: vec!["application".into()], ..found(&["1"]) };
    let more = Preliminary { documents: vec!["application".into(), "social-aid-reference".into()], ..same.clone() };
    let refused = ops.preliminary(again, &more).unwrap_err();
    assert_eq!(refused.code, "not-named-before");
    let says = kense::words::Words::default().tell(&refused.says);
    assert!(says.contains("Справка, подтверждающая") && !says.contains("Заявление по форме"), "only what is new: {says}");
    ops.preliminary(again, &Preliminary { anew: "Срок справки вышел 10.06".into(), ..more }).unwrap();
    let entry = ops.card(again).unwrap().history.into_iter().find(|h| h.verb == "named-anew").unwrap();
    assert_eq!(entry.body["why"], "Срок справки вышел 10.06");

    // Another child, and the same papers and grounds, are nothing new.
    let other = register(&mut ops, MEALS, 7, &[("category", "social-aid")]).id;
    ops.preliminary(other, &same).unwrap();
    ops.annul(again, "для проверки").unwrap();
    let third = register(&mut ops, MEALS, 0, &[("category", "social-aid")]).id;
    ops.preliminary(third, &same).unwrap();
}

#[test]
fn a_person_without_a_number_is_known_again_by_name_and_birthday() {
    let (mut ops, _) = desk(School, MONDAY);
    let nameless = |ops: &mut Ops, born: &str| {
        let mut d = draft(ops, "00403003", 1, &[("grade", "2-9")]);
        d.beneficiary.number = String::new();
        d.beneficiary.no_number = "иностранец".into();
        d.beneficiary.born = born.into();
        (d.repeat_confirmed, d.outside_window_confirmed) = (true, true);
        complete(ops, &mut d);
        ops.register(0, &d).unwrap().id
    };
    let refuse =
        |ground: &str| Refuse {
            ground: ground.into(), why: "Так решено".into(), medium: Medium::Paper, late_why: String::new()
        };
    let first = nameless(&mut ops, "01.02.2019");
    ops.refuse(first, &refuse("1")).unwrap();
    let (same, namesake) = (nameless(&mut ops, "01.02.2019"), nameless(&mut ops, "05.06.2018"));
    assert_eq!(code(ops.refuse(same, &refuse("2"))), "not-named-before");
    ops.refuse(namesake, &refuse("2")).unwrap();
    // A paper found bad is named by the refusal itself.
    ops.note_papers(same, &[("photo".into(), PaperNews::Invalid("чужая".into()))]).unwrap();
    let refused = ops.refuse(same, &refuse("1")).unwrap_err();
    assert_eq!(refused.code, "not-named-before");
    let case = ops.refuse_anew(same, &refuse("1"), "Фотографии принесли новые").unwrap();
    assert_eq!(case.state, State::Refused);
    assert_ne!(iin(2), iin(3));
}

#[test]
fn an_ended_case_takes_no_step_of_a_refusal() {
    let (mut ops, _, id) = meals();
    ops.withdraw(id, "передумали").unwrap();
    assert_eq!(code(ops.preliminary(id, &found(&["1"]))), "state-order");
    assert_eq!(code(ops.give_notice(id, "sms", day("2026-06-01"), None)), "state-order");
}

#[test]
fn the_register_and_today_say_what_a_refusal_waits_for() {
    let (mut ops, clock, id) = meals();
    ops.preliminary(id, &Preliminary { planned: Some(at("2026-06-03", "10:00")), ..found(&["1"]) }).unwrap();
    let board = ops.board().unwrap();
    assert_eq!(board.hearings[0].next, Some(Next::Notify(day("2026-06-03"))));
    ops.give_notice(id, "sms", day("2026-06-01"), Some(&at("2026-06-03", "10:00"))).unwrap();
    let rows = ops.cases(&kense::ops::CaseQuery { limit: 9, ..Default::default() }).unwrap();
    assert_eq!(rows[0].next, Some(Next::Hold(day("2026-06-03"), "10:00".into())));
    assert_eq!(ops.stage_of(&ops.case(id).unwrap()).unwrap().key, "stage-hearing");
    clock.set(moment("2026-06-03T12:00"));
    ops.drop_refusal(id, "Документ принесён").unwrap();
    assert!(ops.board().unwrap().hearings.is_empty());
}

/// SQL that must fail with a rule's word, by a plain connection.
fn refused_by_the_database(db: &Connection, attacks: &[(&str, &str)]) {
    let mut open = Vec::new();
    for (word, sql) in attacks {
        db.execute_batch("BEGIN").unwrap();
        match db.execute_batch(sql) {
            Ok(()) => open.push(format!("got past: {sql}")),
            Err(e) if !e.to_string().contains(word) => open.push(format!("{e} instead of {word}: {sql}")),
            Err(_) => {}
        }
        db.execute_batch("ROLLBACK").unwrap();
    }
    assert!(open.is_empty(), "{}", open.join("\n"));
}

/// A refusal whole but for the hearing.
const REFUSED: &str =
    "UPDATE application SET state = 'refused', ground = 'untrue', ground_number = '1', ground_law = 'x', ground_text = 'x',
    why = 'x', medium = 'paper', decided_at = '2026-06-02T10:00:00+05:00', decided_day = '2026-06-02' WHERE id = 1";

#[test]
fn the_database_itself_refuses_a_refusal_without_its_hearing_and_keeps_what_was_written() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = desk_in(dir.path(), School, MONDAY);
    let id = register(&mut ops, MEALS, 0, &[("category", "social-aid")]).id;
    let db = Connection::open(dir.path().join(kense::ops::REGISTER)).unwrap();
    refused_by_the_database(
        &db,
        &[
            ("hearing-first", REFUSED),
            ("registered-stands", "UPDATE application SET hears = 'no' WHERE id = 1"),
            ("registered-stands", "UPDATE application SET hears = '' WHERE id = 1"),
        ],
    );
    ops.preliminary(id, &Preliminary { planned: Some(at("2026-06-03", "10:00")), ..found(&["1"]) }).unwrap();
    let noticed = "UPDATE hearing SET notice_way = 'sms', notice_day = ";
    refused_by_the_database(
        &db,
        &[
            ("hearing-first", REFUSED),
            ("nothing-deleted", "DELETE FROM hearing"),
            ("hearing-stands", "UPDATE hearing SET grounds = '[1]'"),
            ("hearing-stands", "UPDATE OR REPLACE hearing SET rowid = 9"),
            ("rule:", "REPLACE INTO hearing SELECT * FROM hearing"),
            (
                "hearing-one",
                "INSERT INTO hearing (application, at, day, clerk, grounds, documents, why, notice_by) SELECT 1, at, day, clerk, grounds, documents, why, notice_by FROM hearing",
            ),
            ("hearing-order", &format!("{noticed} '2026-05-29', objection_until = '2026-06-02', decide_from = '2026-06-03'")),
            ("hearing-order", &format!("{noticed} '2026-06-01', objection_until = '2026-06-01', decide_from = '2026-06-03'")),
            ("hearing-order", &format!("{noticed} '2026-06-01', objection_until = '2026-06-03', decide_from = '2026-06-02'")),
            ("hearing-order", "UPDATE hearing SET objected_day = '2026-06-02', objection = 'x'"),
            (
                "hearing-order",
                "UPDATE hearing SET held_day = '2026-06-02', held_time = '10:00', held_place = 'x', held_who = 'x'",
            ),
            ("CHECK", "UPDATE hearing SET waived = 'asked'"),
            ("CHECK", "UPDATE hearing SET dropped_at = at, dropped_why = ''"),
        ],
    );
    ops.give_notice(id, "sms", day("2026-06-01"), Some(&at("2026-06-03", "10:00"))).unwrap();
    clock.set(moment("2026-06-03T11:00"));
    refused_by_the_database(
        &db,
        &[
            ("hearing-first", REFUSED),
            ("hearing-first", &REFUSED.replace("2026-06-02", "2026-06-04")),
            ("hearing-stands", "UPDATE hearing SET decide_from = '2026-06-08'"),
            ("hearing-stands", "UPDATE hearing SET planned_day = NULL, planned_time = NULL, planned_place = NULL"),
        ],
    );
    ops.hold_hearing(id, &at("2026-06-03", "10:00"), "Тестов", None).unwrap();
    refused_by_the_database(
        &db,
        &[
            ("hearing-first", &REFUSED.replace("2026-06-02", "2026-06-04")),
            ("hearing-stands", "UPDATE hearing SET held_who = ''"),
            ("hearing-order", "UPDATE hearing SET minutes_number = '1', minutes_day = '2026-06-02'"),
        ],
    );
    ops.minute_hearing(id, "1", day("2026-06-03")).unwrap();
    clock.set(moment("2026-06-04T11:00"));
    ops.refuse(id, &refusal()).unwrap();
    refused_by_the_database(
        &db,
        &[
            ("hearing-stands", "UPDATE hearing SET dropped_at = at, dropped_why = 'x'"),
            ("ended-stands", "INSERT INTO refused_paper VALUES (1, 'application')"),
        ],
    );
    assert_eq!(ops.verify().unwrap(), None);
}

#[test]
fn a_case_registered_before_the_procedure_was_kept_stands_and_is_heard_before_it_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = desk_in(dir.path(), School, MONDAY);
    let (heard, at_once) =
        (register(&mut ops, MEALS, 0, &[("category", "social-aid")]).id, register(&mut ops, "00403004", 1, &[]).id);
    drop(ops);
    // As such a case comes out of the step that adds the column.
    let db = Connection::open(dir.path().join(kense::ops::REGISTER)).unwrap();
    let kept: String = db.query_row("SELECT sql FROM sqlite_schema WHERE name = 'application_hears'", [], |r| r.get(0)).unwrap();
    db.execute_batch(&format!("DROP TRIGGER application_hears; UPDATE application SET hears = ''; {kept}")).unwrap();
    refused_by_the_database(&db, &[("hearing-first", REFUSED)]);
    drop(db);
    let clock = HandClock::at(moment(MONDAY));
    let mut ops = Ops::open(dir.path(), Box::new(clock)).unwrap();
    let refuse = Refuse { ground: "1".into(), why: "Так решено".into(), medium: Medium::Paper, late_why: String::new() };
    assert_eq!(code(ops.refuse(heard, &refuse)), "hearing-first");
    assert_eq!(ops.refuse(at_once, &refuse).unwrap().state, State::Refused);
    ops.preliminary(heard, &found(&["1"])).unwrap();
    ops.waive_hearing(heard, "asked", "Заявление").unwrap();
    assert_eq!(ops.refuse(heard, &refuse).unwrap().state, State::Refused);
}
