//! Reviewed pictures of the three steps, every size, three languages.

use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::tui::pilot::render_at;

use super::{MORNING, OPEN, school};
use crate::desk::Journey;
use crate::frame::sizes;

/// The states worth a picture, each as keys from the one before.
const STATES: [(&str, &str); 10] = [
    ("pick", OPEN),
    ("found", "садик"),
    ("form", "<C-w>1 класс<Enter>"),
    ("faults", "991231500007<F6>"),
    ("known", "<C-w>9912"),
    ("package", "<Esc>1 класс<Enter>"),
    ("not-yet", "<F2>"),
    ("decline", "<Esc><F8>"),
    ("transfer", "<Esc><Esc><Esc>перевод между<Enter>"),
    ("document", " "),
];

fn walk(lang: Lang, see: &mut dyn FnMut(&str, &mut Journey)) {
    let mut j = Journey::new(ProviderKind::School, MORNING, lang);
    j.keys(OPEN).keys("1 класс<Enter>").parent_and_child().keys("<F6>    <F2><Enter>");
    for (name, keys) in STATES {
        j.keys(keys);
        match name {
            "package" => j.parent_and_child().keys("<F6>"),
            "transfer" => j.parent_and_child().keys("<Tab><Tab><Right><F6> "),
            _ => &mut j,
        };
        see(name, &mut j);
    }
    j.keys("<Esc><F2>");
    see("registered", &mut j);
}

/// A picture beside those of the other screens.
fn picture(name: &str, j: &Journey) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("intake_{name}"), j.pilot.screen());
    });
}

#[test]
fn no_step_lacks_a_sentence_in_any_language() {
    for lang in Lang::ALL {
        walk(lang, &mut |_, j| {
            j.sees_no("⟨");
        });
        let mut j = Journey::new(ProviderKind::School, MORNING, lang);
        for keys in [OPEN, "1 класс<Enter>"] {
            j.keys(keys).keys("<F1>").sees_no("⟨").keys("<Esc>");
        }
        j.parent_and_child().keys("<F6><F1>").sees_no("⟨");
    }
}

#[test]
fn no_step_and_no_dialog_panics_at_any_size() {
    walk(Lang::Ru, &mut |_, j| {
        for (w, h) in sizes() {
            let _drawn = render_at(&j.pilot.app, w, h);
        }
    });
}

#[test]
fn the_steps_look_as_reviewed() {
    for (w, h) in [(80, 25), (120, 40)] {
        walk(Lang::Ru, &mut |name, j| {
            if matches!(name, "pick" | "form" | "package") || w == 80 {
                j.pilot.resize(w, h);
                picture(&format!("{name}_{w}x{h}"), j);
            }
        });
    }
    walk(Lang::Kk, &mut |name, j| {
        if matches!(name, "pick" | "form" | "package") {
            picture(&format!("{name}_kk"), j);
        }
    });
}

#[test]
fn a_form_longer_than_the_window_keeps_its_cursor_in_sight() {
    let mut j = school(MORNING, "1 класс");
    j.pilot.resize(80, 12);
    j.keys("<PgDn>").sees("► Ограничения на территории?");
}
