//! Worked cases as data, `tests/cases/<code>.toml`: who came on which day with which papers, and what the law says to it.
//!
//! The expectations were written from the acts' lists (each names its place in `source`), not from the seeds; ids alone are the seeds'.
//! Each case goes the way of the desk: draft, check, then registration and result, or non-acceptance with its norm.
//! A case whose `disagrees` says why is one where the catalogue does not yet follow the act: it must go on failing until the key is taken out.
#![allow(clippy::unwrap_used, reason = "a test")]

mod casebook;
mod desk;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use kense::domain::application::Draft;
use kense::domain::calendar::Week;
use kense::domain::counts::{Cell, Channel};
use kense::domain::package::{Paper, Standing, Verdict};
use kense::domain::service::{Edition, Form, Hearing, IncompleteKind, PaperRoad, PersonKind, ProviderKind, ResultKind};
use kense::domain::text::Lang;
use kense::ops::Ops;
use kense::ops::check::{Checked, Warning};
use kense::ops::clock::HandClock;
use kense::ops::decide::{Issue, PaperNews};
use kense::ops::office::Office;

use casebook::{Case, Expect, File, Papers, files, moment_of, office_of};
use desk::{code, day, draft};

/// Every trap of the desk; each must be named by a case.
const TRAPS: [&str; 8] = [
    "birth-certificate-copy",
    "pmpk-at-ordinary-enrolment",
    "state-system",
    "on-request",
    "expired",
    "non-resident",
    "old-edition",
    "emergency",
];

/// Collects what came out otherwise.
struct Findings(Vec<String>);

impl Findings {
    fn same<T: PartialEq + Debug>(&mut self, what: &str, expected: &T, got: &T) {
        if expected != got {
            self.0.push(format!("{what}: expected {expected:?}, got {got:?}"));
        }
    }

    fn word(&mut self, what: &str, expected: &Option<String>, got: &str) {
        if let Some(expected) = expected {
            self.same(what, &expected.as_str(), &got);
        }
    }

    /// A text that must contain a part, or be absent when "none" is expected.
    fn part(&mut self, what: &str, expected: &Option<String>, got: Option<&str>) {
        if let Some(expected) = expected
            && !(if expected == "none" { got.is_none() } else { got.is_some_and(|g| g.contains(expected.as_str())) })
        {
            self.0.push(format!("{what}: expected {expected:?}, got {got:?}"));
        }
    }
}

fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    items.into_iter().collect::<BTreeSet<T>>().into_iter().collect()
}

fn missing_of(verdict: &Verdict) -> Vec<String> {
    sorted(verdict.missing.iter().map(|m| m.group.clone().unwrap_or_else(|| m.documents[0].clone())))
}

fn reason_of(standing: &Standing) -> &'static str {
    match standing {
        Standing::Expired(_) => "expired",
        Standing::Invalid(_) => "invalid",
        Standing::Missing | Standing::Given | Standing::NotNeeded => "absent",
    }
}

fn hearing_word(hearing: Hearing) -> &'static str {
    match hearing {
        Hearing::Printed => "printed",
        Hearing::ByLaw => "by-law",
        Hearing::None => "none",
    }
}

fn outcome_word(kind: IncompleteKind) -> &'static str {
    match kind {
        IncompleteKind::NonAcceptance => "non-acceptance",
        IncompleteKind::NoFurtherConsideration => "no-further-consideration",
        IncompleteKind::RefusalOfService => "refusal-of-service",
    }
}

fn result_word(kind: ResultKind) -> String {
    format!("{kind:?}").to_lowercase()
}

fn column_word(channel: Option<Channel>) -> &'static str {
    match channel {
        Some(Channel::Paper) => "12.1",
        Some(Channel::Alternative) => "12.2",
        Some(_) => "another",
        None => "none",
    }
}

/// What was brought, as the clerk ticks it.
fn bring(papers: &Papers, edition: &Edition, to: &mut Draft, found: &mut Findings) {
    let mut at = |id: &str, change: &dyn Fn(&mut Paper)| change(to.papers.entry(id.into()).or_default());
    for id in papers.given.iter().chain(&papers.shown) {
        at(id, &|p| p.given = true);
    }
    for id in &papers.not_in_system {
        at(id, &|p| p.not_in_system = true);
    }
    for id in &papers.requested {
        at(id, &|p| p.requested = true);
    }
    for (id, until) in &papers.good_until {
        at(id, &|p| p.good_until = Some(day(until)));
    }
    for (id, why) in &papers.invalid {
        at(id, &|p| p.invalid = Some(why.clone()));
    }
    for id in &papers.shown {
        let form = edition.document(id).map(|d| d.form);
        if !matches!(form, Some(Form::Shown | Form::OriginalAndCopy | Form::Unspecified)) {
            found.0.push(format!("papers.shown: {id} is not a paper to be shown: {form:?}"));
        }
    }
    let known = |id: &&String| edition.document(id).is_none();
    for id in papers.not_in_system.iter().chain(&papers.requested).chain(papers.good_until.keys()).filter(known) {
        found.0.push(format!("papers: the edition has no {id}"));
    }
}

/// Everything that came out otherwise than expected, in both kinds of week.
fn findings(file: &File, case: &Case) -> Vec<String> {
    let mut five = Findings(Vec::new());
    walk(file, case, Week::Five, &case.expect.due, &mut five);
    let mut six = Findings(Vec::new());
    walk(file, case, Week::Six, &case.expect.due_six, &mut six);
    let only_six = six.0.into_iter().filter(|f| !five.0.contains(f)).map(|f| format!("six-day week: {f}"));
    let only_six: Vec<String> = only_six.collect();
    five.0.into_iter().chain(only_six).collect()
}

fn walk(file: &File, case: &Case, week: Week, due: &Option<String>, found: &mut Findings) {
    let clock = HandClock::at(desk::moment(&moment_of(case)));
    let office = Office { week, ..desk::office(office_of(file, case)) };
    let mut ops = Ops::in_memory(office, Box::new(clock)).expect("an office in memory");
    let e = &case.expect;
    if let Err(refused) = ops.begin(&code(&file.service)) {
        found.same("verdict", &(e.verdict.as_str(), e.told.as_deref()), &("not-here", Some(refused.code)));
        return;
    }
    let mut d = draft(&ops, &file.service, 0, &[]);
    if e.verdict == "unanswered" {
        d.answers = case.answers.clone();
    } else {
        // All at once: one answer opens the question of another.
        d.answers.extend(case.answers.clone());
        ops.fill_defaults(&mut d).unwrap();
    }
    for (q, a) in &case.answers {
        found.same(&format!("answers.{q}"), &Some(a), &d.answers.get(q));
    }
    let edition = ops.edition_of(&d).unwrap().clone();
    if edition.recipients == [PersonKind::LegalEntity] {
        d.applicant.number = desk::bin(1);
        d.representative = "Тестов Ержан Болатұлы".into();
    }
    let bare = ops.check(&d).unwrap();
    bring(&case.papers, &edition, &mut d, found);
    let checked = ops.check(&d).unwrap();
    found.word("edition", &e.edition, &checked.edition);
    found.word("column", &e.column, column_word(checked.channel));
    found.word("hearing", &e.hearing, hearing_word(edition.hearing));
    if let Some(grounds) = e.grounds {
        found.same("grounds", &grounds, &edition.grounds.len());
    }
    if e.result.is_some() {
        found.word("result", &e.result, &edition.result(&d.answers).map(|r| result_word(r.kind)).unwrap_or_default());
    }
    let incomplete = edition.incomplete.as_ref();
    found.word("outcome", &e.outcome, incomplete.map_or("none", |i| outcome_word(i.kind)));
    found.part("norm", &e.norm, incomplete.and_then(|i| i.norm.as_ref()).map(|t| t.ru.as_str()));
    found.part("form", &e.form, incomplete.and_then(|i| i.form.as_ref()).map(|t| t.ru.as_str()));
    found.same("wrong fields", &Vec::new(), &checked.faults);
    judged(e, &edition, &bare, &checked, found);
    if let Some(expected) = due {
        let got = checked.due.as_ref().map(|d| d.day.to_string()).unwrap_or_default();
        found.same("due", expected, &got);
        let time = checked.due.as_ref().and_then(|d| d.time).map(|t| t.format("%H:%M").to_string());
        found.word("due_time", &e.due_time, time.as_deref().unwrap_or("none"));
    }
    d.outside_window_confirmed = true;
    road(case, &mut ops, &d, &checked, found);
}

/// The verdict with its reasons, what may not be demanded, and the window.
fn judged(e: &Expect, edition: &Edition, bare: &Checked, checked: &Checked, found: &mut Findings) {
    let v = &checked.verdict;
    let barred = checked.barred.as_ref();
    let got = if barred.is_some_and(|b| b.code == "not-here") {
        "not-here"
    } else if !v.surplus.is_empty() {
        "surplus"
    } else if !v.unanswered.is_empty() {
        "unanswered"
    } else if !v.missing.is_empty() {
        "incomplete"
    } else {
        "complete"
    };
    found.same("verdict", &e.verdict.as_str(), &got);
    if got == "not-here" {
        found.word("told", &e.told, barred.map_or("", |b| b.says.key));
        return;
    }
    found.same("missing", &sorted(e.missing.clone()), &missing_of(v));
    found.same("surplus", &sorted(e.surplus.clone()), &sorted(v.surplus.clone()));
    for (id, reason) in &e.reasons {
        let got = v.missing.iter().find(|m| m.group.as_ref() == Some(id) || m.documents.contains(id));
        found.same(&format!("reason of {id}"), &reason.as_str(), &got.map_or("not missing", |m| reason_of(&m.standing)));
    }
    for id in &e.must_not_demand {
        found.same(&format!("{id} on the list"), &true, &v.line(id).is_some());
        let demanded = [v, &bare.verdict].iter().any(|v| v.missing.iter().any(|m| m.documents.contains(id)));
        found.same(&format!("{id} demanded"), &false, &demanded);
    }
    for word in &e.not_on_list {
        let names = v.lines.iter().filter_map(|l| edition.document(&l.id)).map(|d| d.name.ru.to_lowercase());
        let standing: Vec<String> = names.filter(|n| n.contains(&word.to_lowercase())).collect();
        found.same(&format!("papers of the list that say «{word}»"), &Vec::new(), &standing);
    }
    for id in &e.shown_only {
        found.same(&format!("form of {id}"), &Some(Form::Shown), &edition.document(id).map(|d| d.form));
    }
    let asks = checked.warnings.iter().any(|w| matches!(w, Warning::OutsideWindow(_)));
    let closed = barred.is_some_and(|b| b.code == "window-closed");
    let window = if closed {
        "closed"
    } else if asks {
        "asks"
    } else {
        "open"
    };
    found.same("window", &e.window.as_deref().unwrap_or("open"), &window);
}

/// The road the verdict opens and those it must keep shut.
fn road(case: &Case, ops: &mut Ops, d: &Draft, checked: &Checked, found: &mut Findings) {
    let registered = ops.register(0, d);
    let refused = registered.as_ref().err().map(|r| r.code);
    let closed = checked.barred.as_ref().map(|b| b.code);
    let expected = match case.expect.verdict.as_str() {
        "not-here" => Some("not-here"),
        _ if closed.is_some() => closed,
        "surplus" => Some("surplus-papers"),
        "incomplete" | "unanswered" => Some("package-incomplete"),
        _ => None,
    };
    found.same("registration refused", &expected, &refused);
    let Ok(done) = registered else {
        let declined = ops.decline(0, d, Lang::Ru);
        let declined = declined.map(|n| n.norm).map_err(|r| r.code);
        match case.expect.verdict.as_str() {
            "not-here" => found.same("non-acceptance refused", &Err("not-here"), &declined),
            "unanswered" => found.same("non-acceptance refused", &Err("unanswered"), &declined),
            "incomplete" if case.expect.outcome.as_deref() == Some("refusal-of-service") => {
                found.same("non-acceptance refused", &Err("refusal-of-service"), &declined);
            }
            "incomplete" => {
                let norm = declined.as_deref().map_or_else(|code| Some(*code), |n| Some(n).filter(|n| !n.is_empty()));
                found.part("norm on the paper", &case.expect.norm, norm);
            }
            _ => {}
        }
        return;
    };
    let today = ops.today();
    let counts = ops.counts(today, today).unwrap();
    let cell =
        checked.channel.map(|c| counts.get(&code(d.service.as_deref().unwrap()), Cell::Accepted(c, PersonKind::Individual)));
    found.same("counted in its column", &Some(1), &cell);
    let mut missing = Vec::new();
    for (n, step) in case.later.iter().enumerate() {
        let mut news = Vec::new();
        for (ids, one) in [
            (&step.given, PaperNews::Brought(None)),
            (&step.not_in_system, PaperNews::NotInSystem),
            (&step.requested, PaperNews::Requested),
            (&step.invalid, PaperNews::Invalid("не годится".into())),
        ] {
            news.extend(ids.iter().map(|id| (id.clone(), one.clone())));
        }
        let noted = ops.note_papers(done.id, &news).unwrap();
        missing = sorted(step.missing.clone());
        found.same(&format!("missing after step {}", n + 1), &missing, &missing_of(&ops.verdict_of(&noted).unwrap()));
    }
    if !done.closed {
        let blocked = ops.issue(done.id, &Issue::default()).err().map(|r| r.code);
        found.same("result refused", &(!missing.is_empty()).then_some("package-incomplete"), &blocked);
    }
}

#[test]
fn every_worked_case_comes_out_as_the_acts_say() {
    let mut wrong = Vec::new();
    for file in files() {
        for case in &file.case {
            let name = format!("{} «{}» ({})", file.service, case.title, case.source);
            match (findings(&file, case), &case.disagrees) {
                (found, None) if found.is_empty() => {}
                (found, None) => wrong.push(format!("{name}\n    {}", found.join("\n    "))),
                (found, Some(why)) if found.is_empty() => {
                    wrong.push(format!("{name}\n    comes out as the act says now; take out disagrees = {why:?}"));
                }
                (_, Some(_)) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

/// Whether the service is still to be had on paper at the desk, or was to be had by its newest edition that is closed.
fn takes_paper(edition: &Edition) -> bool {
    edition.paper == PaperRoad::Provider && edition.complete
}

#[test]
fn sixty_cases_two_for_each_service_that_takes_paper_and_every_trap() {
    let files = files();
    let ops = desk::desk(ProviderKind::School, "2026-09-07T10:00").0;
    let mut on_paper: BTreeMap<String, usize> = BTreeMap::new();
    let (mut all, mut traps) = (0, BTreeSet::new());
    for file in &files {
        for case in &file.case {
            all += 1;
            traps.extend(case.trap.iter().cloned());
            let sourced = ["services-school.md, ", "services-college-and-family.md, ", "service-index.md, "]
                .iter()
                .any(|f| case.source.starts_with(f));
            assert!(sourced, "{} «{}» names no place in the facts", file.service, case.title);
            let on = desk::moment(&moment_of(case)).day();
            let service = ops.service(&code(&file.service)).unwrap();
            let edition = service.on(on);
            if let Some(e) = edition.filter(|e| takes_paper(e)) {
                let now = service.editions.iter().rev().find(|e| takes_paper(e)).unwrap();
                // Of a service that takes paper today, cases of a closed edition are further ones, not those two.
                if now.to.is_some() || e.to.is_none() {
                    *on_paper.entry(file.service.clone()).or_insert(0) += 1;
                }
            }
        }
    }
    assert!(all >= 60, "{all} cases");
    assert_eq!(traps, TRAPS.iter().map(|t| (*t).to_owned()).collect(), "traps named by a case, and traps there are");
    for service in &ops.catalog().services {
        if service.editions.iter().any(takes_paper) {
            let n = on_paper.get(service.code.as_str()).copied().unwrap_or(0);
            assert!(n >= 2, "{}: {n} cases of the edition that takes paper", service.code);
        }
    }
}

/// A change that makes a right expectation wrong.
type Slip = fn(&mut Expect);

#[test]
fn a_wrong_expectation_is_told_with_what_was_expected_and_what_came() {
    let file = files().into_iter().find(|f| f.service == "00403003").unwrap();
    let good = file.case[0].clone();
    assert_eq!(findings(&file, &good), Vec::<String>::new());
    let planted: [(&str, Slip); 12] = [
        ("verdict: expected \"incomplete\", got \"complete\"", |e| e.verdict = "incomplete".into()),
        ("missing: expected [\"photo\"], got []", |e| e.missing = vec!["photo".into()]),
        ("surplus: expected [\"copy\"], got []", |e| e.surplus = vec!["copy".into()]),
        ("photo demanded: expected false, got true", |e| e.must_not_demand = vec!["photo".into()]),
        ("nothing on the list: expected true, got false", |e| e.must_not_demand = vec!["nothing".into()]),
        ("papers of the list that say «фото»", |e| e.not_on_list = vec!["фото".into()]),
        ("form of photo: expected Some(Shown), got Some(Original)", |e| e.shown_only = vec!["photo".into()]),
        ("edition: expected \"2024-01-30\"", |e| e.edition = Some("2024-01-30".into())),
        ("six-day week: due: expected \"2026-05-20\", got \"2026-05-13\"", |e| e.due_six = Some("2026-05-20".into())),
        ("norm: expected \"none\"", |e| e.norm = Some("none".into())),
        ("column: expected \"12.1\", got \"12.2\"", |e| e.column = Some("12.1".into())),
        ("window: expected \"asks\", got \"open\"", |e| e.window = Some("asks".into())),
    ];
    for (says, change) in planted {
        let mut wrong = good.clone();
        change(&mut wrong.expect);
        let found = findings(&file, &wrong);
        assert!(found.iter().any(|f| f.contains(says)), "{says}: {found:?}");
    }
}
