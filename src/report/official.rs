//! The official report: a layout and counts become a sheet.

use chrono::NaiveDate;

use crate::domain::counts::{Cell, Counts};
use crate::domain::service::ServiceCode;
use crate::domain::sheet::{Column, Row, Sheet, Value};
use crate::domain::text::Lang;
use crate::report::layout::{Layout, Leaf};

/// Whose report it is and of which days. Sentences come ready in the language of the sheet, since this layer has no table of texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Organisation, as it is to be printed; empty: no line.
    pub organisation: String,
    /// District, as it is to be printed; empty: no line.
    pub district: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Whether the counts are a rehearsal's and must not be taken for real.
    pub rehearsal: bool,
    /// Heading of the report.
    pub heading: String,
    /// The period in words ("за период с ... по ...").
    pub period: String,
    /// The line that marks a rehearsal; printed first, and only when it is one.
    pub rehearsal_mark: String,
}

impl Layout {
    /// The table. Services of the sheet come first, in its order and under its names; every other service that has any count follows in
    /// code order, named by `names`, so nothing counted is hidden; the last row sums all.
    pub fn sheet(&self, counts: &Counts, names: &dyn Fn(&ServiceCode) -> String, lang: Lang, head: &Head) -> Sheet {
        let shown = self.services(counts, names, lang);
        let mut rows: Vec<Row> = Vec::with_capacity(shown.len() + 1);
        for (at, (service, name)) in shown.iter().enumerate() {
            let mut values = vec![number(at as u64 + 1), Value::Text(name.clone())];
            values.extend(self.leaves.iter().map(|leaf| number(sum(&leaf.cells, |c| counts.get(service, c)))));
            rows.push(Row { key: Some(service.as_str().to_owned()), values, total: false });
        }
        let mut values = vec![Value::Empty, Value::Text(self.total.get(lang).to_owned())];
        values.extend(self.leaves.iter().map(|leaf| number(sum(&leaf.cells, |c| counts.sum(c)))));
        rows.push(Row { key: None, values, total: true });
        Sheet {
            title: title(head),
            columns: self.columns(lang),
            rows,
            notes: self.notes(counts, &shown, lang),
            name: format!("{}_{}", head.from.format("%Y-%m-%d"), head.to.format("%Y-%m-%d")),
        }
    }

    fn services(&self, counts: &Counts, names: &dyn Fn(&ServiceCode) -> String, lang: Lang) -> Vec<(ServiceCode, String)> {
        let counted = counts.services();
        let listed = self.rows.iter().filter(|r| self.rows_without_counts || counted.contains(&&r.code));
        let mut out: Vec<(ServiceCode, String)> = listed.map(|r| (r.code.clone(), r.name.get(lang).to_owned())).collect();
        out.extend(counted.into_iter().filter(|s| !self.lists(s)).map(|s| (s.clone(), names(s))));
        out
    }

    fn columns(&self, lang: Lang) -> Vec<Column> {
        let column = |leaf: &Leaf, numeric: bool| Column {
            id: leaf.id.clone(),
            path: leaf.path.iter().map(|t| t.get(lang).to_owned()).collect(),
            numeric,
            width: leaf.width,
        };
        [column(&self.number, false), column(&self.service, false)]
            .into_iter()
            .chain(self.leaves.iter().map(|leaf| column(leaf, true)))
            .collect()
    }

    fn notes(&self, counts: &Counts, shown: &[(ServiceCode, String)], lang: Lang) -> Vec<String> {
        let mut out = Vec::new();
        for note in &self.notes {
            let mut line = note.text.get(lang).replace("{n}", &sum(&note.cells, |c| counts.sum(c)).to_string());
            for cell in &note.cells {
                line = line.replace(&format!("{{{}}}", cell.id()), &counts.sum(*cell).to_string());
            }
            out.push(line);
            let Some(each) = &note.each else { continue };
            for (service, name) in shown {
                let n = sum(&note.cells, |c| counts.get(service, c));
                if n > 0 {
                    // The name goes in last: whatever stands in it is not looked at again.
                    let line = each.get(lang).replace("{code}", service.as_str()).replace("{n}", &n.to_string());
                    out.push(line.replace("{name}", name));
                }
            }
        }
        out
    }
}

fn title(head: &Head) -> Vec<String> {
    let mark = if head.rehearsal { head.rehearsal_mark.as_str() } else { "" };
    [mark, &head.heading, &head.organisation, &head.district, &head.period]
        .into_iter()
        .filter(|line| !line.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

fn sum(cells: &[Cell], of: impl Fn(Cell) -> u64) -> u64 {
    cells.iter().fold(0, |n, cell| n.saturating_add(of(*cell)))
}

fn number(n: u64) -> Value {
    Value::Int(i64::try_from(n).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests;
