//! Printing as an act of the office: the folder, the name, the history, the office's own blanks, what can go wrong.

use kense::domain::blank::Form;
use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::ops::Ops;
use kense::ops::clock::HandClock;
use kense::ops::decide::PaperNews;
use kense::ops::leaflet::Tongue;
use kense::ops::look::history_message;
use kense::ops::office::Office;
use kense::ops::print::About;
use kense::report::pdf::lay_out;
use kense::words::Words;

use crate::desk::{complete, draft, moment, office as desk_office};
use crate::forms::office;

#[test]
fn the_file_lies_in_the_office_s_folder_under_form_and_number_with_nothing_of_a_person_in_name_or_metadata() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, case, negative) = office(dir.path());
    let printed = ops.print(Form::Receipt, case, Tongue::Both, None).unwrap();
    assert_eq!(printed.file, dir.path().join("prints").join("receipt-05-12_1-ru-kk.pdf"));
    let second = ops.print(Form::NonAcceptance, negative, Tongue::One(Lang::Kk), None).unwrap();
    assert_eq!(second.file.file_name().unwrap(), "non-acceptance-05-12_О-1-kk.pdf");
    let names: Vec<_> = std::fs::read_dir(dir.path().join("prints")).unwrap().collect();
    assert_eq!(names.len(), 2, "nothing else is left behind");
    let bytes = std::fs::read(&printed.file).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("<pdfaid:part>2</pdfaid:part>") && text.contains("05-12/1"));
    assert!(!text.contains("Тестов"), "neither the clerk nor the applicant stands in the metadata");
    // Printed again, it is the same file with the same bytes.
    assert_eq!(std::fs::read(ops.print(Form::Receipt, case, Tongue::Both, None).unwrap().file).unwrap(), bytes);
}

#[test]
fn every_print_is_an_entry_of_the_history_and_the_chain_holds() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, case, negative) = office(dir.path());
    ops.print(Form::Receipt, case, Tongue::One(Lang::Kk), None).unwrap();
    ops.print(Form::NonAcceptance, negative, Tongue::Both, None).unwrap();
    let (About::Case(id), About::NonAcceptance(other)) = (case, negative) else { panic!() };
    let said = |entry| Words::new(Lang::Ru).tell(&history_message(entry, &|id| id.into()));
    let history = ops.card(id).unwrap().history;
    assert_eq!(said(history.last().unwrap()), "напечатано: Талон и расписка о приёме документов, по-казахски");
    let history = ops.non_acceptance(other).unwrap().1;
    assert_eq!(said(history.last().unwrap()), "напечатано: Расписка об отказе в приёме документов, на двух языках рядом");
    assert_eq!(ops.verify().unwrap(), None);
}

#[test]
fn a_form_is_printed_about_what_it_is_for_alone() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, case, negative) = office(dir.path());
    assert_eq!(ops.forms(case).unwrap(), [Form::Receipt, Form::Consent, Form::Folder]);
    assert_eq!(ops.forms(negative).unwrap(), [Form::NonAcceptance]);
    assert_eq!(ops.print(Form::NonAcceptance, case, Tongue::Both, None).unwrap_err().code, "no-form");
    assert_eq!(ops.about(Form::NonAcceptance, " 05-12/О-1 ").unwrap(), negative);
    assert_eq!(ops.about(Form::NonAcceptance, "05-12/1").unwrap_err().code, "no-case");
    let About::Case(id) = case else { panic!() };
    ops.annul(id, "ошибка").unwrap();
    assert!(ops.forms(case).unwrap().is_empty(), "an annulled case hands out no paper");
}

#[test]
fn an_own_blank_takes_the_place_of_the_shipped_one_and_a_faulty_one_is_told_by_line_and_does_not_stop_printing() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, case, _) = office(dir.path());
    let own = dir.path().join("forms");
    std::fs::create_dir(&own).unwrap();
    let good = "folio = { ru = \"{page}\", kk = \"{page}\" }\nhead = [\"Свой угловой штамп {bin}\"]\n\n[[piece]]\nkind = \"title\"\n\
                text = { ru = \"Талон\", kk = \"Талон\" }\n";
    std::fs::write(own.join("receipt.toml"), good).unwrap();
    let (paper, problems) = ops.printout(Form::Receipt, case, Tongue::One(Lang::Ru)).unwrap();
    assert!(problems.is_empty() && kense::ops::print::paper_text(&paper, 80)[0].contains("Свой угловой штамп 9912"));
    std::fs::write(own.join("receipt.toml"), good.replace("{bin}", "{binn}").replace("\"title\"", "\"titel\"")).unwrap();
    let printed = ops.print(Form::Receipt, case, Tongue::One(Lang::Ru), None).unwrap();
    let told: Vec<(usize, &str)> = printed.problems.iter().map(|p| (p.line, p.message.key)).collect();
    assert_eq!(told, [(2, "problem-place"), (5, "problem-word")]);
    assert!(printed.problems.iter().all(|p| p.file == "forms/receipt.toml"));
    assert!(printed.pages == 1 && printed.file.is_file(), "printed by the shipped blank");
    // It is among the problems of the office's own files, beside a blank the program does not know.
    std::fs::write(own.join("spravka.toml"), "").unwrap();
    ops.reload().unwrap();
    let keys: Vec<&str> = ops.problems().iter().map(|p| p.message.key).collect();
    assert_eq!(keys, ["problem-place", "problem-word", "problem-no-form"]);
}

#[test]
fn a_folder_that_cannot_be_made_leaves_the_case_as_it_was_and_says_what_to_do() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, case, _) = office(dir.path());
    let About::Case(id) = case else { panic!() };
    let before = ops.card(id).unwrap().history.len();
    std::fs::write(dir.path().join("prints"), "a file in the way").unwrap();
    let fault = ops.print(Form::Receipt, case, Tongue::Both, None).unwrap_err();
    assert_eq!((fault.code, fault.hint.map(|h| h.key)), ("print", Some("printing-folder-hint")));
    let fault = ops.print(Form::Receipt, case, Tongue::Both, Some(&dir.path().join("нет").join("a.pdf"))).unwrap_err();
    assert_eq!((fault.says.key, fault.hint.map(|h| h.key)), ("print-absent", Some("printing-case-safe")));
    assert_eq!(ops.card(id).unwrap().history.len(), before, "what was not printed is not noted as printed");
}

#[test]
fn what_was_brought_later_is_not_on_the_receipt_of_that_day() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, case, _) = office(dir.path());
    let before = ops.printout(Form::Receipt, case, Tongue::One(Lang::Ru)).unwrap().0;
    let About::Case(id) = case else { panic!() };
    let looked = ops.card(id).unwrap();
    let absent = looked.verdict.lines.iter().find(|l| !l.standing.is_given()).map(|l| l.id.clone()).unwrap();
    ops.note_papers(id, &[(absent, PaperNews::Brought(None))]).unwrap();
    assert_eq!(ops.printout(Form::Receipt, case, Tongue::One(Lang::Ru)).unwrap().0, before);
}

#[test]
fn a_rehearsal_says_on_the_paper_that_it_is_one() {
    let clock = HandClock::at(moment("2026-06-02T10:15"));
    let rehearsal = Office { rehearsal: true, ..desk_office(ProviderKind::School) };
    let mut ops = Ops::in_memory(rehearsal, Box::new(clock)).unwrap();
    let mut whole = draft(&ops, "00403003", 1, &[("grade", "1")]);
    complete(&ops, &mut whole);
    let id = ops.register(0, &whole).unwrap().id;
    let (paper, _) = ops.printout(Form::Receipt, About::Case(id), Tongue::Both).unwrap();
    assert_eq!(paper.mark, ["ОҚУ ҮЛГІСІ — жарамсыз", "УЧЕБНЫЙ ОБРАЗЕЦ — недействителен"]);
    assert!(lay_out(&paper).texts(0).contains(&"ОҚУ ҮЛГІСІ — жарамсыз / УЧЕБНЫЙ ОБРАЗЕЦ — недействителен"));
}
