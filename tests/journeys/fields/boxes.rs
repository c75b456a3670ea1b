//! Bad input to the boxes that stand alone: the searches and the cells of the tallies.

use kense::domain::counts::{Cell, Channel};
use kense::domain::service::{PersonKind, ProviderKind, ServiceCode};

use super::stored;
use crate::cases::{SCHOOL, register};
use crate::day;
use crate::desk::{CHILD, Journey, PARENT};

const NOW: &str = "2026-06-02T10:15";

/// What a search may be given and must live with: nothing is found, nothing is harmed.
const ODD: &[&str] = &[
    "'; DROP TABLE application; --",
    "\" OR 1=1",
    "%",
    "_",
    "*",
    "NEAR(а б)",
    "( AND",
    "🙂🙂",
    "31.02.2026",
    "991231500007",
    "\u{1b}[2J",
    "{n}",
    "\\",
];

/// A school with one case, over a folder.
fn school(dir: &std::path::Path) -> Journey {
    let mut j = Journey::in_folder(dir, ProviderKind::School, NOW);
    register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    j
}

impl Journey {
    /// What stands in the line the cursor is in.
    fn line_of_cursor(&self) -> String {
        let row = self.pilot.cursor().unwrap().1;
        self.pilot.text().lines().nth(row.into()).unwrap_or_default().to_owned()
    }
}

/// Screens with a search: the keys to it from the first screen, what it finds, how it shows that.
const SEARCHES: &[(&str, &str, &str)] = &[
    ("<F7>", "мысалова", "05-12/1"),
    ("<F9><Down><Down><Enter>", "мысалова", "05-12/1"),
    ("<F9><Down><Enter>", "1 класс", "00403003"),
    (CATALOGUE, "1 класс", "00403003"),
];

/// The catalogue is opened by its name.
const CATALOGUE: &str = "place-catalogue";

#[test]
fn a_search_takes_anything_harms_nothing_and_finds_again_what_is_there() {
    for (keys, asked, found) in SEARCHES {
        let dir = tempfile::tempdir().unwrap();
        let mut j = school(dir.path());
        if *keys == CATALOGUE {
            day::open(&mut j, CATALOGUE);
        } else {
            j.keys(keys);
        }
        let before = stored(dir.path());
        let long = ["ы".repeat(10_000), "9".repeat(10_000), "а бв где ёжзи ".repeat(100)];
        for odd in ODD.iter().copied().chain(long.iter().map(String::as_str)) {
            j.pilot.paste(odd);
            let shown: String = odd.chars().filter(|c| !c.is_control()).take(1).collect();
            j.sees(&shown).sees_no("\u{1b}").sees_no("⟨").sees_no("! ");
            j.pilot.resize(20, 5).resize(80, 25);
            // A text longer than the box comes back into sight as its end is erased: the box is empty only when it looks so.
            for _ in 0..odd.split_whitespace().count() * 2 + 2 {
                let line = j.line_of_cursor();
                j.keys("<End><C-w>");
                if j.line_of_cursor() == line {
                    break;
                }
            }
        }
        j.keys(asked).sees(found);
        assert_eq!(stored(dir.path()), before, "{keys}");
    }
}

/// A cell of the tallies: what is typed, the sentence, and it stays.
const NO_NUMBERS: &[(&str, &str)] = &[
    ("сто", "! Наберите целое число"),
    ("-1", "! Наберите целое число"),
    ("1,5", "! Наберите целое число"),
    ("'; DROP TABLE tally; --", "! Наберите целое число"),
    ("🙂", "! Наберите целое число"),
    ("99999999999999999999", "! Наберите целое число"),
    ("1000001", "! Проверьте число"),
    // Twelve signs of it would be a number that nobody typed.
    ("00000000001234 и ещё", "! Наберите целое число"),
];

#[test]
fn what_is_no_number_in_a_cell_of_the_tallies_is_told_stays_and_is_not_counted() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path());
    day::open(&mut j, "menu-tallies");
    let before = stored(dir.path());
    for (typed, told) in NO_NUMBERS {
        j.pilot.paste(typed);
        j.keys("<Enter>").sees(told);
        assert_eq!(stored(dir.path()), before, "{typed}");
        // Neither another cell nor another screen is reached before it is a number, or given up.
        j.keys("<Tab>").sees(told).keys("<F10>").sees("Набранное не записано").keys("<Enter>").sees(told);
        j.keys("<Esc>").sees_no(told);
    }
    j.pilot.paste(&"9".repeat(10_000));
    j.keys("<Enter>").sees("! Наберите целое число").keys("<Esc>");
    j.pilot.paste("00000000001234");
    j.keys("<Enter>").sees("стало 1234");
    let counted = j.ops().counts(day::day(2), day::day(2)).unwrap();
    let cell = Cell::Accepted(Channel::Egov, PersonKind::Individual);
    assert_eq!(counted.get(&ServiceCode(SCHOOL.into()), cell), 1234);
}
