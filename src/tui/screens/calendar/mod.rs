//! The calendar: months with what is due on each day; what the chosen day is, how that is known; own days added and taken back.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::domain::calendar::{Certainty, DayKind, SpecialDay, WorkingCalendar};
use crate::domain::moment::parse_day;
use crate::domain::text::{Arg, Message};
use crate::ops::calendar::{Changed, Dues};
use crate::ops::fault::OpError;
use crate::tui::prelude::*;
use crate::tui::screens::{exporting, moves, trouble};
use crate::tui::text;
use crate::words::names;

mod due;
mod forms;
mod months;

use months::{Picture, Step as By};

/// Rows kept for the line about the day and what follows it.
const ABOUT: u16 = 4;

struct Calendar {
    day: NaiveDate,
    today: NaiveDate,
    calendar: WorkingCalendar,
    /// Open cases and complaints by their due day, for the months that can be seen.
    dues: BTreeMap<NaiveDate, Dues>,
    fault: Option<Message>,
    /// A form that a verb refused, as it was typed.
    refused: Option<Vec<(String, String)>>,
}

/// Opens the calendar on today.
pub fn open(desk: &mut Desk) -> Box<dyn Screen> {
    let today = desk.ops.today();
    Box::new(Calendar {
        day: today,
        today,
        calendar: desk.ops.calendar().clone(),
        dues: BTreeMap::new(),
        fault: None,
        refused: None,
    })
}

impl Calendar {
    /// Counts what is due in the months that can be seen.
    fn load(&mut self, desk: &Desk) {
        let last = months::last(months::later(self.day, u32::from(months::MOST) - 1));
        match desk.ops.dues(months::first(self.day), last) {
            Ok(dues) => {
                self.dues = dues;
                self.fault = None;
            }
            Err(e) => self.fault = Some(e.says),
        }
    }

    fn go(&mut self, to: NaiveDate, desk: &Desk) -> Step {
        let other = months::first(to) != months::first(self.day);
        self.day = to;
        if other {
            self.load(desk);
        }
        Step::Stay
    }

    fn own(&self) -> bool {
        self.calendar.special(self.day).is_some_and(|d| d.own)
    }

    /// What a change brought: the news, and the cases whose terms it touches.
    fn changed(&mut self, desk: &mut Desk, news: Message, done: &Changed) -> Step {
        desk.tell(news);
        self.shown(desk);
        // Due days are moved by a person, who sees which.
        if done.moved.is_empty() { Step::Stay } else { Step::Push(moves::open(desk)) }
    }

    fn add(&mut self, values: Vec<(String, String)>, desk: &mut Desk) -> Step {
        let Some(new) = forms::read(&values) else { return Step::Stay };
        match desk.ops.add_day(&new) {
            Ok(done) => {
                self.day = new.date;
                self.changed(desk, Message::new("calendar-added").with("day", new.date), &done)
            }
            Err(e) if !e.details.is_empty() && e.code == "fields" => forms::add(self.day, &values, e.details),
            Err(e) => self.refuse(values, &e),
        }
    }

    fn refuse(&mut self, values: Vec<(String, String)>, why: &OpError) -> Step {
        self.refused = Some(values);
        Step::push(trouble::notice(why))
    }

    /// The day in words: what it is, how it is known, what is due.
    fn about(&self, look: &Look) -> Vec<(Role, String)> {
        let special = self.calendar.special(self.day);
        let works = self.calendar.is_working(self.day);
        let what: Arg = match special {
            Some(d) => named(d).into(),
            None if works => Message::new("calendar-plain-working").into(),
            None => Message::new("calendar-plain-off").into(),
        };
        let head =
            Message::new("calendar-day").with("day", self.day).with("weekday", forms::weekday(self.day)).with("what", what);
        let mut out = vec![(months::role(special.map(|d| d.kind), works), look.tell(&head))];
        if let Some(d) = special {
            out.push((Role::Dim, known(d, look)));
        }
        out.push(self.due_line(look));
        out
    }

    fn due_line(&self, look: &Look) -> (Role, String) {
        let Some(dues) = self.dues.get(&self.day) else { return (Role::Dim, look.say("calendar-no-dues")) };
        let (role, key) = match self.day.cmp(&self.today) {
            std::cmp::Ordering::Less => (Role::Bad, "calendar-overdue"),
            std::cmp::Ordering::Equal => (Role::Warn, "calendar-due"),
            std::cmp::Ordering::Greater => (Role::Text, "calendar-due"),
        };
        (role, look.tell(&Message::new(key).with("cases", dues.cases).with("complaints", dues.complaints)))
    }

    /// What the letters of the months mean.
    fn legend(look: &Look) -> String {
        let kinds = DayKind::ALL.map(|k| format!("{} {}", months::mark(k, look), look.tell(&names::day_kind(k))));
        let rest = [look.say("calendar-legend-today"), look.say("calendar-legend-dues")];
        let dot = format!(" {} ", look.signs().dot);
        kinds.into_iter().chain(rest).collect::<Vec<_>>().join(&dot)
    }

    /// The special days of the months shown, a line each, as many as there is room for.
    fn specials(&self, frame: &mut Frame, area: Rect, look: &Look, shown: u16) {
        let until = months::last(months::later(self.day, u32::from(shown) - 1));
        let all: Vec<&SpecialDay> = self.calendar.between(months::first(self.day), until).collect();
        let room = usize::from(area.height);
        let (shown, left) = if all.len() > room { (room.saturating_sub(1), all.len() + 1 - room.max(1)) } else { (all.len(), 0) };
        for (n, d) in all.iter().take(shown).enumerate() {
            let line = format!("{}  {}", d.date.format("%d.%m"), look.tell(&named(d)));
            draw::line(frame, draw::row(area, draw::cells(n)), look, months::role(Some(d.kind), true), &line);
        }
        if left > 0 && room > 0 {
            let more = look.tell(&Message::new("calendar-more").with("n", left));
            draw::line(frame, draw::row(area, draw::cells(shown)), look, Role::Dim, &more);
        }
    }
}

/// What a special day is; a computed one says so.
fn named(d: &SpecialDay) -> Message {
    let key = match d.certainty {
        Certainty::Announced => "calendar-special",
        Certainty::Computed => "calendar-special-computed",
    };
    Message { key, args: Vec::new() }.with("kind", names::day_kind(d.kind)).with("name", d.name.clone())
}

/// How a special day is known: announced or computed, by what, since when, entered by whom.
fn known(d: &SpecialDay, look: &Look) -> String {
    let known = Message::new("calendar-known").with("certainty", names::certainty(d.certainty)).with("source", d.source.as_str());
    let mut parts = vec![look.tell(&known)];
    if let Some(day) = d.published {
        let when = Message::new("calendar-in-month").with("m", day.month()).with("year", day.year().to_string());
        let key = if d.kind == DayKind::Cancelled { "calendar-cancelled-in" } else { "calendar-published-in" };
        parts.insert(0, look.tell(&Message::new(key).with("when", when)));
    }
    parts.extend(d.entered.as_ref().map(|who| look.tell(&Message::new("calendar-entered").with("who", who.as_str()))));
    parts.join("; ")
}

impl Screen for Calendar {
    fn context(&self) -> Context {
        Context::Calendar
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-calendar")
    }
    fn help(&self) -> &'static str {
        "about-calendar"
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::View => self.dues.contains_key(&self.day),
            Cmd::Remove => self.own(),
            _ => true,
        }
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.today = desk.ops.today();
        self.calendar = desk.ops.calendar().clone();
        self.load(desk);
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        let Input::Cmd(cmd) = input else { return Step::Pass };
        let by = match cmd {
            Cmd::Left => By::Days(-1),
            Cmd::Right => By::Days(1),
            Cmd::Up => By::Days(-7),
            Cmd::Down => By::Days(7),
            Cmd::PageUp => By::MonthBack,
            Cmd::PageDown => By::MonthForth,
            Cmd::Home => By::MonthStart,
            Cmd::End => By::MonthEnd,
            Cmd::Open | Cmd::View => return Step::push(due::Due::new(self.day)),
            Cmd::Edit => return forms::go_to(),
            Cmd::New => return forms::add(self.day, &[], Vec::new()),
            Cmd::Remove => return forms::remove(self.day),
            Cmd::Print => return exporting::ask(),
            _ => return Step::Pass,
        };
        self.go(months::moved(self.day, by), desk)
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            (forms::GO_TO, Said::Text(typed)) => match parse_day(&typed) {
                Some(day) => self.go(day, desk),
                None => Step::Stay,
            },
            (forms::ADD, Said::Values(values)) => self.add(values, desk),
            (forms::REMOVE, Said::Values(values)) => {
                let why = values.first().map(|(_, v)| v.clone()).unwrap_or_default();
                match desk.ops.remove_day(self.day, &why) {
                    Ok(done) => self.changed(desk, Message::new("calendar-removed").with("day", self.day), &done),
                    Err(e) => trouble::tell(&e),
                }
            }
            (exporting::EXPORT, Said::Picked(n)) => {
                let year = self.day.year();
                let sheet = forms::sheet(&self.calendar, year, desk.words);
                exporting::write(desk, sheet, &format!("calendar-{year}"), n)
            }
            // The notice of a refusal has closed: the form comes back as it was typed.
            _ => match self.refused.take() {
                Some(values) => forms::add(self.day, &values, Vec::new()),
                None => Step::Stay,
            },
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        let year = self.day.year();
        if let Some(fault) = &self.fault {
            return Some((Role::Bad, words.tell(fault)));
        }
        if !self.calendar.knows(year) {
            return Some((Role::Bad, words.tell(&Message::new("calendar-unknown-year").with("year", year.to_string()))));
        }
        let says = || words.tell(&Message::new("calendar-computed-year").with("year", year.to_string()));
        self.calendar.is_computed(year).then(|| (Role::Warn, says()))
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        let count = |day: NaiveDate| self.dues.get(&day).map_or(0, |d| d.all());
        let picture = Picture { calendar: &self.calendar, chosen: self.day, today: self.today, due: &count };
        let shown = months::fit(inside.width);
        picture.view(frame, inside, look, shown);
        let under = draw::below(inside, picture.rows(shown));
        draw::line(frame, draw::row(under, 0), look, Role::Dim, &Calendar::legend(look));
        let rest = draw::below(under, 1);
        let list = Rect { height: rest.height.saturating_sub(ABOUT + 1), ..rest };
        self.specials(frame, list, look, shown);
        let foot = draw::below(rest, list.height);
        draw::rule(frame, draw::row(foot, 0), look);
        let mut lines = Vec::new();
        for (role, says) in self.about(look) {
            lines.extend(text::wrap(&says, usize::from(foot.width)).into_iter().map(|l| (role, l)));
        }
        // A long source is cut before what is due is.
        if lines.len() > usize::from(ABOUT) {
            let due = lines.pop();
            lines.truncate(usize::from(ABOUT) - 1);
            lines.extend(due);
        }
        for (n, (role, line)) in lines.iter().enumerate() {
            draw::line(frame, draw::row(foot, 1 + draw::cells(n)), look, *role, line);
        }
    }
}
