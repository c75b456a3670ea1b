//! The table of fields is whole: no form and no field without a row.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::{WALKS, all_places};

#[test]
fn every_typed_field_of_every_form_has_its_row() {
    let mut typed: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut rows: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for place in all_places() {
        let dir = tempfile::tempdir().unwrap();
        let seen = (place.open)(dir.path()).fields();
        typed.entry(place.form).or_default().extend(seen.into_iter().filter(|f| f.typed).map(|f| f.id));
        rows.entry(place.form).or_default().extend(place.rows.iter().map(|r| r.id.to_owned()));
    }
    assert_eq!(typed, rows, "left: the fields of the forms, right: the rows of tests/journeys/fields");
    let walked: BTreeSet<&str> = WALKS.iter().flat_map(|w| w.iter().copied()).collect();
    assert_eq!(walked, typed.into_keys().collect(), "every form is walked over");
}

/// Places of the sources where typed fields are made: fields of forms, boxes that stand alone. A number that grows asks for a row in `places.rs`, or in
/// `boxes.rs` for a box.
const MADE: &[(&str, usize, usize)] = &[
    ("calendar/forms.rs", 3, 1),
    ("card/acts/before.rs", 9, 0),
    ("card/forms.rs", 13, 0),
    ("catalogue/entry.rs", 2, 0),
    ("catalogue/marking.rs", 5, 0),
    ("catalogue/mod.rs", 0, 1),
    ("central.rs", 1, 0),
    ("complaints/forms.rs", 8, 0),
    ("complaints/new.rs", 5, 0),
    ("consult.rs", 2, 0),
    ("control/forms.rs", 5, 0),
    ("imports/mod.rs", 1, 0),
    ("intake/package.rs", 1, 0),
    ("intake/people.rs", 6, 0),
    ("intake/pick.rs", 0, 1),
    ("moves.rs", 1, 0),
    ("negative.rs", 1, 0),
    ("office_form.rs", 10, 0),
    ("own/forms.rs", 6, 0),
    ("period.rs", 1, 0),
    ("register/filter.rs", 3, 0),
    ("register/mod.rs", 0, 1),
    ("said.rs", 1, 0),
    ("settings.rs", 2, 0),
    ("setup/mod.rs", 1, 0),
    ("staff/away.rs", 4, 0),
    ("staff/mod.rs", 6, 0),
    ("stage.rs", 0, 1),
    ("tallies/mod.rs", 1, 1),
];

#[test]
fn every_place_of_the_sources_that_makes_a_typed_field_is_known_to_the_table() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tui/screens");
    let mut files = Vec::new();
    walk(&root, &mut files);
    let mut made = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let count = |what: &[&str]| what.iter().map(|w| text.matches(w).count()).sum::<usize>();
        let (fields, boxes) = (count(&["Field::line(", "Field::long("]), count(&["TextField::", "TextArea::", "Ask::"]));
        // `TextField::value` and the like only read a box.
        let read = count(&["TextField::value"]);
        if fields + boxes - read > 0 {
            let path =
                file.strip_prefix(&root).unwrap().components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>();
            made.push((path.join("/"), fields, boxes - read));
        }
    }
    made.sort();
    let known: Vec<_> = MADE.iter().map(|(file, fields, boxes)| ((*file).to_owned(), *fields, *boxes)).collect();
    assert_eq!(made, known, "left: made in src/tui/screens; right: known to the table of fields");
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, files) } else { files.push(path) }
    }
}
