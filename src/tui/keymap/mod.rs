//! The one table of keys: dispatch, bottom bar, help, README and the clash test all come from [`KEYMAP`].
//!
//! Hands of Far Manager and 1C: F1 help, F2 save, F3 view, F4 edit, F5 print, F6 next state, F7 search, F8 refuse, F9 menu, F10 leave, Ins new,
//! Del remove. Every command has a key that no keyboard layout can take away; letters are extras, looked up by place ([`latin`]).

use crate::words::Words;

mod custom;
mod key;
mod layouts;
mod table;

pub use custom::KeymapFault;
pub use key::{Code, Key};
pub use layouts::{Digits, digit, latin, of_kazakh_row};
pub use table::KEYMAP;

/// An enumeration whose members have a name for settings files.
macro_rules! named {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $member:ident = $text:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $member,)+ }

        impl $name {
            /// Every member.
            pub const ALL: &[$name] = &[$($name::$member,)+];

            /// The name used in the office's own key file.
            pub fn name(self) -> &'static str {
                match self { $($name::$member => $text,)+ }
            }

            /// Reads a name.
            pub fn parse(text: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|m| m.name() == text)
            }
        }
    };
}

named! {
    /// Where a key is pressed. A screen names one; `Global` stands under all of them, `Text` above them while a field takes letters.
    Context {
        /// Everywhere.
        Global = "global",
        /// A field with a cursor.
        Text = "text",
        /// The choice of a service for a new application.
        Pick = "pick",
        /// What a registration gave.
        Registered = "registered",
        /// A plain list.
        List = "list",
        /// A table to look at.
        Table = "table",
        /// The first screen.
        Today = "today",
        /// A form: new application, complaint, settings, dialogs with fields.
        Form = "form",
        /// The checklist of documents.
        Package = "package",
        /// The card of a case.
        Card = "card",
        /// The register.
        Register = "register",
        /// The question at what stage a case is.
        Stage = "stage",
        /// The answer to that question as it is given.
        Saying = "saying",
        /// Complaints.
        Complaints = "complaints",
        /// One complaint whole.
        Complaint = "complaint",
        /// Day tallies of other channels.
        Tallies = "tallies",
        /// Day close.
        Day = "day",
        /// The official report.
        Report = "report",
        /// The district's view of the central file.
        Central = "central",
        /// The catalogue of services.
        Catalogue = "catalogue",
        /// An entry of the catalogue.
        Entry = "entry",
        /// The working calendar.
        Calendar = "calendar",
        /// An own edition being worked on.
        Own = "own",
        /// The sheet "what to bring" and that of the information stand.
        Leaflet = "leaflet",
        /// The choice of a paper to print.
        Printing = "printing",
        /// Journals to print.
        Journals = "journals",
        /// A paper as text before it is printed.
        Preview = "preview",
        /// Self-control.
        Control = "control",
        /// Consultations of a day.
        Consultations = "consultations",
        /// Due days that the calendar moves.
        Moves = "moves",
        /// People of the desk.
        Staff = "staff",
        /// A spreadsheet that is brought along.
        Import = "import",
        /// Settings.
        Settings = "settings",
        /// Pick one of a list (a dialog).
        Choice = "choice",
        /// A question with yes and no (a dialog).
        Confirm = "confirm",
        /// What happened and what to do (a dialog).
        Notice = "notice",
        /// Help.
        Help = "help",
    }
}

impl Context {
    /// Key of the name of the place, for help and README.
    pub fn title(self) -> &'static str {
        match self {
            Context::Global => "place-global",
            Context::Text => "place-text",
            Context::Pick => "place-pick",
            Context::Registered => "place-registered",
            Context::List => "place-list",
            Context::Table => "place-table",
            Context::Today => "place-today",
            Context::Form => "place-form",
            Context::Package => "place-package",
            Context::Card => "place-card",
            Context::Register => "place-register",
            Context::Stage => "place-stage",
            Context::Saying => "place-saying",
            Context::Complaints => "place-complaints",
            Context::Complaint => "place-complaint",
            Context::Tallies => "menu-tallies",
            Context::Day => "place-day",
            Context::Report => "place-report",
            Context::Central => "place-central",
            Context::Catalogue => "place-catalogue",
            Context::Entry => "place-entry",
            Context::Calendar => "place-calendar",
            Context::Own => "place-own",
            Context::Leaflet => "place-leaflet",
            Context::Printing => "place-printing",
            Context::Journals => "place-journals",
            Context::Preview => "place-preview",
            Context::Control => "place-control",
            Context::Consultations => "place-consultations",
            Context::Moves => "place-moves",
            Context::Staff => "place-staff",
            Context::Import => "place-import",
            Context::Settings => "menu-settings",
            Context::Choice => "place-choice",
            Context::Confirm => "place-confirm",
            Context::Notice => "place-notice",
            Context::Help => "place-help",
        }
    }
}

named! {
    /// A command: what a key means. Screens match on these, never on keys.
    Cmd {
        /// F1.
        Help = "help",
        /// F9.
        Menu = "menu",
        /// F10: leave the program.
        Leave = "leave",
        /// The next of the three languages.
        Language = "language",
        /// Esc. A screen that passes it on is left by the app, which asks if something typed is not kept.
        Back = "back",
        /// Enter.
        Open = "open",
        /// Space.
        Tick = "tick",
        /// Tab.
        NextField = "next-field",
        /// Shift+Tab.
        PrevField = "prev-field",
        /// Up.
        Up = "up",
        /// Down.
        Down = "down",
        /// Left.
        Left = "left",
        /// Right.
        Right = "right",
        /// A page up.
        PageUp = "page-up",
        /// A page down.
        PageDown = "page-down",
        /// Home.
        Home = "home",
        /// End.
        End = "end",
        /// F2.
        Save = "save",
        /// F3.
        View = "view",
        /// F4.
        Edit = "edit",
        /// F5.
        Print = "print",
        /// F6: the next state.
        Next = "next",
        /// F7.
        Search = "search",
        /// F8: refuse or annul.
        Refuse = "refuse",
        /// Lets a term stand still or go on.
        Pause = "pause",
        /// On with the same applicant.
        Again = "again",
        /// Ins.
        New = "new",
        /// Del.
        Remove = "remove",
        /// Takes out the letter before the cursor.
        Erase = "erase",
        /// Takes out the letter after the cursor.
        EraseNext = "erase-next",
        /// Takes out the word before the cursor.
        EraseWord = "erase-word",
        /// A word to the left.
        WordLeft = "word-left",
        /// A word to the right.
        WordRight = "word-right",
        /// Takes the last change of a field back.
        Undo = "undo",
        /// Does it again.
        Redo = "redo",
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bind {
    /// Where.
    pub context: Context,
    /// Keys; the first is the one shown.
    pub keys: &'static [Key],
    /// What it means.
    pub cmd: Cmd,
    /// Key of the short label in the bottom bar, at most eight letters or so.
    pub label: &'static str,
    /// Key of the sentence in help.
    pub help: &'static str,
    /// Whether it stands in the bottom bar.
    pub footer: bool,
}

/// A key of the bottom bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FooterKey {
    /// Name of the key, said in the language.
    pub key: String,
    /// Key of the label.
    pub label: &'static str,
    /// Command.
    pub cmd: Cmd,
    /// Whether it can be pressed now.
    pub enabled: bool,
}

/// A line of help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpKey {
    /// Where it works.
    pub context: Context,
    /// Its keys, the shown one first.
    pub keys: Vec<Key>,
    /// Command.
    pub cmd: Cmd,
    /// Key of the sentence.
    pub help: &'static str,
}

/// The table in force: the shipped one, with the office's own keys laid over it.
#[derive(Clone, Debug)]
pub struct Keymap {
    rows: Vec<(Bind, Vec<Key>)>,
}

impl Default for Keymap {
    fn default() -> Keymap {
        Keymap { rows: KEYMAP.iter().map(|b| (*b, b.keys.to_vec())).collect() }
    }
}

impl Keymap {
    /// Lays the office's own keys over the shipped table; the text is TOML, `[list]` and below it `new = ["Ins", "n"]`.
    ///
    /// # Errors
    /// The first fault of the file: a name that does not exist, a key that cannot be used, two commands on one key.
    pub fn with(own: &str) -> Result<Keymap, KeymapFault> {
        custom::lay_over(Keymap::default(), own)
    }

    /// The command of a key, looked for in the contexts from the first to the last. A letter that is not bound itself is looked up by its place.
    /// While `Text` is among the contexts a bare character is text and never a command.
    pub fn resolve(&self, contexts: &[Context], key: Key) -> Option<Cmd> {
        if contexts.contains(&Context::Text) && key.text().is_some() {
            return None;
        }
        let small = match key.code {
            Code::Char(c) => Key { code: Code::Char(c.to_lowercase().next().unwrap_or(c)), shift: false, ..key },
            _ => key,
        };
        self.find(contexts, small).or_else(|| match small.code {
            Code::Char(c) => latin(c).and_then(|l| self.find(contexts, Key { code: Code::Char(l), ..small })),
            _ => None,
        })
    }

    fn find(&self, contexts: &[Context], key: Key) -> Option<Cmd> {
        contexts
            .iter()
            .find_map(|c| self.rows.iter().find(|(b, keys)| b.context == *c && keys.contains(&key)).map(|(b, _)| b.cmd))
    }

    /// The key shown for a command of a context, or of everywhere.
    pub fn shown(&self, context: Context, cmd: Cmd) -> Option<Key> {
        let of = |c: Context| self.rows.iter().find(|(b, _)| b.context == c && b.cmd == cmd).and_then(|(_, keys)| keys.first());
        of(context).or_else(|| of(Context::Global)).copied()
    }

    /// Whether a context has a row of its own for a command.
    pub fn has(&self, context: Context, cmd: Cmd) -> bool {
        self.rows.iter().any(|(b, _)| b.context == context && b.cmd == cmd)
    }

    /// The bottom bar of a context, F-keys in their order; what `available` denies is there, but not enabled.
    pub fn footer(&self, context: Context, available: &dyn Fn(Cmd) -> bool, words: &Words) -> Vec<FooterKey> {
        let mut shown: Vec<(Key, &Bind)> = self
            .rows
            .iter()
            .filter(|(b, _)| b.footer && (b.context == context || (b.context == Context::Global && !self.has(context, b.cmd))))
            .filter_map(|(b, keys)| keys.first().map(|k| (*k, b)))
            .collect();
        shown.sort_by_key(|(k, _)| match k.code {
            Code::F(n) => n,
            _ => u8::MAX,
        });
        shown
            .into_iter()
            .map(|(k, b)| FooterKey { key: key_name(k, words), label: b.label, cmd: b.cmd, enabled: available(b.cmd) })
            .collect()
    }

    /// Lines of help: those of each context in the order given.
    pub fn help(&self, contexts: &[Context]) -> Vec<HelpKey> {
        let of = |c: Context| self.rows.iter().filter(move |(b, keys)| b.context == c && !keys.is_empty());
        let line = |(b, keys): &(Bind, Vec<Key>)| HelpKey { context: b.context, keys: keys.clone(), cmd: b.cmd, help: b.help };
        contexts.iter().flat_map(|c| of(*c).map(line)).collect()
    }

    /// The whole table as Markdown, for README.
    pub fn table_markdown(&self, words: &Words) -> String {
        let mut out =
            format!("| {} | {} | {} |\n|---|---|---|\n", words.say("keys-place"), words.say("keys-key"), words.say("keys-does"));
        for h in self.help(Context::ALL) {
            let keys: Vec<String> = h.keys.iter().map(|k| key_name(*k, words)).collect();
            out.push_str(&format!("| {} | {} | {} |\n", words.say(h.context.title()), keys.join(", "), words.say(h.help)));
        }
        out
    }
}

/// The name of a key for people: caps that bear a picture or nothing are named in words.
pub fn key_name(key: Key, words: &Words) -> String {
    let word = match key.code {
        Code::Char(' ') => words.say("cap-space"),
        Code::Up => words.say("cap-up"),
        Code::Down => words.say("cap-down"),
        Code::Left => words.say("cap-left"),
        Code::Right => words.say("cap-right"),
        _ => return key.to_string(),
    };
    let held = [(key.ctrl, "Ctrl+"), (key.alt, "Alt+"), (key.shift, "Shift+")];
    held.iter().filter(|(on, _)| *on).map(|(_, n)| *n).collect::<String>() + &word
}

#[cfg(test)]
mod tests;
