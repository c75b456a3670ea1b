//! Journeys: the whole program in process, keys in, database and screen out, with a fixed clock.

mod cases;
mod catalogue;
mod complaints;
mod day;
mod desk;
mod finding;
mod frame;
mod intake;
mod settings;
mod setup;
