//! The official report as a layout over counts, and the printers of a sheet: text, CSV, XLSX.
//!
//! Sees the domain alone: it queries nothing and has no table of texts, so titles come in ready and headers stand in the layout.

pub mod layout;
pub mod official;

pub use layout::Layout;
pub use official::Head;
