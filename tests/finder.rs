//! What a clerk types for a service, in everyday Russian and Kazakh, with old words and slips of the hand, and the service it has to find.
#![allow(clippy::unwrap_used, reason = "a test that meets a fault fails, and says where")]

use kense::catalog::{Catalog, Finder};
use kense::domain::service::ProviderKind;
use kense::ops::outside::Knowledge;

mod desk;

/// What is typed, the service meant, and among how many of the first it has to be.
const ASKED: &[(&str, &str, usize)] = &[
    // Everyday words.
    ("1 класс", "00403003", 1),
    ("в школу", "00403003", 3),
    ("1 сынып", "00403003", 1),
    ("мектепке жазылу", "00403003", 1),
    ("на дому", "00403004", 1),
    ("үйде оқыту", "00403004", 1),
    ("перевод в другую школу", "00403015", 1),
    ("открепительный", "00403015", 1),
    ("кружок", "00403006", 1),
    ("үйірме", "00403006", 1),
    ("музыкалка", "00403006", 1),
    ("школьный автобус", "00403007", 1),
    ("бесплатное питание", "00403008", 2),
    ("тегін тамақ", "00403008", 2),
    ("путевка в лагерь", "00403009", 1),
    ("лагерьге жолдама", "00403009", 1),
    ("садик", "00403001", 2),
    ("балабақша кезегі", "00403001", 1),
    ("справка об опеке", "00402002", 1),
    ("қамқоршылық анықтамасы", "00402002", 1),
    ("пмпк", "00402006", 1),
    ("усыновление", "00404004", 2),
    ("общага", "00803002", 1),
    ("жатақхана", "00803002", 1),
    ("дубликат аттестата", "00803005", 1),
    ("аттестат телнұсқасы", "00803005", 1),
    ("дубликат диплома", "00803006", 1),
    ("академка", "00801012", 1),
    ("поступление в колледж", "00803008", 1),
    ("колледжге түсу", "00803008", 1),
    ("восстановление после отчисления", "00803013", 1),
    ("категория", "00803014", 1),
    ("материальная помощь", "aid", 1),
    ("көмек", "aid", 3),
    // Old words and numbers of forms and orders.
    ("оралман", "00403003", 1),
    ("063/у", "00403003", 2),
    ("026/у-3", "00403003", 2),
    ("065/у", "00403003", 2),
    ("паспорт здоровья", "00403003", 1),
    ("МОН 564", "00403003", 2),
    ("МОН 219", "00403006", 1),
    ("училище", "00803008", 1),
    // A letter wrong, missing, too many, two that changed places.
    ("общижитие", "00803002", 1),
    ("зачсление в школу", "00403003", 3),
    ("путтевка", "00403009", 1),
    ("питнаие", "00403008", 2),
    ("дубилкат атестата", "00803005", 1),
    ("аттестатция", "00803014", 1),
    ("жатакхна", "00803002", 1),
    ("балабкаша", "00403001", 2),
    ("тасмалдау", "00403007", 1),
    // Look-alikes of the Latin alphabet, case, ё, Kazakh letters typed as Russian ones.
    ("caдик", "00403001", 2),
    ("ПEPEВОД В ДРУГУЮ ШКОЛУ", "00403015", 1),
    ("приёмная семья", "00404007", 1),
    ("жатакхана", "00803002", 1),
    ("уйирме", "00403006", 1),
    // Another layout was on.
    ("j,of", "00803002", 1),
    (";fnfr", "00803002", 1),
    ("1 rkfcc", "00403003", 1),
    ("gbnfybt", "00403008", 2),
    ("0f,sklfe", "00403003", 3),
    ("вщкьшещкн", "00803002", 1),
    ("ққңқіққі", "00403003", 1),
];

#[test]
fn what_is_typed_finds_the_service_meant_among_the_first() {
    let finder = Finder::new(&Catalog::shipped().expect("sound seeds"));
    let mut strange = Vec::new();
    for (asked, code, first) in ASKED {
        let found: Vec<String> = finder.find(asked, &|_| 0).into_iter().map(|c| c.0).collect();
        let place = found.iter().position(|c| c == code);
        if place.is_none_or(|n| n >= *first) {
            strange.push(format!("«{asked}» has {code} at {place:?} of {found:?}"));
        }
    }
    assert!(ASKED.len() >= 40);
    assert!(strange.is_empty(), "{}", strange.join("\n"));
}

#[test]
fn results_stay_short_where_a_name_says_it() {
    let finder = Finder::new(&Catalog::shipped().expect("sound seeds"));
    for (asked, most) in
        [("общежитие", 2), ("дубликат", 3), ("опека", 7), ("на дому", 2), ("пмпк", 4), ("экстернат", 2), ("путевка", 2)]
    {
        let found: Vec<String> = finder.find(asked, &|_| 0).into_iter().map(|c| c.0).collect();
        assert!(!found.is_empty() && found.len() <= most, "«{asked}» finds {found:?}");
    }
}

#[test]
fn the_shipped_catalogue_is_read_once_in_a_process() {
    let first = Catalog::shipped().expect("sound seeds");
    let (one, _) = desk::desk(ProviderKind::School, "2026-06-02T10:15");
    let (other, _) = desk::desk(ProviderKind::College, "2026-06-02T10:15");
    let outside = Knowledge::read(None).expect("the shipped knowledge");
    for again in [one.catalog(), other.catalog(), &outside.catalog] {
        assert_eq!(again.version, first.version);
    }
    assert_eq!(Catalog::times_read(), 1);
}
