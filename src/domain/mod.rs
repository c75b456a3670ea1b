//! The rules, pure: no clock, no file, no database, no terminal.

pub mod application;
pub mod calendar;
pub mod common;
pub mod complaint;
pub mod consultation;
pub mod counts;
pub mod difference;
pub mod form;
pub mod hours;
pub mod identifier;
pub mod leaflet;
pub mod moment;
pub mod number;
pub mod package;
pub mod reminder;
pub mod search;
pub mod selfcheck;
pub mod service;
pub mod sheet;
pub mod staff;
pub mod term;
pub mod text;
