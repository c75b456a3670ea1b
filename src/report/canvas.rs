//! A grid of characters on which rectangles are framed; corners and crossings come out right whatever meets in them.

use unicode_segmentation::UnicodeSegmentation;

use crate::report::wrap::width;

const UP: u8 = 1;
const DOWN: u8 = 2;
const LEFT: u8 = 4;
const RIGHT: u8 = 8;

/// The character of a point by the arms that meet in it.
fn line(arms: u8, ascii: bool) -> char {
    if ascii {
        return match (arms & (UP | DOWN) != 0, arms & (LEFT | RIGHT) != 0) {
            (true, true) => '+',
            (true, false) => '|',
            (false, _) => '-',
        };
    }
    match arms {
        a if a == DOWN | RIGHT => '┌',
        a if a == DOWN | LEFT => '┐',
        a if a == UP | RIGHT => '└',
        a if a == UP | LEFT => '┘',
        a if a == UP | DOWN | RIGHT => '├',
        a if a == UP | DOWN | LEFT => '┤',
        a if a == LEFT | RIGHT | DOWN => '┬',
        a if a == LEFT | RIGHT | UP => '┴',
        a if a == UP | DOWN | LEFT | RIGHT => '┼',
        a if a & (LEFT | RIGHT) == 0 => '│',
        _ => '─',
    }
}

/// The bar between cells of a row.
pub fn bar(ascii: bool) -> char {
    line(UP | DOWN, ascii)
}

/// A line across columns of these widths; `above` and `below` say whether their bars go on there.
pub fn rule(widths: &[usize], above: bool, below: bool, ascii: bool) -> String {
    let through = if above { UP } else { 0 } | if below { DOWN } else { 0 };
    let mut out = String::new();
    out.push(line(through | RIGHT, ascii));
    for (at, room) in widths.iter().enumerate() {
        out.extend(std::iter::repeat_n(line(LEFT | RIGHT, ascii), *room));
        let right = if at + 1 < widths.len() { RIGHT } else { 0 };
        out.push(line(through | LEFT | right, ascii));
    }
    out
}

#[derive(Clone)]
enum Point {
    Blank,
    Line(u8),
    Letter(String),
    /// The second half of a wide letter.
    Tail,
}

/// The grid.
pub struct Canvas {
    columns: usize,
    points: Vec<Point>,
}

impl Canvas {
    /// An empty grid.
    pub fn new(columns: usize, lines: usize) -> Canvas {
        Canvas { columns, points: vec![Point::Blank; columns * lines] }
    }

    fn arm(&mut self, x: usize, y: usize, arms: u8) {
        let Some(point) = self.points.get_mut(y * self.columns + x).filter(|_| x < self.columns) else { return };
        match point {
            Point::Line(old) => *old |= arms,
            Point::Blank | Point::Letter(_) | Point::Tail => *point = Point::Line(arms),
        }
    }

    /// Frames the rectangle whose corners are the points (left, top) and (right, bottom).
    pub fn frame(&mut self, left: usize, top: usize, right: usize, bottom: usize) {
        for x in left..right {
            for y in [top, bottom] {
                self.arm(x, y, RIGHT);
                self.arm(x + 1, y, LEFT);
            }
        }
        for y in top..bottom {
            for x in [left, right] {
                self.arm(x, y, DOWN);
                self.arm(x, y + 1, UP);
            }
        }
    }

    /// Lets the bar at a point go on downward.
    pub fn go_down(&mut self, x: usize, y: usize) {
        self.arm(x, y, DOWN);
    }

    /// Writes a text from a point to the right; what would run over the edge is left out.
    pub fn write(&mut self, x: usize, y: usize, text: &str) {
        let mut x = x;
        for g in text.graphemes(true) {
            let room = width(g);
            if room == 0 || x + room > self.columns {
                continue;
            }
            for (at, point) in self.points.iter_mut().skip(y * self.columns + x).take(room).enumerate() {
                *point = if at == 0 { Point::Letter(g.to_owned()) } else { Point::Tail };
            }
            x += room;
        }
    }

    /// The lines.
    pub fn lines(&self, ascii: bool) -> Vec<String> {
        let draw = |point: &Point| match point {
            Point::Blank => " ".to_owned(),
            Point::Line(arms) => line(*arms, ascii).to_string(),
            Point::Letter(g) => g.clone(),
            Point::Tail => String::new(),
        };
        self.points.chunks(self.columns.max(1)).map(|row| row.iter().map(draw).collect()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crossings_come_out_right() {
        let mut c = Canvas::new(7, 5);
        c.frame(0, 0, 6, 2);
        c.frame(0, 2, 3, 4);
        c.frame(3, 2, 6, 4);
        c.write(1, 1, "абвгдеж");
        assert_eq!(c.lines(false), ["┌─────┐", "│абвгде", "├──┬──┤", "│  │  │", "└──┴──┘"]);
        assert_eq!(c.lines(true)[2], "+--+--+");
    }

    #[test]
    fn a_rule_knows_where_bars_go_on() {
        assert_eq!(rule(&[1, 2], false, true, false), "┌─┬──┐");
        assert_eq!(rule(&[1, 2], true, true, false), "├─┼──┤");
        assert_eq!(rule(&[1, 2], true, false, false), "└─┴──┘");
        assert_eq!(rule(&[1, 2], true, false, true), "+-+--+");
    }
}
