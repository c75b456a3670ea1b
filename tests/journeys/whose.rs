//! Who asks and for whom: organisations, people without a number, the stateless, proxies and guardians.

use kense::domain::application::Capacity;
use kense::domain::counts::{Cell, Channel};
use kense::domain::service::{PersonKind, ProviderKind, ServiceCode};

use crate::desk::{BIN, CHILD, Journey, PARENT, STRANGER};

const MORNING: &str = "2026-06-02T10:15";
const OPEN: &str = "<F9><Down><Enter>";
const DAY: &str = "<F9><Home><Down><Down><Down><Down><Down><Enter>";

/// An office's own edition that takes organisations on paper; made up for this test.
const OWN: &str = r#"
code = "00403012"
aliases = ["конкурс колледжа"]

[[edition]]
id = "own-2026"
from = 2026-01-01
complete = true
confidence = "memory"
label = { ru = "Пробный конкурс", kk = "Сынақ конкурсы", en = "Trial competition" }
name = { ru = "Пробный прием документов от организаций", kk = "Ұйымдардан құжаттарды сынақ қабылдау" }
source = "проба"
providers = ["school"]
paper = "provider"
ways = ["provider"]
fee = "free"
column = "12.1"
recipients = ["legal-entity"]
beneficiary = "applicant"
hearing = "none"
act = { title = { ru = "Проба", kk = "Сынақ" }, number = "1", date = 2026-01-01, registered = "1", edition = "01.01.2026", annex = "1" }

[[edition.term]]
term = "3 working-days"
confidence = "memory"

[[edition.document]]
id = "application"
row = "1"
name = { ru = "Заявка организации", kk = "Ұйымның өтінімі", en = "Application of the organisation" }
form = "free-form"
state_system = "no"
confidence = "memory"
source = "проба"

[[edition.ground]]
id = "untrue"
number = "1"
text = { ru = "Документы недостоверны.", kk = "Құжаттар дұрыс емес.", en = "The documents are untrue." }
law = "19-1 п. 2 пп. 1"
confidence = "memory"

[edition.incomplete]
kind = "non-acceptance"
confidence = "memory"

[[edition.result]]
kind = "notice"
name = { ru = "Уведомление", kk = "Хабарлама", en = "Notice" }
"#;

fn picture(name: &str, j: &Journey) {
    insta::with_settings!({ prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("whose_{name}_80x25"), j.pilot.screen());
    });
}

/// A school that takes organisations by its own edition; the form is open.
pub fn competition(dir: &std::path::Path) -> Journey {
    std::fs::create_dir(dir.join("services.d")).unwrap();
    std::fs::write(dir.join("services.d").join("00403012.toml"), OWN).unwrap();
    let mut j = Journey::in_folder(dir, ProviderKind::School, MORNING);
    assert!(j.ops().problems().is_empty(), "{:?}", j.ops().problems());
    j.keys(OPEN).keys("конкурс колледжа<Enter>").sees("Пробный конкурс");
    j
}

#[test]
fn an_organisation_is_taken_in_by_its_representative_and_counts_in_the_columns_of_legal_entities() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = competition(dir.path());
    j.sees("БИН заявителя *").sees("Название организации *").sees("ФИО представителя *").sees("первый руководитель");
    j.sees_no("День рождения").sees_no("ИИН ребёнка").keys("<F6>").sees("! Наберите 12 цифр");
    j.keys(PARENT).keys("<F6>").sees("! Это ИИН человека").keys("<C-w>").keys(BIN);
    j.keys("<Tab>ТОО Пробный колледж<Tab>+7 727 000 00 00<Tab>ул. Абая, 1<Tab>Пробный Пётр<PgUp><End>")
        .sees("< по доверенности >");
    j.keys("<F6>").sees("! Заполните это поле").sees("► Документ представителя *");
    j.keys("доверенность директора<Tab>7<Tab>01.06.2026");
    picture("organisation", &j);
    j.keys("<F6> <F2>").sees("№ 05-12/1").keys("<Enter>");
    let case = j.ops().case_numbered("05-12/1").unwrap();
    assert_eq!((case.person, case.capacity), (PersonKind::LegalEntity, Capacity::Proxy));
    assert_eq!((case.applicant.name.as_str(), case.representative.as_str()), ("ТОО Пробный колледж", "Пробный Пётр"));
    assert_eq!(case.beneficiary.born, "");
    let today = j.ops().today();
    let counts = j.ops().counts(today, today).unwrap();
    let code = ServiceCode("00403012".into());
    assert_eq!(counts.get(&code, Cell::Accepted(Channel::Paper, PersonKind::LegalEntity)), 1);
    assert_eq!(counts.get(&code, Cell::Accepted(Channel::Paper, PersonKind::Individual)), 0);
    j.keys("<F9><Home><Down><Down><Enter><Enter>").sees("Организация").sees("БИН").sees("Пробный Пётр");
    j.sees("доверенность директора, № 7, от").sees("юридическое лицо");
    picture("organisation-card", &j);
    j.keys(DAY).sees("Пробный конкурс").keys("<F2><Enter>").sees("юр. лица");
    picture("organisation-packet", &j);
}

#[test]
fn the_head_of_an_organisation_needs_no_power_of_attorney() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = competition(dir.path());
    j.keys(BIN).keys("<Tab>ТОО Пробный колледж<Tab>+7 727 000 00 00<Tab><Tab>Пробный Пётр").sees_no("Документ представителя");
    j.keys("<F6> <F2>").sees("№ 05-12/1");
    assert_eq!(j.ops().case_numbered("05-12/1").unwrap().proxy_paper, "");
}

/// The form of the first grade with the parent typed in; the cursor stands in the number of the child.
fn school(parent: &str) -> Journey {
    let mut j = Journey::school(MORNING);
    j.keys(OPEN).keys("1 класс<Enter>").keys(parent);
    j.keys("<Tab>Smith Anna<Tab>+7 701 123 45 67<Tab>ул. Абая, 5<Tab>");
    j
}

#[test]
fn a_foreign_child_without_a_number_of_a_parent_with_one_has_the_list_of_temporary_residents() {
    let mut j = school(PARENT);
    j.keys("<Tab><Tab>Smith Tom<F6>").sees("! Наберите 12 цифр или укажите, почему");
    j.keys("<Down>гражданин другой страны<Tab><Tab>01.02.2019<Tab><Tab><Right><Right>").sees("не гражданин: живёт временно");
    picture("foreign", &j);
    j.keys("<F6>").sees("Копия паспорта").sees("Копия миграционной").sees_no("Удостоверение лица без гражданства");
    picture("foreign-package", &j);
    j.keys("    <F2>").sees("№ 05-12/1");
    let case = j.ops().case_numbered("05-12/1").unwrap();
    assert_eq!((case.applicant.number.as_str(), case.beneficiary.number.as_str()), (PARENT, ""));
    assert_eq!(case.beneficiary.no_number, "гражданин другой страны");
    assert!(case.papers.contains_key("migration-card-copy") && !case.papers.contains_key("stateless-id"));
}

#[test]
fn a_stateless_child_with_a_number_of_a_parent_without_one_has_its_own_list_too() {
    let mut j = school("<Tab>лицо без гражданства");
    j.keys(CHILD).keys("<Tab>Smith Tom<Tab><Tab><Tab><Right>").sees("не гражданин: живёт постоянно").keys("<F6>");
    j.sees("Удостоверение лица").sees_no("Копия паспорта");
    picture("stateless-package", &j);
    j.keys("    <F2>").sees("№ 05-12/1");
    let case = j.ops().case_numbered("05-12/1").unwrap();
    assert_eq!((case.applicant.number.as_str(), case.applicant.no_number.as_str()), ("", "лицо без гражданства"));
    assert_eq!(case.beneficiary.number, CHILD);
    assert!(case.papers.contains_key("stateless-id"));
}

#[test]
fn people_without_numbers_come_in_one_visit_too() {
    let mut j = school("<Tab>лицо без гражданства");
    j.keys(CHILD).keys("<Tab>Smith Tom<F6>    <F2>").sees("№ 05-12/1");
    j.keys("<F2><Enter>").keys(STRANGER).keys("<Tab>Smith Ann<F6>    <F2>").sees("№ 05-12/2").sees("Один визит с № 05-12/1");
}

#[test]
fn a_guardian_notes_the_paper_and_for_another_child_it_is_looked_at_anew() {
    let mut j = school(PARENT);
    j.keys(CHILD).keys("<Tab>Ахметов Али<PgUp><Right><Right>").sees("< опекун, другой представитель >").sees("ИИН ребёнка *");
    j.keys("<F6>").sees("! Заполните это поле").sees("► Документ представителя *");
    j.keys("решение об опеке, отдел образования<Tab>15<Tab>20.05.2026");
    j.sees("посмотрите и верните: брать можно лишь то,");
    picture("guardian", &j);
    j.keys("<F6>").sees("Документ об опеке или попечительстве").sees("не просить").keys("    <F2>").sees("№ 05-12/1");
    let case = j.ops().case_numbered("05-12/1").unwrap();
    assert_eq!((case.capacity, case.proxy_number.as_str(), case.proxy_date.as_str()), (Capacity::Guardian, "15", "20.05.2026"));
    j.keys("<F2><Enter>")
        .sees("опекун, другой представитель")
        .sees_no("решение об опеке, отдел")
        .sees("► Документ представителя *");
    j.keys("<Esc>").keys("<F9><Home><Down><Down><Enter><Enter>");
    j.sees("как опекун или иной представитель: решение об").sees("№ 15, от 20.05.2026");
    picture("guardian-card", &j);
}
