//! What a verb answers with, and the only place that writes it out: plain sentences or one JSON object.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::domain::text::{Arg, Message};
use crate::ops::fault::{FaultKind, OpError};
use crate::words::Words;

/// Exit code of a done verb.
pub const DONE: u8 = 0;
/// Exit code of a rule's refusal.
pub const REFUSED: u8 = 1;
/// Exit code of wrong usage.
pub const MISUSED: u8 = 2;
/// Exit code of trouble with data or files.
pub const TROUBLE: u8 = 3;

/// A trouble with what a script may want besides the sentence (line and column of a file).
#[derive(Debug)]
pub struct Failure {
    /// The trouble.
    pub fault: OpError,
    /// Keys of its own.
    pub extra: Map<String, Value>,
}

/// What a verb gives back. Boxed, for a trouble is large and rare.
pub type Result<T> = std::result::Result<T, Box<Failure>>;

impl From<OpError> for Box<Failure> {
    fn from(fault: OpError) -> Box<Failure> {
        Box::new(Failure { fault, extra: Map::new() })
    }
}

/// A whole answer, in both forms; only one of them is printed.
#[derive(Debug, Default)]
pub struct Answer {
    /// Sentences for a person.
    pub text: String,
    /// The object for a script; `ok` and `rehearsal` are put in as it is printed.
    pub json: Map<String, Value>,
    /// What a person should know besides; goes to the standard error output.
    pub notes: Vec<String>,
    /// Exit code.
    pub exit: u8,
    /// The answer is a document by itself (a report, a schema): no line is put before it and no key into it.
    pub document: bool,
}

impl Answer {
    /// An answer from its object.
    pub fn new(object: Value) -> Answer {
        let json = if let Value::Object(map) = object { map } else { Map::new() };
        Answer { json, ..Answer::default() }
    }

    /// Adds a line of text.
    #[must_use]
    pub fn line(mut self, line: impl AsRef<str>) -> Answer {
        self.text.push_str(line.as_ref());
        self.text.push('\n');
        self
    }

    /// Adds lines of text.
    #[must_use]
    pub fn lines(self, lines: impl IntoIterator<Item = String>) -> Answer {
        lines.into_iter().fold(self, Answer::line)
    }

    /// Adds what a person should know besides.
    #[must_use]
    pub fn note(mut self, note: String) -> Answer {
        self.notes.push(note);
        self
    }

    /// Adds keys; a key that is there already is kept.
    #[must_use]
    pub fn also(mut self, object: Map<String, Value>) -> Answer {
        for (key, value) in object {
            self.json.entry(key).or_insert(value);
        }
        self
    }

    /// Ends with another exit code than 0.
    #[must_use]
    pub fn ending(mut self, exit: u8) -> Answer {
        self.exit = exit;
        self
    }
}

/// Exit code of a kind of trouble.
pub fn exit_of(kind: FaultKind) -> u8 {
    match kind {
        FaultKind::Rule => REFUSED,
        FaultKind::Usage => MISUSED,
        FaultKind::Data => TROUBLE,
    }
}

/// A trouble as an object: which rule, the sentence, everything missing and everything wrong.
pub fn refusal(fault: &OpError, words: Words) -> Map<String, Value> {
    let kind = match fault.kind {
        FaultKind::Rule => "rule",
        FaultKind::Usage => "usage",
        FaultKind::Data => "data",
    };
    let name = |m: &Message| {
        let what = m.args.iter().find(|(n, _)| *n == "what").map(|(_, a)| a.clone());
        words.arg(&what.unwrap_or_else(|| Arg::from(m.clone())))
    };
    let missing: Vec<Value> = if fault.code == "package-incomplete" {
        let papers = fault.details.iter().filter(|(field, _)| !field.starts_with("answers."));
        papers.map(|(id, m)| json!({ "id": id, "name": name(m) })).collect()
    } else {
        Vec::new()
    };
    let details: Vec<Value> =
        fault.details.iter().map(|(field, m)| json!({ "field": field, "message": words.tell(m) })).collect();
    let object = json!({
        "ok": false,
        "kind": kind,
        "code": fault.code,
        "message": words.tell(&fault.says),
        "hint": fault.hint.as_ref().map(|h| words.tell(h)),
        "missing": missing,
        "details": details,
    });
    Answer::new(object).json
}

/// Prints an answer. A reader that has gone away (`| head`) is no trouble.
pub fn give(answer: Answer, as_json: bool, rehearsal: Option<bool>, words: Words) -> u8 {
    let Answer { text, mut json, notes, exit, document } = answer;
    let mut out = String::new();
    if as_json && !(document && json.is_empty()) {
        if !document {
            json.entry("ok").or_insert(json!(exit == DONE));
            if let Some(rehearsal) = rehearsal {
                json.insert("rehearsal".to_owned(), json!(rehearsal));
            }
        }
        out = Value::Object(json).to_string();
        out.push('\n');
    } else {
        if rehearsal == Some(true) && !document {
            out = words.say("rehearsal-banner");
            out.push('\n');
        }
        out.push_str(&text);
    }
    let notes = if as_json { Vec::new() } else { notes };
    written(write(&out, &notes), exit)
}

/// Prints a trouble: a sentence, all details and what to do; or the object.
pub fn refuse(failure: Failure, as_json: bool, rehearsal: Option<bool>, words: Words) -> u8 {
    let exit = exit_of(failure.fault.kind);
    if as_json {
        let mut json = refusal(&failure.fault, words);
        json.extend(failure.extra);
        if let Some(rehearsal) = rehearsal {
            json.insert("rehearsal".to_owned(), json!(rehearsal));
        }
        return written(write(&format!("{}\n", Value::Object(json)), &[]), exit);
    }
    let mut lines = vec![words.tell(&failure.fault.says)];
    for (field, says) in &failure.fault.details {
        lines.push(format!("  {field}: {}", words.tell(says)));
    }
    lines.extend(failure.fault.hint.as_ref().map(|h| words.tell(h)));
    written(write("", &lines), exit)
}

/// Writes the standard output and the lines of the standard error output.
pub fn write(out: &str, err: &[String]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(out.as_bytes())?;
    stdout.flush()?;
    let mut stderr = io::stderr().lock();
    for line in err {
        writeln!(stderr, "{line}")?;
    }
    Ok(())
}

/// The exit code after writing: a reader gone away changes nothing, a full disk behind a redirection does.
pub fn written(result: io::Result<()>, exit: u8) -> u8 {
    match result {
        Ok(()) => exit,
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => exit,
        Err(_) => TROUBLE,
    }
}
