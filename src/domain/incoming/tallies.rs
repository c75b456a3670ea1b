//! Rows read as day tallies: service, channel, kind of applicant, day, how many.

use std::collections::HashMap;

use super::cases::{Lookup, Read, Rows};
use super::cells;
use super::columns::{Field, Mapping};
use super::{Grid, OldTally};
use crate::domain::counts::Cell;
use crate::domain::text::Message;

/// Reads the rows of a sheet as tallies.
pub fn read(grid: &Grid, mapping: &Mapping, look: &Lookup<'_>) -> Read<OldTally> {
    let mut rows: Rows<'_, OldTally> = Rows::default();
    let lacking = |field: &Field| mapping.column(*field).is_none();
    if lacking(&Field::Service) && lacking(&Field::Code) {
        rows.lacks(Field::Service);
    }
    for field in [Field::Day, Field::Channel, Field::Person, Field::Count].iter().filter(|f| lacking(f)) {
        rows.lacks(*field);
    }
    if !rows.read.troubles.is_empty() {
        return rows.read;
    }
    let mut seen: HashMap<String, u32> = HashMap::new();
    for row in mapping.first..grid.rows.len() {
        if grid.rows.get(row).is_none_or(|r| super::columns::is_idle_row(look.dictionary, r)) {
            rows.read.idle += 1;
            continue;
        }
        rows.at(grid, mapping, row);
        let before = rows.read.troubles.len();
        let tally = one(&mut rows, look);
        let Some(tally) = tally.filter(|_| rows.read.troubles.len() == before) else { continue };
        let key = format!("{} {} {}", tally.day, tally.service, tally.cell.id());
        let first = *seen.entry(key).or_insert(tally.row);
        if first == tally.row {
            rows.read.rows.push(tally);
        } else {
            rows.trouble(None, "double", Message::new("import-double-tally").with("row", first.to_string()));
        }
    }
    rows.read
}

fn one(rows: &mut Rows<'_, OldTally>, look: &Lookup<'_>) -> Option<OldTally> {
    let row = rows.number();
    let service = rows.service(look);
    let day = rows.day(Field::Day, Some(look.today));
    for field in [Field::Day, Field::Channel, Field::Person] {
        if cells::is_empty(rows.cell(field)) {
            rows.trouble(Some(field), "empty", Message::new("import-empty").with("field", field.message()));
        }
    }
    let channel = rows.channel(look, service.as_ref(), day);
    let said = cells::text(rows.cell(Field::Channel));
    let unread = rows.read.troubles.iter().any(|t| t.row == row && t.code == "channel-unknown");
    if !said.is_empty() && !unread && !channel.is_some_and(|c| c.is_tallied()) {
        rows.trouble(Some(Field::Channel), "tally-channel", Message::new("import-tally-channel").with("typed", said));
    }
    let person = rows.word(Field::Person, &look.dictionary.persons, "person-unknown", "import-person-unknown");
    let n = if rows.broken(Field::Count) { None } else { cells::count(rows.cell(Field::Count)) };
    if n.is_none() {
        let typed = cells::text(rows.cell(Field::Count));
        rows.trouble(Some(Field::Count), "count", Message::new("import-count").with("typed", typed));
    }
    Some(OldTally { row, day: day?, service: service?, cell: Cell::Accepted(channel?, person?), n: n? })
}
