//! The filter of the register: state, service, days of registration, order; and the form it is filled in by.

use chrono::NaiveDate;

use crate::domain::application::State;
use crate::domain::form::FieldKind;
use crate::domain::moment::parse_day;
use crate::domain::service::ServiceCode;
use crate::domain::text::{Arg, Message};
use crate::ops::{CaseQuery, Ops, Order};
use crate::tui::widgets::{AskForm, Field, Form};

/// Which cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// All.
    #[default]
    All,
    /// The office still owes a decision.
    Open,
    /// Open and past the due day.
    Overdue,
    /// In one state.
    In(State),
    /// The second list: applications that were not accepted.
    NotAccepted,
    /// Cases whose term stands still.
    Suspended,
    /// The register that was brought along.
    Imported,
}

impl Which {
    fn all() -> Vec<Which> {
        let states = State::ALL.map(Which::In);
        [Which::All, Which::Open, Which::Overdue, Which::Suspended]
            .into_iter()
            .chain(states)
            .chain([Which::Imported, Which::NotAccepted])
            .collect()
    }

    fn id(self) -> &'static str {
        match self {
            Which::All => "all",
            Which::Open => "open",
            Which::Overdue => "overdue",
            Which::In(state) => state.id(),
            Which::NotAccepted => "not-accepted",
            Which::Suspended => "suspended",
            Which::Imported => "imported",
        }
    }

    /// In words.
    pub fn message(self) -> Message {
        match self {
            Which::All => Message::new("register-all"),
            Which::Open => Message::new("register-open"),
            Which::Overdue => Message::new("badge-overdue"),
            Which::In(state) => state.message(),
            Which::NotAccepted => Message::new("negative-state"),
            Which::Suspended => Message::new("badge-suspended"),
            Which::Imported => Message::new("register-imported"),
        }
    }
}

fn order_id(order: Order) -> &'static str {
    match order {
        Order::Newest => "newest",
        Order::Oldest => "oldest",
        Order::Due => "due",
    }
}

fn order_message(order: Order) -> Message {
    Message::new(match order {
        Order::Newest => "register-newest",
        Order::Oldest => "register-oldest",
        Order::Due => "register-due-first",
    })
}

const ORDERS: [Order; 3] = [Order::Newest, Order::Oldest, Order::Due];

/// The filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Which cases.
    pub which: Which,
    /// Only this service.
    pub service: Option<ServiceCode>,
    /// Registered on or after.
    pub from: Option<NaiveDate>,
    /// Registered on or before.
    pub to: Option<NaiveDate>,
    /// Order.
    pub order: Order,
}

impl Filter {
    /// The cases of a kind, those due first on top.
    pub fn due_first(which: Which) -> Filter {
        Filter { which, order: Order::Due, ..Filter::default() }
    }

    /// The question of a page.
    pub fn query(&self, text: &str, today: NaiveDate, skip: usize, limit: usize) -> CaseQuery {
        let states = match self.which {
            Which::All | Which::Overdue | Which::Suspended | Which::NotAccepted | Which::Imported => Vec::new(),
            Which::Open => vec![State::Registered, State::InWork],
            Which::In(state) => vec![state],
        };
        CaseQuery {
            text: text.to_owned(),
            states,
            due_before: (self.which == Which::Overdue).then_some(today),
            running: self.which == Which::Overdue,
            suspended: self.which == Which::Suspended,
            service: self.service.clone(),
            from: self.from,
            to: self.to,
            order: self.order,
            skip,
            limit,
            ..CaseQuery::default()
        }
    }

    /// The filter in words, its parts in the order of the form; the order is named only where it is not the usual one.
    pub fn parts(&self, ops: &Ops) -> Vec<Arg> {
        let mut out = Vec::new();
        if self.which != Which::All {
            out.push(self.which.message().into());
        }
        if let Some(code) = &self.service {
            let label = ops.catalog().get(code).map(|s| Arg::from(s.newest().label.clone()));
            out.push(label.unwrap_or_else(|| Arg::from(code.as_str())));
        }
        if let Some(day) = self.from {
            out.push(Message::new("register-from-day").with("day", day).into());
        }
        if let Some(day) = self.to {
            out.push(Message::new("register-to-day").with("day", day).into());
        }
        if self.order != Order::Newest {
            out.push(order_message(self.order).into());
        }
        out
    }

    /// The filter as values of the form.
    pub fn values(&self) -> Vec<(String, String)> {
        let day = |d: Option<NaiveDate>| d.map(|d| d.format("%d.%m.%Y").to_string()).unwrap_or_default();
        let service = self.service.as_ref().map(ToString::to_string).unwrap_or_default();
        let all: [(&str, String); 5] = [
            ("which", self.which.id().to_owned()),
            ("service", service),
            ("from", day(self.from)),
            ("to", day(self.to)),
            ("order", order_id(self.order).to_owned()),
        ];
        all.map(|(id, v)| (id.to_owned(), v)).to_vec()
    }

    /// Reads the values of the form; faults by field.
    pub fn read(values: &[(String, String)], ops: &Ops) -> Result<Filter, Vec<(String, Message)>> {
        let get = |id: &str| values.iter().find(|(n, _)| n == id).map_or("", |(_, v)| v.as_str());
        let mut faults = Vec::new();
        let asked = get("service").trim();
        let service = match asked {
            "" => None,
            _ => {
                let found = ops.find_services(asked).first().map(|s| s.code.clone());
                if found.is_none() {
                    faults.push(("service".to_owned(), Message::new("register-no-service").with("what", asked)));
                }
                found
            }
        };
        let (from, to) = (parse_day(get("from")), parse_day(get("to")));
        if let (Some(a), Some(b)) = (from, to)
            && a > b
        {
            faults.push(("to".to_owned(), Message::new("register-days-order").with("from", a)));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let which = Which::all().into_iter().find(|w| w.id() == get("which")).unwrap_or_default();
        let order = ORDERS.into_iter().find(|o| order_id(*o) == get("order")).unwrap_or_default();
        Ok(Filter { which, service, from, to, order })
    }
}

/// The form of the filter in force, filled with what was typed instead of it, with faults under their fields.
pub fn form(now: &Filter, typed: &[(String, String)], faults: Vec<(String, Message)>) -> AskForm {
    let which = Which::all().into_iter().map(|w| (w.id().to_owned(), Arg::from(w.message()))).collect();
    let orders = ORDERS.into_iter().map(|o| (order_id(o).to_owned(), Arg::from(order_message(o)))).collect();
    let mut form = Form::new(vec![
        Field::choice("which", Message::new("card-state"), which),
        Field::line("service", Message::new("card-service"), FieldKind::Line(100)).hint(Message::new("register-service-hint")),
        Field::line("from", Message::new("register-from"), FieldKind::Day),
        Field::line("to", Message::new("register-to"), FieldKind::Day),
        Field::choice("order", Message::new("register-order"), orders),
    ]);
    form.fill(&now.values());
    // What was typed and refused is not kept yet: Esc asks before it goes.
    form.saved();
    form.fill(typed);
    form.set_errors(faults);
    AskForm::new("filter", Message::new("register-filter"), form)
}
