//! The list of cases: found by the beginning of a name, a number or an ИИН, filtered, a page at a time. Stays quick with a million cases
//! because every question is answered along one index and stops after a page.
//!
//! Which index is decided here, not left to SQLite: it keeps no figures of what is rare, and a question about ten cases of a rare service
//! must not walk a million. The narrowest condition is found by counting each along its index up to a few hundred.

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params, params_from_iter};

use super::{Db, Result, day_of, day_text, json, moment_of};
use crate::domain::application::State;
use crate::domain::hearing::Next;
use crate::domain::search;
use crate::domain::service::ServiceCode;
use crate::domain::term::Term;
use crate::domain::urgency::Urgency;

/// Order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Newest day first.
    #[default]
    Newest,
    /// Oldest day first.
    Oldest,
    /// What is due soonest first.
    Due,
}

/// What is asked of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseQuery {
    /// Beginning of a name (in any order of surname and given name), of a number, of an ИИН; empty for all.
    pub text: String,
    /// Only the case with this row id, if the other conditions let it through; the text is not asked then.
    pub only: Option<i64>,
    /// Only these states; empty for all.
    pub states: Vec<State>,
    /// Only open cases due before this day.
    pub due_before: Option<NaiveDate>,
    /// Only open cases due on or after this day.
    pub due_from: Option<NaiveDate>,
    /// Only cases whose term runs; those that stand still are left out.
    pub running: bool,
    /// Only cases whose term stands still.
    pub suspended: bool,
    /// Only this service.
    pub service: Option<ServiceCode>,
    /// Registered on or after.
    pub from: Option<NaiveDate>,
    /// Registered on or before.
    pub to: Option<NaiveDate>,
    /// Order; with a text the order is that of the keys, then newest first.
    pub order: Order,
    /// Rows to pass over.
    pub skip: usize,
    /// Rows to give.
    pub limit: usize,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Row id.
    pub id: i64,
    /// Number.
    pub number: String,
    /// Registration day.
    pub day: NaiveDate,
    /// Service.
    pub service: ServiceCode,
    /// State.
    pub state: State,
    /// Due day.
    pub due: NaiveDate,
    /// Applicant.
    pub applicant: String,
    /// Child or student, empty if none.
    pub beneficiary: String,
    /// Whether the package has a gap now.
    pub incomplete: bool,
    /// When it was registered.
    pub at: NaiveDateTime,
    /// Its term, where it can be read.
    pub term: Option<Term>,
    /// Whether the term stands still.
    pub suspended: bool,
    /// How near the end of its term is. The register has no calendar: whoever asked for the row finds it out; calm until then.
    pub urgency: Urgency,
    /// Whether it was registered while the desk was closed.
    pub outside: bool,
    /// Whether a refusal is under way: decided on preliminarily, not for good.
    pub hearing: bool,
    /// What that refusal waits for, where somebody reckoned it.
    pub next: Option<Next>,
}

const ROW: &str = "a.id, a.number, a.day, a.service, a.state, a.due, a.applicant_name, a.child_name,
    (a.state IN ('registered', 'in-work', 'ready') AND EXISTS (SELECT 1 FROM gap WHERE gap.application = a.id)),
    a.at, CASE WHEN json_valid(a.due_rule) THEN json_extract(a.due_rule, '$.term') END,
    (a.state IN ('registered', 'in-work') AND EXISTS (SELECT 1 FROM suspension WHERE application = a.id AND ended_at IS NULL)),
    EXISTS (SELECT 1 FROM outside_hours o JOIN entry e ON e.seq = o.seq
             WHERE o.subject = 'case' AND o.id = a.id AND e.verb = 'registered'),
    (a.state IN ('registered', 'in-work') AND EXISTS (SELECT 1 FROM hearing h WHERE h.application = a.id AND h.dropped_at IS NULL))";

/// Cases so few that each is looked at.
const FEW: usize = 1000;

/// Cases so few that their ids are held in memory while keys are walked.
const SOME: usize = 60_000;

/// A condition that never fails for a case, in the words of the indexes that leave out rows still being entered.
const ENTERED: &str = "a.state <> 'entering'";

/// Open cases, in the words of their index.
const OPEN: &str = "a.state IN ('registered', 'in-work')";

fn row(r: &Row<'_>) -> rusqlite::Result<CaseRow> {
    Ok(CaseRow {
        id: r.get(0)?,
        number: r.get(1)?,
        day: day_of(&r.get::<_, String>(2)?),
        service: ServiceCode(r.get(3)?),
        state: State::parse(&r.get::<_, String>(4)?).unwrap_or(State::Annulled),
        due: day_of(&r.get::<_, String>(5)?),
        applicant: r.get(6)?,
        beneficiary: r.get(7)?,
        incomplete: r.get(8)?,
        at: moment_of(&r.get::<_, String>(9)?).local,
        term: r.get::<_, Option<String>>(10)?.and_then(|t| Term::parse(&t)),
        suspended: r.get(11)?,
        urgency: Urgency::Calm,
        outside: r.get(12)?,
        hearing: r.get(13)?,
        next: None,
    })
}

/// Conditions with their values, in the order of the question marks.
#[derive(Clone, Default)]
struct Where {
    sql: String,
    values: Vec<Value>,
}

impl Where {
    fn and(&mut self, condition: &str, value: impl Into<Option<String>>) {
        if !self.sql.is_empty() {
            self.sql.push_str(" AND ");
        }
        self.sql.push_str(condition);
        self.values.extend(value.into().map(Value::Text));
    }

    fn days(&mut self, q: &CaseQuery) {
        if let Some(d) = q.from {
            self.and("a.day >= ?", day_text(d));
        }
        if let Some(d) = q.to {
            self.and("a.day <= ?", day_text(d));
        }
    }

    fn dues(&mut self, q: &CaseQuery) {
        if let Some(d) = q.due_before {
            self.and("a.due < ?", day_text(d));
        }
        if let Some(d) = q.due_from {
            self.and("a.due >= ?", day_text(d));
        }
    }

    fn service(&mut self, q: &CaseQuery) {
        if let Some(s) = &q.service {
            self.and("a.service = ?", s.0.clone());
        }
    }
}

impl CaseQuery {
    fn asks_due(&self) -> bool {
        self.due_before.is_some() || self.due_from.is_some() || self.running || self.suspended
    }

    /// Whether open cases alone can answer.
    fn asks_open(&self) -> bool {
        self.asks_due() || (!self.states.is_empty() && self.states.iter().all(|s| s.is_open()))
    }

    /// Every condition on the case itself.
    fn conditions(&self) -> Where {
        let mut w = Where::default();
        w.and(ENTERED, None);
        if self.asks_open() {
            w.and(OPEN, None);
        }
        if !self.states.is_empty() {
            let list: Vec<String> = self.states.iter().map(|s| format!("'{}'", s.id())).collect();
            w.and(&format!("a.state IN ({})", list.join(", ")), None);
        }
        w.service(self);
        w.days(self);
        w.dues(self);
        const STILL: &str = "EXISTS (SELECT 1 FROM suspension s WHERE s.application = a.id AND s.ended_at IS NULL)";
        if self.running {
            w.and(&format!("NOT {STILL}"), None);
        }
        if self.suspended {
            w.and(STILL, None);
        }
        w
    }

    /// The ways to walk the list: an index, and the conditions that it answers by itself. None: nothing narrows it.
    fn ways(&self) -> Vec<Vec<(&'static str, Where)>> {
        let mut ways = Vec::new();
        if self.asks_open() {
            let mut w = Where::default();
            w.and(OPEN, None);
            w.dues(self);
            ways.push(vec![("application_open", w)]);
        } else if !self.states.is_empty() {
            let each = |s: &State| {
                let (index, own) = if s.is_open() { ("application_open", OPEN) } else { ("application_state", ENTERED) };
                let mut w = Where::default();
                w.and(own, None);
                w.and(&format!("a.state = '{}'", s.id()), None);
                w.days(self);
                (index, w)
            };
            ways.push(self.states.iter().map(each).collect());
        }
        if self.service.is_some() {
            let mut w = Where::default();
            w.and(ENTERED, None);
            w.service(self);
            w.days(self);
            ways.push(vec![("application_service", w)]);
        }
        if self.from.is_some() || self.to.is_some() {
            let mut w = Where::default();
            w.and(ENTERED, None);
            w.days(self);
            ways.push(vec![("application_day", w)]);
        }
        ways
    }
}

impl Db<'_> {
    /// A page of the list.
    pub fn cases(&self, q: &CaseQuery) -> Result<Vec<CaseRow>> {
        if let Some(id) = q.only {
            return self.cases_among(q, "", &[id]);
        }
        let text = search::fold(&q.text);
        if text.is_empty() { self.cases_in_order(q) } else { self.cases_by_key(q, &text) }
    }

    /// Ids along one way, if there are not more than `most`.
    fn ids(&self, way: &[(&'static str, Where)], most: usize) -> Result<Option<Vec<i64>>> {
        let mut out: Vec<i64> = Vec::new();
        for (index, w) in way {
            let limit = most + 1 - out.len();
            let sql = format!("SELECT a.id FROM application a INDEXED BY {index} WHERE {} LIMIT {limit}", w.sql);
            let mut statement = self.0.prepare_cached(&sql)?;
            let rows = statement.query_map(params_from_iter(&w.values), |r| r.get(0))?;
            for id in rows {
                out.push(id?);
            }
            if out.len() > most {
                return Ok(None);
            }
        }
        Ok(Some(out))
    }

    fn cases_in_order(&self, q: &CaseQuery) -> Result<Vec<CaseRow>> {
        let order = match q.order {
            Order::Newest => "a.day DESC, a.id DESC",
            Order::Oldest => "a.day, a.id",
            Order::Due => "a.due, a.id",
        };
        let all = q.conditions();
        let ways = q.ways();
        let mut way = ways.first().cloned().unwrap_or_else(|| vec![("application_day", Where::default())]);
        // A second condition may be far narrower than the first.
        if ways.len() > 1 && self.ids(&way, FEW)?.is_none() {
            for other in &ways[1..] {
                if self.ids(other, FEW)?.is_some() {
                    way.clone_from(other);
                    break;
                }
            }
        }
        // Each index gives its first rows in order, whole rows are fetched for the page alone.
        let upto = q.skip.saturating_add(q.limit);
        let (mut parts, mut values) = (Vec::new(), Vec::new());
        for (index, own) in &way {
            // What makes the rows of this index its own.
            let state: String = own
                .sql
                .split(" AND ")
                .filter(|c| c.starts_with("a.state = ") || *c == OPEN)
                .map(|c| format!(" AND {c}"))
                .collect();
            parts.push(format!(
                "SELECT * FROM (SELECT a.id, a.day, a.due FROM application a INDEXED BY {index} WHERE {}{state} ORDER BY {order} LIMIT {upto})",
                all.sql
            ));
            values.extend(all.values.iter().cloned());
        }
        let sql = format!(
            "WITH page AS (SELECT * FROM ({}) a ORDER BY {order} LIMIT {} OFFSET {})
             SELECT {ROW} FROM page CROSS JOIN application a ON a.id = page.id ORDER BY {order}",
            parts.join(" UNION ALL "),
            q.limit,
            q.skip
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(values), row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Cases that have a key which begins with the text. Where a filter leaves few cases each of them is looked at; where the states leave
    /// some, their ids are held while the keys are walked; else each key's case is asked, and enough of them fit soon.
    fn cases_by_key(&self, q: &CaseQuery, text: &str) -> Result<Vec<CaseRow>> {
        let ways = q.ways();
        for way in &ways {
            if let Some(ids) = self.ids(way, FEW)? {
                return self.cases_among(q, text, &ids);
            }
        }
        let mut held = None;
        if q.asks_open() || !q.states.is_empty() {
            held = match ways.first() {
                Some(way) => self.ids(way, SOME)?,
                None => None,
            };
        }
        if let Some(ids) = &mut held {
            ids.sort_unstable();
        }
        self.cases_along_keys(q, text, held.as_deref())
    }

    /// The page out of a few cases.
    fn cases_among(&self, q: &CaseQuery, text: &str, ids: &[i64]) -> Result<Vec<CaseRow>> {
        let w = q.conditions();
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT a.id, a.applicant_name, a.child_name, a.applicant_number, a.child_number, a.number, a.ordinal
               FROM json_each(?) j CROSS JOIN application a ON a.id = j.value WHERE {}",
            w.sql
        ))?;
        let mut rows = statement.query(params_from_iter(std::iter::once(Value::Text(json(&ids))).chain(w.values)))?;
        let mut found: Vec<(String, i64)> = Vec::new();
        let word = text.split(' ').next().unwrap_or_default();
        while let Some(r) = rows.next()? {
            let mut keys: Vec<String> = vec![r.get(3)?, r.get(4)?, search::fold(r.get_ref(5)?.as_str().unwrap_or_default())];
            keys.push(r.get::<_, i64>(6)?.to_string());
            for name in [r.get_ref(1)?, r.get_ref(2)?] {
                let name = name.as_str().unwrap_or_default();
                // Most names have no word that begins so, and need not be taken apart.
                if search::fold(name).split(' ').any(|w| w.starts_with(word)) {
                    keys.extend(search::name_keys(name));
                }
            }
            let id: i64 = r.get(0)?;
            found.extend(keys.into_iter().filter(|k| k.starts_with(text)).min().map(|key| (key, -id)));
        }
        found.sort();
        let mut whole = self.0.prepare_cached(&format!("SELECT {ROW} FROM application a WHERE a.id = ?1"))?;
        let page = found.iter().skip(q.skip).take(q.limit);
        page.map(|(_, id)| Ok(whole.query_row([-id], row)?)).collect()
    }

    /// The page along the keys, in their order; `held` are the only cases that can fit, sorted.
    fn cases_along_keys(&self, q: &CaseQuery, text: &str, held: Option<&[i64]>) -> Result<Vec<CaseRow>> {
        let w = q.conditions();
        let mut on_key = Where::default();
        on_key.and("a.key >= ?", text.to_owned());
        on_key.and("a.key < ?", format!("{text}\u{10ffff}"));
        on_key.service(q);
        on_key.days(q);
        let mut keys = self.0.prepare_cached(&format!(
            "SELECT a.application FROM case_key a WHERE {} ORDER BY a.key, a.application DESC",
            on_key.sql
        ))?;
        let mut fits = self.0.prepare_cached(&format!("SELECT {ROW} FROM application a WHERE a.id = ? AND {}", w.sql))?;
        let mut rows = keys.query(params_from_iter(&on_key.values))?;
        let (mut seen, mut skip, mut out) = (HashSet::new(), q.skip, Vec::new());
        while let Some(r) = rows.next()? {
            let id: i64 = r.get(0)?;
            if held.is_some_and(|h| h.binary_search(&id).is_err()) || !seen.insert(id) {
                continue;
            }
            let values = std::iter::once(Value::Integer(id)).chain(w.values.iter().cloned());
            let mut found = fits.query(params_from_iter(values))?;
            let Some(case) = found.next()? else { continue };
            if skip > 0 {
                skip -= 1;
                continue;
            }
            out.push(row(case)?);
            if out.len() >= q.limit {
                break;
            }
        }
        Ok(out)
    }

    /// The row of one case.
    pub fn case_row(&self, id: i64) -> Result<Option<CaseRow>> {
        let mut q = self.0.prepare_cached(&format!("SELECT {ROW} FROM application a WHERE a.id = ?1"))?;
        Ok(q.query_row([id], row).optional()?)
    }

    /// How many cases stand in a state (walks only that part of an index).
    pub fn count_state(&self, state: State) -> Result<u64> {
        let own = if state.is_open() { OPEN } else { ENTERED };
        let sql = format!("SELECT count(*) FROM application a WHERE a.state = '{}' AND {own}", state.id());
        let n: i64 = self.0.prepare_cached(&sql)?.query_row([], |r| r.get(0))?;
        Ok(u64::try_from(n).unwrap_or(0))
    }

    /// Open or ready cases whose package has a gap, soonest due first.
    pub fn incomplete_cases(&self, limit: usize) -> Result<Vec<CaseRow>> {
        let gap = "EXISTS (SELECT 1 FROM gap WHERE gap.application = a.id)";
        let sql = format!(
            "WITH page AS (
                SELECT * FROM (SELECT a.id, a.due FROM application a INDEXED BY application_open WHERE {OPEN} AND {gap} ORDER BY a.due, a.id LIMIT ?1)
                UNION ALL SELECT a.id, a.due FROM application a INDEXED BY application_state WHERE {ENTERED} AND a.state = 'ready' AND {gap}
             )
             SELECT {ROW} FROM page CROSS JOIN application a ON a.id = page.id ORDER BY a.due, a.id LIMIT ?1"
        );
        let mut q = self.0.prepare_cached(&sql)?;
        let rows = q.query_map(params![i64::try_from(limit).unwrap_or(100)], row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
