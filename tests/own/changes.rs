//! What changed between two editions, in words of every language.

use kense::catalog::Catalog;
use kense::domain::difference::{Aspect, Part, What, difference};
use kense::domain::service::{Answers, Confidence, Edition, Fee, Form, ServiceCode, StateSystem, Validity};
use kense::domain::term::Term;
use kense::domain::text::{Lang, Text};
use kense::words::Words;
use kense::words::changes::change;

fn edition(code: &str) -> Edition {
    Catalog::shipped().unwrap().get(&ServiceCode(code.into())).unwrap().newest().clone()
}

fn said(old: &Edition, new: &Edition) -> Vec<String> {
    difference(old, new).iter().map(|c| Words::new(Lang::Ru).tell(&change(c))).collect()
}

/// The enrolment in school with one thing changed.
fn changed(how: impl FnOnce(&mut Edition)) -> Vec<String> {
    let old = edition("00403003");
    let mut new = old.clone();
    how(&mut new);
    said(&old, &new)
}

#[test]
fn an_edition_differs_from_itself_in_nothing_and_its_days_its_english_and_its_marks_are_no_change() {
    let told = changed(|e| {
        e.id = "own".into();
        e.from = e.from.succ_opt().unwrap();
        e.to = Some(e.from);
        e.label.en = None;
        e.documents[0].name.own = vec![Lang::Kk];
        e.questions[0].choices[0].text.en = None;
    });
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn what_was_added_and_what_was_removed_is_named() {
    let told = changed(|e| {
        let mut new = e.documents.remove(0);
        new.id = "extra".into();
        new.name = Text { ru: "Справка".into(), kk: "Анықтама".into(), ..Text::default() };
        e.documents.push(new);
        e.grounds.pop();
        e.notes.push(Text { ru: "Новое".into(), kk: "Жаңа".into(), ..Text::default() });
    });
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(told[0].starts_with("Убрано: документ «Заявление") && told[1] == "Добавлено: документ «Справка»", "{told:?}");
    assert!(told[2].starts_with("Убрано: основание отказа"), "{told:?}");
    assert_eq!(told[3], "Добавлено: примечание «Новое»");
}

#[test]
fn what_changed_in_a_document_is_told_side_by_side() {
    let told = changed(|e| {
        let photo = e.documents.iter_mut().find(|d| d.id == "photo").unwrap();
        photo.form = Form::Shown;
        photo.state_system = StateSystem::Holds;
        photo.validity = Some(Validity::Months(2));
        photo.pieces = 4;
    });
    let photo = "Изменено: документ «Фотографии ребенка размером 3х4 см» —";
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(told.iter().all(|t| t.starts_with(photo)), "{told:?}");
    assert!(told[0].ends_with("стало «показывают и забирают; копию не берут»"), "{told:?}");
    assert!(told[2].ends_with("срок годности: было «нет», стало «годен 2 месяца со своей даты»"), "{told:?}");
    assert!(told[3].ends_with("штук: было «2», стало «4»"), "{told:?}");
}

#[test]
fn a_condition_is_told_in_questions_and_answers() {
    let told = changed(|e| {
        let photo = e.documents.iter_mut().find(|d| d.id == "photo").unwrap();
        photo.when = kense::domain::service::Condition { any: vec![[("grade".to_owned(), vec!["1".to_owned()])].into()] };
    });
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("В какой класс? — 1 класс"), "{told:?}");
}

#[test]
fn terms_fee_names_and_outcome_are_told() {
    let told = changed(|e| {
        e.fee = Fee::PaidOrFree;
        e.label.ru = "Приём в школу".into();
        e.name.kk = "Басқа атау".into();
        e.terms[0].term = Term::WorkingDays(5);
        e.incomplete = None;
        e.confidence = Confidence::Memory;
    });
    let has = |what: &str| assert!(told.iter().any(|t| t.contains(what)), "{what}: {told:?}");
    has("плата: было «Бесплатно: денег не берут», стало «Платно или бесплатно");
    has("стало «Приём в школу»");
    has("полное название: было «Бастауыш");
    has("срок «1 рабочий день»");
    has("стало «5 рабочих дней»");
    has("Убрано: последствия неполного пакета");
    has("стало «проверить по акту»");
}

#[test]
fn a_change_touches_only_the_variants_it_concerns_and_where_it_was_read_touches_none() {
    let old = edition("00403003");
    let mut new = old.clone();
    let late = new.documents.iter_mut().find(|d| !d.when.is_always()).unwrap();
    let wanted = late.when.any[0].clone();
    late.pieces = 7;
    new.source = "другое место".into();
    new.notes.clear();
    let all = difference(&old, &new);
    let touching = |answers: &Answers| all.iter().filter(|c| c.touches(answers)).cloned().collect::<Vec<_>>();
    let fits: Answers = wanted.iter().map(|(q, a)| (q.clone(), a[0].clone())).collect();
    let told = touching(&fits);
    assert_eq!(told.len(), 1);
    assert!(matches!(&told[0].what, What::Changed(Aspect::Pieces, ..)) && matches!(&told[0].part, Part::Document(_)));
    let other: Answers = wanted.keys().map(|q| (q.clone(), "another".to_owned())).collect();
    assert_eq!(touching(&other), []);
}

#[test]
fn every_pair_of_shipped_editions_can_be_told_in_every_language() {
    let all = Catalog::shipped().unwrap().services;
    let newest: Vec<&Edition> = all.iter().map(|s| s.newest()).collect();
    for pair in newest.windows(2) {
        for c in difference(pair[0], pair[1]) {
            for lang in Lang::ALL {
                let told = Words::new(lang).tell(&change(&c));
                assert!(!told.contains('⟨') && !told.contains("{$"), "{told}");
            }
        }
    }
}

#[test]
fn journals_things_with_a_term_of_their_own_and_disagreements_are_told() {
    use kense::domain::service::{Difference, Journal, SubTerm};
    let text = |ru: &str| Text { ru: ru.into(), kk: ru.into(), ..Text::default() };
    let with = |term: Term, form: &str, applied: &str| {
        let mut e = edition("00403003");
        let confidence = Confidence::Text;
        (e.sub_terms, e.journals, e.differences) = (Vec::new(), Vec::new(), Vec::new());
        let (what, starts) = (text("талон"), text("сразу"));
        e.sub_terms.push(SubTerm {
            id: "talon".into(),
            when: Default::default(),
            what,
            starts,
            from: Default::default(),
            term,
            confidence,
        });
        e.journals
            .push(Journal { id: "queue".into(), name: text("очередь"), form: form.into(), columns: vec![], confidence });
        let readings = vec![text("раз"), text("два")];
        e.differences.push(Difference { about: text("срок"), readings, applied: text(applied) });
        e
    };
    let old = with(Term::Minutes(5), "прил. 5", "раз");
    let told = said(&old, &with(Term::Minutes(9), "прил. 6", "два"));
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].contains("талон") && told[0].contains("было «5 минут», стало «9 минут»"), "{told:?}");
    assert!(told[1].contains("журнал «очередь»") && told[1].contains("стало «прил. 6»"), "{told:?}");
    assert!(told[2].contains("разночтение «срок»") && told[2].contains("стало «два»"), "{told:?}");
    let mut bare = old.clone();
    (bare.sub_terms, bare.journals, bare.differences) = (Vec::new(), Vec::new(), Vec::new());
    assert_eq!((said(&old, &bare).len(), said(&bare, &old).len()), (3, 3));
}
