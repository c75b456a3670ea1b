//! `print`: a form about a case, a non-acceptance or a complaint, as a file or as text.

use serde_json::{Value, json};

use crate::cli::args::Paper;
use crate::cli::desk::Desk;
use crate::cli::output::{Answer, Result};
use crate::ops::opening;
use crate::ops::print::{paper_text, to_check};

/// Characters across the text of a paper.
const PAGE: usize = 80;

/// `print FORM NUMBER`.
pub fn print(desk: &mut Desk, a: &Paper) -> Result<Answer> {
    let mut ops = desk.open()?;
    let about = ops.about(a.form, &a.number)?;
    let tongue = a.tongue.unwrap_or(ops.office().print.tongue);
    if a.text {
        let found = ops.paper(a.form, about, tongue)?;
        let text = paper_text(&found.paper, PAGE).join("\n");
        let check = to_check(&found.unsure).map(|m| desk.words.tell(&m));
        let object = json!({ "form": a.form.id(), "tongue": tongue.id(), "text": text, "check": check });
        let answer = Answer::new(object).also(crate::cli::keys(json!({ "ok": true })));
        return Ok(Answer { text: format!("{text}\n"), document: true, ..answer });
    }
    let printed = ops.print_as(a.format, a.form, about, tongue, a.output.as_deref())?;
    let problems: Vec<Value> = printed
        .problems
        .iter()
        .map(|p| json!({ "file": p.file, "line": p.line, "message": desk.words.tell(&p.message) }))
        .collect();
    if a.open {
        opening::open(&printed.file, &ops.office().print)?;
    }
    let object = json!({
        "form": a.form.id(),
        "number": printed.number,
        "tongue": tongue.id(),
        "file": printed.file.display().to_string(),
        "format": a.format.ending(),
        "pages": printed.pages,
        "problems": problems,
        "check": to_check(&printed.unsure).map(|m| desk.words.tell(&m)),
    });
    Ok(Answer::new(object).line(desk.words.tell(&printed.message())))
}
