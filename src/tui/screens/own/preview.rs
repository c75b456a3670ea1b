//! What is different between two editions, to look at; and the same before an own edition is saved.

use crate::domain::difference::{Change, What, difference};
use crate::domain::service::{Edition, ServiceCode};
use crate::domain::text::Message;
use crate::ops::Problem;
use crate::ops::fault::OpError;
use crate::ops::own;
use crate::tui::prelude::*;
use crate::tui::screens::card::page::{Page, Scroll};
use crate::tui::screens::own::{SAVED, paged, problems};
use crate::tui::screens::trouble;
use crate::words::changes;

/// Changes on a page, under headings of what was added, removed and changed.
fn listed(page: &mut Page, look: &Look, all: &[Change]) {
    if all.is_empty() {
        page.heading(&look.say("own-no-difference"));
    }
    let mut group = |key: &'static str, of: fn(&What) -> bool| {
        let some: Vec<&Change> = all.iter().filter(|c| of(&c.what)).collect();
        if !some.is_empty() {
            page.heading(&look.tell(&Message::new(key).with("n", some.len())));
            some.into_iter().for_each(|c| page.item(&look.tell(&changes::short(c))));
        }
    };
    group("own-added", |w| *w == What::Added);
    group("own-removed", |w| *w == What::Removed);
    group("own-changed", |w| matches!(w, What::Changed(..)));
}

fn between(old: &Edition, new: &Edition) -> Message {
    Message::new("own-between").with("old", old.id.as_str()).with("new", new.id.as_str()).with("from", new.from)
}

/// The difference of two editions as they stand.
pub struct Difference {
    between: Message,
    changes: Vec<Change>,
    scroll: Scroll,
}

impl Difference {
    /// Lays two editions side by side.
    pub fn new(old: &Edition, new: &Edition) -> Difference {
        Difference { between: between(old, new), changes: difference(old, new), scroll: Scroll::default() }
    }
}

impl Screen for Difference {
    fn context(&self) -> Context {
        Context::Own
    }
    fn title(&self, words: &Words) -> String {
        words.say("own-difference")
    }
    fn help(&self) -> &'static str {
        "about-difference"
    }
    fn available(&self, _cmd: Cmd) -> bool {
        false
    }
    fn on(&mut self, input: Input, _desk: &mut Desk) -> Step {
        if self.scroll.on(&input) == Heard::Ignored { Step::Pass } else { Step::Stay }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        paged(frame, area, look, &self.scroll, |page| {
            page.text(Role::Text, &look.tell(&self.between));
            listed(page, look, &self.changes);
        });
    }
}

/// What saving a draft would change, with the last question before it.
pub struct Preview {
    code: ServiceCode,
    loaded: Result<own::Preview, Vec<Problem>>,
    fault: Option<OpError>,
    scroll: Scroll,
}

impl Preview {
    /// The preview of the draft of a service; loaded when shown.
    pub fn new(code: &ServiceCode) -> Preview {
        Preview { code: code.clone(), loaded: Err(Vec::new()), fault: None, scroll: Scroll::default() }
    }
}

impl Screen for Preview {
    fn context(&self) -> Context {
        Context::Own
    }
    fn title(&self, words: &Words) -> String {
        words.say("own-preview")
    }
    fn help(&self) -> &'static str {
        "about-preview"
    }
    fn available(&self, cmd: Cmd) -> bool {
        cmd == Cmd::Save && self.loaded.is_ok()
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.fault = None;
        self.loaded = match desk.ops.own_preview(&self.code) {
            Ok(preview) => Ok(preview),
            Err(fault) => {
                let all = desk.ops.own_draft(&self.code).ok().flatten().map(|d| d.problems).unwrap_or_default();
                self.fault = all.is_empty().then_some(fault);
                Err(all)
            }
        };
    }
    fn on(&mut self, input: Input, _desk: &mut Desk) -> Step {
        if self.scroll.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match (input, &self.loaded) {
            (Input::Cmd(Cmd::Save), Ok(preview)) => {
                let says = Message::new("own-save-ask").with("from", preview.new.from);
                Step::push(Confirm::new("save", says).act(Message::new("own-save-act")))
            }
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            ("save", Said::Yes) => match desk.ops.own_save(&self.code) {
                Ok(edition) => {
                    desk.tell(Message::new("own-saved").with("from", edition.from));
                    Step::Pop(Answer { tag: SAVED, said: Said::Text(edition.id) })
                }
                Err(fault) => trouble::tell(&fault),
            },
            _ => Step::Stay,
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        match (&self.loaded, &self.fault) {
            (Ok(_), _) => Some((Role::Good, words.say("own-may-save"))),
            (Err(_), Some(fault)) => Some((Role::Bad, words.tell(&fault.says))),
            (Err(all), None) => Some((Role::Bad, words.tell(&Message::new("own-problems").with("n", all.len())))),
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        paged(frame, area, look, &self.scroll, |page| match &self.loaded {
            Ok(preview) => {
                page.text(Role::Text, &look.tell(&between(&preview.old, &preview.new)));
                listed(page, look, &preview.changes);
            }
            Err(all) => problems(page, look, all),
        });
    }
}
