//! `init`, `backup`, `verify`: the office and its register.

use serde_json::{Map, Value, json};

use crate::cli::args::{Backup, Init};
use crate::cli::desk::{Desk, now_elsewhere, unreadable};
use crate::cli::output::{Answer, Result};
use crate::domain::calendar::Week;
use crate::domain::form::parse_time;
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::ops::fault::OpError;
use crate::ops::office::{Office, hours};

/// `init`: makes an office in the data folder.
pub fn init(desk: &mut Desk, a: &Init) -> Result<Answer> {
    if desk.given()?.is_some() && !a.rehearsal {
        return Err(now_elsewhere());
    }
    let dir = desk.dir()?;
    let office = office(desk, a)?;
    let clock = desk.clock(office.offset_minutes)?;
    let ops = Ops::init(&dir, office, clock)?;
    desk.learn(&ops);
    let settings: Map<String, Value> =
        ops.office().to_settings().into_iter().map(|(name, value)| (name.to_owned(), json!(value))).collect();
    let shown = dir.display().to_string();
    let name = ops.office().name(desk.words.lang).to_owned();
    let said = Message::new("cli-office-made").with("name", name).with("dir", shown.as_str());
    let answer = Answer::new(json!({ "dir": shown, "made": ops.now().iso(), "office": settings })).line(desk.words.tell(&said));
    // A computer whose zone is not the country's is told of once, as the office is made.
    Ok(ops.clock_trouble()?.iter().map(|m| desk.words.tell(m)).fold(answer, Answer::note))
}

/// The office the flags describe; the rest as shipped.
fn office(desk: &Desk, a: &Init) -> Result<Office> {
    let mut o = Office::new(a.kind);
    let written = |t: chrono::NaiveTime| t.format("%H:%M").to_string();
    let opens = a.opens.clone().unwrap_or_else(|| written(o.hours.opens));
    let closes = a.closes.clone().unwrap_or_else(|| written(o.hours.closes));
    for (flag, time) in [("--opens", &opens), ("--closes", &closes)] {
        parse_time(time).ok_or_else(|| unreadable(flag, time, "09:00"))?;
    }
    let shipped = o.hours.lunch.map(|(from, to)| format!("{}-{}", written(from), written(to))).unwrap_or_default();
    let lunch = match a.lunch.as_deref() {
        None => shipped,
        Some("none") => String::new(),
        Some(times) => times.to_owned(),
    };
    o.hours = hours(&opens, &closes, &lunch).ok_or_else(|| unreadable("--lunch", &lunch, "13:00-14:00"))?;
    o.bin.clone_from(&a.bin);
    o.name_ru.clone_from(&a.name);
    o.name_kk.clone_from(&a.name_kk);
    o.district.clone_from(&a.district);
    o.week = week(&a.week);
    o.clerk = a.clerk.clone().unwrap_or_else(|| desk.words.say("cli-clerk"));
    o.position.clone_from(&a.position);
    o.central.clone_from(&a.central);
    o.lang = desk.lang().unwrap_or_default();
    o.ascii = a.borders == "ascii";
    o.rehearsal = a.rehearsal;
    Ok(o)
}

/// The week of a flag, which clap has checked.
pub fn week(word: &str) -> Week {
    if word == "6" { Week::Six } else { Week::Five }
}

/// `backup`: copies the register and proves the copy.
pub fn backup(desk: &mut Desk, a: &Backup) -> Result<Answer> {
    let ops = desk.open()?;
    let to = match &a.to {
        None => ops.backup_now()?,
        // A copy is the last resort: it is never written over.
        Some(to) if to.exists() => {
            let says = Message::new("print-exists").with("file", to.display().to_string());
            return Err(OpError::data("print", says).into());
        }
        Some(to) => {
            ops.backup(to)?;
            to.clone()
        }
    };
    let file = to.display().to_string();
    let said = Message::new("cli-backup").with("file", file.as_str());
    Ok(Answer::new(json!({ "file": file })).line(desk.words.tell(&said)))
}

/// `verify`: the register and the chain of its journal.
pub fn verify(desk: &mut Desk) -> Result<Answer> {
    let ops = desk.open()?;
    match ops.verify()? {
        None => Ok(Answer::new(json!({})).line(desk.words.say("cli-register-good"))),
        Some(what) => {
            let says = Message::new("store-corrupt").with("what", what);
            Err(OpError::data("corrupt", says).hint(Message::new("store-corrupt-hint")).into())
        }
    }
}
