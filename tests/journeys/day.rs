//! Day close, the outbox, the report and the district's view, over a real folder and a real file.

use std::path::{Path, PathBuf};

use kense::domain::application::Draft;
use kense::domain::service::{PaperRoad, ServiceCode};
use kense::domain::text::Lang;
use kense::ops::Ops;
use kense::tui::screens;

use crate::desk::{CHILD, Journey, PARENT};

/// Opens a screen by the name of its line in the menu.
pub fn open(j: &mut Journey, label: &str) {
    let place = screens::menu().iter().position(|i| i.label == label).unwrap();
    j.keys("<F9>");
    for _ in 0..place {
        j.keys("<Down>");
    }
    j.keys("<Enter>");
}

/// A whole application for a service, every paper given.
fn application(ops: &Ops, code: &str) -> Draft {
    let mut draft = ops.begin(&ServiceCode(code.to_owned())).unwrap();
    draft.applicant.number = PARENT.into();
    draft.applicant.name = "Ахметова Алия Нурлановна".into();
    draft.applicant.phone = "+7 701 000 00 00".into();
    draft.applicant.address = "ул. Учебная, 1".into();
    draft.beneficiary.number = CHILD.into();
    draft.beneficiary.name = "Ахметов Али Маратович".into();
    draft.beneficiary.born = "31.12.2099".into();
    draft.repeat_confirmed = true;
    draft.outside_window_confirmed = true;
    let edition = ops.edition_of(&draft).unwrap().clone();
    assert_eq!(edition.paper, PaperRoad::Provider);
    for question in &edition.questions {
        if question.when.holds(&draft.answers) {
            draft.answers.entry(question.id.clone()).or_insert_with(|| question.choices[0].id.clone());
        }
    }
    for _ in 0..3 {
        for missing in ops.check(&draft).unwrap().verdict.missing {
            draft.papers.entry(missing.documents[0].clone()).or_default().given = true;
        }
    }
    draft
}

/// Registers an application; gives its row id and number.
pub fn register(ops: &mut Ops, code: &str) -> (i64, String) {
    let draft = application(ops, code);
    let done = ops.register(0, &draft).unwrap();
    (done.id, done.number)
}

#[test]
fn look() {
    let mut j = Journey::school("2026-06-02T10:15");
    for code in ["00403003", "00403004", "00403015"] {
        let r = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| register(j.ops(), code)));
        println!("{code} {r:?}");
    }
    for label in ["place-complaints", "menu-tallies", "place-day", "place-report", "place-central"] {
        open(&mut j, label);
        println!("{}", j.pilot.text());
        j.pilot.resize(120, 40);
        println!("{}", j.pilot.text());
        j.pilot.resize(80, 25);
    }
}
