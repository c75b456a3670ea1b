//! New application and package.

use kense::domain::text::Lang;

use crate::desk::{CHILD, Journey, PARENT};

#[test]
fn look() {
    let mut j = Journey::school("2026-06-02T10:15");
    j.keys("<F9><Down><Enter>");
    println!("{}", j.pilot.text());
    j.keys("садик");
    println!("{}", j.pilot.text());
    for _ in 0..5 {
        j.keys("<BS>");
    }
    j.keys("1 класс");
    println!("{}", j.pilot.text());
    j.keys("<Enter>");
    println!("{}", j.pilot.text());
    j.keys(PARENT).keys("<Tab>Ахметова Айгуль<Tab>+7 701 123 45 67<Tab><Tab>");
    j.keys(CHILD).keys("<Tab>Ахметов Али<Tab><Tab>");
    println!("{}", j.pilot.text());
    j.keys("<F6>");
    println!("{}", j.pilot.text());
    j.keys("<F2>");
    println!("{}", j.pilot.text());
    j.keys("<Esc>   ");
    println!("{}", j.pilot.text());
    j.keys("<F8>");
    println!("{}", j.pilot.text());
    j.keys("<Esc> <Down><Down><Down><Down>");
    println!("{}", j.pilot.text());
    j.keys("<F2>");
    println!("{}", j.pilot.text());
    j.keys("<Enter>");
    println!("{}", j.pilot.text());
    j.keys("<F9><Down><Enter>1 кл<Enter>9912");
    println!("{}", j.pilot.text());
    j.keys("<Enter>");
    println!("{}", j.pilot.text());
    j.keys("<Esc><Esc><F9><Down><Enter><Up>");
    println!("{}", j.pilot.text());
    let _ = Lang::Ru;
}
