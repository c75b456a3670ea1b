//! The list of cases: found by the beginning of a name, a number or an ИИН, filtered, a page at a time. Stays quick with a million cases
//! because every question is answered along an index and stops after a page.

use chrono::NaiveDate;
use rusqlite::{Row, ToSql, params};

use super::{Db, Result, day_of, day_text};
use crate::domain::application::State;
use crate::domain::search;
use crate::domain::service::ServiceCode;

/// Order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Newest first.
    #[default]
    Newest,
    /// Oldest first.
    Oldest,
    /// What is due soonest first.
    Due,
}

/// What is asked of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseQuery {
    /// Beginning of a name (in any order of surname and given name), of a number, of an ИИН; empty for all.
    pub text: String,
    /// Only these states; empty for all.
    pub states: Vec<State>,
    /// Only open cases due before this day.
    pub due_before: Option<NaiveDate>,
    /// Only open cases due on or after this day.
    pub due_from: Option<NaiveDate>,
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
}

const ROW: &str = "a.id, a.number, a.day, a.service, a.state, a.due, a.applicant_name, a.child_name,
    (a.state IN ('registered', 'in-work', 'ready') AND EXISTS (SELECT 1 FROM gap WHERE gap.application = a.id))";

/// How many keys or rows one question may walk before it answers with what it has; keeps a key press short over a million cases.
const WALK: usize = 20_000;

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
    })
}

/// Conditions on the case itself, with their values.
fn filters(q: &CaseQuery) -> (String, Vec<Box<dyn ToSql>>) {
    let mut sql = String::from("a.state <> 'entering'");
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    if !q.states.is_empty() {
        let list: Vec<String> = q.states.iter().map(|s| format!("'{}'", s.id())).collect();
        sql.push_str(&format!(" AND a.state IN ({})", list.join(", ")));
    }
    let mut and = |piece: &str, value: Box<dyn ToSql>| {
        values.push(value);
        sql.push_str(&format!(" AND {piece} ?{}", values.len()));
    };
    if let Some(d) = q.due_before {
        and("a.state IN ('registered', 'in-work') AND a.due <", Box::new(day_text(d)));
    }
    if let Some(d) = q.due_from {
        and("a.state IN ('registered', 'in-work') AND a.due >=", Box::new(day_text(d)));
    }
    if let Some(s) = &q.service {
        and("a.service =", Box::new(s.0.clone()));
    }
    if let Some(d) = q.from {
        and("a.day >=", Box::new(day_text(d)));
    }
    if let Some(d) = q.to {
        and("a.day <=", Box::new(day_text(d)));
    }
    (sql, values)
}

impl Db<'_> {
    /// A page of the list.
    pub fn cases(&self, q: &CaseQuery) -> Result<Vec<CaseRow>> {
        let text = search::fold(&q.text);
        if text.is_empty() { self.cases_in_order(q) } else { self.cases_by_key(q, &text) }
    }

    fn cases_in_order(&self, q: &CaseQuery) -> Result<Vec<CaseRow>> {
        let (conditions, values) = filters(q);
        let order = match q.order {
            Order::Newest => "a.id DESC",
            Order::Oldest => "a.id",
            Order::Due => "a.due, a.id",
        };
        let sql =
            format!("SELECT {ROW} FROM application a WHERE {conditions} ORDER BY {order} LIMIT {} OFFSET {}", q.limit, q.skip);
        let mut statement = self.0.prepare_cached(&sql)?;
        let bound: Vec<&dyn ToSql> = values.iter().map(AsRef::as_ref).collect();
        let rows = statement.query_map(bound.as_slice(), row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Walks the keys that begin with the text. A filter that leaves few cases (open ones) is walked instead, and the keys are checked.
    fn cases_by_key(&self, q: &CaseQuery, text: &str) -> Result<Vec<CaseRow>> {
        let (conditions, mut values) = filters(q);
        let few = !q.states.is_empty() && q.states.iter().all(|s| s.is_open() || *s == State::Ready)
            || q.due_before.is_some()
            || q.due_from.is_some();
        let n = values.len();
        values.push(Box::new(text.to_owned()));
        values.push(Box::new(format!("{text}\u{10ffff}")));
        let sql = if few {
            format!(
                "SELECT {ROW} FROM application a WHERE {conditions}
                    AND EXISTS (SELECT 1 FROM case_key k WHERE k.application = a.id AND k.key >= ?{} AND k.key < ?{})
                  ORDER BY a.id DESC",
                n + 1,
                n + 2
            )
        } else {
            format!(
                "SELECT {ROW} FROM case_key k CROSS JOIN application a ON a.id = k.application
                  WHERE k.key >= ?{} AND k.key < ?{} AND {conditions} ORDER BY k.key, k.application LIMIT {WALK}",
                n + 1,
                n + 2
            )
        };
        let mut statement = self.0.prepare_cached(&sql)?;
        let bound: Vec<&dyn ToSql> = values.iter().map(AsRef::as_ref).collect();
        let mut rows = statement.query(bound.as_slice())?;
        let mut out: Vec<CaseRow> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        let mut skip = q.skip;
        while let Some(r) = rows.next()? {
            if !seen.insert(r.get::<_, i64>(0)?) {
                continue;
            }
            if skip > 0 {
                skip -= 1;
                continue;
            }
            out.push(row(r)?);
            if out.len() >= q.limit {
                break;
            }
        }
        Ok(out)
    }

    /// How many cases stand in a state (walks only that part of an index).
    pub fn count_state(&self, state: State) -> Result<u64> {
        let n: i64 =
            self.0.prepare_cached("SELECT count(*) FROM application WHERE state = ?1")?.query_row([state.id()], |r| r.get(0))?;
        Ok(u64::try_from(n).unwrap_or(0))
    }

    /// Open or ready cases whose package has a gap.
    pub fn incomplete_cases(&self, limit: usize) -> Result<Vec<CaseRow>> {
        let sql = format!(
            "SELECT {ROW} FROM application a WHERE a.state IN ('registered', 'in-work', 'ready')
                AND EXISTS (SELECT 1 FROM gap WHERE gap.application = a.id) ORDER BY a.due, a.id LIMIT ?1"
        );
        let mut q = self.0.prepare_cached(&sql)?;
        let rows = q.query_map(params![i64::try_from(limit).unwrap_or(100)], row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
