//! Which files the table is made of.

use crate::domain::text::Lang;

/// Areas of the table, one file a language each.
pub const AREAS: &[&str] = &[
    "common",
    "terms",
    "package",
    "faults",
    "setup",
    "today",
    "intake",
    "card",
    "register",
    "complaints",
    "day",
    "report",
    "central",
    "catalogue",
    "calendar",
    "control",
    "staff",
    "imports",
    "own",
    "leaflet",
    "printing",
    "journals",
    "settings",
    "keys",
    "cli",
];

macro_rules! files {
    ($area:expr, $lang:expr, $($name:literal),+) => {
        match ($lang, $area) {
            $(
                (Lang::Ru, $name) => include_str!(concat!("../../config/lang/ru/", $name, ".ftl")),
                (Lang::Kk, $name) => include_str!(concat!("../../config/lang/kk/", $name, ".ftl")),
                (Lang::En, $name) => include_str!(concat!("../../config/lang/en/", $name, ".ftl")),
            )+
            _ => "",
        }
    };
}

/// The text of one file.
pub fn source(lang: Lang, area: &str) -> &'static str {
    files!(
        area,
        lang,
        "common",
        "terms",
        "package",
        "faults",
        "setup",
        "today",
        "intake",
        "card",
        "register",
        "complaints",
        "day",
        "report",
        "central",
        "catalogue",
        "calendar",
        "control",
        "staff",
        "imports",
        "own",
        "leaflet",
        "printing",
        "journals",
        "settings",
        "keys",
        "cli"
    )
}
