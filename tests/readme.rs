//! The README is true: its key table is the program's own, its two commands stand there, its screen is a real one.
#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test that meets a fault fails, and says where")]

use std::fs;

use kense::domain::text::Lang;
use kense::tui::start::keys_table;
use kense::words::Words;

fn readme() -> String {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap()
}

fn between<'a>(text: &'a str, mark: &str) -> &'a str {
    let (_, rest) = text.split_once(&format!("<!-- {mark} -->\n")).unwrap_or_else(|| panic!("README lacks the mark {mark}"));
    rest.split_once(&format!("<!-- /{mark} -->")).unwrap_or_else(|| panic!("README lacks the end of {mark}")).0
}

#[test]
fn the_key_table_is_the_programs_own() {
    let own = keys_table(&Words::new(Lang::En));
    let text = readme();
    assert_eq!(between(&text, "keys").trim(), own.trim(), "put the output of `kense --lang en keys` between the marks");
}

#[test]
fn the_two_commands_stand_there() {
    let text = readme();
    assert!(text.contains("\ncargo run --release\n") && text.contains("\ncargo test\n"));
}
