//! Papers as documents for an office suite: they open clean, hold every letter, and are what the PDF says.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use kense::domain::blank::Form;
use kense::domain::text::Lang;
use kense::ops::leaflet::Tongue;
use kense::ops::print::Kind;
use kense::report::docx::docx;

use crate::forms::office;
use crate::shown;

/// A part of the document, unpacked.
fn part(file: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The texts of a part, a line a paragraph; every element that begins ends where it should, and every cell holds a paragraph.
fn texts(xml: &str) -> String {
    let (mut open, mut out): (Vec<&str>, String) = (Vec::new(), String::new());
    let mut rest = xml.split_once("?>").unwrap().1.trim_start();
    while let Some((before, after)) = rest.split_once('<') {
        assert!(before.is_empty() || open.last() == Some(&"w:t"), "text outside of a run: {before}");
        out.push_str(&before.replace("&quot;", "\"").replace("&amp;", "&"));
        let (tag, after) = after.split_once('>').unwrap();
        rest = after;
        let name = tag.split([' ', '/']).next().unwrap();
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
            match name {
                "w:p" => out.push('\n'),
                "w:tc" => assert!(out.ends_with('\n'), "a cell without a paragraph"),
                _ => {}
            }
        } else if tag.ends_with('/') {
            if matches!(name, "w:tab" | "w:br") {
                out.push(' ');
            }
        } else {
            open.push(name);
        }
    }
    assert!(open.is_empty() && rest.is_empty());
    out
}

#[test]
fn a_document_is_whole_and_says_what_the_paper_says_with_every_kazakh_letter() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, case, negative) = office(dir.path());
    for (form, about) in [(Form::Receipt, case), (Form::NonAcceptance, negative), (Form::Consent, case)] {
        for tongue in Tongue::ALL {
            let file = ops.print_as(Kind::Docx, form, about, tongue, None).unwrap().file;
            for name in ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml"] {
                texts(&part(&file, name));
            }
            let said: Vec<String> = texts(&part(&file, "word/document.xml")).split_whitespace().map(str::to_owned).collect();
            let (paper, _) = ops.printout(form, about, tongue).unwrap();
            // Every word of the PDF is in the document, its line to cut along and the second copy apart.
            let layout = kense::report::pdf::lay_out(&kense::domain::printout::Printout { copies: 1, ..paper });
            for word in (0..layout.leaves.len()).flat_map(|n| layout.texts(n)).flat_map(str::split_whitespace) {
                assert!(word.contains("Лист") || said.iter().any(|w| w.contains(word)), "{form:?} {tongue:?}: {word}");
            }
        }
    }
}

#[test]
fn a_table_with_a_merged_header_and_struck_rows_is_whole_too() {
    let dir = tempfile::tempdir().unwrap();
    let (ops, _, _) = office(dir.path());
    let from = crate::desk::day("2026-01-01");
    let paper = ops.report_printout(from, ops.today(), "three-refusals", Lang::Kk).unwrap();
    let file = dir.path().join("report.docx");
    std::fs::write(&file, docx(&paper).unwrap()).unwrap();
    let xml = part(&file, "word/document.xml");
    let said = texts(&xml);
    assert!(said.contains("Барлығы") && xml.contains("w:orient=\"landscape\"") && xml.contains("<w:tblHeader/>"));
}

/// The document as a PDF, by LibreOffice; none, with a loud word, where that or its Writer is not installed.
fn opened(file: &Path) -> Option<PathBuf> {
    let writer = ["/usr/bin/soffice", "/usr/local/bin/soffice"].iter().filter_map(|p| std::fs::canonicalize(p).ok());
    if !writer.filter_map(|p| Some(p.parent()?.join("libswlo.so"))).any(|library| library.is_file()) {
        eprintln!("SKIPPED: no LibreOffice Writer here, so the document was not opened by an office suite");
        return None;
    }
    let folder = file.parent().unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    match Command::new("soffice").args([&profile, "--headless", "--convert-to", "pdf", "--outdir"]).arg(folder).arg(file).output()
    {
        Ok(out) => {
            let made = file.with_extension("pdf");
            assert!(made.is_file(), "{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
            Some(made)
        }
        Err(e) => {
            eprintln!("SKIPPED: no soffice here ({e}), so the document was not opened");
            None
        }
    }
}

#[test]
fn a_document_opens_in_an_office_suite_with_its_kazakh_letters_signatures_and_lists() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, case, negative) = office(dir.path());
    for (form, about, tongue, wanted) in [
        (Form::NonAcceptance, negative, Tongue::Both, ["№ 05-12/О-1 ҚОЛХАТ", "РАСПИСКА № 05-12/О-1", "Іңкәр", "(подпись)", "1)"]),
        (
            Form::Receipt,
            case,
            Tongue::One(Lang::Ru),
            ["ТАЛОН № 05-12/1", "село Үлгілі", "Тестова Т. Т.", "делопроизводитель", "1."],
        ),
    ] {
        let file = dir.path().join(format!("{}.docx", form.id()));
        let printed = ops.print_as(Kind::Docx, form, about, tongue, Some(&file)).unwrap();
        assert_eq!((printed.pages, printed.file.as_path()), (0, file.as_path()));
        let Some(made) = opened(&file) else { return };
        if let Some(kept) = std::env::var_os("PAPERS") {
            std::fs::copy(&made, Path::new(&kept).join(format!("docx-{}.pdf", form.id()))).unwrap();
        }
        let Some(text) = shown::text(&made) else { return };
        for what in wanted {
            assert!(text.contains(what), "{form:?}: {what}\n{text}");
        }
    }
}

#[test]
fn a_document_is_named_and_noted_like_the_paper_and_equal_papers_give_equal_bytes() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, case, _) = office(dir.path());
    let printed = ops.print_as(Kind::Docx, Form::Receipt, case, Tongue::Both, None).unwrap();
    assert_eq!(printed.file.file_name().unwrap(), "receipt-05-12_1-ru-kk.docx");
    let kense::ops::print::About::Case(id) = case else { panic!() };
    let last = ops.card(id).unwrap().history.last().unwrap().clone();
    assert_eq!((last.verb.as_str(), &last.body["format"]), ("printed", &"docx".into()));
    let paper = ops.printout(Form::Receipt, case, Tongue::Both).unwrap().0;
    assert_eq!(std::fs::read(&printed.file).unwrap(), docx(&paper).unwrap());
}
