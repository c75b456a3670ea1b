//! News about a paper of a case: which paper, what happened to it, what the package is worth then.

use crate::domain::package;
use crate::domain::service::{Form, StateSystem};
use crate::domain::text::{Arg, Message};
use crate::ops::Result;
use crate::ops::decide::PaperNews;
use crate::tui::screen::{Desk, Step};
use crate::tui::screens::card::acts::Acts;
use crate::tui::screens::card::forms::Asked;
use crate::tui::screens::card::lines;
use crate::tui::screens::card::pick::{Line, Pick};
use crate::tui::widgets::PickOne;

/// What can have happened to a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Given, or shown.
    Brought,
    /// Found not to be good.
    Invalid,
    /// The state system has no record of it.
    NotInSystem,
    /// The office asks for it.
    Requested,
}

impl Acts {
    /// Asks which paper.
    pub(super) fn ask_paper(&mut self, desk: &mut Desk) -> Result<Step> {
        let card = desk.ops.card(self.case)?;
        let edition = desk.ops.edition_of_case(&card.case)?;
        self.documents = card.verdict.lines.iter().map(|l| l.id.clone()).collect();
        let line = |l: &package::Line| {
            let d = edition.document(&l.id);
            let name = d.map(|d| d.name.clone()).unwrap_or_default();
            let (role, word) = lines::standing(l, d.map(|d| d.form));
            let full = match lines::paper_more(&card, l) {
                Some(more) => Message::new("card-paper-and").with("what", name.clone()).with("more", more).into(),
                None => Arg::from(name.clone()),
            };
            Line { lead: word.into(), role, text: name.into(), full }
        };
        let all = card.verdict.lines.iter().map(line).collect();
        Ok(Step::push(Pick::new("act-paper", Message::new("act-which-paper"), 18, all)))
    }

    /// What can have happened to the paper; where it can be one thing only, that is not asked.
    pub(super) fn ask_news(&mut self, desk: &mut Desk) -> Result<Step> {
        let card = desk.ops.card(self.case)?;
        let edition = desk.ops.edition_of_case(&card.case)?;
        let Some(d) = edition.document(&self.document) else { return Ok(Step::Stay) };
        let paper = card.case.papers.get(&self.document).cloned().unwrap_or_default();
        let good = paper.given && paper.invalid.is_none();
        self.news.clear();
        if !good || d.validity.is_some() {
            self.news.push(News::Brought);
        }
        if good {
            self.news.push(News::Invalid);
        }
        if d.state_system == StateSystem::IfMissing && !paper.not_in_system && !paper.given {
            self.news.push(News::NotInSystem);
        }
        if d.on_request && !paper.requested && !paper.given {
            self.news.push(News::Requested);
        }
        if let [only] = self.news[..] {
            return Ok(self.paper_news(only, desk));
        }
        let shown_only = d.form == Form::Shown;
        let label = |news: &News| {
            Arg::from(Message::new(match news {
                News::Brought if shown_only => "act-paper-shown",
                News::Brought => "act-paper-brought",
                News::Invalid => "act-paper-invalid",
                News::NotInSystem => "act-paper-not-in-system",
                News::Requested => "act-paper-requested",
            }))
        };
        let title = Message::new("act-what-happened").with("what", d.name.clone());
        Ok(Step::push(PickOne::new("act-news", title, self.news.iter().map(label).collect())))
    }

    /// Does what was picked, asking for what it needs.
    pub(super) fn paper_news(&mut self, news: News, desk: &mut Desk) -> Step {
        let dated = desk.ops.case(self.case).ok().is_some_and(|c| {
            let edition = desk.ops.edition_of_case(&c).ok();
            edition.and_then(|e| e.document(&self.document)).is_some_and(|d| d.validity.is_some())
        });
        match news {
            News::Brought if dated => self.ask_first(Asked::Until, desk),
            News::Invalid => self.ask_first(Asked::Invalid, desk),
            News::Brought => self.note(PaperNews::Brought(None), desk),
            News::NotInSystem => self.note(PaperNews::NotInSystem, desk),
            News::Requested => self.note(PaperNews::Requested, desk),
        }
    }

    fn note(&mut self, news: PaperNews, desk: &mut Desk) -> Step {
        match self.noted(news, desk) {
            Ok(news) => {
                desk.tell(news);
                Step::Stay
            }
            Err(e) => self.refused(&e, None),
        }
    }

    /// Writes the news down; gives what the clerk is told.
    pub(super) fn noted(&self, news: PaperNews, desk: &mut Desk) -> Result<Message> {
        let case = desk.ops.note_papers(self.case, &[(self.document.clone(), news)])?;
        let verdict = desk.ops.verdict_of(&case)?;
        let edition = desk.ops.edition_of_case(&case)?;
        let package = match verdict.is_complete() {
            true => Message::new("act-package-complete"),
            false => verdict.message(edition),
        };
        Ok(Message::new("act-paper-noted").with("package", package))
    }
}
