//! Visits: which cases came together, and which of them stand on one application paper.

use rusqlite::{OptionalExtension, params};

use super::{Db, Result};
use crate::domain::application::State;
use crate::domain::service::ServiceCode;

/// Another case of a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// Row id.
    pub id: i64,
    /// Number.
    pub number: String,
    /// Service.
    pub service: ServiceCode,
    /// The child or learner, or the applicant where the service is for the applicant.
    pub name: String,
    /// State.
    pub state: State,
    /// Whether both stand on one application paper.
    pub one_paper: bool,
}

impl Db<'_> {
    /// Puts a case into the visit of another; `one_paper` when it stands on the same application paper. The first to be joined opens the visit.
    pub fn join_visit(&self, case: i64, with: i64, one_paper: bool) -> Result<()> {
        let place = |id: i64| -> Result<Option<(i64, i64)>> {
            Ok(self
                .0
                .prepare_cached("SELECT first, paper FROM visit WHERE application = ?1")?
                .query_row([id], |r| Ok((r.get(0)?, r.get(1)?)))
                .optional()?)
        };
        let mut insert = self.0.prepare_cached("INSERT INTO visit (application, first, paper) VALUES (?1, ?2, ?3)")?;
        let (first, paper) = match place(with)? {
            Some(found) => found,
            None => {
                insert.execute([with, with, with])?;
                (with, with)
            }
        };
        insert.execute(params![case, first, if one_paper { paper } else { case }])?;
        Ok(())
    }

    /// The other cases of a visit, oldest first; none for a case that came alone.
    pub fn together(&self, case: i64) -> Result<Vec<Together>> {
        let mut q = self.0.prepare_cached(
            "SELECT a.id, a.number, a.service, CASE WHEN a.child_name <> '' THEN a.child_name ELSE a.applicant_name END, a.state,
                    o.paper = v.paper
               FROM visit v JOIN visit o ON o.first = v.first AND o.application <> v.application
               JOIN application a ON a.id = o.application
              WHERE v.application = ?1 ORDER BY a.id",
        )?;
        let rows = q.query_map([case], |r| {
            Ok(Together {
                id: r.get(0)?,
                number: r.get(1)?,
                service: ServiceCode(r.get(2)?),
                name: r.get(3)?,
                state: State::parse(&r.get::<_, String>(4)?).unwrap_or(State::Registered),
                one_paper: r.get(5)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
