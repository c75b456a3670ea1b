//! Bad input to every typed field of every form: the sentence under it, the words still in it, the register as it was.

mod boxes;
mod calendar;
mod complaints;
mod guard;
mod kinds;
mod office;
mod own;
mod places;
mod refusals;
mod ways;

use std::path::Path;

use kense::domain::text::{Lang, Message};
use kense::ops::REGISTER;
use kense::tui::widgets::Seen;
use kense::words::Words;
use rusqlite::types::ValueRef;

use crate::desk::Journey;
use kinds::{Takes, Wrong};

/// A typed field of a form.
pub struct Row {
    /// Its identifier in the form.
    id: &'static str,
    /// What it takes.
    takes: Takes,
    /// The sentence it gets when it is empty, if it must not be.
    empty: Option<&'static str>,
    /// What it gets that is wrong for this field only.
    own: &'static [Wrong],
    /// What it gets in the end.
    good: &'static str,
}

/// A form, and what becomes of it.
pub struct Place {
    /// Forms of the same name are one form seen in different states.
    form: &'static str,
    /// Goes to the form with its choices made, over an office in a folder.
    open: fn(&Path) -> Journey,
    /// Sends the form off.
    send: &'static str,
    /// What the screen says once everything is good.
    done: &'static str,
    /// Esc: what is said then, and the keys back to the form.
    esc: (&'static str, &'static str),
    /// Whether typed texts are to be found in the register in the end.
    kept: bool,
    /// Its fields that are shown in this state, each with what is wrong and what is good.
    rows: &'static [Row],
}

/// Every form of the program.
fn all_places() -> impl Iterator<Item = &'static Place> {
    places::PLACES
        .iter()
        .chain(complaints::PLACES)
        .chain(own::PLACES)
        .chain(calendar::PLACES)
        .chain(office::PLACES)
        .chain(refusals::PLACES)
}

impl Journey {
    /// The fields of the form on top; a form must be there.
    #[track_caller]
    fn fields(&self) -> Vec<Seen> {
        match self.pilot.app.form() {
            Some(form) => form.seen(),
            None => panic!("no form is open:\n{}", self.pilot.text()),
        }
    }

    #[track_caller]
    fn held(&self, id: &str) -> String {
        self.fields().into_iter().find(|f| f.id == id && f.shown).map(|f| f.value).unwrap_or_else(|| {
            panic!("no field «{id}» is shown:\n{}", self.pilot.text());
        })
    }

    /// What stands as wrong, by field.
    fn faults(&self) -> Vec<(String, Message)> {
        self.fields().into_iter().filter_map(|f| f.fault.map(|fault| (f.id, fault))).collect()
    }

    /// Walks to a field with Tab and puts another text in.
    #[track_caller]
    fn put(&mut self, id: &str, text: &str) {
        for _ in 0..self.fields().len() {
            if self.pilot.app.form().unwrap().focused() == id {
                break;
            }
            self.keys("<Tab>");
        }
        assert_eq!(self.pilot.app.form().unwrap().focused(), id, "Tab comes to every field");
        while !self.held(id).is_empty() {
            let before = self.held(id);
            self.keys("<End><C-w>");
            if self.held(id) == before {
                self.keys("<BS>");
            }
            assert_ne!(self.held(id), before, "«{id}» can be cleared");
        }
        if text.chars().count() > 100 {
            self.pilot.paste(text);
        } else {
            self.keys(&text.replace('<', "<lt>"));
        }
    }
}

/// Every row of every table of a folder's register as text. Drafts are left out: they keep what is typed as it is typed.
fn stored(dir: &Path) -> Vec<String> {
    let file = dir.join(REGISTER);
    if !file.exists() {
        return Vec::new();
    }
    tables(&file, |table| table != "draft")
}

fn tables(file: &Path, wanted: fn(&str) -> bool) -> Vec<String> {
    let register = rusqlite::Connection::open(file).unwrap();
    let mut names = register.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").unwrap();
    let names: Vec<String> = names.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect();
    let mut out = Vec::new();
    for name in names.iter().filter(|n| wanted(n)) {
        let mut rows = register.prepare(&format!("SELECT * FROM \"{name}\"")).unwrap();
        let columns = rows.column_count();
        let line = |r: &rusqlite::Row<'_>| {
            let value = |n: usize| match r.get_ref_unwrap(n) {
                ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                other => format!("{other:?}"),
            };
            Ok(format!("{name}: {}", (0..columns).map(value).collect::<Vec<_>>().join(", ")))
        };
        out.extend(rows.query_map([], line).unwrap().map(Result::unwrap));
    }
    out
}

/// The sentence of a fault stands on the screen in Russian and exists in the other languages as another one.
#[track_caller]
fn told(j: &mut Journey, fault: &Message) {
    let [kk, ru, en] = [Lang::Kk, Lang::Ru, Lang::En].map(|lang| Words::new(lang).tell(fault));
    assert!(![&kk, &ru, &en].iter().any(|says| says.contains('⟨') || says.is_empty()), "{kk}\n{ru}\n{en}");
    assert!(kk != ru && ru != en && kk != en, "translated: {ru}");
    // The sentence may go on in the next line.
    let head: Vec<&str> = ru.split(' ').take(2).collect();
    j.sees(&format!("! {}", head.join(" ")));
}

fn held_by(fields: Vec<Seen>) -> Vec<(String, String)> {
    fields.into_iter().filter(|f| f.shown).map(|f| (f.id, f.value)).collect()
}

/// One wrong input to one field of a form all others of which are good.
fn meets(j: &mut Journey, dir: &Path, place: &Place, row: &Row, wrong: &Wrong) {
    let what = format!("{}, {}: «{:.40}»", place.form, row.id, wrong.typed());
    j.put(row.id, &wrong.typed());
    let (before, fields) = (stored(dir), held_by(j.fields()));
    j.keys(place.send);
    assert!(j.pilot.app.form().is_some(), "{what} was let through:\n{}", j.pilot.text());
    let (faults, under) = (j.faults(), wrong.under.unwrap_or(row.id));
    let told_faults: Vec<(&str, &str)> = faults.iter().map(|(id, fault)| (id.as_str(), fault.key)).collect();
    assert_eq!(told_faults, [(under, wrong.told)], "{what}:\n{}", j.pilot.text());
    assert_eq!(j.pilot.app.form().unwrap().focused(), under, "{what}: the cursor stands where the fault is");
    told(j, &faults[0].1);
    assert_eq!(j.held(row.id), wrong.typed(), "{what}: what was typed stays");
    assert_eq!(held_by(j.fields()), fields, "{what}: the other fields keep theirs");
    assert!(stored(dir) == before, "{what}: the register changed");
}

/// What must never be stored does not even get into a field, by typing or by paste.
fn drops_what_no_field_takes(j: &mut Journey, row: &Row) {
    j.put(row.id, "");
    j.pilot.paste("\u{1b}[31m\u{0}Я\u{202e}\u{9b}\u{200b}Я\u{7}");
    assert_eq!(j.held(row.id), "[31mЯЯ", "{}", row.id);
}

/// Esc loses nothing without asking; the way back shows everything as it was typed. So does a small window.
fn is_left_and_found_again(j: &mut Journey, place: &Place, row: &Row) {
    let fields = held_by(j.fields());
    j.pilot.resize(40, 12).resize(80, 25);
    j.keys("<Esc>").sees(place.esc.0).keys(place.esc.1);
    assert_eq!(held_by(j.fields()), fields, "{}, {}: after Esc", place.form, row.id);
}

fn walk(place: &Place) {
    let dir = tempfile::tempdir().unwrap();
    let mut j = (place.open)(dir.path());
    for row in place.rows {
        j.put(row.id, row.good);
    }
    for row in place.rows {
        for wrong in row.wrongs() {
            meets(&mut j, dir.path(), place, row, &wrong);
        }
        // As it stands after it was refused: nothing typed since then.
        is_left_and_found_again(&mut j, place, row);
        drops_what_no_field_takes(&mut j, row);
        j.put(row.id, row.good);
    }
    j.keys(place.send).sees(place.done).sees_no("! ");
    if place.kept {
        let all = tables(&dir.path().join(REGISTER), |_| true).join("\n");
        for row in place.rows.iter().filter(|r| r.takes.is_text()) {
            assert!(all.contains(row.good), "{}, {}: kept as typed", place.form, row.id);
        }
    }
}

impl Row {
    /// Everything wrong this field gets.
    fn wrongs(&self) -> Vec<Wrong> {
        let empty = self.empty.map(|told| Wrong { typed: "", told, under: None });
        empty.into_iter().chain(self.takes.wrongs()).chain(self.own.iter().copied()).collect()
    }
}

/// Walks over the forms of a name; there is at least one.
fn walk_over(forms: &[&str]) {
    for form in forms {
        let all: Vec<&Place> = all_places().filter(|p| p.form == *form).collect();
        assert!(!all.is_empty(), "no form is called {form}");
        all.into_iter().for_each(walk);
    }
}

/// Forms by the tests that walk over them; together they are all.
const WALKS: [&[&str]; 10] = [
    &["first start", "settings"],
    &["people", "paper", "consultation", "consultation annulled"],
    &["issue", "hand out", "withdraw", "annul", "invalid", "until", "motive", "non-acceptance", "suspend", "step", "moves"],
    &["complaint", "answer", "forward", "ruling", "notice", "complaint annul", "said"],
    &["tally day", "filter", "period", "central"],
    &["mark", "mark taken back"],
    &["own from", "own last", "own general", "own term", "own document", "own ground", "own note"],
    &["calendar day", "calendar add", "calendar remove"],
    &["tick", "untick", "staff", "away", "back", "pay", "import"],
    &["preliminary", "hearing notice", "objection", "held", "minutes", "exception", "go on", "final refusal"],
];

#[test]
fn bad_input_to_any_field_of_the_first_start_and_the_settings_is_told_under_it_and_loses_nothing() {
    walk_over(WALKS[0]);
}

#[test]
fn bad_input_to_any_field_of_a_new_application_is_told_under_it_and_loses_nothing() {
    walk_over(WALKS[1]);
}

#[test]
fn bad_input_to_any_field_of_an_act_is_told_under_it_and_loses_nothing() {
    walk_over(WALKS[2]);
}

#[test]
fn bad_input_to_any_field_of_a_complaint_is_told_under_it_and_loses_nothing() {
    walk_over(WALKS[3]);
}

#[test]
fn bad_input_to_any_field_of_a_period_or_a_filter_is_told_under_it_and_loses_nothing() {
    walk_over(WALKS[4]);
}

#[test]
fn bad_input_to_any_field_of_a_comparison_with_the_act_is_told_under_it_and_loses_nothing() {
    walk_over(WALKS[5]);
}

#[test]
fn bad_input_to_any_field_of_an_own_edition_is_told_under_it_and_loses_nothing() {
    walk_over(WALKS[6]);
}

#[test]
fn bad_input_to_any_field_of_the_calendar_is_told_under_it_and_loses_nothing() {
    walk_over(WALKS[7]);
}

#[test]
fn bad_input_to_any_field_of_self_control_of_the_staff_or_of_a_payment_is_told_under_it_and_loses_nothing() {
    walk_over(WALKS[8]);
}

#[test]
fn bad_input_to_any_field_of_what_goes_before_a_refusal_is_told_under_it_and_loses_nothing() {
    walk_over(WALKS[9]);
}
