//! `preliminary`, `notice`, `objection`, `hearing`: what goes before a refusal.

use chrono::NaiveDate;

use crate::cli::args::{HearingVerb, Notice, Objection, Preliminary};
use crate::cli::cases::stands;
use crate::cli::desk::{Desk, case, day, unreadable};
use crate::cli::output::{Answer, Result};
use crate::domain::form::clean;
use crate::domain::hearing::Meeting;
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::{Ops, hearing};

/// The meeting of `--hearing DATE TIME PLACE`.
fn meeting(given: Option<&Vec<String>>, today: NaiveDate) -> Result<Option<Meeting>> {
    let Some(given) = given else { return Ok(None) };
    let [date, time, place] = given.as_slice() else {
        return Err(unreadable("--hearing", &given.join(" "), "2026-06-05 10:00 4"));
    };
    Ok(Some(Meeting { day: day("--hearing", date, today)?, time: time.clone(), place: place.clone() }))
}

fn day_or_today(flag: &str, given: Option<&str>, ops: &Ops) -> Result<NaiveDate> {
    Ok(given.map(|d| day(flag, d, ops.today())).transpose()?.unwrap_or(ops.today()))
}

fn done(ops: &Ops, id: i64, desk: &Desk) -> Result<Answer> {
    stands(ops, &ops.case(id)?, desk.words)
}

/// `preliminary`.
pub fn preliminary(desk: &mut Desk, a: &Preliminary) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = case(&ops, &a.number)?.id;
    let new = hearing::Preliminary {
        grounds: a.ground.clone(),
        documents: a.document.clone(),
        why: a.why.clone(),
        planned: meeting(a.hearing.as_ref(), ops.today())?,
        late_confirmed: a.confirm_late,
        anew: a.anew.clone(),
    };
    ops.preliminary(id, &new)?;
    done(&ops, id, desk)
}

/// `notice`.
pub fn notice(desk: &mut Desk, a: &Notice) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = case(&ops, &a.number)?.id;
    let on = day_or_today("--date", a.date.as_deref(), &ops)?;
    let planned = match meeting(a.hearing.as_ref(), ops.today())? {
        Some(m) => Some(m),
        None => ops.procedure(id)?.and_then(|p| p.planned),
    };
    ops.give_notice(id, &a.way, on, planned.as_ref())?;
    done(&ops, id, desk)
}

/// `objection`.
pub fn objection(desk: &mut Desk, a: &Objection) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = case(&ops, &a.number)?.id;
    let on = day_or_today("--date", a.date.as_deref(), &ops)?;
    ops.object(id, on, &a.text)?;
    done(&ops, id, desk)
}

/// `hearing held`, `minutes`, `waive`, `drop`.
pub fn hearing(desk: &mut Desk, verb: &HearingVerb) -> Result<Answer> {
    let mut ops = desk.open()?;
    let number = match verb {
        HearingVerb::Held(a) => &a.number,
        HearingVerb::Minutes(a) => &a.number,
        HearingVerb::Waive(a) => &a.number,
        HearingVerb::Drop(a) => &a.number,
    };
    let id = case(&ops, number)?.id;
    match verb {
        HearingVerb::Held(a) => {
            let held = match meeting(a.hearing.as_ref(), ops.today())? {
                Some(m) => Some(m),
                None => ops.procedure(id)?.and_then(|p| p.planned),
            };
            let Some(held) = held else { return Err(OpError::usage("value", Message::new("cli-hearing-when")).into()) };
            let on = day_or_today("--minutes-date", a.minutes_date.as_deref(), &ops)?;
            let who = clean(a.who.as_deref().unwrap_or_default());
            if who.is_empty() && !a.nobody {
                return Err(OpError::usage("value", Message::new("cli-hearing-who")).into());
            }
            ops.hold_hearing(id, &held, &who, a.minutes.as_deref().map(|n| (n, on)))?;
        }
        HearingVerb::Minutes(a) => {
            let on = day_or_today("--date", a.date.as_deref(), &ops)?;
            ops.minute_hearing(id, &a.minutes, on)?;
        }
        HearingVerb::Waive(a) => {
            ops.waive_hearing(id, &a.exception, &a.why)?;
        }
        HearingVerb::Drop(a) => {
            ops.drop_refusal(id, &a.why)?;
        }
    }
    done(&ops, id, desk)
}
