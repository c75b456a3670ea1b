//! The words and flags of the command line: what clap reads and what `--help` says.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};

use crate::domain::text::Lang;

mod books;
mod complaints;
mod control;
mod desk;
mod district;
mod hearing;
mod import;
mod papers;
mod staff;

pub use books::{Bring, Calendar, CalendarVerb, CatalogueVerb, Due, SchemaOf, Services, ServicesVerb};
pub use complaints::{Answer, Complaints, Extend, Forward, Notify, Ruling};
pub use control::{Pay, SelfCheck, SelfCheckVerb};
pub use desk::{
    Annul, Attach, Case, Complain, Consult, FileOf, Init, Invalidate, Issue, Moves, Refuse, Status, Step, Suspend, Withdraw,
};
pub use district::{Backup, CentralVerb, Close, Day, MergeOf, OfFile, Print, Report, Sync, TableOf, Tally};
pub use hearing::{Dropped, HearingVerb, Held, Minutes, Notice, Objection, Preliminary, Waive};
pub use import::Import;

pub use papers::{JournalOf, Paper};
pub use staff::{About, Staff, StaffVerb};

/// Front desk of a school, kindergarten or college: applications for state services in education.
#[derive(Debug, Parser)]
#[command(
    name = "kense",
    version,
    max_term_width = 100,
    after_help = "Without a verb the screens open.\nExit code: 0 done, 1 refused by a rule, 2 wrong usage, 3 trouble with data or files.\nExample: kense --data ./office --json status 05-12/37"
)]
pub struct Cli {
    /// Flags of every verb.
    #[command(flatten)]
    pub flags: Flags,
    /// Open the demonstration office.
    #[arg(long)]
    pub demo: bool,
    /// Panic on the screen, so that a test can see the terminal given back.
    #[arg(long, hide = true)]
    pub panic_for_test: bool,
    /// What to do.
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// Heading of the flags of every verb.
const EVERY: &str = "Flags of every verb";

/// Flags that stand before the verb.
#[derive(Args, Clone, Debug, Default)]
pub struct Flags {
    /// Office folder; without it KENSE_DATA, then the usual place of this computer.
    #[arg(long, value_name = "DIR", global = true, help_heading = EVERY)]
    pub data: Option<PathBuf>,
    /// Answer with one JSON object.
    #[arg(long, global = true, help_heading = EVERY)]
    pub json: bool,
    /// Language of the answers; without it the office's.
    #[arg(long, global = true, help_heading = EVERY, value_parser = one_of(Lang::ALL.map(Lang::code), Lang::parse))]
    pub lang: Option<Lang>,
    /// Pretend it is this time (2026-06-02T10:15); only in a rehearsal office.
    #[arg(long, value_name = "TIME", global = true, help_heading = EVERY)]
    pub now: Option<String>,
    /// The clock of this computer is behind the last entry, was looked at and is right.
    #[arg(long, global = true, help_heading = EVERY)]
    pub confirm_clock: bool,
}

/// Everything the program can be told to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Make an office in the data folder.
    #[command(
        after_help = "Example: kense --data ./office init --bin 991240000003 --kind school --name \"Школа № 1\" --district \"Район\" --lang ru"
    )]
    Init(Init),
    /// List the services, or show one with its documents.
    #[command(after_help = "Example: kense services школа", args_conflicts_with_subcommands = true)]
    Services(Services),
    /// Print what a parent has to bring for a service, or the sheet of the information stand; opens no case.
    #[command(after_help = "Example: kense bring 00403003 --answers grade=1 --both -o bring.txt")]
    Bring(Bring),
    /// Judge an application file without registering it.
    #[command(after_help = "Example: kense --json check application.json")]
    Check(FileOf),
    /// Register an application file.
    #[command(after_help = "Example: kense --json register application.json")]
    Register(FileOf),
    /// Register that an incomplete application was not accepted.
    #[command(after_help = "Example: kense decline application.json")]
    Decline(FileOf),
    /// Note documents brought to a registered case.
    #[command(after_help = "Example: kense attach 05-12/37 photo --good-until 2026-12-31")]
    Attach(Attach),
    /// Note that a document of a case was found not to be good.
    #[command(after_help = "Example: kense invalidate 05-12/37 immunization --why \"no stamp\"")]
    Invalidate(Invalidate),
    /// Take a case into work.
    #[command(after_help = "Example: kense start 05-12/37")]
    Start(Case),
    /// Record the result of a case and hand it out.
    #[command(after_help = "Example: kense issue 05-12/37 --result 118 --to \"Ахметова Айгуль\"")]
    Issue(Issue),
    /// Let the term of a case stand still.
    #[command(after_help = "Example: kense suspend 05-12/37 --why \"an answer of the clinic is awaited\" --until 2026-06-10")]
    Suspend(Suspend),
    /// Let the term of a case go on; the due day moves by what stood still.
    #[command(after_help = "Example: kense resume 05-12/37")]
    Resume(Case),
    /// List the steps of a case that have a term of their own, or note one.
    #[command(after_help = "Example: kense step 05-12/37 completeness --done 2026-06-02")]
    Step(Step),
    /// List open cases and complaints whose due day the calendar has moved, or move them.
    #[command(after_help = "Example: kense moves --confirm --why \"day off of 31 August cancelled\"")]
    Moves(Moves),
    /// Refuse the service on a ground of its list.
    #[command(after_help = "Example: kense refuse 05-12/37 --ground untrue --why \"the certificate is another child's\"")]
    Refuse(Refuse),
    /// Record a preliminary decision to refuse, where a hearing goes before the refusal.
    #[command(
        after_help = "Example: kense preliminary 05-12/37 --ground 2 --why \"income above the level\" --hearing 2026-06-05 10:00 \"room 4\""
    )]
    Preliminary(Preliminary),
    /// Record that the applicant received the notice of it.
    #[command(after_help = "Example: kense notice 05-12/37 --way sms")]
    Notice(Notice),
    /// Record an objection to it.
    #[command(after_help = "Example: kense objection 05-12/37 --text \"the certificate is right\"")]
    Objection(Objection),
    /// Record what became of the hearing.
    #[command(after_help = "Example: kense hearing held 05-12/37 --who \"Ахметова А.\"", subcommand_required = true)]
    Hearing {
        /// What became of it.
        #[command(subcommand)]
        verb: HearingVerb,
    },
    /// Record that the applicant took the application back.
    #[command(after_help = "Example: kense withdraw 05-12/37 --why \"moved away\"")]
    Withdraw(Withdraw),
    /// Mark an entry as made by mistake; it stays in the journal.
    #[command(after_help = "Example: kense annul 05-12/37 --why \"entered twice\"")]
    Annul(Annul),
    /// Say at what stage a case is, or all cases of a person; and record that it was said.
    #[command(after_help = "Example: kense --lang kk status 05-12/37 --said-to applicant --way phone")]
    Status(Status),
    /// Print a paper about a case or a non-acceptance as a PDF, and note it in the history.
    #[command(after_help = "Example: kense print receipt 05-12/37 --tongue both -o receipt.pdf")]
    Print(Paper),
    /// Print a journal of a period or what is new in it; without a name list the journals.
    #[command(after_help = "Example: kense journal applications --from 2026-01-01 --to 2026-06-30 --tongue both -o journal.pdf")]
    Journal(JournalOf),
    /// Note that somebody asked about a service, counted nowhere; list such notes of a day; annul one.
    #[command(
        after_help = "Example: kense consult 00402003 --what where\n         kense consult --annul 12 --why \"another service was meant\""
    )]
    Consult(Consult),
    /// Register a complaint about a case or a service.
    #[command(after_help = "Example: kense complain --case 05-12/37 --subject \"no answer in time\"")]
    Complain(Complain),
    /// Record the answer to a complaint.
    #[command(after_help = "Example: kense answer 05-13/2 --outcome satisfied --text \"the paper was handed out\"")]
    Answer(Answer),
    /// Record that a complaint was sent with the file to the body above.
    #[command(after_help = "Example: kense forward 05-13/2 --to \"Отдел образования\" --file \"letter 7, 12 sheets\"")]
    Forward(Forward),
    /// Record what the body above decided.
    #[command(after_help = "Example: kense ruling 05-13/2 --outcome partly --text \"the refusal is to be explained\"")]
    Ruling(Ruling),
    /// Record that the term of a complaint was made longer, where the law allows it.
    #[command(after_help = "Example: kense extend 05-13/2 --until 2026-07-01 --why \"an expert is asked\"")]
    Extend(Extend),
    /// Record that the applicant was told of the answer, the forwarding or the decision.
    #[command(after_help = "Example: kense notify 05-13/2 --way post --date 2026-06-05")]
    Notify(Notify),
    /// List the complaints and count those in time and late, or show one whole.
    #[command(after_help = "Example: kense --json complaints --from 2026-01-01 --to 2026-06-30")]
    Complaints(Complaints),
    /// Enter how many came through another channel on a day.
    #[command(
        after_help = "Example: kense tally --service 00403003 --channel 12.5 --person individual --count 7 --date 2026-06-02"
    )]
    Tally(Tally),
    /// Take in a register kept in a spreadsheet, whole or not at all; a second time adds only what is new.
    #[command(after_help = "Example: kense import journal-2025.xlsx --dry-run --map D=day,H=channel")]
    Import(Import),
    /// Reckon a due day on the working calendar.
    #[command(after_help = "Example: kense due --from 2026-06-02T10:15 --term 5wd")]
    Due(Due),
    /// Show the working calendar of a year, or change the office's own days.
    #[command(after_help = "Example: kense calendar 2026", args_conflicts_with_subcommands = true)]
    Calendar(Calendar),
    /// Show the counts of a day.
    #[command(after_help = "Example: kense day 2026-06-02")]
    Day(Day),
    /// Close a day and put its counts into the outbox.
    #[command(after_help = "Example: kense close today")]
    Close(Close),
    /// Send the closed days to the central file.
    #[command(after_help = "Example: kense sync --target /media/stick/counts.jsonl")]
    Sync(Sync),
    /// Print the official report of a period.
    #[command(after_help = "Example: kense report --from 2026-06-01 --to 2026-06-30 --format xlsx -o june.xlsx")]
    Report(Report),
    /// Look at the office as an inspector would, and tick what a person saw.
    #[command(
        after_help = "Example: kense selfcheck --from 2026-07-01 --to 2026-12-31 --format xlsx -o selfcheck.xlsx",
        args_conflicts_with_subcommands = true
    )]
    Selfcheck(SelfCheck),
    /// Enter the receipt of a sum paid for a service that may be paid.
    #[command(after_help = "Example: kense pay 05-12/37 --receipt 118 --sum 12500")]
    Pay(Pay),
    /// List the people of the desk, or change them and their absences.
    #[command(after_help = "Example: kense staff")]
    Staff(Staff),
    /// Look into central files of the district.
    #[command(after_help = "Example: kense central table --file counts.jsonl", subcommand_required = true)]
    Central {
        /// What to do with them.
        #[command(subcommand)]
        verb: CentralVerb,
    },
    /// Copy the register and prove the copy.
    #[command(after_help = "Example: kense backup --to /media/stick/kense.sqlite")]
    Backup(Backup),
    /// Check the register and its journal through.
    #[command(after_help = "Example: kense verify")]
    Verify,
    /// Print the JSON Schema of a file that the program reads.
    #[command(after_help = "Example: kense schema application > application.schema.json")]
    Schema(SchemaOf),
    /// Look through the catalogue of services.
    #[command(after_help = "Example: kense catalogue check", subcommand_required = true)]
    Catalogue {
        /// What to do with it.
        #[command(subcommand)]
        verb: CatalogueVerb,
    },
    /// Print the table of keys of the screens.
    #[command(after_help = "Example: kense --lang en keys")]
    Keys,
}

/// A flag that takes one of the words a type is written with.
fn one_of<T: Clone + Send + std::marker::Sync + 'static>(
    words: impl IntoIterator<Item = &'static str>,
    read: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    // A word of the list is always read; the error is there for the type alone.
    PossibleValuesParser::new(words).try_map(move |word| read(&word).ok_or(std::fmt::Error))
}
