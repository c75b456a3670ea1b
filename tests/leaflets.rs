//! The sheets for a parent and for the stand: every service, every combination of answers, Russian and Kazakh. After a change of the seeds:
//! `INSTA_UPDATE=always cargo test --test leaflets`, then read what changed in `tests/leaflets/`.
#![allow(clippy::unwrap_used, reason = "a test")]

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use kense::catalog::Catalog;
use kense::domain::common::{Holds, Part};
use kense::domain::leaflet::{Kind, Leaflet, Manner, Piece, make};
use kense::domain::package::{Need, Papers, judge};
use kense::domain::service::{Answers, Confidence, Edition, PaperRoad, Service};
use kense::domain::text::{Arg, Lang};
use kense::ops::leaflet::{Tongue, lay_out, page, said, text};

/// Characters across a snapshot.
const WIDE: usize = 100;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 7).unwrap()
}

/// The edition a service is asked about, with a day on which it is in force.
fn asked(service: &Service) -> (&Edition, NaiveDate) {
    service.on(day()).map_or_else(|| (service.newest(), service.newest().from), |e| (e, day()))
}

/// Every way to answer the questions of an edition.
fn combinations(edition: &Edition) -> Vec<Answers> {
    let mut all = vec![Answers::new()];
    for question in &edition.questions {
        all = all
            .into_iter()
            .flat_map(|answers| {
                let choices = if question.when.holds(&answers) { question.choices.as_slice() } else { &[] };
                let more =
                    |id: &String| answers.iter().map(|(q, c)| (q.clone(), c.clone())).chain([(question.id.clone(), id.clone())]);
                let next: Vec<Answers> = choices.iter().map(|c| more(&c.id).collect()).collect();
                if next.is_empty() { vec![answers] } else { next }
            })
            .collect();
    }
    all
}

/// Runs over every service and every combination of answers.
fn each(mut seen: impl FnMut(&Service, &Edition, &Answers, &Leaflet)) {
    let catalog = Catalog::shipped().unwrap();
    for service in &catalog.services {
        let (edition, on) = asked(service);
        for answers in combinations(edition) {
            let leaflet = make(&service.code, edition, &catalog.common, &answers, on, Kind::Bring);
            seen(service, edition, &answers, &leaflet);
        }
    }
}

/// A heading's key, or nothing for what is no heading.
fn heading(piece: &Piece) -> Option<&'static str> {
    match (&piece.text, piece.manner) {
        (Arg::Msg(m), Manner::Heading) => Some(m.key),
        _ => None,
    }
}

/// Documents told of, each with the section it stands in.
fn documents(leaflet: &Leaflet) -> Vec<(&'static str, String)> {
    let mut section = "";
    let mut out = Vec::new();
    for piece in &leaflet.pieces {
        section = heading(piece).unwrap_or(section);
        if let Some(id) = piece.about.as_ref().filter(|id| !id.starts_with("law/")) {
            out.push((section, id.clone()));
        }
    }
    out
}

/// Pieces a section of a said leaflet is empty or a sentence is missing in.
fn faults(leaflet: &Leaflet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for (n, piece) in leaflet.pieces.iter().enumerate() {
        let below = leaflet.pieces.get(n + 1).map(|p| p.manner);
        if piece.manner == Manner::Heading && matches!(below, None | Some(Manner::Heading)) {
            found.push(format!("nothing under «{}»", piece.text));
        }
        if piece.text.trim().is_empty() || piece.text.contains('⟨') {
            found.push(format!("«{}» says nothing", piece.text));
        }
    }
    found
}

#[test]
fn no_section_is_empty_and_no_sentence_missing_in_any_language() {
    each(|service, _, answers, leaflet| {
        for lang in Lang::ALL {
            let found = faults(&said(leaflet, lang));
            assert!(found.is_empty(), "{} {answers:?} {}: {found:?}", service.code, lang.code());
        }
    });
    let empty = Leaflet { pieces: vec![], ..made("00403003", &[], Kind::Bring) };
    let lonely = Piece { manner: Manner::Heading, depth: 0, mark: String::new(), text: "Срок".to_owned(), about: None };
    assert_eq!(faults(&Leaflet { pieces: vec![lonely], ..said(&empty, Lang::Ru) }).len(), 1, "the check finds an empty section");
}

#[test]
fn every_document_of_the_variant_stands_in_it_once_and_no_other() {
    each(|service, edition, answers, leaflet| {
        let verdict = judge(edition, answers, &Papers::new(), day());
        let wanted: BTreeSet<String> = verdict.lines.iter().map(|l| l.id.clone()).collect();
        let told: Vec<String> = documents(leaflet).into_iter().map(|(_, id)| id).collect();
        assert_eq!(told.len(), wanted.len(), "{} {answers:?}: {told:?}", service.code);
        assert_eq!(told.into_iter().collect::<BTreeSet<_>>(), wanted, "{} {answers:?}", service.code);
    });
}

#[test]
fn what_is_demanded_is_to_be_brought_or_shown_and_what_the_state_holds_never_to_be_brought() {
    each(|service, edition, answers, leaflet| {
        let verdict = judge(edition, answers, &Papers::new(), day());
        for (section, id) in documents(leaflet) {
            let need = &verdict.line(&id).unwrap().need;
            let fits: &[&str] = match need {
                Need::Required | Need::OneOf(_) => &["leaflet-bring", "leaflet-needed", "leaflet-show"],
                Need::HeldByState => &["leaflet-held", "leaflet-show"],
                Need::IfMissingThere => &["leaflet-held"],
                Need::OnRequest => &["leaflet-on-request"],
                Need::BeforeResult => &["leaflet-before-result", "leaflet-held"],
                Need::Later => &["leaflet-later"],
            };
            assert!(fits.contains(&section), "{} {answers:?}: {id} is {need:?} and stands under {section}", service.code);
        }
    });
}

#[test]
fn what_may_not_be_demanded_term_grounds_and_complaint_are_told_of_every_variant() {
    each(|service, edition, answers, leaflet| {
        let all = text(&lay_out(&[said(leaflet, Lang::Ru)], 4000, false));
        let told = |what: &str| assert!(all.contains(what), "{} {answers:?} lacks «{what}»:\n{all}", service.code);
        edition.not_demanded.iter().for_each(|n| {
            told(&n.what.ru);
            told(&n.why.ru);
        });
        edition.grounds.iter().for_each(|g| told(&g.text.ru));
        if let Some(rule) = edition.term(answers).filter(|_| edition.paper == PaperRoad::Provider) {
            told(&kense::words::Words::new(Lang::Ru).tell(&rule.term.message()));
        }
        for fact in ["в течение 5 рабочих дней", "в течение 3 рабочих дней", "в течение 15 рабочих дней", "Лишних документов"]
        {
            told(fact);
        }
        // What is not known in full says so.
        let cautioned = leaflet.pieces.iter().take_while(|p| p.manner != Manner::Heading).any(|p| p.manner == Manner::Caution);
        assert_eq!(cautioned, edition.confidence != Confidence::Text || !edition.complete, "{}", service.code);
    });
}

#[test]
fn a_service_without_paper_says_where_to_go_and_that_no_paper_is_taken() {
    let mut met = BTreeSet::new();
    each(|service, edition, _, leaflet| {
        let keys: Vec<&str> =
            leaflet.pieces.iter().filter_map(|p| if let Arg::Msg(m) = &p.text { Some(m.key) } else { None }).collect();
        let (none, corporation) = (keys.contains(&"leaflet-paper-none"), keys.contains(&"leaflet-paper-corporation"));
        assert_eq!(none, edition.paper == PaperRoad::None, "{}", service.code);
        assert_eq!(corporation, edition.paper == PaperRoad::StateCorporation, "{}", service.code);
        assert_eq!(keys.iter().filter(|k| k.starts_with("leaflet-way-")).count(), edition.ways.len(), "{}", service.code);
        if edition.paper != PaperRoad::Provider {
            assert!(
                !leaflet.pieces.iter().any(|p| p.about.as_deref() == Some("law/talon")),
                "{}: no talon from here",
                service.code
            );
            met.insert(service.code.clone());
        }
    });
    assert!(!met.is_empty(), "a service without paper was met");
}

/// A leaflet of a shipped service.
fn made(code: &str, answers: &[(&str, &str)], kind: Kind) -> Leaflet {
    let catalog = Catalog::shipped().unwrap();
    let service = catalog.services.iter().find(|s| s.code.as_str() == code).unwrap();
    let (edition, on) = asked(service);
    let answers = answers.iter().map(|(q, c)| ((*q).to_owned(), (*c).to_owned())).collect();
    make(&service.code, edition, &catalog.common, &answers, on, kind)
}

#[test]
fn the_sheet_of_the_stand_tells_all_variants_whatever_was_answered() {
    let catalog = Catalog::shipped().unwrap();
    for service in &catalog.services {
        let (edition, on) = asked(service);
        let stand = |answers: &Answers| make(&service.code, edition, &catalog.common, answers, on, Kind::Stand);
        let sheet = stand(&Answers::new());
        let mut told: Vec<String> = documents(&sheet).into_iter().map(|(_, id)| id).collect();
        let mut wanted: Vec<String> = edition.documents.iter().map(|d| d.id.clone()).collect();
        // A set stands together, wherever the act has its members.
        told.sort();
        wanted.sort();
        assert_eq!(told, wanted, "{}", service.code);
        for lang in Lang::ALL {
            assert_eq!(faults(&said(&sheet, lang)), Vec::<String>::new(), "{}", service.code);
        }
        for answers in combinations(edition).into_iter().take(3) {
            assert_eq!(stand(&answers), sheet, "{}", service.code);
        }
    }
}

#[test]
fn only_the_stand_marks_what_is_no_wording_of_the_act() {
    let all = |kind| text(&page(&made("00803008", &[], kind), Tongue::One(Lang::Ru), WIDE, false));
    assert!(all(Kind::Stand).contains("недостоверны. *") && all(Kind::Stand).contains("* Перевод программы"));
    assert!(!all(Kind::Bring).contains('*'));
}

/// A said sheet by its sections: headings with what is under them.
fn sections(leaflet: &Leaflet) -> Vec<(bool, Vec<Piece>)> {
    let mut out: Vec<(bool, Vec<Piece>)> = Vec::new();
    for piece in &leaflet.pieces {
        if out.is_empty() || heading(piece).is_some() {
            out.push((heading(piece) == Some("leaflet-case"), Vec::new()));
        }
        out.last_mut().unwrap().1.push(piece.clone());
    }
    out
}

/// What every variant of a service says, once; then what each says besides, under the answers that lead to it.
fn variants(service: &Service, edition: &Edition, all: &[(Answers, Leaflet)], lang: Lang) -> String {
    let shown =
        |pieces: Vec<Piece>, like: &Leaflet| text(&lay_out(&[said(&Leaflet { pieces, ..like.clone() }, lang)], WIDE, false));
    let split: Vec<Vec<(bool, Vec<Piece>)>> = all.iter().map(|(_, l)| sections(l)).collect();
    let everywhere = |s: &Vec<Piece>| split.iter().all(|v| v.iter().any(|(_, other)| other == s));
    let (_, first) = &all[0];
    let mut out = format!("{} {} {} {}\n", service.code, edition.id, edition.label.get(lang), lang.code());
    for (_, section) in split[0].iter().filter(|(case, s)| !case && everywhere(s)) {
        out.push_str(&format!("\n{}", shown(section.clone(), first)));
    }
    let mut distinct: Vec<(String, Vec<String>)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for ((answers, leaflet), parts) in all.iter().zip(&split) {
        let own = parts.iter().filter(|(case, s)| !case && !everywhere(s));
        let own: String = own.map(|(_, s)| format!("\n{}", shown(s.clone(), leaflet))).collect();
        let named = answers.iter().map(|(q, c)| format!("{q}={c}")).collect::<Vec<_>>().join(",");
        let at = *places.entry(own.clone()).or_insert_with(|| {
            distinct.push((own, Vec::new()));
            distinct.len() - 1
        });
        distinct[at].1.push(named);
    }
    for (own, named) in distinct.iter().filter(|_| all.len() > 1) {
        out.push_str(&format!("\n{}\n{}\n{own}", "=".repeat(WIDE), named.join("\n")));
    }
    out
}

/// A service with its edition and what is told of every variant.
type Told = (Service, Edition, Vec<(Answers, Leaflet)>);

#[test]
fn what_to_bring_for_every_variant_of_every_service() {
    let mut by_service: BTreeMap<String, Told> = BTreeMap::new();
    each(|service, edition, answers, leaflet| {
        let entry = by_service.entry(service.code.to_string());
        let of = entry.or_insert_with(|| (service.clone(), edition.clone(), Vec::new()));
        of.2.push((answers.clone(), leaflet.clone()));
    });
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("leaflets");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (code, (service, edition, all)) in &by_service {
            for lang in [Lang::Ru, Lang::Kk] {
                insta::assert_snapshot!(format!("{code}-{}", lang.code()), variants(service, edition, all, lang));
            }
        }
        let stand = page(&made("00403003", &[], Kind::Stand), Tongue::Both, 120, false);
        insta::assert_snapshot!("stand-00403003", text(&stand));
    });
}

#[test]
fn the_facts_common_to_all_services_are_read_strictly() {
    let catalog = Catalog::shipped().unwrap();
    for part in Part::ALL {
        assert!(
            catalog.common.iter().any(|f| f.part == part && f.holds != Holds::PaperHere),
            "{part:?} has something for everybody"
        );
    }
    let sound = "[[fact]]\nid = \"a\"\npart = \"fee\"\ntext = { ru = \"а\", kk = \"ә\", en = \"a\" }\n\
        norm = { ru = \"а\", kk = \"ә\", en = \"a\" }\nsource = \"закон\"\nconfidence = \"part\"\n";
    let read = |text: &str| Catalog::read(&[("common.toml", text)]);
    let facts = read(sound).unwrap().common;
    assert_eq!((facts.len(), facts[0].holds, facts[0].confidence), (1, Holds::Always, Confidence::Part));
    for (from, to, key, line) in [
        ("source = \"закон\"\n", "", "problem-missing-key", 1),
        ("source = \"закон\"", "source = \" \"", "problem-empty", 6),
        (", kk = \"ә\", en = \"a\" }\nnorm", ", en = \"a\" }\nnorm", "problem-language", 4),
        ("part = \"fee\"", "part = \"fees\"", "problem-word", 3),
        ("id = \"a\"", "id = \"a\"\nsurplus = 1", "problem-unknown-key", 3),
        ("confidence = \"part\"", "confidence = \"sure\"", "problem-word", 7),
    ] {
        let problems = read(&sound.replace(from, to)).unwrap_err();
        assert_eq!((problems[0].message.key, problems[0].line), (key, line), "{to}");
    }
    let twice = read(&format!("{sound}{sound}")).unwrap_err();
    assert_eq!(twice[0].message.key, "problem-duplicate");
    assert_eq!(read("").unwrap_err()[0].message.key, "problem-missing-key");
    let own = vec![("common.toml".to_owned(), sound.to_owned())];
    assert_eq!(catalog.with_office(&own).unwrap_err()[0].message.key, "problem-folder", "the law is the same for every office");
}
