//! The words of `import`.

use std::path::PathBuf;

use clap::Args;

use super::one_of;
use crate::domain::incoming::Kind;

/// A register kept in a spreadsheet.
#[derive(Args, Debug)]
pub struct Import {
    /// XLSX, XLS, ODS or CSV.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// What its rows are: cases of the old register, or day tallies of the other channels.
    #[arg(long, default_value = "cases", value_parser = one_of(Kind::ALL.map(Kind::id), Kind::parse))]
    pub kind: Kind,
    /// What columns hold where the guess is wrong, by letter or heading: B=day,F=channel; "-" for nothing.
    #[arg(long, value_name = "COLUMN=FIELD", value_delimiter = ',')]
    pub map: Vec<String>,
    /// Sheet; without it the one that looks most like a list.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Look everything through and take nothing in.
    #[arg(long)]
    pub dry_run: bool,
}
