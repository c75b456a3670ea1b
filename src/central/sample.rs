//! Made-up packets for the tests of this layer.

use chrono::NaiveDate;

use crate::central::packet::{AuditHead, FORMAT, Organisation, Packet};
use crate::domain::counts::{Cell, Channel, Counts};
use crate::domain::identifier::PersonNumber;
use crate::domain::service::{PersonKind, ProviderKind, ServiceCode};

/// The counted cell of a sample.
pub const CELL: Cell = Cell::Accepted(Channel::Alternative, PersonKind::Individual);

/// A packet of school number `office` (0 to 3) that accepted `n` applications.
pub fn packet(office: usize, day: NaiveDate, revision: u32, n: u64) -> Packet {
    let bins = ["991240000003", "991240000013", "991240000023", "991240000033"];
    let mut counts = Counts::default();
    counts.add(&ServiceCode("00403003".into()), CELL, n);
    Packet {
        format: FORMAT,
        org: Organisation {
            bin: PersonNumber::bin(bins[office]).unwrap(),
            name: format!("Школа № {office}"),
            district: "Пример ауданы".into(),
            kind: ProviderKind::School,
        },
        day,
        revision,
        counts,
        catalogue: "2026-06-01".into(),
        audit: AuditHead::default(),
        program: "0.1.0".into(),
        rehearsal: false,
    }
}
