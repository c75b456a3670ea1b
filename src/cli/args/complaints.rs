//! Words and flags of complaints: what becomes of one, and the journal.

use clap::Args;

use super::one_of;
use crate::domain::complaint::{NoticeWay, Outcome};

/// An answer to a complaint.
#[derive(Args, Debug)]
pub struct Answer {
    /// Number of the complaint, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// How far it is satisfied.
    #[arg(long, value_parser = one_of(Outcome::DEGREES.map(Outcome::id), Outcome::parse))]
    pub outcome: Outcome,
    /// What was answered.
    #[arg(long, value_name = "TEXT")]
    pub text: String,
}

/// Sending a complaint on.
#[derive(Args, Debug)]
pub struct Forward {
    /// Number of the complaint, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// To whom.
    #[arg(long, value_name = "BODY")]
    pub to: String,
    /// What went with it: the papers of the case, the number of the letter.
    #[arg(long, value_name = "TEXT")]
    pub file: String,
    /// Day it was sent; without it today.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
}

/// A decision of the body above.
#[derive(Args, Debug)]
pub struct Ruling {
    /// Number of the complaint, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// How far it satisfies the complaint.
    #[arg(long, value_parser = one_of(Outcome::DEGREES.map(Outcome::id), Outcome::parse))]
    pub outcome: Outcome,
    /// What it says.
    #[arg(long, value_name = "TEXT")]
    pub text: String,
    /// Day of the decision; without it today.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
}

/// A longer term.
#[derive(Args, Debug)]
pub struct Extend {
    /// Number of the complaint, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// Last day now.
    #[arg(long, value_name = "DATE")]
    pub until: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub why: String,
}

/// A notice to the applicant.
#[derive(Args, Debug)]
pub struct Notify {
    /// Number of the complaint, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// How the applicant was told.
    #[arg(long, value_parser = one_of(NoticeWay::ALL.map(NoticeWay::id), NoticeWay::parse))]
    pub way: NoticeWay,
    /// Day it was given or sent; without it today.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
}

/// The journal of complaints, or one of them whole.
#[derive(Args, Debug)]
pub struct Complaints {
    /// Number of one complaint, or #id: it is shown whole.
    #[arg(value_name = "NUMBER", conflicts_with_all = ["from", "to", "case", "owed"])]
    pub number: Option<String>,
    /// Registered on or after this day.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Registered on or before this day.
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// About this case.
    #[arg(long, value_name = "NUMBER")]
    pub case: Option<String>,
    /// Only those for which something is owed here: an answer, sending on, a notice.
    #[arg(long)]
    pub owed: bool,
}
