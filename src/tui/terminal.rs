//! Entering and leaving the terminal. One `restore` serves the normal end, a drop and a panic; it undoes only what was done.
//!
//! Nothing is asked of the terminal at the start: terminals that answer late or never would make the program start slowly (and
//! `Terminal::clear` asks for the cursor, so it is never called). On Windows the console is written through its UTF-16 calls or, where it
//! understands escape sequences, in UTF-8 by the standard library, which does not depend on the code page; so the code page is left alone.

use std::io::{self, Stdout, Write};
use std::panic;
use std::sync::Once;
use std::sync::atomic::{AtomicU8, Ordering};
use std::thread::{self, ThreadId};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

const RAW: u8 = 1;
const SCREEN: u8 = 2;
const PASTE: u8 = 4;

/// What was done to the terminal and is not undone yet.
static DONE: AtomicU8 = AtomicU8::new(0);

/// The terminal, taken over; gives it back when dropped.
pub struct Session {
    /// What is drawn on.
    pub terminal: Terminal<CrosstermBackend<Stdout>>,
}

impl Session {
    /// Takes the terminal over and arms the panic hook.
    ///
    /// # Errors
    /// The terminal refuses; what was done until then is undone.
    pub fn enter() -> io::Result<Session> {
        arm();
        let session = take_over().and_then(|()| Terminal::new(CrosstermBackend::new(io::stdout())));
        match session {
            Ok(terminal) => Ok(Session { terminal }),
            Err(e) => {
                restore();
                Err(e)
            }
        }
    }
}

impl Session {
    /// Gives the terminal back for a while, lets `work` have it, and takes it over again; all is drawn anew afterwards.
    ///
    /// # Errors
    /// The terminal cannot be taken over again.
    pub fn lend<T>(&mut self, work: impl FnOnce() -> T) -> io::Result<T> {
        restore();
        let value = work();
        take_over()?;
        // A new one remembers nothing of what stood on the screen, so everything is drawn.
        self.terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
        Ok(value)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        restore();
    }
}

fn take_over() -> io::Result<()> {
    enable_raw_mode()?;
    DONE.fetch_or(RAW, Ordering::SeqCst);
    execute!(io::stdout(), EnterAlternateScreen)?;
    DONE.fetch_or(SCREEN, Ordering::SeqCst);
    // Consoles without pastes of their own refuse; there a paste is known by its pace.
    if execute!(io::stdout(), EnableBracketedPaste).is_ok() {
        DONE.fetch_or(PASTE, Ordering::SeqCst);
    }
    Ok(())
}

/// Gives the terminal back. May be called at any time and any number of times; never panics.
pub fn restore() {
    undo(DONE.swap(0, Ordering::SeqCst), &mut Real);
}

/// What can be undone; a test sets its own to see the order.
trait Undo {
    fn paste(&mut self);
    fn screen(&mut self);
    fn raw(&mut self);
}

struct Real;

// An error is of no use here: there is nobody to tell, and the rest must still be undone.
impl Undo for Real {
    fn paste(&mut self) {
        let _ = execute!(io::stdout(), DisableBracketedPaste);
    }
    fn screen(&mut self) {
        let _ = execute!(io::stdout(), LeaveAlternateScreen, Show);
        let _ = io::stdout().flush();
    }
    fn raw(&mut self) {
        let _ = disable_raw_mode();
    }
}

fn undo(done: u8, by: &mut dyn Undo) {
    if done & PASTE != 0 {
        by.paste();
    }
    if done & SCREEN != 0 {
        by.screen();
    }
    if done & RAW != 0 {
        by.raw();
    }
}

/// Before a panic is told the terminal is given back, so that its text can be read. A job's panic is another matter: it is caught and told
/// on the screen, which must stay, so it is not printed over it.
fn arm() {
    static ONCE: Once = Once::new();
    let owner: ThreadId = thread::current().id();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if thread::current().id() == owner {
                restore();
                before(info);
            } else if DONE.load(Ordering::SeqCst) == 0 {
                before(info);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Seen(Vec<&'static str>);
    impl Undo for Seen {
        fn paste(&mut self) {
            self.0.push("paste");
        }
        fn screen(&mut self) {
            self.0.push("screen");
        }
        fn raw(&mut self) {
            self.0.push("raw");
        }
    }

    #[test]
    fn only_what_was_done_is_undone_and_in_the_other_order() {
        for (done, seen) in [(0, vec![]), (RAW, vec!["raw"]), (RAW | SCREEN | PASTE, vec!["paste", "screen", "raw"])] {
            let mut by = Seen::default();
            undo(done, &mut by);
            assert_eq!(by.0, seen);
        }
    }

    #[test]
    fn restoring_what_was_never_taken_does_nothing() {
        restore();
        restore();
        assert_eq!(DONE.load(Ordering::SeqCst), 0);
    }
}
