//! Kense: the front desk of a school, kindergarten or college in Kazakhstan, in a terminal.
//!
//! Layers, each seeing only those named (`tests/architecture.rs` holds it):
//!
//! | layer | what | sees |
//! |---|---|---|
//! | [`domain`] | the rules, pure | nobody |
//! | [`words`] | texts in three languages | domain |
//! | [`catalog`] | seeds and the office's editions | domain |
//! | [`store`] | SQLite | domain |
//! | [`central`] | packets and the district's ledger | domain |
//! | [`report`] | printers of a sheet | domain |
//! | [`inbox`] | readers of spreadsheets | domain |
//! | [`ops`] | the verbs, one function an intention | all of the above |
//! | [`tui`], [`cli`] | screens and the command line | ops, domain, words; cli starts tui |
pub mod catalog;
pub mod central;
pub mod cli;
pub mod domain;
pub mod inbox;
pub mod ops;
pub mod report;
pub mod store;
pub mod tui;
pub mod words;
