//! The forms of the calendar and their fields.

use std::path::Path;

use kense::domain::calendar::DayKind;
use kense::ops::calendar::NewDay;

use super::kinds::{Takes, wrong};
use super::places::{ASKS, MUST, OTHER, TEXT, WHY, field};
use super::ways::screen;
use super::{Place, Row};
use crate::day;
use crate::desk::Journey;

/// The forms.
pub const PLACES: &[Place] = &[
    Place {
        form: "calendar day",
        open: |dir| {
            let mut j = screen(dir, "place-calendar");
            j.keys("<F4>");
            j
        },
        send: "<F2>",
        done: "01.06.2026, понедельник",
        esc: ASKS,
        kept: false,
        rows: &[field("text", Takes::Day, MUST, "01.06.2026")],
    },
    Place {
        form: "calendar add",
        open: |dir| {
            let mut j = screen(dir, "place-calendar");
            j.keys("<Ins>");
            j
        },
        send: "<F2>",
        done: "04.06.2026 внесено в календарь",
        esc: ASKS,
        kept: true,
        rows: &[
            Row { own: &[wrong("04.06.1950", "calendar-year-far")], ..field("date", Takes::Day, MUST, "04.06.2026") },
            field("name", Takes::Text, MUST, TEXT),
            field("name_kk", Takes::Text, None, OTHER),
            field("source", Takes::Text, MUST, "приказ '№ 1' 🙂"),
        ],
    },
    Place {
        form: "calendar remove",
        open: removing,
        send: "<F2>",
        done: "03.06.2026 убрано из своего календаря",
        esc: ASKS,
        kept: true,
        rows: &[WHY],
    },
];

/// An office with a day of its own, and the form that takes it back.
fn removing(dir: &Path) -> Journey {
    let mut j = screen(dir, "place-calendar");
    let date = day::day(3);
    let (name, name_kk, source) = ("день".into(), String::new(), "приказ".into());
    j.ops().add_day(&NewDay { date, kind: DayKind::DayOff, week: None, name, name_kk, source }).unwrap();
    day::open(&mut j, "place-calendar");
    j.keys("<Right><Del>");
    j
}
