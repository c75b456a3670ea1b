//! The forms of what goes before a refusal, how to come to them, and their fields.

use std::path::Path;

use kense::domain::hearing::Meeting;
use kense::domain::service::ProviderKind;
use kense::ops::decide::Refuse;
use kense::ops::hearing::Preliminary;

use super::kinds::{Takes, wrong};
use super::{Place, Row};
use crate::cases::register;
use crate::desk::{CHILD, Journey, PARENT};

/// A Tuesday; free meals asked for then are due on Tuesday the ninth.
const NOW: &str = "2026-06-02T10:15";
const MEALS: &str = "00403008";
const TEXT: &str = "О'Нил «Ы»; DROP TABLE hearing; -- 🙂 %_";
const OTHER: &str = "Әлем' OR 1=1 🙂";
const THIRD: &str = "каб. '4' 🙂";
const ASKS: (&str, &str) = ("Набранное не записано", "<Enter>");
const MUST: Option<&str> = Some("field-required");

const fn field(id: &'static str, takes: Takes, empty: Option<&'static str>, good: &'static str) -> Row {
    Row { id, takes, empty, own: &[], good }
}

const WHY: Row = field("why", Takes::Text, MUST, TEXT);
const TIME: Row = field("meet-time", Takes::Time, MUST, "11:30");
const PLACE: Row = field("meet-place", Takes::Text, MUST, THIRD);

/// How far the procedure is when the form is opened.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Far {
    Registered,
    Decided,
    Noticed,
    Held,
}

fn far(dir: &Path, far: Far, keys: &str) -> Journey {
    let mut j = Journey::in_folder(dir, ProviderKind::School, NOW);
    let id = register(j.ops(), MEALS, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    let today = j.ops().today();
    let meeting = |day| Meeting { day, time: "10:00".into(), place: "каб. 1".into() };
    if far >= Far::Decided {
        let found = Preliminary { grounds: vec!["1".into()], why: "Помощи нет".into(), ..Preliminary::default() };
        j.ops().preliminary(id, &found).unwrap();
    }
    if far >= Far::Noticed {
        let case = j.ops().case(id).unwrap();
        let day = j.ops().hearing_plan(&case, today).unwrap().offered();
        j.ops().give_notice(id, "sms", today, Some(&meeting(day))).unwrap();
    }
    if far >= Far::Held {
        j.ops().hold_hearing(id, &meeting(today), "Мысалова Г.", None).unwrap();
    }
    j.keys("<F7>мыс<Enter>").keys(keys);
    j
}

/// Every form of it.
pub const PLACES: &[Place] = &[
    Place {
        form: "preliminary",
        open: |dir| far(dir, Far::Registered, "<F8><Enter><Enter><Enter>"),
        send: "<F2>",
        done: "записано",
        esc: ASKS,
        kept: true,
        rows: &[
            WHY,
            Row {
                own: &[
                    wrong("03.06.2026", "hearing-too-early"),
                    wrong("07.06.2026", "hearing-day-off"),
                    wrong("10.06.2026", "hearing-too-late"),
                ],
                ..field("meet-day", Takes::Day, MUST, "04.06.2026")
            },
            TIME,
            PLACE,
        ],
    },
    Place {
        form: "preliminary",
        open: |dir| {
            let mut j = far(dir, Far::Decided, "<Esc>");
            let first = j.ops().case_numbered("05-12/1").unwrap().id;
            j.ops().waive_hearing(first, "asked", "Заявление").unwrap();
            let medium = kense::domain::counts::Medium::Paper;
            j.ops()
                .refuse(first, &Refuse { ground: String::new(), why: String::new(), medium, late_why: String::new() })
                .unwrap();
            register(j.ops(), MEALS, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
            j.keys("<F7>05-12/2<Enter><F8><Enter><Down> <Enter><Enter>");
            j
        },
        send: "<F2>",
        done: "записано",
        esc: ASKS,
        kept: true,
        rows: &[WHY, field("meet-day", Takes::Day, MUST, "04.06.2026"), TIME, PLACE, field("anew", Takes::Text, MUST, OTHER)],
    },
    Place {
        form: "hearing notice",
        open: |dir| far(dir, Far::Decided, "<F8><Enter>телеф<Tab><Tab>устн"),
        send: "<F2>",
        done: "записано",
        esc: ASKS,
        kept: true,
        rows: &[
            Row {
                own: &[wrong("01.06.2026", "hearing-day-between"), wrong("03.06.2026", "hearing-day-ahead")],
                ..field("day", Takes::Day, MUST, "02.06.2026")
            },
            Row { own: &[wrong("03.06.2026", "hearing-too-early")], ..field("meet-day", Takes::Day, MUST, "04.06.2026") },
            TIME,
            PLACE,
        ],
    },
    Place {
        form: "objection",
        open: |dir| far(dir, Far::Noticed, "<F8><Down><Enter>"),
        send: "<F2>",
        done: "записано",
        esc: ASKS,
        kept: true,
        rows: &[
            Row {
                own: &[wrong("01.06.2026", "hearing-day-between"), wrong("03.06.2026", "hearing-day-ahead")],
                ..field("day", Takes::Day, MUST, "02.06.2026")
            },
            WHY,
        ],
    },
    Place {
        form: "held",
        open: |dir| far(dir, Far::Noticed, "<F8><Enter><Tab><Tab><Tab>приш"),
        send: "<F2>",
        done: "записано",
        esc: ASKS,
        kept: true,
        rows: &[
            Row { own: &[wrong("04.06.2026", "hearing-day-ahead")], ..field("meet-day", Takes::Day, MUST, "02.06.2026") },
            TIME,
            PLACE,
            field("who", Takes::Text, MUST, TEXT),
            field("minutes", Takes::Text, None, OTHER),
            Row { own: &[wrong("01.06.2026", "hearing-day-between")], ..field("minutes-day", Takes::Day, MUST, "02.06.2026") },
        ],
    },
    Place {
        form: "minutes",
        open: |dir| far(dir, Far::Held, "<F8><Enter>"),
        send: "<F2>",
        done: "записано",
        esc: ASKS,
        kept: true,
        rows: &[
            field("minutes", Takes::Text, MUST, OTHER),
            Row { own: &[wrong("03.06.2026", "hearing-day-ahead")], ..field("minutes-day", Takes::Day, MUST, "02.06.2026") },
        ],
    },
    Place {
        form: "exception",
        open: |dir| far(dir, Far::Decided, "<F8><Down><Down><Enter>участник"),
        send: "<F2>",
        done: "записано",
        esc: ASKS,
        kept: true,
        rows: &[WHY],
    },
    Place {
        form: "go on",
        open: |dir| far(dir, Far::Decided, "<F8><Down><Enter>"),
        send: "<F2>",
        done: "отказа не будет",
        esc: ASKS,
        kept: true,
        rows: &[WHY],
    },
    Place {
        form: "final refusal",
        open: |dir| {
            let mut j = far(dir, Far::Decided, "");
            let id = j.ops().case_numbered("05-12/1").unwrap().id;
            j.ops().waive_hearing(id, "asked", "Заявление").unwrap();
            j.keys("<F8><Enter>");
            j
        },
        send: "<F2>",
        done: "в услуге отказано",
        esc: ASKS,
        kept: true,
        rows: &[WHY],
    },
];
