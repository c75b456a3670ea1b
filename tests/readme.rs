//! The README is true: its key table is the program's own, its two commands stand there, its screen is a real one.
#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test that meets a fault fails, and says where")]

use std::fs;

use kense::domain::text::Lang;
use kense::ops::demo::demo_office;
use kense::tui::app::App;
use kense::tui::pilot::Pilot;
use kense::tui::start::{Options, keys_table, setup};
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

#[test]
fn the_picture_is_the_first_screen_of_the_demonstration() {
    let ops = demo_office(Lang::Ru).unwrap();
    let setup = setup(&ops, &Options::default()).unwrap();
    let pilot = Pilot::new(App::new(ops, setup), 80, 25);
    let drawn: Vec<String> = pilot.text().lines().map(|l| l.trim_end().to_owned()).collect();
    let drawn = format!("```\n{}\n```", drawn.join("\n"));
    // What to put between the marks when the screen has changed.
    fs::write(concat!(env!("CARGO_TARGET_TMPDIR"), "/readme-screen.txt"), &drawn).unwrap();
    let text = readme();
    assert_eq!(between(&text, "screen").trim(), drawn.trim());
}
