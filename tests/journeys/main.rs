//! Journeys: the whole program in process, keys in, database and screen out, with a fixed clock.

mod catalogue;
mod desk;
mod frame;
mod settings;
mod setup;
