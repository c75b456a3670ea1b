//! Printed papers: what stands on them in each language, how they break over pages, what the file holds, what is noted.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test that meets a fault fails, and one that cannot look says so")]

#[path = "../desk/mod.rs"]
mod desk;
mod documents;
mod forms;
mod journals;
mod layout;
mod letters;
mod office;
mod report;
mod shown;
