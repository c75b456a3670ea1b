//! What the table of keys promises.

use std::collections::HashSet;

use super::*;
use crate::domain::text::Lang;
use crate::tui::text;

fn places() -> impl Iterator<Item = Context> {
    Context::ALL.iter().copied()
}

#[test]
fn no_key_stands_twice_in_a_context_and_none_shadows_a_global_one() {
    assert_eq!(custom::clash(&Keymap::default()), None);
    for place in places() {
        let mut seen = HashSet::new();
        for b in KEYMAP.iter().filter(|b| b.context == place) {
            for k in b.keys {
                assert!(seen.insert(*k), "{k} stands twice in {}", place.name());
            }
        }
    }
}

#[test]
fn a_field_takes_from_a_screen_only_the_keys_listed_here() {
    // While a field has the cursor, Del takes out a letter and not a row.
    let shadowing = ["Del", "F7", "Ctrl+F"];
    let text: HashSet<Key> = KEYMAP.iter().filter(|b| b.context == Context::Text).flat_map(|b| b.keys.iter().copied()).collect();
    for b in KEYMAP.iter().filter(|b| b.context != Context::Text) {
        for k in b.keys.iter().filter(|k| text.contains(k)) {
            assert!(shadowing.contains(&k.to_string().as_str()), "{k} of {}", b.context.name());
        }
    }
}

#[test]
fn every_command_is_bound_and_every_row_has_a_key_free_of_the_layout() {
    for cmd in Cmd::ALL {
        assert!(KEYMAP.iter().any(|b| b.cmd == *cmd), "{} has no key", cmd.name());
    }
    for b in KEYMAP {
        assert!(b.keys.first().is_some_and(|k| k.layout_free()), "{} in {}", b.cmd.name(), b.context.name());
    }
}

#[test]
fn help_and_leave_have_a_second_key() {
    for cmd in [Cmd::Help, Cmd::Leave, Cmd::Menu] {
        assert!(KEYMAP.iter().any(|b| b.cmd == cmd && b.keys.len() >= 2));
    }
}

#[test]
fn nothing_stands_on_a_key_that_terminals_confuse_or_keep() {
    for b in KEYMAP {
        for k in b.keys {
            assert!(!k.unfit(), "{k} in {}", b.context.name());
        }
    }
}

#[test]
fn letters_of_two_layouts_never_share_a_physical_key() {
    for place in places() {
        let mut seen: std::collections::HashMap<Key, Cmd> = std::collections::HashMap::new();
        for b in KEYMAP.iter().filter(|b| b.context == place || b.context == Context::Global) {
            for k in b.keys {
                let Code::Char(c) = k.code else { continue };
                let physical = Key { code: Code::Char(latin(c).unwrap_or(c)), ..*k };
                let other = seen.insert(physical, b.cmd);
                assert!(other.is_none_or(|o| o == b.cmd), "{k} in {}", place.name());
            }
        }
    }
}

#[test]
fn a_bare_letter_never_saves_refuses_removes_or_moves_on() {
    let grave = [Cmd::Save, Cmd::Refuse, Cmd::Remove, Cmd::Next, Cmd::Leave];
    for b in KEYMAP.iter().filter(|b| grave.contains(&b.cmd)) {
        assert!(b.keys.iter().all(|k| k.text().is_none()), "{} in {}", b.cmd.name(), b.context.name());
    }
}

#[test]
fn every_bottom_bar_fits_eighty_columns_in_three_languages() {
    let map = Keymap::default();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for place in places().filter(|p| !matches!(p, Context::Global | Context::Text)) {
            let bar = map.footer(place, &|_| true, &words);
            let line: Vec<String> = bar.iter().map(|k| format!("{} {}", k.key, words.say(k.label))).collect();
            let wide = text::width(&line.join(" "));
            assert!(wide <= 80, "{} {}: {wide} columns: {}", lang.code(), place.name(), line.join(" "));
        }
    }
}

#[test]
fn every_label_and_sentence_of_the_table_exists_in_three_languages() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for key in KEYMAP.iter().flat_map(|b| [b.label, b.help, b.context.title()]) {
            assert!(!words.say(key).contains('⟨'), "{} lacks {key}", lang.code());
        }
        for b in KEYMAP.iter().filter(|b| b.footer) {
            assert!(words.say(b.label).chars().count() <= 9, "{} {}", lang.code(), words.say(b.label));
        }
    }
}

#[test]
fn a_letter_command_works_in_three_layouts_and_with_caps_lock() {
    let map = Keymap::default();
    for c in ['v', 'V', 'м', 'М'] {
        assert_eq!(map.resolve(&[Context::Register, Context::Global], Key::ch(c)), Some(Cmd::View), "{c}");
    }
    for c in ['q', 'й', 'Й'] {
        assert_eq!(map.resolve(&[Context::Global], Key::ctrl(Code::Char(c))), Some(Cmd::Leave), "{c}");
    }
    assert_eq!(map.resolve(&[Context::Text, Context::Form, Context::Global], Key::ctrl(Code::Char('я'))), Some(Cmd::Undo));
    assert_eq!(map.resolve(&[Context::Global], Key::alt(Code::Char('ч'))), Some(Cmd::Leave));
}

#[test]
fn digits_are_no_commands_in_any_context() {
    let map = Keymap::default();
    for place in places() {
        for c in ('0'..='9').chain("әіңғүұқөһ\",.".chars()) {
            assert_eq!(map.resolve(&[place, Context::Global], Key::ch(c)), None, "{c}");
        }
    }
}

#[test]
fn text_is_no_command_while_a_field_takes_it() {
    let map = Keymap::default();
    for c in ['v', 'м', ' ', '7'] {
        assert_eq!(map.resolve(&[Context::Text, Context::Register, Context::Global], Key::ch(c)), None);
    }
    assert_eq!(map.resolve(&[Context::Register, Context::Global], Key::ch(' ')), Some(Cmd::Tick));
}

#[test]
fn the_offices_own_keys_reach_dispatch_bar_and_help_alike() {
    let map = Keymap::with("[catalogue]\nsearch = [\"Shift+F7\", \"s\"]").unwrap();
    let words = Words::new(Lang::En);
    assert_eq!(map.resolve(&[Context::Catalogue, Context::Global], Key::shift(Code::F(7))), Some(Cmd::Search));
    assert_eq!(map.resolve(&[Context::Catalogue, Context::Global], Key::ch('ы')), Some(Cmd::Search));
    assert_eq!(map.resolve(&[Context::Catalogue], Key::f(7)), None);
    assert!(map.footer(Context::Catalogue, &|_| true, &words).iter().any(|k| k.key == "Shift+F7" && k.cmd == Cmd::Search));
    assert!(map.help(&[Context::Catalogue]).iter().any(|h| h.keys[0] == Key::shift(Code::F(7))));
    assert!(map.table_markdown(&words).contains("Shift+F7, S"));
}

#[test]
fn a_slip_in_the_offices_own_keys_is_named() {
    let fault = |text: &str| Keymap::with(text).unwrap_err();
    assert!(matches!(fault("[register"), KeymapFault::Syntax(_)));
    assert_eq!(fault("[regster]\nnew = [\"Ins\"]"), KeymapFault::Place("regster".into()));
    assert!(matches!(fault("[register]\nnwe = [\"Ins\"]"), KeymapFault::Command { .. }));
    assert!(matches!(fault("[register]\nsave = [\"F2\"]"), KeymapFault::Command { .. }), "the register does not save");
    for key in ["F11", "Ctrl+m", "5", "Fn", "Ctrl+Alt+q"] {
        assert!(matches!(fault(&format!("[register]\nnew = [\"Ins\", \"{key}\"]")), KeymapFault::Key { .. }), "{key}");
    }
    assert!(matches!(fault("[register]\nnew = [\"n\"]"), KeymapFault::NoFreeKey { .. }));
    let clash = fault("[register]\nnew = [\"F7\"]");
    assert!(matches!(&clash, KeymapFault::Clash { key, .. } if key == "F7"), "{clash}");
    assert!(matches!(fault("[register]\nnew = [\"F9\"]"), KeymapFault::Clash { .. }), "a global key");
    for lang in Lang::ALL {
        assert!(Words::new(lang).tell(&clash.message()).contains("F7"));
    }
}
