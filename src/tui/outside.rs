//! What runs off the screen's thread: the delivery to the central file, its reading, the writing of tables and texts, the person's own editor,
//! the viewer or printer of a printed file.

use std::path::Path;

use crate::domain::text::Message;
use crate::ops::{day, imports, leaflet, opening, outside, reports};
use crate::tui::effect::{Brought, Effect, Outside};

/// The real outside: shares and disks.
pub struct World;

/// The real outside of a person who has named an editor.
pub struct WithEditor(pub Option<String>);

impl Outside for WithEditor {
    fn run(&self, effect: &Effect) -> Option<Result<Brought, Message>> {
        match effect {
            Effect::Edit(path, line) => Some(edited(self.0.as_deref(), path, *line)),
            other => World.run(other),
        }
    }
}

fn edited(editor: Option<&str>, path: &Path, line: usize) -> Result<Brought, Message> {
    outside::edit(editor, path, line).map(|()| Brought::Edited).map_err(|e| e.says)
}

impl Outside for World {
    fn run(&self, effect: &Effect) -> Option<Result<Brought, Message>> {
        match effect {
            Effect::Deliver(job) => Some(Ok(Brought::Delivered(Box::new(day::run(job))))),
            Effect::Export(export) => {
                let done = reports::export(&export.sheet, export.format, &export.path);
                let file = export.path.display().to_string();
                Some(done.map(|()| Brought::Said(Message::new("export-done").with("file", file))).map_err(|e| e.says))
            }
            Effect::Save(save) => {
                let file = save.path.display().to_string();
                let done = leaflet::export(&save.text, &save.path);
                Some(done.map(|()| Brought::Said(Message::new("export-done").with("file", file))).map_err(|e| e.says))
            }
            // What was opened is seen; only what was not has to be told.
            Effect::Open(open) => opening::open(&open.file, &open.settings).err().map(|e| Err(e.says)),
            Effect::Check(path) => Some(Ok(Brought::Checked(day::look_at(path)))),
            Effect::Read(path) => Some(reports::read_ledger(path).map(|r| Brought::Ledger(Box::new(r))).map_err(|e| e.says)),
            Effect::ReadBook(path) => Some(imports::open(path).map(|b| Brought::Book(Box::new(b))).map_err(|e| e.says)),
            Effect::Breath => Some(Ok(Brought::Breath)),
            Effect::Edit(path, line) => Some(edited(None, path, *line)),
            Effect::Quit | Effect::Title(_) | Effect::Bell => None,
        }
    }
}
