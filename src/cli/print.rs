//! A sheet in the four forms of the command line: text, JSON, CSV, XLSX; to a file or to the standard output.

use serde_json::{Map, Value as Json, json};

use crate::cli::args::Print;
use crate::cli::desk::Desk;
use crate::cli::output::{Answer, Failure, Result};
use crate::domain::sheet::{Row, Sheet, Value};
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::outside::{save, stream};
use crate::ops::reports::{self, Format};

/// Characters across a page on the standard output.
const PAGE: usize = 180;

/// Prints a sheet as the flags say. `more` are keys of the JSON form besides the table's own.
pub fn sheet(desk: &Desk, sheet: &Sheet, flags: &Print, ascii: bool, more: Json) -> Result<Answer> {
    let asked = flags.format.as_deref();
    // Not named, the form is what the caller can read.
    let word = asked.unwrap_or(if desk.json() && flags.output.is_none() { "json" } else { "text" });
    if word == "pdf" {
        return Err(OpError::usage("pdf-of-report", Message::new("cli-pdf-of-report")).into());
    }
    let whole = |more: Json| {
        let mut map = Map::new();
        map.insert("ok".to_owned(), json!(true));
        map.extend(crate::cli::keys(more));
        map.extend(table(sheet));
        if let Some(rehearsal) = desk.rehearsal {
            map.entry("rehearsal").or_insert(json!(rehearsal));
        }
        map
    };
    let Some(file) = &flags.output else {
        return match Format::parse(word) {
            None => {
                let map = whole(more);
                let text = Json::Object(map.clone()).to_string();
                Ok(Answer { json: map, document: true, ..Answer::default() }.line(text))
            }
            Some(Format::Xlsx) => Err(output_needed()),
            Some(format) => {
                let mut bytes = Vec::new();
                let told = |e: std::io::Error| OpError::data("print", Message::new("cli-print").with("what", e.to_string()));
                stream(sheet, format, PAGE, ascii, &mut bytes).map_err(told)?;
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let mut map = crate::cli::keys(more);
                map.extend(crate::cli::keys(json!({ "ok": true, "format": word, "text": text })));
                Ok(Answer { json: map, text, document: true, ..Answer::default() })
            }
        };
    };
    match Format::parse(word) {
        Some(format) => reports::print(sheet, format, file, true)?,
        None => save(format!("{}\n", Json::Object(whole(more.clone()))).as_bytes(), file, true)?,
    }
    let shown = file.display().to_string();
    let mut map = crate::cli::keys(more);
    map.extend(crate::cli::keys(json!({ "file": shown, "format": word })));
    Ok(Answer { json: map, ..Answer::default() }.line(desk.words.tell(&Message::new("cli-saved").with("file", shown))))
}

fn output_needed() -> Box<Failure> {
    OpError::usage("output-needed", Message::new("cli-output-needed")).into()
}

/// The table: columns with their ids, rows and totals by column id.
fn table(sheet: &Sheet) -> Map<String, Json> {
    let columns: Vec<Json> = sheet.columns.iter().map(|c| json!({ "id": c.id, "path": c.path, "numeric": c.numeric })).collect();
    let rows: Vec<Json> =
        sheet.rows.iter().filter(|r| !r.total).map(|r| json!({ "key": r.key, "cells": cells(sheet, r) })).collect();
    let totals = sheet.rows.iter().rfind(|r| r.total).map(|r| cells(sheet, r));
    crate::cli::keys(json!({
        "name": sheet.name, "title": sheet.title, "columns": columns, "rows": rows, "totals": totals, "notes": sheet.notes,
    }))
}

fn cells(sheet: &Sheet, row: &Row) -> Map<String, Json> {
    let values = row.values.iter().map(|v| match v {
        Value::Empty => Json::Null,
        Value::Text(text) => json!(text),
        Value::Int(n) => json!(n),
        Value::Day(day) => json!(day.to_string()),
    });
    sheet.columns.iter().map(|c| c.id.clone()).zip(values).collect()
}
