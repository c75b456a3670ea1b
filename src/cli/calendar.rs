//! `calendar`: the special days of a year and how they are known; own days added, taken over from a file, taken back.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use crate::cli::args::{Calendar, CalendarVerb};
use crate::cli::desk::{Desk, day, unreadable};
use crate::cli::office;
use crate::cli::output::{Answer, Result};
use crate::domain::calendar::{Certainty, SpecialDay, Week, WorkingCalendar};
use crate::domain::text::{Arg, Message};
use crate::ops::Ops;
use crate::ops::calendar::{Changed, NewDay, YEARS};
use crate::ops::outside::Knowledge;
use crate::words::{Words, names};

/// `calendar` and what stands under it.
pub fn calendar(desk: &mut Desk, a: &Calendar) -> Result<Answer> {
    match &a.verb {
        None => year(desk, a),
        Some(CalendarVerb::Add { date, kind, name, name_kk, source, only_week }) => {
            let mut ops = desk.open()?;
            let new = NewDay {
                date: day("DATE", date, ops.today())?,
                kind: *kind,
                week: only_week.as_deref().map(office::week),
                name: name.clone(),
                name_kk: name_kk.clone(),
                source: source.clone(),
            };
            let done = ops.add_day(&new)?;
            Ok(changed(&done, &Message::new("calendar-added").with("day", new.date), desk.words))
        }
        Some(CalendarVerb::Import { file, replace }) => {
            let mut ops = desk.open()?;
            let (year, done) = ops.import_year(file, *replace)?;
            let n = days(ops.calendar(), year).count();
            let says = Message::new("calendar-imported")
                .with("year", year.to_string())
                .with("n", n)
                .with("file", done.file.display().to_string());
            Ok(changed(&done, &says, desk.words).also(crate::cli::keys(json!({ "year": year, "special": n }))))
        }
        Some(CalendarVerb::Remove { date, why }) => {
            let mut ops = desk.open()?;
            let date = day("DATE", date, ops.today())?;
            let done = ops.remove_day(date, why)?;
            Ok(changed(&done, &Message::new("calendar-removed").with("day", date), desk.words))
        }
    }
}

fn days(calendar: &WorkingCalendar, year: i32) -> impl Iterator<Item = &SpecialDay> {
    let edge = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    calendar.between(edge(1, 1), edge(12, 31))
}

/// The special days of a year and its working days in all.
fn year(desk: &mut Desk, a: &Calendar) -> Result<Answer> {
    let ops = desk.open_if_any()?;
    let today = ops.as_ref().map_or_else(|| desk.today(), Ops::today);
    let year = match a.year.as_deref() {
        None => today.year(),
        Some(text) => {
            let read = text.parse().ok().filter(|y| YEARS.contains(y));
            read.ok_or_else(|| unreadable("YEAR", text, "2026"))?
        }
    };
    let week = ops.as_ref().map_or(Week::Five, |o| o.office().week);
    let week = a.week.as_deref().map_or(week, office::week);
    let calendar = match &ops {
        Some(ops) => ops.catalog().calendar(week),
        None => Knowledge::read(Some(&desk.dir()?))?.calendar(week),
    };
    let words = desk.words;
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let working = first.iter_days().take_while(|d| d.year() == year).filter(|d| calendar.is_working(*d)).count();
    let list: Vec<Value> = days(&calendar, year).map(|d| value(d, words)).collect();
    let object = json!({
        "year": year,
        "week": if week == Week::Six { 6 } else { 5 },
        "known": calendar.knows(year),
        "computed": calendar.is_computed(year),
        "working_days": working,
        "days": list,
    });
    let head = Message::new("cli-calendar-working-days").with("year", year.to_string()).with("n", working);
    let answer = Answer::new(object).line(words.tell(&head)).lines(days(&calendar, year).map(|d| line(d, words)));
    let about = if !calendar.knows(year) {
        "calendar-unknown-year"
    } else if calendar.is_computed(year) {
        "calendar-computed-year"
    } else {
        return Ok(answer);
    };
    let note = Message { key: about, args: Vec::new() }.with("year", year.to_string());
    Ok(answer.note(words.tell(&note)))
}

fn value(d: &SpecialDay, words: Words) -> Value {
    json!({
        "date": d.date.to_string(),
        "kind": d.kind.id(),
        "name": words.text(&d.name),
        "certainty": if d.certainty == Certainty::Announced { "announced" } else { "computed" },
        "source": d.source,
        "published": d.published.map(|p| p.to_string()),
        "own": d.own,
        "entered": d.entered,
    })
}

fn line(d: &SpecialDay, words: Words) -> String {
    let weekday = Message::new("calendar-weekday").with("n", d.date.weekday().number_from_monday());
    let own = if d.own { format!(", {}", words.say("cli-calendar-own")) } else { String::new() };
    format!(
        "  {}  {:<12} {:<13} {} ({}{own})",
        d.date.format("%d.%m.%Y"),
        words.tell(&weekday),
        words.tell(&names::day_kind(d.kind)),
        words.text(&d.name),
        words.tell(&names::certainty(d.certainty)),
    )
}

/// What a change brought: the file, the days that work otherwise now, the open cases and complaints that would be due on another day.
fn changed(done: &Changed, says: &Message, words: Words) -> Answer {
    let moved: Vec<Value> = done
        .moved
        .iter()
        .map(|m| {
            let mut object = json!({ "id": m.id, "number": m.number, "was": m.was.to_string(), "would_be": m.is.to_string() });
            if let (Some(of), Some(keys)) = (&m.of, object.as_object_mut()) {
                keys.insert("complaint".to_owned(), json!(of.id()));
            }
            object
        })
        .collect();
    let object = json!({
        "file": done.file.display().to_string(),
        "changed": done.days.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "would_move": moved,
    });
    let answer = Answer::new(object).line(words.tell(says));
    if done.moved.is_empty() {
        return answer;
    }
    let one = |m: &crate::ops::calendar::MovedDue| {
        let says = match &m.of {
            None => Message::new("calendar-moved-one"),
            Some(of) => Message::new("calendar-moved-complaint").with("what", of.message()),
        };
        Arg::from(says.with("number", m.number.as_str()).with("was", m.was).with("is", m.is))
    };
    let which: Vec<Arg> = done.moved.iter().map(one).collect();
    answer
        .note(words.tell(&Message::new("calendar-moved").with("n", done.moved.len()).with("which", Arg::List(which))))
        .note(words.tell(&Message::new("calendar-moved-settle")))
}
