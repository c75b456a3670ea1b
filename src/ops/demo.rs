//! The demonstration office.

use crate::domain::moment::COUNTRY_OFFSET;
use crate::domain::service::ProviderKind;
use crate::domain::text::Lang;
use crate::ops::clock::SystemClock;
use crate::ops::office::Office;
use crate::ops::{Ops, Result};

/// An office in memory that may be tried out and leaves nothing behind.
pub fn demo_office(lang: Lang) -> Result<Ops> {
    let office = Office {
        bin: "991240000003".into(),
        name_ru: "Школа-лицей № 99".into(),
        name_kk: "№ 99 мектеп-лицей".into(),
        district: "Учебный район".into(),
        clerk: "Секретарёва А. Б.".into(),
        position: "делопроизводитель".into(),
        lang,
        rehearsal: true,
        ..Office::new(ProviderKind::School)
    };
    Ops::in_memory(office, Box::new(SystemClock { offset_minutes: COUNTRY_OFFSET }))
}
