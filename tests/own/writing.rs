//! What is written reads back the same.

use kense::catalog::{Catalog, write};
use kense::domain::service::{
    Condition, Confidence, Difference, Edition, Journal, Origin, Service, ServiceCode, SubTerm, Validity, Way,
};
use kense::domain::term::Term;
use kense::domain::text::{Lang, Text};
use proptest::prelude::*;

fn read(code: &ServiceCode, text: &str) -> Service {
    let catalog = Catalog::read(&[(format!("services/{code}.toml"), text)]);
    let catalog =
        catalog.unwrap_or_else(|p| panic!("{}\n{text}", p.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")));
    catalog.services.into_iter().next().unwrap()
}

#[test]
fn every_shipped_edition_reads_back_as_it_was_written_with_every_language_and_mark() {
    let catalog = Catalog::shipped().unwrap();
    let all: Vec<&Edition> = catalog.services.iter().flat_map(|s| &s.editions).collect();
    let texts = |e: &Edition| [e.name.clone(), e.label.clone(), e.act.title.clone()];
    assert!(all.iter().any(|e| texts(e).iter().any(|t| t.own == [Lang::Kk])), "marks of a translation are among them");
    for service in &catalog.services {
        let text = write(&service.code, &service.aliases, &service.editions);
        assert_eq!(read(&service.code, &text), *service, "{text}");
        assert_eq!(
            write(&service.code, &service.aliases, &read(&service.code, &text).editions),
            text,
            "one form for one edition"
        );
    }
}

#[test]
fn an_offices_file_reads_back_without_english() {
    let mut service = Catalog::shipped().unwrap().get(&ServiceCode("00403003".into())).unwrap().clone();
    let file = "services.d/00403003.toml";
    for edition in &mut service.editions {
        edition.origin = Origin::Office(file.into());
        edition.label.en = None;
        edition.documents.iter_mut().for_each(|d| d.name.en = None);
        edition.questions.iter_mut().flat_map(|q| &mut q.choices).for_each(|c| c.text.en = None);
    }
    let text = write(&service.code, &service.aliases, &service.editions);
    assert_eq!(Catalog::own_file(file, &text).unwrap(), service);
}

#[test]
fn what_an_editor_of_another_system_leaves_behind_does_no_harm() {
    let service = Catalog::shipped().unwrap().get(&ServiceCode("00403003".into())).unwrap().clone();
    let text = write(&service.code, &[], &service.editions).replace('\n', "\r\n");
    let read = Catalog::own_file("services.d/00403003.toml", &format!("\u{feff}{text}")).unwrap();
    assert_eq!(read.editions.len(), service.editions.len());
}

fn letters() -> impl Strategy<Value = String> {
    r#"[а-яә"\\'#= \t\n{}\[\]=a-z0-9:–]{0,20}[а-я]"#
}

proptest! {
    #[test]
    fn no_letter_of_a_text_breaks_the_file(ru in letters(), kk in letters(), en in proptest::option::of(letters()), id in "[a-zа-я. \"-]{0,6}[a-z]") {
        let mut service = Catalog::shipped().unwrap().get(&ServiceCode("00403003".into())).unwrap().clone();
        let edition = service.editions.last_mut().unwrap();
        edition.name = Text { ru: ru.clone(), kk: kk.clone(), en, own: vec![Lang::Ru, Lang::Kk] };
        edition.notes.push(Text { ru: ru.clone(), kk: kk.clone(), en: Some(ru.clone()), own: Vec::new() });
        edition.source = kk;
        edition.act.annex = Some(ru);
        // Either this answer or that one, to two questions each.
        let answers = |n: usize| edition.questions.iter().take(2).map(|q| (q.id.clone(), vec![q.choices[n].id.clone()])).collect();
        let when = Condition { any: vec![answers(0), answers(1)] };
        let document = edition.documents.iter_mut().find(|d| d.group.is_none()).unwrap();
        document.when = when;
        let asked = format!("asked {id}");
        document.id = format!("new {id}");
        document.validity = Some(Validity::WorkingDays(1));
        document.pieces = 9;
        document.on_request = true;
        document.why = Some(edition.label.clone());
        edition.terms[0].way = Some(Way::Provider);
        let text = edition.label.clone();
        edition.sub_terms.push(SubTerm {
            id: id.clone(),
            when: edition.documents[0].when.clone(),
            what: text.clone(),
            starts: text.clone(),
            from: kense::domain::service::Starts::Previous,
            term: Term::Minutes(5),
            confidence: Confidence::Memory,
        });
        edition.journals.push(Journal {
            id,
            name: text.clone(),
            form: edition.source.clone(),
            columns: vec![text.clone()],
            confidence: Confidence::Part,
        });
        edition.differences.push(Difference { about: text.clone(), readings: vec![text.clone(); 2], applied: text });
        let question = &mut edition.questions[0];
        let was = std::mem::replace(&mut question.id, asked.clone());
        rename(edition, &was, &asked);
        let text = write(&service.code, &service.aliases, &service.editions);
        prop_assert_eq!(read(&service.code, &text), service);
    }
}

/// Calls a question otherwise in every condition.
fn rename(edition: &mut Edition, was: &str, is: &str) {
    let name = |when: &mut Condition| {
        for all in &mut when.any {
            if let Some(choices) = all.remove(was) {
                all.insert(is.to_owned(), choices);
            }
        }
    };
    edition.terms.iter_mut().for_each(|t| name(&mut t.when));
    edition.windows.iter_mut().for_each(|w| name(&mut w.when));
    edition.questions.iter_mut().for_each(|q| name(&mut q.when));
    edition.documents.iter_mut().for_each(|d| name(&mut d.when));
    edition.sub_terms.iter_mut().for_each(|s| name(&mut s.when));
    edition.results.iter_mut().for_each(|r| name(&mut r.when));
}
