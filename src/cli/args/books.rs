//! Words and flags of the books one looks up: services, the calendar, file forms.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::one_of;
use crate::domain::calendar::DayKind;

/// A look at the services.
#[derive(Args, Debug)]
pub struct Services {
    /// Part of a code, a name or an everyday word.
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    /// Those of other kinds of organisation too.
    #[arg(long)]
    pub all: bool,
    /// One service.
    #[command(subcommand)]
    pub verb: Option<ServicesVerb>,
}

/// What can be asked about one service.
#[derive(Debug, Subcommand)]
pub enum ServicesVerb {
    /// Show a service: terms, questions, documents, grounds of refusal.
    #[command(after_help = "Example: kense --json services show 00403003 --answers grade=10-11 --on 2026-06-02")]
    Show {
        /// Registry code.
        #[arg(value_name = "CODE")]
        code: String,
        /// Answers that choose the variant, question=choice; those left out get their defaults.
        #[arg(long, value_delimiter = ',', value_name = "Q=A,...")]
        answers: Option<Vec<String>>,
        /// By the edition in force on this day; without it today's.
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
    },
}

/// A sheet about a service.
#[derive(Args, Debug)]
pub struct Bring {
    /// Registry code.
    #[arg(value_name = "CODE")]
    pub code: String,
    /// Answers that choose the variant, question=choice; those left out get their defaults.
    #[arg(long, value_delimiter = ',', value_name = "Q=A,...", conflicts_with = "stand")]
    pub answers: Option<Vec<String>>,
    /// By the edition in force on this day; without it today's.
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// The full sheet of the information stand: all variants.
    #[arg(long)]
    pub stand: bool,
    /// In Russian and Kazakh side by side; without it in the language of the answers.
    #[arg(long)]
    pub both: bool,
    /// File to write; without it the standard output. A file of that name is replaced.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// PDF to write, with the office's head where there is an office. A file of that name is replaced.
    #[arg(long, value_name = "FILE", conflicts_with = "output")]
    pub pdf: Option<PathBuf>,
}

/// A reckoning on the calendar.
#[derive(Args, Debug)]
pub struct Due {
    /// Registered at this time, or on this day as the desk opens.
    #[arg(long, value_name = "TIME")]
    pub from: String,
    /// Term: 5wd, 30cd, 20min, same-day.
    #[arg(long)]
    pub term: String,
    /// Working days of the week; without it the office's, or 5.
    #[arg(long, value_parser = ["5", "6"])]
    pub week: Option<String>,
}

/// A look at the working calendar.
#[derive(Args, Debug)]
pub struct Calendar {
    /// Year; without it this one.
    #[arg(value_name = "YEAR")]
    pub year: Option<String>,
    /// Working days of the week; without it the office's, or 5.
    #[arg(long, value_parser = ["5", "6"])]
    pub week: Option<String>,
    /// A change of it.
    #[command(subcommand)]
    pub verb: Option<CalendarVerb>,
}

/// What can be done to the office's own calendar.
#[derive(Debug, Subcommand)]
pub enum CalendarVerb {
    /// Add a day.
    #[command(
        after_help = "Example: kense calendar add 2026-06-04 --kind day-off --name \"День города\" --source \"решение маслихата № 1\""
    )]
    Add {
        /// The day.
        #[arg(value_name = "DATE")]
        date: String,
        /// What it is: a holiday, a day off, a day off made working, a known day called off.
        #[arg(long, value_parser = one_of(DayKind::ALL.map(DayKind::id), DayKind::parse))]
        kind: DayKind,
        /// Its name.
        #[arg(long, value_name = "TEXT")]
        name: String,
        /// Its name in Kazakh; without it the same.
        #[arg(long, value_name = "TEXT", default_value = "")]
        name_kk: String,
        /// On what it rests: the order, the announcement.
        #[arg(long, value_name = "TEXT")]
        source: String,
        /// Only for a week of so many working days.
        #[arg(long, value_parser = ["5", "6"])]
        only_week: Option<String>,
    },
    /// Take a year over from a file in the form of the seeds.
    #[command(after_help = "Example: kense calendar import 2028.toml")]
    Import {
        /// The file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Let it take the place of own days of that year; the file as it was is kept beside it.
        #[arg(long)]
        replace: bool,
    },
    /// Take back a day that was added.
    #[command(after_help = "Example: kense calendar remove 2026-06-04 --why \"entered by mistake\"")]
    Remove {
        /// The day.
        #[arg(value_name = "DATE")]
        date: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        why: String,
    },
}

/// What can be asked about the catalogue.
#[derive(Debug, Subcommand)]
pub enum CatalogueVerb {
    /// Check the catalogue, the office's own editions too.
    #[command(after_help = "Example: kense --data ./office catalogue check")]
    Check,
    /// Mark an entry as compared with the act.
    #[command(after_help = "Example: kense catalogue mark 00403003 --by \"Ахметова Айгуль\" --day 2026-06-02")]
    Mark {
        /// Registry code.
        #[arg(value_name = "CODE")]
        code: String,
        /// Who compared.
        #[arg(long, value_name = "NAME")]
        by: String,
        /// Day of the comparison; without it today.
        #[arg(long, value_name = "DATE")]
        day: Option<String>,
        /// Edition of the entry by its id; without it the one in force today.
        #[arg(long, value_name = "ID")]
        edition: Option<String>,
        /// Edition of the act held beside it; without it the one the entry names.
        #[arg(long, value_name = "TEXT", default_value = "")]
        act: String,
        /// A note.
        #[arg(long, value_name = "TEXT", default_value = "")]
        note: String,
    },
    /// Take the mark of the entry in force back.
    #[command(after_help = "Example: kense catalogue unmark 00403003 --why \"another edition was compared\"")]
    Unmark {
        /// Registry code.
        #[arg(value_name = "CODE")]
        code: String,
        /// Edition of the entry by its id; without it the one in force today.
        #[arg(long, value_name = "ID")]
        edition: Option<String>,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        why: String,
    },
    /// List the marks, those that fell or were taken back too.
    #[command(after_help = "Example: kense --json catalogue marks")]
    Marks,
    /// Copy an entry into the office's own editions, to be edited there; prints the file.
    #[command(after_help = "Example: kense --data ./office catalogue own 00403003 --from 2026-09-01")]
    Own {
        /// Registry code.
        #[arg(value_name = "CODE")]
        code: String,
        /// First day of the own edition; the one in force is closed on the day before.
        #[arg(long, value_name = "DATE")]
        from: String,
    },
    /// Say what changed between two editions of a service.
    #[command(after_help = "Example: kense catalogue difference 00403003 --old 2025-08-29 --new own-2026-09-01")]
    Difference {
        /// Registry code.
        #[arg(value_name = "CODE")]
        code: String,
        /// Id of the older edition; without it the one before the newer.
        #[arg(long, value_name = "ID")]
        old: Option<String>,
        /// Id of the newer edition; without it the next to come into force, else the one in force.
        #[arg(long, value_name = "ID")]
        new: Option<String>,
    },
}

/// A file form.
#[derive(Args, Debug)]
pub struct SchemaOf {
    /// Which file.
    #[arg(value_name = "FILE", value_parser = ["application"])]
    pub of: String,
}
