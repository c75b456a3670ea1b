//! What is on the grid: at any size, in any theme, with any borders.

use super::demo::{pilot, pilot_with, setup};
use crate::domain::text::Lang;
use crate::ops::Ops;
use crate::tui::app::{Setup, Status};
use crate::tui::draw::Borders;
use crate::tui::pilot::render_at;
use crate::tui::theme::{Role, Theme};

/// Every state of the small program, by the keys that lead to it.
const STATES: [&str; 12] = [
    "",
    "<F4>500<Enter><PgDn>",
    "<Ins>",
    "<Ins>Ахметов<Tab>12<F2>",
    "<Ins><Tab><Tab>",
    "<Ins><Tab><Tab><Tab><Right><Tab>1<Tab>длинная заметка в несколько строк, которая переносится по словам<Enter>и дальше",
    "<Ins>А<Esc>",
    "<F4>",
    "<F4>5<Enter><F3>",
    "<F4>5<Enter><F7>а",
    "<F9>",
    "<F1>",
];

#[test]
fn no_size_from_one_cell_to_a_large_window_panics() {
    for state in STATES {
        let mut p = pilot();
        p.keys(state);
        for w in [1, 2, 3, 5, 8, 13, 21, 34, 47, 48, 55, 80, 120] {
            for h in [1, 2, 3, 4, 5, 6, 8, 13, 24, 40] {
                render_at(&p.app, w, h);
            }
        }
    }
}

#[test]
fn a_resize_amid_typing_loses_nothing() {
    let mut p = pilot();
    p.keys("<Ins>Ахметов").resize(1, 1).keys(" Али").resize(30, 9).keys("<Tab>1.6.26").resize(80, 25);
    assert!(p.contains("Ахметов Али") && p.contains("1.6.26"), "{}", p.text());
}

#[test]
fn the_window_of_an_old_console_shows_title_first_fault_and_keys() {
    let mut p = pilot();
    p.keys("<Ins>Ахметов<F2>").resize(80, 24);
    let text = p.text();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].contains("Kense · Форма") && lines[0].contains("Мектеп № 5") && lines[0].contains("02.06.2026 · RU"));
    assert!(text.contains("! Наберите фамилию и имя"));
    assert!(lines[23].starts_with("F1 Помощь") && lines[23].contains("F10 Выход"), "{}", lines[23]);
}

#[test]
fn wider_shows_more_and_narrow_puts_the_label_above_its_field() {
    let mut p = pilot();
    p.keys("<F4>3<Enter>");
    assert!(p.contains("Σ"));
    p.resize(36, 25);
    assert!(!p.contains("Σ") && p.contains("Адам-3"));
    p.keys("<Ins>Ахметов");
    let text = p.text();
    let label = text.lines().position(|l| l.contains("Фамилия")).unwrap();
    assert!(text.lines().nth(label + 1).unwrap().contains("Ахметов"), "{text}");
}

#[test]
fn a_banner_is_seen_beside_the_title() {
    let status = |_: &Ops, _: &crate::words::Words| Status { banner: Some("РЕПЕТИЦИЯ".into()), ..Status::default() };
    let p = pilot_with(Setup { status, ..setup() });
    assert!(p.text().lines().next().unwrap().contains("[РЕПЕТИЦИЯ]"));
    assert_eq!(p.role_of("[РЕПЕТИЦИЯ]"), Some(Role::Selected));
}

#[test]
fn ascii_borders_leave_no_drawing_sign_on_the_screen() {
    for state in STATES {
        let mut p = pilot_with(Setup { borders: Borders::Ascii, lang: Lang::En, ..setup() });
        p.keys(state);
        let strange: Vec<char> = p.text().chars().filter(|c| !c.is_ascii() && !c.is_alphabetic() && *c != '№').collect();
        assert!(strange.is_empty(), "{strange:?} after {state}\n{}", p.text());
    }
    let mut p = pilot();
    p.keys("<F9>");
    assert!(p.contains("┌"), "the check can fail");
}

#[test]
fn every_cell_has_a_role_of_the_theme() {
    for state in STATES {
        let mut p = pilot();
        p.keys(state);
        assert!(!p.screen().contains('?') || p.screen().contains("ИИН есть?"), "after {state}\n{}", p.screen());
        assert!(!p.text().contains('⟨'), "a text is missing after {state}\n{}", p.text());
    }
}

#[test]
fn a_lost_highlight_shows_as_a_difference() {
    let mut p = pilot();
    p.keys("<F4>3<Enter>");
    let first = p.screen();
    assert!(first.contains("2: selected 0-78"), "{first}");
    p.keys("<Down>");
    assert_ne!(p.screen(), first);
    assert!(p.screen().contains("3: selected 0-78"));
}

#[test]
fn what_is_chosen_is_marked_without_colours_too() {
    let mut p = pilot_with(Setup { theme: Theme::Plain, ..setup() });
    p.keys("<F4>3<Enter>");
    assert!(p.contains("►     1 Сынақов") || p.contains("►    1 Сынақов"), "{}", p.text());
    assert_eq!(p.role_of("Сынақов Адам-1"), Some(Role::Selected));
    p.keys("<Ins>");
    assert!(p.contains("► Фамилия"));
}

#[test]
fn the_cursor_stands_behind_what_was_typed_and_long_text_moves_under_it() {
    let mut p = pilot();
    p.keys("<Ins>Аб");
    let (x, y) = p.cursor().unwrap();
    let text = p.text();
    let line = text.lines().nth(usize::from(y)).unwrap();
    let at = line.chars().position(|c| c == 'А').unwrap();
    assert_eq!(usize::from(x), at + 2, "{text}");
    p.keys(&"в".repeat(200)).keys("я");
    assert!(p.contains("вя"), "{}", p.text());
    assert!(p.cursor().unwrap().0 < 80);
    p.keys("<Home>");
    assert!(p.contains("Абв"));
    p.keys("<Esc>");
    assert_eq!(p.cursor(), None, "a question has no cursor");
}
