//! A barcode reader and a hand over a clock set by hand.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::*;
use crate::tui::input::{Reader, typed_at};

const CODE: &str = r"\2026135789414";
const KAZAKH: &str = "\\әқә,\"іғ.үұң\"ң";
const GAP: u64 = 50;

fn ms(n: u64) -> Duration {
    Duration::from_millis(n)
}

fn said(all: &[Stroke]) -> String {
    let one = |s: &Stroke| match s {
        Stroke::Key(k) if k.code == Code::Enter => "<Enter>".to_owned(),
        Stroke::Key(k) if k.code == Code::Tab => "<Tab>".to_owned(),
        Stroke::Key(k) => k.text().map_or_else(|| format!("<{k}>"), String::from),
        Stroke::Text(c) => c.to_string(),
        Stroke::Paste(p) => format!("[{p}]"),
        Stroke::Scan(code) => format!("<{}/{}>", code.year(), code.ordinal()),
        Stroke::Unread => "<?>".to_owned(),
        Stroke::Resize => "<size>".to_owned(),
    };
    all.iter().map(one).collect()
}

fn typed(text: &str, pause: u64) -> String {
    said(&typed_at(text, ms(pause), ms(GAP)))
}

fn press(code: KeyCode) -> Event {
    Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

/// A code pressed key by key, ten milliseconds apart.
fn pressed(keys: &[KeyCode]) -> String {
    let mut reader = Reader::default();
    let mut out = Vec::new();
    for (n, key) in keys.iter().enumerate() {
        out.extend(reader.read(press(*key), ms(10 * n as u64)));
    }
    out.extend(reader.idle());
    said(&out)
}

#[test]
fn a_reader_is_known_at_any_pace_it_may_have_and_whatever_it_ends_with() {
    for pause in [0, 1, 8, 10, 30, GAP] {
        for end in ["", "\n", "\t", "\n\n", "\t\n"] {
            assert_eq!(typed(&format!("{CODE}{end}"), pause), "<2026/1357894>", "{pause} ms, {end:?}");
        }
    }
}

#[test]
fn a_hand_that_types_the_same_types_text() {
    for pause in [GAP + 1, 60, 120, 400] {
        assert_eq!(typed(&format!("{CODE}\n"), pause), format!("{CODE}<Enter>"), "{pause} ms");
        assert_eq!(typed(&format!("{KAZAKH}\n"), pause), format!("{KAZAKH}<Enter>"), "{pause} ms");
    }
}

#[test]
fn one_pause_of_a_hand_within_a_code_makes_it_text() {
    for at in 1..=DIGITS {
        let mut reader = Reader::default();
        let (mut out, mut now) = (Vec::new(), ms(0));
        for (n, c) in CODE.chars().enumerate() {
            now += if n == at { ms(GAP + 1) } else { ms(10) };
            out.extend(reader.read(press(KeyCode::Char(c)), now));
        }
        out.extend(reader.idle());
        assert_eq!(said(&out), CODE, "a pause before key {at}");
    }
}

#[test]
fn a_code_is_read_in_every_layout() {
    for text in [CODE, KAZAKH, &KAZAKH.to_uppercase()] {
        assert_eq!(typed(&format!("{text}\n"), 10), "<2026/1357894>", "{text}");
    }
}

#[test]
fn a_number_pad_without_num_lock_still_says_digits() {
    use KeyCode::*;
    let keys = [Char('\\'), Down, Insert, Down, Right, End, PageDown, KeypadBegin, Home, Up, PageUp, Left, End, Left, Enter];
    assert_eq!(pressed(&keys), "<2026/1357894>");
    assert_eq!(pressed(&[Char('\\'), Down, Insert, KeypadBegin, Home]), r"\<Down><Ins><Home>", "half of one is given on");
    assert_eq!(pressed(&[KeypadBegin, Down]), "<Down>", "and nothing is held without the sign");
}

#[test]
fn a_burst_that_breaks_off_is_given_on_whole_and_in_order() {
    for text in [
        r"\",
        r"\\",
        r"\20261",
        r"\\server\share",
        r"\20261357894149",
        r"\2026135789414a",
        r"\12абв",
        r"a\1b\2",
        "\\202\n",
        "\\\t7",
    ] {
        for pause in [0, 1, 10, 30] {
            let mut left: String = typed(text, pause).replace("<Enter>", "\n").replace("<Tab>", "\t");
            // An Enter amid keys without any pause is text of a paste, as ever.
            left = left.replace(['[', ']'], "");
            assert_eq!(left, text, "{pause} ms");
        }
    }
    assert_eq!(typed("\\202\n", 10), r"\202<Enter>", "an Enter after half a code is an Enter");
}

#[test]
fn half_a_code_and_a_pause_is_text_and_the_other_half_too() {
    let (first, second) = CODE.split_at(8);
    let mut reader = Reader::default();
    let mut out = Vec::new();
    for (n, c) in first.chars().enumerate() {
        assert_eq!(reader.read(press(KeyCode::Char(c)), ms(10 * n as u64)), [], "{c} waits");
    }
    assert_eq!(reader.patience(ms(80)), Some(ms(70 + GAP - 80)), "and no longer than the pause");
    out.extend(reader.idle());
    assert_eq!(said(&out), first);
    assert_eq!(reader.patience(ms(200)), None);
    for (n, c) in second.chars().enumerate() {
        out.extend(reader.read(press(KeyCode::Char(c)), ms(300 + 10 * n as u64)));
    }
    assert_eq!(said(&out), CODE);
}

#[test]
fn nothing_waits_but_what_follows_the_sign() {
    let mut reader = Reader::default();
    for (n, c) in "Ахметов 2026(\"әі,.№".chars().enumerate() {
        assert_eq!(reader.read(press(KeyCode::Char(c)), ms(10 * n as u64)).len(), 1, "{c}");
        assert_eq!(reader.patience(ms(10 * n as u64)), None, "{c}: no clock runs");
    }
}

#[test]
fn a_code_read_wrongly_is_told_and_nothing_of_it_is_typed() {
    for text in [r"\2026135789415", r"\2026135798414", "\\202613578941\n", "\\2026135789\t"] {
        assert_eq!(typed(text, 10), "<?>", "{text:?}");
    }
}

#[test]
fn what_is_typed_around_a_code_is_typed() {
    assert_eq!(typed(&format!("ab{CODE}\n"), 10), "ab<2026/1357894>");
    assert_eq!(typed(&format!("\n{CODE}\n"), 10), "<Enter><2026/1357894>", "a reader that begins with Enter");
    assert_eq!(typed(&format!("\t{CODE}"), 10), "<Tab><2026/1357894>");
    assert_eq!(typed(&format!(r"\{CODE}"), 10), r"\<2026/1357894>");
    assert_eq!(typed(&format!("{CODE}{CODE}\n"), 10), "<2026/1357894><2026/1357894>");
    assert_eq!(typed(&format!("{CODE}\n{CODE}\nab\n"), 10), "<2026/1357894><2026/1357894>ab<Enter>");
}

#[test]
fn an_enter_of_a_hand_after_a_code_is_an_enter() {
    let mut reader = Reader::default();
    let mut out = Vec::new();
    for (n, c) in CODE.chars().enumerate() {
        out.extend(reader.read(press(KeyCode::Char(c)), ms(10 * n as u64)));
    }
    out.extend(reader.read(press(KeyCode::Enter), ms(140)));
    out.extend(reader.read(press(KeyCode::Enter), ms(150)));
    out.extend(reader.read(press(KeyCode::Enter), ms(150 + GAP + 1)));
    assert_eq!(said(&out), "<2026/1357894><Enter>");
}

#[test]
fn a_code_that_is_looked_at_late_was_not_typed_late() {
    let mut reader = Reader::default();
    let mut out = Vec::new();
    // The machine was busy for a second after the third key; all others were there when it looked.
    for (n, c) in CODE.chars().enumerate() {
        let now = if n < 3 { ms(10 * n as u64) } else { ms(1000 + n as u64) };
        let at = reader.in_time(now);
        out.extend(reader.read(press(KeyCode::Char(c)), at));
    }
    out.extend(reader.idle());
    assert_eq!(said(&out), "<2026/1357894>");
}

#[test]
fn a_slow_reader_is_known_where_the_office_says_that_it_is_slow() {
    assert_eq!(said(&typed_at(CODE, ms(90), ms(100))), "<2026/1357894>");
    assert_eq!(said(&typed_at(CODE, ms(90), ms(GAP))), CODE);
}

#[test]
fn a_paste_of_a_code_and_nothing_else_is_a_code() {
    let paste = |text: &str| said(&Reader::default().read(Event::Paste(text.into()), ms(0)));
    assert_eq!(paste(&format!("{CODE}\r\n")), "<2026/1357894>");
    assert_eq!(paste(KAZAKH), "<2026/1357894>");
    assert_eq!(paste(r"\2026135789415"), "<?>");
    for text in [r"\\server\share", "2026135789414", r"x\2026135789414"] {
        assert_eq!(paste(text), format!("[{text}]"));
    }
}

#[test]
fn a_paste_after_half_a_code_comes_after_it() {
    let mut reader = Reader::default();
    let mut out = reader.read(press(KeyCode::Char('\\')), ms(0));
    out.extend(reader.read(press(KeyCode::Char('2')), ms(10)));
    out.extend(reader.read(Event::Paste("абв".into()), ms(20)));
    assert_eq!(said(&out), r"\2[абв]");
    assert_eq!(reader.patience(ms(20)), None);
}
