//! Checksum of what an edition says, taken from its values: spaces, comments and the order of keys do not count.

use sha2::{Digest, Sha256};
use toml::de::{DeTable, DeValue};

use crate::domain::service::{Edition, ServiceCode};

use super::write;

/// Keys that do not change the list a person compares with the act: the closing day, how well the project knows a fact and where it was
/// read, and English, which is never the act's.
const LEFT_OUT: [&str; 4] = ["to", "confidence", "source", "en"];

/// Sixteen hexadecimal digits over what an edition says. It is taken from the values, so that a file written anew in other words of TOML is
/// the same content.
pub fn content(edition: &Edition) -> String {
    let text = write(&ServiceCode(String::new()), &[], [edition]);
    let (root, _whatever_is_written_reads_back) = DeTable::parse_recoverable(&text);
    of(root.get_ref())
}

fn of(table: &DeTable<'_>) -> String {
    let mut hash = Sha256::new();
    add_table(&mut hash, table);
    hash.finalize().iter().take(8).map(|b| format!("{b:02x}")).collect()
}

/// Each thing goes in with its kind and its length, so that no two different contents read the same.
fn add(hash: &mut Sha256, kind: u8, text: &str) {
    hash.update([kind]);
    hash.update(text.len().to_le_bytes());
    hash.update(text);
}

fn add_table(hash: &mut Sha256, table: &DeTable<'_>) {
    let mut keys: Vec<_> = table.iter().map(|(k, v)| (k.get_ref().as_ref(), v.get_ref())).collect();
    keys.retain(|(k, _)| !LEFT_OUT.contains(k));
    keys.sort_unstable_by_key(|(k, _)| *k);
    hash.update(b"{");
    for (key, value) in keys {
        add(hash, b'k', key);
        add_value(hash, value);
    }
    hash.update(b"}");
}

fn add_value(hash: &mut Sha256, value: &DeValue<'_>) {
    match value {
        DeValue::String(text) => add(hash, b's', text),
        DeValue::Integer(number) => add(hash, b'i', number.as_str()),
        DeValue::Float(number) => add(hash, b'f', number.as_str()),
        DeValue::Boolean(flag) => hash.update(if *flag { b"1" } else { b"0" }),
        DeValue::Datetime(moment) => add(hash, b'd', &moment.to_string()),
        DeValue::Array(items) => {
            hash.update(b"[");
            items.iter().for_each(|item| add_value(hash, item.get_ref()));
            hash.update(b"]");
        }
        DeValue::Table(table) => add_table(hash, table),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> String {
        of(DeTable::parse(text).unwrap().get_ref())
    }

    #[test]
    fn what_the_act_says_counts_and_how_it_is_written_down_does_not() {
        let sound = "from = 2026-01-01\nname = { ru = \"раз\", kk = \"бір\", en = \"one\" }\nways = [\"a\", \"b\"]\n";
        let same = "# a comment\nways = [\"a\",\n  \"b\"]\nname = { kk = \"бір\", ru = \"раз\", en = \"once\" }\nfrom = 2026-01-01\n\
            to = 2026-08-31\nconfidence = \"text\"\nsource = \"приказ\"\n";
        assert_eq!(id(sound), id(same));
        for other in [
            sound.replace("раз", "два"),
            sound.replace("2026", "2025"),
            sound.replace("\"a\", \"b\"", "\"ab\""),
            sound.replace("\"a\", \"b\"", "\"b\", \"a\""),
            format!("{sound}fee = \"free\"\n"),
        ] {
            assert_ne!(id(sound), id(&other), "{other}");
        }
    }
}
