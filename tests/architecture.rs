//! Holds the layers and the homes of things, as `src/lib.rs` draws them; and is itself tested with planted violations.

mod source;

use source::{Source, is_word, sources};

/// Which layers a layer may see besides itself.
const MAY_SEE: [(&str, &[&str]); 10] = [
    ("domain", &[]),
    ("words", &["domain"]),
    ("catalog", &["domain"]),
    ("store", &["domain"]),
    ("central", &["domain"]),
    ("report", &["domain"]),
    ("inbox", &["domain"]),
    ("ops", &["domain", "words", "catalog", "store", "central", "report", "inbox"]),
    ("tui", &["domain", "words", "ops"]),
    ("cli", &["domain", "words", "ops", "tui"]),
];

/// Names that have a home: only files whose path begins so may say them.
const ONLY_IN: [(&str, &[&str]); 14] = [
    ("rusqlite", &["src/store/"]),
    ("rusqlite_migration", &["src/store/"]),
    ("ratatui", &["src/tui/"]),
    ("crossterm", &["src/tui/"]),
    ("tui_textarea", &["src/tui/"]),
    ("rust_xlsxwriter", &["src/report/"]),
    // The report's own tests read back what it wrote.
    ("calamine", &["src/inbox/", "src/report/xlsx/tests"]),
    ("encoding_rs", &["src/inbox/"]),
    ("clap", &["src/cli/"]),
    ("KeyCode", &["src/tui/keymap", "src/tui/input", "src/tui/widgets/field", "src/tui/widgets/text_field"]),
    ("print!", &["src/cli/"]),
    ("println!", &["src/cli/"]),
    ("eprint!", &["src/cli/"]),
    ("eprintln!", &["src/cli/"]),
];

/// What the domain must not reach for: it is given a day, a text, a list.
const NOT_IN_DOMAIN: [&str; 9] =
    ["std::fs", "std::env", "std::net", "std::process", "std::io", "SystemTime", "Instant::now", "Local::now", "Utc::now"];

/// How a statement to the database begins.
const SQL: [&str; 7] = ["SELECT ", "INSERT ", "UPDATE ", "DELETE FROM", "CREATE TABLE", "CREATE TRIGGER", "PRAGMA "];

/// Lines of code a file may have; comments and empty lines are free.
const MOST_LINES: usize = 500;

#[test]
fn the_sources_keep_to_their_layers_and_homes() {
    let sources = sources("src");
    assert!(sources.len() > 20, "the sources were found");
    let found: Vec<String> = sources.iter().flat_map(check).collect();
    assert!(found.is_empty(), "{} findings\n{}", found.len(), found.join("\n"));
}

/// All findings of a file, `path:line: what`.
fn check(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = |line: usize, what: String| found.push(format!("{}:{line}: {what}", source.path));
    let layer = layer(&source.path);
    let Some(layer) = layer else {
        at(1, "outside every layer".to_owned());
        return found;
    };
    if !source.text.starts_with("//!") {
        at(1, "begins without a //! line".to_owned());
    }
    let lines = source.lines_of_code();
    if lines > MOST_LINES {
        at(MOST_LINES, format!("{lines} lines of code, at most {MOST_LINES}"));
    }
    for (n, line) in source.code.iter().enumerate() {
        let n = n + 1;
        for what in paths(source, layer, line) {
            at(n, what);
        }
        for (name, homes) in ONLY_IN {
            if says(line, name) && !homes.iter().any(|home| source.path.starts_with(home)) {
                at(n, format!("{name} only in {}", homes[0].trim_end_matches('/')));
            }
        }
        for name in NOT_IN_DOMAIN {
            if layer == "domain" && says(line, name) {
                at(n, format!("domain must not use {name}"));
            }
        }
    }
    for literal in source.literals.iter().filter(|_| layer != "store") {
        if let Some(sql) = SQL.iter().find(|sql| literal.value.contains(**sql)) {
            at(literal.line, format!("SQL only in src/store: {sql}"));
        }
    }
    found
}

/// The layer of a file; the two files of the root are their own.
fn layer(path: &str) -> Option<&'static str> {
    match path {
        "src/lib.rs" => return Some("lib"),
        "src/main.rs" => return Some("main"),
        _ => {}
    }
    let first = path.strip_prefix("src/")?.split(['/', '.']).next()?;
    MAY_SEE.iter().map(|(layer, _)| *layer).find(|layer| *layer == first)
}

/// Findings about the paths of a line.
fn paths(source: &Source, layer: &str, line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let may_see = MAY_SEE.iter().find(|(l, _)| *l == layer).map_or(&[][..], |(_, seen)| seen);
    for rest in after(line, "crate::") {
        let name: String = rest.chars().take_while(|c| is_word(*c)).collect();
        if name.is_empty() {
            found.push("grouped crate:: path, write one path a line".to_owned());
        } else if name != layer && !may_see.contains(&name.as_str()) {
            found.push(format!("{layer} must not see {name}"));
        }
    }
    for rest in after(line, "kense::") {
        let name: String = rest.chars().take_while(|c| is_word(*c)).collect();
        if layer != "main" || name != "cli" {
            found.push(format!("{layer} must not see {name} by the name of the package"));
        }
    }
    if line.contains("super::super") {
        found.push("super::super, write crate::".to_owned());
    }
    // From the root module of a layer, super is the whole program.
    if source.path == format!("src/{layer}/mod.rs") || source.path == format!("src/{layer}.rs") {
        for rest in after(line, "super::") {
            let name: String = rest.chars().take_while(|c| is_word(*c)).collect();
            if MAY_SEE.iter().any(|(l, _)| *l == name) {
                found.push(format!("super:: climbs out of {layer} to {name}"));
            }
        }
    }
    found
}

/// What follows each place where a name stands by itself.
fn after<'a>(line: &'a str, name: &str) -> Vec<&'a str> {
    let places = line.match_indices(name).map(|(at, _)| line.split_at(at));
    places.filter(|(before, _)| !before.ends_with(is_word)).filter_map(|(_, rest)| rest.strip_prefix(name)).collect()
}

/// Whether a line says a name, and not a longer one it is part of.
fn says(line: &str, name: &str) -> bool {
    after(line, name).into_iter().any(|rest| !rest.starts_with(is_word))
}

#[test]
fn a_planted_violation_of_each_kind_is_caught() {
    // path, code after the first line, the finding after "path:2: "
    let planted = [
        ("src/report/x.rs", "use crate::store::Store;", "report must not see store"),
        ("src/domain/x.rs", "use crate::words::Words;", "domain must not see words"),
        ("src/tui/x.rs", "fn f(s: &crate::store::Store) {}", "tui must not see store"),
        ("src/cli/x.rs", "use crate::catalog::Catalog;", "cli must not see catalog"),
        ("src/central/x.rs", "pub(crate) use crate::report::text;", "central must not see report"),
        ("src/ops/x.rs", "use crate::tui::run;", "ops must not see tui"),
        ("src/ops/x.rs", "use crate::{domain, tui};", "grouped crate:: path, write one path a line"),
        ("src/tui/screens/x.rs", "use super::super::draw;", "super::super, write crate::"),
        ("src/report/mod.rs", "use super::store::Store;", "super:: climbs out of report to store"),
        ("src/main.rs", "use kense::store::Store;", "main must not see store by the name of the package"),
        ("src/ops/x.rs", "use rusqlite::Connection;", "rusqlite only in src/store"),
        ("src/ops/x.rs", "fn f(m: rusqlite_migration::Migrations) {}", "rusqlite_migration only in src/store"),
        ("src/ops/x.rs", "use ratatui::Frame;", "ratatui only in src/tui"),
        ("src/cli/x.rs", "use crossterm::event;", "crossterm only in src/tui"),
        ("src/cli/x.rs", "use tui_textarea::TextArea;", "tui_textarea only in src/tui"),
        ("src/ops/x.rs", "use rust_xlsxwriter::Workbook;", "rust_xlsxwriter only in src/report"),
        ("src/ops/x.rs", "use calamine::Reader;", "calamine only in src/inbox"),
        ("src/report/x.rs", "use encoding_rs::Encoding;", "encoding_rs only in src/inbox"),
        ("src/inbox/x.rs", "use crate::store::Store;", "inbox must not see store"),
        ("src/ops/x.rs", "use clap::Parser;", "clap only in src/cli"),
        ("src/tui/screens/x.rs", "if key.code == KeyCode::Enter {}", "KeyCode only in src/tui/keymap"),
        ("src/ops/x.rs", "println!(\"done\");", "println! only in src/cli"),
        ("src/ops/x.rs", "print!(\"done\");", "print! only in src/cli"),
        ("src/tui/x.rs", "eprintln!(\"done\");", "eprintln! only in src/cli"),
        ("src/domain/x.rs", "use std::fs;", "domain must not use std::fs"),
        ("src/domain/x.rs", "let home = std::env::var_os(\"HOME\");", "domain must not use std::env"),
        ("src/domain/x.rs", "use std::net::TcpStream;", "domain must not use std::net"),
        ("src/domain/x.rs", "std::process::exit(1);", "domain must not use std::process"),
        ("src/domain/x.rs", "let now: SystemTime = given;", "domain must not use SystemTime"),
        ("src/domain/x.rs", "let now = Instant::now();", "domain must not use Instant::now"),
        ("src/ops/x.rs", "let q = \"SELECT id FROM person\";", "SQL only in src/store: SELECT "),
        ("src/ops/x.rs", "let q = r#\"INSERT INTO person\"#;", "SQL only in src/store: INSERT "),
        ("src/tui/x.rs", "let q = \"UPDATE person SET\";", "SQL only in src/store: UPDATE "),
        ("src/cli/x.rs", "let q = \"DELETE FROM person\";", "SQL only in src/store: DELETE FROM"),
    ];
    for (path, code, what) in planted {
        let found = check(&Source::new(path, &format!("//! Planted.\n{code}\n")));
        assert_eq!(found, [format!("{path}:2: {what}")], "{code}");
    }
    assert_eq!(check(&Source::new("src/extra/x.rs", "//! Planted.\n")), ["src/extra/x.rs:1: outside every layer"]);
    assert_eq!(check(&Source::new("src/ops/x.rs", "use std::fmt;\n")), ["src/ops/x.rs:1: begins without a //! line"]);
    let long = format!("//! Planted.\n{}", "fn f() {}\n".repeat(MOST_LINES + 1));
    assert_eq!(check(&Source::new("src/ops/x.rs", &long)), ["src/ops/x.rs:500: 501 lines of code, at most 500"]);
}

#[test]
fn what_only_looks_like_a_violation_is_let_be() {
    let innocent = [
        ("src/report/x.rs", "// use crate::store::Store;"),
        ("src/report/x.rs", "/// See [`crate::store::Store`]. /* \nfn f() {} // */ rusqlite"),
        ("src/report/x.rs", "/* use crate::store::Store;\n /* nested */ println!() */"),
        ("src/report/x.rs", "let text = \"use crate::store::Store; // println!\";"),
        ("src/report/x.rs", "let text = r#\"rusqlite \" crate::store::\"#;"),
        ("src/report/x.rs", "let (a, b) = ('\"', '\\''); let c = \"crate::store::\";"),
        ("src/report/x.rs", "fn f<'a>(a: &'a str) -> &'a str { a } // '\"' println!"),
        ("src/report/x.rs", "use crate::domain::sheet::Sheet;\nuse crate::report::text;\nuse super::text;"),
        ("src/ops/x.rs", "use crate::store::Store;\nuse crate::words::Words;\nlet my_crossterm = blueprint!();"),
        ("src/cli/x.rs", "println!(\"done\");\nuse crate::tui::run;\nuse clap::Parser;"),
        ("src/tui/keymap/table.rs", "use crossterm::event::KeyCode;"),
        ("src/store/x.rs", "use rusqlite::params;\nlet q = \"SELECT 1\";"),
        ("src/main.rs", "fn main() { kense::cli::run() }"),
        ("src/ops/x.rs", "let text = \"Select a service, then update it\";"),
    ];
    for (path, code) in innocent {
        assert_eq!(check(&Source::new(path, &format!("//! Planted.\n{code}\n"))), Vec::<String>::new(), "{code}");
    }
    let commented = format!("//! Planted.\n{}", "// a line of comment\n\n".repeat(MOST_LINES));
    assert_eq!(check(&Source::new("src/ops/x.rs", &commented)), Vec::<String>::new());
}
