//! The forms of a complaint on its way, and their fields.

use std::path::Path;

use kense::domain::complaint::Outcome;
use kense::domain::service::ProviderKind;
use kense::ops::complain::Complain;
use kense::ops::follow::Forward;

use super::kinds::{Takes, Wrong, wrong};
use super::places::{ASKS, MUST, NAME, NOW, OTHER, TEXT, WHY, field};
use super::ways::school;
use super::{Place, Row};
use crate::cases::{SCHOOL, register};
use crate::day;
use crate::desk::{BIN, CHILD, Journey, PARENT};

/// A complaint against a service.
fn complaint(service: &str) -> Complain {
    let service = Some(kense::domain::service::ServiceCode(service.into()));
    Complain { service, name: "Ахметова Алия".into(), subject: "Долго ждали".into(), ..Complain::default() }
}

/// What is wrong for a day of a complaint that came today.
const DAY_OF_COMPLAINT: &[Wrong] = &[wrong("03.06.2026", "complaint-day"), wrong("01.06.2026", "complaint-day")];
/// What is wrong for a longer term: not longer than it is, or longer than the law allows.
const NOT_SO_LONG: &[Wrong] = &[wrong("09.06.2026", "complaint-longest"), wrong("24.06.2026", "complaint-longest")];
const SENT: [Row; 3] = [
    field("to", Takes::Text, MUST, OTHER),
    field("file", Takes::Text, MUST, TEXT),
    Row { own: DAY_OF_COMPLAINT, ..field("day", Takes::Day, MUST, "02.06.2026") },
];
const LONGER: [Row; 2] = [
    Row {
        own: &[wrong("23.06.2026", "complaint-longest"), wrong("30.07.2026", "complaint-longest")],
        ..field("until", Takes::Day, MUST, "30.06.2026")
    },
    field("why", Takes::Text, MUST, TEXT),
];

/// A complaint that lies with the body above, the journal of complaints open.
fn above(dir: &Path, keys: &str) -> Journey {
    let mut j = complaints(dir, "");
    let forward =
        Forward { day: None, to: "Отдел образования".into(), file: "исх. 7, 12 листов".into() };
    j.ops().forward(1, &forward).unwrap();
    day::open(&mut j, "place-complaints");
    j.keys(keys);
    j
}

/// A complaint against a service, the journal of complaints open.
fn complaints(dir: &Path, keys: &str) -> Journey {
    let mut j = school(dir);
    j.ops().complain(&complaint(SCHOOL)).unwrap();
    day::open(&mut j, "place-complaints");
    j.keys(keys);
    j
}

/// Every form of a complaint.
pub const PLACES: &[Place] = &[
    Place {
        form: "complaint",
        open: |dir| {
            let mut j = school(dir);
            register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
            day::open(&mut j, "place-complaints");
            j.keys("<Ins>");
            j
        },
        send: "<F2>",
        done: "зарегистрирована, ответить до",
        esc: ASKS,
        kept: true,
        rows: &[
            Row {
                own: &[wrong("99-99/9", "case-none"), wrong("' OR 1=1; --", "case-none"), wrong("🙂", "case-none")],
                ..field("case", Takes::Text, None, "05-12/1")
            },
            field("name", Takes::Text, MUST, NAME),
            field("number", Takes::Number, None, BIN),
            field("contact", Takes::Text, None, OTHER),
            field("subject", Takes::Text, MUST, TEXT),
        ],
    },
    Place {
        form: "answer",
        open: |dir| complaints(dir, "<F6><Right>"),
        send: "<F2>",
        done: "Ответ на жалобу 05-13/1 записан",
        esc: ASKS,
        kept: true,
        rows: &[field("text", Takes::Text, MUST, TEXT)],
    },
    // The same form with other choices made; its other fields have their rows above and below.
    Place {
        form: "answer",
        open: |dir| complaints(dir, "<F6><Left>"),
        send: "<F2>",
        done: "Жалоба 05-13/1 передана",
        esc: ASKS,
        kept: true,
        rows: &SENT,
    },
    Place {
        form: "forward",
        open: |dir| {
            let mut j = complaints(dir, "");
            j.ops().answer(1, Outcome::NotSatisfied, "Разъяснено").unwrap();
            day::open(&mut j, "place-complaints");
            j.keys("<F6>");
            j
        },
        send: "<F2>",
        done: "Жалоба 05-13/1 передана",
        esc: ASKS,
        kept: true,
        rows: &SENT,
    },
    Place {
        form: "ruling",
        open: |dir| above(dir, "<F6><Right>"),
        send: "<F2>",
        done: "Решение по жалобе 05-13/1 записано",
        esc: ASKS,
        kept: true,
        rows: &[
            Row { own: DAY_OF_COMPLAINT, ..field("day", Takes::Day, MUST, "02.06.2026") },
            field("text", Takes::Text, MUST, TEXT),
        ],
    },
    Place {
        form: "ruling",
        open: |dir| above(dir, "<F6><Left>"),
        send: "<F2>",
        done: "Срок по жалобе 05-13/1 продлён",
        esc: ASKS,
        kept: true,
        rows: &LONGER,
    },
    Place {
        form: "answer",
        open: |dir| {
            let mut j = Journey::in_folder(dir, ProviderKind::EducationDepartment, NOW);
            j.ops().complain(&complaint("00403015")).unwrap();
            day::open(&mut j, "place-complaints");
            j.keys("<F6><Left>");
            j
        },
        send: "<F2>",
        done: "Срок по жалобе 05-13/1 продлён",
        esc: ASKS,
        kept: true,
        rows: &[
            Row { own: NOT_SO_LONG, ..field("until", Takes::Day, MUST, "10.06.2026") },
            field("why", Takes::Text, MUST, TEXT),
        ],
    },
    Place {
        form: "notice",
        open: |dir| {
            let mut j = complaints(dir, "");
            j.ops().answer(1, Outcome::Satisfied, "Приняли").unwrap();
            day::open(&mut j, "place-complaints");
            j.keys("<F4>");
            j
        },
        send: "<F2>",
        done: "извещён лично в руки",
        esc: ASKS,
        kept: true,
        rows: &[Row { own: DAY_OF_COMPLAINT, ..field("day", Takes::Day, MUST, "02.06.2026") }],
    },
    Place {
        form: "complaint annul",
        open: |dir| complaints(dir, "<F8>"),
        send: "<F2>",
        done: "аннулирована",
        esc: ASKS,
        kept: true,
        rows: &[WHY],
    },
];
