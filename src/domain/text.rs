//! Texts that come as data (names of services, documents, grounds) and the messages rules answer with.
//!
//! The domain never writes a sentence: it names one. `words` turns the name into Russian, Kazakh or English.

use std::fmt;

/// A language of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Russian.
    #[default]
    Ru,
    /// Kazakh.
    Kk,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order F-key switching goes through them.
    pub const ALL: [Lang; 3] = [Lang::Ru, Lang::Kk, Lang::En];

    /// The two-letter code used in settings, flags and seeds.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Ru => "ru",
            Lang::Kk => "kk",
            Lang::En => "en",
        }
    }

    /// Reads a two-letter code.
    pub fn parse(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|l| l.code() == code)
    }

    /// The language that follows this one when the clerk switches.
    pub fn next(self) -> Lang {
        match self {
            Lang::Ru => Lang::Kk,
            Lang::Kk => Lang::En,
            Lang::En => Lang::Ru,
        }
    }
}

/// A text of the seeds in the languages it exists in. Russian and Kazakh always stand; English may be absent for official names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Russian text.
    pub ru: String,
    /// Kazakh text.
    pub kk: String,
    /// English text, always the project's own translation.
    pub en: Option<String>,
    /// Languages (of ru and kk) in which the text is the project's own translation, not the act's wording.
    pub own: Vec<Lang>,
}

impl Text {
    /// The text in a language; an absent English falls back to Russian, which the acts are read in.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ru => &self.ru,
            Lang::Kk => &self.kk,
            Lang::En => self.en.as_deref().unwrap_or(&self.ru),
        }
    }

    /// Whether the text in this language is the project's own translation.
    pub fn is_own(&self, lang: Lang) -> bool {
        lang == Lang::En || self.own.contains(&lang)
    }
}

/// A value put into a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A whole number; chooses the plural form.
    Num(i64),
    /// A ready text (a number of a case, a date already written, a name of a file).
    Str(String),
    /// A text that exists in several languages.
    Text(Text),
    /// Another message, said in the same language.
    Msg(Box<Message>),
    /// Several messages or texts, joined with "; ".
    List(Vec<Arg>),
}

impl From<i64> for Arg {
    fn from(n: i64) -> Arg {
        Arg::Num(n)
    }
}
impl From<usize> for Arg {
    fn from(n: usize) -> Arg {
        Arg::Num(i64::try_from(n).unwrap_or(i64::MAX))
    }
}
impl From<u32> for Arg {
    fn from(n: u32) -> Arg {
        Arg::Num(i64::from(n))
    }
}
impl From<&str> for Arg {
    fn from(s: &str) -> Arg {
        Arg::Str(s.to_owned())
    }
}
impl From<String> for Arg {
    fn from(s: String) -> Arg {
        Arg::Str(s)
    }
}
impl From<Text> for Arg {
    fn from(t: Text) -> Arg {
        Arg::Text(t)
    }
}
impl From<Message> for Arg {
    fn from(m: Message) -> Arg {
        Arg::Msg(Box::new(m))
    }
}
/// A day is written the office's way, 02.06.2026, in all three languages.
impl From<chrono::NaiveDate> for Arg {
    fn from(d: chrono::NaiveDate) -> Arg {
        Arg::Str(d.format("%d.%m.%Y").to_string())
    }
}

/// The name of a sentence and what is put into it. The sentence itself stands in `config/lang`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Key in the table of texts.
    pub key: &'static str,
    /// Named values.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A sentence with nothing to put in.
    pub fn new(key: &'static str) -> Message {
        Message { key, args: Vec::new() }
    }

    /// Adds a named value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Message {
        self.args.push((name, value.into()));
        self
    }
}

/// For logs and test output; people read the translated sentence.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.key)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}
