//! Words and flags of the desk: the office, applications, cases, complaints.

use std::path::PathBuf;

use clap::Args;

use super::one_of;
use crate::domain::consultation::Asked;
use crate::domain::counts::Medium;
use crate::domain::service::ProviderKind;
use crate::domain::stage::{Asker, SaidWay};

/// A new office.
#[derive(Args, Debug)]
pub struct Init {
    /// БИН of the organisation.
    #[arg(long)]
    pub bin: String,
    /// Kind of organisation.
    #[arg(long, value_parser = one_of(ProviderKind::ALL.map(ProviderKind::id), ProviderKind::parse))]
    pub kind: ProviderKind,
    /// Name in Russian.
    #[arg(long)]
    pub name: String,
    /// Name in Kazakh.
    #[arg(long, default_value = "")]
    pub name_kk: String,
    /// District or city.
    #[arg(long)]
    pub district: String,
    /// Working days of the week.
    #[arg(long, value_parser = ["5", "6"], default_value = "5")]
    pub week: String,
    /// When the desk opens, HH:MM.
    #[arg(long, value_name = "TIME")]
    pub opens: Option<String>,
    /// When it closes, HH:MM.
    #[arg(long, value_name = "TIME")]
    pub closes: Option<String>,
    /// Lunch, HH:MM-HH:MM; "none" for a desk that stays open.
    #[arg(long, value_name = "TIMES")]
    pub lunch: Option<String>,
    /// Clerk at the desk.
    #[arg(long)]
    pub clerk: Option<String>,
    /// Position of the clerk.
    #[arg(long, default_value = "")]
    pub position: String,
    /// Central file of the district.
    #[arg(long, value_name = "PATH")]
    pub central: Option<String>,
    /// Borders of tables.
    #[arg(long, value_parser = ["unicode", "ascii"], default_value = "unicode")]
    pub borders: String,
    /// A practice office: says so everywhere and is left out of the district's table.
    #[arg(long)]
    pub rehearsal: bool,
}

/// An application file.
#[derive(Args, Debug)]
pub struct FileOf {
    /// The file, "-" for the standard input; `kense schema application` describes it.
    #[arg(value_name = "FILE.json")]
    pub file: PathBuf,
    /// Confirm registering outside the window of admission.
    #[arg(long)]
    pub confirm_window: bool,
    /// Confirm registering beside an open case of the same person and service.
    #[arg(long)]
    pub confirm_repeat: bool,
}

/// A case.
#[derive(Args, Debug)]
pub struct Case {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
}

/// Documents brought.
#[derive(Args, Debug)]
pub struct Attach {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// Ids of the documents.
    #[arg(value_name = "DOC", required = true)]
    pub documents: Vec<String>,
    /// Last day they are good for.
    #[arg(long, value_name = "DATE", conflicts_with_all = ["not_in_system", "request"])]
    pub good_until: Option<String>,
    /// They were not brought: the state system has no record of them, so they are asked for.
    #[arg(long, conflicts_with = "request")]
    pub not_in_system: bool,
    /// They were not brought: the office asks for them.
    #[arg(long)]
    pub request: bool,
}

/// A document found bad.
#[derive(Args, Debug)]
pub struct Invalidate {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// Id of the document.
    #[arg(value_name = "DOC")]
    pub document: String,
    /// What is wrong with it.
    #[arg(long, value_name = "TEXT")]
    pub why: String,
}

/// A result.
#[derive(Args, Debug)]
pub struct Issue {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// Number of the result paper; without it the number of the case.
    #[arg(long, value_name = "NO", default_value = "")]
    pub result: String,
    /// Day of the result paper; without it today.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// To whom it was handed; without it the applicant.
    #[arg(long, value_name = "NAME", conflicts_with = "ready")]
    pub to: Option<String>,
    /// It is made and waits to be handed out.
    #[arg(long)]
    pub ready: bool,
    /// Why it comes after the due day; needed only then.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub late_why: String,
}

/// A term that stands still.
#[derive(Args, Debug)]
pub struct Suspend {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub why: String,
    /// The day by which it should go on.
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
}

/// A step with a term of its own.
#[derive(Args, Debug)]
pub struct Step {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// Id of the step; without it the steps of the case are listed.
    #[arg(value_name = "STEP")]
    pub step: Option<String>,
    /// The day it is counted from, where the program cannot tell.
    #[arg(long, value_name = "DATE", requires = "step")]
    pub began: Option<String>,
    /// The day it was done.
    #[arg(long, value_name = "DATE", requires = "step")]
    pub done: Option<String>,
}

/// Due days that a changed calendar moves.
#[derive(Args, Debug)]
pub struct Moves {
    /// Move them.
    #[arg(long, requires = "why")]
    pub confirm: bool,
    /// What changed and by which order.
    #[arg(long, value_name = "TEXT", requires = "confirm")]
    pub why: Option<String>,
}

/// A refusal.
#[derive(Args, Debug)]
pub struct Refuse {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// Ids or numbers of grounds of the service (see `services show`), by commas; after a preliminary decision its own grounds without it.
    #[arg(long, value_name = "IDS", default_value = "")]
    pub ground: String,
    /// Motivation; after a preliminary decision the facts of it without one.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
    /// Why something is named that an earlier refusal to this person did not name.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub anew: String,
    /// How the refusal is given.
    #[arg(long, value_parser = one_of(Medium::ALL.map(Medium::id), Medium::parse), default_value = "paper")]
    pub medium: Medium,
    /// Why it comes after the due day; needed only then.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub late_why: String,
}

/// A withdrawal.
#[derive(Args, Debug)]
pub struct Withdraw {
    /// Registration number, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// What the applicant said or wrote.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
}

/// An annulment.
#[derive(Args, Debug)]
pub struct Annul {
    /// Number of the entry, or #id.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// What the mistake was.
    #[arg(long, value_name = "TEXT")]
    pub why: String,
    /// The number is that of a non-acceptance.
    #[arg(long, conflicts_with = "complaint")]
    pub non_acceptance: bool,
    /// The number is that of a complaint.
    #[arg(long)]
    pub complaint: bool,
}

/// A question about the stage.
#[derive(Args, Debug)]
pub struct Status {
    /// Registration number, #id, the code of the folder, or ИИН or БИН of a person.
    #[arg(value_name = "NUMBER|ИИН")]
    pub asked: String,
    /// Record that it was said, to whom: the answer becomes an entry of the case; a stranger hears nothing of the case.
    #[arg(long, value_name = "WHO", value_parser = one_of(Asker::ALL.map(Asker::id), Asker::parse))]
    pub said_to: Option<Asker>,
    /// Name of a representative or of another one with the right, and by what paper.
    #[arg(long, default_value = "", requires = "said_to")]
    pub name: String,
    /// How it was said; the language is that of the answer.
    #[arg(long, requires = "said_to", default_value = "in-person", value_parser = one_of(SaidWay::ALL.map(SaidWay::id), SaidWay::parse))]
    pub way: SaidWay,
}

/// A complaint.
#[derive(Args, Debug)]
pub struct Complain {
    /// Case it is about.
    #[arg(long, value_name = "NUMBER", required_unless_present = "service", conflicts_with = "service")]
    pub case: Option<String>,
    /// Service it is about.
    #[arg(long, value_name = "CODE")]
    pub service: Option<String>,
    /// Who complains; without it the applicant of the case.
    #[arg(long, default_value = "")]
    pub name: String,
    /// ИИН or БИН of the one who complains.
    #[arg(long, default_value = "")]
    pub number: String,
    /// Phone or address for the answer.
    #[arg(long, default_value = "")]
    pub contact: String,
    /// What about.
    #[arg(long, value_name = "TEXT")]
    pub subject: String,
}

/// A consultation.
#[derive(Args, Debug)]
pub struct Consult {
    /// Registry code of the service.
    #[arg(value_name = "CODE", required_unless_present_any = ["annul", "list"])]
    pub service: Option<String>,
    /// Annul the consultation of this id instead, entered by mistake.
    #[arg(long, value_name = "ID", requires = "why", conflicts_with_all = ["service", "what", "note", "list"])]
    pub annul: Option<i64>,
    /// Why it is annulled; nothing about the person.
    #[arg(long, value_name = "TEXT", requires = "annul", conflicts_with_all = ["service", "what", "note", "list"])]
    pub why: Option<String>,
    /// List the consultations of this day instead, with their ids: 2026-06-02, 02.06.2026 or today.
    #[arg(long, value_name = "DATE", conflicts_with_all = ["service", "what", "note"])]
    pub list: Option<String>,
    /// What was asked.
    #[arg(long, value_parser = one_of(Asked::ALL.map(Asked::id), Asked::parse), default_value = "where")]
    pub what: Asked,
    /// A few words; nothing about the person.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
}
