//! Journeys: the whole program in process, keys in, database and screen out, with a fixed clock.
#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test that meets a fault fails, and says where")]

mod calendar;
mod case_looks;
mod cases;
mod catalogue;
mod complaint_moves;
mod complaints;
mod consult;
mod control;
mod day;
mod desk;
mod fields;
mod finding;
mod followed;
mod frame;
mod hearing;
mod imports;
mod intake;
mod journals;
mod leaflet;
mod letters;
mod marks;
mod numbers;
mod own;
mod printing;
mod reader;
mod said;
mod settings;
mod setup;
mod staff;
mod terms;
mod visit;
mod whose;
