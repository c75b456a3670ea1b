//! How the screens of a case look: reviewed pictures, every size, every language.

use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::tui::pilot::render_at;

use crate::cases::busy_school;
use crate::desk::Journey;
use crate::frame::sizes;

#[test]
fn no_screen_of_a_case_panics_at_any_size_or_lacks_a_sentence_in_any_language() {
    let swept = [
        "",
        "<Enter>",
        "<Enter><F3>",
        "<Enter><F4>",
        "<Enter><F6><Down><Enter>",
        "<Enter><F8>",
        "<Enter><F8><Enter>",
        "<Enter><F8><Enter><Enter><F2>",
        "<F7>05",
        "<F9><Down><Down><Enter>",
        "<F9><Down><Down><Enter><F4>",
        "<F9><Down><Down><Enter><F4>не пр<F2>",
        "<F9><Down><Down><Enter><F4>не пр<F2><Enter>",
    ];
    let said = [
        "<F3>",
        "<F5>",
        "<F6>",
        "<F7>",
        "<F7>zz",
        "<Enter><End>",
        "<Enter><F3><End>",
        "<Enter><F4><Enter>",
        "<Enter><F6><End><Enter>",
        "<Enter><F8><End><Enter>",
        "<F9><Down><Down><Enter><F3>",
        "<F9><Down><Down><Enter><F8>",
        "<F9><Down><Down><Enter>zz",
        "<F9><Down><Down><Enter>мектеп",
    ];
    for lang in Lang::ALL {
        let mut j = busy_school(lang);
        for script in swept.iter().chain(&said) {
            j.keys(script).sees_no("⟨");
            if lang == Lang::Ru && swept.contains(script) {
                for (w, h) in sizes() {
                    let _drawn = render_at(&j.pilot.app, w, h);
                }
            }
            j.keys("<F1>").sees_no("⟨");
            home(&mut j, lang);
        }
    }
}

/// Leaves everything that is open, forms with something typed too.
fn home(j: &mut Journey, lang: Lang) {
    let unsaved = kense::words::Words::new(lang).say("leave-anyway");
    for _ in 0..6 {
        j.keys("<Esc>");
        if j.pilot.contains(&unsaved) {
            j.keys("<Right><Enter>");
        }
    }
    j.keys("<Home>");
}

/// Pictures of the busy school: what stands there after these keys.
fn pictures(lang: Lang, size: (u16, u16), scripts: &[(&str, &str)]) {
    let mut j = busy_school(lang);
    j.pilot.resize(size.0, size.1);
    for (name, script) in scripts {
        j.keys(script);
        insta::assert_snapshot!(format!("{name}_{}_{}", lang.code(), size.0), j.pilot.screen());
        home(&mut j, lang);
    }
}

#[test]
fn the_screens_of_cases_look_as_reviewed() {
    for (lang, size, second) in [(Lang::Ru, (80, 25), "не пр"), (Lang::Ru, (120, 40), "не пр"), (Lang::Kk, (80, 25), "қабылдан")]
    {
        let list = format!("<F9><Down><Down><Enter><F4>{second}<F2>");
        let one = format!("{list}<Enter>");
        let scripts = [
            ("today", ""),
            ("card", "<Enter>"),
            ("card_end", "<Down><Down><Down><Down><Enter><End>"),
            ("full", "<Enter><F3>"),
            ("register", "<F9><Down><Down><Enter>"),
            ("not_accepted", list.as_str()),
            ("negative", one.as_str()),
            ("stage", "<F7>05<Down>"),
        ];
        pictures(lang, size, &scripts);
    }
}

#[test]
fn the_dialogs_of_cases_look_as_reviewed() {
    let scripts = [
        ("stage_empty", "<F7>"),
        ("next", "<F6>"),
        ("next_incomplete", "<Down><Down><Down><Down><F6>"),
        ("blocked", "<Down><Down><Down><Down><F6><Down><Down><Enter>"),
        ("issue", "<Enter><F6><Enter>"),
        ("papers", "<Down><Down><Down><Down><Enter><F4>"),
        ("grounds", "<Enter><F8><Enter><End>"),
        ("motive", "<Enter><F8><Enter><End><Enter><F2>"),
        ("annul", "<Enter><F8><End><Enter><F2>"),
        ("filter", "<F9><Down><Down><Enter><F4>"),
        ("by_service", "<F9><Down><Down><Enter>перевод"),
    ];
    pictures(Lang::Ru, (80, 25), &scripts);
}

#[test]
fn an_empty_day_looks_as_reviewed() {
    for lang in [Lang::Ru, Lang::Kk] {
        let j = Journey::new(ProviderKind::School, "2026-06-01T10:15", lang);
        insta::assert_snapshot!(format!("today_empty_{}", lang.code()), j.pilot.screen());
    }
}
