//! Journeys: the whole program in process, keys in, database and screen out, with a fixed clock.

mod catalogue;
mod day;
mod desk;
mod frame;
mod intake;
mod settings;
mod setup;
