//! The clock: the only place that asks the machine what time it is.

use chrono::{Duration, NaiveDateTime};

use crate::domain::moment::Moment;

/// Tells the time.
pub trait Clock: Send {
    /// Now, as the office writes it.
    fn now(&self) -> Moment;
    /// Minutes by which the system's own zone differs from the office's; 0 when it agrees or nothing is known.
    fn zone_difference(&self) -> i64 {
        0
    }
    /// Whether the time was given by hand (a rehearsal): it may then go backward.
    fn is_given(&self) -> bool {
        false
    }
}

/// The machine's clock, read in UTC and shifted by the office's own offset, so that an unpatched time zone cannot move a day.
pub struct SystemClock {
    /// Minutes east of UTC.
    pub offset_minutes: i32,
}

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "this is the clock")]
    fn now(&self) -> Moment {
        let utc = chrono::Utc::now().naive_utc();
        let local = utc + Duration::minutes(i64::from(self.offset_minutes));
        Moment { local: whole_seconds(local), offset_minutes: self.offset_minutes }
    }

    #[allow(clippy::disallowed_methods, reason = "this is the clock")]
    fn zone_difference(&self) -> i64 {
        let system = chrono::Local::now().offset().local_minus_utc() / 60;
        // A machine that keeps UTC (a server) does not pretend to know the zone.
        if system == 0 { 0 } else { i64::from(system - self.offset_minutes) }
    }
}

fn whole_seconds(t: NaiveDateTime) -> NaiveDateTime {
    chrono::NaiveDateTime::new(t.date(), chrono::Timelike::with_nanosecond(&t.time(), 0).unwrap_or(t.time()))
}

/// A clock that stands still: rehearsals and tests.
pub struct GivenClock(pub Moment);

impl Clock for GivenClock {
    fn now(&self) -> Moment {
        self.0
    }
    fn is_given(&self) -> bool {
        true
    }
}

/// A clock that several offices hold: the first start shows itself over a stand-in before the real office is there.
#[derive(Clone)]
pub struct SharedClock(std::sync::Arc<std::sync::Mutex<Box<dyn Clock>>>);

impl SharedClock {
    /// Shares a clock.
    pub fn new(clock: Box<dyn Clock>) -> SharedClock {
        SharedClock(std::sync::Arc::new(std::sync::Mutex::new(clock)))
    }

    fn ask<T>(&self, what: impl Fn(&dyn Clock) -> T) -> T {
        // Reading a clock leaves nothing half done, so a poisoned lock may be read on.
        what(self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).as_ref())
    }
}

impl Clock for SharedClock {
    fn now(&self) -> Moment {
        self.ask(|c| c.now())
    }
    fn zone_difference(&self) -> i64 {
        self.ask(|c| c.zone_difference())
    }
    fn is_given(&self) -> bool {
        self.ask(|c| c.is_given())
    }
}

/// A clock set by hand and shared: demonstrations and journeys that last several days.
#[derive(Clone)]
pub struct HandClock(std::sync::Arc<std::sync::Mutex<Moment>>);

impl HandClock {
    /// A clock that stands at a moment.
    pub fn at(moment: Moment) -> HandClock {
        HandClock(std::sync::Arc::new(std::sync::Mutex::new(moment)))
    }

    /// Sets it.
    pub fn set(&self, moment: Moment) {
        if let Ok(mut held) = self.0.lock() {
            *held = moment;
        }
    }
}

impl Clock for HandClock {
    fn now(&self) -> Moment {
        // A poisoned lock still holds a whole moment.
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
    fn is_given(&self) -> bool {
        true
    }
}
