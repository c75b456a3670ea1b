//! The loop: waits for something, takes all that has come, draws once. Nothing ticks while nobody presses a key.

use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use crossterm::event::{poll, read};
use crossterm::execute;
use crossterm::terminal::SetTitle;

use crate::domain::text::Message;
use crate::tui::app::{App, Msg};
use crate::tui::effect::{Done, Effect, Outside};
use crate::tui::input::{BURST_GAP, Reader};
use crate::tui::terminal::Session;

enum Arrived {
    Msg(Msg),
    /// The terminal is gone.
    Broken(io::Error),
}

/// Runs the app on the terminal until it is left. What was asked of the outside before that is waited for.
///
/// # Errors
/// The terminal cannot be taken over, read or written.
pub fn run(mut app: App, outside: Arc<dyn Outside>) -> io::Result<()> {
    let mut session = Session::enter()?;
    let (tell, heard) = channel();
    listen(tell.clone());
    let mut jobs: Vec<JoinHandle<()>> = Vec::new();
    let left = loop_until_left(&mut app, &mut session, &heard, |effect| {
        jobs.retain(|j| !j.is_finished());
        jobs.push(start(effect, Arc::clone(&outside), tell.clone()));
    });
    drop(session);
    for job in jobs {
        // A job catches its own panics, so there is nothing to learn from the end of its thread.
        let _ = job.join();
    }
    left
}

fn loop_until_left(
    app: &mut App,
    session: &mut Session,
    heard: &Receiver<Arrived>,
    mut start: impl FnMut(Effect),
) -> io::Result<()> {
    // What the first screen asked for as it opened: a quiet delivery of days that wait.
    app.opening_effects().into_iter().for_each(&mut start);
    loop {
        if app.take_changed() {
            session.terminal.draw(|frame| app.view(frame))?;
        }
        // The listener holds a sender as long as the program lives, so this waits for ever only while nobody does anything.
        let Ok(first) = heard.recv() else { return Ok(()) };
        for arrived in std::iter::once(first).chain(heard.try_iter()) {
            let msg = match arrived {
                Arrived::Msg(msg) => msg,
                Arrived::Broken(e) => return Err(e),
            };
            for effect in app.update(msg) {
                match effect {
                    Effect::Quit => return Ok(()),
                    Effect::Title(title) => execute!(io::stdout(), SetTitle(title))?,
                    Effect::Bell => {
                        io::stdout().write_all(b"\x07")?;
                        io::stdout().flush()?;
                    }
                    Effect::Deliver(_) | Effect::Export(_) | Effect::Save(_) | Effect::Check(_) | Effect::Read(_) => {
                        start(effect)
                    }
                }
            }
        }
    }
}

/// Reads the terminal in a thread of its own, so that keys keep the time they were pressed at.
fn listen(tell: Sender<Arrived>) {
    thread::spawn(move || {
        let start = Instant::now();
        let mut reader = Reader::default();
        loop {
            let strokes = match wait(&reader) {
                Ok(true) => match read() {
                    Ok(event) => reader.read(event, start.elapsed()),
                    Err(e) => return drop(tell.send(Arrived::Broken(e))),
                },
                Ok(false) => reader.idle(),
                Err(e) => return drop(tell.send(Arrived::Broken(e))),
            };
            for stroke in strokes {
                if tell.send(Arrived::Msg(Msg::Stroke(stroke))).is_err() {
                    return;
                }
            }
        }
    });
}

/// Whether an event came; waits for one, but only a moment while the reader holds something back.
fn wait(reader: &Reader) -> io::Result<bool> {
    if reader.holds() { poll(BURST_GAP) } else { Ok(true) }
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
