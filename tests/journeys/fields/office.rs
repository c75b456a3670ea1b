//! The forms of self-control, of the people of the desk and of sums paid, and their fields.

use std::path::Path;

use kense::domain::service::ProviderKind;
use kense::ops::selfcheck::Ticking;

use super::kinds::{Takes, wrong};
use super::places::{ASKS, MUST, NAME, NOW, OTHER, TEXT, field};
use super::{Place, Row};
use crate::cases::register;
use crate::day;
use crate::desk::{CHILD, Journey, PARENT};

/// Goes to the fourth criterion of self-control, which is for a person to tick.
fn stand(dir: &Path, keys: &str) -> Journey {
    let mut j = Journey::in_folder(dir, ProviderKind::School, NOW);
    let ticking = Ticking { item: "4".into(), who: "Директорова Д. Д.".into(), ..Ticking::default() };
    if keys == "<F8>" {
        j.ops().tick(&ticking).unwrap();
    }
    day::open(&mut j, "place-control");
    j.keys("<Down><Down><Down>").keys(keys);
    j
}

/// The list of people with one of them, and what is done there.
fn people(dir: &Path, keys: &str) -> Journey {
    let mut j = Journey::in_folder(dir, ProviderKind::School, NOW);
    day::open(&mut j, "place-staff");
    j.keys("<Ins><F2>").keys(keys);
    j
}

/// A case of a service that may be paid.
fn club(dir: &Path) -> Journey {
    let mut j = Journey::in_folder(dir, ProviderKind::School, NOW);
    register(j.ops(), "00403006", (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    j.keys("<F7>мыс<Enter><F4><Down><Enter>");
    j
}

/// These forms.
pub const PLACES: &[Place] = &[
    Place {
        form: "tick",
        open: |dir| stand(dir, "<Ins>"),
        send: "<F2>",
        done: "Отметка записана",
        esc: ASKS,
        kept: true,
        rows: &[
            field("who", Takes::Text, MUST, TEXT),
            Row { own: &[wrong("03.06.2026", "tick-day")], ..field("day", Takes::Day, MUST, "02.06.2026") },
            Row { own: &[wrong("01.06.2026", "tick-until")], ..field("until", Takes::Day, None, "31.12.2026") },
            field("note", Takes::Text, None, OTHER),
        ],
    },
    Place {
        form: "untick",
        open: |dir| stand(dir, "<F8>"),
        send: "<F2>",
        done: "Отметка снята",
        esc: ASKS,
        kept: true,
        rows: &[field("why", Takes::Text, MUST, TEXT)],
    },
    Place {
        form: "import",
        open: |dir| {
            let mut j = Journey::in_folder(dir, ProviderKind::School, NOW);
            day::open(&mut j, "place-import");
            j
        },
        send: "<F2>",
        done: "Проверьте, что в каком столбце",
        esc: ASKS,
        kept: false,
        rows: &[Row {
            own: &[wrong("no-such-folder/register.xlsx", "inbox-absent"), wrong("tests", "inbox-folder")],
            ..field("file", Takes::Text, MUST, "tests/fixtures/import/register.xls")
        }],
    },
    Place {
        form: "staff",
        open: |dir| people(dir, "<Ins>"),
        send: "<F2>",
        done: "Записано: О'Нил-Ы",
        esc: ASKS,
        kept: true,
        rows: &[
            field("name", Takes::Text, MUST, NAME),
            field("position", Takes::Text, None, OTHER),
            field("since", Takes::Day, MUST, "01.06.2026"),
            Row { own: &[wrong("31.05.2026", "staff-until")], ..field("until", Takes::Day, None, "31.12.2026") },
            field("certificate", Takes::Text, Some("staff-certificate-number"), "№ 'Г'-7 🙂"),
            field("certificate_until", Takes::Day, None, "31.12.2026"),
        ],
    },
    Place {
        form: "away",
        open: |dir| people(dir, "<F3><Ins>"),
        send: "<F2>",
        done: "03.06.2026",
        esc: ASKS,
        kept: true,
        rows: &[
            field("since", Takes::Day, MUST, "02.06.2026"),
            Row { own: &[wrong("01.06.2026", "staff-until")], ..field("until", Takes::Day, MUST, "03.06.2026") },
            field("why", Takes::Text, MUST, TEXT),
        ],
    },
    Place {
        form: "back",
        open: |dir| people(dir, "<F3><Ins>02.06.2026<Tab>03.06.2026<Tab>отпуск<F2><Del>"),
        send: "<F2>",
        done: "О'Нил «Ы»",
        esc: ASKS,
        kept: true,
        rows: &[field("why", Takes::Text, MUST, TEXT)],
    },
    Place {
        form: "pay",
        open: club,
        send: "<F2>",
        done: "Оплата записана",
        esc: ASKS,
        kept: true,
        rows: &[
            field("receipt", Takes::Text, MUST, "'К'-118 🙂"),
            Row { own: &[wrong("0", "payment-sum"), wrong("12,5", "payment-sum")], ..field("sum", Takes::Text, MUST, "12500") },
            Row { own: &[wrong("03.06.2026", "tick-day")], ..field("day", Takes::Day, MUST, "02.06.2026") },
        ],
    },
];
