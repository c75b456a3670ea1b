//! What is printed about a case: its papers, its decision, what went before a refusal, the stage as it was told.

use serde_json::Value;

use crate::domain::application::{Case, DecisionKind, State};
use crate::domain::blank::Form;
use crate::domain::hearing::{BETWEEN, CopiedGround, Meeting, Procedure, join, parted};
use crate::domain::law::items;
use crate::domain::moment::Moment;
use crate::domain::package::Paper;
use crate::domain::printout::Said;
use crate::domain::service::{Edition, Fee, Form as PaperForm, Requirement};
use crate::domain::stage::Asker;
use crate::domain::text::{Arg, Lang, Message};
use crate::ops::look::asked_by;
use crate::ops::print::values::{Filled, Filler};
use crate::ops::{History, Ops, Result};

/// Whether a case has what a form tells of; a case entered by mistake hands out no paper.
pub fn has(ops: &Ops, form: Form, case: &Case) -> Result<bool> {
    if case.state == State::Annulled {
        return Ok(false);
    }
    let ended = case.decision.as_ref().map(|d| &d.kind);
    Ok(match form {
        Form::Receipt | Form::Consent | Form::Folder => true,
        Form::HearingNotice => ops.procedure(case.id)?.is_some_and(|p| p.waived.is_none()),
        Form::HearingMinutes => ops.procedure(case.id)?.is_some_and(|p| p.held.is_some_and(|(_, who)| !who.is_empty())),
        Form::Refusal => matches!(ended, Some(DecisionKind::Refusal { .. })),
        Form::ResultNotice => case.state.has_result(),
        Form::Stage => told(ops, case)?.is_some(),
        _ => false,
    })
}

/// The form that what was done last calls for: the one whose row the choice opens on.
pub fn likeliest(ops: &Ops, case: &Case) -> Result<Form> {
    Ok(match case.state {
        State::Refused => Form::Refusal,
        State::Ready => Form::ResultNotice,
        State::Registered | State::InWork => match ops.procedure(case.id)? {
            Some(p) if p.waived.is_some() => Form::Receipt,
            Some(p) if p.held.as_ref().is_some_and(|(_, who)| !who.is_empty()) => Form::HearingMinutes,
            Some(_) => Form::HearingNotice,
            None => Form::Receipt,
        },
        _ => Form::Receipt,
    })
}

/// The last answer about the stage that somebody with a right to know was given.
fn told(ops: &Ops, case: &Case) -> Result<Option<History>> {
    let history = ops.store.read().history("case", case.id)?;
    let stranger = |h: &History| h.body.get("to").and_then(Value::as_str) == Some(Asker::Stranger.id());
    Ok(history.into_iter().rfind(|h| h.verb == "stage-said" && !stranger(h)))
}

/// Fills what a form says about a case.
pub fn of(ops: &Ops, form: Form, case: &Case, langs: &[Lang]) -> Result<Filled> {
    let edition = ops.edition_of_case(case)?;
    let mut f = Filler::new(langs);
    f.office(ops, Some(edition), &case.clerk)?;
    f.people(&case.applicant, &case.beneficiary);
    f.registration(&case.number, case.registered, &case.service, edition);
    let due = case.due.format("%d.%m.%Y").to_string();
    f.put("due", case.due_time.as_ref().map_or_else(|| due.clone(), |time| format!("{due} {time}")));
    f.put("fee", Message::new(if edition.fee == Fee::Free { "printing-free" } else { "printing-paid-or-free" }));
    let act = &edition.act;
    let order = Message::new("leaflet-order").with("number", act.number.as_str()).with("day", act.date);
    f.put("act", order.with("title", act.title.clone()));
    f.put("folder-code", ops.folder_code(case.id)?.map(|c| c.to_string()).unwrap_or_default());
    f.complaint_law(ops);
    papers(ops, case, edition, &mut f)?;
    let mut at = case.registered;
    if let Some(when) = decision(case, edition, &mut f).filter(|_| matches!(form, Form::Refusal | Form::ResultNotice)) {
        at = when;
    }
    if let Some(p) = ops.procedure(case.id)? {
        procedure(ops, case, edition, &p, &mut f)?;
        if matches!(form, Form::HearingNotice | Form::HearingMinutes) {
            at = p.at;
        }
    }
    if let Some(entry) = told(ops, case)? {
        stage(&entry, langs, &mut f);
        if form == Form::Stage {
            at = entry.at;
        }
    }
    Ok(Filled { number: case.number.clone(), at, filling: f.filling, unsure: f.unsure })
}

/// What was given with the application, what was shown, and what lies in the folder now.
fn papers(ops: &Ops, case: &Case, edition: &Edition, f: &mut Filler) -> Result<()> {
    let given = at_registration(ops, case)?;
    let of_day = edition.documents.iter().filter(|d| given.contains(&d.id));
    let (shown, taken): (Vec<&Requirement>, Vec<&Requirement>) = of_day.partition(|d| d.form == PaperForm::Shown);
    let lies = |d: &&Requirement| d.form != PaperForm::Shown && case.papers.get(&d.id).is_some_and(|p: &Paper| p.given);
    f.list("taken", taken.into_iter().map(named).collect());
    f.list("shown", shown.into_iter().map(|d| d.name.clone().into()).collect());
    f.list("held", edition.documents.iter().filter(lies).map(named).collect());
    Ok(())
}

/// Ids of what was given with the application. What was brought later is not on the receipt of that day; a case that came in by another road
/// has no such entry, and everything given counts.
fn at_registration(ops: &Ops, case: &Case) -> Result<Vec<String>> {
    let history = ops.store.read().history("case", case.id)?;
    let noted = history.iter().find(|h| h.verb == "registered").and_then(|h| h.body.get("papers")?.as_array().cloned());
    Ok(match noted {
        Some(ids) => ids.iter().filter_map(|id| id.as_str().map(str::to_owned)).collect(),
        None => case.papers.iter().filter(|(_, p)| p.given).map(|(id, _)| id.clone()).collect(),
    })
}

/// A paper that was taken, with the form it was taken in where that is told.
fn named(d: &Requirement) -> Arg {
    let what = Arg::Text(d.name.clone());
    let what = match d.form {
        PaperForm::Copy => Message::new("printing-copy").with("what", what).into(),
        PaperForm::OriginalAndCopy => Message::new("printing-compared").with("what", what).into(),
        PaperForm::Original | PaperForm::Shown | PaperForm::FilledForm | PaperForm::FreeForm | PaperForm::Unspecified => what,
    };
    if d.pieces > 1 { Message::new("printing-pieces").with("what", what).with("n", u32::from(d.pieces)).into() } else { what }
}

/// What ended the case; gives its moment.
fn decision(case: &Case, edition: &Edition, f: &mut Filler) -> Option<Moment> {
    let decision = case.decision.as_ref()?;
    f.put("decided", decision.at.day());
    match &decision.kind {
        DecisionKind::Refusal { ground, ground_number, law, ground_text, why, .. } => {
            let copied =
                CopiedGround { id: ground.clone(), number: ground_number.clone(), law: law.clone(), text: ground_text.clone() };
            let all = apart(&copied, edition);
            f.grounds("grounds", &all, edition);
            f.put("why", why.as_str());
        }
        DecisionKind::Result { number, day } => {
            let rule = edition.result(&case.answers);
            f.put("result", rule.map_or_else(|| Arg::from(""), |r| r.name.clone().into()));
            f.put("result-valid", rule.and_then(|r| r.valid.clone()).map_or_else(|| Arg::from(""), Arg::from));
            // A case whose receipt is its result, or whose paper has no number, bears its own.
            f.put("result-number", if *number == case.number { "" } else { number.as_str() });
            f.put("result-day", *day);
        }
        DecisionKind::Withdrawal { .. } => {}
    }
    Some(decision.at)
}

/// The grounds of a refusal one by one, as they were joined from the edition's list; as one where the list says otherwise now.
fn apart(joined: &CopiedGround, edition: &Edition) -> Vec<CopiedGround> {
    let found: Vec<_> = parted(&joined.id, BETWEEN).iter().filter_map(|id| edition.ground(id)).collect();
    for lang in Lang::ALL {
        let copied = found.iter().map(|g| CopiedGround {
            id: g.id.clone(),
            number: g.number.clone(),
            law: g.law.clone(),
            text: g.text.get(lang).to_owned(),
        });
        let copied: Vec<CopiedGround> = copied.collect();
        if !copied.is_empty() && join(&copied) == *joined {
            return copied;
        }
    }
    vec![joined.clone()]
}

/// A ground as it was copied, in every language if the list still says the same.
pub fn ground(copied: &CopiedGround, edition: &Edition) -> Arg {
    let same = edition.ground(&copied.id).filter(|g| Lang::ALL.iter().any(|l| g.text.get(*l) == copied.text));
    let text = same.map_or_else(|| Arg::from(copied.text.as_str()), |g| g.text.clone().into());
    let key = if copied.law.is_empty() { "printing-ground-alone" } else { "printing-ground" };
    let says = Message { key, args: vec![("number", copied.number.as_str().into()), ("law", items(&copied.law))] };
    says.with("text", text).into()
}

/// The preliminary decision and what followed.
fn procedure(ops: &Ops, case: &Case, edition: &Edition, p: &Procedure, f: &mut Filler) -> Result<()> {
    f.put("preliminary-day", p.at.day());
    f.put("found", p.why.as_str());
    f.grounds("found-grounds", &p.grounds, edition);
    let documents = p.documents.iter().filter_map(|id| edition.document(id));
    f.list("documents", documents.map(|d| d.name.clone().into()).collect());
    let rules = ops.hearing_rules()?;
    let term = Message::new("printing-objection-term").with("n", rules.objection).with("norm", rules.norm.clone());
    f.put("objection-term", term);
    match &p.planned {
        Some(m) => meeting("hearing", m, f),
        None => f.put("written", Message::new("printing-written")),
    }
    match &p.notice {
        Some(n) => {
            let way = rules.ways.iter().find(|w| w.id == n.way);
            f.put("notice-day", n.day);
            f.put("notice-way", way.map_or_else(|| Arg::from(n.way.as_str()), |w| w.text.clone().into()));
            f.put("objection-until", n.objection_until);
            f.put("decide-from", n.decide_from);
        }
        None => {
            let (today, plan) = (ops.today(), ops.hearing_plan(case, ops.today())?);
            f.put("objection-if", Message::new("printing-objection-if").with("day", today).with("until", plan.objection_until));
        }
    }
    if let Some((day, text)) = &p.objection {
        f.put("objection-day", *day);
        f.put("objection", text.as_str());
    }
    if let Some((held, who)) = p.held.as_ref().filter(|(_, who)| !who.is_empty()) {
        meeting("held", held, f);
        f.put("held-who", who.as_str());
    }
    if let Some((number, day)) = &p.minutes {
        f.put("minutes-number", number.as_str());
        f.put("minutes-day", *day);
    }
    if let Some((id, kept, _)) = &p.waived {
        let known = rules.exceptions.iter().find(|e| e.id == *id);
        f.put(
            "waived",
            known.map_or_else(
                || Arg::from(kept.as_str()),
                |e| Message::new("leaflet-fact").with("what", e.text.clone()).with("norm", e.norm.clone()).into(),
            ),
        );
    }
    Ok(())
}

fn meeting(of: &str, m: &Meeting, f: &mut Filler) {
    f.put(&format!("{of}-day"), m.day);
    f.put(&format!("{of}-time"), m.time.as_str());
    f.put(&format!("{of}-place"), m.place.as_str());
}

/// The answer about the stage, word for word, in the languages it was kept in; an older entry holds only that of the one who asked.
fn stage(entry: &History, langs: &[Lang], f: &mut Filler) {
    let text = |key: &str| entry.body.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let kept = |lang: &Lang| entry.body.get("texts")?.get(lang.code())?.as_str().map(str::to_owned);
    let said: Said = langs.iter().map(|lang| kept(lang).unwrap_or_else(|| text("text"))).collect();
    f.filling.places.insert("stage".to_owned(), said);
    f.put("stage-day", entry.at.day());
    f.put("stage-time", entry.at.local.format("%H:%M").to_string());
    f.put("stage-to", asked_by(entry));
}
