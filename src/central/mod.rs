//! Packets and the ledger: what leaves the office, and the district's file it is appended to.
//!
//! # The file, for somebody who reads or writes it with another program
//!
//! A text file in UTF-8, one packet a line, each line ended by one line feed. A packet is one closed day of one organisation:
//!
//! ```text
//! {"format":1,"org":{"bin":"991240000013","name":"Школа № 1","district":"Пример ауданы","kind":"school"},"day":"2026-06-02","revision":0,"counts":{"00403003":{"122i":12}},"catalogue":"2026-06-01","audit":{"head":"5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef","number":417},"program":"0.1.0","rehearsal":false,"sum":"da0290eca98452a96eea4e50351d9c47"}
//! ```
//!
//! | key | what |
//! |---|---|
//! | `format` | 1. A line of a higher format is skipped and shown, not counted |
//! | `org.bin` | БИН, twelve digits with a right check digit; an ИИН is refused |
//! | `org.name`, `org.district` | as the office writes them; no control characters, fewer than twelve digits; the district may be empty |
//! | `org.kind` | `school` `kindergarten` `college` `additional-education` `pmpk` `correction-centre` `education-department` |
//! | `day` | the closed day, `YYYY-MM-DD` |
//! | `revision` | 0 for the first close, one more for every correction of the day |
//! | `counts` | by service code and cell, whole numbers from 1 to 9 999 999; what is zero is left out; `{}` is a day on which nobody came |
//! | `catalogue` | version of the list of services the day was counted by |
//! | `audit` | hash and number of the last entry of the office's audit chain |
//! | `program` | version of the program that wrote the line |
//! | `rehearsal` | `true` for a day of practice, which is never added to real days |
//! | `sum` | the first 16 bytes of SHA-256, in hex, of all bytes of the line before `,"sum":"` |
//!
//! Cells: `121` to `125` are the columns 12.1 to 12.5 (accepted), `refe` and `refp` refusals given electronically and on paper, `late`
//! completed after the due day, `comp` complaints, `nona` not accepted at the desk; the last letter is `i` for an individual and `l` for a
//! legal entity.
//!
//! The rules:
//! - Numbers are the whole of the day, never a difference. The same line twice counts once.
//! - For one БИН, one day and one value of `rehearsal` the highest `revision` counts. Two different lines of one revision are a conflict: it is
//!   shown, and the one with the larger `sum` counts until a higher revision comes.
//! - The order of lines means nothing. Two files put together, in either order, are a good file.
//! - Only append: start on a fresh line, never change or remove what lies there.
//! - There is one way to write a packet: the keys in the order above, no blanks outside texts, services and cells sorted by their bytes, no
//!   escapes but those JSON demands, hex in small letters. A line written otherwise, an unknown key or an unknown cell is a bad line: it is
//!   shown and not counted. A service that a reader's own catalogue lacks is kept and counted, for catalogues are not equally new everywhere.
//! - Forgiven: a mark of byte order, blank lines, a carriage return, blanks at either end of a line.
//! - A format to come keeps `format` and the ending with its rule, so that damage and novelty can be told apart.
//!
//! No file name, key or value can hold a person's data; what a packet can say is in [`packet`], and `append` refuses what [`packet::Packet::read`]
//! would.

pub mod check;
pub mod fault;
pub mod file;
pub mod home;
pub mod ledger;
pub mod packet;
pub mod plan;
#[cfg(test)]
mod sample;

#[cfg(test)]
mod tests {
    use crate::central::packet::{AuditHead, Packet};
    use crate::central::sample;

    #[test]
    fn the_example_of_the_description_is_a_good_line() {
        let mut example = sample::packet(1, chrono::NaiveDate::from_ymd_opt(2026, 6, 2).unwrap(), 0, 12);
        example.audit =
            AuditHead { head: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef".into(), number: 417 };
        let shown = include_str!("mod.rs").lines().find(|l| l.starts_with("//! {\"format\"")).unwrap_or_default();
        let shown = shown.trim_start_matches("//! ");
        assert_eq!(shown, example.line());
        assert_eq!(Packet::read(shown), Ok(example));
    }
}
