//! Journeys: the whole program in process, keys in, database and screen out, with a fixed clock.

mod complaints;
mod day;
mod desk;
mod frame;
mod intake;
mod setup;
