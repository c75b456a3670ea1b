//! The catalogue: every service found by words, and each entry in full with its source and how well it is known.

use std::collections::BTreeMap;

use crate::domain::mark::{Compared, Mark};
use crate::domain::service::{Confidence, Edition, Service, ServiceCode};
use crate::domain::text::{Message, Text};
use crate::ops::{Ops, Problem, provider_message};
use crate::tui::prelude::*;
use crate::tui::screens::{leaflet, trouble};
use crate::tui::text;
use crate::words::names;

mod edition;
mod entry;
mod marking;

/// Rows the list cannot do without.
const LIST_ROWS: u16 = 8;
/// Problems of the office's own editions shown at most; the rest are counted.
const PROBLEMS: usize = 4;

/// Opens the list.
pub fn open(desk: &mut Desk) -> Box<dyn Screen> {
    let columns = vec![
        Column::new(Message::new("catalogue-code"), 8),
        Column::fill(Message::new("catalogue-service"), 24),
        Column::new(Message::new("catalogue-who"), 28).wide_only(),
        Column::new(Message::new("catalogue-paper"), 13),
        Column::new(Message::new("catalogue-known"), 18),
    ];
    let query = TextField::default().placeholder(Message::new("catalogue-type"));
    let table = Table::new(columns, Message::new("list-nothing-found"));
    let mut list = List { query, table, rows: Vec::new(), marked: BTreeMap::new(), problems: desk.ops.problems().to_vec() };
    list.find(desk.ops);
    Box::new(list)
}

/// Opens one entry.
pub fn open_service(desk: &mut Desk, code: &ServiceCode) -> Box<dyn Screen> {
    match desk.ops.service(code) {
        Ok(service) => Box::new(entry::Entry::new(service, desk.ops)),
        Err(error) => Box::new(trouble::notice(&error)),
    }
}

/// How well a fact is known: a look beside the words.
fn confidence_role(known: Confidence) -> Role {
    match known {
        Confidence::Text => Role::Good,
        Confidence::Part => Role::Warn,
        Confidence::Memory => Role::Bad,
    }
}

/// How an entry stands beside the act: a look beside the words.
pub fn compared_role(compared: &Compared<'_>) -> Role {
    match compared {
        Compared::Never => Role::Dim,
        Compared::Stands(_) => Role::Good,
        Compared::Fallen(_) => Role::Warn,
    }
}

/// A service as the list shows it.
struct Row {
    code: ServiceCode,
    label: Text,
    name: Text,
    who: Vec<Message>,
    /// Where paper is taken, in a word or two.
    paper: Message,
    /// Why no paper is taken here.
    why_not: Option<Message>,
    known: Confidence,
    /// The office's own mark; none where nobody compared.
    marked: Option<Marked>,
}

/// The office's own mark of an entry.
#[derive(Clone)]
struct Marked {
    role: Role,
    /// For the column.
    word: Message,
    sentence: Message,
}

impl Marked {
    fn new(compared: &Compared<'_>) -> Option<Marked> {
        let word = match compared {
            Compared::Never => return None,
            Compared::Stands(_) => Message::new("mark-list-stands"),
            Compared::Fallen(_) => Message::new("mark-list-fallen"),
        };
        Some(Marked { role: compared_role(compared), word, sentence: compared.sentence() })
    }
}

impl Row {
    fn new(service: &Service, ops: &Ops, marked: Option<&Marked>) -> Row {
        let edition = service.on(ops.today()).unwrap_or(service.newest());
        let why_not = ops.why_not_here(edition);
        Row {
            code: service.code.clone(),
            label: edition.label.clone(),
            name: edition.name.clone(),
            who: edition.providers.iter().map(|p| provider_message(*p)).collect(),
            paper: paper(why_not.as_ref()),
            why_not,
            known: edition.confidence,
            marked: marked.cloned(),
        }
    }
}

/// Services whose list was compared with the act, at whatever time.
fn marked(ops: &Ops, marks: &[Mark]) -> BTreeMap<ServiceCode, Marked> {
    let services = ops.catalog().services.iter().filter(|s| marks.iter().any(|m| m.service == s.code));
    let of = |s: &Service| {
        let edition = s.on(ops.today()).unwrap_or(s.newest());
        Some((s.code.clone(), Marked::new(&ops.compared(&s.code, edition, marks))?))
    };
    services.filter_map(of).collect()
}

/// Where paper is taken, as short as a column needs it.
fn paper(why_not: Option<&Message>) -> Message {
    Message::new(match why_not.map(|m| m.key) {
        None => "catalogue-here",
        Some("not-here-provider") => "catalogue-elsewhere",
        Some("not-here-state-corporation") => "catalogue-corporation",
        Some("not-here-portal") => "catalogue-portal",
        Some("not-here-system" | "not-here-some-system") => "catalogue-online",
        Some(_) => "catalogue-unfinished",
    })
}

/// The list of services.
struct List {
    query: TextField,
    table: Table,
    rows: Vec<Row>,
    /// The office's own marks, read when the list gets to the top: a key press only looks them up.
    marked: BTreeMap<ServiceCode, Marked>,
    problems: Vec<Problem>,
}

impl List {
    fn find(&mut self, ops: &Ops) {
        self.load(ops);
        self.table.choose(0);
    }

    fn load(&mut self, ops: &Ops) {
        let found = ops.find_services(&self.query.value());
        self.rows = found.into_iter().map(|s| Row::new(s, ops, self.marked.get(&s.code))).collect();
        self.table.set_len(self.rows.len());
    }

    fn chosen(&self) -> Option<&Row> {
        self.table.chosen().and_then(|n| self.rows.get(n))
    }

    /// The office's own editions are left out while one has a fault, so their faults come before everything. Gives the rows used.
    fn problems(&self, frame: &mut Frame, area: Rect, look: &Look) -> u16 {
        if self.problems.is_empty() {
            return 0;
        }
        let n = self.problems.len();
        let head = look.tell(&Message::new("catalogue-own-problems").with("n", n));
        let mut used = draw::paragraph(frame, area, look, Role::Bad, &head);
        for p in self.problems.iter().take(PROBLEMS) {
            let line = format!("{}:{}  {}", p.file, p.line, look.tell(&p.message));
            used += draw::paragraph(frame, draw::below(area, used), look, Role::Warn, &line);
        }
        if n > PROBLEMS {
            let more = look.tell(&Message::new("catalogue-more-problems").with("n", n - PROBLEMS));
            used += draw::paragraph(frame, draw::below(area, used), look, Role::Warn, &more);
        }
        draw::rule(frame, draw::row(area, used), look);
        used + 1
    }

    /// What there is to know of the chosen service before its entry is opened.
    fn about(&self, frame: &mut Frame, area: Rect, look: &Look) {
        draw::rule(frame, draw::row(area, 0), look);
        let Some(row) = self.chosen() else { return };
        let under = draw::below(area, 1);
        let name: Vec<String> = text::wrap(look.words.text(&row.name), usize::from(under.width));
        let mut used = 0;
        for (n, line) in name.iter().take(2).enumerate() {
            let cut = n == 1 && name.len() > 2;
            let line = if cut { format!("{line} {}", look.signs().cut) } else { line.clone() };
            draw::line(frame, draw::row(under, used), look, Role::Text, &line);
            used += 1;
        }
        if let Some(why) = &row.why_not {
            used += draw::paragraph(frame, draw::below(under, used), look, Role::Warn, &look.tell(why));
        }
        if let Some(marked) = &row.marked {
            draw::paragraph(frame, draw::below(under, used), look, marked.role, &look.tell(&marked.sentence));
        }
    }
}

impl Screen for List {
    fn context(&self) -> Context {
        Context::Catalogue
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-catalogue")
    }
    fn help(&self) -> &'static str {
        "about-catalogue"
    }
    fn wants_text(&self) -> bool {
        true
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::View => !self.rows.is_empty(),
            _ => true,
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        Some((Role::Dim, words.say_with("catalogue-count", &[("n", self.rows.len().into())])))
    }
    fn shown(&mut self, desk: &mut Desk) {
        match desk.ops.marks() {
            Ok(marks) => self.marked = marked(desk.ops, &marks),
            Err(fault) => desk.tell(fault.says),
        }
        // An own edition may have been saved or taken back above; the choice stays.
        self.problems = desk.ops.problems().to_vec();
        let chosen = self.chosen().map(|r| r.code.clone());
        self.find(desk.ops);
        if let Some(at) = chosen.and_then(|code| self.rows.iter().position(|r| r.code == code)) {
            self.table.choose(at);
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match input {
            Input::Cmd(Cmd::View) => match self.chosen().map(|r| r.code.clone()) {
                Some(code) => {
                    let today = desk.ops.today();
                    Step::Push(leaflet::open(desk, &code, today, None))
                }
                None => Step::Stay,
            },
            Input::Cmd(Cmd::Open) => match self.chosen().map(|r| r.code.clone()) {
                Some(code) => Step::Push(open_service(desk, &code)),
                None => Step::Stay,
            },
            Input::Cmd(Cmd::Search) => {
                self.query.set("");
                self.find(desk.ops);
                Step::Stay
            }
            input => match self.query.on(&input) {
                Heard::Ignored => Step::Pass,
                Heard::Used => Step::Stay,
                Heard::Changed => {
                    self.find(desk.ops);
                    Step::Stay
                }
            },
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        let mut used = self.problems(frame, inside, look);
        let label = look.say("catalogue-find");
        let line = draw::row(inside, used);
        let wide = draw::line(frame, line, look, Role::Key, &format!("{label} "));
        self.query.view(frame, draw::left_part(draw::right_of(line, wide), 50), look, true);
        used += 1;
        let rest = draw::below(area, used);
        let about = if rest.height > LIST_ROWS + 5 { 5 } else { 0 };
        let list = Rect { height: rest.height - about, ..rest };
        self.table.view(frame, list, look, &|n| self.rows.get(n).map(|r| cells(r, look)).unwrap_or_default());
        if about > 0 {
            self.about(frame, draw::below(inside, used + list.height), look);
        }
    }
}

fn cells(row: &Row, look: &Look) -> Vec<Cell> {
    let who: Vec<String> = row.who.iter().map(|m| look.tell(m)).collect();
    let (known_role, known) = match &row.marked {
        // That the office held the act beside it says more than how well the project knows it.
        Some(marked) => (marked.role, look.tell(&marked.word)),
        None => (confidence_role(row.known), look.tell(&names::confidence(row.known))),
    };
    let paper_role = if row.why_not.is_none() { Role::Good } else { Role::Warn };
    vec![
        row.code.as_str().into(),
        look.words.text(&row.label).into(),
        Cell::new(Role::Dim, who.join("; ")),
        Cell::new(paper_role, look.tell(&row.paper)),
        Cell::new(known_role, known),
    ]
}

/// Whether an edition is the one in force on a day, was or will be, or stands behind an own one that lies over it.
fn in_force(service: &Service, edition: &Edition, day: chrono::NaiveDate) -> Message {
    let covered = edition.from <= day && edition.to.is_none_or(|to| day <= to) && service.on(day) != Some(edition);
    match edition.to {
        _ if covered => Message::new("catalogue-covered").with("from", edition.from),
        _ if edition.from > day => Message::new("catalogue-from").with("from", edition.from),
        Some(to) if to < day => Message::new("catalogue-closed").with("from", edition.from).with("to", to),
        Some(to) => Message::new("catalogue-until").with("from", edition.from).with("to", to),
        None => Message::new("catalogue-in-force").with("from", edition.from),
    }
}
