//! Today: what burns, what waits, what was left. Enter goes there.

use std::cell::Cell as Kept;

use chrono::NaiveDate;

use crate::domain::text::{Arg, Message};
use crate::domain::urgency::Urgency;
use crate::ops::CaseRow;
use crate::tui::draw::Piece;
use crate::tui::effect::Effect;
use crate::tui::prelude::*;
use crate::tui::screens::card::acts::{self, Acts};
use crate::tui::screens::card::{self, badge};
use crate::tui::screens::register::listing;
use crate::tui::screens::{complaints, day, exporting, intake, moves, register, trouble};
use crate::tui::text;

mod board;

use board::{Item, Section, sections};

struct Today {
    sections: Vec<Section>,
    fault: Option<Message>,
    /// Which of all items is chosen.
    chosen: usize,
    acts: Acts,
    today: NaiveDate,
    /// First line shown; follows the choice when drawn.
    top: Kept<usize>,
    page: Kept<usize>,
}

/// Opens the first screen. What waits for the central file is sent once at the start.
pub fn open(desk: &mut Desk) -> Box<dyn Screen> {
    day::quiet_delivery(desk);
    Box::new(Today {
        sections: Vec::new(),
        fault: None,
        chosen: 0,
        acts: Acts::default(),
        today: desk.ops.today(),
        top: Kept::new(0),
        page: Kept::new(10),
    })
}

impl Today {
    fn items(&self) -> impl Iterator<Item = &Item> {
        self.sections.iter().flat_map(|s| &s.items)
    }

    fn len(&self) -> usize {
        self.sections.iter().map(|s| s.items.len()).sum()
    }

    fn item(&self) -> Option<&Item> {
        self.items().nth(self.chosen)
    }

    fn case(&self) -> Option<&CaseRow> {
        match self.item() {
            Some(Item::Case(row, _) | Item::Step(row, _)) => Some(row),
            _ => None,
        }
    }

    fn load(&mut self, desk: &Desk) {
        self.today = desk.ops.today();
        match desk.ops.board() {
            Ok(board) => (self.sections, self.fault) = (sections(board, desk.ops), None),
            Err(e) => self.fault = Some(e.says),
        }
        self.chosen = self.chosen.min(self.len().saturating_sub(1));
    }

    /// Rings for what is overdue or due today, once a case and day, if the office wants it.
    fn ring(&self, desk: &mut Desk) {
        let burns = |r: &CaseRow| matches!(r.urgency, Urgency::Overdue | Urgency::Today);
        let burning: Vec<i64> = self
            .items()
            .filter_map(|i| match i {
                Item::Case(row, _) if burns(row) => Some(row.id),
                _ => None,
            })
            .collect();
        if desk.ops.bell(&burning) {
            desk.ask(Effect::Bell);
        }
    }

    fn go(&mut self, cmd: Cmd) -> bool {
        let (last, page) = (self.len().saturating_sub(1), self.page.get().max(1));
        let to = match cmd {
            Cmd::Up => self.chosen.saturating_sub(1),
            Cmd::Down => self.chosen + 1,
            Cmd::PageUp => self.chosen.saturating_sub(page),
            Cmd::PageDown => self.chosen + page,
            Cmd::Home => 0,
            Cmd::End => last,
            _ => return false,
        };
        self.chosen = to.min(last);
        true
    }

    fn open_chosen(&self, desk: &mut Desk) -> Step {
        match self.item() {
            Some(Item::News(says)) if says.key.starts_with("clock") => {
                Step::push(Confirm::new("clock", says.clone()).act(Message::new("today-clock-right")))
            }
            Some(Item::News(says)) if says.key == "own-editions-left-out" => Step::push(trouble::problems(desk.ops.problems())),
            Some(Item::News(says)) if says.key == "moves-news" => Step::Push(moves::open(desk)),
            Some(Item::News(says)) => Step::push(Notice::new(says.clone())),
            Some(Item::Case(row, _) | Item::Step(row, _)) => Step::Push(card::open(desk, row.id)),
            Some(Item::Complaint(c, _)) => Step::Push(complaints::open_one(desk, c.id)),
            Some(Item::Draft(d, ..)) => Step::Push(intake::open_draft(desk, d.id)),
            Some(Item::Day(day, _)) => Step::Push(day::open_day(desk, *day)),
            Some(Item::More(filter)) => Step::Push(register::open_filtered(desk, filter.clone())),
            None => Step::Stay,
        }
    }

    fn view_chosen(&self, desk: &Desk) -> Step {
        match self.item() {
            Some(Item::Case(row, _) | Item::Step(row, _)) => match desk.ops.case(row.id).and_then(|c| desk.ops.stage_of(&c)) {
                Ok(says) => Step::push(Notice::new(says)),
                Err(e) => trouble::tell(&e),
            },
            Some(Item::News(says) | Item::Day(_, says)) => Step::push(Notice::new(says.clone())),
            _ => Step::Stay,
        }
    }

    fn export(&self, picked: usize, desk: &mut Desk) -> Step {
        let rows: Vec<CaseRow> = self
            .items()
            .filter_map(|i| match i {
                Item::Case(row, _) | Item::Step(row, _) => Some(row.clone()),
                _ => None,
            })
            .collect();
        let sheet = listing::sheet(&rows, &[], desk.ops, desk.words, &desk.words.say("today-export"));
        let name = listing::file_name("today", desk.ops);
        exporting::write(desk, sheet, &name, picked)
    }

    /// All lines for a width, and which lines each item takes.
    fn lines(&self, look: &Look, width: u16) -> (Vec<Vec<Piece>>, Vec<(usize, usize)>) {
        let mut lines: Vec<Vec<Piece>> = Vec::new();
        let mut places = Vec::new();
        for s in &self.sections {
            if !lines.is_empty() {
                lines.push(Vec::new());
            }
            if let Some(title) = &s.title {
                lines.push(vec![(if s.burns { Role::Bad } else { Role::Key }, look.tell(title))]);
            }
            for item in &s.items {
                let from = lines.len();
                lines.extend(self.item_lines(item, look, usize::from(width)));
                places.push((from, lines.len()));
            }
        }
        (lines, places)
    }

    fn item_lines(&self, item: &Item, look: &Look, width: usize) -> Vec<Vec<Piece>> {
        let whole = |role: Role, what: String| -> Vec<Vec<Piece>> {
            text::wrap(&what, width.max(1)).into_iter().map(|l| vec![(role, l)]).collect()
        };
        match item {
            Item::News(says) => whole(Role::Warn, look.tell(says)),
            Item::Day(_, says) => whole(Role::Text, look.tell(says)),
            Item::More(_) => whole(Role::Dim, look.say("today-more")),
            Item::Case(r, label) => {
                let usual = || (badge::long(r, self.today, look.words), badge::due(r, self.today));
                let (badge, due) = badge::step(r, self.today, look.words).unwrap_or_else(usual);
                let parts = [r.number.as_str(), look.words.text(label), &r.applicant, &r.beneficiary, &badge.text, &due.text];
                vec![row(parts, [Role::Text, Role::Text, Role::Text, Role::Text, badge.role, due.role], width, look)]
            }
            Item::Step(r, step) => {
                let due = step.due.map(|d| d.format("%d.%m.%Y").to_string()).unwrap_or_default();
                let word = look.say(if r.incomplete { "today-step-incomplete" } else { "today-step-overdue" });
                let parts = [r.number.as_str(), look.words.text(&step.what), &r.applicant, &r.beneficiary, &word, &due];
                vec![row(parts, [Role::Text, Role::Text, Role::Text, Role::Text, Role::Bad, Role::Bad], width, look)]
            }
            Item::Complaint(c, label) => {
                let (word, due, burns) = board::owed(c, self.today);
                let (role, word) = (if burns { Role::Bad } else { Role::Text }, look.tell(&word));
                let due = due.map(|d| d.format("%d.%m.%Y").to_string()).unwrap_or_default();
                let parts = [c.number.as_str(), look.words.text(label), &c.name, "", &word, &due];
                vec![row(parts, [Role::Text, Role::Text, Role::Text, Role::Text, role, role], width, look)]
            }
            Item::Draft(d, label, own) => {
                let named = |t: &str, none: &'static str| if t.is_empty() { look.say(none) } else { t.to_owned() };
                let service = named(look.words.text(label), "today-draft-no-service");
                let who = named(&d.draft.applicant.name, "today-draft-nobody");
                let clerk = if *own { String::new() } else { d.clerk.clone() };
                let day: String = d.at.chars().take(10).collect();
                let parts = [look.say("today-draft"), service, who, d.draft.beneficiary.name.clone(), clerk, day];
                vec![row(parts.each_ref().map(String::as_str), [Role::Text; 6], width, look)]
            }
        }
    }
}

/// From this width on a line names the child beside the applicant.
const WITH_CHILD: usize = 100;

/// A line of columns: number, service, applicant, child, word, day. Names share what the others leave.
fn row(parts: [&str; 6], roles: [Role; 6], width: usize, look: &Look) -> Vec<Piece> {
    let (number, word, day) = (10, 20, 10);
    let names = if width >= WITH_CHILD { 3 } else { 2 };
    let spare = width.saturating_sub(number + word + day + names + 2);
    let (each, rest) = (spare / names, spare % names);
    let child = if names == 3 { each } else { 0 };
    let widths = [number, each, each + rest, child, word, day];
    let mut line = Vec::new();
    for ((p, role), w) in parts.iter().zip(roles).zip(widths).filter(|(_, w)| *w > 0) {
        if !line.is_empty() {
            line.push((Role::Text, " ".to_owned()));
        }
        line.push((role, text::pad(p, w, false, look.signs().cut)));
    }
    line
}

impl Screen for Today {
    fn context(&self) -> Context {
        Context::Today
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-today")
    }
    fn help(&self) -> &'static str {
        "about-today"
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::View => matches!(self.item(), Some(Item::Case(..) | Item::Step(..) | Item::News(_) | Item::Day(..))),
            Cmd::Print => self.items().any(|i| matches!(i, Item::Case(..) | Item::Step(..))),
            Cmd::Next => self.case().is_some_and(|r| acts::may_go_on(r.state)),
            _ => true,
        }
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.load(desk);
        self.ring(desk);
    }
    fn done(&mut self, _done: &Done, desk: &mut Desk) {
        self.load(desk);
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        let Input::Cmd(cmd) = input else { return Step::Pass };
        if self.go(cmd) {
            return Step::Stay;
        }
        match cmd {
            Cmd::Open => self.open_chosen(desk),
            Cmd::View => self.view_chosen(desk),
            Cmd::Print => exporting::ask(),
            Cmd::New => Step::Push(intake::open(desk)),
            Cmd::Save => Step::Push(day::open(desk)),
            Cmd::Next => match self.case().map(|r| r.id) {
                Some(id) => self.acts.next(desk, id),
                None => Step::Stay,
            },
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        if let Some(step) = self.acts.answer(&answer, desk) {
            return step;
        }
        match (answer.tag, answer.said) {
            ("clock", Said::Yes) => {
                desk.ops.confirm_clock();
                desk.tell(Message::new("today-clock-confirmed"));
            }
            (exporting::EXPORT, Said::Picked(n)) => return self.export(n, desk),
            _ => {}
        }
        Step::Stay
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        self.fault.as_ref().map(|f| (Role::Bad, words.tell(f)))
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        if area.height == 0 || area.width == 0 {
            return;
        }
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 2);
        if self.sections.is_empty() {
            let key = Arg::from(look.key(Context::Today, Cmd::New));
            let used = draw::paragraph(frame, draw::below(inside, 1), look, Role::Good, &look.say("today-nothing"));
            let says = look.tell(&Message::new("today-nothing-new").with("key", key));
            draw::paragraph(frame, draw::below(inside, used + 2), look, Role::Text, &says);
            return;
        }
        let (lines, places) = self.lines(look, inside.width);
        let high = usize::from(area.height);
        self.page.set(high.saturating_sub(4).max(1));
        let (mut from, to) = places.get(self.chosen).copied().unwrap_or((0, 0));
        let here = from;
        // The heading above the first line of a section comes into sight with it.
        if from > 0 && places.iter().all(|(_, end)| *end != from) {
            from -= 1;
        }
        let mut top = self.top.get().min(lines.len().saturating_sub(high)).min(from);
        if to > top + high {
            top = to - high;
        }
        self.top.set(top);
        for (n, line) in lines.iter().enumerate().skip(top).take(high) {
            let place = draw::cells(n - top);
            if (here..to).contains(&n) {
                let whole = draw::row(Rect { width: area.width.saturating_sub(1), ..area }, place);
                draw::fill(frame, whole, look, Role::Selected);
                let chosen: Vec<Piece> = line.iter().map(|(_, t)| (Role::Selected, t.clone())).collect();
                draw::pieces(frame, draw::row(inside, place), look, &chosen);
                if n == here {
                    draw::line(frame, whole, look, Role::Selected, &look.signs().here.to_string());
                }
            } else {
                draw::pieces(frame, draw::row(inside, place), look, line);
            }
        }
        let edge = draw::right_of(area, area.width - 1);
        if top > 0 {
            draw::line(frame, draw::row(edge, 0), look, Role::Border, &look.signs().more[0].to_string());
        }
        if top + high < lines.len() {
            draw::line(frame, draw::row(edge, area.height - 1), look, Role::Border, &look.signs().more[1].to_string());
        }
    }
}
