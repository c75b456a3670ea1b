//! A printed paper as a PDF for filing (PDF/A-2b, checked by the library that writes it), the fonts embedded.
//!
//! Three steps: `blocks` breaks the pieces into lines of a width, `laying` puts them on `pages`, `write` draws. The first two are pure and are
//! what the tests look at. Lengths are in points, 72 an inch, from the top left corner. Equal papers give equal bytes.

mod barcode;
mod blocks;
mod face;
mod laying;
mod pages;
mod run;
mod table;
mod write;

pub use pages::{Layout, Leaf, Mark, lay_out};
pub use write::{Making, PdfFault, pdf};

/// Which of the three faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Upright.
    Regular,
    /// Bold.
    Bold,
    /// Slanting.
    Italic,
}
