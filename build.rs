//! Lists the files of `seeds/` for the catalogue, so that a new seed is compiled in by lying there and none can be forgotten.
//!
//! A list kept by hand in the source would be a second truth about forty files; this writes it from the folders.

#![allow(clippy::print_stdout)] // how a build script speaks to cargo

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Folders compiled in.
const FOLDERS: [&str; 2] = ["services", "calendar"];
/// The file compiled in besides them.
const COMMON: &str = "common.toml";

fn main() -> io::Result<()> {
    let seeds = Path::new("seeds");
    let mut table = String::from("[\n");
    println!("cargo::rerun-if-changed=seeds/{COMMON}");
    let mut paths = vec![COMMON.to_owned()];
    for folder in FOLDERS {
        println!("cargo::rerun-if-changed=seeds/{folder}");
        paths.extend(names(&seeds.join(folder))?.into_iter().map(|name| format!("{folder}/{name}")));
    }
    for path in paths {
        // The folder of the package is put in by the compiler, so the table is the same on every machine.
        writeln!(table, "    ({path:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {:?}))),", format!("/seeds/{path}"))
            .map_err(io::Error::other)?;
    }
    table.push_str("]\n");
    let out = std::env::var_os("OUT_DIR").map(PathBuf::from).ok_or_else(|| io::Error::other("cargo gives OUT_DIR"))?;
    fs::write(out.join("seeds.in"), table)
}

/// Names of the seeds of a folder, in order; an absent folder has none.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    match fs::read_dir(folder) {
        Ok(entries) => {
            for entry in entries {
                let name = entry?.file_name().to_string_lossy().into_owned();
                if name.ends_with(".toml") {
                    names.push(name);
                }
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    names.sort();
    Ok(names)
}
