//! What the places and lists of a blank are filled with.

use crate::domain::application::{Beneficiary, NonAcceptance, Party};
use crate::domain::blank::{Filling, Form};
use crate::domain::common::{CommonFact, Part};
use crate::domain::hearing::CopiedGround;
use crate::domain::moment::Moment;
use crate::domain::printout::Said;
use crate::domain::service::{Confidence, Edition, ServiceCode};
use crate::domain::text::{Arg, Lang, Message, Text};
use crate::ops::print::{About, case, complaint};
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
    /// What is known less well than by the text of the law: the text as it would stand on the paper, and what it is.
    pub unsure: Vec<(Said, Arg)>,
}

/// Fills what a form says about a row, in languages.
pub fn of(ops: &Ops, form: Form, about: About, langs: &[Lang]) -> Result<Filled> {
    match about {
        About::Case(id) => case::of(ops, form, &ops.case(id)?, langs),
        About::NonAcceptance(id) => of_negative(ops, &ops.non_acceptance(id)?.0, langs),
        About::Complaint(id) => complaint::of(ops, form, &ops.complaint(id)?, langs),
    }
}

/// A stand-in that no text holds, to find where a value was put in.
const HERE: &str = "\u{1}";

/// Gathers what a blank is filled with.
pub struct Filler<'a> {
    langs: &'a [Lang],
    /// What was gathered.
    pub filling: Filling,
    /// As [`Filled::unsure`].
    pub unsure: Vec<(Said, Arg)>,
}

impl<'a> Filler<'a> {
    /// One that holds nothing yet.
    pub fn new(langs: &'a [Lang]) -> Filler<'a> {
        Filler { langs, filling: Filling::default(), unsure: Vec::new() }
    }

    fn say(&self, arg: &Arg) -> Said {
        self.langs.iter().map(|lang| Words::new(*lang).arg(arg)).collect()
    }

    /// Fills a place.
    pub fn put(&mut self, place: &str, value: impl Into<Arg>) {
        let said = self.say(&value.into());
        self.filling.places.insert(place.to_owned(), said);
    }

    /// Fills a list.
    pub fn list(&mut self, name: &str, items: Vec<Arg>) {
        let said = items.iter().map(|item| self.say(item)).collect();
        self.filling.lists.insert(name.to_owned(), said);
    }

    /// The office, the person at the desk, the facts common to all services that hold for this one.
    pub fn office(&mut self, ops: &Ops, edition: Option<&Edition>, clerk: &str) -> Result<()> {
        let office = ops.office();
        let name = self.langs.iter().map(|lang| office.name(*lang).to_owned()).collect();
        self.filling.places.insert("organisation".to_owned(), name);
        self.put("district", office.district.as_str());
        self.put("bin", office.bin.as_str());
        self.put("phone", office.phone.as_str());
        let written = |t: chrono::NaiveTime| t.format("%H:%M").to_string();
        let open = Message::new(if office.hours.lunch.is_some() { "printing-hours-lunch" } else { "printing-hours" });
        let open = open.with("from", written(office.hours.opens)).with("to", written(office.hours.closes));
        let (from, to) = office.hours.lunch.map(|(a, b)| (written(a), written(b))).unwrap_or_default();
        self.put("hours", open.with("lunch", from).with("back", to));
        self.put("head", office.head.as_str());
        match office.head_position.as_str() {
            "" => self.put("head-position", Message::new("printing-head")),
            typed => self.put("head-position", typed),
        }
        self.put("clerk", clerk);
        let known = ops.staff()?.into_iter().find(|c| c.name == clerk).map(|c| c.position);
        let own = (office.clerk == clerk).then(|| office.position.clone());
        self.put("position", known.filter(|p| !p.is_empty()).or(own).unwrap_or_default());
        for fact in ops.catalog().common.iter().filter(|f| edition.is_none_or(|e| f.is_for(e))) {
            self.put(&format!("fact.{}", fact.id), fact.text.clone());
            self.put(&format!("norm.{}", fact.id), fact.norm.clone());
            if fact.confidence != Confidence::Text {
                self.unsure.push((self.say(&fact.text.clone().into()), fact.norm.clone().into()));
            }
        }
        if office.rehearsal {
            self.filling.mark = self.say(&Message::new("printing-rehearsal").into());
        }
        Ok(())
    }

    /// How, where and until when one complains, as the facts of the law say it.
    pub fn complaint_law(&mut self, ops: &Ops) {
        let facts = ops.catalog().common.iter().filter(|f| f.part == Part::Complaint);
        let says = |f: &CommonFact| Message::new("leaflet-fact").with("what", f.text.clone()).with("norm", f.norm.clone());
        self.list("complaint-law", facts.map(|f| says(f).into()).collect());
    }

    /// A list of grounds; those known less well than by the text of the act are remembered.
    pub fn grounds(&mut self, list: &str, all: &[CopiedGround], edition: &Edition) {
        self.list(list, all.iter().map(|g| case::ground(g, edition)).collect());
        for g in all.iter().filter_map(|g| edition.ground(&g.id)).filter(|g| g.confidence != Confidence::Text) {
            let what = Message::new("hearing-anew-ground").with("number", g.number.as_str());
            self.unsure.push((self.say(&g.text.clone().into()), what.into()));
        }
    }

    /// Who asks and for whom.
    pub fn people(&mut self, applicant: &Party, beneficiary: &Beneficiary) {
        self.put("applicant", applicant.name.as_str());
        self.put("applicant-number", applicant.number.as_str());
        self.put("applicant-address", applicant.address.as_str());
        self.put("applicant-phone", applicant.phone.as_str());
        self.put("learner", beneficiary.name.as_str());
        self.put("learner-number", beneficiary.number.as_str());
    }

    /// What was registered, when and for what service.
    pub fn registration(&mut self, number: &str, at: Moment, code: &ServiceCode, edition: &Edition) {
        self.put("number", number);
        self.put("day", at.day());
        self.put("time", at.local.format("%H:%M").to_string());
        self.put("service", edition.name.clone());
        self.put("service-code", code.as_str());
    }
}

fn of_negative(ops: &Ops, n: &NonAcceptance, langs: &[Lang]) -> Result<Filled> {
    let edition = ops.edition(&n.service, &n.edition)?;
    let mut f = Filler::new(langs);
    f.office(ops, Some(edition), &n.clerk)?;
    f.people(&n.applicant, &n.beneficiary);
    f.registration(&n.number, n.at, &n.service, edition);
    // The entry holds the norm and the names in the language of that day; the same text of its list is said in the language of the paper.
    let norm = edition.incomplete.as_ref().and_then(|i| i.norm.clone());
    let same = norm.filter(|t| Lang::ALL.iter().any(|l| t.get(*l) == n.norm));
    f.put("norm", same.map_or_else(|| Arg::from(n.norm.as_str()), Arg::from));
    f.list("missing", n.missing.iter().map(|m| translated(m, edition)).collect());
    Ok(Filled { number: n.number.clone(), at: n.at, filling: f.filling, unsure: f.unsure })
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
