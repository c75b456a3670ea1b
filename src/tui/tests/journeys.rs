//! Hands on the keyboard.

use super::demo::{Says, pilot};
use crate::domain::text::Lang;
use crate::tui::effect::Effect;
use crate::tui::input::Stroke;
use crate::tui::theme::Role;

#[test]
fn a_person_is_entered_and_seen_in_the_list() {
    let mut p = pilot();
    assert!(p.contains("Здесь пока пусто"));
    p.keys("<Ins>Жаңабаева Әлия<Tab>12.05.2026<Tab>к<Tab>ж<F2>");
    assert!(p.contains("1 Жаңабаева Әлия"), "{}", p.text());
    assert!(p.contains("Записать"), "the news line");
    assert_eq!(p.key_count(), 5, "Ins, three Tabs, F2");
    p.keys("<Down>");
    assert!(p.contains(" = 1"), "news goes with the next key and the verdict is seen again");
}

#[test]
fn text_is_typed_as_it_is_in_russian_kazakh_and_latin() {
    let mut p = pilot();
    p.keys("<Ins>Әбіл Ыңғайұлы Ёлкин Щука NV v н");
    assert!(p.contains("Әбіл Ыңғайұлы Ёлкин Щука NV v н"));
}

#[test]
fn letters_are_commands_by_their_place_where_no_field_has_the_cursor() {
    for (key, lang) in [("v", "en"), ("м", "ru"), ("М", "caps")] {
        let mut p = pilot();
        p.keys("<F4>3<Enter>").keys(key);
        assert!(p.contains("посмотреть подробно"), "{lang}");
    }
    let mut p = pilot();
    p.keys("<C-т>");
    assert!(p.contains("Фамилия, имя"), "Ctrl+т is Ctrl+N");
    p.keys("Ахметов<C-я>");
    assert!(p.contains("Ахмето"));
    assert!(!p.contains("Ахметов"), "Ctrl+я is Ctrl+Z");
}

#[test]
fn digits_are_never_commands() {
    let mut p = pilot();
    let before = p.screen();
    p.keys("0123456789әіңғүұқө");
    assert_eq!(p.screen(), before);
}

#[test]
fn a_day_typed_with_the_kazakh_layout_becomes_digits_and_a_name_does_not() {
    let mut p = pilot();
    p.keys("<Ins>Үміт Қали<Tab>қ\".құ.әқұұ");
    assert!(p.contains("01.09.2099"), "{}", p.text());
    assert!(p.contains("Үміт Қали"));
}

#[test]
fn a_letter_in_two_parts_is_never_torn() {
    let mut p = pilot();
    p.keys("<Ins>Андреи\u{306}а\u{301}б<Left><BS>");
    assert!(p.contains("Андрейб"), "{}", p.text());
    assert!(!p.text().contains('\u{301}'));
}

#[test]
fn a_paste_with_line_breaks_fills_one_field_and_submits_nothing() {
    let mut p = pilot();
    p.keys("<Ins>").paste("Ахметов\nАли\r\u{1b}[31m\u{202e}");
    assert!(p.contains("Ахметов Али [31m"), "{}", p.text());
    assert!(p.contains("Фамилия, имя"), "the form is still open");
}

#[test]
fn altgr_types_and_commands_nothing() {
    let mut p = pilot();
    p.send(Stroke::Text('n'));
    assert!(!p.contains("Фамилия, имя"));
    p.keys("<Ins>").send(Stroke::Text('@'));
    assert!(p.contains("@"));
}

#[test]
fn a_fault_is_told_under_its_field_and_the_first_takes_the_cursor() {
    let mut p = pilot();
    p.keys("<Ins>Ахметов<Tab>31.02.2026<F2>");
    let text = p.text();
    let at = |what: &str| text.lines().position(|l| l.contains(what)).unwrap_or_else(|| panic!("{what} not in\n{text}"));
    assert_eq!(at("! Наберите фамилию и имя"), at("Ахметов") + 1);
    assert_eq!(at("! Наберите дату так"), at("31.02.2026") + 1);
    assert_eq!(p.role_of("! Наберите дату"), Some(Role::Bad));
    assert_eq!(p.role_of("Ахметов"), Some(Role::Focus));
    p.keys(" Али<Tab><End><BS><BS><BS><BS><BS><BS><BS>3.26<F2>");
    assert!(p.contains("1 Ахметов Али"), "{}", p.text());
}

#[test]
fn esc_on_a_half_filled_form_asks_and_no_keeps_everything() {
    let mut p = pilot();
    p.keys("<Ins>Ахметов<Esc>");
    assert!(p.contains("Набранное не записано"));
    assert_eq!(p.role_of("Нет "), Some(Role::Selected), "no is the answer of a hasty Enter");
    p.keys("<Enter>");
    assert!(p.contains("Ахметов") && p.contains("Фамилия, имя"));
    p.keys("<Esc><Right><Enter>");
    assert!(p.contains("Здесь пока пусто"));
}

#[test]
fn esc_on_an_untouched_form_and_on_the_first_screen_asks_nothing() {
    let mut p = pilot();
    p.keys("<Ins><Esc>");
    assert!(p.contains("Здесь пока пусто"));
    p.keys("<Esc><Esc>");
    assert!(!p.left());
}

#[test]
fn leaving_asks_only_if_something_would_be_lost() {
    let mut p = pilot();
    p.keys("<F10>");
    assert!(p.left());
    for leave in ["<F10>", "<A-ч>", "<C-q>"] {
        let mut p = pilot();
        p.keys("<Ins>А").keys(leave);
        assert!(!p.left() && p.contains("Набранное не записано"), "{leave}");
        p.keys(leave);
        assert!(p.contains("Сейчас эта клавиша не действует"), "the question is not asked twice");
        p.keys("<Right><Enter>");
        assert!(p.left());
    }
}

#[test]
fn the_menu_lists_every_screen_and_keeps_a_half_filled_form_below() {
    let mut p = pilot();
    p.keys("<Ins>Ахметов<F9>");
    assert!(p.contains("Журнал"));
    p.keys("журн<Enter>");
    assert!(p.contains("Здесь пока пусто"), "{}", p.text());
    p.keys("<Esc>");
    assert!(p.contains("Ахметов"));
    p.keys("<F9><Enter>");
    assert!(p.contains("Набранное не записано"), "going to the first screen would lose it");
    p.keys("<Esc><F9>помо<Enter>");
    assert!(p.contains("Kense · Помощь") && p.contains("проверить и записать"), "{}", p.text());
}

#[test]
fn the_language_is_switched_while_running_and_nothing_is_lost() {
    let mut p = pilot();
    p.keys("<Ins>Ахметов<S-F9>");
    assert_eq!(p.app.lang(), Lang::Kk);
    assert!(p.contains("Ахметов") && p.contains("Көмек") && p.contains(" KK"));
    p.keys("<C-д>");
    assert!(p.contains("Help") && p.contains(" EN"));
}

#[test]
fn help_shows_the_keys_of_the_screen_first_and_finds() {
    let mut p = pilot();
    p.keys("<F1>");
    let text = p.text();
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what} not in\n{text}"));
    assert!(at("Список") < at("Везде"));
    assert!(at("посмотреть подробно") < at("эта подсказка"));
    p.keys("напеч");
    assert!(p.contains("F5") && !p.contains("эта подсказка"));
    p.keys("щщщ");
    assert!(p.contains("Ничего не нашлось"));
    p.keys("<Esc>");
    assert!(p.contains("Здесь пока пусто"));
}

#[test]
fn what_cannot_be_pressed_is_marked_and_does_nothing() {
    let mut p = pilot();
    assert!(p.contains("-- Обзор"), "{}", p.text());
    assert_eq!(p.role_of("Обзор"), Some(Role::Dim));
    p.keys("<F3>");
    assert!(p.contains("Сейчас эта клавиша не действует"));
    p.keys("<F4>2<Enter>");
    assert!(p.contains("F3 Обзор"));
}

#[test]
fn a_question_says_no_by_itself_and_yes_on_purpose() {
    let mut p = pilot();
    p.keys("<F4>3<Enter><Del><Enter>");
    assert!(p.contains("Адам-1"));
    p.keys("<Del><Esc><Del><Tab><Enter>");
    assert!(!p.contains("Адам-1") && p.contains("Адам-2"));
}

#[test]
fn a_list_is_picked_from_by_typing() {
    let mut p = pilot();
    p.keys("<F4>30<Enter><F7>адам-17");
    assert!(p.contains("► Сынақов Адам-17") && !p.contains("Адам-16"), "{}", p.text());
    p.keys("<Enter><Del><Right><Enter>");
    assert!(!p.contains("Адам-17"));
}

#[test]
fn a_long_list_shows_its_page_and_says_that_there_is_more() {
    let mut p = pilot();
    p.keys("<F4>5000<Enter>");
    assert!(p.contains("▼") && !p.contains("▲"));
    p.keys("<PgDn>");
    assert_eq!(p.role_of("Адам-22"), Some(Role::Selected), "{}", p.text());
    p.keys("<End>");
    assert!(p.contains("Адам-5000") && p.contains("▲") && !p.contains("▼"));
}

#[test]
fn what_waits_is_an_effect_and_its_end_is_news() {
    let mut p = pilot().with_outside(Box::new(Says));
    p.keys("<F5>");
    assert!(matches!(p.effects[..], [Effect::Export(_), Effect::Deliver(_)]));
    p.keys("");
    assert!(p.contains("записать таблицу в файл") || p.contains("Внутренняя ошибка"), "{}", p.text());
}

#[test]
fn a_fault_in_a_job_is_a_sentence_and_not_the_end() {
    let done = crate::tui::runner::run_one(Effect::Deliver(Box::new(super::demo::job())), &Says).unwrap();
    assert_eq!(done.result.unwrap_err().key, "effect-broke");
}

#[test]
fn nothing_changed_means_nothing_is_drawn() {
    let mut p = pilot();
    p.app.take_changed();
    for stroke in [Stroke::Text('ж'), Stroke::Paste("а".into())] {
        p.app.update(crate::tui::app::Msg::Stroke(stroke));
        assert!(!p.app.take_changed());
    }
    p.app.update(crate::tui::app::Msg::Stroke(Stroke::Resize));
    assert!(p.app.take_changed());
}
