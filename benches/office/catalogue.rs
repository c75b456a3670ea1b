//! Reading the whole catalogue, beside reading the same TOML bare.

use std::fs;
use std::path::Path;

use kense::catalog::{Catalog, Finder};
use kense::ops::Ops;

use crate::measure::{Bound, Figure, median_of};

/// The seeds by their path below `seeds`.
fn seeds() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut files = vec![("common.toml".to_owned(), fs::read_to_string(root.join("common.toml")).unwrap())];
    for folder in ["services", "calendar"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            files.push((format!("{folder}/{name}"), fs::read_to_string(&path).unwrap()));
        }
    }
    files
}

/// What a start pays for the catalogue, and what a key pays for the search in it.
pub fn catalogue(dir: &Path) -> Vec<Figure> {
    let files = seeds();
    let bare = median_of(9, || {
        for (_, text) in &files {
            text.parse::<toml::Table>().unwrap();
        }
    });
    let read = median_of(9, || assert!(Catalog::read(&files).is_ok()));
    let catalog = Catalog::read(&files).unwrap();
    let folded = median_of(9, || drop(Finder::new(&catalog)));
    let ops = Ops::open(dir, crate::fill::clock()).unwrap();
    let typed = median_of(9, || drop(ops.find_services("общижитее заселенее")));
    vec![
        Figure { name: "whole catalogue read", unit: "ms", ours: read, bare, bound: Bound::AtMost(20.0) },
        Figure { name: "its words folded for the search", unit: "ms", ours: folded, bare, bound: Bound::AtMost(20.0) },
        Figure { name: "a service looked for with two slips", unit: "ms", ours: typed, bare, bound: Bound::AtMost(5.0) },
    ]
}
