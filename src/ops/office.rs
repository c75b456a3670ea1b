//! The office: who it is, when it is open, how it numbers, where the central file is. Kept in the register, changed in Settings.

use chrono::NaiveTime;
use serde::Deserialize;

use crate::domain::calendar::Week;
use crate::domain::form::{FieldKind, check, parse_time};
use crate::domain::moment::COUNTRY_OFFSET;
use crate::domain::number;
use crate::domain::service::ProviderKind;
use crate::domain::term::Hours;
use crate::domain::text::{Lang, Message};
use crate::ops::fault::OpError;
use crate::ops::leaflet::Tongue;

/// Name of the setting that keeps the languages of the paper chosen last.
pub const TONGUE: &str = "print.tongue";

/// What ships as defaults (`config/kense.toml`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Defaults {
    numbers: Numbers,
    hours: DefaultHours,
    central: Central,
    backup: Backup,
    staff: Staff,
    reader: ReaderDefaults,
    print: Print,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReaderDefaults {
    gap: u64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Print {
    folder: String,
    open: String,
    printer: String,
    command: String,
    tongue: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Staff {
    certificate_notice_days: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Numbers {
    application: String,
    non_acceptance: String,
    complaint: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DefaultHours {
    opens: String,
    closes: String,
    lunch: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Central {
    patience_seconds: u64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Backup {
    keep: usize,
}

impl Defaults {
    /// The shipped file; a test holds that it can be read.
    pub fn shipped() -> Defaults {
        toml::from_str(include_str!("../../config/kense.toml")).expect("the shipped settings are read in a test")
    }
}

/// Milliseconds between two signs of the slowest barcode reader that is waited for.
pub const READER_SLOWEST: u64 = 200;

/// What is done with a printed file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opened {
    /// The system's viewer shows it.
    #[default]
    Viewer,
    /// It goes straight to the printer.
    Printer,
    /// It lies in its folder.
    Nothing,
}

impl Opened {
    /// All.
    pub const ALL: [Opened; 3] = [Opened::Viewer, Opened::Printer, Opened::Nothing];

    /// The word used in settings.
    pub fn id(self) -> &'static str {
        match self {
            Opened::Viewer => "viewer",
            Opened::Printer => "printer",
            Opened::Nothing => "nothing",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<Opened> {
        Opened::ALL.into_iter().find(|o| o.id() == id)
    }
}

/// Printed files: where they lie, what is done with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printing {
    /// Folder; one that is not absolute lies in the office's own.
    pub folder: String,
    /// What is done with a file.
    pub open: Opened,
    /// Name of the printer; empty for the system's own choice.
    pub printer: String,
    /// A command in place of what the system has, with `{file}` and `{printer}`; empty for none.
    pub command: String,
    /// Languages of the paper chosen last.
    pub tongue: Tongue,
}

/// The organisation and its desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Kind of organisation.
    pub kind: ProviderKind,
    /// БИН.
    pub bin: String,
    /// Name in Russian.
    pub name_ru: String,
    /// Name in Kazakh.
    pub name_kk: String,
    /// District or city.
    pub district: String,
    /// Working week.
    pub week: Week,
    /// Hours of the desk.
    pub hours: Hours,
    /// Clerk at the desk.
    pub clerk: String,
    /// Position of the clerk.
    pub position: String,
    /// Phone of the desk, as it stands on receipts; may be empty.
    pub phone: String,
    /// Name of the head of the organisation, who signs letters and refusals; may be empty, then there is a line for it.
    pub head: String,
    /// Position of the head; empty for the general word.
    pub head_position: String,
    /// Central file; none until it is given.
    pub central: Option<String>,
    /// Language of the program.
    pub lang: Lang,
    /// Plain ASCII borders, for consoles that cannot draw.
    pub ascii: bool,
    /// Whether the bell rings, once a case and day, for what is due today or overdue.
    pub bell: bool,
    /// A practice office: says so everywhere, and its packets are never added to real ones.
    pub rehearsal: bool,
    /// Pattern of registration numbers.
    pub pattern_application: String,
    /// Pattern of non-acceptance numbers.
    pub pattern_non_acceptance: String,
    /// Pattern of complaint numbers.
    pub pattern_complaint: String,
    /// Minutes east of UTC.
    pub offset_minutes: i32,
    /// Seconds one delivery waits for a busy file.
    pub patience_seconds: u64,
    /// Daily copies kept.
    pub keep_backups: usize,
    /// Days before the end of a training certificate on which the first screen begins to say so.
    pub certificate_notice: u32,
    /// Most milliseconds between two signs of the office's barcode reader.
    pub reader_gap: u64,
    /// Where printed files lie and what is done with them.
    pub print: Printing,
}

impl Office {
    /// An office with nothing but defaults, for a kind of organisation.
    pub fn new(kind: ProviderKind) -> Office {
        let d = Defaults::shipped();
        Office {
            kind,
            bin: String::new(),
            name_ru: String::new(),
            name_kk: String::new(),
            district: String::new(),
            week: Week::Five,
            hours: hours(&d.hours.opens, &d.hours.closes, &d.hours.lunch).unwrap_or(Hours {
                opens: NaiveTime::MIN,
                closes: NaiveTime::MIN,
                lunch: None,
            }),
            clerk: String::new(),
            position: String::new(),
            phone: String::new(),
            head: String::new(),
            head_position: String::new(),
            central: None,
            lang: Lang::Ru,
            ascii: false,
            bell: false,
            rehearsal: false,
            pattern_application: d.numbers.application,
            pattern_non_acceptance: d.numbers.non_acceptance,
            pattern_complaint: d.numbers.complaint,
            offset_minutes: COUNTRY_OFFSET,
            patience_seconds: d.central.patience_seconds,
            keep_backups: d.backup.keep,
            certificate_notice: d.staff.certificate_notice_days,
            reader_gap: d.reader.gap,
            print: Printing {
                folder: d.print.folder,
                open: Opened::parse(&d.print.open).unwrap_or_default(),
                printer: d.print.printer,
                command: d.print.command,
                tongue: Tongue::parse(&d.print.tongue).unwrap_or_default(),
            },
        }
    }

    /// The name in a language; the other one when there is none.
    pub fn name(&self, lang: Lang) -> &str {
        let (first, second) = if lang == Lang::Kk { (&self.name_kk, &self.name_ru) } else { (&self.name_ru, &self.name_kk) };
        if first.is_empty() { second } else { first }
    }

    /// The settings as they are kept.
    pub fn to_settings(&self) -> Vec<(&'static str, String)> {
        let time = |t: NaiveTime| t.format("%H:%M").to_string();
        vec![
            ("kind", self.kind.id().into()),
            ("bin", self.bin.clone()),
            ("name.ru", self.name_ru.clone()),
            ("name.kk", self.name_kk.clone()),
            ("district", self.district.clone()),
            ("week", if self.week == Week::Six { "6" } else { "5" }.into()),
            ("opens", time(self.hours.opens)),
            ("closes", time(self.hours.closes)),
            ("lunch", self.hours.lunch.map(|(a, b)| format!("{}-{}", time(a), time(b))).unwrap_or_default()),
            ("clerk", self.clerk.clone()),
            ("position", self.position.clone()),
            ("phone", self.phone.clone()),
            ("head", self.head.clone()),
            ("head.position", self.head_position.clone()),
            ("central", self.central.clone().unwrap_or_default()),
            ("lang", self.lang.code().into()),
            ("borders", if self.ascii { "ascii" } else { "unicode" }.into()),
            ("bell", self.bell.to_string()),
            ("rehearsal", self.rehearsal.to_string()),
            ("pattern.application", self.pattern_application.clone()),
            ("pattern.non-acceptance", self.pattern_non_acceptance.clone()),
            ("pattern.complaint", self.pattern_complaint.clone()),
            ("offset", self.offset_minutes.to_string()),
            ("reader.gap", self.reader_gap.to_string()),
            ("print.folder", self.print.folder.clone()),
            ("print.open", self.print.open.id().into()),
            ("print.printer", self.print.printer.clone()),
            ("print.command", self.print.command.clone()),
            (TONGUE, self.print.tongue.id().into()),
        ]
    }

    /// Reads the settings back; what is not there keeps its default.
    pub fn from_settings(settings: &[(String, String)]) -> Option<Office> {
        let get = |name: &str| settings.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str());
        let mut o = Office::new(ProviderKind::parse(get("kind")?)?);
        o.bin = get("bin")?.to_owned();
        o.name_ru = get("name.ru").unwrap_or_default().to_owned();
        o.name_kk = get("name.kk").unwrap_or_default().to_owned();
        o.district = get("district").unwrap_or_default().to_owned();
        o.week = if get("week") == Some("6") { Week::Six } else { Week::Five };
        if let (Some(opens), Some(closes)) = (get("opens"), get("closes")) {
            o.hours = hours(opens, closes, get("lunch").unwrap_or_default()).unwrap_or(o.hours);
        }
        o.clerk = get("clerk").unwrap_or_default().to_owned();
        o.position = get("position").unwrap_or_default().to_owned();
        o.phone = get("phone").unwrap_or_default().to_owned();
        o.head = get("head").unwrap_or_default().to_owned();
        o.head_position = get("head.position").unwrap_or_default().to_owned();
        o.central = get("central").filter(|c| !c.is_empty()).map(str::to_owned);
        o.lang = get("lang").and_then(Lang::parse).unwrap_or_default();
        o.ascii = get("borders") == Some("ascii");
        o.bell = get("bell") == Some("true");
        o.rehearsal = get("rehearsal") == Some("true");
        let text = |name: &str, or: &str| get(name).unwrap_or(or).to_owned();
        o.pattern_application = text("pattern.application", &o.pattern_application);
        o.pattern_non_acceptance = text("pattern.non-acceptance", &o.pattern_non_acceptance);
        o.pattern_complaint = text("pattern.complaint", &o.pattern_complaint);
        // A pause longer than the longest offered would hold a hand's keys back.
        o.reader_gap = get("reader.gap").and_then(|t| t.parse().ok()).map_or(o.reader_gap, |gap: u64| gap.min(READER_SLOWEST));
        o.print.folder = text("print.folder", &o.print.folder);
        o.print.open = get("print.open").and_then(Opened::parse).unwrap_or(o.print.open);
        o.print.printer = text("print.printer", &o.print.printer);
        o.print.tongue = get(TONGUE).and_then(Tongue::parse).unwrap_or(o.print.tongue);
        o.print.command = text("print.command", &o.print.command);
        o.offset_minutes = get("offset").and_then(|t| t.parse().ok()).unwrap_or(o.offset_minutes);
        Some(o)
    }

    /// Everything that is wrong with it, by field.
    pub fn faults(&self) -> Vec<(String, Message)> {
        let mut out = Vec::new();
        let mut add = |field: &str, fault: Option<Message>| {
            if let Some(m) = fault {
                out.push((field.to_owned(), m));
            }
        };
        add("bin", check(FieldKind::Bin, true, &self.bin).err());
        add("name", check(FieldKind::Line(300), true, self.name(Lang::Ru)).err());
        add("district", check(FieldKind::Line(200), true, &self.district).err());
        add("clerk", check(FieldKind::Line(120), true, &self.clerk).err());
        let h = &self.hours;
        let lunch_fits = h.lunch.is_none_or(|(a, b)| h.opens <= a && a < b && b <= h.closes);
        add("hours", (h.opens >= h.closes || !lunch_fits).then(|| Message::new("office-hours-order")));
        for (field, pattern) in [
            ("pattern.application", &self.pattern_application),
            ("pattern.non-acceptance", &self.pattern_non_acceptance),
            ("pattern.complaint", &self.pattern_complaint),
        ] {
            add(field, (!number::is_pattern(pattern)).then(|| Message::new("office-pattern")));
        }
        out
    }

    /// Fails with everything that is wrong.
    pub fn checked(self) -> Result<Office, OpError> {
        let faults = self.faults();
        if faults.is_empty() {
            Ok(self)
        } else {
            Err(OpError::rule("office-incomplete", Message::new("office-incomplete").with("n", faults.len())).details(faults))
        }
    }
}

/// Reads hours; `lunch` is "13:00-14:00" or empty.
pub fn hours(opens: &str, closes: &str, lunch: &str) -> Option<Hours> {
    let lunch = match lunch.trim() {
        "" => None,
        text => {
            let (a, b) = text.split_once(['-', '–', '—'])?;
            Some((parse_time(a)?, parse_time(b)?))
        }
    };
    Some(Hours { opens: parse_time(opens)?, closes: parse_time(closes)?, lunch })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn office() -> Office {
        Office {
            bin: "991240000003".into(),
            name_ru: "Школа № 1".into(),
            district: "Тестовый район".into(),
            clerk: "Тестова Т. Т.".into(),
            ..Office::new(ProviderKind::School)
        }
    }

    #[test]
    fn settings_read_back_as_they_were_kept() {
        let o = Office { week: Week::Six, central: Some("//s/c.jsonl".into()), reader_gap: 100, ..office() };
        let kept: Vec<(String, String)> = o.to_settings().into_iter().map(|(n, v)| (n.to_owned(), v)).collect();
        assert_eq!(Office::from_settings(&kept), Some(o));
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let bad = Office { bin: "1".into(), clerk: String::new(), pattern_complaint: "x".into(), ..office() };
        let fields: Vec<String> = bad.faults().into_iter().map(|(f, _)| f).collect();
        assert_eq!(fields, ["bin", "clerk", "pattern.complaint"]);
        assert!(office().checked().is_ok());
    }
}
