//! Self-control: the list on one page for any period, what stands behind each item, ticks of persons. Nothing here is ever green by itself.

use std::cell::Cell as Kept;

use chrono::NaiveDate;

use crate::domain::moment::parse_day;
use crate::domain::selfcheck::{Finding, Item, Part, Standing};
use crate::domain::text::{Arg, Message};
use crate::ops::selfcheck::{SelfCheck, Ticking};
use crate::tui::draw::cells;
use crate::tui::prelude::*;
use crate::tui::screens::period::{self, Preset};
use crate::tui::screens::{exporting, trouble};
use crate::tui::text;

mod behind;
mod detail;
mod forms;

use behind::Behind;
use detail::Detail;

const PERIOD: &str = "period";
/// Rows below the table for the chosen item.
const DETAILS: u16 = 8;

/// A line of the page.
#[derive(Clone, Copy, Debug)]
enum Line {
    Heading(Part),
    Item(usize),
}

struct Control {
    span: (NaiveDate, NaiveDate),
    check: Option<SelfCheck>,
    lines: Vec<Line>,
    table: Table,
    fault: Option<Message>,
    /// The form that a verb refused, with what was typed.
    refused: Option<(&'static str, Vec<(String, String)>)>,
    /// Whether details were cut when drawn last.
    cut: Kept<bool>,
}

/// Opens the page of this half-year: checks are planned by half-years.
pub fn open(desk: &mut Desk) -> Box<dyn Screen> {
    let span = Preset::HalfYear.days(desk.ops.today());
    let columns = vec![
        Column::new(Message::new("control-number"), 3).right(),
        Column::fill(Message::new("control-item"), 20),
        Column::new(Message::new("control-severity"), 8),
        Column::new("", 3),
        Column::new(Message::new("control-standing"), 19),
        Column::new(Message::new("control-figure"), 5).right(),
    ];
    let table = Table::new(columns, Message::new("list-empty"));
    Box::new(Control { span, check: None, lines: Vec::new(), table, fault: None, refused: None, cut: Kept::new(false) })
}

/// The sign and the look of a standing. No standing looks well.
fn sign(standing: Standing) -> (Role, &'static str) {
    match standing {
        Standing::Violated | Standing::Exceeded => (Role::Bad, "!"),
        Standing::ToExplain => (Role::Warn, "?"),
        Standing::NeedsTick | Standing::TickRanOut => (Role::Warn, "[ ]"),
        Standing::Ticked => (Role::Text, "[x]"),
        Standing::NoEntries | Standing::NotAll | Standing::NothingFound | Standing::Below => (Role::Dim, "-"),
        Standing::Unknowable => (Role::Dim, "~"),
    }
}

impl Control {
    fn load(&mut self, desk: &Desk) {
        let first = self.check.is_none();
        match desk.ops.self_check(self.span.0, self.span.1) {
            Ok(check) => {
                self.lines.clear();
                let mut part = None;
                for (n, item) in check.criteria.items.iter().enumerate() {
                    if part != Some(item.part) {
                        part = Some(item.part);
                        self.lines.push(Line::Heading(item.part));
                    }
                    self.lines.push(Line::Item(n));
                }
                self.table.set_len(self.lines.len());
                if first {
                    self.table.choose(1);
                }
                (self.check, self.fault) = (Some(check), None);
            }
            Err(refused) => self.fault = Some(refused.says),
        }
    }

    /// The chosen item with its finding.
    fn chosen(&self) -> Option<(&Item, &Finding)> {
        match self.table.chosen().and_then(|n| self.lines.get(n)) {
            Some(Line::Item(n)) => self.check.as_ref().and_then(|c| Some((c.criteria.items.get(*n)?, c.findings.get(*n)?))),
            _ => None,
        }
    }

    fn may_be_ticked(&self) -> bool {
        self.chosen().is_some_and(|(item, _)| item.person.is_some())
    }

    fn open_chosen(&self, desk: &mut Desk) -> Step {
        let Some((item, finding)) = self.chosen() else { return Step::Stay };
        let (from, to) = self.span;
        let mut entries = Vec::new();
        for probe in finding.found() {
            match desk.ops.self_check_behind(probe, from, to) {
                Ok(rows) => entries.extend(rows.into_iter().map(|row| (probe, row))),
                Err(refused) => return trouble::tell(&refused),
            }
        }
        if entries.is_empty() {
            return self.view_chosen(desk);
        }
        Step::push(Behind::new(item.clone(), finding.figure().unwrap_or(0), entries))
    }

    fn view_chosen(&self, desk: &Desk) -> Step {
        let Some((item, finding)) = self.chosen() else { return Step::Stay };
        match desk.ops.ticks_of(&item.id) {
            Ok(ticks) => {
                let notes = self.check.as_ref().map(|c| c.criteria.notes.clone()).unwrap_or_default();
                Step::push(Detail::new(item.clone(), finding.clone(), ticks, notes))
            }
            Err(refused) => trouble::tell(&refused),
        }
    }

    fn ask_tick(&self, desk: &Desk) -> Step {
        let Some((item, _)) = self.chosen() else { return Step::Stay };
        Step::push(forms::tick(item, desk.ops, &[], Vec::new()))
    }

    fn ask_untick(&self) -> Step {
        match self.chosen() {
            Some((_, Finding { tick: Some(tick), .. })) => Step::push(forms::untick(tick)),
            _ => Step::Stay,
        }
    }

    fn take_tick(&mut self, values: Vec<(String, String)>, desk: &mut Desk) -> Step {
        let Some((item, _)) = self.chosen() else { return Step::Stay };
        let value = |id: &str| values.iter().find(|(i, _)| i == id).map(|(_, v)| v.as_str()).unwrap_or_default();
        let ticking = Ticking {
            item: item.id.clone(),
            who: value("who").to_owned(),
            day: parse_day(value("day")),
            until: parse_day(value("until")),
            note: value("note").to_owned(),
        };
        match desk.ops.tick(&ticking) {
            Ok(tick) => {
                desk.tell(Message::new("tick-kept").with("who", tick.who));
                Step::Stay
            }
            Err(refused) if refused.code == "fields" => Step::push(forms::tick(item, desk.ops, &values, refused.details)),
            Err(refused) => {
                self.refused = Some((forms::TICK, values));
                trouble::tell(&refused)
            }
        }
    }

    fn take_untick(&mut self, values: &[(String, String)], desk: &mut Desk) -> Step {
        let Some((_, Finding { tick: Some(tick), .. })) = self.chosen() else { return Step::Stay };
        let why = values.iter().find(|(i, _)| i == "why").map(|(_, v)| v.as_str()).unwrap_or_default();
        match desk.ops.untick(tick.id, why) {
            Ok(_) => {
                desk.tell(Message::new("tick-taken-back"));
                Step::Stay
            }
            Err(refused) => trouble::tell(&refused),
        }
    }

    fn take_period(&mut self, values: &[(String, String)], desk: &mut Desk) -> Step {
        let today = desk.ops.today();
        match period::read(values, today) {
            Ok(span) => {
                self.span = span.unwrap_or(self.span);
                Step::Stay
            }
            Err(faults) => {
                let form = period::again(period::fields(false, Some(self.span), today), values, faults);
                Step::push(AskForm::new(PERIOD, Message::new("period-title"), form))
            }
        }
    }

    fn row(&self, n: usize, look: &Look) -> Vec<Cell> {
        let Some(check) = &self.check else { return Vec::new() };
        match self.lines.get(n) {
            Some(Line::Heading(part)) => vec!["".into(), Cell::new(Role::Key, look.tell(&part.message())).over()],
            Some(Line::Item(at)) => {
                let (Some(item), Some(finding)) = (check.criteria.items.get(*at), check.findings.get(*at)) else {
                    return Vec::new();
                };
                let (role, sign) = sign(finding.standing);
                let figure = finding.figure().map(|n| n.to_string()).unwrap_or_default();
                vec![
                    item.number.as_str().into(),
                    look.words.text(&item.text).into(),
                    item.severity.map(|s| look.tell(&s.short())).unwrap_or_default().into(),
                    Cell::new(role, sign),
                    Cell::new(role, look.tell(&finding.standing.message())),
                    Cell::new(role, figure),
                ]
            }
            None => Vec::new(),
        }
    }

    fn details(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let lines: Vec<(Role, String)> = match self.chosen() {
            Some((item, finding)) => detail::sentences(item, finding),
            // On a heading stands what is to be known about the list.
            None => self.check.iter().flat_map(|c| detail::notes(&c.criteria.notes)).collect(),
        }
        .iter()
        .flat_map(|(role, says)| {
            text::wrap(&look.tell(says), usize::from(area.width)).into_iter().map(|l| (*role, l)).collect::<Vec<_>>()
        })
        .collect();
        let high = usize::from(area.height);
        let fits = lines.len() <= high;
        self.cut.set(!fits);
        let shown = if fits { high } else { high.saturating_sub(1) };
        for (n, (role, line)) in lines.iter().take(shown).enumerate() {
            draw::line(frame, draw::row(area, cells(n)), look, *role, line);
        }
        if !fits && high > 0 {
            let more = Message::new("package-more").with("key", look.key(Context::Control, Cmd::View));
            draw::line(frame, draw::row(area, area.height - 1), look, Role::Dim, &look.tell(&more));
        }
    }
}

impl Screen for Control {
    fn context(&self) -> Context {
        Context::Control
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-control")
    }
    fn help(&self) -> &'static str {
        "about-control"
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::View => self.chosen().is_some(),
            Cmd::New | Cmd::Tick => self.may_be_ticked(),
            Cmd::Refuse => self.chosen().is_some_and(|(_, f)| f.tick.is_some()),
            _ => self.check.is_some(),
        }
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.load(desk);
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match input {
            Input::Cmd(Cmd::Open) => self.open_chosen(desk),
            Input::Cmd(Cmd::View) => self.view_chosen(desk),
            Input::Cmd(Cmd::New | Cmd::Tick) if self.may_be_ticked() => self.ask_tick(desk),
            Input::Cmd(Cmd::Refuse) => self.ask_untick(),
            Input::Cmd(Cmd::Edit) => {
                let form = Form::new(period::fields(false, Some(self.span), desk.ops.today()));
                Step::push(AskForm::new(PERIOD, Message::new("period-title"), form))
            }
            Input::Cmd(Cmd::Print) => exporting::ask(),
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            (PERIOD, Said::Values(values)) => self.take_period(&values, desk),
            (forms::TICK, Said::Values(values)) => self.take_tick(values, desk),
            (forms::UNTICK, Said::Values(values)) => self.take_untick(&values, desk),
            (exporting::EXPORT, Said::Picked(n)) => {
                let Some(check) = &self.check else { return Step::Stay };
                let sheet = desk.ops.self_check_sheet(check, desk.words.lang);
                let name = format!("selfcheck-{}-{}", self.span.0, self.span.1);
                exporting::write(desk, sheet, &name, n)
            }
            ("", _) => match (self.refused.take(), self.chosen()) {
                (Some((_, values)), Some((item, _))) => Step::push(forms::tick(item, desk.ops, &values, Vec::new())),
                _ => Step::Stay,
            },
            _ => Step::Stay,
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        let check = self.check.as_ref()?;
        let n = |which: &[Standing]| check.findings.iter().filter(|f| which.contains(&f.standing)).count().to_string();
        let hidden = check.criteria.items.iter().filter(|i| i.unknowable.is_some()).count().to_string();
        let violated = n(&[Standing::Violated, Standing::Exceeded]);
        let role = if violated == "0" { Role::Warn } else { Role::Bad };
        let says = Message::new("control-summary")
            .with("violated", violated)
            .with("explain", n(&[Standing::ToExplain]))
            .with("tick", n(&[Standing::NeedsTick, Standing::TickRanOut]))
            .with("hidden", hidden);
        Some((role, words.tell(&says)))
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        if let Some(fault) = &self.fault {
            draw::paragraph(frame, inside, look, Role::Bad, &look.tell(fault));
            return;
        }
        let through = self.check.as_ref().map_or(self.span.1, |c| c.through);
        let about = Message::new("control-about").with("from", Arg::from(self.span.0)).with("to", Arg::from(through));
        draw::line(frame, draw::row(inside, 0), look, Role::Dim, &look.tell(&about));
        let body = draw::below(area, 1);
        let details = if body.height > DETAILS + 5 { DETAILS + body.height.saturating_sub(19) / 3 } else { 0 };
        let list = Rect { height: body.height - details, ..body };
        self.table.view(frame, list, look, &|n| self.row(n, look));
        if details > 0 {
            let under = draw::below(body, list.height);
            draw::rule(frame, draw::row(under, 0), look);
            let place = draw::below(under, 1);
            self.details(frame, draw::right_of(Rect { width: place.width.saturating_sub(1), ..place }, 1), look);
        }
    }
}
