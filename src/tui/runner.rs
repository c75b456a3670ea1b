//! The loop: waits for something, takes all that has come, draws once. Nothing ticks while nobody presses a key.

use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crossterm::event::{poll, read};
use crossterm::execute;
use crossterm::terminal::SetTitle;

use crate::domain::text::Message;
use crate::tui::app::{App, Msg};
use crate::tui::effect::{Done, Effect, Outside};
use crate::tui::input::Reader;
use crate::tui::terminal::Session;

/// How long the listener may need from telling an event to waiting.
const MOMENT: Duration = Duration::from_millis(300);

enum Arrived {
    Msg(Msg),
    /// The terminal is gone.
    Broken(io::Error),
}

/// Holds the listener back while the terminal belongs to somebody else. While one key at a time is wanted, the listener waits after each event until it
/// has been dealt with; so nobody reads the terminal while an editor that this event opened has it.
#[derive(Default)]
struct Gate {
    state: Mutex<Held>,
    changed: Condvar,
}

#[derive(Default)]
struct Held {
    /// One event at a time.
    wanted: bool,
    /// The listener waits.
    waits: bool,
}

impl Gate {
    fn state(&self) -> MutexGuard<'_, Held> {
        // Nothing is done under the lock that could break what it holds.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The listener's: waits after an event if that is wanted.
    fn pass(&self) {
        let mut state = self.state();
        if state.wanted {
            state.waits = true;
            self.changed.notify_all();
            while state.waits {
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
        }
    }

    /// What was read has been dealt with: the listener goes on, and from now on reads one event at a time or as they come.
    fn go_on(&self, one_at_a_time: bool) {
        let mut state = self.state();
        state.wanted = one_at_a_time;
        state.waits = false;
        self.changed.notify_all();
    }

    /// Whether the listener waits, so that the terminal may be lent. It is on its way there when its event is heard, so a moment is given.
    fn is_held(&self) -> bool {
        let (state, _) = self
            .changed
            .wait_timeout_while(self.state(), MOMENT, |s| s.wanted && !s.waits)
            .unwrap_or_else(PoisonError::into_inner);
        state.waits
    }
}

/// Runs the app on the terminal until it is left. What was asked of the outside before that is waited for.
///
/// # Errors
/// The terminal cannot be taken over, read or written.
pub fn run(mut app: App, outside: Arc<dyn Outside>) -> io::Result<()> {
    let mut session = Session::enter()?;
    let (tell, heard) = channel();
    let gate = Arc::new(Gate::default());
    let pace = Arc::new(AtomicU64::new(app.reader_gap()));
    listen(tell.clone(), Arc::clone(&gate), Arc::clone(&pace));
    let mut jobs: Vec<JoinHandle<()>> = Vec::new();
    let mut start = |effect| {
        jobs.retain(|j| !j.is_finished());
        jobs.push(start(effect, Arc::clone(&outside), tell.clone()));
    };
    let mut program =
        Program { app: &mut app, session: &mut session, heard: &heard, gate: &gate, pace: &pace, outside: outside.as_ref() };
    let left = program.until_left(&mut start);
    drop(session);
    for job in jobs {
        // A job catches its own panics, so there is nothing to learn from the end of its thread.
        let _ = job.join();
    }
    left
}

/// What the loop works with.
struct Program<'a> {
    app: &'a mut App,
    session: &'a mut Session,
    heard: &'a Receiver<Arrived>,
    gate: &'a Gate,
    /// Milliseconds the office's barcode reader may pause, for the listener.
    pace: &'a AtomicU64,
    outside: &'a dyn Outside,
}

impl Program<'_> {
    fn until_left(&mut self, start: &mut dyn FnMut(Effect)) -> io::Result<()> {
        // What the first screen asked for as it opened: a quiet delivery of days that wait.
        self.app.opening_effects().into_iter().for_each(&mut *start);
        loop {
            if self.app.take_changed() {
                self.session.terminal.draw(|frame| self.app.view(frame))?;
            }
            // The listener holds a sender as long as the program lives, so this waits for ever only while nobody does anything.
            let Ok(first) = self.heard.recv() else { return Ok(()) };
            for arrived in std::iter::once(first).chain(self.heard.try_iter()) {
                let msg = match arrived {
                    Arrived::Msg(msg) => msg,
                    Arrived::Broken(e) => return Err(e),
                };
                if self.take(msg, start)? {
                    return Ok(());
                }
            }
            self.pace.store(self.app.reader_gap(), Ordering::Relaxed);
            self.gate.go_on(self.app.opens_editor());
        }
    }

    /// Gives a message to the app and does what it asks for; says whether the program is left.
    fn take(&mut self, msg: Msg, start: &mut dyn FnMut(Effect)) -> io::Result<bool> {
        let mut messages = vec![msg];
        while let Some(msg) = messages.pop() {
            for effect in self.app.update(msg) {
                match effect {
                    Effect::Quit => return Ok(true),
                    Effect::Title(title) => execute!(io::stdout(), SetTitle(title))?,
                    Effect::Bell => {
                        io::stdout().write_all(b"\x07")?;
                        io::stdout().flush()?;
                    }
                    Effect::Edit(..) if self.gate.is_held() => {
                        let outside = self.outside;
                        messages.extend(self.session.lend(|| run_one(effect, outside))?.map(Msg::Done));
                    }
                    // A key typed ahead: somebody reads the terminal still. The next key will find nobody there.
                    Effect::Edit(..) => {
                        let done = Done { effect, result: Err(Message::new("own-editor-again")) };
                        messages.push(Msg::Done(done));
                    }
                    Effect::Deliver(_)
                    | Effect::Export(_)
                    | Effect::Save(_)
                    | Effect::Open(_)
                    | Effect::Check(_)
                    | Effect::Read(_)
                    | Effect::ReadBook(_)
                    | Effect::Breath => start(effect),
                }
            }
        }
        Ok(false)
    }
}

/// Reads the terminal in a thread of its own, so that keys keep the time they were pressed at.
fn listen(tell: Sender<Arrived>, gate: Arc<Gate>, pace: Arc<AtomicU64>) {
    thread::spawn(move || {
        let start = Instant::now();
        let mut reader = Reader::default();
        loop {
            reader.set_gap(Duration::from_millis(pace.load(Ordering::Relaxed)));
            let strokes = match wait(&reader, start) {
                Ok(true) => match read() {
                    Ok(event) => reader.read(event, reader.in_time(start.elapsed())),
                    Err(e) => return drop(tell.send(Arrived::Broken(e))),
                },
                Ok(false) => reader.idle(),
                Err(e) => return drop(tell.send(Arrived::Broken(e))),
            };
            let heard = !strokes.is_empty();
            for stroke in strokes {
                if tell.send(Arrived::Msg(Msg::Stroke(stroke))).is_err() {
                    return;
                }
            }
            // Only what was told will be answered.
            if heard {
                gate.pass();
            }
        }
    });
}

/// Whether an event came; waits for one, but only a moment while the reader holds something back.
fn wait(reader: &Reader, start: Instant) -> io::Result<bool> {
    reader.patience(start.elapsed()).map_or(Ok(true), poll)
}

fn start(effect: Effect, outside: Arc<dyn Outside>, tell: Sender<Arrived>) -> JoinHandle<()> {
    thread::spawn(move || {
        if let Some(done) = run_one(effect, outside.as_ref()) {
            // If nobody listens any more the program is being left.
            let _ = tell.send(Arrived::Msg(Msg::Done(done)));
        }
    })
}

/// Runs an effect. A fault of the program in it becomes a sentence, not the end of the program.
pub fn run_one(effect: Effect, outside: &dyn Outside) -> Option<Done> {
    let result = catch_unwind(AssertUnwindSafe(|| outside.run(&effect)));
    let result = result.unwrap_or_else(|_| Some(Err(Message::new("effect-broke"))))?;
    Some(Done { effect, result })
}
