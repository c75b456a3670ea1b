//! Letters, the certificate, the cover of the folder and the sheets about a service: what stands on them, and when there is one to print.

use std::path::Path;

use kense::domain::blank::Form;
use kense::domain::complaint::Outcome;
use kense::domain::counts::Medium;
use kense::domain::hearing::Meeting;
use kense::domain::leaflet::Kind;
use kense::domain::printout::{Look, Piece};
use kense::domain::service::{Answers, Form as Kept, ProviderKind};
use kense::domain::stage::{Asker, SaidWay};
use kense::domain::text::Lang;
use kense::ops::Ops;
use kense::ops::clock::HandClock;
use kense::ops::complain::Complain;
use kense::ops::decide::{Issue, Refuse};
use kense::ops::follow::Forward;
use kense::ops::hearing::Preliminary;
use kense::ops::leaflet::Tongue;
use kense::ops::office::{Office, Opened};
use kense::ops::print::{About, paper_text};
use kense::ops::said::Said;
use kense::report::pdf::{lay_out, pdf};

use crate::desk::{code, complete, day, desk_in, draft, moment, register};
use crate::forms::{folder, preview};
use crate::shown;

/// Free meals: order 158, five working days, a hearing printed. From Monday 1 June it is due on Monday 8 June.
const MEALS: &str = "00403008";
const LONG: &str = "Сәрсенбаева-Қожахметова Іңкәр Һәкімқызы";

/// A school with a head, everything of it long.
pub fn school(dir: &Path) -> (Ops, HandClock) {
    let (mut ops, clock) = desk_in(dir, ProviderKind::School, "2026-06-01T10:00");
    let mut office: Office = ops.office().clone();
    office.name_ru = "КГУ «Общеобразовательная школа-гимназия № 99 имени Үлгі Мысалұлы»".into();
    office.name_kk = "«Үлгі Мысалұлы атындағы № 99 жалпы білім беретін мектеп-гимназия» КММ".into();
    office.position = "делопроизводитель".into();
    office.phone = "8 (7172) 00-00-00".into();
    office.head = "Үлгіұлы М. О.".into();
    office.head_position = "Директор".into();
    office.print.open = Opened::Nothing;
    ops.change_office(office).unwrap();
    (ops, clock)
}

fn meals(ops: &mut Ops) -> i64 {
    let mut d = draft(ops, MEALS, 1, &[("category", "social-aid")]);
    d.applicant.name = LONG.into();
    d.applicant.address = "Тестовая область, село Үлгілі, ул. Мұхтар Әуезов, 1".into();
    complete(ops, &mut d);
    ops.register(0, &d).unwrap().id
}

fn found() -> Preliminary {
    let place = Meeting { day: day("2026-06-03"), time: "15:00".into(), place: "каб. 4".into() };
    Preliminary {
        grounds: vec!["1".into(), "2".into()],
        documents: vec!["application".into()],
        why: "Семья не получает адресную социальную помощь: в ответе отдела занятости её нет в списке.".into(),
        planned: Some(place),
        ..Preliminary::default()
    }
}

/// A case heard and refused.
fn refused(ops: &mut Ops, clock: &HandClock) -> i64 {
    let id = meals(ops);
    ops.preliminary(id, &found()).unwrap();
    let plan = found().planned;
    ops.give_notice(id, "hand", day("2026-06-01"), plan.as_ref()).unwrap();
    clock.set(moment("2026-06-03T16:00"));
    ops.object(id, day("2026-06-03"), "Справка подана повторно, ответа ещё нет").unwrap();
    ops.hold_hearing(id, &plan.unwrap(), LONG, Some(("3", day("2026-06-03")))).unwrap();
    clock.set(moment("2026-06-05T11:00"));
    ops.refuse(id, &Refuse { ground: String::new(), why: String::new(), medium: Medium::Paper, late_why: String::new() })
        .unwrap();
    id
}

/// A complaint about that case, partly satisfied and sent on.
fn complained(ops: &mut Ops, case: i64) -> i64 {
    let subject = "Не согласна с отказом: справка была подана в срок.".into();
    let contact = "Тестовая область, село Үлгілі, ул. Мұхтар Әуезов, 1".into();
    let id = ops.complain(&Complain { case: Some(case), subject, contact, ..Complain::default() }).unwrap().id;
    ops.answer(id, Outcome::Partly, "Справка найдена, заявление будет рассмотрено заново. В остальном отказ обоснован.").unwrap();
    let to = "Управление образования Тестовой области".into();
    ops.forward(id, &Forward { day: None, to, file: "копия дела, 12 листов".into() }).unwrap();
    id
}

fn bring(ops: &Ops, kind: Kind) -> kense::domain::leaflet::Leaflet {
    let answers: Answers = [("category".to_owned(), "social-aid".to_owned())].into_iter().collect();
    ops.leaflet(&code(MEALS), &answers, day("2026-06-01"), kind).unwrap()
}

fn said(ops: &mut Ops, case: i64, asker: Asker) {
    let text = {
        let case = ops.case(case).unwrap();
        kense::words::Words::new(Lang::Ru).tell(&ops.stage_for(&case, asker).unwrap())
    };
    let name = if asker.is_named() { "Үлгіұлы Мысал, доверенность № 7" } else { "" };
    ops.say_stage(case, &Said { asker, name: name.into(), way: SaidWay::Writing, lang: Lang::Ru, text }).unwrap();
}

/// Every new form with what it is about.
fn all(ops: &mut Ops, clock: &HandClock) -> Vec<(Form, About)> {
    let refused = refused(ops, clock);
    let complaint = complained(ops, refused);
    let ready = register(ops, "00403003", 5, &[("grade", "1")]).id;
    said(ops, ready, Asker::Representative);
    ops.issue(ready, &Issue { number: "118".into(), ..Issue::default() }).unwrap();
    vec![
        (Form::HearingNotice, About::Case(refused)),
        (Form::HearingMinutes, About::Case(refused)),
        (Form::Refusal, About::Case(refused)),
        (Form::ResultNotice, About::Case(ready)),
        (Form::Stage, About::Case(ready)),
        (Form::Folder, About::Case(refused)),
        (Form::ComplaintAnswer, About::Complaint(complaint)),
        (Form::ComplaintForwarded, About::Complaint(complaint)),
    ]
}

#[test]
fn each_letter_in_each_language_as_text() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = school(dir.path());
    for (form, about) in all(&mut ops, &clock) {
        for tongue in Tongue::ALL {
            insta::assert_snapshot!(format!("{}-{}", form.id(), tongue.id()), preview(&ops, form, about, tongue));
        }
    }
    for kind in [Kind::Bring, Kind::Stand] {
        for tongue in Tongue::ALL {
            let (paper, _) = ops.leaflet_paper(&bring(&ops, kind), tongue).unwrap();
            let lines = paper_text(&paper, 80);
            assert!(lines.iter().all(|l| l.chars().count() <= 80));
            insta::assert_snapshot!(format!("{}-{}", kind.id(), tongue.id()), lines.join("\n"));
        }
    }
}

/// Words that a form must show in a language, however its lines end.
fn wanted(form: Form, lang: Lang) -> &'static [&'static str] {
    match (form, lang) {
        (Form::HearingNotice, Lang::Kk) => {
            &["алдын ала шешім және тыңдау туралы", "03.06.2026, 15:00, каб. 4", "2 жұмыс күні ішінде"]
        }
        (Form::HearingNotice, _) => {
            &["о предварительном решении и заслушивании", "в течение 2 рабочих дней", "АППК, ст. 73 и 74", "03.06.2026"]
        }
        (Form::HearingMinutes, Lang::Kk) => &["ТЫҢДАУ ХАТТАМАСЫ", "Келгендер", LONG],
        (Form::HearingMinutes, _) => &["ПРОТОКОЛ № 3", "Явились", "Возражение от 03.06.2026", LONG],
        (Form::Refusal, Lang::Kk) => {
            &["ДӘЛЕЛДІ БАС ТАРТУ", "негіздер тізбесінің 1-тармағы", "үш айдан кешіктірілмей", "Үлгіұлы М. О."]
        }
        (Form::Refusal, _) => &[
            "МОТИВИРОВАННЫЙ ОТКАЗ",
            "пункт 1 перечня оснований",
            "19-1",
            "адресную социальную помощь",
            "Заслушивание проведено 03.06.2026",
            "5 рабочих дней",
            "не позднее трёх месяцев",
            "Директор",
        ],
        (Form::ResultNotice, Lang::Kk) => &["нәтиже дайын екенін хабарлаймыз", "Қабылдау уақыты"],
        (Form::ResultNotice, _) => &["готов результат", "118", "Часы приёма", "8 (7172) 00-00-00"],
        (Form::Stage, Lang::Kk) => &["өтініштің қаралу кезеңі туралы", "қабылданды"],
        (Form::Stage, _) => &["о стадии рассмотрения", "ст. 23", "принято", "доверенность № 7"],
        (Form::Folder, Lang::Kk) => &["Құжаттар тізімдемесі", "05-12/1", "0000001"],
        (Form::Folder, _) => &["Опись документов", "05-12/1", "Листов"],
        (Form::ComplaintAnswer, Lang::Kk) => &["ЖАУАП", "шағым мен істі жоғары тұрған органға"],
        (Form::ComplaintAnswer, _) => &["ОТВЕТ", "удовлетворена частично", "в вышестоящий орган", "15 рабочих дней"],
        (Form::ComplaintForwarded, Lang::Kk) => &["шағымның жіберілгені туралы", "Тестовой области"],
        (Form::ComplaintForwarded, _) => &["о передаче жалобы", "копия дела, 12 листов", "АППК, ст. 91 п. 4", "26.06.2026"],
        (Form::Bring, Lang::Kk) => &["Үлгі Мысалұлы", "Қабылдау уақыты"],
        (Form::Bring, _) => &["Что принести", "Часы приёма"],
        (other, _) => panic!("{other:?}"),
    }
}

fn read_back(file: &Path, form: Form, tongue: Tongue) {
    let Some(text) = shown::text(file) else { return };
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Tongue::One(lang) = tongue {
        for words in wanted(form, lang) {
            assert!(flat.contains(words), "{form:?} {lang:?}: {words}\n{text}");
        }
    }
    // Side by side the columns are woven into one another, so only letters are looked for.
    assert!(flat.chars().any(|c| "ӘҒҚҢӨҰҮҺІәғқңөұүһі".contains(c)), "{form:?} {tongue:?}");
    assert!(!flat.contains('{') && !flat.contains("⟨"), "{flat}");
    for font in shown::fonts(file).unwrap_or_default() {
        assert!(font.contains("LiberationSerif") && font.contains("yes yes yes"), "embedded, subset, readable: {font}");
    }
}

#[test]
fn each_letter_in_each_language_is_read_back_from_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = school(dir.path());
    for (form, about) in all(&mut ops, &clock) {
        for tongue in Tongue::ALL {
            let file = folder(dir.path()).join(format!("{}-{}.pdf", form.id(), tongue.id()));
            let printed = ops.print(form, about, tongue, Some(&file)).unwrap();
            let most = if tongue == Tongue::Both { 3 } else { 2 };
            assert!(printed.pages <= most, "{form:?} {tongue:?}: {}", printed.pages);
            read_back(&file, form, tongue);
        }
    }
    for (kind, form) in [(Kind::Bring, Form::Bring), (Kind::Stand, Form::Stand)] {
        for tongue in Tongue::ALL {
            let file = folder(dir.path()).join(format!("{}-{}.pdf", form.id(), tongue.id()));
            let leaflet = bring(&ops, kind);
            ops.print_leaflet(&leaflet, tongue, Some(&file)).unwrap();
            if kind == Kind::Bring {
                read_back(&file, form, tongue);
            }
        }
    }
}

#[test]
fn a_case_offers_the_papers_it_has_come_to_and_the_one_of_the_last_act_first() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = school(dir.path());
    let id = meals(&mut ops);
    let about = About::Case(id);
    let plain = [Form::Receipt, Form::Consent, Form::Folder];
    assert_eq!((ops.forms(about).unwrap(), ops.likeliest_form(about).unwrap()), (plain.to_vec(), Form::Receipt));
    ops.preliminary(id, &found()).unwrap();
    assert_eq!(ops.likeliest_form(about).unwrap(), Form::HearingNotice);
    assert!(!ops.forms(about).unwrap().contains(&Form::HearingMinutes), "nobody was heard yet");
    // Before it is received, the last day to object hangs on the day of receipt.
    let early = preview(&ops, Form::HearingNotice, about, Tongue::One(Lang::Ru));
    assert!(early.contains("если уведомление получено") && !early.contains("не ранее"), "{early}");
    let plan = found().planned.unwrap();
    ops.give_notice(id, "hand", day("2026-06-01"), Some(&plan)).unwrap();
    let noticed = preview(&ops, Form::HearingNotice, about, Tongue::One(Lang::Ru));
    assert!(noticed.contains("Решение будет принято не ранее: 04.06.2026"), "{noticed}");
    clock.set(moment("2026-06-03T16:00"));
    ops.hold_hearing(id, &plan, LONG, None).unwrap();
    assert_eq!(ops.likeliest_form(about).unwrap(), Form::HearingMinutes);
    assert!(preview(&ops, Form::HearingMinutes, about, Tongue::One(Lang::Ru)).contains("ПРОТОКОЛ № ______"));
    assert_eq!(ops.print(Form::Refusal, about, Tongue::Both, None).unwrap_err().code, "no-form");
    assert_eq!(ops.print(Form::ResultNotice, about, Tongue::Both, None).unwrap_err().code, "no-form");
}

#[test]
fn what_a_stranger_was_told_is_no_certificate_and_a_later_stage_does_not_change_an_older_one() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = school(dir.path());
    let id = register(&mut ops, "00403003", 5, &[("grade", "1")]).id;
    let about = About::Case(id);
    said(&mut ops, id, Asker::Stranger);
    assert!(!ops.forms(about).unwrap().contains(&Form::Stage));
    said(&mut ops, id, Asker::Applicant);
    let then = preview(&ops, Form::Stage, about, Tongue::Both);
    assert!(then.contains("қабылданды") && then.contains("принято"), "kept in both languages: {then}");
    ops.issue(id, &Issue { number: "118".into(), handed_to: Some("Тестов".into()), ..Issue::default() }).unwrap();
    assert_eq!(preview(&ops, Form::Stage, about, Tongue::Both), then, "word for word what was told that day");
}

#[test]
fn what_was_not_read_in_the_law_is_told_before_somebody_signs_it() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = school(dir.path());
    let id = refused(&mut ops, &clock);
    let printed = ops.print(Form::Refusal, About::Case(id), Tongue::One(Lang::Ru), None).unwrap();
    let told = kense::words::Words::new(Lang::Ru).tell(&printed.message());
    assert!(told.contains("Сверьте с текстом закона до подписи: АППК, ст. 92"), "{told}");
    let receipt = ops.print(Form::Receipt, About::Case(id), Tongue::One(Lang::Ru), None).unwrap();
    assert!(receipt.unsure.is_empty(), "the receipt says nothing that was not read");
}

#[test]
fn every_letter_and_sheet_is_an_entry_of_the_history_and_no_name_of_a_file_holds_a_person() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = school(dir.path());
    let everything = all(&mut ops, &clock);
    for (form, about) in everything {
        let printed = ops.print(form, about, Tongue::Both, None).unwrap();
        let name = printed.file.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(name, format!("{}-{}-ru-kk.pdf", form.id(), printed.number.replace('/', "_")));
        let history = match about {
            About::Case(id) => ops.card(id).unwrap().history,
            About::Complaint(id) => ops.complaint_history(id).unwrap(),
            About::NonAcceptance(_) => unreachable!(),
        };
        assert_eq!(history.last().unwrap().body["form"], form.id());
    }
    let stand = bring(&ops, Kind::Stand);
    let printed = ops.print_leaflet(&stand, Tongue::Both, None).unwrap();
    assert_eq!(printed.file.file_name().unwrap(), "stand-00403008-2026-06-01-ru-kk.pdf");
    assert_eq!(ops.verify().unwrap(), None);
}

#[test]
fn an_own_blank_takes_the_place_of_each_shipped_one() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = school(dir.path());
    let own = dir.path().join("forms");
    std::fs::create_dir(&own).unwrap();
    let blank =
        "folio = { ru = \"{page}\", kk = \"{page}\" }\n\n[[piece]]\nkind = \"title\"\ntext = \"Свой бланк {organisation}\"\n";
    for form in Form::ALL {
        std::fs::write(own.join(format!("{}.toml", form.id())), blank).unwrap();
    }
    for (form, about) in all(&mut ops, &clock) {
        assert!(preview(&ops, form, about, Tongue::One(Lang::Ru)).contains("Свой бланк КГУ"), "{form:?}");
    }
    for kind in [Kind::Bring, Kind::Stand] {
        let (paper, problems) = ops.leaflet_paper(&bring(&ops, kind), Tongue::Both).unwrap();
        assert!(problems.is_empty() && paper_text(&paper, 80).join(" ").contains("Свой бланк"));
    }
}

#[test]
fn thirty_papers_in_a_folder_break_over_pages_and_whoever_signs_is_not_alone_there() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = school(dir.path());
    let id = register(&mut ops, "00403003", 5, &[("grade", "1")]).id;
    let (mut paper, _) = ops.printout(Form::Folder, About::Case(id), Tongue::Both).unwrap();
    for rows in 4..60 {
        for piece in &mut paper.pieces {
            if let Piece::Table(table) = piece {
                let row = table.sheet.rows[0].clone();
                table.sheet.rows = vec![row; rows];
            }
        }
        let layout = lay_out(&paper);
        let last = layout.texts(layout.leaves.len() - 1);
        let sign = last.iter().position(|t| t.contains("Составил(а)")).unwrap_or_else(|| panic!("{rows}: {last:?}"));
        assert!(last[..sign].contains(&"1"), "{rows}: a row of the list stands above the signature");
    }
}

#[test]
fn a_letter_of_any_length_keeps_some_of_its_text_above_the_signature() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = school(dir.path());
    let id = refused(&mut ops, &clock);
    let (mut paper, _) = ops.printout(Form::Refusal, About::Case(id), Tongue::One(Lang::Ru)).unwrap();
    let at = paper.pieces.iter().position(|p| matches!(p, Piece::Signature(_))).unwrap();
    for _ in 0..60 {
        let line = Piece::Paragraph(vec!["строка".into()], Look::Plain);
        paper.pieces.insert(at, line);
        let layout = lay_out(&paper);
        let leaf = (0..layout.leaves.len()).find(|n| layout.texts(*n).contains(&"Директор")).unwrap();
        let texts = layout.texts(leaf);
        let sign = texts.iter().position(|t| *t == "Директор").unwrap();
        assert!(sign >= 2, "{texts:?}");
        assert_eq!(pdf(&paper).unwrap().1, layout.leaves.len(), "the file has the pages that were laid out");
    }
}

#[test]
fn the_cover_lists_what_lies_in_the_folder_and_names_nobody() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = school(dir.path());
    let mut d = draft(&ops, "00403003", 5, &[("grade", "1")]);
    complete(&ops, &mut d);
    let id = ops.register(0, &d).unwrap().id;
    let edition = ops.edition_of_case(&ops.case(id).unwrap()).unwrap().clone();
    let (shown, held): (Vec<_>, Vec<_>) =
        edition.documents.iter().filter(|r| d.papers.get(&r.id).is_some_and(|p| p.given)).partition(|r| r.form == Kept::Shown);
    let (paper, _) = ops.printout(Form::Folder, About::Case(id), Tongue::One(Lang::Ru)).unwrap();
    let rows: Vec<String> = paper
        .pieces
        .iter()
        .filter_map(|p| if let Piece::Table(t) = p { Some(t) } else { None })
        .flat_map(|t| t.sheet.rows.iter().map(|r| format!("{:?}", r.values[1])))
        .collect();
    assert_eq!(rows.len(), held.len() + 4, "and rows for what comes later");
    assert!(held.iter().all(|r| rows.iter().any(|row| row.contains(&r.name.ru))));
    assert!(shown.iter().all(|r| !rows.iter().any(|row| row.contains(&r.name.ru))), "a paper only looked at was given back");
    let cover = preview(&ops, Form::Folder, About::Case(id), Tongue::Both);
    let code = ops.folder_code(id).unwrap().unwrap().to_string();
    assert!(cover.contains(&code) && !cover.contains("Тестов Ержан"), "{cover}");
    assert!(!cover.contains("Тестова Әлия"), "everybody sees a folder");
}
