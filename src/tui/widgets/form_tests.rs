//! What a form promises.

use super::*;
use crate::domain::text::Lang;
use crate::tui::draw::{Borders, Look};
use crate::tui::keymap::Keymap;
use crate::tui::theme::Theme;

fn words() -> Words {
    Words::new(Lang::Ru)
}

fn form() -> Form {
    Form::new(vec![
        Field::line("name", "Имя", FieldKind::PersonName).required(),
        Field::yes_no("foreign", "Иностранец").required(),
        Field::line("iin", "ИИН", FieldKind::Iin).required().shown_if("foreign", &["no"]),
        Field::line("why", "Почему", FieldKind::Line(20)).shown_if("foreign", &["yes"]),
        Field::long("note", "Заметка", 30),
    ])
}

fn typed(form: &mut Form, what: &str) {
    for c in what.chars() {
        form.on(&Input::Char(c), &words());
    }
}

fn press(form: &mut Form, cmd: Cmd) -> FormHeard {
    form.on(&Input::Cmd(cmd), &words())
}

fn faults(form: &Form) -> Vec<(&str, &str)> {
    form.slots.iter().filter_map(|s| s.error.as_ref().map(|e| (s.spec.id.as_str(), e.key))).collect()
}

#[test]
fn leaving_a_field_checks_nothing_and_saving_checks_all() {
    let mut f = form();
    typed(&mut f, "Ахметов");
    press(&mut f, Cmd::NextField);
    assert_eq!(faults(&f), []);
    assert_eq!(press(&mut f, Cmd::Save), FormHeard::Used);
    assert_eq!(faults(&f), [("name", "field-name-words"), ("foreign", "choice-required")]);
    assert_eq!(f.focused(), "name", "the first fault takes the cursor");
    assert_eq!(f.value("name"), "Ахметов", "nothing typed is lost");
}

#[test]
fn a_field_is_shown_by_the_answer_it_depends_on_and_keeps_its_value_while_hidden() {
    let mut f = form();
    let ids = |f: &Form| f.values().into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    assert_eq!(ids(&f), ["name", "foreign", "note"]);
    f.set_value("foreign", "no");
    assert_eq!(ids(&f), ["name", "foreign", "iin", "note"]);
    f.set_value("iin", "991231500006");
    f.set_value("foreign", "yes");
    assert_eq!(ids(&f), ["name", "foreign", "why", "note"]);
    f.set_value("foreign", "no");
    assert_eq!(f.value("iin"), "991231500006");
}

#[test]
fn two_fields_that_name_each_other_hang_nothing() {
    let f = Form::new(vec![
        Field::line("a", "А", FieldKind::Count).value("1").shown_if("b", &["1"]),
        Field::line("b", "Б", FieldKind::Count).value("1").shown_if("a", &["1"]),
    ]);
    assert_eq!(f.values(), []);
}

#[test]
fn enter_and_arrows_walk_the_fields_and_tab_goes_round() {
    let mut f = form();
    press(&mut f, Cmd::Open);
    assert_eq!(f.focused(), "foreign");
    press(&mut f, Cmd::Right);
    assert_eq!(f.value("foreign"), "yes");
    press(&mut f, Cmd::Down);
    press(&mut f, Cmd::Open);
    assert_eq!(f.focused(), "note");
    assert_eq!(press(&mut f, Cmd::Open), FormHeard::Changed, "Enter breaks the line of a long text");
    press(&mut f, Cmd::NextField);
    assert_eq!(f.focused(), "name");
    press(&mut f, Cmd::PrevField);
    assert_eq!(f.focused(), "note");
    press(&mut f, Cmd::PageUp);
    press(&mut f, Cmd::Up);
    assert_eq!(f.focused(), "name", "up stops at the first field");
}

#[test]
fn enter_in_the_last_field_is_told_and_saves_nothing_by_itself() {
    let mut f = Form::new(vec![Field::line("day", "День", FieldKind::Day)]);
    assert_eq!(press(&mut f, Cmd::Open), FormHeard::End);
}

#[test]
fn good_values_are_put_in_as_they_will_be_stored() {
    let mut f = Form::new(vec![
        Field::line("day", "День", FieldKind::Day).value("2.6.26"),
        Field::line("iin", "ИИН", FieldKind::Iin).value(" 991231 500006"),
        Field::long("note", "Заметка", 30).value("  первая  строка \nвторая\n"),
    ]);
    assert_eq!(press(&mut f, Cmd::Save), FormHeard::Save);
    let values: Vec<String> = f.values().into_iter().map(|(_, v)| v).collect();
    assert_eq!(values, ["02.06.2026", "991231500006", "первая строка\nвторая"]);
}

#[test]
fn faults_of_the_verbs_stand_under_their_fields_and_the_rest_comes_back() {
    let mut f = form();
    f.focus("note");
    let rest = f.set_errors(vec![
        ("note".into(), Message::new("field-required")),
        ("foreign".into(), Message::new("field-count")),
        ("iin".into(), Message::new("number-check")),
    ]);
    assert_eq!(rest, [Message::new("number-check")], "its field is hidden");
    assert_eq!(f.focused(), "foreign");
    assert_eq!(faults(&f), [("foreign", "field-count"), ("note", "field-required")]);
}

#[test]
fn a_form_is_dirty_from_the_first_letter_until_it_is_kept() {
    let mut f = form();
    assert!(!f.dirty());
    typed(&mut f, "А");
    assert!(f.dirty());
    press(&mut f, Cmd::Erase);
    assert!(!f.dirty());
    typed(&mut f, "А");
    f.saved();
    assert!(!f.dirty());
}

#[test]
fn what_a_screen_offers_takes_rows_under_the_field_that_has_the_cursor() {
    let mut f = form();
    let look =
        Look { words: &words(), theme: Theme::default(), borders: Borders::default(), keymap: &Keymap::default(), active: true };
    let before = f.rows(60, &look);
    f.offer(vec!["Ахметов Али".into(), "Ахметова Алия".into()], 1);
    assert_eq!(f.rows(60, &look), before + 2);
    f.offer(Vec::new(), 0);
    assert_eq!(f.rows(60, &look), before);
}

#[test]
fn a_label_of_a_choice_longer_than_its_column_takes_more_rows_and_is_not_cut() {
    let long = "Перевод внутри колледжа: другая специальность или форма обучения";
    let options = vec![("a".to_owned(), long.into()), ("b".to_owned(), "Нет".into())];
    let mut f = Form::new(vec![Field::choice("q", "Что?", options).value("a"), Field::line("x", "Х", FieldKind::Line(9))]);
    let look =
        Look { words: &words(), theme: Theme::default(), borders: Borders::default(), keymap: &Keymap::default(), active: true };
    assert_eq!(f.rows(60, &look), 1 + 3 + 1 + 1, "the head, three lines, one line, the other field");
    f.focus("x");
    assert_eq!(f.rows(60, &look), 3 + 1);
}
