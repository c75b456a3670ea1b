//! Packets and the ledger: what leaves the office, and the district's file it is appended to.
