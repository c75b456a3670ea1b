//! What stands around the rows of a journal: its columns and sums, the lines to sign on.

use crate::domain::blank::Filling;
use crate::domain::journal::{Journal, JournalColumn, Journals, Signer};
use crate::domain::printout::{Signature, Table, joined};
use crate::domain::sheet::{Column, Sheet};
use crate::domain::text::{Lang, Text};

/// A line to sign on, its words in each language.
pub fn signature(s: &Signer, filling: &Filling, langs: &[Lang]) -> Signature {
    Signature {
        // A position that is not set leaves no colon behind.
        who: filling.said(&s.who, langs).iter().map(|t| t.trim().trim_end_matches(':').to_owned()).collect(),
        name: filling.text(&s.name, 0),
        under: filling.said(&s.under, langs),
    }
}

/// The table with no rows yet.
pub fn table(journal: &Journal, blank: &Journals, langs: &[Lang], why: Option<usize>) -> Table {
    let both = |text: &Text| joined(&langs.iter().map(|l| text.get(*l).to_owned()).collect::<Vec<_>>());
    let column = |(n, c): (usize, &JournalColumn)| Column {
        id: c.value.clone().unwrap_or_else(|| format!("hand-{n}")),
        path: vec![both(&c.title)],
        numeric: c.value.as_deref().is_some_and(crate::domain::journal::Source::is_number),
        width: c.width,
    };
    let columns = journal.columns.iter().enumerate().map(column).collect();
    Table {
        sheet: Sheet { columns, name: journal.id.clone(), ..Sheet::default() },
        numbered: true,
        page_sum: both(&blank.page_sum),
        total: both(&blank.total),
        why,
        ..Table::default()
    }
}
