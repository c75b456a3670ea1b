//! The app: a stack of screens, of which the top one hears. No IO: what must happen outside comes back as effects.

use chrono::NaiveDate;

use crate::domain::folder_code::FolderCode;
use crate::domain::text::{Lang, Message};
use crate::ops::Ops;
use crate::tui::draw::Borders;
use crate::tui::effect::{Brought, Done, Effect};
use crate::tui::input::Stroke;
use crate::tui::keymap::{Cmd, Context, Key, Keymap};
use crate::tui::screen::{Answer, Desk, Input, Said, Screen, Step};
use crate::tui::screens::help::Help;
use crate::tui::theme::Theme;
use crate::tui::widgets::{Confirm, Form, PickOne};
use crate::words::Words;

/// What the app takes in.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The person did something.
    Stroke(Stroke),
    /// Something asked of the outside is done.
    Done(Done),
}

/// What opens a screen. It may load what it needs from the desk.
pub type Opens = fn(&mut Desk) -> Box<dyn Screen>;

/// What opens the screen of a folder's code.
pub type Finds = fn(&mut Desk, FolderCode) -> Result<Box<dyn Screen>, Message>;

/// A line of the menu.
#[derive(Clone, Copy, Debug)]
pub struct MenuItem {
    /// Key of its name.
    pub label: &'static str,
    /// Opens it; `None` goes back to the first screen.
    pub open: Option<Opens>,
}

/// What the bar at the top shows beside the name of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// Name of the office.
    pub office: String,
    /// Today, by the office's clock.
    pub day: Option<NaiveDate>,
    /// A word that must not be overlooked, such as REHEARSAL.
    pub banner: Option<String>,
    /// Whether the office's console cannot draw boxes.
    pub ascii: bool,
}

/// How an app is set up.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Language at the start.
    pub lang: Lang,
    /// Looks; [`Theme::Plain`] where NO_COLOR is set.
    pub theme: Theme,
    /// Signs of boxes.
    pub borders: Borders,
    /// Keys.
    pub keymap: Keymap,
    /// Lines of the menu, in its order.
    pub menu: fn() -> Vec<MenuItem>,
    /// Opens the first screen.
    pub home: Opens,
    /// Answers "at what stage?", from anywhere.
    pub search: Opens,
    /// Opens the case a code stands for, or says why it cannot be opened.
    pub scan: Finds,
    /// Says what the bar at the top shows; asked after every input.
    pub status: fn(&Ops, &Words) -> Status,
}

/// Where the person wants to go, once nothing typed is lost by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Going {
    Back,
    Home,
    Quit,
}

/// What the app itself asked with a dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Unsaved(Going),
    Menu,
    /// Nothing: a barcode reader opened it.
    Scanned,
}

pub(super) struct Layer {
    pub(super) screen: Box<dyn Screen>,
    asked: Option<Asked>,
}

/// The whole program on the screen.
pub struct App {
    pub(super) stack: Vec<Layer>,
    ops: Ops,
    pub(super) words: Words,
    pub(super) setup: Setup,
    pub(super) notice: Option<Message>,
    pub(super) status: Status,
    effects: Vec<Effect>,
    changed: bool,
}

impl App {
    /// Opens the first screen.
    pub fn new(ops: Ops, setup: Setup) -> App {
        let mut app = App::bare(ops, setup);
        let home = (app.setup.home)(&mut app.split().1);
        app.begin(home)
    }

    /// Opens a ready screen in place of the first one: what must come before the office is there. It ends with `Step::Replace`.
    pub fn with_first(ops: Ops, setup: Setup, first: Box<dyn Screen>) -> App {
        App::bare(ops, setup).begin(first)
    }

    fn bare(ops: Ops, setup: Setup) -> App {
        App {
            stack: Vec::new(),
            ops,
            words: Words::new(setup.lang),
            setup,
            notice: None,
            status: Status::default(),
            effects: Vec::new(),
            changed: true,
        }
    }

    fn begin(mut self, first: Box<dyn Screen>) -> App {
        self.push(first, None);
        self.status = (self.setup.status)(&self.ops, &self.words);
        self
    }

    /// What the first screen asked of the outside as it opened; to be run before the first message.
    pub fn opening_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// Takes a message in; gives what must happen outside.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Stroke(stroke) => self.stroke(stroke),
            Msg::Done(done) => self.done(&done),
        }
        let was = std::mem::replace(&mut self.status, (self.setup.status)(&self.ops, &self.words));
        if was.ascii != self.status.ascii {
            self.setup.borders = if self.status.ascii { Borders::Ascii } else { Borders::Unicode };
        }
        std::mem::take(&mut self.effects)
    }

    /// Whether something may look different since this was last asked.
    pub fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.changed)
    }

    /// The verbs, to look at what became of a journey.
    pub fn ops(&mut self) -> &mut Ops {
        &mut self.ops
    }

    /// The language of the moment.
    pub fn lang(&self) -> Lang {
        self.words.lang
    }

    /// How it is set up.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// Whether the screen on top may ask for the person's own editor at the next key: then keys are read one at a time, so that none of those meant
    /// for the editor is taken.
    pub(super) fn opens_editor(&self) -> bool {
        self.top(|s| s.opens_editor()).unwrap_or(false)
    }

    /// Milliseconds the office's barcode reader may pause between two signs.
    pub fn reader_gap(&self) -> u64 {
        self.ops.office().reader_gap
    }

    /// The form on top, if a form is on top.
    pub fn form(&self) -> Option<&Form> {
        self.stack.last().and_then(|l| l.screen.form())
    }

    fn split(&mut self) -> (&mut Vec<Layer>, Desk<'_>) {
        let desk = Desk { ops: &mut self.ops, words: &mut self.words, effects: &mut self.effects, notice: &mut self.notice };
        (&mut self.stack, desk)
    }

    /// Asks the screen on top.
    fn top<T>(&self, ask: impl Fn(&dyn Screen) -> T) -> Option<T> {
        self.stack.last().map(|l| ask(l.screen.as_ref()))
    }

    /// Lets the screen on top do something.
    fn with_top<T>(&mut self, act: impl FnOnce(&mut dyn Screen, &mut Desk) -> T) -> Option<T> {
        let (stack, mut desk) = self.split();
        stack.last_mut().map(|l| act(l.screen.as_mut(), &mut desk))
    }

    /// Contexts of the screen on top, from the innermost.
    pub(super) fn contexts(&self) -> Vec<Context> {
        let mut all = Vec::new();
        if self.wants_text() {
            all.push(Context::Text);
        }
        all.extend(self.top(|s| s.context()));
        all.push(Context::Global);
        all
    }

    pub(super) fn wants_text(&self) -> bool {
        self.top(|s| s.wants_text()).unwrap_or(false)
    }

    fn searches_itself(&self) -> bool {
        self.top(|s| self.setup.keymap.has(s.context(), Cmd::Search)).unwrap_or(false)
    }

    fn modal(&self) -> bool {
        self.top(|s| s.modal()).unwrap_or(false)
    }

    /// Whether a command can be given now.
    pub(super) fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::Help => self.top(|s| s.context()) != Some(Context::Help),
            Cmd::Menu => !self.modal(),
            Cmd::Search if !self.searches_itself() => !self.modal(),
            Cmd::Leave => !matches!(self.stack.last(), Some(Layer { asked: Some(Asked::Unsaved(_)), .. })),
            Cmd::Language => true,
            _ => self.top(|s| !self.setup.keymap.has(s.context(), cmd) || s.available(cmd)).unwrap_or(false),
        }
    }

    fn stroke(&mut self, stroke: Stroke) {
        match stroke {
            Stroke::Resize => self.changed = true,
            Stroke::Key(key) => self.key(key),
            Stroke::Text(c) if self.wants_text() => self.deliver(Input::Char(c)),
            Stroke::Paste(text) if self.wants_text() => self.deliver(Input::Paste(text)),
            Stroke::Scan(code) => self.scanned(code),
            Stroke::Unread => self.say(Message::new("code-unread")),
            Stroke::Text(_) | Stroke::Paste(_) => {}
        }
    }

    fn say(&mut self, news: Message) {
        self.notice = Some(news);
        self.changed = true;
    }

    /// Opens the case of a code over whatever is open, so that Esc comes back to it. A question that waits for its answer stays; a folder
    /// after a folder does not make a heap.
    fn scanned(&mut self, code: FolderCode) {
        let found = (self.setup.scan)(&mut self.split().1, code);
        let card = match found {
            Ok(card) => card,
            Err(says) => return self.say(says),
        };
        while self.stack.len() > 1 && self.gives_way() {
            self.stack.pop();
        }
        if self.modal() {
            return self.say(Message::new("code-first"));
        }
        self.notice = None;
        self.push(card, Some(Asked::Scanned));
    }

    /// Whether the top may go without having been answered: it asks for nothing that would be missed.
    fn gives_way(&self) -> bool {
        match self.stack.last() {
            Some(Layer { asked: Some(Asked::Menu), .. }) => true,
            Some(Layer { screen, asked: Some(Asked::Scanned) }) => !screen.dirty(),
            Some(Layer { screen, .. }) => screen.gives_way(),
            None => false,
        }
    }

    fn key(&mut self, key: Key) {
        match self.setup.keymap.resolve(&self.contexts(), key) {
            Some(cmd) => self.command(cmd),
            None => {
                if let (true, Some(c)) = (self.wants_text(), key.text()) {
                    self.deliver(Input::Char(c));
                }
            }
        }
    }

    fn command(&mut self, cmd: Cmd) {
        if !self.available(cmd) {
            return self.say(Message::new("not-now"));
        }
        match cmd {
            Cmd::Help => {
                let about = self.top(|s| s.help()).unwrap_or("about-form");
                // The screen's own keys first, then those of its field, then those of everywhere.
                let mut places = self.contexts();
                if self.wants_text() {
                    places.swap(0, 1);
                }
                let keys = self.setup.keymap.help(&places);
                self.push(Box::new(Help::new(about, keys)), None);
            }
            Cmd::Menu => self.menu(),
            Cmd::Leave => self.go(Going::Quit),
            Cmd::Language => {
                self.words.lang = self.words.lang.next();
                self.ops.remember_lang(self.words.lang);
                self.changed = true;
            }
            // A register or a catalogue searches itself; everywhere else the question is "at what stage?".
            Cmd::Search if !self.searches_itself() => {
                let search = (self.setup.search)(&mut self.split().1);
                self.push(search, None);
            }
            _ => self.deliver(Input::Cmd(cmd)),
        }
    }

    fn deliver(&mut self, input: Input) {
        let back = input == Input::Cmd(Cmd::Back);
        let had_news = self.notice.take().is_some();
        let Some(step) = self.with_top(|s, desk| s.on(input, desk)) else { return };
        if had_news || self.notice.is_some() || !matches!(step, Step::Pass) {
            self.changed = true;
        }
        match step {
            Step::Pass if back => self.go(Going::Back),
            step => self.apply(step),
        }
    }

    fn apply(&mut self, step: Step) {
        match step {
            Step::Stay | Step::Pass => {}
            Step::Push(screen) => self.push(screen, None),
            Step::Pop(answer) => self.pop(answer),
            Step::Replace(screen) => {
                self.stack.pop();
                self.push(screen, None);
            }
            Step::Home => self.go(Going::Home),
            Step::Quit => self.go(Going::Quit),
        }
    }

    fn push(&mut self, screen: Box<dyn Screen>, asked: Option<Asked>) {
        self.stack.push(Layer { screen, asked });
        self.show();
    }

    fn show(&mut self) {
        self.changed = true;
        self.with_top(|s, desk| s.shown(desk));
    }

    /// Closes the top; the first screen never closes.
    fn pop(&mut self, answer: Answer) {
        if self.stack.len() < 2 {
            return;
        }
        self.changed = true;
        let asked = self.stack.pop().and_then(|l| l.asked);
        match (asked, answer.said) {
            (Some(Asked::Unsaved(going)), Said::Yes) => self.leave(going),
            (Some(Asked::Menu), Said::Picked(n)) => self.picked(n),
            (Some(_), _) => self.show(),
            (None, said) => {
                let answer = Answer { tag: answer.tag, said };
                match self.with_top(|s, desk| s.answer(answer, desk)) {
                    Some(Step::Stay | Step::Pass) | None => self.show(),
                    Some(step) => self.apply(step),
                }
            }
        }
    }

    /// Goes there, asking first if something typed would be lost.
    fn go(&mut self, going: Going) {
        let lost = match going {
            Going::Back if self.stack.len() < 2 => return,
            Going::Back => self.top(|s| s.dirty()).unwrap_or(false),
            Going::Home | Going::Quit => self.dirty(),
        };
        if lost {
            let ask = Confirm::new("unsaved", Message::new("leave-unsaved")).act(Message::new("leave-anyway"));
            self.push(Box::new(ask), Some(Asked::Unsaved(going)));
        } else {
            self.leave(going);
        }
    }

    fn dirty(&self) -> bool {
        self.stack.iter().any(|l| l.screen.dirty())
    }

    fn leave(&mut self, going: Going) {
        match going {
            Going::Back => self.pop(Answer::none()),
            Going::Home => {
                self.stack.truncate(1);
                self.show();
            }
            Going::Quit => self.effects.push(Effect::Quit),
        }
    }

    fn menu(&mut self) {
        let mut labels: Vec<_> = (self.setup.menu)().iter().map(|i| Message::new(i.label).into()).collect();
        labels.extend(["menu-help", "menu-language", "menu-leave"].map(|key| Message::new(key).into()));
        self.push(Box::new(PickOne::new("menu", Message::new("menu-title"), labels)), Some(Asked::Menu));
    }

    /// Opens a line of the menu: in place of what is open above the first screen, or on top if something typed there is not kept yet.
    fn picked(&mut self, n: usize) {
        let items = (self.setup.menu)();
        match items.get(n) {
            Some(MenuItem { open: Some(open), .. }) => {
                if !self.dirty() {
                    self.stack.truncate(1);
                }
                let screen = open(&mut self.split().1);
                self.push(screen, None);
            }
            Some(MenuItem { open: None, .. }) => self.go(Going::Home),
            None => {
                let own = [Cmd::Help, Cmd::Language, Cmd::Leave];
                if let Some(cmd) = own.get(n - items.len()) {
                    self.command(*cmd);
                }
            }
        }
    }

    fn done(&mut self, done: &Done) {
        self.changed = true;
        match &done.result {
            // Nothing happened.
            Ok(Brought::Breath) => {}
            // The screen that asked for it shows it.
            Ok(Brought::Book(_)) => self.notice = None,
            result => self.notice = Some(self.news_of(result)),
        }
        let (stack, mut desk) = self.split();
        for layer in stack.iter_mut().rev() {
            layer.screen.done(done, &mut desk);
        }
    }

    /// What an answer of the outside says to the person.
    fn news_of(&mut self, result: &Result<Brought, Message>) -> Message {
        match result {
            Ok(Brought::Said(message)) | Err(message) => message.clone(),
            Ok(Brought::Edited | Brought::Breath | Brought::Book(_)) => Message::new("own-edited"),
            Ok(Brought::Checked(all)) => {
                let wrong = all.iter().filter(|(_, well)| !well).count();
                match wrong {
                    0 => Message::new("settings-central-well"),
                    n => Message::new("settings-central-wrong").with("n", n),
                }
            }
            Ok(Brought::Delivered(outcome)) => match self.ops.record(outcome) {
                Ok(()) => outcome.message(),
                Err(trouble) => trouble.says,
            },
            Ok(Brought::Ledger(reading)) => {
                Message::new("ledger-read").with("n", reading.ledger.len()).with("offices", reading.offices().to_string())
            }
        }
    }
}
