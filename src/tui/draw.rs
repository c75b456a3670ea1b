//! Drawing that survives any area, and the one place where lines of boxes are drawn.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::text::{Arg, Message};
use crate::tui::keymap::{Cmd, Context, Keymap, key_name};
use crate::tui::text;
use crate::tui::theme::{Role, Theme};
use crate::words::Words;

/// Which signs boxes and marks are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Borders {
    /// Box drawing of Unicode.
    #[default]
    Unicode,
    /// Signs every font has, for consoles that show boxes as question marks.
    Ascii,
}

/// The signs themselves; each takes one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs {
    /// Horizontal line.
    pub across: char,
    /// Vertical line.
    pub down: char,
    /// Corners: top left, top right, bottom left, bottom right.
    pub corners: [char; 4],
    /// Mark of the chosen row or field.
    pub here: char,
    /// Mark at the end of a cut text.
    pub cut: char,
    /// Marks that there is more above and below.
    pub more: [char; 2],
    /// Between parts of a line.
    pub dot: char,
}

impl Borders {
    /// The signs.
    pub fn signs(self) -> Signs {
        match self {
            Borders::Unicode => {
                Signs {
                    across: '─', down: '│', corners: ['┌', '┐', '└', '┘'], here: '►', cut: '…', more: ['▲', '▼'], dot: '·'
                }
            }
            Borders::Ascii => {
                Signs { across: '-', down: '|', corners: ['+'; 4], here: '>', cut: '~', more: ['^', 'v'], dot: '|' }
            }
        }
    }
}

/// What a view may read: texts, looks and keys.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// Texts in the language of the moment.
    pub words: &'a Words,
    /// Looks.
    pub theme: Theme,
    /// Signs of boxes.
    pub borders: Borders,
    /// Keys, to name them in a hint.
    pub keymap: &'a Keymap,
    /// Whether the screen is on top and has the cursor.
    pub active: bool,
}

impl Look<'_> {
    /// A sentence by its key.
    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// A message of the domain.
    pub fn tell(&self, message: &Message) -> String {
        self.words.tell(message)
    }

    /// A label.
    pub fn arg(&self, arg: &Arg) -> String {
        self.words.arg(arg)
    }

    /// The name of the key a command has in a context, to be put into a sentence; empty if it has none.
    pub fn key(&self, context: Context, cmd: Cmd) -> String {
        self.keymap.shown(context, cmd).map(|k| key_name(k, self.words)).unwrap_or_default()
    }

    /// The signs.
    pub fn signs(&self) -> Signs {
        self.borders.signs()
    }

    /// Text cut to a width.
    pub fn fit(&self, what: &str, columns: u16) -> String {
        text::fit(what, usize::from(columns), self.signs().cut)
    }
}

/// A piece of a line: its look and its text.
pub type Piece = (Role, String);

/// A row of an area, or nothing if the area is not that high.
pub fn row(area: Rect, n: u16) -> Rect {
    if n < area.height { Rect { y: area.y + n, height: 1, ..area } } else { Rect { height: 0, ..area } }
}

/// The area without its first rows.
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// The area without its first columns.
pub fn right_of(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect { x: area.x + columns, width: area.width - columns, ..area }
}

/// At most so many columns of an area, from its left.
pub fn left_part(area: Rect, columns: u16) -> Rect {
    Rect { width: columns.min(area.width), ..area }
}

/// A number of rows or columns as the grid counts them; more than the grid can have is its most.
pub fn cells(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

/// Writes a text into the first row of an area; what does not fit is cut with a mark. Gives the columns used.
pub fn line(frame: &mut Frame, area: Rect, look: &Look, role: Role, what: &str) -> u16 {
    put(frame.buffer_mut(), area, &look.fit(what, area.width), look.theme, role)
}

/// Writes pieces one after another into the first row of an area.
pub fn pieces(frame: &mut Frame, area: Rect, look: &Look, all: &[Piece]) -> u16 {
    let mut left = area;
    let mut used = 0;
    for (role, what) in all {
        let n = line(frame, left, look, *role, what);
        used += n;
        left = right_of(left, n);
    }
    used
}

/// Writes a text wrapped into an area; gives the rows used.
pub fn paragraph(frame: &mut Frame, area: Rect, look: &Look, role: Role, what: &str) -> u16 {
    let mut used = 0;
    for part in text::wrap(what, usize::from(area.width)).iter().take(usize::from(area.height)) {
        line(frame, row(area, used), look, role, part);
        used += 1;
    }
    used
}

/// Gives the whole area the look of a role and empties it.
pub fn fill(frame: &mut Frame, area: Rect, look: &Look, role: Role) {
    let buffer = frame.buffer_mut();
    let style = look.theme.style(role);
    for position in area.intersection(buffer.area).positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
            cell.set_style(style);
        }
    }
}

fn put(buffer: &mut Buffer, area: Rect, what: &str, theme: Theme, role: Role) -> u16 {
    let area = area.intersection(buffer.area);
    if area.height == 0 {
        return 0;
    }
    let style = theme.style(role);
    let mut used: u16 = 0;
    for letter in what.graphemes(true) {
        let wide = cells(text::letter_width(letter));
        if wide == 0 {
            continue;
        }
        if used + wide > area.width {
            break;
        }
        for extra in 0..wide {
            if let Some(cell) = buffer.cell_mut(Position::new(area.x + used + extra, area.y)) {
                cell.reset();
                cell.set_style(style);
                if extra == 0 {
                    cell.set_symbol(letter);
                }
            }
        }
        used += wide;
    }
    used
}

/// The line to write on of a field that is empty and not being edited.
pub fn blank(frame: &mut Frame, area: Rect, look: &Look) {
    put(frame.buffer_mut(), left_part(row(area, 0), 24), &"_".repeat(24), look.theme, Role::Dim);
}

/// A horizontal line.
pub fn rule(frame: &mut Frame, area: Rect, look: &Look) {
    let all: String = std::iter::repeat_n(look.signs().across, usize::from(area.width)).collect();
    put(frame.buffer_mut(), area, &all, look.theme, Role::Border);
}

/// A box with a title in its upper edge; gives what is inside. An area too small for a box is all inside.
pub fn boxed(frame: &mut Frame, area: Rect, look: &Look, title: &str) -> Rect {
    fill(frame, area, look, Role::Text);
    if area.width < 4 || area.height < 3 {
        return area;
    }
    let signs = look.signs();
    let across: String = std::iter::repeat_n(signs.across, usize::from(area.width - 2)).collect();
    let [tl, tr, bl, br] = signs.corners;
    let buffer = frame.buffer_mut();
    put(buffer, row(area, 0), &format!("{tl}{across}{tr}"), look.theme, Role::Border);
    put(buffer, row(area, area.height - 1), &format!("{bl}{across}{br}"), look.theme, Role::Border);
    for y in 1..area.height - 1 {
        put(buffer, row(area, y), &signs.down.to_string(), look.theme, Role::Border);
        put(buffer, right_of(row(area, y), area.width - 1), &signs.down.to_string(), look.theme, Role::Border);
    }
    if !title.is_empty() && area.width > 6 {
        let name = look.fit(title, area.width - 6);
        put(buffer, left_part(right_of(row(area, 0), 2), area.width - 4), &format!(" {name} "), look.theme, Role::Title);
    }
    Rect { x: area.x + 2, y: area.y + 1, width: area.width - 4, height: area.height - 2 }
}

/// A box in the middle of an area, of a size that fits in.
pub fn middle(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}

/// Puts the terminal's cursor into an area, if it lies inside; screen readers and input methods follow it.
pub fn cursor(frame: &mut Frame, area: Rect, column: u16) {
    let area = area.intersection(frame.area());
    if area.height > 0 && column < area.width {
        frame.set_cursor_position(Position::new(area.x + column, area.y));
    }
}
