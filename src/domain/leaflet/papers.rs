//! The papers of a leaflet: what is brought, what is only shown, what state systems hold, what comes later.

use super::*;
use crate::domain::package::Need;
use crate::domain::service::{Stage, StateSystem};

/// Section of a leaflet a document stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Bring,
    Show,
    Held,
    OnRequest,
    BeforeResult,
    Later,
}

impl Section {
    const ALL: [Section; 6] =
        [Section::Bring, Section::Show, Section::Held, Section::OnRequest, Section::BeforeResult, Section::Later];

    /// The section of a document of a variant. A document that is only looked at stands among those to be shown even when state systems hold
    /// it: it may be shown, and its absence stops nothing.
    fn of(need: &Need, document: &Requirement) -> Section {
        match (need, document.form) {
            (Need::Later, _) => Section::Later,
            // What state systems hold is not carried on that day either.
            (Need::BeforeResult, _) if document.state_system == StateSystem::No => Section::BeforeResult,
            (Need::BeforeResult, _) => Section::Held,
            (Need::OnRequest, _) => Section::OnRequest,
            (Need::Required | Need::OneOf(_) | Need::HeldByState, Form::Shown) => Section::Show,
            // The act does not say: looking at the original asks less than keeping something.
            (Need::Required | Need::OneOf(_), Form::Unspecified) => Section::Show,
            (Need::Required | Need::OneOf(_), _) => Section::Bring,
            (Need::HeldByState | Need::IfMissingThere, _) => Section::Held,
        }
    }

    fn heading(self, paper: PaperRoad) -> Message {
        Message::new(match self {
            Section::Bring if paper == PaperRoad::Provider => "leaflet-bring",
            // Nothing is carried to this organisation.
            Section::Bring => "leaflet-needed",
            Section::Show => "leaflet-show",
            Section::Held => "leaflet-held",
            Section::OnRequest => "leaflet-on-request",
            Section::BeforeResult => "leaflet-before-result",
            Section::Later => "leaflet-later",
        })
    }
}

impl Writer<'_> {
    /// The papers: of one variant by what has to be done with them, of all variants in the order of the act.
    pub(super) fn papers(&mut self) {
        match self.answers {
            Some(answers) => self.of_variant(answers),
            None => self.of_all(),
        }
    }

    fn of_variant(&mut self, answers: &Answers) {
        let e = self.edition;
        let verdict = judge(e, answers, &Papers::new(), self.day);
        let lines: Vec<(Section, &Requirement)> =
            verdict.lines.iter().filter_map(|l| e.document(&l.id).map(|d| (Section::of(&l.need, d), d))).collect();
        for section in Section::ALL {
            let here: Vec<&Requirement> = lines.iter().filter(|(s, _)| *s == section).map(|(_, d)| *d).collect();
            // Nothing to bring is told where nothing has to be shown either.
            let told = section == Section::Bring && !lines.iter().any(|(s, _)| *s == Section::Show);
            if here.is_empty() && !told {
                continue;
            }
            self.heading(section.heading(e.paper));
            if here.is_empty() {
                // Nothing to bring and nothing known look alike in the data and are far apart for a parent.
                if e.complete && e.paper == PaperRoad::Provider {
                    self.put(Manner::Paragraph, 0, Message::new("leaflet-nothing"));
                } else {
                    self.put(Manner::Caution, 0, Message::new("leaflet-no-list"));
                }
            }
            self.section(section, &here);
        }
    }

    fn section(&mut self, section: Section, here: &[&Requirement]) {
        let mut sets: Vec<&str> = Vec::new();
        for d in here {
            let set: Vec<&Requirement> = d
                .group
                .as_deref()
                .map_or_else(Vec::new, |g| here.iter().copied().filter(|o| o.group.as_deref() == Some(g)).collect());
            match d.group.as_deref() {
                Some(group) if set.len() > 1 => {
                    if !sets.contains(&group) {
                        sets.push(group);
                        self.set(section, group, &set);
                    }
                }
                _ => self.document(section, d),
            }
        }
    }

    /// A set of which one is enough, numbered on.
    fn set(&mut self, section: Section, group: &str, members: &[&Requirement]) {
        let name = self.edition.groups.iter().find(|g| g.id == group).map(|g| g.name.clone()).unwrap_or_default();
        self.row(Message::new("leaflet-one-of").with("what", name), None);
        for d in members {
            self.item(d);
            self.about(2, section, d);
        }
    }

    /// A document of a set, with how it is given.
    fn item(&mut self, d: &Requirement) {
        let text = Message::new("leaflet-named").with("name", named(d)).with("how", how(d.form)).into();
        let about = Some(d.id.clone());
        self.out.push(Piece { manner: Manner::Item, depth: 2, mark: "–".to_owned(), text, about });
    }

    fn document(&mut self, section: Section, d: &Requirement) {
        self.row(named(d), Some(&d.id));
        if section != Section::Show || d.form == Form::Unspecified {
            self.detail(1, sentence(d.form));
        }
        if let Some(group) = d.group.as_ref().and_then(|id| self.edition.groups.iter().find(|g| g.id == *id)) {
            self.detail(1, Message::new("leaflet-group").with("what", group.name.clone()));
        }
        self.about(1, section, d);
    }

    /// What there is to know of a document: why, how long it is good for, what state systems hold of it.
    fn about(&mut self, depth: u8, section: Section, d: &Requirement) {
        if let Some(why) = &d.why {
            self.detail(depth, why.clone());
        }
        match (section, d.state_system) {
            (Section::Show, StateSystem::Holds) => self.detail(depth, Message::new("leaflet-shown-held")),
            (Section::Held, StateSystem::IfMissing) => self.detail(depth, Message::new("leaflet-if-missing")),
            _ => {}
        }
        if let Some(by) = &d.certified_by {
            self.detail(depth, Message::new("leaflet-certified").with("by", by.clone()));
        }
        if let Some(good) = d.validity {
            self.detail(depth, validity(good));
        }
        self.check(depth, d.confidence);
    }

    fn of_all(&mut self) {
        let e = self.edition;
        self.heading(Message::new("leaflet-documents"));
        if e.documents.is_empty() {
            self.put(Manner::Caution, 0, Message::new("leaflet-no-list"));
        }
        let mut sets: Vec<&str> = Vec::new();
        for d in &e.documents {
            let dot = if d.row.ends_with(|c: char| c.is_ascii_digit()) && !d.row.contains(' ') { "." } else { ":" };
            let mark = format!("{}{dot}", d.row);
            match e.groups.iter().find(|g| d.group.as_ref() == Some(&g.id)) {
                None => {
                    self.marked(mark, named(d), Some(&d.id));
                    self.detail(1, sentence(d.form));
                    self.standing(1, d);
                }
                Some(group) if !sets.contains(&group.id.as_str()) => {
                    sets.push(&group.id);
                    self.marked(mark, Message::new("leaflet-one-of").with("what", group.name.clone()), None);
                    for member in e.documents.iter().filter(|o| o.group.as_ref() == Some(&group.id)) {
                        self.item(member);
                        self.standing(2, member);
                    }
                }
                Some(_) => {}
            }
        }
    }

    /// How a document of the list of all variants stands: what state systems hold of it, when it is brought, why.
    fn standing(&mut self, depth: u8, d: &Requirement) {
        match d.state_system {
            StateSystem::Holds => self.detail(depth, Message::new("leaflet-state-holds")),
            StateSystem::IfMissing => self.detail(depth, Message::new("leaflet-if-missing")),
            StateSystem::No => {}
        }
        match d.stage {
            Stage::Application => {}
            Stage::BeforeResult => self.detail(depth, Message::new("leaflet-this-before-result")),
            Stage::Later => self.detail(depth, Message::new("leaflet-this-later")),
        }
        if d.on_request {
            self.detail(depth, Message::new("leaflet-this-on-request"));
        }
        // What state systems hold was said above.
        self.about(depth, Section::Bring, d);
    }
}

/// A document by name, with how many are needed when more than one.
fn named(d: &Requirement) -> Arg {
    match d.pieces {
        0 | 1 => d.name.clone().into(),
        n => Message::new("leaflet-pieces").with("what", d.name.clone()).with("n", u32::from(n)).into(),
    }
}

/// How a document is given, within a line.
fn how(form: Form) -> Message {
    Message::new(match form {
        Form::Original => "leaflet-how-original",
        Form::Copy => "leaflet-how-copy",
        Form::OriginalAndCopy => "leaflet-how-both",
        Form::Shown => "leaflet-how-shown",
        Form::FilledForm => "leaflet-how-form",
        Form::FreeForm => "leaflet-how-free",
        Form::Unspecified => "leaflet-how-unspecified",
    })
}

/// How a document is given, as a sentence.
fn sentence(form: Form) -> Message {
    Message::new("leaflet-how").with("how", how(form))
}

fn validity(good: Validity) -> Message {
    match good {
        Validity::CalendarDays(n) => Message::new("leaflet-good-calendar-days").with("n", u32::from(n)),
        Validity::WorkingDays(n) => Message::new("leaflet-good-working-days").with("n", u32::from(n)),
        Validity::Months(n) => Message::new("leaflet-good-months").with("n", u32::from(n)),
        Validity::PrintedDate => Message::new("leaflet-good-printed"),
    }
}
