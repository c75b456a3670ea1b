//! The shipped forms: what stands on them in each language, as text and read back from the file.

use std::path::{Path, PathBuf};

use kense::domain::blank::Form;
use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::ops::Ops;
use kense::ops::leaflet::Tongue;
use kense::ops::office::{Office, Opened};
use kense::ops::print::{About, paper_text};

use crate::desk::{complete, desk_in, draft, tick};
use crate::shown;

/// An office with one registered case and one non-acceptance.
pub fn office(dir: &Path) -> (Ops, About, About) {
    let (mut ops, _) = desk_in(dir, ProviderKind::School, "2026-06-02T10:15");
    let mut settled: Office = ops.office().clone();
    settled.name_ru = "КГУ «Общеобразовательная школа № 1»".into();
    settled.name_kk = "«№ 1 жалпы білім беретін мектеп» КММ".into();
    settled.position = "делопроизводитель".into();
    settled.phone = "8 (7172) 00-00-00".into();
    settled.print.open = Opened::Nothing;
    ops.change_office(settled).unwrap();
    let mut whole = draft(&ops, "00403003", 1, &[("grade", "1")]);
    whole.applicant.address = "Тестовая область, село Үлгілі, ул. Мұхтар Әуезов, 1".into();
    complete(&ops, &mut whole);
    let registered = ops.register(0, &whole).unwrap();
    let mut part = draft(&ops, "00403003", 2, &[("grade", "1")]);
    part.beneficiary.name = "Сәрсенбаева-Қожахметова Іңкәр Һәкімқызы".into();
    tick(&mut part, "application");
    let declined = ops.decline(0, &part, Lang::Ru).unwrap();
    (ops, About::Case(registered.id), About::NonAcceptance(declined.id))
}

pub fn preview(ops: &Ops, form: Form, about: About, tongue: Tongue) -> String {
    let (paper, problems) = ops.printout(form, about, tongue).unwrap();
    assert!(problems.is_empty());
    let lines = paper_text(&paper, 80);
    assert!(lines.iter().all(|l| l.chars().count() <= 80));
    lines.join("\n")
}

#[test]
fn each_form_in_each_language_as_text() {
    let dir = tempfile::tempdir().unwrap();
    let (ops, case, negative) = office(dir.path());
    for (form, about) in [(Form::Receipt, case), (Form::NonAcceptance, negative), (Form::Consent, case)] {
        for tongue in Tongue::ALL {
            insta::assert_snapshot!(format!("{}-{}", form.id(), tongue.id()), preview(&ops, form, about, tongue));
        }
    }
}

/// Where the files go that somebody wants to look at: the folder named by the variable `PAPERS`, else one that is gone afterwards.
pub fn folder(temporary: &Path) -> PathBuf {
    std::env::var_os("PAPERS").map_or_else(|| temporary.to_owned(), PathBuf::from)
}

#[test]
fn each_form_in_each_language_is_read_back_from_the_file_with_its_kazakh_letters_and_its_fonts() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, case, negative) = office(dir.path());
    for (form, about) in [(Form::Receipt, case), (Form::NonAcceptance, negative), (Form::Consent, case)] {
        for tongue in Tongue::ALL {
            let file = folder(dir.path()).join(format!("{}-{}.pdf", form.id(), tongue.id()));
            let printed = ops.print(form, about, tongue, Some(&file)).unwrap();
            // Two copies share a sheet in two languages too, in smaller type.
            assert_eq!(printed.pages, 1, "{form:?} {tongue:?}");
            let Some(text) = shown::text(&file) else { return };
            let wanted: &[&str] = match (form, tongue) {
                (Form::Receipt, Tongue::One(Lang::Ru)) => &[
                    "ТАЛОН № 05-12/1",
                    "Перечень принятых документов:",
                    "02.06.2026 10:15",
                    "АППК, ст. 64 п. 2",
                    "Тестова Т. Т.",
                ],
                (Form::Receipt, Tongue::One(_)) => &["Құжаттарды қабылдау туралы қолхат", "Көрсетілетін қызметті алушы: Тестов"],
                (Form::NonAcceptance, Tongue::One(Lang::Ru)) => &[
                    "РАСПИСКА № 05-12/О-1",
                    "пункт 2 статьи 19-1",
                    "Сәрсенбаева-Қожахметова Іңкәр Һәкімқызы",
                    "Получил(а)",
                    "линия отреза",
                ],
                (Form::NonAcceptance, Tongue::One(_)) => {
                    &["№ 05-12/О-1 ҚОЛХАТ", "Жоқ құжаттардың атауы:", "19-1-бабының", "кесу сызығы"]
                }
                (Form::Consent, Tongue::One(Lang::Ru)) => &["СОГЛАСИЕ", "охраняемую законом тайну"],
                (Form::Consent, Tongue::One(_)) => &["КЕЛІСІМ", "пайдалануға келісім беремін"],
                (Form::Receipt, Tongue::Both) => {
                    &["ТАЛОН", "Қабылданған күні", "Дата и время приёма", "Қабылдады: делопроизводитель"]
                }
                (Form::NonAcceptance, Tongue::Both) => &["Жоқ құжаттардың атауы:", "Наименование отсутствующих документов:"],
                (Form::Consent, Tongue::Both) => &["СОГЛАСИЕ", "КЕЛІСІМ"],
                (other, _) => panic!("{other:?} is tried in letters.rs"),
            };
            // A line of the paper may end between any two words.
            let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for words in wanted {
                assert!(flat.contains(words), "{form:?} {tongue:?}: {words}\n{text}");
            }
            for font in shown::fonts(&file).unwrap_or_default() {
                assert!(font.contains("LiberationSerif") && font.contains("yes yes yes"), "embedded, subset, readable: {font}");
            }
        }
    }
}

#[test]
fn the_page_about_blanks_names_every_form_and_every_place() {
    let page = include_str!("../../config/forms/README.md");
    for form in Form::ALL {
        for word in [form.id()].iter().chain(&form.places()).chain(form.lists()) {
            assert!(page.contains(&format!("`{word}`")), "{word}");
        }
    }
}
