//! What becomes of a printed file outside: the system's viewer shows it, or a printer prints it. Nobody waits for either.

use std::io::ErrorKind;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::domain::text::Message;
use crate::ops::Result;
use crate::ops::fault::OpError;
use crate::ops::office::{Opened, Printing};

/// How long a program is watched for a fault at its start: a printer that is not known is told at once.
const LOOK: Duration = Duration::from_millis(1500);

/// A program and its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Call {
    program: String,
    args: Vec<String>,
}

/// What has to be called for a file; none where nothing is.
fn call(file: &str, settings: &Printing, system: &str) -> Option<Call> {
    let made = |program: &str, args: &[&str]| {
        Some(Call { program: program.to_owned(), args: args.iter().map(|a| (*a).to_owned()).collect() })
    };
    if settings.open == Opened::Nothing {
        return None;
    }
    let command = settings.command.trim();
    if !command.is_empty() {
        let filled = |part: &str| part.replace("{file}", file).replace("{printer}", &settings.printer);
        let mut parts = command.split_whitespace().map(filled);
        let program = parts.next()?;
        let mut args: Vec<String> = parts.collect();
        if !command.contains("{file}") {
            args.push(file.to_owned());
        }
        return Some(Call { program, args });
    }
    let printer = settings.printer.trim();
    match (settings.open, system) {
        (Opened::Viewer, "windows") => made("explorer.exe", &[file]),
        (Opened::Viewer, "macos") => made("open", &[file]),
        (Opened::Viewer, _) => made("xdg-open", &[file]),
        (Opened::Printer, "windows") => {
            // Single quotes hold anything in that shell but themselves.
            let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
            let what = match printer {
                "" => format!("Start-Process -FilePath {} -Verb Print", quoted(file)),
                named => {
                    let to = quoted(&format!("\"{named}\""));
                    format!("Start-Process -FilePath {} -Verb PrintTo -ArgumentList {to}", quoted(file))
                }
            };
            made("powershell.exe", &["-NoProfile", "-NonInteractive", "-Command", what.as_str()])
        }
        (Opened::Printer, _) if printer.is_empty() => made("lp", &[file]),
        (Opened::Printer, _) => made("lp", &["-d", printer, file]),
        (Opened::Nothing, _) => None,
    }
}

/// Shows or prints a file as the settings say. Gives whether anything was called.
///
/// # Errors
/// The program is not there, or ends with a fault at once; the file is where it was.
pub fn open(file: &Path, settings: &Printing) -> Result<bool> {
    let shown = file.display().to_string();
    let Some(call) = call(&shown, settings, std::env::consts::OS) else { return Ok(false) };
    let failed = |what: String| {
        let key = if settings.open == Opened::Printer { "printing-no-printer" } else { "printing-no-viewer" };
        let says = Message::new(key).with("program", call.program.as_str()).with("what", what).with("file", shown.as_str());
        OpError::data("opening", says)
    };
    let started =
        Command::new(&call.program).args(&call.args).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let child = started.map_err(|e| match e.kind() {
        ErrorKind::NotFound => {
            let says = Message::new("printing-no-program").with("program", call.program.as_str());
            OpError::data("opening", says.with("file", shown.as_str()))
        }
        _ => failed(e.to_string()),
    })?;
    // The explorer of Windows ends with 1 although it has opened the file.
    if call.program == "explorer.exe" {
        return Ok(true);
    }
    match watched(child) {
        Some(code) => Err(failed(code)),
        None => Ok(true),
    }
}

/// Watches a program for a moment; gives how it failed if it did. One that runs on is left alone.
fn watched(mut child: Child) -> Option<String> {
    let until = Instant::now() + LOOK;
    while Instant::now() < until {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return None,
            Ok(Some(status)) => return Some(status.to_string()),
            Ok(None) => std::thread::sleep(Duration::from_millis(20)),
            Err(e) => return Some(e.to_string()),
        }
    }
    // Somebody has to hear of its end, or the system keeps it in its list.
    std::thread::spawn(move || child.wait());
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(open: Opened, printer: &str, command: &str) -> Printing {
        Printing { folder: String::new(), open, printer: printer.into(), command: command.into(), ..Printing::default() }
    }

    fn said(settings: &Printing, system: &str) -> String {
        call("/a b/к.pdf", settings, system).map(|c| format!("{} {}", c.program, c.args.join("|"))).unwrap_or_default()
    }

    #[test]
    fn each_system_has_its_viewer_and_its_way_to_a_printer() {
        let viewer = settings(Opened::Viewer, "HP", "");
        assert_eq!(said(&viewer, "linux"), "xdg-open /a b/к.pdf");
        assert_eq!(said(&viewer, "windows"), "explorer.exe /a b/к.pdf");
        assert_eq!(said(&viewer, "macos"), "open /a b/к.pdf");
        assert_eq!(said(&settings(Opened::Printer, "HP 1", ""), "linux"), "lp -d|HP 1|/a b/к.pdf");
        assert_eq!(said(&settings(Opened::Printer, "", ""), "linux"), "lp /a b/к.pdf");
        let windows = said(&settings(Opened::Printer, "O'HP", ""), "windows");
        assert!(windows.ends_with("Start-Process -FilePath '/a b/к.pdf' -Verb PrintTo -ArgumentList '\"O''HP\"'"), "{windows}");
        assert_eq!(said(&settings(Opened::Nothing, "HP", "x {file}"), "linux"), "");
    }

    #[test]
    fn a_command_of_the_office_gets_the_file_and_the_printer_each_as_one_argument() {
        let own = settings(Opened::Printer, "HP 1", "print.exe /d:{printer} {file}");
        assert_eq!(said(&own, "windows"), "print.exe /d:HP 1|/a b/к.pdf");
        assert_eq!(
            said(&settings(Opened::Viewer, "", "mupdf"), "linux"),
            "mupdf /a b/к.pdf",
            "the file comes last where it is not named"
        );
    }

    #[test]
    fn a_program_that_is_not_there_is_told_and_nothing_is_called_where_nothing_is_wished() {
        let fault = open(Path::new("x.pdf"), &settings(Opened::Viewer, "", "no-such-program-here {file}")).unwrap_err();
        assert_eq!((fault.code, fault.says.key), ("opening", "printing-no-program"));
        assert_eq!(open(Path::new("x.pdf"), &settings(Opened::Nothing, "", "")), Ok(false));
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_fails_at_once_is_told_and_one_that_runs_on_is_not_waited_for() {
        let fault = open(Path::new("x.pdf"), &settings(Opened::Printer, "", "false {file}")).unwrap_err();
        assert_eq!(fault.says.key, "printing-no-printer");
        let began = Instant::now();
        assert_eq!(watched(Command::new("sleep").arg("20").spawn().unwrap()), None);
        assert!(began.elapsed() < Duration::from_secs(10));
    }
}
