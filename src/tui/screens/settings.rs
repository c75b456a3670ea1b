//! Settings: everything about the office that may be changed, the look at the central file, a copy of the register now.

use std::path::PathBuf;

use chrono::Datelike;

use crate::domain::form::FieldKind;
use crate::domain::number;
use crate::domain::text::{Arg, Lang, Message};
use crate::ops::office::{Office, Opened, READER_SLOWEST};
use crate::ops::provider_message;
use crate::tui::effect::Brought;
use crate::tui::prelude::*;
use crate::tui::screens::{office_form, trouble};
use crate::tui::text;

/// Offsets offered, minutes east of UTC: the country's own and those around it.
const OFFSETS: [i32; 3] = [240, 300, 360];
/// Readers offered by the most milliseconds between two of their signs; the first is the usual one.
const READERS: [(u64, &str); 3] =
    [(50, "settings-reader-usual"), (100, "settings-reader-slow"), (READER_SLOWEST, "settings-reader-slowest")];
/// Rows that a form cannot do without.
const FORM_ROWS: u16 = 8;

/// What is shown and not changed here.
struct Facts {
    office: Message,
    place: Message,
    program: Message,
}

/// What was found at a central file.
struct Found {
    path: String,
    found: Vec<(Message, bool)>,
}

/// The settings of the office.
pub struct Settings {
    form: Form,
    facts: Facts,
    year: i32,
    /// The language last seen, to follow a switch made over the form.
    lang: Lang,
    checked: Option<Found>,
}

/// Opens it.
pub fn open(desk: &mut Desk) -> Box<dyn Screen> {
    let office = Office { lang: desk.words.lang, ..desk.ops.office().clone() };
    let place = match desk.ops.dir() {
        Some(dir) => Message::new("settings-place").with("dir", dir.display().to_string()),
        None => Message::new("settings-place-memory"),
    };
    let catalog = desk.ops.catalog();
    let facts = Facts {
        office: Message::new("settings-office").with("kind", provider_message(office.kind)).with("bin", office.bin.as_str()),
        place,
        program: Message::new("settings-program")
            .with("version", env!("CARGO_PKG_VERSION"))
            .with("catalogue", catalog.version.as_str())
            .with("n", catalog.services.len()),
    };
    let year = desk.ops.today().year();
    Box::new(Settings { form: form(&office), facts, year, lang: desk.words.lang, checked: None })
}

fn form(office: &Office) -> Form {
    let mut fields = office_form::identity(office);
    fields.extend(office_form::desk(office));
    let languages = Lang::ALL.map(|l| (l.code().to_owned(), Arg::from(Words::new(l).say("settings-language-name"))));
    let borders = vec![
        ("unicode".to_owned(), Message::new("settings-borders-fine").into()),
        ("ascii".to_owned(), Message::new("settings-borders-plain").into()),
    ];
    let mut offsets: Vec<i32> = OFFSETS.to_vec();
    if !offsets.contains(&office.offset_minutes) {
        offsets.push(office.offset_minutes);
    }
    let offsets = offsets.into_iter().map(|m| (m.to_string(), Arg::from(written(m)))).collect();
    let pattern = |id: &str, label: Message, value: &str| {
        Field::line(id, label, FieldKind::Line(60)).required().value(value).hint(Message::new("settings-pattern-hint"))
    };
    fields.extend([
        Field::choice("lang", Message::new("settings-language"), languages.to_vec()).required().value(office.lang.code()),
        Field::choice("borders", Message::new("settings-borders"), borders).required().value(if office.ascii {
            "ascii"
        } else {
            "unicode"
        }),
        pattern("pattern.application", Message::new("settings-pattern-application"), &office.pattern_application),
        pattern("pattern.non-acceptance", Message::new("settings-pattern-non-acceptance"), &office.pattern_non_acceptance),
        pattern("pattern.complaint", Message::new("settings-pattern-complaint"), &office.pattern_complaint),
        Field::choice("offset", Message::new("settings-offset"), offsets)
            .required()
            .value(office.offset_minutes.to_string())
            .hint(Message::new("settings-offset-hint")),
        Field::yes_no("bell", Message::new("settings-bell"))
            .required()
            .value(if office.bell { "yes" } else { "no" })
            .hint(Message::new("settings-bell-hint")),
    ]);
    fields.extend(papers(office));
    fields.push(reader(office.reader_gap));
    Form::new(fields)
}

/// How slow the barcode reader may be.
fn reader(gap: u64) -> Field {
    let chosen = READERS.iter().map(|(most, _)| *most).find(|most| gap <= *most).unwrap_or(READER_SLOWEST);
    let readers = READERS.map(|(most, key)| (most.to_string(), Message::new(key).with("ms", most.to_string()).into()));
    Field::choice("reader", Message::new("settings-reader"), readers.to_vec())
        .required()
        .value(chosen.to_string())
        .hint(Message::new("settings-reader-hint"))
}

/// What stands on printed papers, where their files lie and what is done with them.
fn papers(office: &Office) -> Vec<Field> {
    let opened = |o: Opened| {
        let key = match o {
            Opened::Viewer => "settings-open-viewer",
            Opened::Printer => "settings-open-printer",
            Opened::Nothing => "settings-open-nothing",
        };
        (o.id().to_owned(), Message::new(key).into())
    };
    let line = |id: &str, label: Message, kind, value: &str| Field::line(id, label, kind).value(value);
    vec![
        line("phone", Message::new("settings-phone"), FieldKind::Phone, &office.phone).hint(Message::new("settings-phone-hint")),
        line("head", Message::new("settings-head"), FieldKind::Line(120), &office.head).hint(Message::new("settings-head-hint")),
        line("head.position", Message::new("settings-head-position"), FieldKind::Line(120), &office.head_position)
            .hint(Message::new("settings-head-position-hint")),
        line("print.folder", Message::new("settings-print-folder"), FieldKind::Line(300), &office.print.folder)
            .required()
            .hint(Message::new("settings-print-folder-hint")),
        Field::choice("print.open", Message::new("settings-open"), Opened::ALL.map(opened).to_vec())
            .required()
            .value(office.print.open.id()),
        line("print.printer", Message::new("settings-printer"), FieldKind::Line(120), &office.print.printer)
            .hint(Message::new("settings-printer-hint")),
        line("print.command", Message::new("settings-command"), FieldKind::Line(300), &office.print.command)
            .hint(Message::new("settings-command-hint")),
    ]
}

/// An offset as clocks write it.
fn written(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("UTC{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

impl Settings {
    /// The program was switched to another language while the form stood open.
    fn follow(&mut self, lang: Lang) {
        if lang == self.lang {
            return;
        }
        self.lang = lang;
        let untouched = !self.form.dirty();
        self.form.set_value("lang", lang.code());
        if untouched {
            self.form.saved();
        }
    }

    fn save(&mut self, desk: &mut Desk) -> Step {
        let mut office = desk.ops.office().clone();
        let mut faults = office_form::take(&self.form, &mut office);
        office.lang = Lang::parse(&self.form.value("lang")).unwrap_or(office.lang);
        office.ascii = self.form.value("borders") == "ascii";
        office.bell = self.form.value("bell") == "yes";
        office.pattern_application = self.form.value("pattern.application");
        office.pattern_non_acceptance = self.form.value("pattern.non-acceptance");
        office.pattern_complaint = self.form.value("pattern.complaint");
        office.offset_minutes = self.form.value("offset").parse().unwrap_or(office.offset_minutes);
        office.reader_gap = self.form.value("reader").parse().unwrap_or(office.reader_gap);
        office.phone = self.form.value("phone");
        office.head = self.form.value("head");
        office.head_position = self.form.value("head.position");
        office.print.folder = self.form.value("print.folder");
        office.print.open = Opened::parse(&self.form.value("print.open")).unwrap_or(office.print.open);
        office.print.printer = self.form.value("print.printer");
        office.print.command = self.form.value("print.command");
        faults.extend(office_form::at_fields(office.faults()));
        if !faults.is_empty() {
            self.form.set_errors(faults);
            return Step::Stay;
        }
        let (lang, moved) = (office.lang, office.offset_minutes != desk.ops.office().offset_minutes);
        if let Err(error) = desk.ops.change_office(office) {
            return trouble::tell(&error);
        }
        desk.words.lang = lang;
        self.lang = lang;
        self.form.saved();
        desk.tell(Message::new(if moved { "settings-saved-offset" } else { "settings-saved" }));
        Step::Stay
    }

    fn copy(&mut self, desk: &mut Desk) -> Step {
        match desk.ops.backup_now() {
            Ok(file) => desk.tell(Message::new("settings-copied").with("file", file.display().to_string())),
            Err(error) => return trouble::tell(&error),
        }
        Step::Stay
    }

    /// Asks the outside, as the share may keep it waiting; what it found comes in `done`.
    fn check(&mut self, desk: &mut Desk) -> Step {
        let path = crate::domain::form::clean(&self.form.value("central"));
        if path.is_empty() {
            self.form.focus("central");
            desk.tell(Message::new("settings-central-none"));
        } else {
            desk.tell(Message::new("settings-central-looking").with("path", path.as_str()));
            desk.ask(Effect::Check(PathBuf::from(path)));
        }
        Step::Stay
    }

    /// What a number by the pattern under the cursor looks like.
    fn example(&self, words: &Words) -> Option<(Role, String)> {
        let field = self.form.focused();
        if !field.starts_with("pattern.") {
            return None;
        }
        let pattern = crate::domain::form::clean(&self.form.value(field));
        if !number::is_pattern(&pattern) {
            return Some((Role::Bad, words.say("office-pattern")));
        }
        let numbers = [1, 2, 37].map(|n| number::write(&pattern, n, self.year));
        Some((Role::Good, words.say_with("settings-example", &[("numbers", numbers.join(", ").into())])))
    }

    /// Findings of the look at the central file as lines of a width.
    fn findings(&self, look: &Look, width: u16) -> Vec<(Role, String)> {
        let Some(checked) = &self.checked else { return Vec::new() };
        let wide = usize::from(width);
        let head = look.tell(&Message::new("settings-central-found").with("path", checked.path.as_str()));
        let mut out: Vec<(Role, String)> = vec![(Role::Key, look.fit(&head, width))];
        for (says, well) in &checked.found {
            let (role, mark) =
                if *well { (Role::Good, look.say("settings-well")) } else { (Role::Bad, look.say("settings-amiss")) };
            out.extend(text::wrap(&format!("{mark}: {}", look.tell(says)), wide).into_iter().map(|l| (role, l)));
        }
        out
    }
}

impl Screen for Settings {
    fn context(&self) -> Context {
        Context::Settings
    }
    fn title(&self, words: &Words) -> String {
        words.say("menu-settings")
    }
    fn help(&self) -> &'static str {
        "about-settings"
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
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        self.example(words)
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        self.follow(desk.words.lang);
        match input {
            Input::Cmd(Cmd::Next) => return self.check(desk),
            Input::Cmd(Cmd::Print) => return self.copy(desk),
            _ => {}
        }
        match self.form.on(&input, desk.words) {
            FormHeard::Save => self.save(desk),
            FormHeard::Ignored => Step::Pass,
            FormHeard::Next | FormHeard::Used | FormHeard::Changed | FormHeard::End => Step::Stay,
        }
    }
    fn done(&mut self, done: &Done, _desk: &mut Desk) {
        if let (Effect::Check(path), Ok(Brought::Checked(found))) = (&done.effect, &done.result) {
            self.checked = Some(Found { path: path.display().to_string(), found: found.clone() });
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        // A window of a few rows belongs to the form.
        let facts = [&self.facts.office, &self.facts.place, &self.facts.program];
        let mut used = 0;
        if area.height > FORM_ROWS + 4 {
            for fact in facts {
                draw::line(frame, draw::row(inside, used), look, Role::Dim, &look.tell(fact));
                used += 1;
            }
            draw::rule(frame, draw::row(inside, used), look);
            used += 1;
        }
        let rest = draw::below(area, used);
        let findings = self.findings(look, inside.width);
        let room = rest.height.saturating_sub(FORM_ROWS + 1);
        let rows = draw::cells(findings.len()).min(room);
        let form_rows = if rows == 0 { rest.height } else { rest.height - rows - 1 };
        self.form.view(frame, Rect { height: form_rows, ..rest }, look);
        if rows > 0 {
            let under = draw::below(inside, used + form_rows);
            draw::rule(frame, draw::row(under, 0), look);
            for (n, (role, line)) in findings.iter().take(usize::from(rows)).enumerate() {
                draw::line(frame, draw::row(under, draw::cells(n) + 1), look, *role, line);
            }
        }
    }
}
