//! The screens, and the menu that lists them.

use crate::tui::app::MenuItem;

pub mod help;

/// Lines of the menu. A new screen adds its own.
pub fn menu() -> Vec<MenuItem> {
    Vec::new()
}
