//! A made-up desk for the tests: an office, made-up people, and a hand that brings whatever the list still wants.
#![allow(dead_code, reason = "every test uses its part")]

use std::path::Path;

use kense::domain::application::Draft;
use kense::domain::identifier::check_digit;
use kense::domain::moment::Moment;
use kense::domain::package::{Paper, Verdict};
use kense::domain::service::{ProviderKind, ServiceCode};
use kense::ops::Ops;
use kense::ops::clock::HandClock;
use kense::ops::intake::Registered;
use kense::ops::office::Office;

/// A moment from "2026-08-03T10:00".
pub fn moment(text: &str) -> Moment {
    Moment::parse(text).expect("a moment")
}

/// A day from "2026-08-03".
pub fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

/// The n-th number that begins with these six digits and a digit of the century; numbers that are never issued are passed over.
fn number(head: [u8; 7], n: u32) -> String {
    let mut left = n;
    for serial in 0..10_000u32 {
        let tail = [serial / 1000 % 10, serial / 100 % 10, serial / 10 % 10, serial % 10].map(|d| u8::try_from(d).unwrap());
        let mut eleven = [0u8; 11];
        eleven[..7].copy_from_slice(&head);
        eleven[7..].copy_from_slice(&tail);
        if let Some(check) = check_digit(&eleven) {
            if left == 0 {
                return eleven.iter().chain([&check]).map(|d| char::from(b'0' + d)).collect();
            }
            left -= 1;
        }
    }
    panic!("more numbers asked for than there are");
}

/// The n-th made-up ИИН; nobody is born in 2099 yet.
pub fn iin(n: u32) -> String {
    let day = 1 + n / 8000 % 28;
    let digit = |d: u32| u8::try_from(d).unwrap();
    number([9, 9, 1, 2, digit(day / 10), digit(day % 10), 6], n % 8000)
}

/// The n-th made-up БИН.
pub fn bin(n: u32) -> String {
    number([9, 9, 1, 2, 4, 0, 0], n)
}

/// A made-up office with nothing but what it must have.
pub fn office(kind: ProviderKind) -> Office {
    Office {
        bin: bin(0),
        name_ru: "Школа № 1".into(),
        name_kk: "№ 1 мектеп".into(),
        district: "Тестовый район".into(),
        clerk: "Тестова Т. Т.".into(),
        ..Office::new(kind)
    }
}

/// An office in memory whose clock stands at a moment and can be set.
pub fn desk(kind: ProviderKind, at: &str) -> (Ops, HandClock) {
    let clock = HandClock::at(moment(at));
    (Ops::in_memory(office(kind), Box::new(clock.clone())).expect("an office in memory"), clock)
}

/// An office in a folder.
pub fn desk_in(dir: &Path, kind: ProviderKind, at: &str) -> (Ops, HandClock) {
    let clock = HandClock::at(moment(at));
    (Ops::init(dir, office(kind), Box::new(clock.clone())).expect("an office in a folder"), clock)
}

/// A service code.
pub fn code(text: &str) -> ServiceCode {
    ServiceCode(text.into())
}

/// A draft for the n-th person with nothing ticked; `answers` overrule the defaults.
pub fn draft(ops: &Ops, service: &str, n: u32, answers: &[(&str, &str)]) -> Draft {
    let mut d = ops.begin(&code(service)).expect("the service has an edition");
    for (question, choice) in answers {
        d.answers.insert((*question).into(), (*choice).into());
        ops.fill_defaults(&mut d).expect("the service has an edition");
    }
    d.applicant.number = iin(2 * n);
    d.applicant.name = format!("Тестов{n} Ержан Болатұлы").replace(|c: char| c.is_ascii_digit(), "");
    d.applicant.phone = "+7 700 000 00 00".into();
    d.beneficiary.number = iin(2 * n + 1);
    d.beneficiary.name = "Тестова Әлия Ержанқызы".into();
    d
}

/// Ticks a paper.
pub fn tick(draft: &mut Draft, document: &str) {
    draft.papers.insert(document.into(), Paper { given: true, ..Paper::default() });
}

/// The verdict over a draft.
pub fn verdict(ops: &Ops, draft: &Draft) -> Verdict {
    ops.check(draft).expect("a draft of a service").verdict
}

/// Ids of everything missing: the id of a set in place of its documents.
pub fn missing(ops: &Ops, draft: &Draft) -> Vec<String> {
    verdict(ops, draft).missing.into_iter().map(|m| m.group.unwrap_or_else(|| m.documents[0].clone())).collect()
}

/// Brings everything the list still wants.
pub fn complete(ops: &Ops, draft: &mut Draft) {
    let wanted: Vec<String> = verdict(ops, draft).missing.into_iter().map(|m| m.documents[0].clone()).collect();
    for document in wanted {
        tick(draft, &document);
    }
    assert_eq!(missing(ops, draft), Vec::<String>::new(), "the package is complete now");
}

/// Registers a complete application of the n-th person.
pub fn register(ops: &mut Ops, service: &str, n: u32, answers: &[(&str, &str)]) -> Registered {
    let mut d = draft(ops, service, n, answers);
    complete(ops, &mut d);
    ops.register(0, &d).expect("a complete application is registered")
}
