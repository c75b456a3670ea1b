//! `import`: a register kept in a spreadsheet, taken in whole or not at all.

use serde_json::{Value, json};

use crate::cli::args::Import;
use crate::cli::desk::Desk;
use crate::cli::output::{Answer, Failure, Result};
use crate::cli::{keys, show};
use crate::domain::incoming::columns::Mapping;
use crate::domain::incoming::{Book, Grid, letter};
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::imports::{self, Plan};
use crate::words::Words;

/// `import`.
pub fn import(desk: &mut Desk, a: &Import) -> Result<Answer> {
    let mut ops = desk.open()?;
    let words = desk.words;
    let book = imports::open(&a.file)?;
    let (sheet, mut mapping) = match &a.sheet {
        None => ops.guess_sheet(&book, a.kind)?,
        Some(name) => {
            let at = sheet_named(&book, name)?;
            (at, ops.guess_columns(book.grids.get(at).unwrap_or(&Grid::default()), a.kind)?)
        }
    };
    let grid = book.grids.get(sheet).cloned().unwrap_or_default();
    for asked in &a.map {
        imports::remap(&mut mapping, &grid, a.kind, asked)?;
    }
    let plan = ops.plan_import(&book, sheet, a.kind, &mapping)?;
    let object = told(&plan, &grid, &mapping, words);
    if !plan.troubles.is_empty() {
        let details = plan.troubles.iter().map(|t| (t.place(), t.says.clone())).collect();
        let fault = OpError::rule("import-troubles", plan.message()).details(details);
        return Err(Box::new(Failure { fault, extra: keys(object) }));
    }
    let lines = lines(&plan, &grid, &mapping, words);
    if a.dry_run {
        return Ok(Answer::new(object).lines(lines).line(words.tell(&plan.message())));
    }
    let taken = ops.import(&plan, &mut |_, _| true)?;
    let answer = Answer::new(object).also(keys(json!({ "taken": taken.fresh })));
    Ok(answer.lines(lines).line(words.tell(&taken.message())))
}

fn sheet_named(book: &Book, name: &str) -> Result<usize> {
    let known: Vec<&str> = book.grids.iter().map(|g| g.name.as_str()).collect();
    book.grids.iter().position(|g| g.name == name).ok_or_else(|| {
        let says = Message::new("import-no-sheet").with("sheet", name).with("known", known.join(", "));
        OpError::usage("sheet", says).into()
    })
}

fn told(plan: &Plan, grid: &Grid, mapping: &Mapping, words: Words) -> Value {
    let columns = mapping.columns.iter().enumerate();
    let columns = columns
        .map(|(n, field)| json!({ "column": letter(n), "heading": mapping.name(grid, n), "field": field.map(|f| f.id()) }));
    let troubles = plan
        .troubles
        .iter()
        .map(|t| json!({ "row": t.row, "column": t.column.map(letter), "code": t.code, "message": words.tell(&t.says) }));
    let services = plan.services.iter().map(|(text, code, n)| json!({ "text": text, "code": code.as_str(), "rows": n }));
    json!({
        "file": plan.file, "sheet": plan.sheet, "kind": plan.kind.id(), "columns": columns.collect::<Vec<_>>(),
        "new": plan.fresh(), "there": plan.there, "idle": plan.idle, "services": services.collect::<Vec<_>>(),
        "notes": show::told(&plan.notes, words), "troubles": troubles.collect::<Vec<_>>(),
    })
}

fn lines(plan: &Plan, grid: &Grid, mapping: &Mapping, words: Words) -> Vec<String> {
    let columns = mapping.columns.iter().enumerate().filter_map(|(n, field)| field.map(|f| (n, f)));
    let columns = columns.map(|(n, f)| format!("{} {}: {}", letter(n), mapping.name(grid, n), words.tell(&f.message())));
    let services = plan.services.iter().map(|(text, code, n)| {
        let says = Message::new("import-service-known").with("typed", text.as_str()).with("code", code.as_str());
        words.tell(&says.with("n", *n))
    });
    columns.chain(services).chain(show::told(&plan.notes, words)).collect()
}
