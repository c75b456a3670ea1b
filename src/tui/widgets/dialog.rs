//! Dialogs: screens in a box that close with an [`Answer`]. The name given to one comes back with its answer.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::form::FieldKind;
use crate::domain::search::fold;
use crate::domain::text::{Arg, Message};
use crate::tui::draw::{self, Look, cells};
use crate::tui::keymap::{Cmd, Context};
use crate::tui::screen::{Answer, Desk, Heard, Input, Said, Screen, Step};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::tui::widgets::{Cell, Field, Form, FormHeard, Table};
use crate::words::Words;

/// Columns of a dialog where there is room for them.
const WIDE: u16 = 64;

/// Width of the text within a dialog.
fn inner(area: Rect) -> u16 {
    WIDE.min(area.width).saturating_sub(4)
}

fn lines(what: &str, width: u16) -> u16 {
    cells(text::wrap(what, usize::from(width)).len())
}

/// A question with yes and no; no is chosen at first unless the act can be made good, and Esc says no.
#[derive(Clone, Debug)]
pub struct Confirm {
    tag: &'static str,
    question: Message,
    act: Message,
    yes: bool,
}

impl Confirm {
    /// Asks a question. Answers `Said::Yes` or `Said::Nothing`.
    pub fn new(tag: &'static str, question: Message) -> Confirm {
        Confirm { tag, question, act: Message::new("yes"), yes: false }
    }

    /// What stands on the button that says yes: the act itself is clearer than "yes".
    #[must_use]
    pub fn act(mut self, act: Message) -> Confirm {
        self.act = act;
        self
    }

    /// Yes is chosen at first: for a daily act that can be made good afterwards.
    #[must_use]
    pub fn yes_first(mut self) -> Confirm {
        self.yes = true;
        self
    }
}

impl Screen for Confirm {
    fn context(&self) -> Context {
        Context::Confirm
    }
    fn title(&self, words: &Words) -> String {
        words.say("dialog-question")
    }
    fn help(&self) -> &'static str {
        "about-dialog"
    }
    fn modal(&self) -> bool {
        true
    }
    fn on(&mut self, input: Input, _desk: &mut Desk) -> Step {
        let Input::Cmd(cmd) = input else { return Step::Pass };
        match cmd {
            Cmd::Left | Cmd::Right | Cmd::Up | Cmd::Down | Cmd::NextField | Cmd::PrevField | Cmd::Tick => {
                self.yes = !self.yes;
                Step::Stay
            }
            Cmd::Open => Step::Pop(Answer { tag: self.tag, said: if self.yes { Said::Yes } else { Said::Nothing } }),
            Cmd::Back => Step::Pop(Answer { tag: self.tag, said: Said::Nothing }),
            _ => Step::Pass,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let question = look.tell(&self.question);
        let place = draw::middle(area, WIDE, lines(&question, inner(area)) + 4);
        let inside = draw::boxed(frame, place, look, &self.title(look.words));
        let buttons = draw::row(inside, inside.height.saturating_sub(1));
        draw::paragraph(frame, Rect { height: inside.height.saturating_sub(1), ..inside }, look, Role::Text, &question);
        let here = look.signs().here;
        let button = |on: bool, label: String| {
            let role = if on { Role::Selected } else { Role::Text };
            (role, if on { format!("{here} {label} ") } else { format!("  {label} ") })
        };
        let no = button(!self.yes, look.say("no"));
        let yes = button(self.yes, look.tell(&self.act));
        draw::pieces(frame, buttons, look, &[no, (Role::Text, "  ".into()), yes]);
    }
}

/// What happened and what to do; Enter or Esc closes it.
#[derive(Clone, Debug)]
pub struct Notice {
    happened: Message,
    todo: Option<Message>,
}

impl Notice {
    /// Says what happened.
    pub fn new(happened: Message) -> Notice {
        Notice { happened, todo: None }
    }

    /// And what to do.
    #[must_use]
    pub fn todo(mut self, todo: Message) -> Notice {
        self.todo = Some(todo);
        self
    }
}

impl Screen for Notice {
    fn context(&self) -> Context {
        Context::Notice
    }
    fn title(&self, words: &Words) -> String {
        words.say("dialog-notice")
    }
    fn help(&self) -> &'static str {
        "about-dialog"
    }
    fn modal(&self) -> bool {
        true
    }
    fn on(&mut self, input: Input, _desk: &mut Desk) -> Step {
        match input {
            Input::Cmd(Cmd::Open | Cmd::Back) => Step::close(),
            _ => Step::Pass,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let happened = look.tell(&self.happened);
        let todo = self.todo.as_ref().map(|t| look.tell(t)).unwrap_or_default();
        let rows = lines(&happened, inner(area)) + if todo.is_empty() { 0 } else { 1 + lines(&todo, inner(area)) };
        let inside = draw::boxed(frame, draw::middle(area, WIDE, rows + 2), look, &self.title(look.words));
        let used = draw::paragraph(frame, inside, look, Role::Text, &happened);
        draw::paragraph(frame, draw::below(inside, used + 1), look, Role::Warn, &todo);
    }
}

/// A form in a box. F2, or Enter in the last field, closes it with `Said::Values` if every value is good.
#[derive(Clone, Debug)]
pub struct AskForm {
    tag: &'static str,
    title: Message,
    about: Option<Message>,
    form: Form,
}

impl AskForm {
    /// A form with a title.
    pub fn new(tag: &'static str, title: Message, form: Form) -> AskForm {
        AskForm { tag, title, about: None, form }
    }

    /// A sentence above the fields.
    #[must_use]
    pub fn about(mut self, about: Message) -> AskForm {
        self.about = Some(about);
        self
    }

    /// What the form made of the input; `None` once every value is good and the person is done.
    fn hear(&mut self, input: &Input, words: &Words) -> Option<Step> {
        match self.form.on(input, words) {
            FormHeard::Save | FormHeard::Next => None,
            FormHeard::End if self.form.check() => None,
            FormHeard::Ignored => Some(Step::Pass),
            FormHeard::End | FormHeard::Used | FormHeard::Changed => Some(Step::Stay),
        }
    }
}

impl Screen for AskForm {
    fn context(&self) -> Context {
        Context::Form
    }
    fn title(&self, words: &Words) -> String {
        words.tell(&self.title)
    }
    fn help(&self) -> &'static str {
        "about-form"
    }
    fn modal(&self) -> bool {
        true
    }
    fn form(&self) -> Option<&Form> {
        Some(&self.form)
    }
    fn wants_text(&self) -> bool {
        true
    }
    fn dirty(&self) -> bool {
        self.form.dirty()
    }
    fn available(&self, cmd: Cmd) -> bool {
        !matches!(cmd, Cmd::View | Cmd::Edit | Cmd::Next | Cmd::Search | Cmd::Print | Cmd::Refuse | Cmd::New)
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        let done = Answer { tag: self.tag, said: Said::Nothing };
        self.hear(&input, desk.words).unwrap_or_else(|| Step::Pop(Answer { said: Said::Values(self.form.values()), ..done }))
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let about = self.about.as_ref().map(|a| look.tell(a)).unwrap_or_default();
        let above = if about.is_empty() { 0 } else { lines(&about, inner(area)) + 1 };
        let rows = self.form.rows(inner(area), look).saturating_add(above + 2);
        let inside = draw::boxed(frame, draw::middle(area, WIDE, rows), look, &self.title(look.words));
        draw::paragraph(frame, inside, look, Role::Text, &about);
        self.form.view(frame, draw::below(inside, above), look);
    }
}

/// One line asked in a box. Enter or F2 closes it with `Said::Text`.
#[derive(Clone, Debug)]
pub struct Ask {
    inner: AskForm,
}

impl Ask {
    /// Asks for a value of a kind, with a title and a label.
    pub fn new(tag: &'static str, title: Message, label: Message, kind: FieldKind) -> Ask {
        Ask::of(tag, title, Field::line("text", label, kind).required())
    }

    /// Asks for a field described in full (its hint, what it holds at first).
    pub fn of(tag: &'static str, title: Message, field: Field) -> Ask {
        Ask { inner: AskForm::new(tag, title, Form::new(vec![field])) }
    }
}

impl Screen for Ask {
    fn context(&self) -> Context {
        self.inner.context()
    }
    fn title(&self, words: &Words) -> String {
        self.inner.title(words)
    }
    fn help(&self) -> &'static str {
        self.inner.help()
    }
    fn modal(&self) -> bool {
        true
    }
    fn form(&self) -> Option<&Form> {
        Some(&self.inner.form)
    }
    fn wants_text(&self) -> bool {
        true
    }
    fn dirty(&self) -> bool {
        self.inner.dirty()
    }
    fn available(&self, cmd: Cmd) -> bool {
        self.inner.available(cmd)
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        let tag = self.inner.tag;
        self.inner.hear(&input, desk.words).unwrap_or_else(|| {
            let value = self.inner.form.values().into_iter().next().map(|(_, v)| v).unwrap_or_default();
            Step::Pop(Answer { tag, said: Said::Text(value) })
        })
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        self.inner.view(frame, area, look);
    }
}

/// One of a list in a box: arrows choose, typing leaves only what holds the letters, Enter closes it with `Said::Picked`.
#[derive(Clone, Debug)]
pub struct PickOne {
    tag: &'static str,
    title: Message,
    options: Vec<Arg>,
    typed: String,
    /// Options left by what was typed.
    left: Vec<usize>,
    table: Table,
}

impl PickOne {
    /// A list to pick from.
    pub fn new(tag: &'static str, title: Message, options: Vec<Arg>) -> PickOne {
        let mut table = Table::list(Message::new("list-nothing-found"));
        table.set_len(options.len());
        PickOne { tag, title, left: (0..options.len()).collect(), options, typed: String::new(), table }
    }

    fn narrow(&mut self, words: &Words) {
        let asked = fold(&self.typed);
        let fits = |n: &usize| fold(&words.arg(&self.options[*n])).contains(&asked);
        self.left = (0..self.options.len()).filter(fits).collect();
        self.table.set_len(self.left.len());
        self.table.choose(0);
    }
}

impl Screen for PickOne {
    fn context(&self) -> Context {
        Context::Choice
    }
    fn title(&self, words: &Words) -> String {
        words.tell(&self.title)
    }
    fn help(&self) -> &'static str {
        "about-pick"
    }
    fn modal(&self) -> bool {
        true
    }
    fn wants_text(&self) -> bool {
        true
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        match (&input, self.table.on(&input)) {
            (_, Heard::Used | Heard::Changed) => Step::Stay,
            (Input::Char(c), _) => {
                self.typed.push(*c);
                self.narrow(desk.words);
                Step::Stay
            }
            (Input::Paste(pasted), _) => {
                self.typed.push_str(pasted.lines().next().unwrap_or_default());
                self.narrow(desk.words);
                Step::Stay
            }
            (Input::Cmd(Cmd::Erase), _) => {
                self.typed.pop();
                self.narrow(desk.words);
                Step::Stay
            }
            (Input::Cmd(Cmd::Open), _) => match self.table.chosen().and_then(|n| self.left.get(n)) {
                Some(n) => Step::Pop(Answer { tag: self.tag, said: Said::Picked(*n) }),
                None => Step::Stay,
            },
            (Input::Cmd(Cmd::Back), _) => Step::Pop(Answer { tag: self.tag, said: Said::Nothing }),
            _ => Step::Pass,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let rows = cells(self.options.len()).saturating_add(3);
        let inside = draw::boxed(frame, draw::middle(area, WIDE, rows), look, &self.title(look.words));
        let typed = draw::row(inside, 0);
        let used = if self.typed.is_empty() {
            draw::line(frame, typed, look, Role::Dim, &look.say("pick-type-to-find"));
            0
        } else {
            draw::line(frame, typed, look, Role::Key, &self.typed)
        };
        if look.active {
            draw::cursor(frame, typed, used);
        }
        self.table.view(frame, draw::below(inside, 1), look, &|n| {
            vec![Cell::from(self.left.get(n).map(|i| look.arg(&self.options[*i])).unwrap_or_default())]
        });
    }
}
