//! The forms of the program and their fields.

use kense::domain::consultation::Asked;
use kense::domain::service::ServiceCode;
use kense::ops::decide::Issue;

use super::kinds::{Takes, Wrong, elsewhere, wrong};
use super::ways::{card, entry, first_start, people, school, screen, until};
use super::{Place, Row};
use crate::cases::{BUS, SCHOOL, decline, register};
use crate::desk::{BIN, CHILD, PARENT};
use crate::terms::rest_day;
use crate::whose::competition;

/// The moment of every form.
pub const NOW: &str = "2026-06-02T10:15";
/// A text that is good, odd as it is.
pub const TEXT: &str = "О'Нил «Ы»; DROP TABLE application; -- 🙂 %_";
pub const OTHER: &str = "Әлем' OR 1=1 🙂";
/// A name that is good.
pub const NAME: &str = "О'Нил-Ы; DROP TABLE person";
pub const ASKS: (&str, &str) = ("Набранное не записано", "<Enter>");
pub const MUST: Option<&str> = Some("field-required");

pub const fn field(id: &'static str, takes: Takes, empty: Option<&'static str>, good: &'static str) -> Row {
    Row { id, takes, empty, own: &[], good }
}

const NAME_RU: Row = field("name.ru", Takes::Text, MUST, TEXT);
const NAME_KK: Row = field("name.kk", Takes::Text, MUST, OTHER);
const DISTRICT: Row = field("district", Takes::Text, MUST, "Район 'Учебный'");
const OPENS: Row = Row { own: &[wrong("23:00", "office-hours-order")], ..field("opens", Takes::Time, MUST, "08:30") };
const CLOSES: Row =
    Row { own: &[elsewhere("08:00", "office-hours-order", "opens")], ..field("closes", Takes::Time, MUST, "17:30") };
const LUNCH_FROM: Row = Row {
    own: &[elsewhere("07:00", "office-hours-order", "opens")],
    ..field("lunch-from", Takes::Time, Some("office-lunch-half"), "12:30")
};
const LUNCH_TO: Row = Row {
    own: &[elsewhere("12:00", "office-hours-order", "opens")],
    ..field("lunch-to", Takes::Time, Some("office-lunch-half"), "13:30")
};
const CLERK: Row = field("clerk", Takes::Text, MUST, "Секретарёва 'А' 🙂");
const POSITION: Row = field("position", Takes::Text, None, "дело'производитель");
const CENTRAL: Row = field("central", Takes::Text, None, "/нет такой папки/общий 'файл'.jsonl");

const NO_PATTERN: &[Wrong] = &[wrong("без номера", "office-pattern"), wrong("{n", "office-pattern")];

const fn pattern(id: &'static str, good: &'static str) -> Row {
    Row { id, takes: Takes::Text, empty: MUST, own: NO_PATTERN, good }
}

pub const WHY: Row = field("why", Takes::Text, MUST, TEXT);

/// Every form of the program.
pub const PLACES: &[Place] = &[
    Place {
        form: "first start",
        open: first_start,
        send: "<F2>",
        done: "Kense · Сегодня",
        esc: ("Шаг 2 из 3", "<Enter>"),
        kept: true,
        rows: &[
            field("bin", Takes::Bin, MUST, BIN),
            NAME_RU,
            NAME_KK,
            DISTRICT,
            OPENS,
            CLOSES,
            LUNCH_FROM,
            LUNCH_TO,
            CLERK,
            POSITION,
            CENTRAL,
        ],
    },
    Place {
        form: "settings",
        open: |dir| screen(dir, "menu-settings"),
        send: "<F2>",
        done: "Настройки записаны",
        esc: ASKS,
        kept: true,
        rows: &[
            NAME_RU,
            NAME_KK,
            DISTRICT,
            OPENS,
            CLOSES,
            LUNCH_FROM,
            LUNCH_TO,
            CLERK,
            POSITION,
            CENTRAL,
            pattern("pattern.application", "'З'-{n}/{yy}"),
            pattern("pattern.non-acceptance", "'Н'-{n}/{yy}"),
            pattern("pattern.complaint", "'Ж'-{n}/{yy}"),
            field("phone", Takes::Phone, None, "+7 701 123-45-67"),
            field("head", Takes::Text, None, "О'Нил «Ү» 🙂"),
            field("head.position", Takes::Text, None, "д'иректор"),
            field("print.folder", Takes::Text, MUST, "папка 'п'"),
            field("print.printer", Takes::Text, None, "HP 'Лазер' 🙂"),
            field("print.command", Takes::Text, None, "печать {file} '{printer}'"),
        ],
    },
    Place {
        form: "people",
        open: people,
        send: "<F6>",
        done: "Пакет документов",
        esc: ("Черновик сохранён", "<Up><Enter>"),
        kept: true,
        rows: &[
            field("applicant.number", Takes::Iin, Some("number-empty"), PARENT),
            field("applicant.name", Takes::Name, MUST, NAME),
            field("applicant.phone", Takes::Phone, None, "+7 701 123-45-67"),
            field("applicant.address", Takes::Text, None, TEXT),
            field("beneficiary.number", Takes::Iin, Some("number-empty"), CHILD),
            field("beneficiary.name", Takes::Name, MUST, NAME),
            field("beneficiary.born", Takes::Day, None, "31.12.2019"),
        ],
    },
    Place {
        form: "people",
        open: |dir| {
            let mut j = people(dir);
            j.put("applicant.name", NAME);
            j.put("beneficiary.name", NAME);
            j
        },
        send: "<F6>",
        done: "Пакет документов",
        esc: ("Черновик сохранён", "<Up><Enter>"),
        kept: true,
        rows: &[
            Row {
                own: &[elsewhere("", "number-empty", "applicant.number")],
                ..field("applicant.no_number", Takes::Text, None, TEXT)
            },
            Row { own: &[wrong("", "contact-needed")], ..field("applicant.phone", Takes::Phone, None, "8 701 1234567") },
            Row {
                own: &[elsewhere("", "number-empty", "beneficiary.number")],
                ..field("beneficiary.no_number", Takes::Text, None, OTHER)
            },
        ],
    },
    Place {
        form: "people",
        open: |dir| {
            let mut j = people(dir);
            j.keys("<PgUp><End>");
            for (id, good) in [
                ("applicant.number", PARENT),
                ("applicant.name", NAME),
                ("applicant.address", OTHER),
                ("beneficiary.number", CHILD),
                ("beneficiary.name", NAME),
            ] {
                j.put(id, good);
            }
            j
        },
        send: "<F6>",
        done: "Пакет документов",
        esc: ("Черновик сохранён", "<Up><Enter>"),
        kept: true,
        rows: &[
            field("proxy_paper", Takes::Text, MUST, TEXT),
            field("proxy_number", Takes::Text, None, OTHER),
            Row { own: &[wrong("03.06.2026", "proxy-date-ahead")], ..field("proxy_date", Takes::Day, None, "01.06.2026") },
        ],
    },
    Place {
        form: "people",
        open: |dir| {
            let mut j = competition(dir);
            j.put("applicant.phone", "+7 727 000 00 00");
            j
        },
        send: "<F6>",
        done: "Пакет документов",
        esc: ("Черновик сохранён", "<Up><Enter>"),
        kept: true,
        rows: &[
            field("applicant.number", Takes::Bin, Some("number-empty"), BIN),
            field("applicant.name", Takes::Text, MUST, OTHER),
            field("representative", Takes::Name, MUST, NAME),
        ],
    },
    Place {
        form: "consultation",
        open: |dir| {
            let mut j = school(dir);
            j.keys("<F9><Down><Enter>садик<Ins>");
            j
        },
        send: "<F2>",
        done: "Консультация записана",
        esc: ASKS,
        kept: true,
        rows: &[Row { own: &[wrong("мать 991231500006", "consult-no-numbers")], ..field("note", Takes::Text, None, TEXT) }],
    },
    Place {
        form: "consultation annulled",
        open: |dir| {
            let mut j = school(dir);
            j.ops().consult(&ServiceCode("00402003".into()), Asked::Where, "").unwrap();
            crate::day::open(&mut j, "place-day");
            j.keys("<Enter><F8>");
            j
        },
        send: "<F2>",
        done: "Консультация аннулирована",
        esc: ASKS,
        kept: true,
        rows: &[Row { own: &[wrong("мать 991231500006", "consult-no-numbers")], ..WHY }],
    },
    Place {
        form: "paper",
        open: |dir| {
            let mut j = school(dir);
            j.keys("<F9><Down><Enter>перевод между<Enter>");
            j.keys(PARENT).keys("<Tab>Ахметова Айгуль<Tab>+7 701 123 45 67<Tab>ул. Абая, 5<Tab>");
            j.keys(CHILD).keys("<Tab>Ахметов Али<Tab><Tab><Right><F6> <F4>");
            j
        },
        send: "<F2>",
        done: "Годен до 03.06.2026",
        esc: ASKS,
        kept: false,
        rows: &[field("until", Takes::Day, None, "03.06.2026")],
    },
    Place {
        form: "issue",
        open: |dir| card(dir, SCHOOL, "<F6><Down><Enter>"),
        send: "<F2>",
        done: "результат выдан",
        esc: ASKS,
        kept: true,
        rows: &[
            field("number", Takes::Text, None, OTHER),
            Row {
                own: &[wrong("03.06.2026", "result-day"), wrong("01.06.2026", "result-day")],
                ..field("day", Takes::Day, MUST, "02.06.2026")
            },
            field("to", Takes::Text, None, TEXT),
        ],
    },
    Place {
        form: "hand out",
        open: |dir| {
            let mut j = school(dir);
            let id = register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
            j.ops().issue(id, &Issue::default()).unwrap();
            j.keys("<F7>мыс<Enter><F6><Enter>");
            j
        },
        send: "<F2>",
        done: "результат выдан",
        esc: ASKS,
        kept: true,
        rows: &[field("to", Takes::Text, MUST, TEXT)],
    },
    Place {
        form: "withdraw",
        open: |dir| card(dir, SCHOOL, "<F8><Down><Enter>"),
        send: "<F2>",
        done: "отозвано заявителем",
        esc: ASKS,
        kept: true,
        rows: &[WHY],
    },
    Place {
        form: "annul",
        open: |dir| card(dir, SCHOOL, "<F8><End><Enter>"),
        send: "<F2>",
        done: "аннулировано",
        esc: ASKS,
        kept: true,
        rows: &[WHY],
    },
    Place {
        form: "invalid",
        open: |dir| card(dir, SCHOOL, "<F4><End><Enter>"),
        send: "<F2>",
        done: "Не хватает 1 документа",
        esc: ASKS,
        kept: true,
        rows: &[WHY],
    },
    Place {
        form: "until",
        open: until,
        send: "<F2>",
        done: "Отмечено",
        esc: ASKS,
        kept: false,
        rows: &[Row { own: &[wrong("01.06.2026", "paper-past")], ..field("until", Takes::Day, None, "03.06.2026") }],
    },
    Place {
        form: "issue",
        open: |dir| {
            let mut j = card(dir, SCHOOL, "");
            j.go_to("2026-06-10T10:15").keys("<F6><Down><Enter>");
            j
        },
        send: "<F2>",
        done: "результат выдан",
        esc: ASKS,
        kept: true,
        rows: &[field("late_why", Takes::Text, MUST, TEXT)],
    },
    Place {
        form: "suspend",
        open: |dir| card(dir, SCHOOL, "<S-F6>"),
        send: "<F2>",
        done: "срок приостановлен",
        esc: ASKS,
        kept: true,
        rows: &[WHY, Row { own: &[wrong("02.06.2026", "suspend-until")], ..field("until", Takes::Day, None, "12.06.2026") }],
    },
    Place {
        form: "step",
        open: |dir| card(dir, BUS, " <Down><Down><Down><Enter>"),
        send: "<F2>",
        done: "шаг отмечен",
        esc: ASKS,
        kept: false,
        rows: &[
            Row { own: &[wrong("03.06.2026", "step-day")], ..field("began", Takes::Day, None, "02.06.2026") },
            Row { own: &[wrong("01.06.2026", "step-day")], ..field("done", Takes::Day, None, "02.06.2026") },
        ],
    },
    Place {
        form: "moves",
        open: |dir| {
            let mut j = school(dir);
            register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
            rest_day(j.ops(), "2026-06-03");
            j.keys("<F9><Enter><Enter><F2>");
            j
        },
        send: "<F2>",
        done: "Сроки сдвинуты: 1",
        esc: ASKS,
        kept: true,
        rows: &[WHY],
    },
    Place {
        form: "motive",
        open: |dir| card(dir, SCHOOL, "<F8><Enter><Enter>"),
        send: "<F2>",
        done: "в услуге отказано",
        esc: ASKS,
        kept: true,
        rows: &[WHY],
    },
    Place {
        form: "non-acceptance",
        open: |dir| {
            let mut j = school(dir);
            decline(j.ops(), (PARENT, "Мысалова Гүлнар"));
            j.keys("<F9><Down><Down><Enter><F4>не пр<F2><Enter><F8>");
            j
        },
        send: "<F2>",
        done: "аннулировано",
        esc: ASKS,
        kept: true,
        rows: &[WHY],
    },
    Place {
        form: "said",
        open: |dir| {
            let mut j = school(dir);
            register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
            j.keys("<F7>мыс<F2><Right>");
            j
        },
        send: "<F2>",
        done: "Ответ о стадии записан",
        esc: ASKS,
        kept: true,
        rows: &[field("name", Takes::Text, MUST, TEXT)],
    },
    Place {
        form: "mark",
        open: |dir| entry(dir, "<Ins>"),
        send: "<F2>",
        done: "Отметка о сверке записана",
        esc: ASKS,
        kept: true,
        rows: &[
            field("who", Takes::Text, MUST, NAME),
            Row { own: &[wrong("03.06.2026", "mark-day-ahead")], ..field("day", Takes::Day, MUST, "01.06.2026") },
            field("act", Takes::Text, MUST, OTHER),
            field("note", Takes::Text, None, TEXT),
        ],
    },
    Place {
        form: "mark taken back",
        open: |dir| entry(dir, "<Ins>Тестова Айгүл<F2><F8>"),
        send: "<F2>",
        done: "Отметка о сверке снята",
        esc: ASKS,
        kept: true,
        rows: &[WHY],
    },
    Place {
        form: "tally day",
        open: |dir| {
            let mut j = screen(dir, "menu-tallies");
            j.keys("<F4>");
            j
        },
        send: "<F2>",
        done: "Итоги за 01.06.2026",
        esc: ASKS,
        kept: false,
        rows: &[Row { own: &[wrong("03.06.2026", "tally-day")], ..field("text", Takes::Day, MUST, "01.06.2026") }],
    },
    Place {
        form: "filter",
        open: |dir| card(dir, SCHOOL, "<F9><Down><Down><Enter><F4>"),
        send: "<F2>",
        done: "с 01.06.2026; по 02.06.2026",
        esc: ASKS,
        kept: false,
        rows: &[
            Row { own: &[wrong("ыыыы", "register-no-service")], ..field("service", Takes::Text, None, "1 класс") },
            Row { own: &[elsewhere("03.06.2026", "register-days-order", "to")], ..field("from", Takes::Day, None, "01.06.2026") },
            Row { own: &[wrong("31.05.2026", "register-days-order")], ..field("to", Takes::Day, None, "02.06.2026") },
        ],
    },
    Place {
        form: "period",
        open: |dir| {
            let mut j = screen(dir, "place-report");
            j.keys("<F4><End>");
            j
        },
        send: "<F2>",
        done: "с 01.06.2026 по 02.06.2026",
        esc: ASKS,
        kept: false,
        rows: &[
            Row { own: &[elsewhere("03.06.2026", "period-order", "to")], ..field("from", Takes::Day, MUST, "01.06.2026") },
            Row { own: &[wrong("31.05.2026", "period-order")], ..field("to", Takes::Day, MUST, "02.06.2026") },
        ],
    },
    Place {
        form: "central",
        open: |dir| {
            let mut j = screen(dir, "place-central");
            j.keys("<F4><Tab><End>");
            j
        },
        send: "<F2>",
        // The path is good to look at; that nothing is there is said on the screen, and the path stays for the next try.
        done: "такой папки сейчас нет",
        esc: ASKS,
        kept: false,
        rows: &[
            field("file", Takes::Text, MUST, "/нет такой папки/'файл'.jsonl"),
            Row { own: &[elsewhere("03.06.2026", "period-order", "to")], ..field("from", Takes::Day, MUST, "01.06.2026") },
            Row { own: &[wrong("31.05.2026", "period-order")], ..field("to", Takes::Day, MUST, "02.06.2026") },
        ],
    },
];
