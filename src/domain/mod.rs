//! The rules, pure: no clock, no file, no database, no terminal.

pub mod application;
pub mod calendar;
pub mod common;
pub mod complaint;
pub mod consultation;
pub mod counts;
pub mod difference;
pub mod form;
pub mod hearing;
pub mod holidays;
pub mod identifier;
pub mod leaflet;
pub mod mark;
pub mod moment;
pub mod number;
pub mod package;
pub mod pause;
pub mod search;
pub mod service;
pub mod sheet;
pub mod stage;
pub mod steps;
pub mod term;
pub mod text;
pub mod urgency;
