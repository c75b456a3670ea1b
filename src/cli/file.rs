//! The application file that `check`, `register` and `decline` read, and its JSON Schema.

use std::collections::BTreeMap;
use std::fmt;
use std::io::Read;
use std::path::Path;

use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value, json};

use crate::cli::desk::case;
use crate::cli::output::{Failure, Result};
use crate::domain::application::{Beneficiary, Capacity, Draft, Party};
use crate::domain::moment::parse_day;
use crate::domain::package::Paper;
use crate::domain::service::ServiceCode;
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::{Ops, intake};

/// An application for a state service as it lies on the desk: who asks, for whom, the answers that choose the variant, the papers brought.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Kense application", extend("examples" = [example()]))]
pub struct ApplicationFile {
    /// Registry code of the service, e.g. "00403003" (`kense services` lists them).
    pub service: String,
    /// Who asks.
    pub applicant: ApplicantPart,
    /// In what capacity; left out: a legal representative for a child's service, in person for the others.
    #[serde(default)]
    pub capacity: Option<CapacityWord>,
    /// Paper of the representative: what it is and who gave it. Needed when the capacity is "proxy" or "guardian".
    #[serde(default)]
    pub proxy_paper: String,
    /// Number of that paper.
    #[serde(default)]
    pub proxy_number: String,
    /// Day of that paper, 01.06.2026 or 2026-06-01.
    #[serde(default)]
    pub proxy_date: String,
    /// Who stands at the desk for an organisation: surname, name and patronymic.
    #[serde(default)]
    pub representative: String,
    /// The child or student the service is for; left out when the applicant asks for themselves.
    #[serde(default)]
    pub beneficiary: Option<BeneficiaryPart>,
    /// Answers to the questions of the service: question id to choice id (`kense services show CODE`). Questions left out get their defaults.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
    /// Papers that were brought or shown, by document id.
    #[serde(default)]
    pub papers: Vec<PaperPart>,
    /// Note of the clerk.
    #[serde(default)]
    pub note: String,
    /// Number, or #id, of a case this one was brought together with: the same applicant, today. The cases are linked; each is judged alone.
    #[serde(default)]
    pub together: Option<String>,
    /// It stands on the application paper of that case: one application for two services, with one date and time.
    #[serde(default)]
    pub one_paper: bool,
    /// What the clerk confirms.
    #[serde(default)]
    pub confirm: ConfirmPart,
}

/// Who asks.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplicantPart {
    /// ИИН or БИН, twelve digits.
    #[serde(default)]
    pub number: String,
    /// Why there is no number; needed when there is none.
    #[serde(default)]
    pub no_number: String,
    /// Surname, name and patronymic, or the name of the organisation.
    pub name: String,
    /// Phone. A phone or an address is needed.
    #[serde(default)]
    pub phone: String,
    /// Address.
    #[serde(default)]
    pub address: String,
}

/// The child or student the service is for.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BeneficiaryPart {
    /// ИИН, twelve digits.
    #[serde(default)]
    pub number: String,
    /// Why there is no number; needed when there is none.
    #[serde(default)]
    pub no_number: String,
    /// Surname, name and patronymic.
    pub name: String,
    /// Day of birth, 02.06.2019 or 2019-06-02.
    #[serde(default)]
    pub born: String,
}

/// In what capacity the applicant stands at the desk.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CapacityWord {
    /// A parent or another legal representative.
    LegalRepresentative,
    /// In person.
    #[serde(rename = "self")]
    InPerson,
    /// By a power of attorney.
    Proxy,
    /// A guardian, a trustee or another representative whose right stands in a paper.
    Guardian,
}

/// What the clerk confirms.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmPart {
    /// Registered although today is outside the window of admission.
    #[serde(default)]
    pub outside_window: bool,
    /// Registered although the same person has an open case of this service.
    #[serde(default)]
    pub repeat: bool,
}

/// A paper: its document id, or an object when there is more to say about it.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum PaperPart {
    /// Document id of a paper that was given.
    Id(String),
    /// A paper with what was noted about it.
    Noted(NotedPaper),
}

/// A paper with what was noted about it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotedPaper {
    /// Document id.
    pub id: String,
    /// Last day it is good for, 2026-12-31.
    #[serde(default)]
    pub good_until: Option<String>,
    /// The clerk states that the state system has no record of it.
    #[serde(default)]
    pub not_in_system: bool,
    /// The office asked for it ("on request").
    #[serde(default)]
    pub requested: bool,
    /// Whether it was given or shown; yes when left out.
    #[serde(default = "yes")]
    pub given: bool,
}

fn yes() -> bool {
    true
}

/// Written by hand, for a derived one would forget line and column and what was expected.
impl<'de> Deserialize<'de> for PaperPart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<PaperPart, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = PaperPart;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a document id or an object with `id`")
            }
            fn visit_str<E: Error>(self, id: &str) -> std::result::Result<PaperPart, E> {
                Ok(PaperPart::Id(id.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> std::result::Result<PaperPart, A::Error> {
                NotedPaper::deserialize(MapAccessDeserializer::new(map)).map(PaperPart::Noted)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// The example of the schema; the number is made up, with a day in 2099.
fn example() -> Value {
    json!({
        "service": "00403003",
        "applicant": { "number": "991231600002", "name": "Ахметова Айгуль Сериковна", "phone": "+7 701 000 00 00" },
        "beneficiary": { "number": "991231500006", "name": "Ахметов Али Нурович" },
        "answers": { "grade": "1" },
        "papers": ["application", "photo", { "id": "immunization", "good_until": "2099-12-31" }]
    })
}

/// The JSON Schema of the file.
pub fn schema() -> Map<String, Value> {
    match schemars::schema_for!(ApplicationFile).to_value() {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// Reads a file, or the standard input for "-".
pub fn read(path: &Path) -> Result<ApplicationFile> {
    let shown = path.display().to_string();
    let text = if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().lock().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(path)
    };
    let text = text.map_err(|e| {
        let says = Message::new("file-unreadable").with("file", shown.as_str()).with("what", e.to_string());
        // Bytes that are no text are the file's own fault, an absent file is the folder's.
        if e.kind() == std::io::ErrorKind::InvalidData { OpError::usage("file", says) } else { OpError::data("file", says) }
    })?;
    parse(&shown, &text)
}

fn parse(shown: &str, text: &str) -> Result<ApplicationFile> {
    // Notepad puts a mark of byte order first.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|e| {
        let (line, column) = (e.line(), e.column());
        let place = format!(" at line {line} column {column}");
        let what = e.to_string();
        let says = Message::new("cli-file-malformed")
            .with("file", shown)
            .with("line", line)
            .with("column", column)
            .with("what", what.strip_suffix(&place).unwrap_or(&what));
        let mut extra = Map::new();
        extra.insert("line".to_owned(), line.into());
        extra.insert("column".to_owned(), column.into());
        Box::new(Failure { fault: OpError::usage("file-malformed", says), extra })
    })
}

impl ApplicationFile {
    /// The draft it stands for; answers and capacity left out get the defaults of the service.
    pub fn draft(self, ops: &Ops) -> Result<Draft> {
        let mut draft = ops.begin(&ServiceCode(self.service))?;
        draft.answers = self.answers;
        intake::fill_answers(ops.edition_of(&draft)?, &mut draft.answers);
        let a = self.applicant;
        draft.applicant = Party { number: a.number, no_number: a.no_number, name: a.name, phone: a.phone, address: a.address };
        if let Some(word) = self.capacity {
            draft.capacity = match word {
                CapacityWord::LegalRepresentative => Capacity::LegalRepresentative,
                CapacityWord::InPerson => Capacity::Self_,
                CapacityWord::Proxy => Capacity::Proxy,
                CapacityWord::Guardian => Capacity::Guardian,
            };
        }
        draft.proxy_paper = self.proxy_paper;
        draft.proxy_number = self.proxy_number;
        draft.proxy_date = self.proxy_date;
        draft.representative = self.representative;
        draft.together = self.together.as_deref().map(|number| case(ops, number)).transpose()?.map(|c| c.id);
        draft.one_paper = self.one_paper;
        if draft.one_paper && draft.together.is_none() {
            let fault = ("one_paper".to_owned(), Message::new("visit-none"));
            return Err(OpError::rule("fields", Message::new("fields-wrong").with("n", 1usize)).details(vec![fault]).into());
        }
        if let Some(b) = self.beneficiary {
            draft.beneficiary = Beneficiary { number: b.number, no_number: b.no_number, name: b.name, born: b.born };
        }
        let mut faults = Vec::new();
        for part in self.papers {
            let (id, paper) = match part {
                PaperPart::Id(id) => (id, Paper { given: true, ..Paper::default() }),
                PaperPart::Noted(p) => {
                    let good_until = p.good_until.as_deref().and_then(parse_day);
                    if p.good_until.is_some() && good_until.is_none() {
                        faults.push((format!("papers.{}.good_until", p.id), Message::new("field-day")));
                    }
                    let paper = Paper {
                        given: p.given,
                        not_in_system: p.not_in_system,
                        requested: p.requested,
                        good_until,
                        ..Paper::default()
                    };
                    (p.id, paper)
                }
            };
            draft.papers.insert(id, paper);
        }
        if !faults.is_empty() {
            let says = Message::new("fields-wrong").with("n", faults.len());
            return Err(OpError::usage("fields", says).details(faults).into());
        }
        draft.note = self.note;
        draft.outside_window_confirmed = self.confirm.outside_window;
        draft.repeat_confirmed = self.confirm.repeat;
        Ok(draft)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn what(text: &str) -> (Value, Value, String) {
        let f = parse("a.json", text).unwrap_err();
        let what = f.fault.says.args.iter().find(|(n, _)| *n == "what").map(|(_, a)| format!("{a:?}"));
        (f.extra["line"].clone(), f.extra["column"].clone(), what.unwrap_or_default())
    }

    #[test]
    fn the_example_of_the_schema_is_a_good_file_and_every_field_says_what_it_is() {
        let file = parse("example", &example().to_string()).unwrap();
        assert_eq!((file.papers.len(), file.answers["grade"].as_str()), (3, "1"));
        let schema = Value::Object(schema());
        assert_eq!(schema["additionalProperties"], json!(false));
        let parts = [&schema["properties"], &schema["$defs"]["ApplicantPart"]["properties"]];
        let more = ["BeneficiaryPart", "ConfirmPart", "NotedPaper"].map(|d| &schema["$defs"][d]["properties"]);
        for fields in parts.into_iter().chain(more) {
            let fields = fields.as_object().unwrap();
            assert!(!fields.is_empty());
            for (name, field) in fields {
                assert!(field["description"].is_string(), "{name} is not described");
            }
        }
    }

    #[test]
    fn a_malformed_file_is_told_by_line_and_column_and_what_is_expected() {
        let (line, column, says) = what("{\n  \"service\": \"00403003\",\n  \"applicant\": { \"name\": 7 }\n}");
        assert_eq!((line, column), (json!(3), json!(26)), "the number that should be a text");
        assert!(says.contains("expected a string"), "{says}");
        assert!(what("{\"service\": \"1\",,}").2.contains("key must be a string"));
        let (_, _, says) = what("{\"service\":\"1\",\"applicant\":{\"name\":\"a\"},\"paper\":[]}");
        assert!(says.contains("unknown field `paper`") && says.contains("`papers`"), "{says}");
        let (line, _, says) =
            what("{\"service\":\"1\",\"applicant\":{\"name\":\"a\"},\n\"papers\":[{\"id\":\"x\",\"till\":\"\"}]}");
        assert!(line == json!(2) && says.contains("good_until"), "{line} {says}");
        assert!(
            what("{\"service\":\"1\",\"applicant\":{\"name\":\"a\"},\"papers\":[5]}").2.contains("a document id or an object")
        );
    }
}
