//! An entry of the catalogue: an edition in full to scroll through, and the way to its older and newer ones.

use std::cell::{Cell, RefCell};

use chrono::Days;

use crate::domain::form::FieldKind;
use crate::domain::mark::{Compared, Mark, compared};
use crate::domain::moment::parse_day;
use crate::domain::service::{Edition, Origin, Service};
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::ops::own::Standing;
use crate::tui::prelude::*;
use crate::tui::screens::catalogue::edition::{Piece, pieces};
use crate::tui::screens::catalogue::marking::Marking;
use crate::tui::screens::catalogue::{compared_role, confidence_role, in_force};
use crate::tui::screens::{leaflet, own, trouble};
use crate::tui::text;
use crate::words::names;

/// One service, one of its editions at a time.
pub struct Entry {
    service: Service,
    /// Which edition is shown.
    at: usize,
    today: chrono::NaiveDate,
    /// Marks of the service, oldest first; loaded whenever the entry gets to the top.
    marks: Vec<Mark>,
    /// Checksum of each edition, to know of which of them a mark speaks; none while there is no mark.
    contents: Vec<String>,
    marking: Marking,
    /// First line shown; kept within the lines when drawn.
    top: Cell<usize>,
    page: Cell<usize>,
    /// Lines where headings stand, as drawn last.
    headings: RefCell<Vec<usize>>,
}

impl Entry {
    /// The edition in force today, or the newest where there is none.
    pub fn new(service: &Service, ops: &Ops) -> Entry {
        let today = ops.today();
        let shown = service.on(today).unwrap_or(service.newest());
        let at = service.editions.iter().position(|e| e.id == shown.id).unwrap_or(0);
        Entry {
            service: service.clone(),
            at,
            today,
            marks: Vec::new(),
            contents: Vec::new(),
            marking: Marking::default(),
            top: Cell::new(0),
            page: Cell::new(10),
            headings: RefCell::new(Vec::new()),
        }
    }

    fn edition(&self) -> Option<&Edition> {
        self.service.editions.get(self.at)
    }

    /// What the marks say of the edition shown.
    fn compared(&self) -> Compared<'_> {
        self.edition().map_or(Compared::Never, |e| compared(&self.service, e, self.content(), &self.marks))
    }

    /// Checksum of the edition shown.
    fn content(&self) -> &str {
        self.contents.get(self.at).map_or("", String::as_str)
    }

    /// The mark that F8 takes back.
    fn standing(&self) -> Option<i64> {
        self.compared().standing().map(|m| m.id)
    }

    /// Shows an edition by its id; the one in force where it is gone.
    fn show(&mut self, id: Option<&str>) {
        let shown = id.and_then(|id| self.service.editions.iter().position(|e| e.id == id));
        let in_force = self.service.on(self.today).unwrap_or(self.service.newest());
        let in_force = self.service.editions.iter().position(|e| e.id == in_force.id);
        let at = shown.or(in_force).unwrap_or(0);
        if at != self.at {
            self.top.set(0);
        }
        self.at = at;
    }

    /// F4: goes on with the draft, or asks for the first day of a new one.
    fn own(&self, desk: &Desk) -> Step {
        match desk.ops.own_draft(&self.service.code) {
            Ok(Some(_)) => own::how(),
            Ok(None) => self.ask_from(self.first_day(), None),
            Err(fault) => trouble::tell(&fault),
        }
    }

    /// The first day offered: that of the own edition still to come, else tomorrow.
    fn first_day(&self) -> String {
        let ahead = self.service.editions.iter().find(|e| e.origin != Origin::Shipped && e.from > self.today);
        let day = ahead.map(|e| e.from).or_else(|| self.today.checked_add_days(Days::new(1))).unwrap_or(self.today);
        day.format("%d.%m.%Y").to_string()
    }

    fn ask_from(&self, typed: String, fault: Option<Message>) -> Step {
        let field = Field::line("from", Message::new("own-field-from"), FieldKind::Day).required();
        ask_day("from", Message::new("own-from-ask"), field.hint(Message::new("own-field-from-hint")), typed, fault)
    }

    fn ask_last(&self, typed: String, fault: Option<Message>) -> Step {
        let field = Field::line("last", Message::new("own-field-to"), FieldKind::Day).required();
        ask_day("last", Message::new("own-close-ask"), field.hint(Message::new("own-close-hint")), typed, fault)
    }

    /// Del: an own edition still to come is taken back, one in force is closed.
    fn remove(&self, desk: &mut Desk) -> Step {
        let own = self.edition().filter(|e| e.origin != Origin::Shipped);
        match own.map(|e| (e, Standing::of(e, self.today))) {
            Some((e, Standing::Ahead)) => {
                let says = Message::new("own-withdraw-ask").with("from", e.from);
                Step::push(Confirm::new("withdraw", says).act(Message::new("own-withdraw-act")))
            }
            Some((_, Standing::InForce)) => self.ask_last(self.today.format("%d.%m.%Y").to_string(), None),
            Some((_, Standing::Over)) | None => {
                desk.tell(Message::new("own-not-own"));
                Step::Stay
            }
        }
    }

    fn begin(&self, typed: &str, desk: &mut Desk) -> Step {
        let from = parse_day(typed).unwrap_or(self.today);
        match desk.ops.own_begin(&self.service.code, from) {
            Ok(_) => own::how(),
            Err(fault) if fault.code == "own-from" => self.ask_from(typed.to_owned(), Some(fault.says)),
            Err(fault) => trouble::tell(&fault),
        }
    }

    fn close(&self, typed: &str, desk: &mut Desk) -> Step {
        let (last, Some(edition)) = (parse_day(typed).unwrap_or(self.today), self.edition()) else { return Step::Stay };
        match desk.ops.own_close(&self.service.code, &edition.id, last) {
            Ok(()) => {
                desk.tell(Message::new("own-closed").with("last", last));
                Step::Stay
            }
            Err(fault) if fault.code == "own-last" => self.ask_last(typed.to_owned(), Some(fault.says)),
            Err(fault) => trouble::tell(&fault),
        }
    }

    fn withdraw(&self, desk: &mut Desk) -> Step {
        let Some(edition) = self.edition() else { return Step::Stay };
        match desk.ops.own_withdraw(&self.service.code, &edition.id) {
            Ok(()) => {
                desk.tell(Message::new("own-withdrawn"));
                Step::Stay
            }
            Err(fault) => trouble::tell(&fault),
        }
    }

    fn turn(&mut self, at: Option<usize>) -> Step {
        if let Some(at) = at.filter(|n| *n < self.service.editions.len()) {
            self.at = at;
            self.top.set(0);
        }
        Step::Stay
    }

    /// Which edition of how many, and since when.
    fn head(&self, frame: &mut Frame, area: Rect, look: &Look) -> u16 {
        let Some(edition) = self.edition() else { return 0 };
        let label = format!("{}  {}", self.service.code, look.words.text(&edition.label));
        let dot = format!(" {} ", look.signs().dot);
        let dates = look.tell(&in_force(&self.service, edition, self.today));
        let count = Message::new("catalogue-edition").with("n", self.at + 1).with("of", self.service.editions.len());
        let known = look.tell(&names::confidence(edition.confidence));
        let name = [(Role::Key, label), (Role::Border, dot.clone()), (Role::Text, look.tell(&count))];
        let standing = [(Role::Text, dates), (Role::Border, dot), (confidence_role(edition.confidence), known)];
        draw::pieces(frame, draw::row(area, 0), look, &name);
        draw::pieces(frame, draw::row(area, 1), look, &standing);
        let compared = self.compared();
        let mut says = look.tell(&compared.sentence());
        if compared.standing().is_none() {
            // The bottom bar has no room for it beside the editions.
            says = look.tell(&Message::new("mark-by-key").with("says", says).with("key", look.key(Context::Entry, Cmd::New)));
        }
        let used = 2 + draw::paragraph(frame, draw::below(area, 2), look, compared_role(&compared), &says);
        draw::rule(frame, draw::row(area, used), look);
        used + 1
    }

    /// The whole edition in lines of a width, and which of them are headings.
    fn lines(&self, look: &Look, width: u16) -> (Vec<(Role, String)>, Vec<usize>) {
        let mut out = Vec::new();
        let mut headings = Vec::new();
        let Some(edition) = self.edition() else { return (out, headings) };
        for Piece { role, indent, text } in pieces(edition, (&self.marks, self.content()), look.words) {
            if role == Role::Key {
                if !out.is_empty() {
                    out.push((Role::Text, String::new()));
                }
                headings.push(out.len());
            }
            let room = usize::from(width).saturating_sub(indent).max(1);
            let gap = " ".repeat(indent.min(usize::from(width)));
            out.extend(text::wrap(&text, room).into_iter().map(|l| (role, format!("{gap}{l}"))));
        }
        (out, headings)
    }

    fn scroll(&self, cmd: Cmd) -> Option<usize> {
        let (top, page) = (self.top.get(), self.page.get());
        let headings = self.headings.borrow();
        Some(match cmd {
            Cmd::Up => top.saturating_sub(1),
            Cmd::Down => top + 1,
            Cmd::PageUp => top.saturating_sub(page),
            Cmd::PageDown | Cmd::Tick => top + page,
            Cmd::Home => 0,
            Cmd::End => usize::MAX,
            Cmd::NextField => headings.iter().copied().find(|n| *n > top).unwrap_or(top),
            Cmd::PrevField => headings.iter().copied().rfind(|n| *n < top).unwrap_or(0),
            _ => return None,
        })
    }
}

impl Screen for Entry {
    fn context(&self) -> Context {
        Context::Entry
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-entry")
    }
    fn help(&self) -> &'static str {
        "about-entry"
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::Left | Cmd::Next => self.at > 0,
            Cmd::Right => self.at + 1 < self.service.editions.len(),
            Cmd::Refuse => self.standing().is_some(),
            _ => true,
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        let key = if self.at > 0 { "own-entry-keys-older" } else { "own-entry-keys" };
        Some((Role::Dim, words.say(key)))
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.today = desk.ops.today();
        let id = self.edition().map(|e| e.id.clone());
        if let Ok(service) = desk.ops.service(&self.service.code) {
            self.service = service.clone();
            self.show(id.as_deref());
        }
        match desk.ops.marks_of(&self.service.code) {
            Ok(marks) => {
                self.contents = match marks.is_empty() {
                    true => Vec::new(),
                    false => self.service.editions.iter().map(|e| desk.ops.content(e)).collect(),
                };
                self.marks = marks;
            }
            Err(fault) => desk.tell(fault.says),
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            ("from", Said::Values(values)) => self.begin(first(&values), desk),
            ("last", Said::Values(values)) => self.close(first(&values), desk),
            (own::HOW, Said::Picked(n)) => own::work(desk, &self.service.code, n),
            ("own-drop", Said::Yes) => match desk.ops.own_drop(&self.service.code) {
                Ok(()) => {
                    desk.tell(Message::new("own-dropped"));
                    Step::Stay
                }
                Err(fault) => trouble::tell(&fault),
            },
            ("withdraw", Said::Yes) => self.withdraw(desk),
            (own::SAVED, Said::Text(id)) => {
                if let Ok(service) = desk.ops.service(&self.service.code) {
                    self.service = service.clone();
                }
                self.show(Some(&id));
                Step::Stay
            }
            (tag, said) => self.marking.take(Answer { tag, said }, desk),
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        let Input::Cmd(cmd) = input else { return Step::Pass };
        match cmd {
            Cmd::Edit => self.own(desk),
            Cmd::Remove => self.remove(desk),
            Cmd::Next => match (self.at.checked_sub(1).and_then(|n| self.service.editions.get(n)), self.edition()) {
                (Some(old), Some(new)) => Step::push(own::Difference::new(old, new)),
                _ => Step::Stay,
            },
            Cmd::View => match self.service.editions.get(self.at) {
                // The sheet is of the edition that is read here, in force today or not.
                Some(edition) => {
                    let day =
                        if self.service.on(self.today).is_some_and(|e| e.id == edition.id) { self.today } else { edition.from };
                    Step::Push(leaflet::open(desk, &self.service.code, day, None))
                }
                None => Step::Stay,
            },
            Cmd::Left => self.turn(self.at.checked_sub(1)),
            Cmd::Right => self.turn(Some(self.at + 1)),
            Cmd::New => match self.service.editions.get(self.at) {
                Some(edition) => self.marking.ask(&self.service.code, edition, desk),
                None => Step::Stay,
            },
            Cmd::Refuse => match (self.service.editions.get(self.at), self.standing()) {
                (Some(edition), Some(mark)) => self.marking.ask_back(&self.service.code, edition, mark, desk),
                _ => Step::Stay,
            },
            _ => match self.scroll(cmd) {
                Some(to) => {
                    self.top.set(to);
                    Step::Stay
                }
                None => Step::Pass,
            },
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(2), ..area }, 1);
        let body = draw::below(inside, self.head(frame, inside, look));
        let (lines, headings) = self.lines(look, body.width);
        self.headings.replace(headings);
        let high = usize::from(body.height);
        self.page.set(high.saturating_sub(1).max(1));
        let top = self.top.get().min(lines.len().saturating_sub(high));
        self.top.set(top);
        for (n, (role, line)) in lines.iter().skip(top).take(high).enumerate() {
            draw::line(frame, draw::row(body, draw::cells(n)), look, *role, line);
        }
        let edge = Rect { y: body.y, height: body.height, ..draw::right_of(area, area.width.saturating_sub(1)) };
        if top > 0 {
            draw::line(frame, draw::row(edge, 0), look, Role::Border, &look.signs().more[0].to_string());
        }
        if top + high < lines.len() && body.height > 0 {
            draw::line(frame, draw::row(edge, body.height - 1), look, Role::Border, &look.signs().more[1].to_string());
        }
    }
}

fn first(values: &[(String, String)]) -> &str {
    values.first().map_or("", |(_, v)| v)
}

/// A day asked in a box, with what was typed and what is wrong with it.
fn ask_day(tag: &'static str, title: Message, field: Field, typed: String, fault: Option<Message>) -> Step {
    let mut form = Form::new(vec![field]);
    form.fill(&[(tag.to_owned(), typed)]);
    match fault {
        Some(fault) => drop(form.set_errors(vec![(tag.to_owned(), fault)])),
        None => form.saved(),
    }
    Step::push(AskForm::new(tag, title, form))
}
