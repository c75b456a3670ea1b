//! Words and flags of what goes before a refusal.

use clap::{Args, Subcommand};

/// A preliminary decision to refuse.
#[derive(Args, Debug)]
pub struct Preliminary {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// Ids or numbers of grounds of the service: everything found, at once.
    #[arg(long, value_name = "ID", required = true, num_args = 1..)]
    pub ground: Vec<String>,
    /// Ids of the documents it is about.
    #[arg(long, value_name = "DOC", num_args = 1..)]
    pub document: Vec<String>,
    /// The facts.
    #[arg(long, value_name = "TEXT")]
    pub why: String,
    /// When and where an oral hearing is to be; without it objections are taken in writing.
    #[arg(long, num_args = 3, value_names = ["DATE", "TIME", "PLACE"])]
    pub hearing: Option<Vec<String>>,
    /// Confirm that the notice comes too late for a decision in term.
    #[arg(long)]
    pub confirm_late: bool,
    /// Why something is named that an earlier refusal to this person did not name.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub anew: String,
}

/// A notice that the applicant received.
#[derive(Args, Debug)]
pub struct Notice {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// How it was given; a way that is not there brings the list of them.
    #[arg(long, value_name = "WAY")]
    pub way: String,
    /// Day of receipt; without it today.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// When and where the hearing is to be, if otherwise than planned.
    #[arg(long, num_args = 3, value_names = ["DATE", "TIME", "PLACE"])]
    pub hearing: Option<Vec<String>>,
}

/// An objection.
#[derive(Args, Debug)]
pub struct Objection {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// What was said.
    #[arg(long, value_name = "TEXT")]
    pub text: String,
    /// Day it came; without it today.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
}

/// What became of a hearing.
#[derive(Debug, Subcommand)]
pub enum HearingVerb {
    /// It was held, or nobody came.
    #[command(after_help = "Example: kense hearing held 05-12/37 --who \"Ахметова А.\" --minutes 5")]
    Held(Held),
    /// Its minutes are ready.
    #[command(after_help = "Example: kense hearing minutes 05-12/37 --minutes 5")]
    Minutes(Minutes),
    /// It is left out by a lawful exception.
    #[command(after_help = "Example: kense hearing waive 05-12/37 --exception asked --why \"request of 04.06.2026\"")]
    Waive(Waive),
    /// There is no refusal: the service goes on.
    #[command(after_help = "Example: kense hearing drop 05-12/37 --why \"the certificate was brought\"")]
    Drop(Dropped),
}

/// A hearing that was held.
#[derive(Args, Debug)]
pub struct Held {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// When and where, if otherwise than planned.
    #[arg(long, num_args = 3, value_names = ["DATE", "TIME", "PLACE"])]
    pub hearing: Option<Vec<String>>,
    /// Who came.
    #[arg(long, value_name = "NAMES", required_unless_present = "nobody")]
    pub who: Option<String>,
    /// Nobody came.
    #[arg(long, conflicts_with_all = ["who", "minutes"])]
    pub nobody: bool,
    /// Number of the minutes, once they are ready.
    #[arg(long, value_name = "NO")]
    pub minutes: Option<String>,
    /// Day of the minutes; without it today.
    #[arg(long, value_name = "DATE", requires = "minutes")]
    pub minutes_date: Option<String>,
}

/// Minutes of a hearing.
#[derive(Args, Debug)]
pub struct Minutes {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// Their number.
    #[arg(long, value_name = "NO")]
    pub minutes: String,
    /// Their day; without it today.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
}

/// A lawful exception.
#[derive(Args, Debug)]
pub struct Waive {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// Its id; one that is not there brings the list of them.
    #[arg(long, value_name = "ID")]
    pub exception: String,
    /// What proves it.
    #[arg(long, value_name = "TEXT")]
    pub why: String,
}

/// No refusal.
#[derive(Args, Debug)]
pub struct Dropped {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// What convinced.
    #[arg(long, value_name = "TEXT")]
    pub why: String,
}
