//! The screens, and the menu that lists them.

use crate::tui::app::MenuItem;

pub mod calendar;
pub mod card;
pub mod catalogue;
pub mod central;
pub mod complaints;
mod consult;
pub mod control;
pub mod day;
mod exporting;
pub mod help;
pub mod imports;
pub mod intake;
pub mod journals;
pub mod leaflet;
pub mod moves;
pub mod negative;
pub mod office_form;
mod old;
pub mod own;
mod period;
mod printing;
pub mod register;
pub mod report;
pub mod said;
pub mod settings;
pub mod setup;
mod sheet_view;
pub mod staff;
pub mod stage;
pub mod tallies;
pub mod today;
mod trouble;

/// Lines of the menu, in its order. The first goes back to the first screen.
pub fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem { label: "place-today", open: None },
        MenuItem { label: "menu-intake", open: Some(intake::open) },
        MenuItem { label: "place-register", open: Some(register::open) },
        MenuItem { label: "place-complaints", open: Some(complaints::open) },
        MenuItem { label: "menu-tallies", open: Some(tallies::open) },
        MenuItem { label: "place-day", open: Some(day::open) },
        MenuItem { label: "place-calendar", open: Some(calendar::open) },
        MenuItem { label: "place-report", open: Some(report::open) },
        MenuItem { label: "place-journals", open: Some(journals::open) },
        MenuItem { label: "place-central", open: Some(central::open) },
        MenuItem { label: "place-control", open: Some(control::open) },
        MenuItem { label: "place-staff", open: Some(staff::open) },
        MenuItem { label: "place-import", open: Some(imports::open) },
        MenuItem { label: "place-catalogue", open: Some(catalogue::open) },
        MenuItem { label: "menu-settings", open: Some(settings::open) },
    ]
}
