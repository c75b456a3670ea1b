//! Made-up offices that close days and synchronise as the program does.

use chrono::{Days, NaiveDate};
use kense::central::fault::CentralFault;
use kense::central::file::OneFile;
use kense::central::ledger::{Filter, Ledger};
use kense::central::packet::{AuditHead, FORMAT, Organisation, Packet};
use kense::central::plan::{Receipt, Step, plan};
use kense::domain::counts::{Cell, Channel, Counts};
use kense::domain::identifier::{PersonNumber, check_digit};
use kense::domain::service::{PersonKind, ProviderKind, ServiceCode};
use std::time::Duration;

/// The one cell the offices count.
pub const CELL: Cell = Cell::Accepted(Channel::Alternative, PersonKind::Individual);

/// Patience of an office; tests with many writers need all of it.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A made-up БИН for office `n`; the fifth digit says organisation, the date is in 2099.
pub fn bin(n: usize) -> PersonNumber {
    let mut digits = [9, 9, 1, 2, 4, 0, 0, 0, 0, 0, 0];
    for skip in 0..10 {
        let mut rest = n * 10 + skip;
        for place in (5..11).rev() {
            digits[place] = (rest % 10) as u8;
            rest /= 10;
        }
        if let Some(last) = check_digit(&digits) {
            let text: String = digits.iter().chain([&last]).map(u8::to_string).collect();
            return PersonNumber::bin(&text).unwrap();
        }
    }
    unreachable!("one of ten numbers is issued")
}

/// Day `n` counted from 1 June 2026.
pub fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 1).unwrap() + Days::new(n)
}

/// A packet of an office: so many applications on a day.
pub fn packet(office: usize, on: u64, revision: u32, n: u64) -> Packet {
    let mut counts = Counts::default();
    counts.add(&ServiceCode("00403003".into()), CELL, n);
    Packet {
        format: FORMAT,
        org: Organisation {
            bin: bin(office),
            name: format!("Школа № {office}"),
            district: "Пример ауданы".into(),
            kind: ProviderKind::School,
        },
        day: day(on),
        revision,
        counts,
        catalogue: "2026-06-01".into(),
        audit: AuditHead::default(),
        program: "0.1.0".into(),
        rehearsal: false,
    }
}

/// All applications of real days.
pub fn total(ledger: &Ledger) -> u64 {
    ledger.counts(&Filter::everything()).sum(CELL)
}

/// What an office keeps: packets that wait and packets with a receipt.
#[derive(Clone, Default)]
pub struct Office {
    pub outbox: Vec<Packet>,
    pub delivered: Vec<(Packet, Receipt)>,
}

impl Office {
    /// An office whose packets all wait.
    pub fn with(outbox: Vec<Packet>) -> Office {
        Office { outbox, delivered: Vec::new() }
    }

    /// One synchronisation: read, plan, apply, each packet by itself. Returns how many were sent.
    pub fn sync(&mut self, file: OneFile) -> Result<usize, CentralFault> {
        let seen = match file.read() {
            Err(CentralFault::NotYet(_)) => Ledger::default(),
            other => other?.ledger,
        };
        let mut sent = 0;
        for step in plan(&self.outbox, &self.delivered, &seen) {
            match step {
                Step::Send { packet, .. } => {
                    let receipt = file.append(std::slice::from_ref(&packet), PATIENCE)?.remove(0);
                    self.mark(packet, Some(receipt));
                    sent += 1;
                }
                Step::There(packet) => {
                    let receipt = file.find(&packet)?;
                    self.mark(packet, receipt);
                }
                Step::Superseded(packet) => self.outbox.retain(|p| *p != packet),
                Step::Clash { packet, revision } => panic!("{} at {revision}", packet.day),
            }
        }
        Ok(sent)
    }

    fn mark(&mut self, packet: Packet, receipt: Option<Receipt>) {
        let Some(receipt) = receipt else { return };
        self.outbox.retain(|p| *p != packet);
        self.delivered.retain(|(p, _)| *p != packet);
        self.delivered.push((packet, receipt));
    }
}
