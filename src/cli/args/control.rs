//! Words and flags of self-control, and of sums paid.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::district::FORMATS;

/// Self-control of a period, or a tick of a person.
#[derive(Args, Debug)]
pub struct SelfCheck {
    /// First day; without it the first of this half-year.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Last day, looked at too; without it today.
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// Form of the page.
    #[arg(long, value_parser = FORMATS)]
    pub format: Option<String>,
    /// File to write; XLSX needs one.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// A tick.
    #[command(subcommand)]
    pub verb: Option<SelfCheckVerb>,
}

/// What a person can say.
#[derive(Debug, Subcommand)]
pub enum SelfCheckVerb {
    /// Tick an item that a person has looked at.
    #[command(after_help = "Example: kense selfcheck tick criterion-4 --by \"Ахметова А.\" --until 2026-12-31")]
    Tick {
        /// Item, or the number of a criterion.
        #[arg(value_name = "ID")]
        id: String,
        /// Who looked.
        #[arg(long, value_name = "NAME")]
        by: String,
        /// Day it was looked at.
        #[arg(long, value_name = "DATE", default_value = "today")]
        on: String,
        /// Last day the tick holds; without it, it speaks for the periods of its day.
        #[arg(long, value_name = "DATE")]
        until: Option<String>,
        /// What was seen.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Take a tick back; it stays on record.
    #[command(after_help = "Example: kense selfcheck untick 3 --why \"the stand was changed\"")]
    Untick {
        /// Number of the tick, as the page in JSON gives it.
        #[arg(value_name = "TICK")]
        id: i64,
        /// Why.
        #[arg(long)]
        why: String,
    },
}

/// The receipt of a sum paid for a service that may be paid.
#[derive(Args, Debug)]
pub struct Pay {
    /// Number of the case, or "#id".
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// Number of the receipt.
    #[arg(long, value_name = "NUMBER")]
    pub receipt: String,
    /// Whole tenge.
    #[arg(long)]
    pub sum: String,
    /// Day of the receipt.
    #[arg(long, value_name = "DATE", default_value = "today")]
    pub day: String,
}
