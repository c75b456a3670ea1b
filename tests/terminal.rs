//! The real program in a real (pseudo) terminal: it starts, leaves, falls and idles as it should. Only on Linux, where a terminal can be
//! looked into; elsewhere one line says that nothing was tried.
#![allow(clippy::unwrap_used, reason = "a test")]

#[cfg(not(target_os = "linux"))]
#[test]
fn the_terminal_is_tried_on_linux_only() {
    println!("skipped: pseudo-terminals are looked into on Linux only");
}

#[cfg(target_os = "linux")]
mod linux {
    use std::io::{Read, Write};
    use std::path::Path;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Arc, Mutex};
    use std::time::{Duration, Instant};

    use chrono::Datelike;
    use kense::domain::folder_code::FolderCode;
    use kense::domain::moment::COUNTRY_OFFSET;
    use kense::domain::service::ProviderKind;
    use kense::domain::text::Lang;
    use kense::ops::Ops;
    use kense::ops::clock::SystemClock;
    use kense::ops::demo::demo_office;
    use kense::ops::office::Office;
    use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

    const F2: &str = "\x1bOQ";
    const F4: &str = "\x1bOS";
    const F7: &str = "\x1b[18~";
    const F9: &str = "\x1b[20~";
    const F10: &str = "\x1b[21~";
    const TAB: &str = "\t";
    const ENTER: &str = "\r";
    const DOWN: &str = "\x1b[B";
    const UP: &str = "\x1b[A";
    const END: &str = "\x1b[F";
    const RIGHT: &str = "\x1b[C";
    const BIN: &str = "991240000003";
    /// How long a slow machine may take for one step.
    const PATIENCE: Duration = Duration::from_secs(30);

    /// The program on a terminal of 80 by 25.
    struct Desk {
        child: Box<dyn Child + Send + Sync>,
        master: Box<dyn MasterPty + Send>,
        keys: Box<dyn Write + Send>,
        screen: Arc<Mutex<vt100::Parser>>,
        written: Arc<AtomicUsize>,
    }

    impl Desk {
        fn start(dir: &Path, flags: &[&str]) -> Desk {
            Desk::with_editor(dir, flags, Path::new("false"))
        }

        /// The same with the person's own editor.
        fn with_editor(dir: &Path, flags: &[&str], editor: &Path) -> Desk {
            let size = PtySize { rows: 25, cols: 80, pixel_width: 0, pixel_height: 0 };
            let pair = native_pty_system().openpty(size).unwrap();
            let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kense"));
            command.arg("--data");
            command.arg(dir);
            command.args(flags);
            command.env("TERM", "xterm-256color");
            command.env("VISUAL", editor);
            command.env_remove("NO_COLOR");
            command.env_remove("RUST_BACKTRACE");
            let child = pair.slave.spawn_command(command).unwrap();
            drop(pair.slave);
            let screen = Arc::new(Mutex::new(vt100::Parser::new(25, 80, 0)));
            let written = Arc::new(AtomicUsize::new(0));
            let mut out = pair.master.try_clone_reader().unwrap();
            let (seen, count) = (Arc::clone(&screen), Arc::clone(&written));
            std::thread::spawn(move || {
                let mut part = [0; 4096];
                while let Ok(n) = out.read(&mut part) {
                    if n == 0 {
                        break;
                    }
                    count.fetch_add(n, Ordering::SeqCst);
                    seen.lock().unwrap().process(&part[..n]);
                }
            });
            let keys = pair.master.take_writer().unwrap();
            Desk { child, master: pair.master, keys, screen, written }
        }

        fn text(&self) -> String {
            self.screen.lock().unwrap().screen().contents()
        }

        #[track_caller]
        fn until(&self, what: &str, holds: impl Fn(&Desk) -> bool) {
            let end = Instant::now() + PATIENCE;
            while !holds(self) {
                assert!(Instant::now() < end, "waited in vain for {what}:\n{}", self.text());
                std::thread::sleep(Duration::from_millis(20));
            }
        }

        #[track_caller]
        fn sees(&mut self, what: &str) -> &mut Desk {
            self.until(what, |d| d.text().contains(what));
            self
        }

        /// Presses keys, after a pause as a hand makes it: what comes without one is taken for a paste.
        fn press(&mut self, keys: &str) -> &mut Desk {
            std::thread::sleep(Duration::from_millis(60));
            self.keys.write_all(keys.as_bytes()).unwrap();
            self.keys.flush().unwrap();
            self
        }

        /// Types a value and waits until it stands on the screen.
        #[track_caller]
        fn types(&mut self, value: &str) -> &mut Desk {
            self.press(value).sees(value)
        }

        fn exit_code(&mut self) -> u32 {
            let end = Instant::now() + PATIENCE;
            loop {
                if let Some(status) = self.child.try_wait().unwrap() {
                    return status.exit_code();
                }
                assert!(Instant::now() < end, "the program does not end:\n{}", self.text());
                std::thread::sleep(Duration::from_millis(20));
            }
        }

        /// The terminal is as the shell left it: first screen, cursor shown, lines and echo on.
        #[track_caller]
        fn is_given_back(&self) {
            self.until("the first screen", |d| !d.screen.lock().unwrap().screen().alternate_screen());
            assert!(!self.screen.lock().unwrap().screen().hide_cursor(), "the cursor is hidden");
            assert!(!self.screen.lock().unwrap().screen().bracketed_paste(), "pastes are still marked");
            let modes = format!("{:?}", self.master.get_termios().unwrap().local_flags);
            assert!(modes.contains("ICANON") && modes.contains("ECHO"), "the terminal is left raw: {modes}");
        }

        fn kill(&mut self) {
            let id = self.child.process_id().unwrap().to_string();
            assert!(std::process::Command::new("kill").args(["-9", &id]).status().unwrap().success());
            self.exit_code();
        }

        /// Processor time used so far, in ticks, and bytes written so far.
        fn spent(&self) -> (u64, usize) {
            let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.process_id().unwrap())).unwrap();
            // The name in brackets may hold spaces; user and system time are the 12th and 13th values after it.
            let (_, after) = stat.rsplit_once(')').unwrap();
            let values: Vec<u64> = after.split_whitespace().skip(11).take(2).map(|v| v.parse().unwrap()).collect();
            (values.iter().sum(), self.written.load(Ordering::SeqCst))
        }
    }

    impl Drop for Desk {
        fn drop(&mut self) {
            // A test that failed half way leaves no program behind; one that has ended cannot be killed.
            let _ended = self.child.kill();
        }
    }

    fn clock() -> Box<SystemClock> {
        Box::new(SystemClock { offset_minutes: COUNTRY_OFFSET })
    }

    fn make_office(dir: &Path) {
        let office = Office {
            bin: BIN.into(),
            name_ru: "Школа-лицей № 99".into(),
            name_kk: "№ 99 мектеп-лицей".into(),
            district: "Учебный район".into(),
            clerk: "Секретарёва А. Б.".into(),
            ..Office::new(ProviderKind::School)
        };
        drop(Ops::init(dir, office, clock()).unwrap());
    }

    #[test]
    fn an_empty_folder_is_asked_for_its_office_which_is_made_by_keys_and_left_by_f10() {
        let dir = tempfile::tempdir().unwrap();
        let mut desk = Desk::start(dir.path(), &[]);
        desk.sees("Русский").sees("Қазақша").sees("English").press(ENTER).sees("ӘҒҚҢӨҰҮҺІ").press(ENTER).sees("БИН организации");
        desk.press(RIGHT).sees("< детский сад >").press(TAB).types(BIN).press(TAB).types("Ясли-сад № 99");
        desk.press(TAB).types("№ 99 бөбекжай").press(TAB).types("Учебный район");
        for _ in 0..6 {
            desk.press(TAB);
        }
        desk.types("Секретарёва Ә. Б.").press(F2).sees("Готово.").press(F10);
        assert_eq!(desk.exit_code(), 0);
        desk.is_given_back();
        let office = Ops::open(dir.path(), clock()).unwrap().office().clone();
        assert_eq!((office.kind, office.bin.as_str()), (ProviderKind::Kindergarten, BIN));
        assert_eq!((office.name_kk.as_str(), office.clerk.as_str()), ("№ 99 бөбекжай", "Секретарёва Ә. Б."));
    }

    #[test]
    fn a_panic_gives_the_terminal_back_and_its_text_can_be_read() {
        let dir = tempfile::tempdir().unwrap();
        let mut desk = Desk::start(dir.path(), &["--panic-for-test"]);
        assert_eq!(desk.exit_code(), 101);
        desk.sees("a panic was asked for");
        desk.is_given_back();
    }

    #[test]
    fn what_was_made_before_a_kill_is_there_after_it() {
        let dir = tempfile::tempdir().unwrap();
        let mut desk = Desk::start(dir.path(), &[]);
        desk.sees("Русский").press(ENTER).sees("ӘҒҚҢӨҰҮҺІ").press(ENTER).sees("БИН организации").press(TAB).types(BIN).kill();
        assert!(!Ops::exists(dir.path()), "nothing half made");
        // What was typed is back, goes on being kept, and comes back again.
        let mut desk = Desk::start(dir.path(), &[]);
        desk.sees("Набранное в прошлый раз вернулось").sees(BIN).press(TAB).press(TAB).types("Ясли-сад № 99").kill();
        Desk::start(dir.path(), &[]).sees(BIN).sees("Ясли-сад № 99").kill();
        make_office(dir.path());
        assert!(!dir.path().join("first-start.json").exists(), "the office is made");
        Desk::start(dir.path(), &[]).sees("Школа-лицей № 99").press(F9).sees("Набирайте буквы").press(DOWN).kill();
        let mut desk = Desk::start(dir.path(), &[]);
        desk.sees("Школа-лицей № 99").press(F10);
        assert_eq!(desk.exit_code(), 0);
    }

    #[test]
    fn nothing_runs_and_nothing_is_drawn_while_nobody_presses_a_key() {
        let dir = tempfile::tempdir().unwrap();
        make_office(dir.path());
        let mut desk = Desk::start(dir.path(), &[]);
        desk.sees("Школа-лицей № 99");
        std::thread::sleep(Duration::from_secs(1));
        let before = desk.spent();
        std::thread::sleep(Duration::from_secs(1));
        assert_eq!(desk.spent(), before, "ticks of the processor and bytes written");
        desk.press(F9).sees("Набирайте буквы");
        assert!(desk.spent().1 > before.1, "the measure can change");
    }

    #[test]
    fn a_barcode_reader_opens_the_case_and_the_same_code_typed_by_a_hand_is_text() {
        let dir = tempfile::tempdir().unwrap();
        let demo = demo_office(Lang::Ru).unwrap();
        // One that is closed: no Enter opens it from the first screen.
        let codes = (1..100).filter_map(|n| FolderCode::new(demo.today().year(), n));
        let closed = codes.map(|code| (code, demo.case_coded(code).unwrap())).find(|(_, case)| !case.state.is_open());
        let (code, number) = closed.map(|(code, case)| (code, case.number)).unwrap();
        let mut desk = Desk::start(dir.path(), &["--demo"]);
        desk.sees("УЧЕБНАЯ");
        // Key by key, as a reader sends them; a busy machine may make a longer pause, so it has some tries.
        for _ in 0..5 {
            for key in format!("{code}\r").bytes() {
                desk.keys.write_all(&[key]).unwrap();
                desk.keys.flush().unwrap();
                std::thread::sleep(Duration::from_millis(8));
            }
            std::thread::sleep(Duration::from_millis(500));
            if desk.text().contains(&format!("Заявление {number}")) {
                break;
            }
        }
        desk.sees(&format!("Заявление {number}")).press(F7).sees("номер, ИИН или фамилия");
        let text = code.to_string();
        for key in text.chars() {
            desk.press(&key.to_string());
        }
        desk.sees(&text).sees("На какой стадии?").press(F10);
        assert_eq!(desk.exit_code(), 0);
    }

    #[test]
    fn an_editor_of_the_terminal_has_every_key_to_itself_and_the_screen_comes_back_after_it() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        make_office(dir.path());
        // An editor that reads a line from the terminal and puts it into the file; the second time it falls.
        let editor = dir.path().join("editor.sh");
        let script =
            "#!/bin/sh\nprintf 'Which fee? '\nread fee\nsed -i \"s/^fee = .*/fee = \\\"$fee\\\"/\" \"$1\"\n[ $fee = dear ]\n";
        std::fs::write(&editor, script).unwrap();
        std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
        let mut desk = Desk::with_editor(dir.path(), &[], &editor);
        desk.sees("Школа-лицей № 99").press(F9).sees("Набирайте буквы").press(END);
        for _ in 0..4 {
            desk.press(UP);
        }
        desk.press(ENTER).sees("Найти:").types("00403003").press(ENTER).sees("Запись каталога");
        desk.press(F4)
            .sees("первый день")
            .press(ENTER)
            .sees("Текстовый редактор")
            .press(DOWN)
            .press(ENTER)
            .sees("drafts/00403003.toml");
        desk.press(ENTER).sees("Which fee?");
        desk.press("dear").sees("Which fee? dear").press(ENTER).sees("слова «dear» здесь нет").sees("Редактор закрыт");
        desk.press(F4).sees("Which fee?").press("paid-or-free").press(ENTER).sees("не сработал");
        let draft = std::fs::read_to_string(dir.path().join("services.d/drafts/00403003.toml")).unwrap();
        assert!(draft.contains("fee = \"paid-or-free\""), "{draft}");
        desk.press(F10);
        assert_eq!(desk.exit_code(), 0);
        desk.is_given_back();
    }

    #[test]
    fn the_demonstration_leaves_nothing_behind() {
        let dir = tempfile::tempdir().unwrap();
        let mut desk = Desk::start(dir.path(), &["--demo"]);
        desk.sees("УЧЕБНАЯ").press(F10);
        assert_eq!(desk.exit_code(), 0);
        desk.is_given_back();
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    }
}
