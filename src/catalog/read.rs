//! Reads a TOML table strictly: what is taken out of it is checked, what is left over is unknown, and every problem is noted with its
//! place instead of ending the reading, so that all of them are told at once.
//!
//! A getter that found a problem gives a stand-in. Stand-ins never get out: a file with a problem gives no catalogue.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::domain::form::is_banned;
use crate::domain::service::MonthDay;
use crate::domain::text::{Lang, Message, Text};

use super::Problem;

/// A value with its place.
pub(super) type Value<'i> = Spanned<DeValue<'i>>;

/// What stands at a place of the text: offset in bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct At<T> {
    /// Where it begins.
    pub at: usize,
    /// What it is.
    pub value: T,
}

/// The notes about one file.
pub(super) struct Reader<'t> {
    text: &'t str,
    found: RefCell<Vec<(usize, Message)>>,
    broken: Cell<bool>,
    /// English may be absent everywhere: an office writes for its people in Russian and Kazakh.
    two_languages: Cell<bool>,
}

/// Words a key may have, each with its meaning.
pub(super) type Known<T> = [(T, &'static str)];

impl<'t> Reader<'t> {
    /// Reads a whole file with `body`; problems go to `problems`, in order of lines.
    pub(super) fn file<R>(
        file: &str,
        text: &'t str,
        problems: &mut Vec<Problem>,
        body: impl FnOnce(&Reader<'t>, &mut Table<'_, 't>) -> R,
    ) -> R {
        let reader = Reader { text, found: RefCell::default(), broken: Cell::new(false), two_languages: Cell::new(false) };
        let (root, errors) = DeTable::parse_recoverable(text);
        reader.broken.set(!errors.is_empty());
        for error in errors {
            let what = error.message().replace('\n', ", ");
            reader.wrong(error.span().map_or(0, |s| s.start), Message::new("problem-syntax").with("what", what));
        }
        let read = reader.inside(0, root.into_inner(), |t| body(&reader, t));
        let mut found = reader.found.take();
        found.sort_by_key(|(at, _)| *at);
        problems.extend(found.into_iter().map(|(at, message)| Problem { file: file.to_owned(), line: reader.line(at), message }));
        read
    }

    /// English may be absent from here on.
    pub(super) fn without_english(&self) {
        self.two_languages.set(true);
    }

    /// The line of a place, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        1 + self.text.bytes().take(at).filter(|b| *b == b'\n').count()
    }

    /// Notes a problem of something that stands in the file.
    pub(super) fn wrong(&self, at: usize, message: Message) {
        self.found.borrow_mut().push((at, message));
    }

    /// How many problems there are so far.
    pub(super) fn count(&self) -> usize {
        self.found.borrow().len()
    }

    /// Notes a problem of something that does not stand there. A file whose lines could not all be read is not blamed for it: what is
    /// missing may be in the line that could not be read.
    pub(super) fn absent(&self, at: usize, message: Message) {
        if !self.broken.get() {
            self.wrong(at, message);
        }
    }

    /// Notes an id that stands twice.
    pub(super) fn unique(&self, seen: &mut HashMap<String, usize>, id: &At<String>) {
        if id.value.is_empty() {
            return;
        }
        if let Some(first) = seen.get(&id.value) {
            let line = self.line(*first);
            self.wrong(id.at, Message::new("problem-duplicate").with("id", id.value.as_str()).with("line", line));
        } else {
            seen.insert(id.value.clone(), id.at);
        }
    }

    /// Reads a table with `body`; keys it did not take are unknown.
    pub(super) fn inside<'i, R>(&self, at: usize, entries: DeTable<'i>, body: impl FnOnce(&mut Table<'_, 'i>) -> R) -> R {
        let mut table = Table { reader: self, at, entries };
        let read = body(&mut table);
        for key in table.entries.keys() {
            self.wrong(key.span().start, Message::new("problem-unknown-key").with("key", key.get_ref().as_ref()));
        }
        read
    }

    fn type_of(&self, at: usize, key: &str, wanted: Wanted) {
        // In a file whose lines could not all be read this may be the part of a value that could.
        self.absent(at, Message::new("problem-type").with("key", key).with("wanted", wanted.message()));
    }

    /// A string that says something.
    pub(super) fn string_of(&self, key: &str, value: Value<'_>) -> At<String> {
        let at = value.span().start;
        match value.into_inner() {
            DeValue::String(text) => {
                if text.trim().is_empty() {
                    self.wrong(at, Message::new("problem-empty").with("key", key));
                } else if text.chars().any(is_banned) {
                    self.wrong(at, Message::new("problem-characters").with("key", key));
                }
                At { at, value: text.into_owned() }
            }
            _ => {
                self.type_of(at, key, Wanted::Text);
                At { at, value: String::new() }
            }
        }
    }

    /// The items of a list.
    pub(super) fn list_of<'i>(&self, key: &str, value: Value<'i>) -> Vec<Value<'i>> {
        let at = value.span().start;
        match value.into_inner() {
            DeValue::Array(items) => items.into_iter().collect(),
            _ => {
                self.type_of(at, key, Wanted::List);
                Vec::new()
            }
        }
    }

    /// A table with its place.
    pub(super) fn table_of<'i>(&self, key: &str, value: Value<'i>) -> Option<At<DeTable<'i>>> {
        let at = value.span().start;
        match value.into_inner() {
            DeValue::Table(entries) => Some(At { at, value: entries }),
            _ => {
                self.type_of(at, key, Wanted::Table);
                None
            }
        }
    }

    fn word_of<T: Copy>(&self, key: &str, value: Value<'_>, known: &Known<T>) -> Option<T> {
        let word = self.string_of(key, value);
        let found = known.iter().find(|(_, w)| *w == word.value).map(|(t, _)| *t);
        if found.is_none() && !word.value.trim().is_empty() {
            let all = known.iter().map(|(_, w)| *w).collect::<Vec<_>>().join(", ");
            self.wrong(word.at, Message::new("problem-word").with("key", key).with("word", word.value).with("known", all));
        }
        found
    }

    /// A text in its languages.
    pub(super) fn text_of(&self, key: &str, value: Value<'_>, english: bool) -> Text {
        match self.table_of(key, value) {
            Some(table) => self.inside(table.at, table.value, |t| t.text_here(key, english)),
            None => Text::default(),
        }
    }
}

/// What a key wants.
enum Wanted {
    Text,
    Number,
    Flag,
    Date,
    List,
    Table,
}

impl Wanted {
    fn message(self) -> Message {
        Message::new(match self {
            Wanted::Text => "problem-type-text",
            Wanted::Number => "problem-type-number",
            Wanted::Flag => "problem-type-flag",
            Wanted::Date => "problem-type-date",
            Wanted::List => "problem-type-list",
            Wanted::Table => "problem-type-table",
        })
    }
}

/// A table being read; a getter takes its key out.
pub(super) struct Table<'r, 'i> {
    /// The notes of the file.
    pub reader: &'r Reader<'r>,
    /// Where the table begins.
    pub at: usize,
    entries: DeTable<'i>,
}

impl<'r, 'i> Table<'r, 'i> {
    /// A value, if it stands there.
    pub(super) fn take(&mut self, key: &str) -> Option<Value<'i>> {
        self.entries.remove(key)
    }

    /// What is left, each key with its place, value by value.
    pub(super) fn rest(&mut self) -> Vec<(At<String>, Value<'i>)> {
        let entries = std::mem::take(&mut self.entries);
        entries.into_iter().map(|(k, v)| (At { at: k.span().start, value: k.into_inner().into_owned() }, v)).collect()
    }

    /// A value that must stand there.
    pub(super) fn need(&mut self, key: &str) -> Option<Value<'i>> {
        let value = self.take(key);
        if value.is_none() {
            self.reader.absent(self.at, Message::new("problem-missing-key").with("key", key));
        }
        value
    }

    /// A string.
    pub(super) fn string(&mut self, key: &str) -> String {
        self.id(key).value
    }

    /// A string with its place.
    pub(super) fn id(&mut self, key: &str) -> At<String> {
        self.need(key).map_or_else(|| At { at: self.at, value: String::new() }, |v| self.reader.string_of(key, v))
    }

    /// A string that may be absent, with its place.
    pub(super) fn optional_id(&mut self, key: &str) -> Option<At<String>> {
        self.take(key).map(|v| self.reader.string_of(key, v))
    }

    /// A string that may be absent.
    pub(super) fn optional_string(&mut self, key: &str) -> Option<String> {
        self.optional_id(key).map(|s| s.value)
    }

    /// Strings of a list that may be absent.
    pub(super) fn strings(&mut self, key: &str) -> Vec<String> {
        let items = self.take(key).map(|v| self.reader.list_of(key, v)).unwrap_or_default();
        items.into_iter().map(|v| self.reader.string_of(key, v).value).collect()
    }

    /// A text in all three languages.
    pub(super) fn text(&mut self, key: &str) -> Text {
        self.need(key).map(|v| self.reader.text_of(key, v, true)).unwrap_or_default()
    }

    /// A text in all three languages that may be absent.
    pub(super) fn optional_text(&mut self, key: &str) -> Option<Text> {
        self.take(key).map(|v| self.reader.text_of(key, v, true))
    }

    /// A name as the act prints it: English is ours and may be absent.
    pub(super) fn official(&mut self, key: &str) -> Text {
        self.need(key).map(|v| self.reader.text_of(key, v, false)).unwrap_or_default()
    }

    /// Texts of a list that may be absent.
    pub(super) fn texts(&mut self, key: &str) -> Vec<Text> {
        let items = self.take(key).map(|v| self.reader.list_of(key, v)).unwrap_or_default();
        items.into_iter().map(|v| self.reader.text_of(key, v, true)).collect()
    }

    /// The languages standing in this very table; `key` is what the table is called in a problem.
    pub(super) fn text_here(&mut self, key: &str, english: bool) -> Text {
        let ru = self.language(key, Lang::Ru, true);
        let kk = self.language(key, Lang::Kk, true);
        let en = self.language(key, Lang::En, english && !self.reader.two_languages.get());
        let mut own = Vec::new();
        for item in self.take("own").map(|v| self.reader.list_of("own", v)).unwrap_or_default() {
            let word = self.reader.string_of("own", item);
            match Lang::parse(&word.value) {
                Some(lang @ (Lang::Ru | Lang::Kk)) => own.push(lang),
                Some(Lang::En) | None => self.reader.wrong(word.at, Message::new("problem-own").with("lang", word.value)),
            }
        }
        Text { ru: ru.unwrap_or_default(), kk: kk.unwrap_or_default(), en, own }
    }

    fn language(&mut self, key: &str, lang: Lang, needed: bool) -> Option<String> {
        match self.take(lang.code()) {
            Some(value) => Some(self.reader.string_of(lang.code(), value).value),
            None => {
                if needed {
                    self.reader.absent(self.at, Message::new("problem-language").with("key", key).with("lang", lang.code()));
                }
                None
            }
        }
    }

    /// One of known words; absent, it is a problem.
    pub(super) fn word<T: Copy>(&mut self, key: &str, known: &Known<T>) -> T {
        // The first word stands in for one that was not read.
        self.need(key).and_then(|v| self.reader.word_of(key, v, known)).unwrap_or(known[0].0)
    }

    /// One of known words that may be absent.
    pub(super) fn optional_word<T: Copy>(&mut self, key: &str, known: &Known<T>) -> Option<T> {
        self.take(key).and_then(|v| self.reader.word_of(key, v, known))
    }

    /// A list of known words, at least one.
    pub(super) fn words<T: Copy>(&mut self, key: &str, known: &Known<T>) -> Vec<T> {
        let Some(value) = self.need(key) else { return Vec::new() };
        let (at, is_list) = (value.span().start, value.get_ref().is_array());
        let items = self.reader.list_of(key, value);
        if is_list && items.is_empty() {
            self.reader.absent(at, Message::new("problem-empty").with("key", key));
        }
        items.into_iter().filter_map(|v| self.reader.word_of(key, v, known)).collect()
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, key: &str) -> bool {
        self.need(key).is_some_and(|v| self.flag_of(key, &v))
    }

    /// `true` or `false`; absent is `false`.
    pub(super) fn optional_flag(&mut self, key: &str) -> bool {
        self.take(key).is_some_and(|v| self.flag_of(key, &v))
    }

    fn flag_of(&self, key: &str, value: &Value<'_>) -> bool {
        match value.get_ref() {
            DeValue::Boolean(flag) => *flag,
            _ => {
                self.reader.type_of(value.span().start, key, Wanted::Flag);
                false
            }
        }
    }

    /// A whole number from `least` to `most`; none when it could not be read.
    pub(super) fn number(&mut self, key: &str, least: u16, most: u16) -> Option<u16> {
        self.need(key).and_then(|v| self.number_of(key, &v, least, most))
    }

    /// A whole number from `least` to `most` that may be absent.
    pub(super) fn optional_number(&mut self, key: &str, least: u16, most: u16) -> Option<u16> {
        self.take(key).and_then(|v| self.number_of(key, &v, least, most))
    }

    fn number_of(&self, key: &str, value: &Value<'_>, least: u16, most: u16) -> Option<u16> {
        let at = value.span().start;
        let DeValue::Integer(number) = value.get_ref() else {
            self.reader.type_of(at, key, Wanted::Number);
            return None;
        };
        let number = i64::from_str_radix(number.as_str(), number.radix()).ok().and_then(|n| u16::try_from(n).ok());
        let number = number.filter(|n| (least..=most).contains(n));
        if number.is_none() {
            let (least, most) = (u32::from(least), u32::from(most));
            self.reader.wrong(at, Message::new("problem-number").with("key", key).with("least", least).with("most", most));
        }
        number
    }

    /// A day; none when it could not be read.
    pub(super) fn date(&mut self, key: &str) -> Option<At<NaiveDate>> {
        self.need(key).and_then(|v| self.date_of(key, &v))
    }

    /// A day that may be absent.
    pub(super) fn optional_date(&mut self, key: &str) -> Option<At<NaiveDate>> {
        self.take(key).and_then(|v| self.date_of(key, &v))
    }

    fn date_of(&self, key: &str, value: &Value<'_>) -> Option<At<NaiveDate>> {
        let at = value.span().start;
        let day = match value.get_ref() {
            DeValue::Datetime(moment) if moment.time.is_none() => {
                moment.date.and_then(|d| NaiveDate::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day)))
            }
            _ => None,
        };
        if day.is_none() {
            self.reader.type_of(at, key, Wanted::Date);
        }
        day.map(|value| At { at, value })
    }

    /// A value written in a small form of its own; `problem` says what the form is when it does not fit.
    pub(super) fn parsed<T>(&mut self, key: &str, parse: fn(&str) -> Option<T>, problem: Message) -> Option<T> {
        let word = self.optional_id(key)?;
        let read = parse(&word.value);
        if read.is_none() && !word.value.trim().is_empty() {
            self.reader.wrong(word.at, problem.with("key", key).with("word", word.value));
        }
        read
    }

    /// A day of any year.
    pub(super) fn month_day(&mut self, key: &str) -> Option<MonthDay> {
        self.parsed(key, MonthDay::parse, Message::new("problem-month-day"))
    }

    /// Whether a key stands there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Where a value begins; the table's own place when it is absent.
    pub(super) fn place(&self, key: &str) -> usize {
        self.entries.get(key).map_or(self.at, |v| v.span().start)
    }

    /// Every table of a list that may be absent.
    pub(super) fn each<R>(&mut self, key: &str, mut body: impl FnMut(&mut Table<'_, 'i>) -> R) -> Vec<R> {
        let items = self.take(key).map(|v| self.reader.list_of(key, v)).unwrap_or_default();
        let tables = items.into_iter().filter_map(|v| self.reader.table_of(key, v));
        tables.map(|t| self.reader.inside(t.at, t.value, &mut body)).collect()
    }

    /// A table that must stand there.
    pub(super) fn table<R>(&mut self, key: &str, body: impl FnOnce(&mut Table<'_, 'i>) -> R) -> Option<R> {
        let value = self.need(key)?;
        let table = self.reader.table_of(key, value)?;
        Some(self.reader.inside(table.at, table.value, body))
    }

    /// A table that may be absent.
    pub(super) fn optional_table<R>(&mut self, key: &str, body: impl FnOnce(&mut Table<'_, 'i>) -> R) -> Option<R> {
        if self.has(key) { self.table(key, body) } else { None }
    }
}
