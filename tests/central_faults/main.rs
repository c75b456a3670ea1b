//! The central file on disks that fail, among writers that are killed, beside lines of strangers: no count is ever wrong.

// Everything here is test code, the helpers too.
#![allow(clippy::unwrap_used)]

mod disk;
mod faults;
mod file;
mod office;
mod processes;
