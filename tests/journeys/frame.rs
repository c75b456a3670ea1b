//! What holds for every screen of the menu: no sentence is missing, no size makes it panic, both sizes are reviewed pictures.

use kense::domain::text::Lang;
use kense::tui::pilot::render_at;
use kense::tui::screens;

use crate::desk::Journey;

fn screens_of_the_menu() -> usize {
    screens::menu().len()
}

/// Opens a screen of the menu by its place.
fn open(j: &mut Journey, place: usize) {
    j.keys("<F9>");
    for _ in 0..place {
        j.keys("<Down>");
    }
    j.keys("<Enter>");
}

#[test]
fn no_screen_of_the_menu_lacks_a_sentence_in_any_language() {
    for lang in Lang::ALL {
        for place in 0..screens_of_the_menu() {
            let mut j = Journey::new(kense::domain::service::ProviderKind::School, "2026-06-02T10:15", lang);
            open(&mut j, place);
            j.sees_no("⟨");
            j.keys("<F1>").sees_no("⟨");
        }
    }
}

#[test]
fn no_screen_of_the_menu_panics_at_any_size() {
    for place in 0..screens_of_the_menu() {
        let mut j = Journey::school("2026-06-02T10:15");
        open(&mut j, place);
        for (w, h) in sizes() {
            let _drawn = render_at(&j.pilot.app, w, h);
        }
    }
}

/// About 130 sizes from 1x1 to 120x40.
pub fn sizes() -> Vec<(u16, u16)> {
    let widths = [1, 2, 3, 5, 8, 13, 21, 34, 40, 55, 79, 80, 120];
    let heights = [1, 2, 3, 4, 6, 9, 15, 24, 25, 40];
    widths.iter().flat_map(|w| heights.iter().map(move |h| (*w, *h))).collect()
}
