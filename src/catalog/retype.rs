//! What a clerk meant who typed in another keyboard layout: the same keys read by the other one.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    latin: Vec<String>,
    ru: Vec<String>,
    kk: Vec<String>,
}

/// Which sign a sign of one layout is in another one, small letters.
type Signs = HashMap<char, char>;

const SOURCE: &str = include_str!("../../config/layouts.toml");

/// From the layout that was on to the one that was meant.
fn tables() -> &'static [Signs] {
    static TABLES: OnceLock<Vec<Signs>> = OnceLock::new();
    TABLES.get_or_init(|| {
        // The file is compiled in and a test reads it; without it only this forgiveness would be gone.
        let Ok(file) = toml::from_str::<File>(SOURCE) else { return Vec::new() };
        let rows = [(&file.latin, &file.ru), (&file.latin, &file.kk), (&file.ru, &file.latin), (&file.kk, &file.latin)];
        let pairs = |a: &[String], b: &[String]| -> Signs {
            a.iter().zip(b).flat_map(|(a, b)| a.chars().zip(b.chars()).collect::<Vec<_>>()).collect()
        };
        rows.into_iter().map(|(on, meant)| pairs(on, meant)).collect()
    })
}

/// A text as it would be in every other layout, those that differ from it and from each other.
pub(super) fn retyped(text: &str) -> Vec<String> {
    let small = text.to_lowercase();
    let mut out: Vec<String> = Vec::new();
    for signs in tables() {
        let other: String = small.chars().map(|c| signs.get(&c).copied().unwrap_or(c)).collect();
        if other != small && !out.contains(&other) {
            out.push(other);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_keys_are_read_by_the_other_layouts() {
        assert!(retyped("j,of").contains(&"обща".to_owned()), "Latin on, Russian meant: {:?}", retyped("j,of"));
        assert!(retyped("0f,skle").contains(&"қабылду".to_owned()), "Latin on, Kazakh meant: {:?}", retyped("0f,skle"));
        assert!(retyped("вщкь").contains(&"dorm".to_owned()), "Russian on, Latin meant");
        assert!(retyped("ққғқі").contains(&"00503".to_owned()), "Kazakh on, digits meant");
        assert_eq!(tables().len(), 4);
        assert_eq!(retyped(" "), Vec::<String>::new());
    }
}
