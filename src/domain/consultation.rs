//! A consultation: somebody asked at the desk and was told. It opens no case and counts in no column.

use super::moment::Moment;
use super::service::ServiceCode;
use super::text::Message;

/// What was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Asked {
    /// Where to apply.
    Where,
    /// What to bring.
    Papers,
    /// How long it takes.
    Term,
    /// What it costs.
    Fee,
    /// Anything else.
    Other,
}

impl Asked {
    /// All, the usual first.
    pub const ALL: [Asked; 5] = [Asked::Where, Asked::Papers, Asked::Term, Asked::Fee, Asked::Other];

    /// The word used in the database and flags.
    pub fn id(self) -> &'static str {
        match self {
            Asked::Where => "where",
            Asked::Papers => "papers",
            Asked::Term => "term",
            Asked::Fee => "fee",
            Asked::Other => "other",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<Asked> {
        Asked::ALL.into_iter().find(|a| a.id() == id)
    }

    /// In words.
    pub fn message(self) -> Message {
        Message::new(match self {
            Asked::Where => "consult-where",
            Asked::Papers => "consult-papers",
            Asked::Term => "consult-term",
            Asked::Fee => "consult-fee",
            Asked::Other => "consult-other",
        })
    }
}

/// A consultation as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consultation {
    /// Row id.
    pub id: i64,
    /// When.
    pub at: Moment,
    /// Service.
    pub service: ServiceCode,
    /// What was asked.
    pub asked: Asked,
    /// A few words; never who asked.
    pub note: String,
    /// Clerk.
    pub clerk: String,
    /// Why it was annulled, if it was.
    pub annulled: Option<String>,
}

/// Whether a note holds what looks like a number of a person: twelve digits in a row, spaces and dashes between them or not.
pub fn names_a_person(note: &str) -> bool {
    let mut run = 0;
    for c in note.chars() {
        match c {
            '0'..='9' => run += 1,
            ' ' | '-' | '\u{a0}' => {}
            _ => run = 0,
        }
        if run >= 12 {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_digits_in_a_row_are_taken_for_a_number_of_a_person_and_a_date_is_not() {
        assert!(names_a_person("ИИН 991231500006"));
        assert!(names_a_person("9912 3150 0006"));
        assert!(!names_a_person("приём с 26.05 по 31.12.2026, кабинет 12"));
        assert!(!names_a_person(""));
    }
}
