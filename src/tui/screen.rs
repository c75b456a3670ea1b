//! What a screen is: it hears inputs, answers with a step, and draws itself.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::text::Message;
use crate::ops::Ops;
use crate::tui::draw::Look;
use crate::tui::effect::{Done, Effect};
use crate::tui::keymap::{Cmd, Context};
use crate::tui::theme::Role;
use crate::tui::widgets::Form;
use crate::words::Words;

/// What a screen hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A command of the keymap.
    Cmd(Cmd),
    /// A typed character; comes only while the screen says `wants_text`.
    Char(char),
    /// Pasted text with its line breaks; comes only while the screen says `wants_text`.
    Paste(String),
}

/// What a widget made of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Not for it: the screen may use it.
    Ignored,
    /// Used: the cursor or the choice moved, or there was nowhere to move.
    Used,
    /// Used, and the value is another one now.
    Changed,
}

/// What a dialog says when it closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// No, or closed with Esc.
    Nothing,
    /// Yes.
    Yes,
    /// A typed text.
    Text(String),
    /// Values of a form by field.
    Values(Vec<(String, String)>),
    /// A row of a list, from zero.
    Picked(usize),
}

/// The answer of a dialog to the screen that opened it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The name the screen gave to the dialog, to know its own question again.
    pub tag: &'static str,
    /// What was said.
    pub said: Said,
}

impl Answer {
    /// An answer that says nothing.
    pub fn none() -> Answer {
        Answer { tag: "", said: Said::Nothing }
    }
}

/// What happens next.
pub enum Step {
    /// The screen used the input and stays.
    Stay,
    /// Not the screen's input: the app does the usual (Esc leaves the screen, asking first if something typed is not kept).
    Pass,
    /// Another screen or a dialog on top.
    Push(Box<dyn Screen>),
    /// The screen closes without asking and answers to the one below.
    Pop(Answer),
    /// Another screen in its place.
    Replace(Box<dyn Screen>),
    /// Back to the first screen, asking first if something typed is not kept.
    Home,
    /// Leave the program, asking first if something typed is not kept.
    Quit,
}

impl Step {
    /// A screen or a dialog on top.
    pub fn push(screen: impl Screen + 'static) -> Step {
        Step::Push(Box::new(screen))
    }

    /// Closes with nothing to say.
    pub fn close() -> Step {
        Step::Pop(Answer::none())
    }
}

/// What a screen may use while it hears an input. Calls to `ops` are local and quick; what may wait goes into `effects`.
pub struct Desk<'a> {
    /// The verbs, today and now.
    pub ops: &'a mut Ops,
    /// Texts; assigning another language switches the program.
    pub words: &'a mut Words,
    /// What to do outside.
    pub effects: &'a mut Vec<Effect>,
    /// One line of news above the bottom bar, until the next key.
    pub notice: &'a mut Option<Message>,
}

impl Desk<'_> {
    /// Shows one line of news.
    pub fn tell(&mut self, news: Message) {
        *self.notice = Some(news);
    }

    /// Asks for something outside.
    pub fn ask(&mut self, effect: Effect) {
        self.effects.push(effect);
    }
}

/// A screen or a dialog. Only the one on top hears; a dialog is a screen that closes with an [`Answer`].
pub trait Screen {
    /// Where its keys stand in the keymap.
    fn context(&self) -> Context;

    /// Its name, for the bar at the top.
    fn title(&self, words: &Words) -> String;

    /// Hears an input.
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step;

    /// Draws itself. Any area may come, even an empty one.
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look);

    /// Key of the paragraph above the keys in help.
    fn help(&self) -> &'static str;

    /// What it opened has closed; an answer without a tag says that it was simply left.
    fn answer(&mut self, _answer: Answer, _desk: &mut Desk) -> Step {
        Step::Stay
    }

    /// Comes whenever the screen gets to the top: when it is opened, and again after what lay above has closed (after `answer`). Load here.
    fn shown(&mut self, _desk: &mut Desk) {}

    /// Something asked of the outside is done. Every open screen hears it.
    fn done(&mut self, _done: &Done, _desk: &mut Desk) {}

    /// Whether something typed would be lost by leaving.
    fn dirty(&self) -> bool {
        false
    }

    /// Whether a command can be given now; the bottom bar shows it and a denied command is not delivered. Asked only about the rows the keymap
    /// has for its own context: arrows, Enter, Esc and editing always come.
    fn available(&self, _cmd: Cmd) -> bool {
        true
    }

    /// The form it shows, if it shows one.
    fn form(&self) -> Option<&Form> {
        None
    }

    /// Whether letters are text now: a field has the cursor.
    fn wants_text(&self) -> bool {
        false
    }

    /// Whether the next key may open the person's own editor.
    fn opens_editor(&self) -> bool {
        false
    }

    /// Whether the screen below stays to be seen around it.
    fn modal(&self) -> bool {
        false
    }

    /// Whether it may close without an answer when a barcode reader opens a case.
    fn gives_way(&self) -> bool {
        false
    }

    /// A standing sentence above the bottom bar (a verdict); news covers it for a while.
    fn verdict(&self, _words: &Words) -> Option<(Role, String)> {
        None
    }
}
