//! The forms of an own edition and their fields.

use std::path::Path;

use kense::domain::service::ProviderKind;

use super::kinds::{Takes, Wrong, elsewhere, wrong};
use super::places::{ASKS, MUST, OTHER, TEXT, field};
use super::{Place, Row};
use crate::desk::Journey;

/// The entry of enrolment in a school, by the menu.
const ENTRY: &str = "<F9><End><Up><Up><Up><Up><Enter>00403003<Enter>";

fn entry(dir: &Path) -> Journey {
    let mut j = Journey::in_folder(dir, ProviderKind::School, "2026-06-02T10:15");
    j.keys(ENTRY);
    j
}

/// The guided form, and a part of it opened by keys.
fn part(dir: &Path, keys: &str) -> Journey {
    let mut j = entry(dir);
    j.keys("<F4><Enter><Enter>").keys(keys);
    j
}

/// A new document; with a way to be good that has a number, by so many steps to the right.
fn document(dir: &Path, good: usize) -> Journey {
    let mut j = part(dir, "<Down><Down><Down><Ins>");
    j.keys("<Tab><Tab><Tab><Tab><Tab>").keys(&"<Right>".repeat(good));
    j
}

const SOURCE: Row = field("source", Takes::Text, MUST, TEXT);
const HALF: &[Wrong] = &[wrong("", "own-both-languages")];

const fn half(id: &'static str, good: &'static str) -> Row {
    Row { own: HALF, ..field(id, Takes::Text, None, good) }
}

const DOCUMENT: [Row; 9] = [
    field("name.ru", Takes::Text, MUST, TEXT),
    field("name.kk", Takes::Text, MUST, OTHER),
    field("row", Takes::Text, MUST, "6'1"),
    PIECES,
    half("why.ru", TEXT),
    half("why.kk", OTHER),
    half("note.ru", TEXT),
    half("note.kk", OTHER),
    SOURCE,
];

const PIECES: Row =
    Row { own: &[wrong("0", "own-count"), wrong("100", "own-count")], ..field("pieces", Takes::Count, MUST, "2") };

/// Every form of an own edition.
pub const PLACES: &[Place] = &[
    Place {
        form: "own from",
        open: |dir| {
            let mut j = entry(dir);
            j.keys("<F4>");
            j
        },
        send: "<F2>",
        done: "Как править свою редакцию",
        esc: ASKS,
        kept: false,
        rows: &[Row { own: &[wrong("01.06.2026", "own-from-over")], ..field("from", Takes::Day, MUST, "10.06.2026") }],
    },
    Place {
        form: "own last",
        open: |dir| {
            let mut j = entry(dir);
            let code = kense::domain::service::ServiceCode("00403003".into());
            let today = j.ops().today();
            j.ops().own_copy(&code, today).unwrap();
            j.keys("<Esc><Esc>").keys(ENTRY).keys("<Del>");
            j
        },
        send: "<F2>",
        done: "Своя редакция закрыта",
        esc: ASKS,
        kept: false,
        rows: &[Row { own: &[wrong("01.06.2026", "own-last-over")], ..field("last", Takes::Day, MUST, "05.06.2026") }],
    },
    Place {
        form: "own general",
        open: |dir| part(dir, "<Enter>"),
        send: "<F2>",
        done: "своя редакция с 10.06.2026 по 30.06.2026",
        esc: ASKS,
        kept: false,
        rows: &[
            Row {
                own: &[wrong("01.06.2026", "own-from-over"), elsewhere("01.07.2026", "own-to-before", "to")],
                ..field("from", Takes::Day, MUST, "10.06.2026")
            },
            Row { own: &[wrong("09.06.2026", "own-to-before")], ..field("to", Takes::Day, None, "30.06.2026") },
            field("act.number", Takes::Text, MUST, "57'"),
            field("act.date", Takes::Day, MUST, "01.05.2026"),
            field("act.edition", Takes::Text, MUST, OTHER),
            SOURCE,
        ],
    },
    Place {
        form: "own term",
        open: |dir| part(dir, "<Down><Ins>"),
        send: "<F2>",
        done: "7 рабочих дней",
        esc: ASKS,
        kept: false,
        rows: &[
            Row { own: &[wrong("0", "own-count"), wrong("3661", "own-count")], ..field("n", Takes::Count, MUST, "7") },
            half("note.ru", TEXT),
            half("note.kk", OTHER),
        ],
    },
    Place {
        form: "own document",
        open: |dir| document(dir, 0),
        send: "<F2>",
        done: "► ",
        esc: ASKS,
        kept: false,
        rows: &DOCUMENT,
    },
    Place {
        form: "own document",
        open: |dir| {
            let mut j = document(dir, 4);
            for (id, good) in [("name.ru", TEXT), ("name.kk", OTHER), ("row", "6'1")] {
                j.put(id, good);
            }
            j
        },
        send: "<F2>",
        done: "6'1. О'Нил",
        esc: ASKS,
        kept: false,
        rows: &[Row { own: &[wrong("0", "own-count"), wrong("121", "own-count")], ..field("good.n", Takes::Count, MUST, "3") }],
    },
    Place {
        form: "own ground",
        open: |dir| {
            let mut j = part(dir, "<End>");
            // Above the notes stand the grounds.
            while !j.pilot.text().lines().any(|l| l.contains("►") && l.contains("Основания отказа")) {
                j.keys("<Up>");
            }
            j.keys("<Ins>");
            j
        },
        send: "<F2>",
        done: "9') О'Нил",
        esc: ASKS,
        kept: false,
        rows: &[
            field("number", Takes::Text, MUST, "9'"),
            field("text.ru", Takes::Text, MUST, TEXT),
            field("text.kk", Takes::Text, MUST, OTHER),
            field("law", Takes::Text, MUST, "19-1 'п' 2"),
        ],
    },
    Place {
        form: "own note",
        open: |dir| part(dir, "<End><Up><Ins>"),
        send: "<F2>",
        done: "О'Нил «Ы»",
        esc: ASKS,
        kept: false,
        rows: &[field("note.ru", Takes::Text, MUST, TEXT), field("note.kk", Takes::Text, MUST, OTHER)],
    },
];
