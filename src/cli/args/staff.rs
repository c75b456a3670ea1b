//! Flags of `staff`.

use clap::{Args, Subcommand};

/// People of the desk.
#[derive(Args, Debug)]
pub struct Staff {
    /// A change of them; without one they are listed.
    #[command(subcommand)]
    pub verb: Option<StaffVerb>,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum StaffVerb {
    /// Add somebody.
    #[command(after_help = "Example: kense staff add \"Секретарёва А. Б.\" --position секретарь --since 2026-06-01")]
    Add {
        /// Name as it stands in papers.
        #[arg(value_name = "NAME")]
        name: String,
        /// The rest.
        #[command(flatten)]
        about: About,
    },
    /// Change what is kept of somebody; what is not named stays.
    #[command(after_help = "Example: kense staff change 2 --certificate 118-К --certificate-until 2027-06-01")]
    Change {
        /// Id of the list.
        #[arg(value_name = "ID")]
        id: i64,
        /// Name as it stands in papers.
        #[arg(long, value_name = "TEXT")]
        name: Option<String>,
        /// The rest.
        #[command(flatten)]
        about: About,
    },
    /// Say who sits at the desk from now on.
    #[command(after_help = "Example: kense staff sit 2")]
    Sit {
        /// Id of the list.
        #[arg(value_name = "ID")]
        id: i64,
    },
    /// Enter days on which somebody is away.
    #[command(after_help = "Example: kense staff away 2 --since 2026-06-08 --until 2026-06-19 --why отпуск")]
    Away {
        /// Id of the list.
        #[arg(value_name = "ID")]
        id: i64,
        /// First day.
        #[arg(long, value_name = "DATE")]
        since: String,
        /// Last day.
        #[arg(long, value_name = "DATE")]
        until: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        why: String,
    },
    /// Take an absence back, with a reason.
    #[command(after_help = "Example: kense staff back 4 --why \"вернулась раньше\"")]
    Back {
        /// Id of the absence.
        #[arg(value_name = "ABSENCE")]
        absence: i64,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        why: String,
    },
}

/// What is kept of somebody beside the name. A day given as an empty text is taken out.
#[derive(Args, Debug)]
pub struct About {
    /// Position.
    #[arg(long, value_name = "TEXT")]
    pub position: Option<String>,
    /// First day of work; without it, for somebody new, today.
    #[arg(long, value_name = "DATE")]
    pub since: Option<String>,
    /// Last day of work.
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
    /// Number of the training certificate.
    #[arg(long, value_name = "TEXT")]
    pub certificate: Option<String>,
    /// Last day it holds.
    #[arg(long, value_name = "DATE")]
    pub certificate_until: Option<String>,
}
