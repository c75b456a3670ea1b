//! Bringing along a register kept in a spreadsheet: the file, what its columns hold, everything that is wrong, and then Enter takes it in.

use std::path::PathBuf;

use crate::domain::form::{FieldKind, clean};
use crate::domain::incoming::cells::{is_empty, text};
use crate::domain::incoming::columns::{Field as Holds, Mapping};
use crate::domain::incoming::{Book, Grid, Kind, letter};
use crate::domain::text::{Arg, Message};
use crate::ops::Ops;
use crate::ops::fault::OpError;
use crate::ops::imports::Plan;
use crate::tui::effect::Brought;
use crate::tui::prelude::*;
use crate::tui::screens::trouble;

mod checked;
mod working;

use checked::Checked;
use working::Working;

/// The field of a column is being picked.
const HOLDS: &str = "holds";
/// Letters of a path.
const PATH: usize = 1000;

/// A column as it is shown.
struct Shown {
    heading: String,
    example: String,
}

struct Import {
    form: Form,
    book: Option<Book>,
    kind: Kind,
    sheet: usize,
    mapping: Mapping,
    plan: Plan,
    columns: Vec<Shown>,
    table: Table,
    /// What was found; none while the columns are looked at.
    checked: Option<Checked>,
}

/// Opens the screen.
pub fn open(_desk: &mut Desk) -> Box<dyn Screen> {
    let columns = vec![
        Column::new(Message::new("import-column"), 7),
        Column::fill(Message::new("import-heading"), 16),
        Column::fill(Message::new("import-example"), 16),
        Column::fill(Message::new("import-holds"), 18),
    ];
    Box::new(Import {
        form: form(),
        book: None,
        kind: Kind::Cases,
        sheet: 0,
        mapping: Mapping::default(),
        plan: Plan::default(),
        columns: Vec::new(),
        table: Table::new(columns, Message::new("import-no-columns")),
        checked: None,
    })
}

fn form() -> Form {
    let kinds = Kind::ALL.map(|k| (k.id().to_owned(), Arg::from(k.message()))).to_vec();
    Form::new(vec![
        Field::choice("kind", Message::new("import-what"), kinds).required().value(Kind::Cases.id()),
        Field::line("file", Message::new("import-file"), FieldKind::Line(PATH)).required().hint(Message::new("import-file-hint")),
    ])
}

impl Import {
    fn grid(&self) -> Option<&Grid> {
        self.book.as_ref().and_then(|b| b.grids.get(self.sheet))
    }

    fn read(&mut self, desk: &mut Desk) -> Step {
        self.kind = Kind::parse(&self.form.value("kind")).unwrap_or_default();
        let path = clean(&self.form.value("file"));
        // A path dragged into the window comes in quotes.
        let path = path.trim_matches('"');
        desk.tell(Message::new("import-reading").with("file", path));
        desk.ask(Effect::ReadBook(PathBuf::from(path)));
        Step::Stay
    }

    fn took(&mut self, book: Book, ops: &Ops) -> Result<(), OpError> {
        (self.sheet, self.mapping) = ops.guess_sheet(&book, self.kind)?;
        self.book = Some(book);
        self.form.saved();
        self.table.choose(0);
        self.planned(ops)
    }

    /// Looks everything through anew, after the sheet or a column is another.
    fn planned(&mut self, ops: &Ops) -> Result<(), OpError> {
        let Some(book) = &self.book else { return Ok(()) };
        self.plan = ops.plan_import(book, self.sheet, self.kind, &self.mapping)?;
        let nothing = Grid::default();
        let grid = book.grids.get(self.sheet).unwrap_or(&nothing);
        let shown = |column: usize| {
            let mut rows = (self.mapping.first..grid.rows.len()).map(|row| grid.cell(row, column));
            let heading = self.mapping.heading.map(|h| text(grid.cell(h, column))).unwrap_or_default();
            Shown { heading, example: rows.find(|v| !is_empty(v)).map(text).unwrap_or_default() }
        };
        self.columns = (0..self.mapping.columns.len()).map(shown).collect();
        self.table.set_len(self.columns.len());
        Ok(())
    }

    fn next_sheet(&mut self, ops: &Ops) -> Result<(), OpError> {
        let Some(book) = &self.book else { return Ok(()) };
        self.sheet = (self.sheet + 1) % book.grids.len().max(1);
        if let Some(grid) = book.grids.get(self.sheet) {
            self.mapping = ops.guess_columns(grid, self.kind)?;
        }
        self.table.choose(0);
        self.planned(ops)
    }

    fn offered(&self) -> Vec<Holds> {
        Holds::ALL.iter().copied().filter(|f| f.is_of(self.kind)).collect()
    }

    fn pick(&self) -> Step {
        let Some(column) = self.table.chosen() else { return Step::Stay };
        let mut options: Vec<Arg> = vec![Message::new("import-holds-nothing").into()];
        options.extend(self.offered().into_iter().map(|f| Arg::from(f.message())));
        Step::push(PickOne::new(HOLDS, Message::new("import-holds-of").with("column", letter(column)), options))
    }

    fn on_columns(&mut self, input: &Input, desk: &mut Desk) -> Step {
        if self.table.on(input) != Heard::Ignored {
            return Step::Stay;
        }
        match input {
            Input::Cmd(Cmd::Edit) => self.pick(),
            Input::Cmd(Cmd::Next) => match self.next_sheet(desk.ops) {
                Ok(()) => Step::Stay,
                Err(e) => trouble::tell(&e),
            },
            Input::Cmd(Cmd::Open | Cmd::Save) => {
                self.checked = Some(Checked::new(&self.plan));
                Step::Stay
            }
            Input::Cmd(Cmd::Back) => {
                self.book = None;
                Step::Stay
            }
            _ => Step::Pass,
        }
    }

    fn on_form(&mut self, input: &Input, desk: &mut Desk) -> Step {
        match self.form.on(input, desk.words) {
            FormHeard::Save => self.read(desk),
            FormHeard::End if self.form.check() => self.read(desk),
            FormHeard::Ignored => Step::Pass,
            FormHeard::End | FormHeard::Next | FormHeard::Used | FormHeard::Changed => Step::Stay,
        }
    }

    /// The file, its sheet and its rows in a line.
    fn about(&self) -> Message {
        let rows = self.grid().map_or(0, |g| g.rows.len().saturating_sub(self.mapping.first));
        let sheet = self.plan.sheet.as_str();
        let key = if sheet.is_empty() { "import-about-text" } else { "import-about" };
        Message::new(key).with("file", self.plan.file.as_str()).with("sheet", sheet).with("n", rows)
    }
}

impl Screen for Import {
    fn context(&self) -> Context {
        Context::Import
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-import")
    }
    fn help(&self) -> &'static str {
        "about-import"
    }
    fn form(&self) -> Option<&Form> {
        self.book.is_none().then_some(&self.form)
    }
    fn wants_text(&self) -> bool {
        self.book.is_none()
    }
    fn dirty(&self) -> bool {
        self.book.is_none() && self.form.dirty()
    }
    fn available(&self, cmd: Cmd) -> bool {
        match (self.book.as_ref(), cmd) {
            (None, _) => !matches!(cmd, Cmd::Edit | Cmd::Next),
            (Some(_), Cmd::Edit) => self.checked.is_none() && !self.table.is_empty(),
            (Some(book), Cmd::Next) => self.checked.is_none() && book.grids.len() > 1,
            (Some(_), Cmd::Open | Cmd::Save) => {
                self.checked.is_none() || (self.plan.troubles.is_empty() && self.plan.fresh() > 0)
            }
            _ => true,
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.book.is_none() {
            return self.on_form(&input, desk);
        }
        let Some(checked) = &mut self.checked else { return self.on_columns(&input, desk) };
        match input {
            Input::Cmd(Cmd::Open | Cmd::Save) => Step::push(Working::new(self.plan.clone())),
            Input::Cmd(Cmd::Back) => {
                self.checked = None;
                Step::Stay
            }
            input => {
                if checked.on(&input) == Heard::Ignored {
                    Step::Pass
                } else {
                    Step::Stay
                }
            }
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            (HOLDS, Said::Picked(n)) => {
                let field = n.checked_sub(1).and_then(|n| self.offered().get(n).copied());
                if let Some(column) = self.table.chosen() {
                    self.mapping.set(column, field);
                }
                match self.planned(desk.ops) {
                    Ok(()) => Step::Stay,
                    Err(e) => trouble::tell(&e),
                }
            }
            (working::TAKEN, _) => Step::close(),
            _ => Step::Stay,
        }
    }
    fn done(&mut self, done: &Done, desk: &mut Desk) {
        if !matches!(done.effect, Effect::ReadBook(_)) || self.book.is_some() {
            return;
        }
        let took = match &done.result {
            Ok(Brought::Book(book)) => self.took((**book).clone(), desk.ops).map_err(|e| e.says),
            Err(says) => Err(says.clone()),
            Ok(_) => return,
        };
        if let Err(says) = took {
            self.book = None;
            self.form.set_errors(vec![("file".to_owned(), says)]);
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        self.book.as_ref()?;
        let role = match (self.plan.troubles.is_empty(), self.plan.fresh()) {
            (false, _) => Role::Bad,
            (true, 0) => Role::Dim,
            (true, _) => Role::Good,
        };
        Some((role, words.tell(&self.plan.message())))
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        if self.book.is_none() {
            let used = draw::paragraph(frame, inside, look, Role::Dim, &look.say("import-how"));
            self.form.view(frame, draw::below(area, used + 1), look);
            return;
        }
        draw::line(frame, draw::row(inside, 0), look, Role::Key, &look.tell(&self.about()));
        let body = draw::below(area, 2);
        if let Some(checked) = &self.checked {
            draw::line(frame, draw::row(inside, 1), look, Role::Dim, &look.say(checked.how(&self.plan)));
            checked.view(frame, body, look);
            return;
        }
        draw::line(frame, draw::row(inside, 1), look, Role::Dim, &look.say("import-columns-how"));
        self.table.view(frame, body, look, &|n| {
            let Some(c) = self.columns.get(n) else { return Vec::new() };
            let holds = match self.mapping.columns.get(n).copied().flatten() {
                Some(field) => Cell::new(Role::Key, look.tell(&field.message())),
                None => Cell::new(Role::Dim, look.say("import-holds-nothing")),
            };
            vec![letter(n).into(), c.heading.as_str().into(), c.example.as_str().into(), holds]
        });
    }
}
