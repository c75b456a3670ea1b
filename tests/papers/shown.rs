//! The texts of a PDF as a reader program takes them out again; says so and checks nothing where there is no such program.

use std::path::Path;
use std::process::Command;

/// The text of a file, by `pdftotext`; none, with a loud word, where that is not installed.
pub fn text(file: &Path) -> Option<String> {
    match Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(file).arg("-").output() {
        Ok(out) => {
            assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
            Some(String::from_utf8_lossy(&out.stdout).into_owned())
        }
        Err(e) => {
            eprintln!("SKIPPED: no pdftotext here ({e}), so the letters in the file were not read back");
            None
        }
    }
}

/// The fonts of a file by `pdffonts`: each line of its list.
pub fn fonts(file: &Path) -> Option<Vec<String>> {
    match Command::new("pdffonts").arg(file).output() {
        Ok(out) => Some(String::from_utf8_lossy(&out.stdout).lines().skip(2).map(str::to_owned).collect()),
        Err(e) => {
            eprintln!("SKIPPED: no pdffonts here ({e}), so embedding was not looked at");
            None
        }
    }
}
