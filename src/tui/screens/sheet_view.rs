//! A report on the screen: the table with short names, so that it can be walked, a cursor on one of its numbers, and that number's full name
//! and header in words below. What is written to a file is the sheet itself.

use std::cell::{Cell as Kept, RefCell};

use ratatui::Frame;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::service::ServiceCode;
use crate::domain::sheet::{Sheet, Value};
use crate::domain::text::{Lang, Message};
use crate::ops::reports::{Drawn, Place, TextStyle, draw as draw_sheet};
use crate::tui::draw::{self, Borders, Look, cells};
use crate::tui::keymap::Cmd;
use crate::tui::screen::{Heard, Input};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::Words;

/// Rows below the table that tell the number in words.
const TOLD: u16 = 5;

/// A number of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Column of the layout.
    pub leaf: String,
    /// Service of the row; none in the total row.
    pub service: Option<ServiceCode>,
    /// The number.
    pub n: i64,
}

/// The sheet in every language, and where the cursor stands. The rows and columns are the same in all of them.
#[derive(Debug, Default)]
pub struct SheetView {
    sheets: Vec<Sheet>,
    /// The same with short headers and names.
    short: Vec<Sheet>,
    row: usize,
    column: usize,
    /// Drawn last: width, signs, language.
    drawn: RefCell<Option<(u16, Borders, Lang, Drawn)>>,
    top: Kept<usize>,
}

impl SheetView {
    /// Puts sheets in, in the order of `Lang::ALL`; the cursor stays as far as there are rows. `label` gives short names of services.
    pub fn set(&mut self, sheets: Vec<Sheet>, label: &dyn Fn(&ServiceCode, Lang) -> String) {
        self.short = Lang::ALL.into_iter().zip(&sheets).map(|(lang, sheet)| shortened(sheet, lang, label)).collect();
        self.sheets = sheets;
        *self.drawn.borrow_mut() = None;
        let rows = self.any().map_or(0, |s| s.rows.len());
        self.row = self.row.min(rows.saturating_sub(1));
        let columns = self.columns();
        if !columns.contains(&self.column) {
            self.column = columns.first().copied().unwrap_or(0);
        }
    }

    /// The sheet in a language.
    pub fn sheet(&self, lang: Lang) -> Option<&Sheet> {
        let at = Lang::ALL.iter().position(|l| *l == lang).unwrap_or(0);
        self.sheets.get(at)
    }

    fn any(&self) -> Option<&Sheet> {
        self.sheets.first()
    }

    /// Columns that hold numbers.
    fn columns(&self) -> Vec<usize> {
        self.any().map(|s| (0..s.columns.len()).filter(|c| s.columns[*c].numeric).collect()).unwrap_or_default()
    }

    /// The number under the cursor.
    pub fn chosen(&self) -> Option<Number> {
        let sheet = self.any()?;
        let (row, column) = (sheet.rows.get(self.row)?, sheet.columns.get(self.column)?);
        let n = match row.values.get(self.column) {
            Some(Value::Int(n)) => *n,
            _ => 0,
        };
        Some(Number { leaf: column.id.clone(), service: row.key.clone().map(ServiceCode), n })
    }

    /// Name of the row and the header over the number, in a language: first what tells the column from its neighbours, then its groups.
    pub fn named(&self, lang: Lang) -> Option<(String, String)> {
        let sheet = self.sheet(lang)?;
        let (row, column) = (sheet.rows.get(self.row)?, sheet.columns.get(self.column)?);
        let name = row.values.iter().find_map(|v| match v {
            Value::Text(t) => Some(t.clone()),
            _ => None,
        });
        let (groups, own) = column.path.split_at(column.path.len().saturating_sub(2));
        let header = [own.join(" / "), groups.join(" / ")].into_iter().filter(|part| !part.is_empty());
        Some((name.unwrap_or_default(), header.collect::<Vec<_>>().join(". ")))
    }

    /// Hears arrows, pages, Home and End.
    pub fn on(&mut self, input: &Input) -> Heard {
        let Input::Cmd(cmd) = input else { return Heard::Ignored };
        let columns = self.columns();
        let at = columns.iter().position(|c| *c == self.column).unwrap_or(0);
        let last = self.any().map_or(0, |s| s.rows.len()).saturating_sub(1);
        match cmd {
            Cmd::Up => self.row = self.row.saturating_sub(1),
            Cmd::Down => self.row = (self.row + 1).min(last),
            Cmd::PageUp => self.row = self.row.saturating_sub(5),
            Cmd::PageDown => self.row = (self.row + 5).min(last),
            Cmd::Left => self.column = columns.get(at.saturating_sub(1)).copied().unwrap_or(0),
            Cmd::Right => self.column = columns.get(at + 1).or(columns.last()).copied().unwrap_or(0),
            Cmd::Home => self.column = columns.first().copied().unwrap_or(0),
            Cmd::End => self.column = columns.last().copied().unwrap_or(0),
            _ => return Heard::Ignored,
        }
        Heard::Changed
    }

    /// Draws the table and, below it, the number in words; `about` stands in the line between.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look, about: &str) {
        let told = if area.height > TOLD * 3 { TOLD } else { 0 };
        let body = Rect { height: area.height - told, ..area };
        self.table(frame, body, look);
        if told > 0 {
            self.words(frame, draw::below(area, body.height), look, about);
        }
    }

    fn words(&self, frame: &mut Frame, area: Rect, look: &Look, about: &str) {
        let line = draw::row(area, 0);
        draw::rule(frame, line, look);
        draw::line(frame, draw::right_of(line, 2), look, Role::Border, &format!(" {about} "));
        let (Some(number), Some((name, header))) = (self.chosen(), self.named(look.words.lang)) else { return };
        let inside = draw::right_of(draw::below(area, 1), 1);
        let n = number.n.to_string();
        let first = draw::row(inside, 0);
        let used = draw::line(frame, first, look, Role::Key, &n);
        draw::line(frame, draw::right_of(first, used + 1), look, Role::Text, &format!("{} {name}", look.signs().dot));
        draw::paragraph(frame, draw::below(inside, 1), look, Role::Dim, &header);
    }

    fn table(&self, frame: &mut Frame, area: Rect, look: &Look) {
        if area.width == 0 || area.height == 0 {
            return;
        }
        let lang = look.words.lang;
        let at = Lang::ALL.iter().position(|l| *l == lang).unwrap_or(0);
        let Some(sheet) = self.short.get(at) else { return };
        let mut kept = self.drawn.borrow_mut();
        let fits = matches!(&*kept, Some((w, b, l, _)) if (*w, *b, *l) == (area.width, look.borders, lang));
        if !fits {
            // The last column is for the marks that there is more.
            let width = usize::from(area.width.saturating_sub(1));
            let sheet = with_names_cut(sheet, if area.width < 100 { 31 } else { 34 }, look.signs().cut);
            let drawn = draw_sheet(&sheet, &TextStyle { width, ascii: look.borders == Borders::Ascii });
            *kept = Some((area.width, look.borders, lang, drawn));
        }
        let Some((.., drawn)) = &*kept else { return };
        let place = drawn.place(self.row, self.column);
        let top = self.follow(drawn, place, usize::from(area.height));
        for (n, line) in drawn.lines.iter().enumerate().skip(top).take(usize::from(area.height)) {
            let head = drawn.blocks.iter().any(|b| b.head.contains(&n));
            let role = if head { Role::Border } else { Role::Text };
            draw::line(frame, draw::row(area, cells(n - top)), look, role, line);
        }
        if let Some(place) = place {
            self.cursor(frame, area, look, drawn, place, top);
        }
        let edge = draw::right_of(area, area.width - 1);
        if top > 0 {
            draw::line(frame, draw::row(edge, 0), look, Role::Border, &look.signs().more[0].to_string());
        }
        if top + usize::from(area.height) < drawn.lines.len() {
            draw::line(frame, draw::row(edge, area.height - 1), look, Role::Border, &look.signs().more[1].to_string());
        }
    }

    /// First line to show: the cell in sight, with the header of its part where both fit, and the title above the first part.
    fn follow(&self, drawn: &Drawn, place: Option<Place>, high: usize) -> usize {
        let most = drawn.lines.len().saturating_sub(high);
        let Some(place) = place else {
            self.top.set(0);
            return 0;
        };
        let end = place.line + place.height + 1;
        let head = drawn.blocks.iter().find(|b| b.body.contains(&place.line)).map_or(place.line, |b| b.head.start);
        let top = match self.top.get() {
            _ if end <= high => 0,
            _ if end - head <= high => head,
            top if place.line < top => place.line,
            top if end > top + high => end - high,
            top => top,
        };
        let top = top.min(most);
        self.top.set(top);
        top
    }

    fn cursor(&self, frame: &mut Frame, area: Rect, look: &Look, drawn: &Drawn, place: Place, top: usize) {
        for line in place.line..place.line + place.height {
            let Some(row) = line.checked_sub(top).filter(|n| *n < usize::from(area.height)) else { continue };
            let shown = drawn.lines.get(line).map(|l| part(l, place.left, place.width)).unwrap_or_default();
            let spot = draw::left_part(draw::right_of(draw::row(area, cells(row)), cells(place.left)), cells(place.width));
            draw::line(frame, spot, look, Role::Selected, &shown);
            if look.active && line == place.line {
                draw::cursor(frame, spot, cells(place.width.saturating_sub(1)));
            }
        }
    }
}

/// The sheet with short headers and names of services.
fn shortened(sheet: &Sheet, lang: Lang, label: &dyn Fn(&ServiceCode, Lang) -> String) -> Sheet {
    let words = Words::new(lang);
    let mut out = sheet.clone();
    for column in &mut out.columns {
        if column.numeric {
            let head = short_head(&column.id).map(|all| all.iter().map(|m| words.tell(m)).collect());
            let last_two = column.path.len().saturating_sub(2);
            column.path = head.unwrap_or_else(|| column.path.split_off(last_two));
            column.width = 5;
        } else {
            column.width = column.width.min(34);
        }
    }
    let name = out.columns.iter().position(|c| c.id == "name");
    for row in &mut out.rows {
        let key = row.key.clone().map(ServiceCode);
        if let (Some(code), Some(cell)) = (key, name.and_then(|n| row.values.get_mut(n))) {
            *cell = Value::Text(label(&code, lang));
        }
    }
    if let Some(n) = name {
        out.columns[n].path = vec![words.say("column-service")];
    }
    out
}

/// The sheet with names of rows no longer than a line: the whole name is told below the table.
fn with_names_cut(sheet: &Sheet, columns: usize, mark: char) -> Sheet {
    let mut out = sheet.clone();
    for value in out.rows.iter_mut().flat_map(|r| &mut r.values) {
        if let Value::Text(name) = value {
            *name = text::fit(name, columns, mark);
        }
    }
    out
}

/// The short header of a column of the report; none for a column that is not known here.
fn short_head(id: &str) -> Option<Vec<Message>> {
    let (stem, person) = match id.strip_suffix('i') {
        Some(stem) => (stem, Some(Message::new("column-individual"))),
        None => match id.strip_suffix('l').filter(|s| *s != "tota") {
            Some(stem) => (stem, Some(Message::new("column-legal"))),
            None => (id, None),
        },
    };
    let group = match stem {
        "total" => "column-total",
        "121" => "column-121",
        "122" => "column-122",
        "123" => "column-123",
        "124" => "column-124",
        "125" => "column-125",
        "ref" => "column-refused",
        "refe" => "column-refused-electronic",
        "refp" => "column-refused-paper",
        "late" => "column-late",
        "comp" => "column-complaints",
        _ => return None,
    };
    Some(std::iter::once(Message::new(group)).chain(person).collect())
}

/// Letters of a line that stand in some of its columns.
fn part(line: &str, left: usize, wide: usize) -> String {
    let (mut at, mut out) = (0, String::new());
    for letter in line.graphemes(true) {
        if (left..left + wide).contains(&at) {
            out.push_str(letter);
        }
        at += text::letter_width(letter);
    }
    text::head(&out, wide)
}
