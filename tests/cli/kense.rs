//! The real program in a folder of its own.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// БИН of the made-up school.
pub const BIN: &str = "991240000003";
/// БИН of another one.
pub const OTHER_BIN: &str = "991240000402";
/// ИИН of a made-up parent.
pub const PARENT: &str = "991231600002";
/// ИИН of a made-up child.
pub const CHILD: &str = "991231500006";
/// ИИН of another child.
pub const OTHER_CHILD: &str = "991231500707";
/// Enrolment in a school.
pub const SCHOOL: &str = "00403003";
/// A Tuesday.
pub const MORNING: &str = "2026-06-02T10:15";

/// What the program answered.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// The one JSON object.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("no JSON ({e}): {self:?}"))
    }
}

/// An office in a temporary folder.
pub struct Kense {
    pub folder: tempfile::TempDir,
    pub now: Option<String>,
}

impl Kense {
    /// A folder without an office.
    pub fn nowhere() -> Kense {
        Kense { folder: tempfile::tempdir().unwrap(), now: None }
    }

    /// A rehearsal school on the morning of a working day.
    pub fn rehearsal() -> Kense {
        let kense = Kense { now: Some(MORNING.to_owned()), ..Kense::nowhere() };
        let made = kense.init(BIN, &["--rehearsal"]);
        assert_eq!(made.code, 0, "{made:?}");
        kense
    }

    /// Makes a school.
    pub fn init(&self, bin: &str, more: &[&str]) -> Said {
        let args = ["init", "--bin", bin, "--kind", "school", "--name", "Школа № 1", "--district", "Тестовый район"];
        self.run(&[&args, more].concat())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kense"));
        command.current_dir(self.folder.path()).env_remove("KENSE_DATA").arg("--data").arg(self.path("office"));
        if let Some(now) = &self.now {
            command.args(["--now", now]);
        }
        command.args(args);
        command
    }

    /// Runs a verb.
    pub fn run(&self, args: &[&str]) -> Said {
        said(&mut self.command(args))
    }

    /// Runs a verb with `--json`.
    pub fn json(&self, args: &[&str]) -> (i32, Value) {
        let said = self.run(&[&["--json"], args].concat());
        (said.code, said.json())
    }

    /// Runs a verb with `--json` that has to be done.
    pub fn done(&self, args: &[&str]) -> Value {
        let (code, answer) = self.json(args);
        assert_eq!((code, &answer["ok"]), (0, &json!(true)), "{args:?}: {answer}");
        answer
    }

    /// Runs a verb with a text on its standard input.
    pub fn typed(&self, args: &[&str], text: &str) -> Said {
        let mut child = piped(&mut self.command(args)).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let out = child.wait_with_output().unwrap();
        Said { code: out.status.code().unwrap(), out: text_of(&out.stdout), err: text_of(&out.stderr) }
    }

    /// Starts a verb whose reader goes away before a word is read.
    pub fn unheard(&self, args: &[&str]) -> i32 {
        let mut child = piped(&mut self.command(args)).spawn().unwrap();
        drop(child.stdout.take());
        child.wait().unwrap().code().unwrap()
    }

    /// Writes a file into the folder and gives its name.
    pub fn file(&self, name: &str, content: &Value) -> String {
        std::fs::write(self.path(name), content.to_string()).unwrap();
        name.to_owned()
    }

    /// Registers an application for a child and gives its number.
    pub fn registered(&self, child: &str) -> String {
        let file = self.file("registered.json", &application(child));
        self.done(&["register", &file, "--confirm-repeat"])["number"].as_str().unwrap().to_owned()
    }
}

fn piped(command: &mut Command) -> &mut Command {
    command.stdout(Stdio::piped()).stderr(Stdio::piped())
}

/// Runs a command to its end.
pub fn said(command: &mut Command) -> Said {
    let out = command.output().unwrap();
    Said { code: out.status.code().unwrap(), out: text_of(&out.stdout), err: text_of(&out.stderr) }
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A complete application for grade 1.
pub fn application(child: &str) -> Value {
    json!({
        "service": SCHOOL,
        "applicant": { "number": PARENT, "name": "Ахметова Айгуль Сериковна", "phone": "+7 701 000 00 00" },
        "beneficiary": { "number": child, "name": "Ахметов Али Нурович", "born": "2019-06-02" },
        "answers": { "grade": "1" },
        "papers": ["application", "photo", "health-passport", { "id": "immunization", "good_until": "2026-12-31" }],
        "note": "",
        "confirm": { "repeat": false }
    })
}

/// A complete application with the papers replaced.
pub fn with_papers(papers: Value) -> Value {
    let mut file = application(CHILD);
    file["papers"] = papers;
    file
}

/// Lines of a file.
pub fn lines(path: &Path) -> Vec<String> {
    std::fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect()
}
