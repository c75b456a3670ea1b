//! What is printed about a complaint: its answer, and that it was sent on.

use crate::domain::application::Beneficiary;
use crate::domain::blank::Form;
use crate::domain::complaint::{Complaint, News, Outcome};
use crate::domain::service::Edition;
use crate::domain::text::{Arg, Lang};
use crate::ops::print::values::{Filled, Filler};
use crate::ops::{Ops, Result};

/// Whether a complaint has what a form tells of.
pub fn has(form: Form, c: &Complaint) -> bool {
    c.annulled.is_none()
        && match form {
            Form::ComplaintAnswer => c.answer.is_some(),
            Form::ComplaintForwarded => c.forwarded.is_some(),
            _ => false,
        }
}

/// The form that the last news calls for.
pub fn likeliest(c: &Complaint) -> Form {
    match c.last_news() {
        Some(News::Longer | News::Answer) => Form::ComplaintAnswer,
        _ => Form::ComplaintForwarded,
    }
}

/// Fills what a form says about a complaint.
pub fn of(ops: &Ops, form: Form, c: &Complaint, langs: &[Lang]) -> Result<Filled> {
    let case = c.case.as_ref().map(|(id, _)| ops.case(*id)).transpose()?;
    let edition: Option<&Edition> = match &case {
        Some(case) => Some(ops.edition_of_case(case)?),
        None => ops.catalog().get(&c.service).map(|s| s.newest()),
    };
    let mut f = Filler::new(langs);
    f.office(ops, edition, &c.clerk)?;
    f.put("number", c.number.as_str());
    f.put("day", c.at.day());
    f.put("time", c.at.local.format("%H:%M").to_string());
    f.put("service", edition.map_or_else(|| Arg::from(c.service.as_str()), |e| e.name.clone().into()));
    f.put("service-code", c.service.as_str());
    f.put("applicant", c.name.as_str());
    f.put("applicant-number", c.party_number.as_str());
    // A complaint keeps one line of where the answer goes: an address or a phone.
    f.put("applicant-address", c.contact.as_str());
    let child = case.as_ref().map_or_else(Beneficiary::default, |k| k.beneficiary.clone());
    f.put("learner", child.name);
    f.put("learner-number", child.number);
    f.put("case", c.case.as_ref().map_or("", |(_, number)| number.as_str()));
    f.put("subject", c.subject.as_str());
    f.complaint_law(ops);
    let mut at = c.at;
    if let Some((when, outcome, text)) = &c.answer {
        f.put("answered", when.day());
        f.put("answer", text.as_str());
        f.put("outcome", outcome.message());
        if *outcome != Outcome::Satisfied {
            f.put("unsatisfied", outcome.message());
        }
        at = *when;
    }
    if let Some(forwarded) = &c.forwarded {
        let terms = ops.complaint_terms();
        f.put("forwarded-day", forwarded.day);
        f.put("forwarded-to", forwarded.to.as_str());
        f.put("forwarded-file", forwarded.file.as_str());
        f.put("forwarded-norm", terms.forward.norm.clone());
        f.put("control-due", c.control_due().map_or_else(|| Arg::from(""), Arg::from));
        f.put("control-norm", terms.control.norm.clone());
        if form == Form::ComplaintForwarded {
            at = forwarded.at;
        }
    }
    Ok(Filled { number: c.number.clone(), at, filling: f.filling, unsure: f.unsure })
}
