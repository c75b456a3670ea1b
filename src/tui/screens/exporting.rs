//! Writing a table or a sheet to a file: which form or language is asked, the file lies in the office's own folder, the name holds nothing personal.

use crate::domain::sheet::Sheet;
use crate::domain::text::{Arg, Message};
use crate::ops::reports::Format;
use crate::tui::effect::Export;
use crate::tui::prelude::*;

/// Name of the question.
pub const EXPORT: &str = "export";

const FORMS: [Format; 3] = [Format::Xlsx, Format::Csv, Format::Text];

/// The line after the forms of a table: what stands there is the screen's own.
pub const BEYOND: usize = FORMS.len();

/// Asks for the form of the file.
pub fn ask() -> Step {
    ask_or(None)
}

/// Asks for the form of the file, with one more line behind them ([`BEYOND`]).
pub fn ask_or(more: Option<Message>) -> Step {
    let label = |format: Format| match format {
        Format::Xlsx => Message::new("export-xlsx").into(),
        Format::Csv => Message::new("export-csv").into(),
        Format::Text => Message::new("export-text").into(),
    };
    let lines = FORMS.map(label).into_iter().chain(more.map(Arg::from)).collect();
    Step::push(PickOne::new(EXPORT, Message::new("export-as"), lines))
}

/// Writes a sheet in the form that was picked.
pub fn write(desk: &mut Desk, sheet: Sheet, name: &str, picked: usize) -> Step {
    let format = FORMS.get(picked).copied().unwrap_or(Format::Xlsx);
    let path = desk.ops.export_file(name, format);
    desk.ask(Effect::Export(Box::new(Export { sheet, format, path })));
    Step::Stay
}

/// Asks how and in which language a sheet is printed or written.
pub fn ask_tongue(tongues: Vec<Arg>) -> Step {
    Step::push(PickOne::new(EXPORT, Message::new("leaflet-save-as"), tongues))
}
