//! Bad input to every verb: a sentence in each language that says what to do, and nothing stored is touched.

use kense::domain::moment::Moment;
use kense::ops::Ops;
use kense::ops::clock::GivenClock;
use serde_json::json;

use crate::kense::{CHILD, Kense, MORNING};

/// Verbs that write or read, each with input that cannot be taken, and the exit code it has to get. `N` is the number of a registered case,
/// `C` of a complaint about it,
/// `M` of one that is heard before it is refused.
const BAD: &[(&[&str], i32)] = &[
    (&["init", "--bin", "12", "--kind", "school", "--name", "x", "--district", "y"], 1),
    (&["services", "show", "00000000"], 2),
    (&["bring", "00000000"], 2),
    (&["bring", "00403003", "--answers", "grade=99"], 2),
    (&["bring", "00403003", "--answers", "grade"], 2),
    (&["bring", "00803013"], 2),
    (&["bring", "00403003", "--on", "yesterday"], 2),
    (&["bring", "00403003", "--on", "2001-01-01"], 1),
    (&["bring", "00403003", "--stand", "--answers", "grade=1"], 2),
    (&["bring", "00403003", "-o", "no-such-folder/bring.txt"], 3),
    (&["check", "absent.json"], 3),
    (&["register", "absent.json"], 3),
    (&["register", "incomplete.json"], 1),
    (&["register", "wrong.json"], 1),
    (&["register", "apart.json"], 2),
    (&["register", "stranger.json"], 1),
    (&["register", "paper.json"], 1),
    (&["decline", "complete.json"], 1),
    (&["attach", "N", "no-such-paper"], 1),
    (&["attach", "N", "photo", "--good-until", "2020-01-01"], 1),
    (&["invalidate", "N", "photo", "--why", " "], 1),
    (&["start", "99/99"], 2),
    (&["issue", "N", "--date", "2030-01-01"], 1),
    (&["issue", "N", "--to", "  "], 1),
    (&["refuse", "N", "--ground", "no-such-ground", "--why", "x"], 1),
    (&["refuse", "N", "--ground", "1", "--why", " "], 1),
    (&["suspend", "N", "--why", " "], 1),
    (&["suspend", "N", "--why", "x", "--until", "2020-01-01"], 1),
    (&["suspend", "N", "--why", "x", "--until", "soon"], 2),
    (&["suspend", "99/99", "--why", "x"], 2),
    (&["resume", "N"], 1),
    (&["resume", "99/99"], 2),
    (&["step", "99/99"], 2),
    (&["step", "N", "no-such-step", "--done", "today"], 1),
    (&["step", "N", "no-such-step", "--done", "never"], 2),
    (&["moves", "--confirm"], 2),
    (&["moves", "--confirm", "--why", " "], 1),
    (&["refuse", "N", "--why", "x"], 1),
    (&["preliminary", "N", "--ground", "1", "--why", "x"], 1),
    (&["preliminary", "M", "--ground", "99", "--why", "x"], 1),
    (&["preliminary", "M", "--ground", "1", "--why", " "], 1),
    (&["preliminary", "M", "--ground", "1", "--document", "photo", "--why", "x"], 1),
    (&["preliminary", "M", "--ground", "1", "--why", "x", "--hearing", "2026-06-03", "10:00", "4"], 1),
    (&["preliminary", "M", "--ground", "1", "--why", "x", "--hearing", "2026-06-04", "25:00", "4"], 1),
    (&["preliminary", "M", "--ground", "1", "--why", "x", "--hearing", "2026-06-04", "10:00", " "], 1),
    (&["preliminary", "M", "--ground", "1", "--why", "x", "--hearing", "soon", "10:00", "4"], 2),
    (&["preliminary", "99/99", "--ground", "1", "--why", "x"], 2),
    (&["notice", "M", "--way", "sms"], 1),
    (&["objection", "M", "--text", "x"], 1),
    (&["hearing", "held", "M"], 2),
    (&["hearing", "held", "M", "--nobody"], 2),
    (&["hearing", "held", "M", "--who", " "], 2),
    (&["hearing", "held", "M", "--who", "x", "--nobody"], 2),
    (&["hearing", "minutes", "M", "--minutes", "5"], 1),
    (&["hearing", "waive", "M", "--exception", "asked", "--why", "x"], 1),
    (&["hearing", "drop", "M", "--why", "x"], 1),
    (&["refuse", "M", "--ground", "1", "--why", "x"], 1),
    (&["withdraw", "99/99", "--why", "x"], 2),
    (&["withdraw", "N", "--why", " "], 1),
    (&["annul", "N", "--why", " "], 1),
    (&["status", "123"], 2),
    (&["complain", "--service", "00403003", "--name", " ", "--subject", " "], 1),
    (&["consult", "00000000"], 2),
    (&["consult", "00403003", "--what", "weather"], 2),
    (&["consult", "00403003", "--note", "991231500006"], 1),
    (&["consult"], 2),
    (&["consult", "--annul", "1"], 2),
    (&["consult", "00403003", "--why", "x"], 2),
    (&["consult", "00403003", "--annul", "1", "--why", "x"], 2),
    (&["consult", "--annul", "99", "--why", "x"], 2),
    (&["consult", "--list", "31.13.2026"], 2),
    (&["answer", "99/99", "--outcome", "satisfied", "--text", "x"], 2),
    (&["answer", "C", "--outcome", "satisfied", "--text", " "], 1),
    (&["answer", "C", "--outcome", "forwarded", "--text", "x"], 2),
    (&["forward", "99/99", "--to", "x", "--file", "y"], 2),
    (&["forward", "C", "--to", " ", "--file", "y"], 1),
    (&["forward", "C", "--to", "x", "--file", " "], 1),
    (&["forward", "C", "--to", "x", "--file", "y", "--date", "2026-06-03"], 1),
    (&["forward", "C", "--to", "x", "--file", "y", "--date", "soon"], 2),
    (&["ruling", "C", "--outcome", "partly", "--text", "x"], 1),
    (&["ruling", "C", "--outcome", "partly"], 2),
    (&["extend", "C", "--until", "2026-06-12", "--why", "x"], 1),
    (&["extend", "C", "--until", "later", "--why", "x"], 2),
    (&["notify", "C", "--way", "phone"], 1),
    (&["notify", "C", "--way", "pigeon"], 2),
    (&["complaints", "99/99"], 2),
    (&["complaints", "--from", "2026-06-30", "--to", "2026-06-01"], 2),
    (&["complaints", "--case", "99/99"], 2),
    (&["status", "N", "--said-to", "nobody"], 2),
    (&["status", "N", "--said-to", "representative"], 1),
    (&["status", "N", "--way", "phone"], 2),
    (
        &[
            "tally",
            "--service",
            "00403003",
            "--channel",
            "12.2",
            "--person",
            "individual",
            "--count",
            "7",
            "--date",
            "2026-06-02",
        ],
        1,
    ),
    (
        &[
            "tally",
            "--service",
            "00403003",
            "--channel",
            "12.5",
            "--person",
            "individual",
            "--count",
            "7",
            "--date",
            "2026-07-02",
        ],
        1,
    ),
    (&["import", "absent.xlsx"], 3),
    (&["import", "wrong.toml"], 1),
    (&["import", "wrong.csv"], 1),
    (&["import", "wrong.csv", "--dry-run"], 1),
    (&["import", "wrong.csv", "--sheet", "none"], 2),
    (&["import", "wrong.csv", "--map", "Z=day"], 2),
    (&["import", "wrong.csv", "--map", "A=weather"], 2),
    (&["import", "wrong.csv", "--kind", "people"], 2),
    (&["due", "--from", "yesterday", "--term", "5wd"], 2),
    (&["due", "--from", "2026-06-02T10:15", "--term", "5 moons"], 2),
    (&["calendar", "20260"], 2),
    (&["calendar", "add", "31.02.2026", "--kind", "day-off", "--name", "x", "--source", "y"], 2),
    (&["calendar", "add", "2026-06-04", "--kind", "feast", "--name", "x", "--source", "y"], 2),
    (&["calendar", "add", "2026-06-04", "--kind", "day-off", "--name", " ", "--source", "y"], 1),
    (&["calendar", "add", "2026-06-04", "--kind", "day-off", "--name", "x", "--source", " "], 1),
    (&["calendar", "add", "2026-06-04", "--kind", "working", "--name", "x", "--source", "y"], 1),
    (&["calendar", "add", "2026-06-04", "--kind", "cancelled", "--name", "x", "--source", "y"], 1),
    (&["calendar", "add", "1950-06-04", "--kind", "day-off", "--name", "x", "--source", "y"], 1),
    (&["calendar", "import", "absent.toml"], 3),
    (&["calendar", "import", "wrong.toml"], 3),
    (&["calendar", "remove", "2026-06-04", "--why", "x"], 1),
    (&["calendar", "remove", "2026-06-04", "--why", " "], 1),
    (&["report", "--from", "2026-06-30", "--to", "2026-06-01"], 2),
    (&["report", "--from", "2026-06-01", "--to", "2026-06-30", "--layout", "none"], 2),
    (&["selfcheck", "--from", "2026-06-30", "--to", "2026-06-01"], 2),
    (&["selfcheck", "--from", "yesterday"], 2),
    (&["selfcheck", "--format", "xlsx"], 2),
    (&["selfcheck", "tick", "no-such-item", "--by", "x"], 2),
    (&["selfcheck", "tick", "4", "--by", " "], 1),
    (&["selfcheck", "tick", "4", "--by", "x", "--on", "2030-01-01"], 1),
    (&["selfcheck", "tick", "4", "--by", "x", "--until", "2020-01-01"], 1),
    (&["selfcheck", "tick", "13", "--by", "x"], 1),
    (&["selfcheck", "untick", "99", "--why", "x"], 2),
    (&["selfcheck", "untick", "1", "--why", " "], 1),
    (&["pay", "N", "--receipt", "1", "--sum", "100"], 1),
    (&["pay", "99/99", "--receipt", "1", "--sum", "100"], 2),
    (&["close", "2026-07-02"], 1),
    (&["sync"], 3),
    (&["central", "table", "--file", "absent.jsonl"], 3),
    (&["central", "verify", "--file", "absent.jsonl"], 3),
    (&["catalogue", "mark", "00000000", "--by", "Тестова Т. Т."], 2),
    (&["catalogue", "mark", "00403003", "--by", " "], 1),
    (&["catalogue", "mark", "00403003", "--by", "Тестова Т. Т.", "--day", "2026-06-03"], 1),
    (&["catalogue", "mark", "00403003", "--by", "Тестова Т. Т.", "--day", "soon"], 2),
    (&["catalogue", "mark", "00403003", "--by", "Тестова Т. Т.", "--edition", "1999"], 2),
    (&["catalogue", "unmark", "00403003", "--why", "x"], 1),
    (&["schema", "nothing"], 2),
    (&["catalogue", "own", "00000000", "--from", "2026-09-01"], 2),
    (&["catalogue", "own", "00403003", "--from", "soon"], 2),
    (&["catalogue", "own", "00403003", "--from", "2026-06-01"], 1),
    (&["catalogue", "difference", "00000000"], 2),
    (&["catalogue", "difference", "00403003", "--old", "none"], 2),
    (&["catalogue", "difference", "00403003", "--new", "none"], 2),
    (&["catalogue", "difference", "00403003", "--new", "2018-10-12"], 2),
];

#[test]
fn bad_input_to_any_verb_is_a_sentence_and_leaves_the_register_as_it_was() {
    let k = Kense::rehearsal();
    let number = k.registered(CHILD);
    let complaint = k.done(&["complain", "--case", &number, "--subject", "x"])["number"].as_str().unwrap().to_owned();
    let meals = k.done(&["register", &k.file("meals.json", &crate::hearing::meals()), "--confirm-repeat"]);
    let meals = meals["number"].as_str().unwrap().to_owned();
    k.file("incomplete.json", &crate::kense::with_papers(json!(["application"])));
    k.file("complete.json", &crate::kense::application(CHILD));
    let mut wrong = crate::kense::application(CHILD);
    wrong["applicant"]["number"] = json!("991231500007");
    k.file("wrong.json", &wrong);
    std::fs::write(k.path("wrong.toml"), "year = 2028\n[[day]]\ndate = 2027-01-01\n").unwrap();
    std::fs::write(k.path("wrong.csv"), "№;Дата;Код услуги;ФИО\n1;31.02.2025;0;\n").unwrap();
    let with = |name: &str, changed: &dyn Fn(&mut serde_json::Value)| {
        let mut file = crate::kense::application(crate::kense::OTHER_CHILD);
        changed(&mut file);
        k.file(name, &file);
    };
    with("apart.json", &|f| f["together"] = json!("99/99"));
    with("stranger.json", &|f| {
        f["together"] = json!(number);
        f["applicant"]["number"] = json!(crate::kense::OTHER_CHILD);
    });
    with("paper.json", &|f| f["one_paper"] = json!(true));
    let head = || {
        let clock = GivenClock(Moment::parse(MORNING).unwrap());
        Ops::open(&k.path("office"), Box::new(clock)).unwrap().store().read().audit_head().unwrap()
    };
    let before = head();
    let mut strange = Vec::new();
    for (at, (args, code)) in BAD.iter().enumerate() {
        let args: Vec<&str> = args
            .iter()
            .map(|a| match *a {
                "N" => number.as_str(),
                "C" => complaint.as_str(),
                "M" => meals.as_str(),
                other => other,
            })
            .collect();
        let lang = ["ru", "kk", "en"][at % 3];
        let (got, answer) = k.json(&[&["--lang", lang], args.as_slice()].concat());
        let message = answer["message"].as_str().unwrap_or_default();
        if got != *code || message.is_empty() || message.contains('⟨') {
            strange.push(format!("{args:?} in {lang} gave {got}: {answer}"));
        }
    }
    assert!(strange.is_empty(), "{}", strange.join("\n"));
    assert_eq!(head(), before, "nothing was written");
    assert!(!k.path("office/calendar.d").exists(), "no own day was written");
    assert_eq!(k.done(&["status", &number])["ok"], true);
}
