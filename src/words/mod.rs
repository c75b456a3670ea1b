//! The one table of texts: every sentence of the program in Russian, Kazakh and English, with the plural rules of each.
//!
//! Texts stand in `config/lang/<language>/<area>.ftl` and are compiled in. `tests/words.rs` holds that the three languages have the same keys
//! and the same named values, that every key used in code exists and every key that exists is used.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::domain::text::{Arg, Lang, Message, Text};

pub mod changes;
pub mod names;
mod table;

pub use table::{AREAS, source};

/// Says messages in one language. Cheap to copy; the tables are built once a language, when first spoken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The language.
    pub lang: Lang,
}

type Bundle = FluentBundle<FluentResource>;

fn bundle(lang: Lang) -> &'static Bundle {
    static RU: OnceLock<Bundle> = OnceLock::new();
    static KK: OnceLock<Bundle> = OnceLock::new();
    static EN: OnceLock<Bundle> = OnceLock::new();
    let cell = match lang {
        Lang::Ru => &RU,
        Lang::Kk => &KK,
        Lang::En => &EN,
    };
    cell.get_or_init(|| build(lang))
}

fn build(lang: Lang) -> Bundle {
    let id = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    for area in AREAS {
        // A file with a slip still gives its good entries; the test over the tables names the slip.
        let resource = FluentResource::try_new(source(lang, area).to_owned()).unwrap_or_else(|(good, _)| good);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

impl Words {
    /// Words of a language.
    pub fn new(lang: Lang) -> Words {
        Words { lang }
    }

    /// A sentence with nothing to put in. A key that the table lacks is shown in angle brackets, which a test of every screen looks for.
    pub fn say(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A sentence with values.
    pub fn say_with(&self, key: &str, values: &[(&'static str, Arg)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, self.value(value));
        }
        self.format(key, Some(&args))
    }

    /// A message of the domain.
    pub fn tell(&self, message: &Message) -> String {
        self.say_with(message.key, &message.args)
    }

    /// A value in this language, as it stands inside a sentence.
    pub fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Num(n) => n.to_string(),
            Arg::Str(s) => s.clone(),
            Arg::Text(t) => t.get(self.lang).to_owned(),
            Arg::Msg(m) => self.tell(m),
            Arg::List(all) => all.iter().map(|a| self.arg(a)).collect::<Vec<_>>().join("; "),
        }
    }

    /// A text of the seeds in this language.
    pub fn text<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.lang)
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Num(n) => FluentValue::from(*n),
            other => FluentValue::from(self.arg(other)),
        }
    }

    fn format(&self, key: &str, args: Option<&FluentArgs>) -> String {
        let bundle = bundle(self.lang);
        let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
            return format!("⟨{key}⟩");
        };
        let mut faults = Vec::new();
        bundle.format_pattern(pattern, args, &mut faults).into_owned()
    }
}
