//! A table as data: title, merged header, typed cells, totals. Printed by `report` to text, CSV and XLSX and shown by the screen.

use chrono::NaiveDate;

/// A value of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// A whole number.
    Int(i64),
    /// A day.
    Day(NaiveDate),
}

/// A column: its place in the merged header and its manner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Stable id ("no", "name", "total", "121i").
    pub id: String,
    /// Header texts from the outermost group to the leaf; neighbours with equal outer texts are merged over them.
    pub path: Vec<String>,
    /// Whether it holds numbers (right-aligned, summed).
    pub numeric: bool,
    /// Width in characters that suits it.
    pub width: u16,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Key that opens what is behind it (a service code, a number of a case), if any.
    pub key: Option<String>,
    /// Values, one a column.
    pub values: Vec<Value>,
    /// Whether it is a sum of rows above.
    pub total: bool,
}

/// A whole table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Lines above the table.
    pub title: Vec<String>,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<Row>,
    /// Lines below the table.
    pub notes: Vec<String>,
    /// Short name for a tab or a file, no personal data.
    pub name: String,
}

/// A cell of the merged header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadCell {
    /// Text.
    pub text: String,
    /// First level, 0 the outermost.
    pub level: usize,
    /// Levels it spans downward.
    pub levels: usize,
    /// First column.
    pub column: usize,
    /// Columns it spans.
    pub columns: usize,
}

impl Sheet {
    /// Depth of the header.
    pub fn head_levels(&self) -> usize {
        self.columns.iter().map(|c| c.path.len()).max().unwrap_or(0)
    }

    /// The header with its merges: equal neighbours under equal parents become one cell, a short path spans down to the leaf level.
    pub fn head(&self) -> Vec<HeadCell> {
        let depth = self.head_levels();
        let mut out: Vec<HeadCell> = Vec::new();
        for level in 0..depth {
            let mut column = 0;
            while column < self.columns.len() {
                let path = &self.columns[column].path;
                if level >= path.len() {
                    column += 1;
                    continue;
                }
                let is_leaf = level + 1 == path.len();
                let mut end = column + 1;
                while !is_leaf
                    && end < self.columns.len()
                    && self.columns[end].path.len() > level + 1
                    && self.columns[end].path[..=level] == path[..=level]
                {
                    end += 1;
                }
                out.push(HeadCell {
                    text: path[level].clone(),
                    level,
                    levels: if is_leaf { depth - level } else { 1 },
                    column,
                    columns: end - column,
                });
                column = end;
            }
        }
        out
    }

    /// Index of a column by id.
    pub fn column(&self, id: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(path: &[&str]) -> Column {
        Column { id: path.join("/"), path: path.iter().map(|s| (*s).to_owned()).collect(), numeric: true, width: 8 }
    }

    #[test]
    fn equal_neighbours_merge_and_short_paths_span_down() {
        let sheet = Sheet {
            columns: vec![column(&["№"]), column(&["A", "B", "x"]), column(&["A", "B", "y"]), column(&["A", "C", "x"])],
            ..Sheet::default()
        };
        let head = sheet.head();
        let find = |t: &str, c: usize| head.iter().find(|h| h.text == t && h.column == c).unwrap();
        assert_eq!((find("№", 0).levels, find("№", 0).columns), (3, 1));
        assert_eq!((find("A", 1).levels, find("A", 1).columns), (1, 3));
        assert_eq!(find("B", 1).columns, 2);
        assert_eq!(find("C", 3).columns, 1);
        assert_eq!(find("x", 3).level, 2);
    }
}
