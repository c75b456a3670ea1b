//! The program from outside: the real binary, its exit codes and its JSON.
#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

mod bad_input;
mod bring;
mod calendar;
mod central;
mod day;
mod hearing;
mod import;
mod journals;
mod kense;
mod own;
mod papers;
mod refusals;
mod selfcheck;
mod staff;
mod usage;
mod visit;
