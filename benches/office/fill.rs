//! An office of a great many cases, put in by bulk: the triggers and indexes are set aside while it is filled and stand again afterwards,
//! so what is measured is the office as it is.

use std::path::{Path, PathBuf};

use kense::domain::moment::Moment;
use kense::domain::search;
use kense::domain::service::ProviderKind;
use kense::ops::Ops;
use kense::ops::clock::GivenClock;
use kense::ops::office::Office;
use rusqlite::{Connection, params};

use crate::crowd::{Dice, iin};

/// Raised when the filling changes, so that an office of before is made anew.
const FILLING: u32 = 3;

/// The day after the last one of the office.
pub const NOW: &str = "2026-08-20T10:30";

/// Services with their share and their papers.
const SERVICES: &[(&str, &str, usize, &[&str])] = &[
    ("00403003", "2025-08-29", 420, &["application", "immunization", "health-passport", "photo"]),
    ("00403008", "2026-05-05", 250, &["application", "identity", "birth-certificate", "social-aid-reference"]),
    ("00403015", "2025-08-29", 180, &["application", "personal-file"]),
    ("00403004", "2025-02-28", 80, &["application", "medical-conclusion"]),
    ("00403006", "2024-08-02", 50, &["application", "medical", "consent"]),
    ("00803005", "2021-06-07", 15, &["application", "original"]),
    ("aid", "2026-05-05", 4, &["application", "identity"]),
    ("00403007", "2026-05-05", 1, &["application"]),
];

/// A desk of a school.
pub fn office() -> Office {
    Office {
        bin: "991240000003".into(),
        name_ru: "Школа № 99".into(),
        district: "Учебный район".into(),
        clerk: "Секретарева А. Б.".into(),
        ..Office::new(ProviderKind::School)
    }
}

/// A clock that stands.
pub fn clock() -> Box<GivenClock> {
    Box::new(GivenClock(Moment::parse(NOW).unwrap()))
}

/// The folder of an office with so many cases, filled if it is not there yet or was made by another schema.
pub fn office_of(cases: u32) -> PathBuf {
    let schema = {
        let new = tempfile::tempdir().unwrap();
        drop(Ops::init(new.path(), office(), clock()).unwrap());
        let db = Connection::open(new.path().join(kense::ops::REGISTER)).unwrap();
        let sql: String = db.query_row("SELECT group_concat(sql) FROM sqlite_schema", [], |r| r.get(0)).unwrap();
        sql.bytes().fold(u64::from(FILLING), |h, b| h.wrapping_mul(31).wrapping_add(u64::from(b)))
    };
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-office");
    let dir = root.join(format!("{cases}-{schema:016x}"));
    if dir.join("whole").is_file() {
        return dir;
    }
    // What an earlier schema left is of no use any more.
    for old in std::fs::read_dir(&root).into_iter().flatten().flatten() {
        if old.file_name().to_string_lossy().starts_with(&format!("{cases}-")) {
            std::fs::remove_dir_all(old.path()).unwrap();
        }
    }
    drop(Ops::init(&dir, office(), clock()).unwrap());
    fill(&dir.join(kense::ops::REGISTER), cases);
    std::fs::write(dir.join("whole"), "").unwrap();
    dir
}

fn fill(path: &Path, cases: u32) {
    let begun = std::time::Instant::now();
    let mut db = Connection::open(path).unwrap();
    db.execute_batch(
        "PRAGMA foreign_keys = off; PRAGMA synchronous = off; PRAGMA cache_size = -400000; PRAGMA temp_store = memory",
    )
    .unwrap();
    let rules: Vec<(String, String, String)> = db
        .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('trigger', 'index')")
        .unwrap()
        .query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let tx = db.transaction().unwrap();
    for (kind, name, _) in &rules {
        tx.execute_batch(&format!("DROP {kind} {name}")).unwrap();
    }
    tx.execute_batch("CREATE TEMP TABLE heap (key TEXT, application INTEGER, service TEXT, day TEXT)").unwrap();
    rows(&tx, cases);
    tx.execute_batch(
        "INSERT INTO case_key SELECT DISTINCT key, application, service, day FROM heap ORDER BY key, application DESC;
         INSERT INTO day_count
            SELECT day, service, cell, sum(n) FROM (
                SELECT day, service, '122i' AS cell, 1 AS n FROM application WHERE state <> 'annulled'
                UNION ALL SELECT decided_day, service, 'refpi', 1 FROM application WHERE state = 'refused'
                UNION ALL SELECT decided_day, service, 'latei', 1 FROM application
                    WHERE state IN ('ready', 'issued', 'refused') AND decided_day > due
            ) GROUP BY day, service, cell;
         INSERT INTO closed_day SELECT DISTINCT day, day || 'T18:00:00+05:00', 'Секретарева А. Б.', 0, 0 FROM day_count WHERE day < '2026-08-19'",
    )
    .unwrap();
    for (_, _, sql) in &rules {
        tx.execute_batch(sql).unwrap();
    }
    tx.commit().unwrap();
    db.execute_batch("PRAGMA wal_checkpoint(truncate)").unwrap();
    println!("filled in {:.0} s", begun.elapsed().as_secs_f64());
}

/// Working days (Monday to Friday) of about two years and eight months, oldest first.
fn days() -> Vec<chrono::NaiveDate> {
    let first: chrono::NaiveDate = "2024-01-03".parse().unwrap();
    let last: chrono::NaiveDate = "2026-08-19".parse().unwrap();
    first.iter_days().take_while(|d| *d <= last).filter(|d| chrono::Datelike::weekday(d).num_days_from_monday() < 5).collect()
}

fn rows(db: &Connection, cases: u32) {
    let mut application = db
        .prepare(
            "INSERT INTO application (id, year, ordinal, number, at, day, service, edition, channel, person, state, due, due_rule,
                applicant_number, applicant_no_number, applicant_name, applicant_phone, applicant_address, capacity, proxy_paper,
                child_number, child_no_number, child_name, child_born, answers, note, clerk,
                decided_at, decided_day, result_number, result_day, handed_at, handed_to, ground, ground_number, ground_law, ground_text,
                why, medium, annulled_why)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '12.2', 'individual', ?9, ?10, ?11, ?12, '', ?13, '+7 700 000 00 00', 'ул. Учебная, 1',
                'legal-representative', '', ?14, '', ?15, '', '{\"grade\":\"1\",\"status\":\"citizen\"}', '', 'Секретарева А. Б.',
                ?16, ?17, ?18, ?17, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27)",
        )
        .unwrap();
    let mut paper = db.prepare("INSERT INTO paper VALUES (?1, ?2, ?3, ?4, 0, ?5, NULL, 1, 0, 0, NULL, ?6)").unwrap();
    let mut key = db.prepare("INSERT INTO heap VALUES (?1, ?2, ?3, ?4)").unwrap();
    let mut entry = db
        .prepare("INSERT INTO entry (at, clerk, verb, subject, id, body, prev, hash) VALUES (?1, 'Секретарева А. Б.', 'registered', 'case', ?2, ?3, ?4, ?5)")
        .unwrap();
    let mut person = db.prepare("INSERT OR IGNORE INTO person VALUES (?1, 'individual', ?2, '', '', '', ?3)").unwrap();
    let days = days();
    let mut dice = Dice::new(u64::from(cases));
    let (mut year, mut ordinal, mut numbers) = (0, 0u32, 0u32);
    let mut hash: String = db.query_row("SELECT hash FROM entry ORDER BY seq DESC LIMIT 1", [], |r| r.get(0)).unwrap();
    let rule = r#"{"term":"3 working-days","steps":[{"day-zero":"2026-08-03"},{"working":3}]}"#;
    for id in 1..=cases {
        let place = usize::try_from(u64::from(id - 1) * days.len() as u64 / u64::from(cases)).unwrap();
        let day = days[place];
        let this = chrono::Datelike::year(&day);
        if this != year {
            (year, ordinal) = (this, 0);
        }
        ordinal += 1;
        let number = format!("{ordinal}/{year}");
        let at = format!("{day}T{:02}:{:02}:00+05:00", 9 + dice.below(9), dice.below(60));
        let mut share = dice.below(1000);
        let (service, edition, _, papers) = SERVICES
            .iter()
            .find(|(_, _, s, _)| {
                if share < *s {
                    true
                } else {
                    share -= s;
                    false
                }
            })
            .unwrap();
        let mut next_number = || loop {
            numbers += 1;
            if let Some(number) = iin(numbers % 6_000_000) {
                return number;
            }
        };
        let (who, child) = (next_number(), next_number());
        let (name, child_name) = (dice.name(), dice.name());
        // The last two working days are still open, but for some; earlier ones are done, but for a few that were forgotten.
        let recent = place + 2 >= days.len();
        let roll = dice.below(10_000);
        let state = match roll {
            0..=5 => "in-work",
            6..=11 => "ready",
            12..=111 => "annulled",
            112..=261 => "withdrawn",
            262..=561 => "refused",
            _ if recent => "registered",
            _ => "issued",
        };
        let after = days[(place + 1 + dice.below(3)).min(days.len() - 1)];
        let due = days.get(place + 3).copied().unwrap_or(day + chrono::Days::new(5));
        let done = !matches!(state, "in-work" | "registered");
        let decided = (done && state != "annulled").then(|| format!("{after}T12:00:00+05:00"));
        let has_result = matches!(state, "ready" | "issued");
        let refused = state == "refused";
        let text = |when: bool, text: &str| when.then(|| text.to_owned());
        application
            .execute(params![
                id,
                year,
                ordinal,
                number,
                at,
                day.to_string(),
                service,
                edition,
                state,
                due.to_string(),
                rule,
                who,
                name,
                child,
                child_name,
                decided,
                decided.as_ref().map(|_| after.to_string()),
                has_result.then_some(number.as_str()),
                (state == "issued").then_some(&decided).and_then(|d| d.clone()),
                text(state == "issued", &name),
                text(refused, "untrue"),
                text(refused, "1"),
                text(refused, "19-1 п. 2 пп. 1"),
                text(refused, "Представленные документы недостоверны."),
                text(refused || state == "withdrawn", "Так решено"),
                text(refused, "paper"),
                text(state == "annulled", "Введено дважды"),
            ])
            .unwrap();
        for (n, document) in papers.iter().enumerate() {
            let holds = if matches!(*document, "identity" | "birth-certificate") { "holds" } else { "no" };
            // A few open packages turned out to be bad.
            let bad = !done && n == 0 && dice.below(20) == 0;
            paper
                .execute(params![
                    id,
                    document,
                    i64::try_from(n).unwrap(),
                    *document == "personal-file",
                    holds,
                    text(bad, "порвано")
                ])
                .unwrap();
        }
        let mut keys = search::name_keys(&name);
        keys.extend(search::name_keys(&child_name));
        keys.extend([who.clone(), child.clone(), search::fold(&number), ordinal.to_string()]);
        for k in keys {
            key.execute(params![k, id, service, day.to_string()]).unwrap();
        }
        let body = format!(
            r#"{{"number":"{number}","service":"{service}","edition":"{edition}","due":"{due}","papers":["application"]}}"#
        );
        let next = format!("{:064x}", u64::from(id) * 0x9E37);
        entry.execute(params![at, id, body, hash, next]).unwrap();
        hash = next;
        person.execute(params![who, name, at]).unwrap();
        person.execute(params![child, child_name, at]).unwrap();
    }
}
