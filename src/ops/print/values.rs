//! What the places and lists of a blank are filled with.

use crate::domain::application::{Beneficiary, Case, NonAcceptance, Party};
use crate::domain::blank::Filling;
use crate::domain::moment::Moment;
use crate::domain::printout::Said;
use crate::domain::service::{Edition, Fee, Form, Requirement, ServiceCode};
use crate::domain::text::{Arg, Lang, Message, Text};
use crate::ops::print::About;
use crate::ops::{Ops, Result};
use crate::words::Words;

/// A filling with what the paper is known by.
pub struct Filled {
    /// Number on paper.
    pub number: String,
    /// The moment it bears.
    pub at: Moment,
    /// Places and lists.
    pub filling: Filling,
}

/// Fills what is about a row, in languages.
pub fn of(ops: &Ops, about: About, langs: &[Lang]) -> Result<Filled> {
    match about {
        About::Case(id) => of_case(ops, &ops.case(id)?, langs),
        About::NonAcceptance(id) => of_negative(ops, &ops.non_acceptance(id)?.0, langs),
    }
}

/// A stand-in that no text holds, to find where a value was put in.
const HERE: &str = "\u{1}";

struct Filler<'a> {
    langs: &'a [Lang],
    filling: Filling,
}

impl Filler<'_> {
    fn say(&self, arg: &Arg) -> Said {
        self.langs.iter().map(|lang| Words::new(*lang).arg(arg)).collect()
    }

    fn put(&mut self, place: &str, value: impl Into<Arg>) {
        let said = self.say(&value.into());
        self.filling.places.insert(place.to_owned(), said);
    }

    fn list(&mut self, name: &str, items: Vec<Arg>) {
        let said = items.iter().map(|item| self.say(item)).collect();
        self.filling.lists.insert(name.to_owned(), said);
    }

    /// The office, the person at the desk, the facts common to all services that hold for this one.
    fn office(&mut self, ops: &Ops, edition: &Edition, clerk: &str) -> Result<()> {
        let office = ops.office();
        let name = self.langs.iter().map(|lang| office.name(*lang).to_owned()).collect();
        self.filling.places.insert("organisation".to_owned(), name);
        self.put("district", office.district.as_str());
        self.put("bin", office.bin.as_str());
        self.put("phone", office.phone.as_str());
        self.put("clerk", clerk);
        let known = ops.staff()?.into_iter().find(|c| c.name == clerk).map(|c| c.position);
        let own = (office.clerk == clerk).then(|| office.position.clone());
        self.put("position", known.filter(|p| !p.is_empty()).or(own).unwrap_or_default());
        for fact in ops.catalog().common.iter().filter(|f| f.is_for(edition)) {
            self.put(&format!("fact.{}", fact.id), fact.text.clone());
            self.put(&format!("norm.{}", fact.id), fact.norm.clone());
        }
        if office.rehearsal {
            self.filling.mark = self.say(&Message::new("printing-rehearsal").into());
        }
        Ok(())
    }

    fn people(&mut self, applicant: &Party, beneficiary: &Beneficiary) {
        self.put("applicant", applicant.name.as_str());
        self.put("applicant-number", applicant.number.as_str());
        self.put("applicant-address", applicant.address.as_str());
        self.put("applicant-phone", applicant.phone.as_str());
        self.put("learner", beneficiary.name.as_str());
        self.put("learner-number", beneficiary.number.as_str());
    }

    fn registration(&mut self, number: &str, at: Moment, code: &ServiceCode, edition: &Edition) {
        self.put("number", number);
        self.put("day", at.day());
        self.put("time", at.local.format("%H:%M").to_string());
        self.put("service", edition.name.clone());
        self.put("service-code", code.as_str());
    }
}

fn of_case(ops: &Ops, case: &Case, langs: &[Lang]) -> Result<Filled> {
    let edition = ops.edition_of_case(case)?;
    let mut f = Filler { langs, filling: Filling::default() };
    f.office(ops, edition, &case.clerk)?;
    f.people(&case.applicant, &case.beneficiary);
    f.registration(&case.number, case.registered, &case.service, edition);
    let due = case.due.format("%d.%m.%Y").to_string();
    f.put("due", case.due_time.as_ref().map_or_else(|| due.clone(), |time| format!("{due} {time}")));
    f.put("fee", Message::new(if edition.fee == Fee::Free { "printing-free" } else { "printing-paid-or-free" }));
    let given = at_registration(ops, case)?;
    let papers = edition.documents.iter().filter(|d| given.contains(&d.id));
    let (shown, taken): (Vec<&Requirement>, Vec<&Requirement>) = papers.partition(|d| d.form == Form::Shown);
    f.list("taken", taken.into_iter().map(named).collect());
    f.list("shown", shown.into_iter().map(|d| d.name.clone().into()).collect());
    Ok(Filled { number: case.number.clone(), at: case.registered, filling: f.filling })
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
        Form::Copy => Message::new("printing-copy").with("what", what).into(),
        Form::OriginalAndCopy => Message::new("printing-compared").with("what", what).into(),
        Form::Original | Form::Shown | Form::FilledForm | Form::FreeForm | Form::Unspecified => what,
    };
    if d.pieces > 1 { Message::new("printing-pieces").with("what", what).with("n", u32::from(d.pieces)).into() } else { what }
}

fn of_negative(ops: &Ops, n: &NonAcceptance, langs: &[Lang]) -> Result<Filled> {
    let edition = ops.edition(&n.service, &n.edition)?;
    let mut f = Filler { langs, filling: Filling::default() };
    f.office(ops, edition, &n.clerk)?;
    f.people(&n.applicant, &n.beneficiary);
    f.registration(&n.number, n.at, &n.service, edition);
    // The entry holds the norm and the names in the language of that day; the same text of its list is said in the language of the paper.
    let norm = edition.incomplete.as_ref().and_then(|i| i.norm.clone());
    let same = norm.filter(|t| Lang::ALL.iter().any(|l| t.get(*l) == n.norm));
    f.put("norm", same.map_or_else(|| Arg::from(n.norm.as_str()), Arg::from));
    f.list("missing", n.missing.iter().map(|m| translated(m, edition)).collect());
    Ok(Filled { number: n.number.clone(), at: n.at, filling: f.filling })
}

/// The name of something missing, as an entry kept it in some language, back as a value of every language.
pub(in crate::ops) fn translated(kept: &str, edition: &Edition) -> Arg {
    let names = || edition.documents.iter().map(|d| &d.name).chain(edition.groups.iter().map(|g| &g.name));
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for name in names() {
            if let Some(arg) = said_as(kept, name, &words) {
                return arg;
            }
        }
    }
    Arg::from(kept)
}

fn said_as(kept: &str, name: &Text, words: &Words) -> Option<Arg> {
    if name.get(words.lang) == kept {
        return Some(name.clone().into());
    }
    let one_of = Message::new("missing-one-of").with("what", name.clone());
    if words.tell(&one_of) == kept {
        return Some(one_of.into());
    }
    let expired = |day: &str| Message::new("missing-expired").with("what", name.clone()).with("day", day);
    let invalid = |why: &str| Message::new("missing-invalid").with("what", name.clone()).with("why", why);
    let value = |pattern: String| {
        let (before, after) = pattern.split_once(HERE)?;
        kept.strip_prefix(before)?.strip_suffix(after).map(str::to_owned)
    };
    value(words.tell(&expired(HERE)))
        .map(|day| expired(&day).into())
        .or_else(|| value(words.tell(&invalid(HERE))).map(|why| invalid(&why).into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn what_an_entry_kept_in_one_language_is_said_in_another() {
        let catalog = Catalog::shipped().unwrap();
        let edition = catalog.services.iter().map(|s| s.newest()).find(|e| e.documents.len() > 2).unwrap();
        let name = &edition.documents[1].name;
        let cases = [
            Arg::Text(name.clone()),
            Message::new("missing-one-of").with("what", name.clone()).into(),
            Message::new("missing-expired").with("what", name.clone()).with("day", "01.02.2027").into(),
            Message::new("missing-invalid").with("what", name.clone()).with("why", "нет печати").into(),
        ];
        for arg in cases {
            for kept in Lang::ALL {
                let text = Words::new(kept).arg(&arg);
                let back = translated(&text, edition);
                for lang in [Lang::Ru, Lang::Kk] {
                    assert_eq!(Words::new(lang).arg(&back), Words::new(lang).arg(&arg), "{kept:?}");
                }
            }
        }
        assert_eq!(translated("что-то своё", edition), Arg::from("что-то своё"));
    }
}
