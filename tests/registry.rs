//! The two founding documents beside the catalogue: nothing of theirs is missing, and whatever stands otherwise is reviewed.
//!
//! `tests/registry/` has both documents row by row, and the deviations with their reasons.

#![allow(clippy::unwrap_used, reason = "a test")]

use std::collections::{BTreeMap, BTreeSet};

use kense::catalog::Catalog;
use kense::domain::service::{Edition, Fee, PersonKind, Service, Way};
use kense::domain::text::Lang;

/// Source, code, field: what a deviation is about.
type About = (String, String, String);

/// What the founding document says and what the catalogue says.
type Both = (String, String);

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    service: Vec<Row>,
    #[serde(default)]
    report: Vec<Sheet>,
}

/// A row of a registry; the first document has fewer columns.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: String,
    name: String,
    recipients: Option<String>,
    providers: Option<Vec<String>>,
    channels: Option<Vec<String>>,
    fee: Option<String>,
    order: String,
    date: toml::value::Datetime,
    registered: String,
}

/// A row of the report sheet.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    code: String,
    name: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Deviations {
    deviation: Vec<Deviation>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Deviation {
    source: String,
    code: String,
    field: String,
    founding: String,
    seed: String,
    reason: String,
}

fn documents() -> [(&'static str, Document); 2] {
    let read = |text| toml::from_str::<Document>(text).unwrap_or_else(|e| panic!("{e}"));
    [("000", read(include_str!("registry/000.toml"))), ("001", read(include_str!("registry/001.toml")))]
}

fn reviewed() -> Vec<Deviation> {
    let text = include_str!("registry/deviations.toml");
    toml::from_str::<Deviations>(text).unwrap_or_else(|e| panic!("{e}")).deviation
}

fn shipped() -> Catalog {
    Catalog::shipped().unwrap_or_else(|problems| panic!("{} problems in seeds", problems.len()))
}

/// The service of a row. A printed code short of its first zero still means one.
fn service<'a>(catalog: &'a Catalog, code: &str) -> Option<&'a Service> {
    catalog.services.iter().find(|s| s.code.as_str() == code || s.code.as_str() == format!("0{code}"))
}

fn way(way: Way) -> &'static str {
    match way {
        Way::Provider => "provider",
        Way::Egov => "egov",
        Way::StateCorporation => "state-corporation",
        Way::Phone => "phone",
        Way::InformationSystem => "information-system",
    }
}

fn fee(fee: Fee) -> &'static str {
    match fee {
        Fee::Free => "free",
        Fee::PaidOrFree => "paid-or-free",
    }
}

/// A set in one line, whatever the order it was written in.
fn line<'a>(all: impl IntoIterator<Item = &'a str>) -> String {
    all.into_iter().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
}

/// The fields of a row beside those of the newest edition.
fn fields(row: &Row, code: &str, edition: &Edition) -> Vec<(&'static str, String, String)> {
    let mut all = vec![
        ("code", row.code.clone(), code.to_owned()),
        ("name", row.name.clone(), edition.name.get(Lang::Ru).to_owned()),
        ("order", row.order.clone(), edition.act.number.clone()),
        ("date", row.date.to_string(), edition.act.date.to_string()),
        ("registered", row.registered.clone(), edition.act.registered.clone().unwrap_or_default()),
    ];
    if let Some(recipients) = &row.recipients {
        all.push(("recipients", recipients.clone(), line(edition.recipients.iter().map(|r: &PersonKind| r.id()))));
    }
    if let Some(providers) = &row.providers {
        let ours = line(edition.providers.iter().map(|p| p.id()));
        all.push(("providers", line(providers.iter().map(String::as_str)), ours));
    }
    if let Some(channels) = &row.channels {
        let ours = line(edition.ways.iter().map(|w| way(*w)));
        all.push(("channels", line(channels.iter().map(String::as_str)), ours));
    }
    if let Some(paid) = &row.fee {
        all.push(("fee", paid.clone(), fee(edition.fee).to_owned()));
    }
    all
}

/// Everything in which the catalogue differs from the founding documents.
fn found(catalog: &Catalog) -> BTreeMap<About, Both> {
    let mut found = BTreeMap::new();
    for (source, document) in documents() {
        for row in &document.service {
            let service = service(catalog, &row.code).unwrap_or_else(|| panic!("{source}: {} is not in the catalogue", row.code));
            let code = service.code.as_str();
            for (field, founding, seed) in fields(row, code, service.newest()) {
                if founding != seed {
                    found.insert((source.to_owned(), code.to_owned(), field.to_owned()), (founding, seed));
                }
            }
        }
        for sheet in &document.report {
            let service =
                service(catalog, &sheet.code).unwrap_or_else(|| panic!("{source}: {} is not in the catalogue", sheet.code));
            let seed = service.newest().name.get(Lang::Ru).to_owned();
            if sheet.name != seed {
                found.insert((source.to_owned(), sheet.code.clone(), "report-name".to_owned()), (sheet.name.clone(), seed));
            }
        }
    }
    found
}

#[test]
fn every_service_of_the_founding_documents_is_in_the_catalogue_and_one_more() {
    let catalog = shipped();
    let [(_, first), (_, second)] = documents();
    assert_eq!((first.service.len(), first.report.len(), second.service.len()), (17, 5, 34), "the documents are whole");
    let codes = |rows: &[Row]| -> BTreeSet<String> {
        rows.iter()
            .map(|r| service(&catalog, &r.code).unwrap_or_else(|| panic!("{} is missing", r.code)).code.to_string())
            .collect()
    };
    let (first, mut all) = (codes(&first.service), codes(&second.service));
    assert_eq!((first.len(), all.len()), (17, 34), "no row twice");
    all.extend(first);
    let more: Vec<&str> = catalog.services.iter().map(|s| s.code.as_str()).filter(|c| !all.contains(*c)).collect();
    assert_eq!(more, ["aid"], "the aid service came later and has no code yet");
}

/// What is wrong between the differences there are and those reviewed.
fn unreviewed(found: &BTreeMap<About, Both>, reviewed: Vec<Deviation>) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut table = BTreeSet::new();
    for d in reviewed {
        let about: About = (d.source, d.code, d.field);
        if d.reason.chars().count() < 20 {
            wrong.push(format!("{about:?} has no reason in words"));
        }
        match found.get(&about) {
            Some((founding, seed)) if *founding == d.founding && *seed == d.seed => {}
            Some(both) => wrong.push(format!("{about:?} differs otherwise than reviewed: {both:?}")),
            None => wrong.push(format!("{about:?} differs no longer")),
        }
        if !table.insert(about.clone()) {
            wrong.push(format!("{about:?} stands twice"));
        }
    }
    let new = found.iter().filter(|(about, _)| !table.contains(*about));
    wrong.extend(new.map(|(about, both)| format!("{about:?} is not reviewed: {both:?}")));
    wrong
}

#[test]
fn whatever_differs_from_the_founding_documents_is_reviewed_and_no_review_outlives_its_difference() {
    let wrong = unreviewed(&found(&shipped()), reviewed());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_difference_without_a_review_and_a_review_without_a_difference_are_told() {
    let mut found = found(&shipped());
    let planted: About = ("001".into(), "00403003".into(), "order".into());
    found.insert(planted, ("564".into(), "565".into()));
    let (lost, both) = found.pop_first().unwrap();
    found.iter_mut().next().unwrap().1.1.push('!');
    let wrong = unreviewed(&found, reviewed());
    assert_eq!(wrong.len(), 3, "{wrong:?}");
    assert!(wrong.contains(&format!("{lost:?} differs no longer")), "{both:?}: {wrong:?}");
    assert!(
        wrong.iter().any(|w| w.contains("differs otherwise")) && wrong.iter().any(|w| w.contains("is not reviewed")),
        "{wrong:?}"
    );
}
