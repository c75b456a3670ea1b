//! `attach`, `invalidate`, `start`, `issue`, `refuse`, `withdraw`, `annul`, `status`: a registered case.

use serde_json::json;

use crate::cli::args::{Annul, Attach, Case as CaseFlags, Invalidate, Issue, Refuse, Status, Withdraw};
use crate::cli::desk::{Desk, case, day, row};
use crate::cli::output::{Answer, Result};
use crate::cli::{complaints, keys, show};
use crate::domain::application::Case;
use crate::domain::stage::Asker;
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::ops::decide::{self, PaperNews};
use crate::ops::fault::OpError;
use crate::ops::said::Said;
use crate::words::Words;

/// A case as it stands after a verb.
pub(super) fn stands(ops: &Ops, case: &Case, words: Words) -> Result<Answer> {
    let verdict = ops.verdict_of(case)?;
    let mut answer = Answer { json: show::case(ops, case, words)?, ..Answer::default() }.line(show::case_line(case, words));
    if !case.state.has_result() && !verdict.is_complete() {
        answer = answer.line(words.tell(&verdict.message(ops.edition_of_case(case)?)));
    }
    if case.state.is_open()
        && let Some(standing) = ops.standing_of(case)?
    {
        answer = answer.line(words.tell(&Message::new("cli-refusal-next").with("next", standing.next.message())));
    }
    Ok(answer)
}

/// `attach`: papers brought, asked for, or not found in the state system.
pub fn attach(desk: &mut Desk, a: &Attach) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = case(&ops, &a.number)?.id;
    let until = a.good_until.as_deref().map(|d| day("--good-until", d, ops.today())).transpose()?;
    let news = if a.not_in_system {
        PaperNews::NotInSystem
    } else if a.request {
        PaperNews::Requested
    } else {
        PaperNews::Brought(until)
    };
    let all: Vec<(String, PaperNews)> = a.documents.iter().map(|d| (d.clone(), news.clone())).collect();
    let case = ops.note_papers(id, &all)?;
    stands(&ops, &case, desk.words)
}

/// `invalidate`: a paper found not to be good; nothing is issued until a good one is brought.
pub fn invalidate(desk: &mut Desk, a: &Invalidate) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = case(&ops, &a.number)?.id;
    let case = ops.note_papers(id, &[(a.document.clone(), PaperNews::Invalid(a.why.clone()))])?;
    stands(&ops, &case, desk.words)
}

/// `start`.
pub fn start(desk: &mut Desk, a: &CaseFlags) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = case(&ops, &a.number)?.id;
    let case = ops.start(id)?;
    stands(&ops, &case, desk.words)
}

/// `issue`: a result, handed out or waiting.
pub fn issue(desk: &mut Desk, a: &Issue) -> Result<Answer> {
    let mut ops = desk.open()?;
    let case = case(&ops, &a.number)?;
    let handed_to = match (&a.to, a.ready) {
        (_, true) => None,
        (Some(to), false) => Some(to.clone()),
        (None, false) => Some(case.applicant.name.clone()),
    };
    let day = a.date.as_deref().map(|d| day("--date", d, ops.today())).transpose()?;
    let case = ops.issue(case.id, &decide::Issue { number: a.result.clone(), day, handed_to, late_why: a.late_why.clone() })?;
    stands(&ops, &case, desk.words)
}

/// `refuse`.
pub fn refuse(desk: &mut Desk, a: &Refuse) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = case(&ops, &a.number)?.id;
    let refuse = decide::Refuse { ground: a.ground.clone(), why: a.why.clone(), medium: a.medium, late_why: a.late_why.clone() };
    let case = ops.refuse_anew(id, &refuse, &a.anew)?;
    stands(&ops, &case, desk.words)
}

/// `withdraw`.
pub fn withdraw(desk: &mut Desk, a: &Withdraw) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = case(&ops, &a.number)?.id;
    let case = ops.withdraw(id, &a.why)?;
    stands(&ops, &case, desk.words)
}

/// `annul`: a case, a non-acceptance or a complaint.
pub fn annul(desk: &mut Desk, a: &Annul) -> Result<Answer> {
    let mut ops = desk.open()?;
    if a.complaint {
        let id = complaints::find(&ops, &a.number)?.id;
        let complaint = ops.annul_complaint(id, &a.why)?;
        let said = Message::new("cli-complaint-annulled").with("number", complaint.number.as_str());
        return Ok(
            Answer { json: show::complaint(&ops, &complaint, desk.words)?, ..Answer::default() }.line(desk.words.tell(&said))
        );
    }
    if a.non_acceptance {
        let (id, number) = non_acceptance(&ops, &a.number)?;
        ops.annul_non_acceptance(id, &a.why)?;
        let said = Message::new("cli-non-acceptance-annulled").with("number", number.as_str());
        let object = json!({ "id": id, "number": number, "annulled": a.why });
        return Ok(Answer { json: keys(object), ..Answer::default() }.line(desk.words.tell(&said)));
    }
    let id = case(&ops, &a.number)?.id;
    let case = ops.annul(id, &a.why)?;
    stands(&ops, &case, desk.words)
}

/// Row id and number of a non-acceptance, the newest where numbers repeat every year.
fn non_acceptance(ops: &Ops, asked: &str) -> Result<(i64, String)> {
    const PAGE: usize = 500;
    if let Some(id) = row(asked) {
        let (found, _) = ops.non_acceptance(id)?;
        return Ok((found.id, found.number));
    }
    let asked = asked.trim();
    for page in 0.. {
        let rows = ops.non_acceptances(page * PAGE, PAGE)?;
        if let Some(found) = rows.iter().find(|n| n.number == asked) {
            return Ok((found.id, found.number.clone()));
        }
        if rows.len() < PAGE {
            break;
        }
    }
    Err(OpError::usage("no-case", Message::new("case-none").with("number", asked)).into())
}

/// `status`: the true answer to "at what stage?", and that it was said.
pub fn status(desk: &mut Desk, a: &Status) -> Result<Answer> {
    let mut ops = desk.open()?;
    // What an old register says is nobody's to be told by this program: it is shown to the clerk who asks.
    let old = if row(&a.asked).is_none() && a.said_to.is_none() { ops.imported_by(&a.asked)? } else { Vec::new() };
    let ids: Vec<i64> = match row(&a.asked) {
        Some(id) => vec![ops.case(id)?.id],
        None => match ops.stage(&a.asked) {
            Err(e) if e.code == "no-case" && !old.is_empty() => Vec::new(),
            stages => stages?.into_iter().map(|s| s.id).collect(),
        },
    };
    let (mut cases, mut lines) = (Vec::new(), Vec::new());
    for id in ids {
        let case = ops.case(id)?;
        let says = desk.words.tell(&ops.stage_for(&case, a.said_to.unwrap_or(Asker::Applicant))?);
        let mut object = show::case(&ops, &case, desk.words)?;
        object.insert("says".to_owned(), json!(says));
        if let Some(asker) = a.said_to {
            let said = Said { asker, name: a.name.clone(), way: a.way, lang: desk.words.lang, text: says.clone() };
            ops.say_stage(id, &said)?;
            object.insert("said".to_owned(), json!({ "to": asker.id(), "way": a.way.id(), "lang": desk.words.lang.code() }));
        }
        cases.push(object);
        lines.push(says);
    }
    if a.said_to == Some(Asker::Stranger) {
        // Not even how many cases there are is told.
        cases.clear();
        lines.truncate(1);
    }
    let mut imported = Vec::new();
    for found in &old {
        let says = desk.words.tell(&ops.old_stage(found));
        imported.push(show::imported(found, &says));
        lines.push(says);
    }
    Ok(Answer::new(json!({ "cases": cases, "imported": imported })).lines(lines))
}
