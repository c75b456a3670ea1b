//! Layouts of the official report: the merged header, which counters a leaf sums, the rows in the order of the sheet, all as data.
//!
//! The files are `seeds/layouts/*.toml`, compiled in. Which of two readings of the sheet is the right one is for the office that receives
//! the report to say, so both are shipped and a setting chooses.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::domain::counts::Cell;
use crate::domain::service::ServiceCode;
use crate::domain::text::{Lang, Text};

/// Id of the layout used unless the office chose another.
pub const DEFAULT: &str = "three-refusals";

const SHIPPED: [&str; 2] =
    [include_str!("../../seeds/layouts/three-refusals.toml"), include_str!("../../seeds/layouts/late-by-person.toml")];

/// A layout of the official report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Id used in settings and flags.
    pub id: String,
    /// What the person who chooses sees.
    pub name: Text,
    /// Whether services of the sheet stand in the table when nothing was counted for them.
    pub rows_without_counts: bool,
    /// Name of the last row.
    pub total: Text,
    /// Column of the row number.
    pub number: Leaf,
    /// Column of the service's name.
    pub service: Leaf,
    /// Columns of counts, left to right.
    pub leaves: Vec<Leaf>,
    /// Services of the sheet, in its order.
    pub rows: Vec<FixedRow>,
    /// Lines below the table.
    pub notes: Vec<Note>,
}

/// A column of the layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// Id of the column, unique in the layout.
    pub id: String,
    /// Header texts from the outermost group to its own label.
    pub path: Vec<Text>,
    /// Counters it sums; none for the number and the name.
    pub cells: Vec<Cell>,
    /// Width in characters that suits it.
    pub width: u16,
}

/// A service of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixedRow {
    /// Whose counts stand in the row.
    pub code: ServiceCode,
    /// The name the sheet prints.
    pub name: Text,
}

/// Something counted that has no column, said below the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Counters it sums.
    pub cells: Vec<Cell>,
    /// Said once; `{n}` is the sum, `{<cell id>}` one of its cells.
    pub text: Text,
    /// Said for every service that has any; `{code}`, `{name}` and `{n}`.
    pub each: Option<Text>,
}

impl Layout {
    /// All layouts, the default first.
    pub fn shipped() -> Vec<Layout> {
        SHIPPED.iter().map(|text| read(text).expect("shipped layouts are compiled in and every one is read by a test")).collect()
    }

    /// The layout with this id.
    pub fn find(id: &str) -> Option<Layout> {
        Layout::shipped().into_iter().find(|l| l.id == id)
    }

    /// Counters that a column sums, so that a number can be opened; empty for the number, the name and an unknown id.
    pub fn cells(&self, leaf: &str) -> &[Cell] {
        self.leaves.iter().find(|l| l.id == leaf).map_or(&[], |l| &l.cells)
    }

    /// Whether the sheet itself lists this service.
    pub fn lists(&self, service: &ServiceCode) -> bool {
        self.rows.iter().any(|r| r.code == *service)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileForm {
    id: String,
    rows_without_counts: bool,
    name: TextForm,
    total: TextForm,
    number: ColumnForm,
    service: ColumnForm,
    head: BTreeMap<String, TextForm>,
    leaf: Vec<LeafForm>,
    row: Vec<RowForm>,
    #[serde(default)]
    note: Vec<NoteForm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextForm {
    ru: String,
    kk: String,
    en: String,
    #[serde(default)]
    own: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnForm {
    path: Vec<String>,
    width: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LeafForm {
    id: String,
    path: Vec<String>,
    sum: Vec<String>,
    width: u16,
}

/// `TextForm` is spelled out here: a flattened one would let unknown keys through.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RowForm {
    code: String,
    ru: String,
    kk: String,
    en: String,
    #[serde(default)]
    own: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoteForm {
    sum: Vec<String>,
    text: TextForm,
    each: Option<TextForm>,
}

/// Reads a layout; every word in it must mean something.
fn read(text: &str) -> Result<Layout, String> {
    let form: FileForm = toml::from_str(text).map_err(|e| e.to_string())?;
    let mut head = Head { used: BTreeSet::new(), texts: BTreeMap::new() };
    for (id, text) in form.head {
        let text = phrase(text, &id)?;
        head.texts.insert(id, text);
    }
    let number = Leaf { id: "no".into(), path: head.path("number", &form.number.path)?, cells: vec![], width: form.number.width };
    let service =
        Leaf { id: "name".into(), path: head.path("service", &form.service.path)?, cells: vec![], width: form.service.width };
    let mut ids: BTreeSet<String> = [number.id.clone(), service.id.clone()].into();
    let mut leaves = Vec::new();
    for leaf in form.leaf {
        if !ids.insert(leaf.id.clone()) {
            return Err(format!("leaf {} stands twice", leaf.id));
        }
        let path = head.path(&leaf.id, &leaf.path)?;
        leaves.push(Leaf { cells: cells(&leaf.id, &leaf.sum)?, path, width: leaf.width, id: leaf.id });
    }
    if let Some(id) = head.texts.keys().find(|id| !head.used.contains(*id)) {
        return Err(format!("head {id}: no leaf uses it"));
    }
    let mut rows: Vec<FixedRow> = Vec::new();
    for row in form.row {
        let code = ServiceCode(row.code);
        if rows.iter().any(|r| r.code == code) {
            return Err(format!("row {code} stands twice"));
        }
        let name = phrase(TextForm { ru: row.ru, kk: row.kk, en: row.en, own: row.own }, code.as_str())?;
        rows.push(FixedRow { name, code });
    }
    let mut notes = Vec::new();
    for note in form.note {
        let each = note.each.map(|t| phrase(t, "note")).transpose()?;
        notes.push(Note { cells: cells("note", &note.sum)?, text: phrase(note.text, "note")?, each });
    }
    Ok(Layout {
        name: phrase(form.name, "name")?,
        total: phrase(form.total, "total")?,
        rows_without_counts: form.rows_without_counts,
        id: form.id,
        number,
        service,
        leaves,
        rows,
        notes,
    })
}

struct Head {
    texts: BTreeMap<String, Text>,
    used: BTreeSet<String>,
}

impl Head {
    fn path(&mut self, leaf: &str, ids: &[String]) -> Result<Vec<Text>, String> {
        if ids.is_empty() {
            return Err(format!("leaf {leaf} has no header"));
        }
        let mut out = Vec::new();
        for id in ids {
            out.push(self.texts.get(id).cloned().ok_or_else(|| format!("leaf {leaf}: head {id} is not defined"))?);
            self.used.insert(id.clone());
        }
        Ok(out)
    }
}

fn cells(owner: &str, ids: &[String]) -> Result<Vec<Cell>, String> {
    let mut out = Vec::new();
    for id in ids {
        let cell = Cell::parse(id).ok_or_else(|| format!("{owner}: {id} is no counter"))?;
        if out.contains(&cell) {
            return Err(format!("{owner}: {id} is summed twice"));
        }
        out.push(cell);
    }
    if out.is_empty() { Err(format!("{owner} sums nothing")) } else { Ok(out) }
}

fn phrase(form: TextForm, owner: &str) -> Result<Text, String> {
    if [&form.ru, &form.kk, &form.en].iter().any(|t| t.trim().is_empty()) {
        return Err(format!("{owner}: a language is empty"));
    }
    let mut own = Vec::new();
    for code in &form.own {
        match Lang::parse(code) {
            Some(lang @ (Lang::Ru | Lang::Kk)) => own.push(lang),
            Some(Lang::En) | None => return Err(format!("{owner}: own names ru and kk only, not {code}")),
        }
    }
    Ok(Text { ru: form.ru, kk: form.kk, en: Some(form.en), own })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_layout_is_read_and_the_default_is_first() {
        let all: Vec<Layout> = SHIPPED.iter().map(|text| read(text).unwrap()).collect();
        assert_eq!(all.iter().map(|l| l.id.as_str()).collect::<Vec<_>>(), [DEFAULT, "late-by-person"]);
        assert_eq!(Layout::find("late-by-person").unwrap().id, "late-by-person");
        assert!(Layout::find("late").is_none());
    }

    #[test]
    fn three_refusals_has_nineteen_leaves_and_late_by_person_eighteen() {
        let ids = |id: &str| Layout::find(id).unwrap().leaves.into_iter().map(|l| l.id).collect::<Vec<_>>().join(" ");
        let channels = "total 121i 121l 122i 122l 123i 123l 124i 124l 125i 125l";
        assert_eq!(ids(DEFAULT), format!("{channels} refi refl refei refel refpi refpl late comp"));
        assert_eq!(ids("late-by-person"), format!("{channels} refei refel refpi refpl latei latel comp"));
    }

    #[test]
    fn every_counter_is_summed_by_a_leaf_or_told_in_a_note() {
        for layout in Layout::shipped() {
            for cell in Cell::all() {
                let in_leaf = layout.leaves.iter().any(|l| l.cells.contains(&cell));
                let in_note = layout.notes.iter().any(|n| n.cells.contains(&cell));
                assert!(in_leaf != in_note, "{}: {}", layout.id, cell.id());
                assert_eq!(in_note, matches!(cell, Cell::NotAccepted(_)), "non-acceptance is no refusal: {}", cell.id());
            }
        }
    }

    #[test]
    fn total_is_the_sum_of_the_five_channels_and_nothing_else() {
        for layout in Layout::shipped() {
            let accepted: Vec<Cell> = Cell::all().filter(|c| matches!(c, Cell::Accepted(..))).collect();
            assert_eq!(layout.cells("total"), accepted);
            assert_eq!(layout.cells("124l").len(), 1);
            assert!(layout.cells("name").is_empty() && layout.cells("nothing").is_empty());
        }
    }

    #[test]
    fn both_layouts_list_the_same_services() {
        let all = Layout::shipped();
        assert_eq!(all[0].rows, all[1].rows);
    }

    #[test]
    fn a_slip_in_a_layout_is_named() {
        let good = SHIPPED[0];
        let cases = [
            ("rows_without_counts = true", "rows_without_counts = true\nrows = 1", "unknown field"),
            ("sum = [\"121i\"]", "sum = [\"129i\"]", "129i is no counter"),
            ("sum = [\"121i\"]", "sum = [\"121i\", \"121i\"]", "summed twice"),
            ("sum = [\"121i\"]", "sum = []", "sums nothing"),
            ("id = \"121l\"", "id = \"121i\"", "stands twice"),
            ("id = \"121l\"", "id = \"name\"", "stands twice"),
            ("code = \"00403015\"", "code = \"00403003\"", "stands twice"),
            ("path = [\"late\"]", "path = [\"lates\"]", "head lates is not defined"),
            ("path = [\"late\"]", "path = [\"complaints\"]", "head late: no leaf uses it"),
            ("en = \"Total\"", "en = \"\"", "a language is empty"),
            ("en = \"Total\"\n", "", "missing field"),
            ("own = [\"ru\", \"kk\"]", "own = [\"en\"]", "own names ru and kk only"),
        ];
        for (from, to, says) in cases {
            assert!(good.contains(from), "{from}");
            let fault = read(&good.replacen(from, to, 1)).unwrap_err();
            assert!(fault.contains(says), "{from} -> {to}: {fault}");
        }
    }
}
