//! What is typed on the first start, before there is an office to keep it: a small file in the folder the office will lie in, written at every
//! change, so that a program that is killed loses nothing, and gone once the office is made.
//!
//! The file holds what the form holds and nothing else: the organisation's number, names and hours, and of persons the clerk's name and
//! position. It is read with suspicion: what this program did not write, or cannot read, is as good as absent.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::domain::text::Lang;
use crate::ops::refuse_network;

/// The file in the office's folder.
pub const FIRST_START: &str = "first-start.json";
/// What the file says it is.
const MARK: &str = "kense-first-start-1";
/// Bytes of the largest file that is looked at: a form filled to the brim takes a fraction of it.
const MOST: u64 = 64 * 1024;
/// Letters of the longest value.
const LONGEST: usize = 1000;

/// A form of the first start as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The language chosen on the first page.
    pub lang: Lang,
    /// Boxes are drawn with plain signs.
    pub ascii: bool,
    /// Fields by name, with the text as it stands.
    pub values: Vec<(String, String)>,
}

/// As it lies in the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    kense: String,
    lang: String,
    ascii: bool,
    values: BTreeMap<String, String>,
}

/// What was typed in a folder before; none where nothing readable lies there.
pub fn typed(dir: &Path) -> Option<Typed> {
    let path = dir.join(FIRST_START);
    // A pipe or a folder of that name would hold the start up.
    if !std::fs::symlink_metadata(&path).ok()?.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path).ok()?.take(MOST + 1).read_to_end(&mut bytes).ok()?;
    if u64::try_from(read).ok()? > MOST {
        return None;
    }
    let kept: Kept = serde_json::from_slice(&bytes).ok()?;
    let foreign = |v: &String| v.chars().any(char::is_control) || v.chars().count() > LONGEST;
    if kept.kense != MARK || kept.values.values().any(foreign) {
        return None;
    }
    Some(Typed { lang: Lang::parse(&kept.lang)?, ascii: kept.ascii, values: kept.values.into_iter().collect() })
}

/// Keeps what is typed, without waiting for the disk: it must outlive a killed program and need not outlive a power cut. Gives whether it is
/// kept; a folder that cannot be made or written, or lies in the network, is told of when the office is made.
pub fn keep(dir: &Path, typed: &Typed) -> bool {
    let values = typed.values.iter().cloned().collect();
    let kept = Kept { kense: MARK.to_owned(), lang: typed.lang.code().to_owned(), ascii: typed.ascii, values };
    let part = dir.join(format!("{FIRST_START}.part"));
    let write = || -> std::io::Result<()> {
        std::fs::create_dir_all(dir)?;
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        // A name of a person stands in it.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&part)?;
        file.write_all(&serde_json::to_vec(&kept)?)?;
        drop(file);
        // In one step: killed in between, the file is the old one or the new one.
        std::fs::rename(&part, dir.join(FIRST_START))
    };
    refuse_network(dir).is_ok() && write().is_ok()
}

/// Takes the file away: the office is made, or nothing is typed any more.
pub fn forget(dir: &Path) {
    for name in [FIRST_START.to_owned(), format!("{FIRST_START}.part")] {
        // What is not there need not go, and what cannot go is only in the way of nobody.
        let _gone = std::fs::remove_file(dir.join(name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Typed {
        Typed { lang: Lang::Kk, ascii: true, values: vec![("clerk".into(), "Секретарёва Ә. Б.".into())] }
    }

    #[test]
    fn what_is_kept_comes_back_and_goes_when_it_is_forgotten() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path().join("новая");
        assert_eq!(typed(&dir), None);
        assert!(keep(&dir, &some()));
        assert_eq!(typed(&dir), Some(some()));
        forget(&dir);
        assert_eq!((typed(&dir), std::fs::read_dir(&dir).unwrap().count()), (None, 0));
    }

    #[test]
    fn what_is_unreadable_or_of_somebody_else_is_as_good_as_absent() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(FIRST_START);
        let whole = |values: &str| format!(r#"{{"kense":"{MARK}","lang":"ru","ascii":false,"values":{{{values}}}}}"#);
        for text in [
            String::new(),
            "{".to_owned(),
            "[]".to_owned(),
            r#"{"name":"package","version":"1"}"#.to_owned(),
            whole("").replace(MARK, "kense-first-start-9"),
            whole("").replace("\"ru\"", "\"xx\""),
            whole(r#""clerk":7"#),
            whole(r#""clerk":"a\nb""#),
            whole(&format!(r#""clerk":"{}""#, "ы".repeat(LONGEST + 1))),
            whole(&" ".repeat(usize::try_from(MOST).unwrap())),
        ] {
            std::fs::write(&path, &text).unwrap();
            assert_eq!(typed(dir.path()), None, "{}", text.chars().take(80).collect::<String>());
        }
        std::fs::write(&path, whole("")).unwrap();
        assert!(typed(dir.path()).is_some(), "the others are refused for what is wrong with them");
        std::fs::remove_file(&path).unwrap();
        std::fs::create_dir(&path).unwrap();
        assert_eq!(typed(dir.path()), None);
        assert!(!keep(dir.path(), &some()));
    }
}
