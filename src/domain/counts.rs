//! What is counted, on which day, in which column of the official report.
//!
//! Accepted counts on its registration day; a refusal on its decision day, by medium; late on the day the case was completed after its due
//! day; a complaint on its registration day. An annulled entry counts nowhere. Non-acceptance has its own counter and never is a refusal.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::service::{PaperColumn, PersonKind, ServiceCode};

/// Columns 12.1 to 12.5 of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Channel {
    /// 12.1 paper, the only road.
    #[serde(rename = "12.1")]
    Paper,
    /// 12.2 paper, an alternative road.
    #[serde(rename = "12.2")]
    Alternative,
    /// 12.3 the provider's information system.
    #[serde(rename = "12.3")]
    InformationSystem,
    /// 12.4 the State Corporation.
    #[serde(rename = "12.4")]
    StateCorporation,
    /// 12.5 egov.kz.
    #[serde(rename = "12.5")]
    Egov,
}

impl Channel {
    /// All, in report order.
    pub const ALL: [Channel; 5] =
        [Channel::Paper, Channel::Alternative, Channel::InformationSystem, Channel::StateCorporation, Channel::Egov];

    /// "12.1" to "12.5".
    pub fn id(self) -> &'static str {
        match self {
            Channel::Paper => "12.1",
            Channel::Alternative => "12.2",
            Channel::InformationSystem => "12.3",
            Channel::StateCorporation => "12.4",
            Channel::Egov => "12.5",
        }
    }

    /// Reads "12.1" to "12.5".
    pub fn parse(id: &str) -> Option<Channel> {
        Channel::ALL.into_iter().find(|c| c.id() == id)
    }

    /// The column of a paper application, by the edition; none where no paper may be registered.
    pub fn of_paper(column: PaperColumn) -> Option<Channel> {
        match column {
            PaperColumn::PaperOnly => Some(Channel::Paper),
            PaperColumn::Alternative => Some(Channel::Alternative),
            PaperColumn::NotHere => None,
        }
    }

    /// Whether days of this channel are entered as tallies.
    pub fn is_tallied(self) -> bool {
        matches!(self, Channel::InformationSystem | Channel::StateCorporation | Channel::Egov)
    }
}

/// Medium of a refusal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Medium {
    /// Given on paper.
    #[default]
    Paper,
    /// Given electronically.
    Electronic,
}

impl Medium {
    /// Both.
    pub const ALL: [Medium; 2] = [Medium::Paper, Medium::Electronic];

    /// The word.
    pub fn id(self) -> &'static str {
        match self {
            Medium::Paper => "paper",
            Medium::Electronic => "electronic",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<Medium> {
        Medium::ALL.into_iter().find(|m| m.id() == id)
    }
}

/// One counter of a service and a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cell {
    /// Accepted through a channel.
    Accepted(Channel, PersonKind),
    /// Refused in a medium.
    Refused(Medium, PersonKind),
    /// Completed after the due day.
    Late(PersonKind),
    /// Complaints registered.
    Complaint(PersonKind),
    /// Not accepted at the desk (own appendix, never a refusal).
    NotAccepted(PersonKind),
}

impl Cell {
    /// All twenty, in report order.
    pub fn all() -> impl Iterator<Item = Cell> {
        let accepted = Channel::ALL.into_iter().flat_map(|c| PersonKind::ALL.map(|p| Cell::Accepted(c, p)));
        let refused = [Medium::Electronic, Medium::Paper].into_iter().flat_map(|m| PersonKind::ALL.map(|p| Cell::Refused(m, p)));
        accepted
            .chain(refused)
            .chain(PersonKind::ALL.map(Cell::Late))
            .chain(PersonKind::ALL.map(Cell::Complaint))
            .chain(PersonKind::ALL.map(Cell::NotAccepted))
    }

    /// Short id used in packets, layouts and the database: "121i", "123l", "refei", "latel", "compi", "nonai".
    pub fn id(self) -> String {
        let p = |p: PersonKind| if p == PersonKind::Individual { "i" } else { "l" };
        match self {
            Cell::Accepted(c, k) => format!("{}{}", c.id().replace('.', ""), p(k)),
            Cell::Refused(Medium::Electronic, k) => format!("refe{}", p(k)),
            Cell::Refused(Medium::Paper, k) => format!("refp{}", p(k)),
            Cell::Late(k) => format!("late{}", p(k)),
            Cell::Complaint(k) => format!("comp{}", p(k)),
            Cell::NotAccepted(k) => format!("nona{}", p(k)),
        }
    }

    /// Reads the short id.
    pub fn parse(id: &str) -> Option<Cell> {
        Cell::all().find(|c| c.id() == id)
    }
}

/// Counts of some span of days (a day, a period, a district): service and cell to number. Zeros are not kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(pub BTreeMap<(ServiceCode, Cell), u64>);

impl Counts {
    /// Adds to a cell.
    pub fn add(&mut self, service: &ServiceCode, cell: Cell, n: u64) {
        if n > 0 {
            *self.0.entry((service.clone(), cell)).or_insert(0) += n;
        }
    }

    /// Adds every cell of another table.
    pub fn merge(&mut self, other: &Counts) {
        for ((service, cell), n) in &other.0 {
            self.add(service, *cell, *n);
        }
    }

    /// A cell's number.
    pub fn get(&self, service: &ServiceCode, cell: Cell) -> u64 {
        self.0.get(&(service.clone(), cell)).copied().unwrap_or(0)
    }

    /// Services that have any number, in code order.
    pub fn services(&self) -> Vec<&ServiceCode> {
        let mut out: Vec<&ServiceCode> = self.0.keys().map(|(s, _)| s).collect();
        out.dedup();
        out
    }

    /// All accepted, over channels and kinds of person.
    pub fn accepted(&self, service: &ServiceCode) -> u64 {
        Cell::all().filter(|c| matches!(c, Cell::Accepted(..))).map(|c| self.get(service, c)).sum()
    }

    /// Sum of one cell over services.
    pub fn sum(&self, cell: Cell) -> u64 {
        self.0.iter().filter(|((_, c), _)| *c == cell).map(|(_, n)| n).sum()
    }

    /// Whether nothing is counted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What counting needs to know of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Countable {
    /// Service.
    pub service: ServiceCode,
    /// Channel.
    pub channel: Channel,
    /// Kind of person.
    pub person: PersonKind,
    /// Registration day.
    pub registered: NaiveDate,
    /// Due day.
    pub due: NaiveDate,
    /// Day of the result or the refusal.
    pub completed: Option<NaiveDate>,
    /// Medium, if the end was a refusal.
    pub refused: Option<Medium>,
    /// Annulled entries count nowhere.
    pub annulled: bool,
}

/// Counts cases over a span of days, both ends included. The rule itself; the database keeps the same numbers as it goes.
pub fn count<'a>(cases: impl IntoIterator<Item = &'a Countable>, from: NaiveDate, to: NaiveDate) -> Counts {
    let mut out = Counts::default();
    let within = |day: NaiveDate| from <= day && day <= to;
    for case in cases.into_iter().filter(|c| !c.annulled) {
        if within(case.registered) {
            out.add(&case.service, Cell::Accepted(case.channel, case.person), 1);
        }
        if let Some(day) = case.completed.filter(|d| within(*d)) {
            if let Some(medium) = case.refused {
                out.add(&case.service, Cell::Refused(medium, case.person), 1);
            }
            if day > case.due {
                out.add(&case.service, Cell::Late(case.person), 1);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, d).unwrap()
    }

    fn case() -> Countable {
        Countable {
            service: ServiceCode("00403003".into()),
            channel: Channel::Alternative,
            person: PersonKind::Individual,
            registered: day(1),
            due: day(2),
            completed: None,
            refused: None,
            annulled: false,
        }
    }

    #[test]
    fn accepted_counts_on_its_registration_day() {
        let c = count(&[case()], day(1), day(1));
        assert_eq!(c.get(&case().service, Cell::Accepted(Channel::Alternative, PersonKind::Individual)), 1);
        assert!(count(&[case()], day(2), day(30)).is_empty());
    }

    #[test]
    fn refusal_counts_on_its_decision_day_by_medium_and_stays_accepted() {
        let refused = Countable { completed: Some(day(2)), refused: Some(Medium::Paper), ..case() };
        let c = count(&[refused], day(2), day(2));
        assert_eq!(c.get(&case().service, Cell::Refused(Medium::Paper, PersonKind::Individual)), 1);
        assert_eq!(c.sum(Cell::Late(PersonKind::Individual)), 0, "completed on the due day is in time");
    }

    #[test]
    fn late_counts_on_the_day_it_was_completed_and_not_while_open() {
        let open = Countable { due: day(1), ..case() };
        assert_eq!(count(&[open], day(1), day(30)).sum(Cell::Late(PersonKind::Individual)), 0);
        let late = Countable { completed: Some(day(3)), ..case() };
        assert_eq!(count(std::slice::from_ref(&late), day(3), day(3)).sum(Cell::Late(PersonKind::Individual)), 1);
        assert_eq!(count(&[late], day(1), day(2)).sum(Cell::Late(PersonKind::Individual)), 0);
    }

    #[test]
    fn annulled_counts_nowhere() {
        assert!(count(&[Countable { annulled: true, ..case() }], day(1), day(30)).is_empty());
    }

    #[test]
    fn cell_ids_are_unique_and_read_back() {
        let ids: std::collections::BTreeSet<String> = Cell::all().map(Cell::id).collect();
        assert_eq!(ids.len(), 20);
        assert!(Cell::all().all(|c| Cell::parse(&c.id()) == Some(c)));
    }
}
