//! The verbs over own editions: what holds when, what is refused, what an error leaves as it was.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use kense::domain::service::{Edition, Fee, Form, Origin, ProviderKind};
use kense::domain::text::Text;
use kense::ops::Ops;
use kense::ops::clock::HandClock;
use kense::ops::own::Standing;
use tempfile::TempDir;

use crate::desk::{code, complete, day, desk_in, draft, missing, moment, register, verdict};

const SCHOOL: &str = "00403003";
const NOW: &str = "2026-06-02T10:15";

struct Office {
    dir: TempDir,
    ops: Ops,
    clock: HandClock,
}

fn office() -> Office {
    let dir = tempfile::tempdir().unwrap();
    let (ops, clock) = desk_in(dir.path(), ProviderKind::School, NOW);
    Office { dir, ops, clock }
}

impl Office {
    fn path(&self, name: &str) -> std::path::PathBuf {
        self.dir.path().join(name)
    }

    fn verbs(&mut self) -> Vec<String> {
        let history = self.ops.store().read().history("office", 0).unwrap();
        history.into_iter().map(|h| h.verb).filter(|v| v.starts_with("own-")).collect()
    }

    /// Begins, changes and saves an own edition.
    fn save(&mut self, from: &str, how: impl FnOnce(&mut Edition)) -> Edition {
        let mut edition = self.ops.own_begin(&code(SCHOOL), day(from)).unwrap().edition.unwrap();
        how(&mut edition);
        let draft = self.ops.own_put(&code(SCHOOL), &edition).unwrap();
        assert_eq!(draft.problems, []);
        self.ops.own_save(&code(SCHOOL)).unwrap()
    }

    fn holds(&self, on: &str) -> &Edition {
        self.ops.edition_on(&code(SCHOOL), day(on)).unwrap()
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }
}

fn without_photo(e: &mut Edition) {
    e.documents.retain(|d| d.id != "photo");
}

#[test]
fn an_own_edition_holds_from_its_day_in_the_running_program_and_registered_cases_keep_theirs() {
    let mut o = office();
    let old = register(&mut o.ops, SCHOOL, 1, &[]);
    assert_eq!(o.save("2026-06-10", without_photo).id, "own-2026-06-10");
    assert_eq!(o.holds("2026-06-09").origin, Origin::Shipped);
    assert_eq!(o.holds("2026-06-10").origin, Origin::Office("services.d/00403003.toml".into()));
    let last = o.ops.service(&code(SCHOOL)).unwrap().edition("2025-08-29").unwrap().to;
    assert_eq!(last, Some(day("2026-06-09")), "the shipped one is closed on the day before");

    o.clock.set(moment("2026-06-10T10:15"));
    let new = register(&mut o.ops, SCHOOL, 2, &[]);
    // Opened anew, so that it is the file that is read.
    let ops = Ops::open(o.dir.path(), Box::new(o.clock.clone())).unwrap();
    let papers = |id: i64| {
        let case = ops.case(id).unwrap();
        let asks = ops.edition(&case.service, &case.edition).unwrap().document("photo").is_some();
        (case.edition, asks)
    };
    assert_eq!(papers(old.id), ("2025-08-29".to_owned(), true), "judged by the list of its day for ever");
    assert_eq!(papers(new.id), ("own-2026-06-10".to_owned(), false));
}

#[test]
fn every_verb_leaves_its_entry_in_the_journal_and_the_chain_holds() {
    let mut o = office();
    o.save("2026-06-10", |_| {});
    o.ops.own_begin(&code(SCHOOL), day("2026-06-12")).unwrap();
    o.ops.own_drop(&code(SCHOOL)).unwrap();
    o.ops.own_withdraw(&code(SCHOOL), "own-2026-06-10").unwrap();
    o.save("2026-06-02", |_| {});
    o.ops.own_close(&code(SCHOOL), "own-2026-06-02", day("2026-06-05")).unwrap();
    let expected = ["begun", "saved", "begun", "dropped", "withdrawn", "begun", "saved", "closed"];
    assert_eq!(o.verbs(), expected.map(|v| format!("own-edition-{v}")));
    assert_eq!(o.ops.verify().unwrap(), None);
}

#[test]
fn a_draft_holds_nowhere_and_is_there_again_after_the_program_was_killed() {
    let mut o = office();
    let mut edition = o.ops.own_begin(&code(SCHOOL), day("2026-06-02")).unwrap().edition.unwrap();
    edition.fee = Fee::PaidOrFree;
    o.ops.own_put(&code(SCHOOL), &edition).unwrap();
    let Office { dir, ops, clock } = o;
    drop(ops);
    let ops = Ops::open(dir.path(), Box::new(clock)).unwrap();
    assert_eq!((ops.problems().len(), ops.own_editions().len()), (0, 0));
    assert_eq!(ops.edition_on(&code(SCHOOL), day("2026-06-02")).unwrap().fee, Fee::Free);
    assert_eq!(ops.own_draft(&code(SCHOOL)).unwrap().unwrap().edition.unwrap().fee, Fee::PaidOrFree);
}

#[test]
fn a_second_draft_is_not_put_over_the_first() {
    let mut o = office();
    o.ops.own_begin(&code(SCHOOL), day("2026-06-10")).unwrap();
    assert_eq!(o.ops.own_begin(&code(SCHOOL), day("2026-06-11")).unwrap_err().code, "own-draft-there");
    o.ops.own_drop(&code(SCHOOL)).unwrap();
    assert!(o.path("services.d/drafts/00403003.toml.bak").exists(), "what was typed is kept aside");
    assert!(o.ops.own_begin(&code(SCHOOL), day("2026-06-11")).is_ok());
}

#[test]
fn the_first_day_is_today_or_later_also_when_the_draft_has_lain_for_a_while() {
    let mut o = office();
    assert_eq!(o.ops.own_begin(&code(SCHOOL), day("2026-06-01")).unwrap_err().code, "own-from");
    o.ops.own_begin(&code(SCHOOL), day("2026-06-03")).unwrap();
    o.clock.set(moment("2026-06-04T09:00"));
    assert_eq!(o.ops.own_save(&code(SCHOOL)).unwrap_err().code, "own-from");
    assert!(!o.path("services.d/00403003.toml").exists());
}

#[test]
fn an_own_edition_still_to_come_is_changed_and_taken_back_and_what_was_closed_for_it_holds_on() {
    let mut o = office();
    o.save("2026-06-02", |_| {});
    o.save("2026-06-10", without_photo);
    assert_eq!(o.holds("2026-06-09").id, "own-2026-06-02");
    // The copy begins with the one to come, and takes its place.
    let saved = o.save("2026-06-20", |e| assert!(e.document("photo").is_none()));
    assert_eq!((o.holds("2026-06-19").id.as_str(), saved.id.as_str()), ("own-2026-06-02", "own-2026-06-20"));
    assert!(!o.text("services.d/00403003.toml").contains("own-2026-06-10"));
    o.ops.own_withdraw(&code(SCHOOL), "own-2026-06-20").unwrap();
    assert_eq!((o.holds("2026-06-25").id.as_str(), o.holds("2026-06-25").to), ("own-2026-06-02", None));
    assert!(o.text("services.d/00403003.toml.bak").contains("own-2026-06-20"), "the file is kept as it was");
    assert_eq!(o.ops.own_withdraw(&code(SCHOOL), "own-2026-06-20").unwrap_err().code, "own-none");
}

#[test]
fn the_last_own_edition_taken_back_leaves_no_file_but_its_copy() {
    let mut o = office();
    o.save("2026-06-10", |_| {});
    o.ops.own_withdraw(&code(SCHOOL), "own-2026-06-10").unwrap();
    assert!(!o.path("services.d/00403003.toml").exists() && o.path("services.d/00403003.toml.bak").exists());
    assert_eq!((o.holds("2026-06-10").id.as_str(), o.ops.problems()), ("2025-08-29", &[][..]));
}

#[test]
fn an_own_edition_that_holds_is_closed_with_a_day_and_never_edited_or_taken_back() {
    let mut o = office();
    o.save("2026-06-02", without_photo);
    assert_eq!(Standing::of(o.holds("2026-06-02"), day("2026-06-02")), Standing::InForce);
    let case = register(&mut o.ops, SCHOOL, 1, &[]);
    assert_eq!(o.ops.own_withdraw(&code(SCHOOL), "own-2026-06-02").unwrap_err().code, "own-in-force");
    o.ops.own_begin(&code(SCHOOL), day("2026-06-02")).unwrap();
    assert_eq!(o.ops.own_save(&code(SCHOOL)).unwrap_err().code, "own-taken");
    o.ops.own_drop(&code(SCHOOL)).unwrap();
    assert_eq!(o.ops.own_close(&code(SCHOOL), "own-2026-06-02", day("2026-06-01")).unwrap_err().code, "own-last");
    o.ops.own_close(&code(SCHOOL), "own-2026-06-02", day("2026-06-05")).unwrap();
    assert_eq!(o.holds("2026-06-05").id, "own-2026-06-02");
    assert_eq!(o.holds("2026-06-06").id, "2025-08-29", "the shipped one holds again");
    let case = o.ops.case(case.id).unwrap();
    assert_eq!(o.ops.edition(&case.service, &case.edition).unwrap().document("photo"), None);
    o.clock.set(moment("2026-06-08T09:00"));
    assert_eq!(o.ops.own_close(&code(SCHOOL), "own-2026-06-02", day("2026-06-09")).unwrap_err().code, "own-not-in-force");
}

#[test]
fn what_was_read_in_the_file_of_an_edition_that_holds_comes_back_value_for_value_when_another_is_added() {
    let mut o = office();
    o.save("2026-06-02", |e| e.notes.push(Text { ru: "Своё".into(), kk: "Өзіміздікі".into(), ..Text::default() }));
    let before = o.holds("2026-06-02").clone();
    o.save("2026-06-10", |_| {});
    let after = o.ops.service(&code(SCHOOL)).unwrap().edition("own-2026-06-02").unwrap();
    assert_eq!(*after, Edition { to: Some(day("2026-06-09")), ..before });
}

#[test]
fn the_preview_is_laid_beside_what_would_hold_without_it() {
    let mut o = office();
    let mut edition = o.ops.own_begin(&code(SCHOOL), day("2026-06-10")).unwrap().edition.unwrap();
    assert_eq!(o.ops.own_preview(&code(SCHOOL)).unwrap().changes, []);
    without_photo(&mut edition);
    o.ops.own_put(&code(SCHOOL), &edition).unwrap();
    let preview = o.ops.own_preview(&code(SCHOOL)).unwrap();
    assert_eq!((preview.old.id.as_str(), preview.changes.len()), ("2025-08-29", 1));
    o.ops.own_save(&code(SCHOOL)).unwrap();
    // Changed once more: still beside the shipped one, not beside the one it replaces.
    o.ops.own_begin(&code(SCHOOL), day("2026-06-15")).unwrap();
    let preview = o.ops.own_preview(&code(SCHOOL)).unwrap();
    assert_eq!((preview.old.id.as_str(), preview.changes.len()), ("2025-08-29", 1));
}

#[test]
fn a_draft_with_an_error_is_told_by_line_and_not_saved() {
    let mut o = office();
    let draft = o.ops.own_begin(&code(SCHOOL), day("2026-06-10")).unwrap();
    let text = fs::read_to_string(&draft.file).unwrap();
    fs::write(&draft.file, text.replacen("fee = \"free\"", "fee = \"dear\"", 1)).unwrap();
    let line = 1 + text.lines().position(|l| l.starts_with("fee = ")).unwrap();
    let problems = o.ops.own_draft(&code(SCHOOL)).unwrap().unwrap().problems;
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].file.as_str(), problems[0].line), ("services.d/drafts/00403003.toml", line));
    let refused = o.ops.own_save(&code(SCHOOL)).unwrap_err();
    assert_eq!((refused.code, refused.details.len()), ("catalogue", 1));
    assert!(!o.path("services.d/00403003.toml").exists());
    for (wrong, key) in [
        (text.replace("00403003", "00403004"), "problem-file-name"),
        (text.clone() + &text[text.find("\n[[edition]]").unwrap()..].replace("2026-06-10", "2026-07-10"), "problem-overlap"),
    ] {
        fs::write(&draft.file, wrong).unwrap();
        let problems = o.ops.own_draft(&code(SCHOOL)).unwrap().unwrap().problems;
        assert_eq!(problems[0].message.key, key);
    }
}

fn break_file(dir: &Path, name: &str, bytes: &[u8]) {
    fs::create_dir_all(dir.join("services.d")).unwrap();
    fs::write(dir.join("services.d").join(name), bytes).unwrap();
}

#[test]
fn a_broken_file_is_left_out_and_told_by_line_while_the_shipped_list_and_the_other_own_files_hold() {
    let mut o = office();
    o.save("2026-06-02", without_photo);
    break_file(o.dir.path(), "00403004.toml", b"code = \"00403004\"\nname = 1\n");
    // Windows-1251, as an old editor saves it.
    break_file(o.dir.path(), "00403005.toml", b"code = \"00403005\"\n# \xcf\xf0\xe8\xe2\xe5\xf2\n");
    o.ops.reload().unwrap();
    let told: Vec<_> = o.ops.problems().iter().map(|p| (p.file.as_str(), p.line, p.message.key)).collect();
    assert!(told.contains(&("services.d/00403004.toml", 2, "problem-unknown-key")), "{told:?}");
    assert!(told.contains(&("services.d/00403005.toml", 2, "problem-not-utf8")), "{told:?}");
    assert_eq!(o.holds("2026-06-02").id, "own-2026-06-02", "a sound file holds beside a broken one");
    assert_eq!(register(&mut o.ops, SCHOOL, 1, &[]).number, "05-12/1");
    assert!(Ops::open(o.dir.path(), Box::new(o.clock.clone())).is_ok());
    assert_eq!(o.ops.board().unwrap().news.len(), 1);
    // Mended, it holds again.
    fs::remove_file(o.path("services.d/00403004.toml")).unwrap();
    fs::remove_file(o.path("services.d/00403005.toml")).unwrap();
    o.ops.reload().unwrap();
    assert_eq!(o.ops.problems(), []);
}

#[test]
fn a_folder_that_cannot_be_written_is_a_sentence_and_leaves_no_entry() {
    let mut o = office();
    // A file stands where the folder should be: nobody, not even root, can write into it.
    fs::write(o.path("services.d"), "x").unwrap();
    let refused = o.ops.own_begin(&code(SCHOOL), day("2026-06-10")).unwrap_err();
    assert_eq!(refused.code, "own-file");
    assert!(refused.says.key.starts_with("print-"), "{refused}");
    assert_eq!(o.verbs(), Vec::<String>::new());

    fs::remove_file(o.path("services.d")).unwrap();
    o.ops.own_begin(&code(SCHOOL), day("2026-06-10")).unwrap();
    fs::create_dir(o.path("services.d/00403003.toml")).unwrap();
    assert!(o.ops.own_save(&code(SCHOOL)).is_err());
    assert_eq!((o.verbs(), o.ops.own_editions().len()), (vec!["own-edition-begun".to_owned()], 0));
    assert!(o.ops.own_draft(&code(SCHOOL)).unwrap().is_some(), "the draft is still there");
}

#[test]
fn a_protected_file_is_not_gone_over() {
    let mut o = office();
    o.save("2026-06-10", |_| {});
    let path = o.path("services.d/00403003.toml");
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    let before = o.text("services.d/00403003.toml");
    o.ops.own_begin(&code(SCHOOL), day("2026-06-20")).unwrap();
    assert_eq!(o.ops.own_save(&code(SCHOOL)).unwrap_err().says.key, "print-read-only");
    assert_eq!(o.text("services.d/00403003.toml"), before);
    assert_eq!(o.verbs().last().map(String::as_str), Some("own-edition-begun"));
}

#[test]
fn an_office_in_memory_has_no_files_of_its_own_and_says_so() {
    let (mut ops, _) = crate::desk::desk(ProviderKind::School, NOW);
    assert_eq!(ops.own_begin(&code(SCHOOL), day("2026-06-10")).unwrap_err().code, "no-folder");
}

#[test]
fn a_draft_of_an_application_is_judged_anew_and_told_what_changed_for_it() {
    let mut o = office();
    let mut d = draft(&o.ops, SCHOOL, 1, &[]);
    complete(&o.ops, &mut d);
    assert_eq!((d.edition.as_deref(), o.ops.check(&d).unwrap().changes.len()), (Some("2025-08-29"), 0));
    o.save("2026-06-10", |e| {
        let photo = e.documents.iter_mut().find(|d| d.id == "photo").unwrap();
        photo.form = Form::Shown;
        let mut extra = photo.clone();
        extra.id = "extra".into();
        extra.name = Text { ru: "Справка".into(), kk: "Анықтама".into(), ..Text::default() };
        e.documents.push(extra);
        e.source = "сами прочли".into();
    });
    assert_eq!(o.ops.check(&d).unwrap().changes.len(), 0, "not before its day");
    o.clock.set(moment("2026-06-10T10:15"));
    let checked = o.ops.check(&d).unwrap();
    assert_eq!((checked.edition.as_str(), checked.changes.len()), ("own-2026-06-10", 2));
    assert!(checked.list_changed.is_some());
    assert_eq!(missing(&o.ops, &d), ["extra"]);
    assert!(!verdict(&o.ops, &d).is_complete());
}

#[test]
fn two_first_days_apart_from_each_other_stand_in_one_file() {
    let mut o = office();
    o.save("2026-06-02", |_| {});
    o.clock.set(moment("2026-07-01T09:00"));
    o.save("2026-07-05", |_| {});
    let days: Vec<(NaiveDate, Option<NaiveDate>)> = o.ops.own_editions().iter().map(|(_, e)| (e.from, e.to)).collect();
    assert_eq!(days, [(day("2026-06-02"), Some(day("2026-07-04"))), (day("2026-07-05"), None)]);
}
