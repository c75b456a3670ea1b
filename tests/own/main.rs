//! The office's own editions: written and read back, laid beside the one in force, kept by the verbs.
#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test that meets a fault fails, and says where")]

mod changes;
#[path = "../desk/mod.rs"]
mod desk;
mod verbs;
mod writing;
