//! Exit codes 2 and 3, help, the schema, readers that go away.

use std::process::Command;

use clap::CommandFactory;
use kense::cli::args::Cli;
use serde_json::{Value, json};

use crate::kense::{BIN, CHILD, Kense, application, said};

#[test]
fn what_is_not_understood_exits_2_and_says_so_in_json_too() {
    let k = Kense::rehearsal();
    let wrong: &[&[&str]] = &[
        &["frobnicate"],
        &["status"],
        &["status", "1", "--colour"],
        &["close"],
        &["central"],
        &["tally", "--service", "00403003", "--channel", "12.9", "--count", "1"],
        &["tally", "--service", "00403003", "--channel", "12.5", "--count", "-1"],
        &["complain", "--subject", "x"],
        &["issue", "05-12/1", "--ready", "--to", "x"],
        &["--lang", "de", "services"],
        &["init", "--bin", BIN],
    ];
    for args in wrong {
        let (exit, answer) = k.json(args);
        assert_eq!((exit, &answer["ok"], &answer["kind"]), (2, &json!(false), &json!("usage")), "{args:?}");
        assert_eq!(answer["code"], "arguments", "{args:?}");
        let plain = k.run(args);
        assert!(plain.code == 2 && plain.out.is_empty() && !plain.err.is_empty(), "{plain:?}");
    }
}

#[test]
fn what_cannot_be_found_or_read_exits_2_with_a_word() {
    let k = Kense::rehearsal();
    let cases: &[(&[&str], &str)] = &[
        (&["status", "05-12/99"], "no-case"),
        (&["issue", "#7"], "no-case"),
        (&["annul", "05-12/О-9", "--non-acceptance", "--why", "x"], "no-case"),
        (&["answer", "05-13/9", "--outcome", "partly", "--text", "x"], "no-complaint"),
        (&["services", "show", "12345678"], "no-service"),
        (&["services", "show", "00403003", "--answers", "grade=12"], "answers"),
        (&["services", "show", "00403003", "--answers", "grade"], "value"),
        (&["tally", "--service", "12345678", "--channel", "12.5", "--count", "1"], "no-service"),
        (&["close", "31.02.2026"], "value"),
        (&["day", "yesterday"], "value"),
        (&["due", "--from", "soon", "--term", "5wd"], "value"),
        (&["due", "--from", "2026-06-02", "--term", "4000000000wd"], "value"),
        (&["report", "--from", "2026-06-30", "--to", "2026-06-01"], "period"),
        (&["report", "--from", "2026-06-01", "--to", "2026-06-30", "--layout", "none"], "no-layout"),
        (&["report", "--from", "2026-06-01", "--to", "2026-06-30", "--format", "xlsx"], "output-needed"),
        (&["--demo", "keys"], "demo-alone"),
    ];
    for (args, code) in cases {
        let (exit, answer) = k.json(args);
        assert_eq!((exit, answer["code"].as_str().unwrap()), (2, *code), "{args:?}: {answer}");
        assert!(!answer["message"].as_str().unwrap().contains('⟨'), "{answer}");
    }
}

#[test]
fn a_malformed_file_is_wrong_usage_with_line_and_column() {
    let k = Kense::rehearsal();
    let read = |text: &str| {
        let said = k.typed(&["--json", "register", "-"], text);
        assert_eq!(said.code, 2, "{said:?}");
        said.json()
    };
    let torn = read("{\n  \"service\": \"00403003\",\n");
    assert_eq!((&torn["code"], &torn["line"]), (&json!("file-malformed"), &json!(3)));
    let mut unknown = application(CHILD);
    unknown["papres"] = json!([]);
    let unknown = read(&unknown.to_string());
    assert!(unknown["message"].as_str().unwrap().contains("papres") && unknown["message"].as_str().unwrap().contains("papers"));
    let mut day = application(CHILD);
    day["papers"] = json!([{ "id": "photo", "good_until": "soon" }]);
    assert_eq!(read(&day.to_string())["details"][0]["field"], "papers.photo.good_until");
    assert_eq!(read("[]")["line"], 1);
    let mut service = application(CHILD);
    service["service"] = json!("12345678");
    assert_eq!(read(&service.to_string())["code"], "no-service");
}

#[test]
fn trouble_with_data_or_files_exits_3() {
    let k = Kense::nowhere();
    for verb in [&["status", "1"][..], &["day"], &["verify"], &["sync"], &["register", "-"]] {
        let (exit, answer) = k.json(verb);
        assert_eq!((exit, &answer["kind"], &answer["code"]), (3, &json!("data"), &json!("no-office")), "{verb:?}");
    }
    let k = Kense::rehearsal();
    assert_eq!(k.json(&["register", "absent.json"]).1["code"], "file");
    assert_eq!(k.run(&["register", "absent.json"]).code, 3);
    assert_eq!(k.json(&["sync"]), k.json(&["sync"]), "no central file is named, and it stays so");
    assert_eq!(k.json(&["sync"]).1["code"], "no-target");
    let report = ["report", "--from", "2026-06-01", "--to", "2026-06-30", "-o", "nowhere/r.csv", "--format", "csv"];
    assert_eq!(k.run(&report).code, 3);
    std::fs::write(k.path("office").join("kense.sqlite"), vec![7u8; 8192]).unwrap();
    let (exit, answer) = k.json(&["day"]);
    assert_eq!((exit, &answer["code"]), (3, &json!("corrupt")));
    assert!(answer["hint"].is_string());
}

#[test]
fn an_offices_own_editions_are_checked_by_file_and_line() {
    let k = Kense::rehearsal();
    assert_eq!(k.done(&["catalogue", "check"])["problems"], json!([]));
    std::fs::create_dir(k.path("office").join("services.d")).unwrap();
    std::fs::write(k.path("office").join("services.d/00403003.toml"), "code = \"00403003\"\ncolour = 1\n").unwrap();
    let (exit, answer) = k.json(&["catalogue", "check"]);
    assert_eq!((exit, &answer["code"]), (3, &json!("catalogue")));
    let problems = answer["problems"].as_array().unwrap();
    assert!(problems.iter().all(|p| p["file"] == "services.d/00403003.toml"));
    assert!(problems.iter().any(|p| p["line"] == 2 && p["message"].as_str().unwrap().contains("colour")), "{answer}");
    assert!(k.done(&["day"])["news"][0].is_string(), "that the own list is not in force is told with every answer");
}

#[test]
fn the_folder_comes_from_the_flag_else_from_the_variable() {
    let k = Kense::rehearsal();
    let run = |args: &[&str], folder: &str| {
        said(Command::new(env!("CARGO_BIN_EXE_kense")).env("KENSE_DATA", folder).current_dir(k.folder.path()).args(args))
    };
    assert_eq!(run(&["--json", "day", "2026-06-02"], "office").json()["rehearsal"], true);
    assert_eq!(run(&["day"], "elsewhere").code, 3);
    assert_eq!(run(&["--data", "office", "day"], "elsewhere").code, 0);
}

#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    let k = Kense::rehearsal();
    assert_eq!(k.unheard(&["services", "--all"]), 0);
    assert_eq!(k.unheard(&["schema", "application"]), 0);
    assert_eq!(k.unheard(&["--help"]), 0);
}

#[test]
fn every_help_says_in_one_line_what_it_does_and_has_an_example() {
    let mut seen = 0;
    walk(&Cli::command(), &mut |command| {
        seen += 1;
        let (name, about) = (command.get_name(), command.get_about().map(ToString::to_string).unwrap_or_default());
        assert!(!about.is_empty() && about.lines().count() == 1 && about.len() <= 100, "{name}: {about}");
        let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        assert!(after.contains("Example: kense ") && after.contains(name), "{name}: {after}");
    });
    assert!(seen > 30, "the verbs were found: {seen}");
    let help = Kense::nowhere().run(&["register", "--help"]);
    assert!(help.code == 0 && help.out.starts_with("Register an application file") && help.out.contains("Example: kense"));
    let version = Kense::nowhere().run(&["--version"]);
    assert!(version.code == 0 && version.out.starts_with("kense "));
}

fn walk(command: &clap::Command, seen: &mut impl FnMut(&clap::Command)) {
    seen(command);
    for sub in command.get_subcommands().filter(|c| c.get_name() != "help") {
        walk(sub, seen);
    }
}

#[test]
fn the_schema_describes_the_file_that_is_read() {
    let k = Kense::nowhere();
    let schema = k.run(&["schema", "application"]).json();
    assert_eq!(k.run(&["--json", "schema", "application"]).json(), schema, "the schema is the answer, with any flags");
    let faults = |file: &Value| {
        let mut found = Vec::new();
        against(&schema, &schema, file, "", &mut found);
        found
    };
    assert_eq!(faults(&application(CHILD)), Vec::<String>::new());
    assert_eq!(faults(&schema["examples"][0]), Vec::<String>::new());
    let mut wrong = application(CHILD);
    wrong["papres"] = json!([]);
    wrong["applicant"]["name"] = json!(7);
    wrong.as_object_mut().unwrap().remove("service");
    assert_eq!(faults(&wrong), ["/service is missing", "/applicant/name is no string", "/papres is unknown"]);
}

/// The part of JSON Schema that this one uses.
fn against(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    if let Some(target) = schema["$ref"].as_str() {
        return against(root, root.pointer(target.trim_start_matches('#')).unwrap(), value, at, found);
    }
    if let Some(any) = schema["anyOf"].as_array() {
        let fits = any.iter().any(|s| {
            let mut faults = Vec::new();
            against(root, s, value, at, &mut faults);
            faults.is_empty()
        });
        if !fits {
            found.push(format!("{at} is none of its kinds"));
        }
        return;
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !kinds.is_empty() && !kinds.contains(&kind) {
        found.push(format!("{at} is no {}", kinds.join(" or ")));
    }
    if let Value::Array(items) = value {
        items.iter().enumerate().for_each(|(n, item)| against(root, &schema["items"], item, &format!("{at}/{n}"), found));
    }
    let Value::Object(fields) = value else { return };
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    for name in required.iter().filter_map(Value::as_str).filter(|n| !fields.contains_key(*n)) {
        found.push(format!("{at}/{name} is missing"));
    }
    for (name, field) in fields {
        match schema["properties"].get(name) {
            Some(property) => against(root, property, field, &format!("{at}/{name}"), found),
            None if schema["additionalProperties"] == false => found.push(format!("{at}/{name} is unknown")),
            None => {}
        }
    }
}
