//! One closed day of one organisation as one line of text that proves itself.
//!
//! There is one way to write a packet, so the same day is the same bytes on every computer, and the checksum at the end of a line is the
//! name of its content. A line that is not written that way is not counted.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::counts::{Cell, Counts};
use crate::domain::identifier::PersonNumber;
use crate::domain::service::{ProviderKind, ServiceCode};
use crate::domain::text::Message;

/// The format this program writes and counts.
pub const FORMAT: u32 = 1;

/// Longest line that is read, bytes; a day of every service with every cell is far below.
pub const LONGEST_LINE: usize = 256 * 1024;

/// Largest number a cell of one day may hold. It bounds the sums: no file on earth has lines enough to overflow them.
pub const LARGEST_COUNT: u64 = 9_999_999;

const LONGEST_NAME: usize = 1000;
const SUM_DIGITS: usize = 32;
const SUM_KEY: &str = ",\"sum\":\"";

/// Who sends: an organisation, never a person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Organisation {
    /// БИН; an ИИН is refused, for it belongs to a person.
    pub bin: PersonNumber,
    /// Name, as the office writes it.
    pub name: String,
    /// District or city; may be empty.
    pub district: String,
    /// Kind of provider.
    pub kind: ProviderKind,
}

/// Where the office's audit chain stood when the day was closed: the district becomes its witness.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditHead {
    /// Hash of the last entry, hex in small letters; empty while there is none.
    pub head: String,
    /// Number of the last entry; zero while there is none.
    pub number: u64,
}

/// The counts of one closed day. Absolute numbers, never differences: sent twice they stay the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packet {
    /// Version of the line's form, [`FORMAT`].
    pub format: u32,
    /// The sender.
    pub org: Organisation,
    /// The closed day.
    pub day: NaiveDate,
    /// 0 for the first close of the day, one more for each later correction.
    pub revision: u32,
    /// All counts of the day; empty for a day on which nobody came.
    pub counts: Counts,
    /// Version of the catalogue the day was counted by.
    pub catalogue: String,
    /// Head of the audit chain.
    pub audit: AuditHead,
    /// Version of the program.
    pub program: String,
    /// A day of practice: lies in the file, never in the counts.
    pub rehearsal: bool,
}

/// Why a line is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineFault {
    /// Nothing but blanks.
    Empty,
    /// No whole JSON object: a torn line, or a line of something else.
    NotJson,
    /// The checksum does not agree with the line.
    Checksum,
    /// A whole line of this newer format.
    NewerFormat(u32),
    /// A whole line that breaks the form of its format; names the field.
    Grammar(&'static str),
}

impl LineFault {
    /// The sentence for people.
    pub fn message(self) -> Message {
        match self {
            LineFault::Empty => Message::new("central-line-empty"),
            LineFault::NotJson => Message::new("central-line-torn"),
            LineFault::Checksum => Message::new("central-line-checksum"),
            LineFault::NewerFormat(n) => Message::new("central-line-newer").with("n", n),
            LineFault::Grammar(what) => Message::new("central-line-grammar").with("what", what),
        }
    }
}

/// The line as fields, in the order they are written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    format: u32,
    org: WireOrg,
    day: String,
    revision: u32,
    counts: BTreeMap<String, BTreeMap<String, u64>>,
    catalogue: String,
    audit: AuditHead,
    program: String,
    rehearsal: bool,
    #[serde(default, skip_serializing)]
    #[allow(dead_code)] // checked as bytes before the fields are read
    sum: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireOrg {
    bin: String,
    name: String,
    district: String,
    kind: String,
}

/// The one field every format has.
#[derive(Deserialize)]
struct Head {
    format: u32,
}

impl Packet {
    /// The line, without the line end.
    pub fn line(&self) -> String {
        self.sealed().0
    }

    /// The checksum the line ends with: 32 hex digits.
    pub fn sum(&self) -> String {
        self.sealed().1
    }

    /// The line and its checksum.
    pub(super) fn sealed(&self) -> (String, String) {
        // A structure of texts and whole numbers cannot fail to be written; if it did, the empty line would be read back as a fault.
        let mut line = serde_json::to_string(&self.wire()).unwrap_or_default();
        line.pop();
        let sum = checksum(&line);
        line.push_str(SUM_KEY);
        line.push_str(&sum);
        line.push_str("\"}");
        (line, sum)
    }

    fn wire(&self) -> Wire {
        let mut counts: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
        for ((service, cell), n) in self.counts.0.iter().filter(|(_, n)| **n > 0) {
            counts.entry(service.as_str().to_owned()).or_default().insert(cell.id(), *n);
        }
        Wire {
            format: self.format,
            org: WireOrg {
                bin: self.org.bin.as_str().to_owned(),
                name: self.org.name.clone(),
                district: self.org.district.clone(),
                kind: self.org.kind.id().to_owned(),
            },
            day: self.day.format("%Y-%m-%d").to_string(),
            revision: self.revision,
            counts,
            catalogue: self.catalogue.clone(),
            audit: self.audit.clone(),
            program: self.program.clone(),
            rehearsal: self.rehearsal,
            sum: String::new(),
        }
    }

    /// Reads a line. A mark of byte order before it and blanks around it are forgiven, nothing else is: the checksum must agree, every
    /// field must be in its range, and the line must be written exactly as [`Packet::line`] writes it.
    pub fn read(line: &str) -> Result<Packet, LineFault> {
        Packet::read_sealed(line).map(|(packet, _)| packet)
    }

    /// Reads a line and gives its checksum too.
    pub(super) fn read_sealed(line: &str) -> Result<(Packet, String), LineFault> {
        let line = bare(line);
        if line.is_empty() {
            return Err(LineFault::Empty);
        }
        if line.len() > LONGEST_LINE {
            return Err(LineFault::Grammar("length"));
        }
        if !line.starts_with('{') {
            return Err(LineFault::NotJson);
        }
        let head: Head = serde_json::from_str(line).map_err(|e| fault_of(&e, "format"))?;
        // The ending and its rule are the same in every format, so damage is told from novelty.
        let ending = line.strip_suffix("\"}").and_then(|rest| rest.rsplit_once(SUM_KEY));
        match ending {
            Some((body, sum)) if checksum(body) == sum => {}
            Some((_, sum)) if sum.len() == SUM_DIGITS => return Err(LineFault::Checksum),
            _ if head.format > FORMAT => return Err(LineFault::NewerFormat(head.format)),
            _ => return Err(LineFault::Grammar("sum")),
        }
        match head.format {
            0 => return Err(LineFault::Grammar("format")),
            FORMAT => {}
            newer => return Err(LineFault::NewerFormat(newer)),
        }
        let wire: Wire = serde_json::from_str(line).map_err(|e| fault_of(&e, "fields"))?;
        let packet = Packet::of_wire(wire)?;
        let (written, sum) = packet.sealed();
        // Another order of keys, a blank, a zero, a key given twice: one content would have two checksums.
        if written == line { Ok((packet, sum)) } else { Err(LineFault::Grammar("form")) }
    }

    fn of_wire(wire: Wire) -> Result<Packet, LineFault> {
        let org = Organisation {
            bin: PersonNumber::bin(&wire.org.bin).map_err(|_| LineFault::Grammar("org.bin"))?,
            kind: ProviderKind::parse(&wire.org.kind).ok_or(LineFault::Grammar("org.kind"))?,
            name: demand(wire.org.name, "org.name", |s| !s.trim().is_empty() && is_plain(s))?,
            district: demand(wire.org.district, "org.district", is_plain)?,
        };
        let day = NaiveDate::parse_from_str(&wire.day, "%Y-%m-%d")
            .ok()
            .filter(|d| (2000..=2199).contains(&d.year()))
            .ok_or(LineFault::Grammar("day"))?;
        let mut counts = Counts::default();
        for (service, cells) in wire.counts {
            let code = ServiceCode(demand(service, "counts", is_code)?);
            for (id, n) in cells {
                let cell = Cell::parse(&id).ok_or(LineFault::Grammar("counts"))?;
                if n > LARGEST_COUNT {
                    return Err(LineFault::Grammar("counts"));
                }
                counts.add(&code, cell, n);
            }
        }
        Ok(Packet {
            format: wire.format,
            org,
            day,
            revision: wire.revision,
            counts,
            catalogue: demand(wire.catalogue, "catalogue", is_version)?,
            audit: AuditHead { head: demand(wire.audit.head, "audit.head", is_hash)?, number: wire.audit.number },
            program: demand(wire.program, "program", is_version)?,
            rehearsal: wire.rehearsal,
        })
    }
}

/// The line without what editors and copies put around it.
pub(super) fn bare(line: &str) -> &str {
    line.trim_start_matches('\u{feff}').trim_matches([' ', '\t', '\r', '\n'])
}

/// The first sixteen bytes of SHA-256, in hex.
fn checksum(body: &str) -> String {
    Sha256::digest(body.as_bytes()).iter().take(SUM_DIGITS / 2).map(|b| format!("{b:02x}")).collect()
}

fn fault_of(error: &serde_json::Error, what: &'static str) -> LineFault {
    if error.is_data() { LineFault::Grammar(what) } else { LineFault::NotJson }
}

fn demand(value: String, what: &'static str, holds: impl Fn(&str) -> bool) -> Result<String, LineFault> {
    if holds(&value) { Ok(value) } else { Err(LineFault::Grammar(what)) }
}

/// A name that may be shown on any terminal and holds no number of a person: nothing that steers the screen, fewer than twelve digits.
fn is_plain(text: &str) -> bool {
    let steers = |c: char| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().count() <= LONGEST_NAME && !text.chars().any(steers) && text.chars().filter(|c| c.is_numeric()).count() < 12
}

/// Eleven signs at most, so that no twelve digits of a person fit in.
fn is_code(text: &str) -> bool {
    (1..=11).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase() || b == b'-')
}

fn is_version(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b".+-_".contains(&b))
}

fn is_hash(text: &str) -> bool {
    text.len() <= 128 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::counts::Channel;
    use crate::domain::service::PersonKind;

    fn packet() -> Packet {
        let mut counts = Counts::default();
        counts.add(&ServiceCode("00403003".into()), Cell::Accepted(Channel::Alternative, PersonKind::Individual), 12);
        counts.add(&ServiceCode("00403003".into()), Cell::NotAccepted(PersonKind::Individual), 2);
        counts.add(&ServiceCode("aid".into()), Cell::Accepted(Channel::Paper, PersonKind::LegalEntity), 1);
        Packet {
            format: FORMAT,
            org: Organisation {
                bin: PersonNumber::bin("991240000003").unwrap(),
                name: "Школа-гимназия № 12 «Үміт»".into(),
                district: "Пример ауданы".into(),
                kind: ProviderKind::School,
            },
            day: NaiveDate::from_ymd_opt(2026, 6, 2).unwrap(),
            revision: 0,
            counts,
            catalogue: "2026-06-01".into(),
            audit: AuditHead { head: "00ff".repeat(16), number: 41 },
            program: "0.1.0".into(),
            rehearsal: false,
        }
    }

    /// A line with the same checksum rule but any content.
    fn seal(body: &str) -> String {
        format!("{body},\"sum\":\"{}\"}}", checksum(body))
    }

    fn with(from: &str, to: &str) -> String {
        let line = packet().line();
        let (body, _) = line.rsplit_once(SUM_KEY).unwrap();
        assert!(body.contains(from), "{body}");
        seal(&body.replace(from, to))
    }

    #[test]
    fn a_line_is_one_line_without_blanks_and_reads_back() {
        let line = packet().line();
        assert_eq!(Packet::read(&line), Ok(packet()));
        assert!(!line.contains(['\n', '\r', '\t']) && !line.contains("\": ") && !line.contains(", \""));
        assert!(line.starts_with(r#"{"format":1,"org":{"bin":"991240000003","name":"#), "{line}");
        assert!(line.contains(r#""counts":{"00403003":{"122i":12,"nonai":2},"aid":{"121l":1}},"#), "{line}");
        assert_eq!(packet().sum().len(), SUM_DIGITS);
    }

    #[test]
    fn zeros_are_left_out_and_a_day_of_nothing_is_a_packet() {
        let mut zero = packet();
        zero.counts = Counts(BTreeMap::from([((ServiceCode("aid".into()), Cell::Late(PersonKind::Individual)), 0)]));
        assert!(zero.line().contains(r#""counts":{},"#));
        assert!(Packet::read(&zero.line()).is_ok_and(|p| p.counts.is_empty()));
        assert_eq!(Packet::read(&with(r#""122i":12"#, r#""121i":0,"122i":12"#)), Err(LineFault::Grammar("form")));
    }

    #[test]
    fn a_mark_of_byte_order_and_blanks_around_are_forgiven() {
        let line = packet().line();
        for around in [format!("\u{feff}{line}"), format!("{line}\r\n"), format!("{line}  \t"), format!("  {line}\n")] {
            assert_eq!(Packet::read(&around), Ok(packet()));
        }
        for empty in ["", "  ", "\r\n", "\u{feff}", "\u{feff} \r"] {
            assert_eq!(Packet::read(empty), Err(LineFault::Empty));
        }
    }

    #[test]
    fn every_flipped_byte_is_a_fault_and_never_another_count() {
        let line = packet().line();
        for place in 0..line.len() {
            for flip in [1u8, 2, 4, 8, 16, 32, 64, 128, 255] {
                let mut bytes = line.clone().into_bytes();
                bytes[place] ^= flip;
                if let Ok(text) = String::from_utf8(bytes) {
                    assert!(Packet::read(&text).is_err(), "{text}");
                }
            }
        }
    }

    #[test]
    fn every_lost_or_doubled_byte_is_a_fault() {
        let line = packet().line().into_bytes();
        for place in 0..line.len() {
            let mut lost = line.clone();
            let byte = lost.remove(place);
            let mut doubled = line.clone();
            doubled.insert(place, byte);
            for bytes in [lost, doubled] {
                if let Ok(text) = String::from_utf8(bytes) {
                    assert!(Packet::read(&text).is_err(), "{text}");
                }
            }
        }
    }

    #[test]
    fn a_newer_format_is_told_from_damage() {
        assert_eq!(Packet::read(&with("\"format\":1", "\"format\":2,\"mood\":[1]")), Err(LineFault::NewerFormat(2)));
        assert_eq!(Packet::read(&packet().line().replace("\"format\":1", "\"format\":2")), Err(LineFault::Checksum));
        assert_eq!(Packet::read(r#"{"format":7,"all":"new"}"#), Err(LineFault::NewerFormat(7)));
        assert_eq!(Packet::read(&with("\"format\":1", "\"format\":0")), Err(LineFault::Grammar("format")));
    }

    #[test]
    fn a_line_of_a_stranger_is_told_from_a_torn_one() {
        assert_eq!(Packet::read("day;school;count"), Err(LineFault::NotJson));
        assert_eq!(Packet::read(r#"{"format":1,"org":{"bin":"9912"#), Err(LineFault::NotJson));
        assert_eq!(Packet::read("[1,2]"), Err(LineFault::NotJson));
        assert_eq!(Packet::read(r#"{"count":5}"#), Err(LineFault::Grammar("format")));
        assert_eq!(Packet::read(r#"{"format":1,"count":5}"#), Err(LineFault::Grammar("sum")));
        assert_eq!(Packet::read(&"[".repeat(200_000)), Err(LineFault::NotJson), "depth is bounded");
        assert_eq!(Packet::read(&" x".repeat(LONGEST_LINE)), Err(LineFault::Grammar("length")));
    }

    #[test]
    fn every_field_is_held_to_its_range() {
        let cases = [
            ("991240000003", "991240000004", "org.bin"),
            ("991240000003", "991231500006", "org.bin"),
            ("\"kind\":\"school\"", "\"kind\":\"shop\"", "org.kind"),
            ("Пример ауданы", "\\u001b[2J", "org.district"),
            ("Пример ауданы", "\u{202e}ауданы", "org.district"),
            ("Школа-гимназия № 12", "991231500006", "org.name"),
            ("Школа-гимназия № 12 «Үміт»", " ", "org.name"),
            ("2026-06-02", "2026-06-31", "day"),
            ("2026-06-02", "1980-01-01", "day"),
            ("2026-06-02", "2026-6-2", "form"),
            ("\"122i\"", "\"999i\"", "counts"),
            ("\"aid\"", "\"991231500006\"", "counts"),
            ("\"122i\":12", "\"122i\":10000000", "counts"),
            ("\"122i\":12", "\"122i\":-1", "fields"),
            ("\"122i\":12", "\"122i\":1.5", "fields"),
            ("\"122i\":12", "\"122i\":\"12\"", "fields"),
            ("\"122i\":12", "\"122i\":12,\"122i\":12", "form"),
            ("\"revision\":0", "\"revision\":4294967296", "fields"),
            ("\"rehearsal\":false", "\"rehearsal\":0", "fields"),
            ("\"rehearsal\":false", "\"rehearsal\":false,\"note\":1", "fields"),
            ("\"2026-06-01\"", "\"по-новому\"", "catalogue"),
            ("00ff00ff", "00FF00ff", "audit.head"),
            ("\"0.1.0\"", "\"\"", "program"),
            ("{\"format\"", "{ \"format\"", "form"),
        ];
        for (from, to, what) in cases {
            assert_eq!(Packet::read(&with(from, to)), Err(LineFault::Grammar(what)), "{from} -> {to}");
        }
    }

    #[test]
    fn services_of_a_newer_catalogue_are_kept() {
        let read = Packet::read(&with("\"aid\"", "\"00000001\""));
        assert_eq!(read, Err(LineFault::Grammar("form")), "services are sorted");
        let read = Packet::read(&with("\"00403003\"", "\"00999999\"")).unwrap();
        assert_eq!(read.counts.accepted(&ServiceCode("00999999".into())), 12);
    }
}
