//! The third step: every document of this variant and what must not be asked for; ticking, and notes about a document.

use crate::domain::form::FieldKind;
use crate::domain::moment::parse_day;
use crate::domain::package::{Line, Paper, Standing};
use crate::domain::service::{Requirement, StateSystem};
use crate::domain::text::{Arg, Message};
use crate::tui::draw::cells;
use crate::tui::prelude::*;
use crate::tui::screens::intake::details::{form_short, of_document, standing, validity_sentence};
use crate::tui::screens::intake::finish::listed;
use crate::tui::screens::intake::head::{self, doubt};
use crate::tui::screens::intake::work::Work;
use crate::tui::text;

/// Rows for the chosen document at the least, the line above them included.
const DETAILS: u16 = 7;

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Row {
    /// A document by its id.
    Document(String),
    /// The heading above what must not be asked for.
    Heading,
    /// What the person at the desk is reminded of: one row, so that what must not be asked for stays on the screen.
    Reminders,
    /// Something that must not be asked for, by its place in the edition.
    NotDemanded(usize),
}

/// What came of an input.
pub enum Done {
    /// The app's step.
    Step(Step),
    /// Back to the form.
    Back,
    /// Register.
    Register,
    /// Do not accept.
    Decline,
}

/// The list and the chosen row.
pub struct Package {
    rows: Vec<Row>,
    table: Table,
}

impl Package {
    /// The list of a draft, with the cursor on the first document still needed.
    pub fn new(work: &Work) -> Package {
        let lines = work.checked.iter().flat_map(|c| &c.verdict.lines);
        let number = lines.filter_map(|l| work.edition.document(&l.id)).map(|d| text::width(&d.row)).max().unwrap_or(1);
        let columns = vec![
            Column::new("", 3),
            Column::new("№", cells(number)),
            Column::fill(Message::new("package-column-name"), 20),
            Column::new(Message::new("package-column-form"), 17),
            Column::new(Message::new("package-column-standing"), 12),
        ];
        let mut package = Package { rows: Vec::new(), table: Table::new(columns, Message::new("package-empty")) };
        package.load(work);
        let first = package.needed(work, 0);
        package.table.choose(first.unwrap_or(0));
        package
    }

    /// Takes the list of the moment.
    pub fn load(&mut self, work: &Work) {
        let Some(checked) = &work.checked else { return };
        self.rows = checked.verdict.lines.iter().map(|l| Row::Document(l.id.clone())).collect();
        if !work.reminders.is_empty() {
            self.rows.push(Row::Reminders);
        }
        if !work.edition.not_demanded.is_empty() {
            self.rows.push(Row::Heading);
            self.rows.extend((0..work.edition.not_demanded.len()).map(Row::NotDemanded));
        }
        self.table.set_len(self.rows.len());
    }

    /// The next row, from one on and then round, whose document is still missing.
    fn needed(&self, work: &Work, from: usize) -> Option<usize> {
        let missing = |n: &usize| match self.rows.get(*n) {
            Some(Row::Document(id)) => line(work, id)
                .is_some_and(|l| matches!(l.standing, Standing::Missing | Standing::Expired(_) | Standing::Invalid(_))),
            _ => false,
        };
        (from..self.rows.len()).find(missing).or_else(|| (0..from.min(self.rows.len())).find(missing))
    }

    fn chosen(&self) -> Option<&Row> {
        self.table.chosen().and_then(|n| self.rows.get(n))
    }

    /// The chosen document and how it stands.
    fn document<'a>(&self, work: &'a Work) -> Option<(&'a Requirement, &'a Line)> {
        let Some(Row::Document(id)) = self.chosen() else { return None };
        Some((work.edition.document(id)?, line(work, id)?))
    }

    /// Whether a command makes sense on the chosen row.
    pub fn available(&self, cmd: Cmd, work: &Work) -> bool {
        let document = matches!(self.chosen(), Some(Row::Document(_)));
        match cmd {
            Cmd::Save | Cmd::Next | Cmd::View => true,
            Cmd::Edit => document,
            Cmd::Remove => self.document(work).is_some_and(|(d, _)| paper(work, d).given),
            Cmd::Refuse => work.checked.as_ref().is_some_and(|c| !c.verdict.is_complete()),
            _ => false,
        }
    }

    /// Hears an input.
    pub fn on(&mut self, input: &Input, work: &mut Work, desk: &mut Desk) -> Done {
        let before = self.table.chosen();
        if self.table.on(input) != Heard::Ignored {
            // The heading is no row to stand on.
            if self.chosen() == Some(&Row::Heading) {
                let at = self.table.chosen().unwrap_or(0);
                self.table.choose(if before < Some(at) { at + 1 } else { at.saturating_sub(1) });
            }
            return Done::Step(Step::Stay);
        }
        let Input::Cmd(cmd) = input else { return Done::Step(Step::Pass) };
        match cmd {
            Cmd::Back | Cmd::Next => Done::Back,
            Cmd::Save => Done::Register,
            Cmd::Refuse => Done::Decline,
            Cmd::Tick => Done::Step(self.tick(work, desk)),
            Cmd::Remove => Done::Step(self.untick(work, desk)),
            Cmd::Edit => Done::Step(self.ask("document", work)),
            Cmd::Open => Done::Step(self.read(work)),
            Cmd::View => Done::Step(work.leaflet(desk)),
            _ => Done::Step(Step::Pass),
        }
    }

    fn tick(&mut self, work: &mut Work, desk: &mut Desk) -> Step {
        let Some((d, _)) = self.document(work) else {
            desk.tell(Message::new("package-not-on-list"));
            return Step::Stay;
        };
        if paper(work, d).given {
            return self.untick(work, desk);
        }
        let (id, validity) = (d.id.clone(), d.validity);
        let paper = work.draft.papers.entry(id).or_default();
        paper.given = true;
        let dated = validity.is_none() || paper.good_until.is_some();
        let step = self.changed(work, desk);
        match step {
            // A paper that runs out is worth nothing without its day: it is asked for while the paper is in the hand.
            Step::Stay if !dated => self.ask("until", work),
            step => {
                self.go_on(work);
                step
            }
        }
    }

    /// To the next document still needed.
    fn go_on(&mut self, work: &Work) {
        let here = self.table.chosen().unwrap_or(0);
        if let Some(next) = self.needed(work, here) {
            self.table.choose(next);
        }
    }

    fn untick(&mut self, work: &mut Work, desk: &mut Desk) -> Step {
        let Some((d, _)) = self.document(work) else { return Step::Stay };
        let id = d.id.clone();
        match work.draft.papers.get_mut(&id) {
            Some(paper) if paper.given => paper.given = false,
            _ => return Step::Stay,
        }
        self.changed(work, desk)
    }

    fn changed(&mut self, work: &mut Work, desk: &mut Desk) -> Step {
        let step = work.keep(desk);
        self.load(work);
        step
    }

    /// A small form: until when the paper is good, what the state system answered, whether it is asked for.
    fn ask(&self, tag: &'static str, work: &Work) -> Step {
        let Some((d, _)) = self.document(work) else { return Step::Stay };
        let paper = paper(work, d);
        let yes = |on: bool| if on { "yes" } else { "no" };
        let day = paper.good_until.map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default();
        let mut until = Field::line("until", Message::new("package-until"), FieldKind::Day).value(day);
        if let Some(validity) = d.validity {
            until = until.hint(validity_sentence(validity));
        }
        let mut fields = Vec::new();
        if d.state_system == StateSystem::IfMissing {
            let field = Field::yes_no("absent", Message::new("package-absent")).value(yes(paper.not_in_system));
            fields.push(field.hint(Message::new("package-absent-hint")));
        }
        if d.on_request {
            fields.push(Field::yes_no("request", Message::new("package-request")).value(yes(paper.requested)));
        }
        fields.push(until);
        Step::push(AskForm::new(tag, Message::new("package-document"), Form::new(fields)).about(about(d)))
    }

    /// Puts what the small form gave into the draft.
    pub fn note(&mut self, tag: &str, values: &[(String, String)], work: &mut Work, desk: &mut Desk) -> Step {
        let Some((d, _)) = self.document(work) else { return Step::Stay };
        let id = d.id.clone();
        let paper = work.draft.papers.entry(id).or_default();
        for (field, value) in values {
            match field.as_str() {
                "until" => paper.good_until = parse_day(value),
                "absent" => paper.not_in_system = value == "yes",
                "request" => paper.requested = value == "yes",
                _ => {}
            }
        }
        let step = self.changed(work, desk);
        if tag == "until" {
            self.go_on(work);
        }
        step
    }

    /// Everything about the chosen row, to be read whole.
    fn read(&self, work: &Work) -> Step {
        let mut says = self.sentences(work).into_iter().map(|(_, says)| says);
        match says.next() {
            Some(first) => Step::push(Notice::new(listed(first, says.map(Arg::from)))),
            None => Step::Stay,
        }
    }

    fn sentences(&self, work: &Work) -> Vec<(Role, Message)> {
        match (self.chosen(), self.document(work)) {
            (_, Some((d, line))) => of_document(&work.edition, d, line, &paper(work, d), work.shown.get(&d.id)),
            (Some(Row::Reminders), _) => {
                let each = |says: &Message| (Role::Text, Message::new("package-reminder").with("what", says.clone()));
                let head = (Role::Key, Message::new("package-reminders-head"));
                std::iter::once(head).chain(work.reminders.iter().map(each)).collect()
            }
            (Some(Row::NotDemanded(n)), _) => work.edition.not_demanded.get(*n).map_or_else(Vec::new, |what| {
                vec![
                    (Role::Key, Message::new("package-not-demanded-name").with("what", what.what.clone())),
                    (Role::Text, Message::new("package-not-demanded-why").with("why", what.why.clone())),
                ]
            }),
            _ => Vec::new(),
        }
    }

    /// Draws the step.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look, work: &Work) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        let used = head::view(frame, inside, look, work, true);
        let body = draw::below(area, used);
        // One row for the header of the table; what the list does not need goes to the details.
        let list_rows = cells(self.rows.len()).saturating_add(1);
        let details = if body.height > DETAILS + 4 { DETAILS.max(body.height.saturating_sub(list_rows)) } else { 0 };
        let list = Rect { height: body.height - details, ..body };
        self.table.view(frame, list, look, &|n| self.row(n, look, work));
        let under = draw::below(body, list.height);
        draw::rule(frame, draw::row(under, 0), look);
        let place = draw::below(under, 1);
        self.details(frame, draw::right_of(Rect { width: place.width.saturating_sub(1), ..place }, 1), look, work);
    }

    fn row(&self, n: usize, look: &Look, work: &Work) -> Vec<Cell> {
        match self.rows.get(n) {
            Some(Row::Document(id)) => {
                let (Some(d), Some(line)) = (work.edition.document(id), line(work, id)) else { return Vec::new() };
                let (role, word) = standing(line, work.shown.contains_key(id));
                let mark = match (&line.standing, paper(work, d).given) {
                    (Standing::Expired(_) | Standing::Invalid(_), _) => "[!]",
                    (_, true) => "[x]",
                    (_, false) => "[ ]",
                };
                vec![
                    Cell::new(role, mark),
                    d.row.as_str().into(),
                    name(d, look),
                    look.tell(&form_short(d.form)).into(),
                    Cell::new(role, look.tell(&word)),
                ]
            }
            Some(Row::Heading) => {
                vec!["".into(), "".into(), Cell::new(Role::Warn, look.say("package-not-demanded")).over()]
            }
            Some(Row::Reminders) => {
                let all: Vec<String> = work.reminders.iter().map(|says| look.tell(says)).collect();
                let says = Message::new("package-reminders").with("what", all.join("; "));
                vec![Cell::new(Role::Warn, " * "), "".into(), Cell::from(look.tell(&says)).over()]
            }
            Some(Row::NotDemanded(at)) => {
                let what = work.edition.not_demanded.get(*at).map(|w| look.words.text(&w.what)).unwrap_or_default();
                vec![
                    Cell::new(Role::Warn, " - "),
                    "".into(),
                    Cell::from(what).over(),
                    "".into(),
                    Cell::new(Role::Warn, look.say("package-is-not-demanded")),
                ]
            }
            None => Vec::new(),
        }
    }

    fn details(&self, frame: &mut Frame, area: Rect, look: &Look, work: &Work) {
        let lines: Vec<(Role, String)> = self
            .sentences(work)
            .iter()
            .flat_map(|(role, says)| {
                text::wrap(&look.tell(says), usize::from(area.width)).into_iter().map(|l| (*role, l)).collect::<Vec<_>>()
            })
            .collect();
        let high = usize::from(area.height);
        let fits = lines.len() <= high;
        let shown = if fits { high } else { high.saturating_sub(1) };
        for (n, (role, line)) in lines.iter().take(shown).enumerate() {
            draw::line(frame, draw::row(area, cells(n)), look, *role, line);
        }
        if !fits && high > 0 {
            let more = Message::new("package-more").with("key", look.key(Context::Package, Cmd::Open));
            draw::line(frame, draw::row(area, area.height - 1), look, Role::Dim, &look.tell(&more));
        }
    }
}

/// The line of a document in the verdict of the moment.
fn line<'a>(work: &'a Work, id: &str) -> Option<&'a Line> {
    work.checked.as_ref().and_then(|c| c.verdict.line(id))
}

/// What was noted about a document.
fn paper(work: &Work, d: &Requirement) -> Paper {
    work.draft.papers.get(&d.id).cloned().unwrap_or_default()
}

/// The name of a document in the list, with a sign and a word where its row was not read in full.
fn name(d: &Requirement, look: &Look) -> Cell {
    let name = Cell::from(look.words.text(&d.name));
    match doubt(d.confidence) {
        Some(word) => name.tail(look.tell(&word)),
        None => name,
    }
}

/// The name of a document above its small form.
fn about(d: &Requirement) -> Message {
    Message::new("package-name").with("row", d.row.as_str()).with("name", d.name.clone())
}

/// Takes back ticks of documents this variant does not have; gives their names.
pub fn drop_surplus(work: &mut Work) -> Vec<Arg> {
    let surplus = work.checked.as_ref().map(|c| c.verdict.surplus.clone()).unwrap_or_default();
    let name = |id: &String| work.edition.document(id).map_or_else(|| Arg::from(id.as_str()), |d| Arg::Text(d.name.clone()));
    let names = surplus.iter().map(name).collect();
    for id in &surplus {
        work.draft.papers.remove(id);
    }
    names
}
