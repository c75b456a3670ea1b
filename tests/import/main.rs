//! The register an office brought along: read, looked through, taken in whole or not at all.
#![allow(clippy::unwrap_used, reason = "a test that meets a fault fails, and says where")]

#[path = "../desk/mod.rs"]
mod desk;

mod files;
mod gate;
mod taking;
mod troubles;

use std::path::{Path, PathBuf};

use kense::domain::incoming::Kind;
use kense::domain::service::ProviderKind;
use kense::ops::Ops;
use kense::ops::imports::{self, Plan};

/// The service most rows are about.
pub const SCHOOL: &str = "00403003";
/// Heading of most files.
pub const HEADING: &str = "№;Дата регистрации;Код услуги;ФИО заявителя;ИИН;ФИО ребенка;ИИН ребенка;Способ подачи;Вид лица;Срок исполнения;Результат;Дата выдачи;Форма отказа";

/// A school on a Tuesday.
pub fn school() -> Ops {
    desk::desk(ProviderKind::School, "2026-06-02T10:15").0
}

/// A file of a folder with a text in it.
pub fn file(dir: &Path, name: &str, text: &str) -> PathBuf {
    let path = dir.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

/// Everything that is found in a file.
pub fn plan_of(ops: &Ops, path: &Path, kind: Kind) -> Plan {
    let book = imports::open(path).unwrap();
    let (sheet, mapping) = ops.guess_sheet(&book, kind).unwrap();
    ops.plan_import(&book, sheet, kind, &mapping).unwrap()
}

/// Everything that is found in cases written as a text.
pub fn plan(ops: &Ops, text: &str) -> Plan {
    let dir = tempfile::tempdir().unwrap();
    plan_of(ops, &file(dir.path(), "register.csv", text), Kind::Cases)
}

/// Rows under the usual heading.
pub fn rows(rows: &[&str]) -> String {
    format!("{HEADING}\n{}\n", rows.join("\n"))
}

/// Everything is taken in.
pub fn take(ops: &mut Ops, plan: &Plan) -> (usize, usize) {
    let taken = ops.import(plan, &mut |_, _| true).unwrap();
    (taken.fresh, taken.there)
}
