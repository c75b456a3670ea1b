//! The second list of the register: applications that were not accepted. They are few, so the newest lie in memory and are looked through there.

use crate::domain::application::{NonAcceptance, State};
use crate::domain::search::{fold, name_keys};
use crate::domain::service::ServiceCode;
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::ops::fault::OpError;
use crate::tui::prelude::*;
use crate::tui::screens::register::filter::Filter;

/// How many are kept for looking through.
const KEPT: usize = 2000;

/// The list.
pub struct Second {
    all: Vec<NonAcceptance>,
    /// Those of them that fit.
    fit: Vec<usize>,
    /// Which one is chosen.
    pub table: Table,
}

impl Default for Second {
    fn default() -> Second {
        let columns = vec![
            Column::new(Message::new("card-number"), 10),
            Column::new(Message::new("register-day"), 10),
            Column::fill(Message::new("card-service"), 14),
            Column::fill(Message::new("card-applicant"), 16),
            Column::fill(Message::new("card-child"), 18).wide_only(),
            Column::new(Message::new("card-state"), 14),
        ];
        Second { all: Vec::new(), fit: Vec::new(), table: Table::new(columns, Message::new("register-empty")) }
    }
}

impl Second {
    /// Fetches the newest.
    pub fn load(&mut self, ops: &Ops) -> Result<(), OpError> {
        self.all = ops.non_acceptances(0, KEPT)?;
        Ok(())
    }

    /// Services of all of them.
    pub fn services(&self) -> impl Iterator<Item = &ServiceCode> {
        self.all.iter().map(|n| &n.service)
    }

    /// Leaves those that fit what was typed and the filter.
    pub fn narrow(&mut self, typed: &str, filter: &Filter) {
        let typed = fold(typed);
        let fits = |n: &NonAcceptance| {
            let day = n.at.day();
            let keys = || {
                let mut keys = name_keys(&n.applicant.name);
                keys.extend(name_keys(&n.beneficiary.name));
                keys.extend([fold(&n.number), n.applicant.number.clone(), n.beneficiary.number.clone()]);
                keys
            };
            filter.service.as_ref().is_none_or(|s| *s == n.service)
                && filter.from.is_none_or(|d| day >= d)
                && filter.to.is_none_or(|d| day <= d)
                && (typed.is_empty() || keys().iter().any(|k| k.starts_with(&typed)))
        };
        self.fit = (0..self.all.len()).filter(|n| fits(&self.all[*n])).collect();
        self.table.set_len(self.fit.len());
    }

    fn at(&self, row: usize) -> Option<&NonAcceptance> {
        self.fit.get(row).and_then(|n| self.all.get(*n))
    }

    /// Row id of the chosen one.
    pub fn chosen(&self) -> Option<i64> {
        self.table.chosen().and_then(|n| self.at(n)).map(|n| n.id)
    }

    /// Draws the list; `label` names a service.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look, label: &dyn Fn(&ServiceCode) -> String) {
        self.table.view(frame, area, look, &|row| {
            let Some(n) = self.at(row) else { return Vec::new() };
            let state = match &n.annulled {
                Some(_) => Cell::new(Role::Dim, look.tell(&State::Annulled.message())),
                None => Cell::new(Role::Text, look.say("negative-state")),
            };
            vec![
                n.number.as_str().into(),
                n.at.day().format("%d.%m.%Y").to_string().into(),
                label(&n.service).into(),
                n.applicant.name.as_str().into(),
                n.beneficiary.name.as_str().into(),
                state,
            ]
        });
    }
}
