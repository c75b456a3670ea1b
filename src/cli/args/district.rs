//! Words and flags of counts: tallies, days, reports, the central file; and of copies of the register.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::one_of;
use crate::domain::counts::Channel;
use crate::domain::service::PersonKind;
use crate::ops::reports::DEFAULT_LAYOUT;

/// Forms a report can be given in.
pub(super) const FORMATS: [&str; 5] = ["text", "json", "csv", "xlsx", "pdf"];

/// A tally of a channel.
#[derive(Args, Debug)]
pub struct Tally {
    /// Registry code.
    #[arg(long, value_name = "CODE")]
    pub service: String,
    /// Column of the report: 12.3, 12.4 or 12.5.
    #[arg(long, value_parser = one_of(Channel::ALL.map(Channel::id), Channel::parse))]
    pub channel: Channel,
    /// Kind of person.
    #[arg(long, value_parser = one_of(PersonKind::ALL.map(PersonKind::id), PersonKind::parse), default_value = "individual")]
    pub person: PersonKind,
    /// How many; takes the place of the number entered before.
    #[arg(long)]
    pub count: u64,
    /// The day; without it today.
    #[arg(long, value_name = "DATE", default_value = "today")]
    pub date: String,
}

/// A day.
#[derive(Args, Debug)]
pub struct Day {
    /// The day, or "today".
    #[arg(value_name = "DATE", default_value = "today")]
    pub date: String,
}

/// A day to be closed.
#[derive(Args, Debug)]
pub struct Close {
    /// The day, or "today".
    #[arg(value_name = "DATE")]
    pub date: String,
}

/// A delivery.
#[derive(Args, Debug)]
pub struct Sync {
    /// Central file; without it the office's own.
    #[arg(long, value_name = "PATH")]
    pub target: Option<PathBuf>,
    /// Send every day once more: for a new share or a file that was lost.
    #[arg(long)]
    pub again: bool,
}

/// A report of a period.
#[derive(Args, Debug)]
pub struct Report {
    /// First day.
    #[arg(long, value_name = "DATE")]
    pub from: String,
    /// Last day, counted too.
    #[arg(long, value_name = "DATE")]
    pub to: String,
    /// Form and place of the table.
    #[command(flatten)]
    pub print: Print,
}

/// How and where a table is printed.
#[derive(Args, Debug)]
pub struct Print {
    /// Layout of the official table.
    #[arg(long, value_name = "ID", default_value = DEFAULT_LAYOUT)]
    pub layout: String,
    /// Form; without it text, or json with --json. A pdf, signed, is made of the report of an office alone.
    #[arg(long, value_parser = FORMATS)]
    pub format: Option<String>,
    /// File to write; without it the standard output. A file of that name is replaced.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// What can be done with central files.
#[derive(Debug, Subcommand)]
pub enum CentralVerb {
    /// Say what sending to a central file would do; writes nothing.
    #[command(after_help = "Example: kense central check --file counts.jsonl")]
    Check {
        /// The file; without it the office's own.
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
    },
    /// Print the district's table from a central file; needs no office.
    #[command(after_help = "Example: kense central table --file counts.jsonl --from 2026-06-01 --to 2026-06-30")]
    Table(TableOf),
    /// List the lines of a central file that do not count and the days told in two ways.
    #[command(after_help = "Example: kense --json central verify --file counts.jsonl")]
    Verify(OfFile),
    /// Put central files together into a new one; nothing counts twice.
    #[command(after_help = "Example: kense central merge --file a.jsonl --file b.jsonl -o all.jsonl")]
    Merge(MergeOf),
}

/// A table of the district.
#[derive(Args, Debug)]
pub struct TableOf {
    /// The file.
    #[arg(long, value_name = "FILE")]
    pub file: PathBuf,
    /// First day; without it the first of the file.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Last day; without it the last of the file.
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// Count the days of rehearsal offices too.
    #[arg(long)]
    pub rehearsal: bool,
    /// Form and place of the table.
    #[command(flatten)]
    pub print: Print,
}

/// A central file.
#[derive(Args, Debug)]
pub struct OfFile {
    /// The file.
    #[arg(long, value_name = "FILE")]
    pub file: PathBuf,
}

/// Central files to be put together.
#[derive(Args, Debug)]
pub struct MergeOf {
    /// A file; give the flag once for each.
    #[arg(long = "file", value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// The new file.
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
}

/// A copy of the register.
#[derive(Args, Debug)]
pub struct Backup {
    /// The copy; without it a file in `backups` of the office folder.
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
}
