//! The guided form: the parts of the draft in a list, each opened, added and removed by itself, every change in the draft file at once.

use chrono::NaiveDate;

use crate::domain::service::{Edition, ServiceCode};
use crate::domain::text::Message;
use crate::ops::Problem;
use crate::ops::fault::OpError;
use crate::tui::prelude::*;
use crate::tui::screens::own::forms::{Faults, Piece, Values};
use crate::tui::screens::own::{AsText, Preview, SAVED, head};
use crate::tui::screens::trouble;
use crate::words::names;

const PART: &str = "part";

/// A row of the list: a heading under which new parts are put, or a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Heading(Piece),
    Piece(Piece),
    /// What is only edited as text.
    Rest,
}

/// The guided form of a draft.
pub struct Board {
    code: ServiceCode,
    edition: Edition,
    problems: Vec<Problem>,
    rows: Vec<Row>,
    table: Table,
    /// The part whose form is open.
    open: Option<Piece>,
    /// The text was changed elsewhere and cannot be read: the form, which would go over it, is closed until it can.
    torn: bool,
    /// The draft file is not as the form is: the disk refused.
    unkept: bool,
    today: NaiveDate,
}

impl Board {
    /// The form of the draft of a service; none where the draft cannot be read.
    ///
    /// # Errors
    /// The office has no folder.
    pub fn open(desk: &Desk, code: &ServiceCode) -> Result<Option<Board>, OpError> {
        let Some(draft) = desk.ops.own_draft(code)? else { return Ok(None) };
        let Some(edition) = draft.edition else { return Ok(None) };
        let columns = vec![Column::fill("", 30), Column::new("", 30)];
        let mut board = Board {
            code: code.clone(),
            edition,
            problems: draft.problems,
            rows: Vec::new(),
            table: Table::new(columns, Message::new("list-empty")).bare(),
            open: None,
            torn: false,
            unkept: false,
            today: desk.ops.today(),
        };
        board.lay();
        Ok(Some(board))
    }

    /// Lays the rows for the edition as it stands.
    fn lay(&mut self) {
        let e = &self.edition;
        let mut rows = vec![Row::Piece(Piece::General)];
        let mut part = |piece: fn(Option<usize>) -> Piece, n: usize| {
            rows.push(Row::Heading(piece(None)));
            rows.extend((0..n).map(|at| Row::Piece(piece(Some(at)))));
        };
        part(Piece::Term, e.terms.len());
        part(Piece::Document, e.documents.len());
        part(Piece::Ground, e.grounds.len());
        part(Piece::Note, e.notes.len());
        rows.push(Row::Rest);
        self.rows = rows;
        self.table.set_len(self.rows.len());
    }

    fn chosen(&self) -> Option<Row> {
        self.table.chosen().and_then(|n| self.rows.get(n)).copied()
    }

    /// A new part of the kind the cursor stands among.
    fn new_piece(&self) -> Option<Piece> {
        match self.chosen()? {
            Row::Heading(piece) => Some(piece),
            Row::Piece(Piece::General) | Row::Rest => None,
            Row::Piece(Piece::Term(_)) => Some(Piece::Term(None)),
            Row::Piece(Piece::Document(_)) => Some(Piece::Document(None)),
            Row::Piece(Piece::Ground(_)) => Some(Piece::Ground(None)),
            Row::Piece(Piece::Note(_)) => Some(Piece::Note(None)),
        }
    }

    /// The part that Del takes away.
    fn removable(&self) -> Option<Piece> {
        match self.chosen()? {
            Row::Piece(Piece::General) | Row::Heading(_) | Row::Rest => None,
            Row::Piece(piece) => Some(piece),
        }
    }

    fn ask(&mut self, piece: Piece) -> Step {
        self.open = Some(piece);
        Step::push(AskForm::new(PART, piece.title(), piece.form(&self.edition)))
    }

    /// The form as it was typed, with what was wrong in it.
    fn ask_again(&mut self, piece: Piece, values: &Values, faults: Faults) -> Step {
        self.open = Some(piece);
        let mut form = piece.form(&self.edition);
        form.fill(values);
        form.set_errors(faults);
        Step::push(AskForm::new(PART, piece.title(), form))
    }

    fn take(&mut self, values: Values, desk: &mut Desk) -> Step {
        let Some(piece) = self.open.take() else { return Step::Stay };
        let mut changed = self.edition.clone();
        if let Err(faults) = piece.take(&values, &mut changed, self.today) {
            return self.ask_again(piece, &values, faults);
        }
        self.edition = changed;
        self.lay();
        // A new part takes the cursor.
        if let Some(new) = self.newest(piece) {
            self.table.choose(new);
        }
        self.keep(desk)
    }

    /// The row of a part that was just added.
    fn newest(&self, piece: Piece) -> Option<usize> {
        let e = &self.edition;
        let added = match piece {
            Piece::Term(None) => Piece::Term(e.terms.len().checked_sub(1)),
            Piece::Document(None) => Piece::Document(e.documents.len().checked_sub(1)),
            Piece::Ground(None) => Piece::Ground(e.grounds.len().checked_sub(1)),
            Piece::Note(None) => Piece::Note(e.notes.len().checked_sub(1)),
            _ => return None,
        };
        self.rows.iter().position(|r| *r == Row::Piece(added))
    }

    fn remove(&mut self, desk: &mut Desk) -> Step {
        let e = &mut self.edition;
        match self.table.chosen().and_then(|n| self.rows.get(n)) {
            Some(Row::Piece(Piece::Term(Some(n)))) => drop(e.terms.remove(*n)),
            Some(Row::Piece(Piece::Document(Some(n)))) => {
                drop(e.documents.remove(*n));
                dissolve(e);
            }
            Some(Row::Piece(Piece::Ground(Some(n)))) => drop(e.grounds.remove(*n)),
            Some(Row::Piece(Piece::Note(Some(n)))) => drop(e.notes.remove(*n)),
            _ => return Step::Stay,
        }
        self.lay();
        self.keep(desk)
    }

    /// Puts the edition into its file; what is wrong with it as a whole is told at the bottom and stops only the saving.
    fn keep(&mut self, desk: &mut Desk) -> Step {
        match desk.ops.own_put(&self.code, &self.edition) {
            Ok(draft) => {
                self.problems = draft.problems;
                self.unkept = false;
                Step::Stay
            }
            Err(fault) => {
                self.unkept = true;
                trouble::tell(&fault)
            }
        }
    }

    fn piece_cells(&self, piece: Piece, look: &Look) -> Vec<Cell> {
        let e = &self.edition;
        let name = |text: &crate::domain::text::Text| look.words.text(text).to_owned();
        let dim = |says: &Message| Cell::new(Role::Dim, look.tell(says));
        let row = match piece {
            Piece::General => Some((look.say("own-general"), dim(&names::fee(e.fee)))),
            Piece::Term(at) => at.and_then(|n| e.terms.get(n)).map(|t| {
                let variant = if t.when.is_always() { "own-every-variant" } else { "own-one-variant" };
                (look.tell(&t.term.message()), dim(&Message::new(variant)))
            }),
            Piece::Document(at) => at.and_then(|n| e.documents.get(n)).map(|d| {
                let dot = if d.row.is_empty() { String::new() } else { format!("{}. ", d.row) };
                (format!("{dot}{}", name(&d.name)), dim(&names::form(d.form)))
            }),
            Piece::Ground(at) => at.and_then(|n| e.grounds.get(n)).map(|g| {
                let law = Cell::new(Role::Dim, g.law.as_str());
                (format!("{}) {}", g.number, name(&g.text)), law)
            }),
            Piece::Note(at) => at.and_then(|n| e.notes.get(n)).map(|t| (name(t), "".into())),
        };
        row.map(|(text, more)| vec![format!("  {text}").into(), more]).unwrap_or_default()
    }

    fn cells(&self, n: usize, look: &Look) -> Vec<Cell> {
        match self.rows.get(n) {
            Some(Row::Heading(piece)) => {
                let key = match piece {
                    Piece::Term(_) => "catalogue-terms",
                    Piece::Document(_) => "catalogue-documents",
                    Piece::Ground(_) => "catalogue-grounds",
                    Piece::General | Piece::Note(_) => "catalogue-notes",
                };
                vec![Cell::new(Role::Key, look.say(key)).over(), "".into()]
            }
            Some(Row::Piece(piece)) => self.piece_cells(*piece, look),
            Some(Row::Rest) => {
                let rest = Message::new("own-rest").with("n", self.edition.questions.len());
                vec![Cell::new(Role::Dim, look.tell(&rest)).over(), "".into()]
            }
            None => Vec::new(),
        }
    }
}

/// A set of one document is that document: the set is dissolved, and the document is asked for by itself.
fn dissolve(e: &mut Edition) {
    let lone = |e: &Edition, id: &str| e.documents.iter().filter(|d| d.group.as_deref() == Some(id)).count() < 2;
    let gone: Vec<String> = e.groups.iter().map(|g| g.id.clone()).filter(|id| lone(e, id)).collect();
    e.groups.retain(|g| !gone.contains(&g.id));
    e.documents.iter_mut().filter(|d| d.group.as_ref().is_some_and(|g| gone.contains(g))).for_each(|d| d.group = None);
}

impl Screen for Board {
    fn context(&self) -> Context {
        Context::Own
    }
    fn title(&self, words: &Words) -> String {
        words.say("own-form")
    }
    fn help(&self) -> &'static str {
        "about-own"
    }
    fn dirty(&self) -> bool {
        self.unkept
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::New => self.new_piece().is_some(),
            Cmd::Remove => self.removable().is_some(),
            _ => true,
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        let Input::Cmd(cmd) = input else { return Step::Pass };
        match (cmd, self.chosen()) {
            (Cmd::Open | Cmd::New | Cmd::Remove, _) if self.torn => Step::push(AsText::over_form(&self.code)),
            (Cmd::Open, Some(Row::Piece(piece) | Row::Heading(piece))) => self.ask(piece),
            (Cmd::Open | Cmd::Edit, _) => Step::push(AsText::over_form(&self.code)),
            (Cmd::New, _) => match self.new_piece() {
                Some(piece) => self.ask(piece),
                None => Step::Stay,
            },
            (Cmd::Remove, _) => {
                let ask = Confirm::new("remove", Message::new("own-remove-ask")).act(Message::new("own-remove-act"));
                Step::push(ask)
            }
            (Cmd::Save | Cmd::View, _) => Step::push(Preview::new(&self.code)),
            (Cmd::Back, _) => {
                if !self.unkept {
                    desk.tell(Message::new("own-draft-kept"));
                }
                Step::Pass
            }
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            (PART, Said::Values(values)) => self.take(values, desk),
            ("remove", Said::Yes) => self.remove(desk),
            (SAVED, said) => Step::Pop(Answer { tag: SAVED, said }),
            _ => Step::Stay,
        }
    }
    fn shown(&mut self, desk: &mut Desk) {
        // The text may be another one since the editor was open.
        if self.unkept {
            return;
        }
        if let Ok(Some(draft)) = desk.ops.own_draft(&self.code) {
            self.torn = draft.edition.is_none();
            if let Some(edition) = draft.edition {
                self.edition = edition;
                self.lay();
            }
            self.problems = draft.problems;
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        Some(match (self.unkept, self.problems.len()) {
            (true, _) => (Role::Bad, words.say("own-unkept")),
            (_, 0) => (Role::Good, words.say("own-sound")),
            (_, n) => (Role::Bad, words.tell(&Message::new("own-problems-view").with("n", n))),
        })
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        draw::line(frame, draw::row(inside, 0), look, Role::Key, &look.tell(&head(&self.edition)));
        draw::rule(frame, draw::row(inside, 1), look);
        self.table.view(frame, draw::below(inside, 2), look, &|n| self.cells(n, look));
    }
}
