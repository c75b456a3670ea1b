//! The official report as a layout over counts, the printers of a sheet: text, CSV, XLSX; a leaflet as lines of a width; a printed paper as a
//! PDF, as a document to be changed and as lines.
//!
//! Sees the domain alone: it queries nothing and has no table of texts, so titles come in ready and headers stand in the layout.

mod canvas;
pub mod csv;
pub mod docx;
pub mod fault;
pub mod fit;
pub mod layout;
pub mod leaflet;
pub mod official;
pub mod paper_text;
pub mod pdf;
pub mod text;
pub mod wrap;
pub mod xlsx;

pub use csv::{print_csv, write_csv};
pub use fault::{Existing, PrintFault};
pub use layout::Layout;
pub use official::Head;
pub use text::{Drawn, Place, TextStyle, draw, print_text, write_text};
pub use xlsx::{print_xlsx, write_xlsx};
