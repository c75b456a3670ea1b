//! The fields of an office, as the first start and the settings ask for them, and the way back from the fields to the office.

use crate::domain::calendar::Week;
use crate::domain::form::{FieldKind, parse_time};
use crate::domain::term::Hours;
use crate::domain::text::Message;
use crate::ops::office::Office;
use crate::tui::widgets::{Field, Form};

/// Name and place of the organisation.
pub fn identity(office: &Office) -> Vec<Field> {
    vec![
        Field::line("name.ru", Message::new("office-name-ru"), FieldKind::Line(300)).required().value(&office.name_ru),
        Field::line("name.kk", Message::new("office-name-kk"), FieldKind::Line(300))
            .required()
            .value(&office.name_kk)
            .hint(Message::new("office-name-hint")),
        Field::line("district", Message::new("office-district"), FieldKind::Line(200)).required().value(&office.district),
    ]
}

/// When it is open, who sits at the desk, where the central file is.
pub fn desk(office: &Office) -> Vec<Field> {
    let weeks =
        vec![("5".to_owned(), Message::new("office-week-five").into()), ("6".to_owned(), Message::new("office-week-six").into())];
    let time = |t: chrono::NaiveTime| t.format("%H:%M").to_string();
    let (from, to) = office.hours.lunch.map(|(a, b)| (time(a), time(b))).unwrap_or_default();
    vec![
        Field::choice("week", Message::new("office-week"), weeks).required().value(if office.week == Week::Six {
            "6"
        } else {
            "5"
        }),
        Field::line("opens", Message::new("office-opens"), FieldKind::Time).required().value(time(office.hours.opens)),
        Field::line("closes", Message::new("office-closes"), FieldKind::Time)
            .required()
            .value(time(office.hours.closes))
            .hint(Message::new("office-closes-hint")),
        Field::line("lunch-from", Message::new("office-lunch-from"), FieldKind::Time)
            .value(from)
            .hint(Message::new("office-lunch-hint")),
        Field::line("lunch-to", Message::new("office-lunch-to"), FieldKind::Time).value(to),
        Field::line("clerk", Message::new("office-clerk"), FieldKind::Line(120))
            .required()
            .value(&office.clerk)
            .hint(Message::new("office-clerk-hint")),
        Field::line("position", Message::new("office-position"), FieldKind::Line(120)).value(&office.position),
        Field::line("central", Message::new("office-central"), FieldKind::Line(500))
            .value(office.central.as_deref().unwrap_or_default())
            .hint(Message::new("office-central-hint")),
    ]
}

/// Takes what the fields of a checked form hold into the office; gives what does not go together, by field.
pub fn take(form: &Form, office: &mut Office) -> Vec<(String, Message)> {
    office.name_ru = form.value("name.ru");
    office.name_kk = form.value("name.kk");
    office.district = form.value("district");
    office.week = if form.value("week") == "6" { Week::Six } else { Week::Five };
    office.clerk = form.value("clerk");
    office.position = form.value("position");
    office.central = Some(form.value("central")).filter(|path| !path.is_empty());
    let time = |id: &str| parse_time(&form.value(id));
    let mut faults = Vec::new();
    let lunch = match (time("lunch-from"), time("lunch-to")) {
        (Some(from), Some(to)) => Some((from, to)),
        (None, None) => None,
        (from, _) => {
            let empty = if from.is_none() { "lunch-from" } else { "lunch-to" };
            faults.push((empty.to_owned(), Message::new("office-lunch-half")));
            None
        }
    };
    if let (Some(opens), Some(closes)) = (time("opens"), time("closes")) {
        office.hours = Hours { opens, closes, lunch };
    }
    faults
}

/// Faults of the office under the fields of a form.
pub fn at_fields(faults: Vec<(String, Message)>) -> Vec<(String, Message)> {
    let field = |name: String| match name.as_str() {
        "name" => "name.ru".to_owned(),
        "hours" => "opens".to_owned(),
        _ => name,
    };
    faults.into_iter().map(|(name, fault)| (field(name), fault)).collect()
}
