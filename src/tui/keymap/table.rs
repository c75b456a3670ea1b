//! The shipped rows of the table.

use super::{Bind, Cmd, Code, Context, Key};

const fn row(context: Context, keys: &'static [Key], cmd: Cmd, label: &'static str, help: &'static str) -> Bind {
    Bind { context, keys, cmd, label, help, footer: false }
}

const fn bar(context: Context, keys: &'static [Key], cmd: Cmd, label: &'static str, help: &'static str) -> Bind {
    Bind { context, keys, cmd, label, help, footer: true }
}

// Letters are extras for those who like them. None saves, refuses, removes or moves a case on: text pasted into a list must do no harm.
const SAVE: &[Key] = &[Key::f(2), Key::ctrl(Code::Char('s'))];
const AGAIN: &[Key] = &[Key::f(2)];
const VIEW: &[Key] = &[Key::f(3), Key::ch('v')];
const EDIT: &[Key] = &[Key::f(4), Key::ch('e')];
const PRINT: &[Key] = &[Key::f(5), Key::ctrl(Code::Char('p'))];
const NEXT: &[Key] = &[Key::f(6)];
const SEARCH: &[Key] = &[Key::f(7), Key::ctrl(Code::Char('f'))];
const REFUSE: &[Key] = &[Key::f(8)];
const NEW: &[Key] = &[Key::plain(Code::Ins), Key::ctrl(Code::Char('n'))];
const REMOVE: &[Key] = &[Key::plain(Code::Del)];
const TICK: &[Key] = &[Key::ch(' ')];
const ENTER: &[Key] = &[Key::plain(Code::Enter)];
const ESC: &[Key] = &[Key::plain(Code::Esc)];

use Context::{
    Calendar, Card, Catalogue, Central, Choice, Complaint, Complaints, Confirm, Consultations, Control, Day, Entry, Form, Global,
    Help, Import, Journals, Leaflet, List, Moves, Notice, Own, Package, Pick, Preview, Printing, Register, Registered, Report,
    Saying, Settings, Staff, Stage, Table, Tallies, Text, Today,
};

/// Every key of the program.
pub const KEYMAP: &[Bind] = &[
    bar(Global, &[Key::f(1), Key::alt(Code::Char('h'))], Cmd::Help, "key-help", "help-help"),
    bar(Global, SEARCH, Cmd::Search, "key-stage", "help-stage"),
    bar(Global, &[Key::f(9), Key::alt(Code::Char('m'))], Cmd::Menu, "key-menu", "help-menu"),
    bar(Global, &[Key::f(10), Key::alt(Code::Char('x')), Key::ctrl(Code::Char('q'))], Cmd::Leave, "key-leave", "help-leave"),
    row(Global, &[Key::shift(Code::F(9)), Key::ctrl(Code::Char('l'))], Cmd::Language, "key-language", "help-language"),
    row(Global, ESC, Cmd::Back, "key-back", "help-back"),
    row(Global, ENTER, Cmd::Open, "key-open", "help-open"),
    row(Global, TICK, Cmd::Tick, "key-tick", "help-tick"),
    row(Global, &[Key::plain(Code::Tab)], Cmd::NextField, "key-next-field", "help-next-field"),
    row(Global, &[Key::plain(Code::BackTab)], Cmd::PrevField, "key-prev-field", "help-prev-field"),
    row(Global, &[Key::plain(Code::Up)], Cmd::Up, "key-up", "help-up"),
    row(Global, &[Key::plain(Code::Down)], Cmd::Down, "key-down", "help-down"),
    row(Global, &[Key::plain(Code::Left)], Cmd::Left, "key-left", "help-left"),
    row(Global, &[Key::plain(Code::Right)], Cmd::Right, "key-right", "help-right"),
    row(Global, &[Key::plain(Code::PageUp)], Cmd::PageUp, "key-page-up", "help-page-up"),
    row(Global, &[Key::plain(Code::PageDown)], Cmd::PageDown, "key-page-down", "help-page-down"),
    row(Global, &[Key::plain(Code::Home)], Cmd::Home, "key-home", "help-home"),
    row(Global, &[Key::plain(Code::End)], Cmd::End, "key-end", "help-end"),
    // A field with a cursor.
    row(Text, &[Key::plain(Code::Backspace)], Cmd::Erase, "key-erase", "help-erase"),
    row(Text, REMOVE, Cmd::EraseNext, "key-erase", "help-erase-next"),
    row(Text, &[Key::ctrl(Code::Backspace), Key::ctrl(Code::Char('w'))], Cmd::EraseWord, "key-erase", "help-erase-word"),
    row(Text, &[Key::ctrl(Code::Left)], Cmd::WordLeft, "key-word-left", "help-word-left"),
    row(Text, &[Key::ctrl(Code::Right)], Cmd::WordRight, "key-word-right", "help-word-right"),
    row(Text, &[Key::alt(Code::Backspace), Key::ctrl(Code::Char('z'))], Cmd::Undo, "key-undo", "help-undo"),
    row(Text, &[Key::alt(Code::Del), Key::ctrl(Code::Char('y'))], Cmd::Redo, "key-redo", "help-redo"),
    // Lists and tables of no other context.
    bar(List, VIEW, Cmd::View, "key-view", "help-view"),
    bar(List, EDIT, Cmd::Edit, "key-edit", "help-edit"),
    bar(List, PRINT, Cmd::Print, "key-print", "help-print"),
    bar(List, SEARCH, Cmd::Search, "key-search", "help-search"),
    bar(List, NEW, Cmd::New, "key-new", "help-new"),
    row(List, REMOVE, Cmd::Remove, "key-remove", "help-remove"),
    bar(Table, VIEW, Cmd::View, "key-view", "help-view"),
    bar(Table, EDIT, Cmd::Edit, "key-edit", "help-edit"),
    bar(Table, PRINT, Cmd::Print, "key-print", "help-print"),
    // The first screen: what is due.
    bar(Today, SAVE, Cmd::Save, "key-close-day", "help-close-day"),
    row(Today, VIEW, Cmd::View, "key-view", "help-view"),
    row(Today, PRINT, Cmd::Print, "key-print", "help-print"),
    bar(Today, NEXT, Cmd::Next, "key-next", "help-next"),
    bar(Today, NEW, Cmd::New, "key-new", "help-new"),
    // The choice of a service, and what a registration gave.
    row(Pick, VIEW_F, Cmd::View, "key-bring", "help-bring"),
    bar(Pick, NEW, Cmd::New, "key-consult", "help-consult"),
    bar(Pick, ENTER, Cmd::Open, "key-pick", "help-open"),
    bar(Pick, ESC, Cmd::Back, "key-back", "help-back"),
    bar(Registered, PRINT, Cmd::Print, "key-print", "help-print-forms"),
    bar(Registered, AGAIN, Cmd::Again, "key-again", "help-again"),
    bar(Registered, ENTER, Cmd::Open, "key-to-today", "help-to-today"),
    // Forms.
    bar(Form, SAVE, Cmd::Save, "key-save", "help-save"),
    bar(Form, VIEW_F, Cmd::View, "key-view", "help-view"),
    row(Form, &[Key::f(4)], Cmd::Edit, "key-difference", "help-changes"),
    row(Form, PRINT, Cmd::Print, "key-print", "help-print"),
    bar(Form, NEXT, Cmd::Next, "key-next", "help-next-step"),
    row(Form, REFUSE, Cmd::Refuse, "key-refuse", "help-refuse"),
    row(Form, NEW, Cmd::New, "key-new", "help-new"),
    // The checklist of documents.
    bar(Package, SAVE, Cmd::Save, "key-accept", "help-accept"),
    row(Package, VIEW, Cmd::View, "key-bring", "help-bring"),
    bar(Package, EDIT, Cmd::Edit, "key-edit", "help-edit-document"),
    row(Package, PRINT, Cmd::Print, "key-print", "help-print"),
    bar(Package, NEXT, Cmd::Next, "key-form", "help-form"),
    bar(Package, REFUSE, Cmd::Refuse, "key-refuse", "help-not-accept"),
    row(Package, NEW, Cmd::New, "key-new", "help-new"),
    row(Package, REMOVE, Cmd::Remove, "key-remove", "help-remove-tick"),
    // The card of a case.
    // Out of the bar, which is full: after a registration, where it is wanted most, its key is shown.
    row(Card, AGAIN, Cmd::Again, "key-again", "help-again"),
    bar(Card, VIEW, Cmd::View, "key-view", "help-view"),
    bar(Card, EDIT, Cmd::Edit, "key-edit", "help-edit"),
    bar(Card, PRINT, Cmd::Print, "key-print", "help-print-forms"),
    bar(Card, NEXT, Cmd::Next, "key-next", "help-next"),
    bar(Card, REFUSE, Cmd::Refuse, "key-refuse", "help-refuse"),
    row(Card, NEW, Cmd::New, "key-new", "help-new"),
    row(Card, ENTER, Cmd::Open, "key-open", "help-together"),
    row(Card, &[Key::shift(Code::F(6))], Cmd::Pause, "key-pause", "help-pause"),
    row(Card, TICK, Cmd::Tick, "key-tick", "help-step"),
    // Out of the bar, which is full: the case at hand is the one asked about.
    row(Card, SEARCH, Cmd::Search, "key-stage", "help-stage"),
    row(Card, REMOVE, Cmd::Remove, "key-remove", "help-remove"),
    // The register.
    row(Register, VIEW, Cmd::View, "key-said", "help-said-row"),
    bar(Register, EDIT, Cmd::Edit, "key-filter", "help-filter"),
    bar(Register, PRINT, Cmd::Print, "key-print", "help-print"),
    row(Register, NEXT, Cmd::Next, "key-next", "help-next"),
    bar(Register, SEARCH, Cmd::Search, "key-stage", "help-stage"),
    bar(Register, REFUSE, Cmd::Refuse, "key-annul", "help-annul"),
    bar(Register, NEW, Cmd::New, "key-new", "help-new"),
    // "At what stage?".
    bar(Stage, SAVE, Cmd::Save, "key-said", "help-said"),
    bar(Stage, ENTER, Cmd::Open, "key-card", "help-open-card"),
    bar(Stage, ESC, Cmd::Back, "key-back", "help-back"),
    bar(Saying, SAVE, Cmd::Save, "key-save", "help-save"),
    bar(Saying, PRINT, Cmd::Print, "key-print", "help-print-said"),
    // Complaints.
    // Out of the bar, which is full: Enter opens a complaint too.
    row(Complaints, VIEW, Cmd::View, "key-view", "help-view"),
    bar(Complaints, EDIT, Cmd::Edit, "key-notify", "help-notify"),
    bar(Complaints, PRINT, Cmd::Print, "key-export", "help-export"),
    bar(Complaints, NEXT, Cmd::Next, "key-answer", "help-answer"),
    row(Complaints, REFUSE, Cmd::Refuse, "key-annul", "help-annul"),
    bar(Complaints, NEW, Cmd::New, "key-new", "help-new"),
    // One complaint.
    bar(Complaint, VIEW, Cmd::View, "key-card", "help-open-card"),
    bar(Complaint, EDIT, Cmd::Edit, "key-notify", "help-notify"),
    bar(Complaint, PRINT, Cmd::Print, "key-print", "help-print-forms"),
    bar(Complaint, NEXT, Cmd::Next, "key-answer", "help-answer"),
    row(Complaint, REFUSE, Cmd::Refuse, "key-annul", "help-annul"),
    // Consultations of a day.
    bar(Consultations, REFUSE, Cmd::Refuse, "key-annul", "help-annul"),
    // Day tallies: every cell takes digits.
    bar(Tallies, &[Key::f(4)], Cmd::Edit, "key-other-day", "help-other-day"),
    // Day close.
    bar(Day, SAVE, Cmd::Save, "key-close-day", "help-close-day"),
    bar(Day, VIEW, Cmd::View, "key-view", "help-view-packet"),
    row(Day, ENTER, Cmd::Open, "key-open", "help-consultations"),
    row(Day, EDIT, Cmd::Edit, "key-other-day", "help-other-day"),
    bar(Day, PRINT, Cmd::Print, "key-export", "help-export"),
    bar(Day, NEXT, Cmd::Next, "key-send", "help-send"),
    // The official report.
    bar(Report, VIEW, Cmd::View, "key-cases", "help-cases"),
    bar(Report, EDIT, Cmd::Edit, "key-period", "help-period"),
    bar(Report, PRINT, Cmd::Print, "key-export", "help-export"),
    bar(Report, NEXT, Cmd::Next, "key-kind", "help-kind"),
    // The district's view.
    bar(Central, VIEW, Cmd::View, "key-behind", "help-behind"),
    bar(Central, EDIT, Cmd::Edit, "key-which", "help-which"),
    bar(Central, PRINT, Cmd::Print, "key-export", "help-export"),
    bar(Central, NEXT, Cmd::Next, "key-read", "help-read"),
    // The catalogue.
    bar(Catalogue, VIEW_F, Cmd::View, "key-bring", "help-bring"),
    bar(Catalogue, SEARCH, Cmd::Search, "key-search", "help-search-anew"),
    bar(Entry, VIEW, Cmd::View, "key-bring", "help-bring"),
    bar(Entry, &[Key::plain(Code::Left)], Cmd::Left, "key-older", "help-older"),
    bar(Entry, &[Key::plain(Code::Right)], Cmd::Right, "key-newer", "help-newer"),
    row(Entry, NEXT, Cmd::Next, "key-difference", "help-difference"),
    row(Entry, EDIT, Cmd::Edit, "key-edit", "help-own"),
    row(Entry, REMOVE, Cmd::Remove, "key-remove", "help-own-remove"),
    row(Entry, NEW, Cmd::New, "key-compare", "help-compare"),
    row(Entry, REFUSE, Cmd::Refuse, "key-take-back", "help-take-back"),
    row(Entry, &[Key::plain(Code::Tab)], Cmd::NextField, "key-next-field", "help-next-heading"),
    row(Entry, &[Key::plain(Code::BackTab)], Cmd::PrevField, "key-prev-field", "help-prev-heading"),
    // The working calendar.
    bar(Calendar, VIEW, Cmd::View, "key-due-list", "help-due-list"),
    bar(Calendar, EDIT, Cmd::Edit, "key-other-day", "help-other-day"),
    row(Calendar, PRINT, Cmd::Print, "key-export", "help-export"),
    bar(Calendar, NEW, Cmd::New, "key-add-day", "help-add-day"),
    bar(Calendar, REMOVE, Cmd::Remove, "key-remove", "help-remove-day"),
    row(Calendar, &[Key::plain(Code::PageUp)], Cmd::PageUp, "key-page-up", "help-month-back"),
    row(Calendar, &[Key::plain(Code::PageDown)], Cmd::PageDown, "key-page-down", "help-month-forth"),
    // An own edition.
    bar(Own, SAVE, Cmd::Save, "key-save", "help-own-save"),
    bar(Own, VIEW, Cmd::View, "key-difference", "help-own-view"),
    bar(Own, EDIT, Cmd::Edit, "key-text", "help-own-text"),
    bar(Own, NEW, Cmd::New, "key-new", "help-own-new"),
    row(Own, REMOVE, Cmd::Remove, "key-remove", "help-remove"),
    // What to bring.
    bar(Leaflet, VIEW, Cmd::View, "key-stand", "help-stand"),
    bar(Leaflet, EDIT, Cmd::Edit, "key-answers", "help-answers"),
    bar(Leaflet, PRINT, Cmd::Print, "key-print", "help-leaflet-print"),
    bar(Leaflet, NEXT, Cmd::Next, "key-language", "help-leaflet-language"),
    row(Leaflet, &[Key::plain(Code::Tab)], Cmd::NextField, "key-next-field", "help-next-heading"),
    row(Leaflet, &[Key::plain(Code::BackTab)], Cmd::PrevField, "key-prev-field", "help-prev-heading"),
    // Papers to print.
    // Out of the bar, which is full: the box says it.
    row(Printing, AGAIN, Cmd::Save, "key-docx", "help-docx"),
    bar(Printing, VIEW, Cmd::View, "key-view", "help-preview"),
    row(Printing, PRINT, Cmd::Print, "key-print", "help-print-paper"),
    bar(Printing, NEXT, Cmd::Next, "key-language", "help-paper-language"),
    bar(Printing, ENTER, Cmd::Open, "key-print", "help-print-paper"),
    bar(Printing, ESC, Cmd::Back, "key-back", "help-back"),
    bar(Preview, PRINT, Cmd::Print, "key-print", "help-print-paper"),
    bar(Preview, NEXT, Cmd::Next, "key-language", "help-paper-language"),
    bar(Preview, ESC, Cmd::Back, "key-back", "help-back"),
    // Journals to print.
    bar(Journals, PRINT, Cmd::Print, "key-print", "help-print-journal"),
    row(Journals, AGAIN, Cmd::Save, "key-print", "help-print-journal"),
    // Self-control.
    bar(Control, VIEW, Cmd::View, "key-view", "help-evidence"),
    bar(Control, EDIT, Cmd::Edit, "key-period", "help-period"),
    bar(Control, PRINT, Cmd::Print, "key-export", "help-export"),
    row(Control, REFUSE, Cmd::Refuse, "key-take-back", "help-tick-back"),
    bar(Control, NEW, Cmd::New, "key-tick", "help-tick-item"),
    row(Control, TICK, Cmd::Tick, "key-tick", "help-tick-item"),
    // People of the desk.
    bar(Staff, VIEW, Cmd::View, "key-away", "help-away"),
    row(Staff, EDIT, Cmd::Edit, "key-edit", "help-edit"),
    bar(Staff, NEXT, Cmd::Next, "key-sit", "help-sit"),
    bar(Staff, NEW, Cmd::New, "key-new", "help-new"),
    // Due days that the calendar moves.
    bar(Moves, SAVE, Cmd::Save, "key-confirm", "help-moves"),
    bar(Moves, ENTER, Cmd::Open, "key-open", "help-open"),
    // A spreadsheet that is brought along.
    bar(Import, AGAIN, Cmd::Save, "key-further", "help-import-further"),
    bar(Import, EDIT, Cmd::Edit, "key-column", "help-import-column"),
    bar(Import, NEXT, Cmd::Next, "key-sheet", "help-import-sheet"),
    row(Import, ENTER, Cmd::Open, "key-further", "help-import-further"),
    row(Import, ESC, Cmd::Back, "key-back", "help-import-back"),
    // Settings.
    bar(Settings, SAVE, Cmd::Save, "key-save", "help-save"),
    bar(Settings, PRINT, Cmd::Print, "key-copy", "help-backup"),
    bar(Settings, NEXT, Cmd::Next, "key-check", "help-check-central"),
    // Dialogs.
    bar(Choice, ENTER, Cmd::Open, "key-pick", "help-open"),
    bar(Choice, ESC, Cmd::Back, "key-back", "help-back"),
    bar(Confirm, ENTER, Cmd::Open, "key-pick", "help-open"),
    bar(Confirm, ESC, Cmd::Back, "key-no", "help-back"),
    bar(Notice, ESC, Cmd::Back, "key-back", "help-back"),
    bar(Help, ESC, Cmd::Back, "key-back", "help-back"),
];

/// In a form letters are text, so the letter of "view" is left out.
const VIEW_F: &[Key] = &[Key::f(3)];
