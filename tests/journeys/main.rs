//! Journeys: the whole program in process, keys in, database and screen out, with a fixed clock.
#![allow(clippy::unwrap_used, reason = "a test")]

mod case_looks;
mod cases;
mod day;
mod desk;
mod finding;
mod frame;
mod intake;
mod setup;
