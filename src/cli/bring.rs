//! `bring`: the sheet for a parent and that of the information stand, with or without an office.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::args::Bring;
use crate::cli::books::variant;
use crate::cli::desk::{Desk, day};
use crate::cli::output::{Answer, Result};
use crate::domain::leaflet::{Kind, Leaflet};
use crate::domain::moment::COUNTRY_OFFSET;
use crate::domain::service::{Answers, ServiceCode};
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::ops::leaflet::{Tongue, edition_on, file_text, said};
use crate::ops::outside::{Knowledge, save};

/// `bring CODE`.
pub fn bring(desk: &mut Desk, a: &Bring) -> Result<Answer> {
    let ops = desk.open_if_any()?;
    let today = ops.as_ref().map_or_else(|| desk.today(), Ops::today);
    let on = a.on.as_deref().map(|d| day("--on", d, today)).transpose()?.unwrap_or(today);
    let (code, kind) = (ServiceCode(a.code.clone()), if a.stand { Kind::Stand } else { Kind::Bring });
    let given = a.answers.as_deref().unwrap_or_default();
    let (leaflet, answers) = match &ops {
        Some(ops) => {
            let answers = variant(ops.edition_on(&code, on)?, given)?;
            (ops.leaflet(&code, &answers, on, kind)?, answers)
        }
        None => {
            let knowledge = Knowledge::read(Some(&desk.dir()?))?;
            let answers = variant(edition_on(knowledge.service(&code)?, on)?, given)?;
            (knowledge.leaflet(&code, &answers, on, kind)?, answers)
        }
    };
    let tongue = if a.both { Tongue::Both } else { Tongue::One(desk.words.lang) };
    if let Some(file) = &a.pdf {
        return paper(desk, ops, &leaflet, tongue, &answers, file);
    }
    let text = file_text(&leaflet, tongue);
    let object = object(&leaflet, tongue, &answers);
    let Some(file) = &a.output else {
        let answer = Answer::new(object).also(crate::cli::keys(json!({ "ok": true })));
        return Ok(Answer { text, document: true, ..answer });
    };
    save(text.as_bytes(), file, true)?;
    let shown = file.display().to_string();
    let says = desk.words.tell(&Message::new("cli-saved").with("file", shown.as_str()));
    Ok(Answer::new(json!({ "file": shown })).also(crate::cli::keys(object)).line(says))
}

/// The leaflet as a PDF: with an office under its head and noted in its history, without one under none.
fn paper(desk: &Desk, ops: Option<Ops>, leaflet: &Leaflet, tongue: Tongue, answers: &Answers, file: &Path) -> Result<Answer> {
    let pages = match ops {
        Some(mut ops) => ops.print_leaflet(leaflet, tongue, Some(file))?.pages,
        None => {
            let at = desk.clock(COUNTRY_OFFSET)?.now();
            Knowledge::read(Some(&desk.dir()?))?.print_leaflet(leaflet, tongue, at, file)?
        }
    };
    let shown = file.display().to_string();
    let says = desk.words.tell(&Message::new("cli-saved").with("file", shown.as_str()));
    let answer = Answer::new(json!({ "file": shown, "pages": pages }));
    Ok(answer.also(crate::cli::keys(object(leaflet, tongue, answers))).line(says))
}

/// The leaflet as data: its pieces in every language asked for, in the same order in each.
fn object(leaflet: &Leaflet, tongue: Tongue, answers: &Answers) -> Value {
    let langs: Vec<Value> = tongue
        .langs()
        .into_iter()
        .map(|lang| {
            let pieces: Vec<Value> = said(leaflet, lang)
                .pieces
                .into_iter()
                .map(|p| json!({ "manner": p.manner.id(), "depth": p.depth, "mark": p.mark, "text": p.text, "about": p.about }))
                .collect();
            json!({ "lang": lang.code(), "pieces": pieces })
        })
        .collect();
    json!({
        "kind": leaflet.kind.id(),
        "service": leaflet.service.as_str(),
        "edition": leaflet.edition,
        "on": leaflet.day.to_string(),
        "answers": if leaflet.kind == Kind::Bring { json!(answers) } else { Value::Null },
        "leaflets": langs,
    })
}
