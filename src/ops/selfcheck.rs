//! Self-control of a period: figures of the journals, ticks of persons, the list as data; as findings, as a table, and what stands behind.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde_json::json;

use crate::catalog;
use crate::domain::counts::{Cell, Counts};
use crate::domain::form::clean;
use crate::domain::selfcheck::{Counted, Criteria, Figure, Finding, Item, Known, Probe, Tick, evaluate, on_list, speaks_of};
use crate::domain::service::{Edition, Fee, ServiceCode};
use crate::domain::sheet::{Column, Row, Sheet, Value};
use crate::domain::staff::Training;
use crate::domain::text::{Arg, Lang, Message};
use crate::ops::fault::OpError;
use crate::ops::{Ops, Result, log};
use crate::store::{CellCase, Demand, RefusedCase};
use crate::words::{Words, names};

/// Most entries shown behind a finding.
pub const BEHIND: usize = 1000;
/// Most letters of a name and of a note.
const NAME: usize = 120;
const NOTE: usize = 500;

/// A period judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfCheck {
    /// First day.
    pub from: NaiveDate,
    /// Last day asked for.
    pub to: NaiveDate,
    /// Last day that could be judged: today, if the period is not over.
    pub through: NaiveDate,
    /// The list.
    pub criteria: Criteria,
    /// An answer to each of its items, in its order.
    pub findings: Vec<Finding>,
}

impl SelfCheck {
    /// Each item with its finding.
    pub fn rows(&self) -> impl Iterator<Item = (&Item, &Finding)> {
        self.criteria.items.iter().zip(&self.findings)
    }
}

/// A tick as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticking {
    /// Id of the item, or the number of a criterion.
    pub item: String,
    /// Who looked.
    pub who: String,
    /// Day it was looked at; none: today.
    pub day: Option<NaiveDate>,
    /// Last day it holds; none: it speaks for the periods its day lies in.
    pub until: Option<NaiveDate>,
    /// What was seen.
    pub note: String,
}

/// First day of the half-year of a day: checks are planned by half-years.
pub fn half_year(day: NaiveDate) -> NaiveDate {
    let month = if day.month() > 6 { 7 } else { 1 };
    NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day)
}

/// What a question found, of how many.
pub fn figure_message(probe: Probe, figure: Figure) -> Message {
    let key = if figure.of == 0 && figure.found == 0 { "probe-no-entries" } else { "probe-figure" };
    let message = Message::new(key).with("what", probe.message());
    if key == "probe-no-entries" {
        return message;
    }
    message.with("found", figure.found.to_string()).with("of", figure.of.max(figure.found).to_string())
}

/// Who ticked, when and until when.
pub fn tick_message(tick: &Tick) -> Message {
    let key = if tick.until.is_some() { "tick-said-until" } else { "tick-said" };
    let said = Message::new(key).with("who", tick.who.as_str()).with("day", tick.day);
    match tick.until {
        Some(until) => said.with("until", until),
        None => said,
    }
}

impl Ops {
    /// The list of self-control.
    ///
    /// # Errors
    /// The shipped list has a problem, which a test holds to be none.
    pub fn criteria(&self) -> Result<Criteria> {
        Ok(catalog::criteria::shipped()?)
    }

    /// Judges a period, both days included. Writes nothing.
    ///
    /// # Errors
    /// The days stand in the wrong order.
    pub fn self_check(&self, from: NaiveDate, to: NaiveDate) -> Result<SelfCheck> {
        let counts = self.counts(from, to)?;
        let (criteria, through) = (self.criteria()?, to.min(self.today()));
        let mut known = Known { ticks: self.store.read().ticks()?, ..Known::default() };
        let lists = self.lists(&criteria, from, through)?;
        let of = self.looked_at(&counts, from, through)?;
        for probe in Probe::ALL {
            let found = match self.store.read().probe_count(*probe, from, through, self.today())? {
                Some(n) => n,
                None => lists.get(probe).map_or(0, |all| u64::try_from(all.len()).unwrap_or(0)),
            };
            known.figures.insert(*probe, Figure { found, of: of(*probe) });
        }
        for item in &criteria.items {
            if let Some(limit) = item.limit {
                let counts = self.counts(limit.since(through).min(through), through)?;
                let n = match limit.count {
                    Counted::Services => sum(&counts, |c| matches!(c, Cell::Accepted(..))),
                    Counted::Complaints => sum(&counts, |c| matches!(c, Cell::Complaint(_))),
                };
                known.counted.insert(item.id.clone(), n);
            }
        }
        let findings = evaluate(&criteria, &known, from, through);
        Ok(SelfCheck { from, to, through, criteria, findings })
    }

    /// What a question found in a period, by day; at most [`BEHIND`].
    ///
    /// # Errors
    /// The days stand in the wrong order.
    pub fn self_check_behind(&self, probe: Probe, from: NaiveDate, to: NaiveDate) -> Result<Vec<CellCase>> {
        let through = to.min(self.today());
        if let Some(rows) = self.store.read().probe_rows(probe, from, through, self.today(), BEHIND)? {
            return Ok(rows);
        }
        let own = self.lists(&self.criteria()?, from, through)?.remove(&probe).unwrap_or_default();
        let whole = own.into_iter().take(BEHIND).map(|found| match found {
            Found::Case(id, day) => Ok(self.store.read().case_brief(id, day)?),
            Found::Row(row) => Ok(row),
        });
        whole.collect()
    }

    /// How many each question looked at.
    fn looked_at(&self, counts: &Counts, from: NaiveDate, to: NaiveDate) -> Result<impl Fn(Probe) -> u64> {
        let (decided, days, closed) = self.store.read().looked_at(from, to)?;
        let accepted = sum(counts, |c| matches!(c, Cell::Accepted(channel, _) if !channel.is_tallied()));
        let complaints = sum(counts, |c| matches!(c, Cell::Complaint(_)));
        let refused = sum(counts, |c| matches!(c, Cell::Refused(..)));
        let declined = sum(counts, |c| matches!(c, Cell::NotAccepted(_)));
        let staff = self.store.read().staff()?.iter().filter(|c| c.serves(to)).count();
        let paid = self.store.read().payments(from, to)?.len();
        let n = |n: usize| u64::try_from(n).unwrap_or(0);
        let (staff, paid) = (n(staff), n(paid));
        Ok(move |probe: Probe| match probe {
            Probe::Late | Probe::IssuedIncomplete | Probe::Unreceived => decided,
            Probe::Overdue
            | Probe::BadLater
            | Probe::SystemClaimed
            | Probe::Requested
            | Probe::ReadyWaiting
            | Probe::Annulled => accepted,
            Probe::OutsideHours => accepted + declined + complaints,
            Probe::ComplaintLate | Probe::ComplaintOpen | Probe::ComplaintNotFull => complaints,
            Probe::RefusalBare | Probe::RefusalUnnamed => refused,
            Probe::NamedLater | Probe::SurplusNamed => declined,
            Probe::PaidForFree => paid,
            Probe::Untrained => staff,
            Probe::Unclosed => days,
            Probe::Undelivered => closed,
        })
    }

    /// Answers to the questions that need the lists of the catalogue.
    fn lists(&self, criteria: &Criteria, from: NaiveDate, to: NaiveDate) -> Result<BTreeMap<Probe, Vec<Found>>> {
        let db = self.store.read();
        let mut out: BTreeMap<Probe, Vec<Found>> = BTreeMap::new();
        let mut found = |probe: Probe, what: Found| out.entry(probe).or_default().push(what);
        // A year has thousands of refusals and a few dozen lists: each list is looked at once.
        let mut lists: BTreeMap<(ServiceCode, String), Option<BTreeSet<String>>> = BTreeMap::new();
        for r in db.refused_cases(from, to)? {
            let edition = self.edition(&r.service, &r.edition).ok();
            let words = lists
                .entry((r.service.clone(), r.edition.clone()))
                .or_insert_with(|| edition.map(|e| criteria.document_words(e)));
            let unnamed = || words.as_ref().is_some_and(|words| !speaks_of(&r.why, words));
            if is_bare(&r, edition) {
                found(Probe::RefusalBare, Found::Case(r.id, r.day));
            } else if r.laws.iter().any(|law| criteria.about_documents.contains(law)) && !r.marked && unnamed() {
                found(Probe::RefusalUnnamed, Found::Case(r.id, r.day));
            }
        }
        let mut earlier: BTreeMap<(String, String, String), Vec<String>> = BTreeMap::new();
        for demand in db.demands(from, to)? {
            if self.is_surplus(&demand) {
                found(Probe::SurplusNamed, Found::Row(demand.case.clone()));
            }
            // Somebody without a number cannot be known again.
            if demand.persons.0.is_empty() {
                continue;
            }
            let who = (demand.service.0.clone(), demand.persons.0.clone(), demand.persons.1.clone());
            if earlier.get(&who).is_some_and(|named| demand.missing.iter().any(|m| !named.contains(m))) {
                found(Probe::NamedLater, Found::Row(demand.case.clone()));
            }
            earlier.insert(who, demand.missing);
        }
        for paid in db.payments(from, to)? {
            if self.edition(&paid.service, &paid.edition).is_ok_and(|e| e.fee == Fee::Free) {
                let row =
                    CellCase { kind: "case", id: paid.payment.case, number: paid.number, day: paid.payment.day, name: paid.name };
                found(Probe::PaidForFree, Found::Row(row));
            }
        }
        for clerk in db.staff()?.into_iter().filter(|c| c.serves(to)) {
            let day = match clerk.training(to, 0) {
                Training::None => clerk.since,
                Training::RanOut(day) => day,
                Training::RunsOut(_) | Training::Holds => continue,
            };
            let row = CellCase { kind: "clerk", id: clerk.id, number: clerk.certificate, day, name: clerk.name };
            found(Probe::Untrained, Found::Row(row));
        }
        Ok(out)
    }

    /// Whether a non-acceptance demands what the list of its edition does not have.
    fn is_surplus(&self, d: &Demand) -> bool {
        self.edition(&d.service, &d.edition).is_ok_and(|e| d.missing.iter().any(|m| !on_list(m, e)))
    }

    /// Keeps a tick of a person.
    ///
    /// # Errors
    /// The item is not known, is not for a person to tick, or fields are wrong.
    pub fn tick(&mut self, t: &Ticking) -> Result<Tick> {
        let now = self.now_to_write()?;
        let criteria = self.criteria()?;
        let asked = t.item.trim();
        let item = criteria
            .item(asked)
            .or_else(|| criteria.item(&format!("criterion-{asked}")))
            .ok_or_else(|| OpError::usage("no-criterion", Message::new("criterion-none").with("id", asked)))?;
        if item.person.is_none() {
            return Err(OpError::rule("tick-not-for-person", Message::new("tick-not-for-person").with("id", item.id.as_str())));
        }
        let day = t.day.unwrap_or(now.day());
        let (who, note) = (clean(&t.who), clean(&t.note));
        let mut faults = Vec::new();
        let mut wrong = |field: &str, says: Message| faults.push((field.to_owned(), says));
        if who.is_empty() {
            wrong("who", Message::new("field-required"));
        }
        for (field, text, most) in [("who", &who, NAME), ("note", &note, NOTE)] {
            let n = text.chars().count();
            if n > most {
                wrong(field, Message::new("field-too-long").with("n", n).with("most", most));
            }
        }
        if day > now.day() {
            wrong("day", Message::new("tick-day").with("day", day));
        }
        if t.until.is_some_and(|until| until < day) {
            wrong("until", Message::new("tick-until").with("day", day));
        }
        if !faults.is_empty() {
            return Err(OpError::rule("fields", Message::new("fields-wrong").with("n", faults.len())).details(faults));
        }
        let clerk = self.office.clerk.clone();
        let mut tick =
            Tick { id: 0, item: item.id.clone(), day, who, until: t.until, note, at: now, clerk: clerk.clone(), withdrawn: None };
        tick.id = self.store.write(|db| -> Result<i64> {
            let id = db.add_tick(&tick)?;
            let until = tick.until.map(|d| d.to_string());
            let body = json!({ "item": tick.item, "who": tick.who, "day": day.to_string(), "until": until });
            log(db, now, &clerk, "ticked", ("tick", id), body)?;
            Ok(id)
        })?;
        Ok(tick)
    }

    /// Takes a tick back; it stays on record with the reason.
    ///
    /// # Errors
    /// There is no such tick that stands, or no reason.
    pub fn untick(&mut self, id: i64, why: &str) -> Result<Tick> {
        let now = self.now_to_write()?;
        let why = clean(why);
        if why.is_empty() {
            return Err(OpError::rule("reason-needed", Message::new("reason-needed")));
        }
        let ticks = self.store.read().ticks()?;
        let Some(mut tick) = ticks.into_iter().find(|t| t.id == id && t.withdrawn.is_none()) else {
            return Err(OpError::usage("no-tick", Message::new("tick-none").with("id", id.to_string())));
        };
        let clerk = self.office.clerk.clone();
        self.store.write(|db| -> Result<()> {
            db.withdraw_tick(id, now, &why)?;
            log(db, now, &clerk, "unticked", ("tick", id), json!({ "item": tick.item, "why": why }))
        })?;
        tick.withdrawn = Some(why);
        Ok(tick)
    }

    /// Ticks of an item, newest first, those taken back too.
    pub fn ticks_of(&self, item: &str) -> Result<Vec<Tick>> {
        let all = self.store.read().ticks()?;
        Ok(all.into_iter().rev().filter(|t| t.item == item).collect())
    }

    /// The page as a table in a language.
    pub fn self_check_sheet(&self, check: &SelfCheck, lang: Lang) -> Sheet {
        let words = Words::new(lang);
        let column = |id: &str, key: &str, width: u16| Column {
            id: id.to_owned(),
            path: vec![words.say(key)],
            numeric: id == "figure",
            width,
        };
        let mut rows = Vec::new();
        let mut part = None;
        for (item, finding) in check.rows() {
            if part != Some(item.part) {
                part = Some(item.part);
                let mut values = vec![Value::Empty; 9];
                values[1] = Value::Text(words.tell(&item.part.message()));
                rows.push(Row { key: None, values, total: false });
            }
            rows.push(Row { key: Some(item.id.clone()), values: cells(item, finding, words), total: false });
        }
        let o = &self.office;
        let period = words.say_with("report-period", &[("from", check.from.into()), ("to", check.to.into())]);
        let made =
            words.tell(&Message::new("register-file-made").with("at", self.now().written()).with("n", check.findings.len()));
        let mut title = vec![words.say("control-title"), o.name(lang).to_owned(), period, made];
        if o.rehearsal {
            title.insert(0, words.say("rehearsal-banner"));
        }
        let mut notes = vec![words.say("control-never-green")];
        for note in &check.criteria.notes {
            let known = words.tell(&names::confidence(note.confidence));
            notes.push(format!("{} ({}; {known})", words.text(&note.text), note.source));
        }
        Sheet {
            title,
            columns: vec![
                column("number", "control-number", 5),
                column("text", "control-item", 42),
                column("severity", "control-severity", 14),
                column("standing", "control-standing", 20),
                column("figure", "control-figure", 8),
                column("entries", "control-entries", 34),
                column("person", "control-person", 26),
                column("unknowable", "control-unknowable", 24),
                column("source", "control-source", 24),
            ],
            rows,
            notes,
            name: words.say("control-title"),
        }
    }
}

fn cells(item: &Item, finding: &Finding, words: Words) -> Vec<Value> {
    let text = |t: String| if t.is_empty() { Value::Empty } else { Value::Text(t) };
    let entries: Vec<String> =
        finding.proved.iter().chain(&finding.look).map(|(p, f)| words.tell(&figure_message(*p, *f))).collect();
    let counted = finding.counted.zip(item.limit).map(|(n, limit)| words.tell(&limit_message(limit, n)));
    let person = match (&item.person, &finding.tick) {
        (None, _) => String::new(),
        (Some(_), Some(tick)) => words.tell(&tick_message(tick)),
        (Some(what), None) => words.text(what).to_owned(),
    };
    let known = words.tell(&names::confidence(item.confidence));
    vec![
        text(item.number.clone()),
        text(words.text(&item.text).to_owned()),
        text(item.severity.map(|s| words.tell(&s.message())).unwrap_or_default()),
        text(words.tell(&finding.standing.message())),
        finding.figure().and_then(|n| i64::try_from(n).ok()).map_or(Value::Empty, Value::Int),
        text(entries.into_iter().chain(counted).collect::<Vec<_>>().join("; ")),
        text(person),
        text(item.unknowable.as_ref().map(|t| words.text(t).to_owned()).unwrap_or_default()),
        text(format!("{} ({known})", item.source)),
    ]
}

/// Something a question found: a case to be fetched when it is looked at, or a row that is whole.
enum Found {
    Case(i64, NaiveDate),
    Row(CellCase),
}

/// Whether a refusal lacks its motivation, or stands on a ground that its edition does not have: each of several has to be there.
fn is_bare(r: &RefusedCase, edition: Option<&Edition>) -> bool {
    let unknown = |e: &Edition| r.grounds.is_empty() || r.grounds.iter().any(|id| e.ground(id).is_none());
    r.why.trim().is_empty() || r.laws.is_empty() || edition.is_some_and(unknown)
}

/// What a limit counted, beside the limit.
pub fn limit_message(limit: crate::domain::selfcheck::Limit, n: u64) -> Message {
    Message::new("control-limit")
        .with("what", Arg::from(limit.count.message()))
        .with("n", n.to_string())
        .with("above", limit.above.to_string())
        .with("months", limit.months)
}

fn sum(counts: &Counts, which: impl Fn(Cell) -> bool) -> u64 {
    Cell::all().filter(|c| which(*c)).map(|c| counts.sum(c)).sum()
}
