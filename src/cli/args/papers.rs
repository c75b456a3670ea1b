//! Words and flags of printed papers.

use std::path::PathBuf;

use clap::Args;

use super::one_of;
use crate::domain::blank::Form;
use crate::ops::leaflet::Tongue;
use crate::ops::print::Kind;

/// A form about a case, a non-acceptance or a complaint.
#[derive(Args, Debug)]
pub struct Paper {
    /// Form to print.
    #[arg(value_name = "FORM", value_parser = one_of(Form::numbered().map(Form::id), Form::parse))]
    pub form: Form,
    /// Number of the case, of the non-acceptance or of the complaint.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// Languages of the paper; without it those chosen last.
    #[arg(long, value_parser = one_of(["ru", "kk", "both"], Tongue::parse))]
    pub tongue: Option<Tongue>,
    /// File to make: pages, or a document that an office suite opens.
    #[arg(long, default_value = "pdf", value_parser = one_of(Kind::ALL.map(Kind::ending), Kind::parse))]
    pub format: Kind,
    /// File to write; without it one in the folder of printed files.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Show the file or send it to the printer, as the settings say.
    #[arg(long)]
    pub open: bool,
    /// Give the text of the paper; nothing is printed and nothing noted.
    #[arg(long, conflicts_with_all = ["output", "open"])]
    pub text: bool,
}

/// A journal on paper.
#[derive(Args, Debug)]
pub struct JournalOf {
    /// Journal; without it the journals are listed.
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    /// First day; without it the first of the year of the last day.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Last day, counted too.
    #[arg(long, value_name = "DATE", default_value = "today")]
    pub to: String,
    /// Only what stands on no printed page of the year yet.
    #[arg(long)]
    pub new: bool,
    /// Print the part that holds this page once more, as it was.
    #[arg(long, value_name = "PAGE", conflicts_with = "new")]
    pub again: Option<usize>,
    /// With --new: the certifying page too.
    #[arg(long)]
    pub certify: bool,
    /// Languages of the paper; without it those chosen last.
    #[arg(long, value_parser = one_of(["ru", "kk", "both"], Tongue::parse))]
    pub tongue: Option<Tongue>,
    /// File to write; without it one in the folder of printed files.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Show the file or send it to the printer, as the settings say.
    #[arg(long)]
    pub open: bool,
}
