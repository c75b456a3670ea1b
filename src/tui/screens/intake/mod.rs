//! New application: pick the service, say who asks, tick the package, register or do not accept.
//!
//! Every change goes into a kept draft at once, so leaving asks nothing and a kill loses nothing.

use crate::domain::service::ServiceCode;
use crate::domain::text::{Arg, Message};
use crate::ops::fault::OpError;
use crate::ops::print::About;
use crate::ops::visit::Next;
use crate::tui::prelude::*;
use crate::tui::screens::consult;
use crate::words::changes;

pub mod again;
mod details;
mod finish;
mod head;
mod package;
mod people;
mod pick;
mod work;

use again::{Again, Registered};
pub use head::doubt;
use package::{Done as Ticked, Package};
use people::{People, Went};
use pick::{Pick, Picked};
use work::Work;

/// Opens the choice of a service.
pub fn open(_desk: &mut Desk) -> Box<dyn Screen> {
    Box::new(Intake::new(false))
}

/// Opens a kept draft at the step it was at; one that cannot be opened leads to the choice of a service, with the reason as news.
pub fn open_draft(desk: &mut Desk, draft: i64) -> Box<dyn Screen> {
    let mut screen = Intake::new(true);
    if let Err(fault) = screen.resume(draft, desk) {
        desk.tell(fault.says);
    }
    Box::new(screen)
}

/// Goes on with the applicant of a case: another child at once, another service by its choice.
pub fn open_again(desk: &mut Desk, case: i64, again: Again) -> Box<dyn Screen> {
    let mut screen = Intake { straight: again == Again::Child, ..Intake::new(false) };
    if let Err(fault) = screen.go_on(case, again, desk) {
        desk.tell(fault.says);
    }
    Box::new(screen)
}

/// The application being taken in, at its second or third step.
struct Taking {
    work: Work,
    people: People,
    package: Option<Package>,
}

struct Intake {
    pick: Pick,
    taking: Option<Taking>,
    /// Opened at a draft: leaving it leaves the screen.
    straight: bool,
    /// The last word was said: closing it goes back to the first screen.
    finished: bool,
    /// The case registered last.
    registered: i64,
    /// What can follow it.
    choices: Vec<Again>,
    /// The visit that goes on: after which case, and whether on its paper.
    next: Option<(i64, bool)>,
    /// The service a consultation is being noted about.
    consulting: Option<ServiceCode>,
}

impl Intake {
    fn new(straight: bool) -> Intake {
        Intake {
            pick: Pick::new(None),
            taking: None,
            straight,
            finished: false,
            registered: 0,
            choices: Vec::new(),
            next: None,
            consulting: None,
        }
    }

    fn begin(&mut self, code: &ServiceCode, desk: &mut Desk) -> Result<Step, OpError> {
        let work = match self.next {
            None => Work::begin(code, desk)?,
            Some((after, one_paper)) => {
                Work::begin_next(&Next { after, service: code.clone(), same_child: true, one_paper }, desk)?
            }
        };
        self.taking = Some(Taking { people: People::new(&work), work, package: None });
        Ok(Step::Stay)
    }

    /// The list of services, with the visit it is chosen for.
    fn fresh_pick(&self, desk: &Desk) -> Pick {
        let visit = self.next.and_then(|(id, one_paper)| {
            let case = desk.ops.case(id).ok()?;
            let key = match (case.registered.day() == desk.ops.today(), one_paper) {
                (true, true) => "visit-one-paper",
                (true, false) => "visit-with",
                (false, _) => "visit-people-of",
            };
            Some(Message::new(key).with("number", case.number.as_str()).with("at", case.registered.written()))
        });
        Pick::new(visit)
    }

    /// Goes on with the applicant of a case.
    fn go_on(&mut self, case: i64, again: Again, desk: &mut Desk) -> Result<Step, OpError> {
        self.finished = false;
        self.taking = None;
        if again == Again::Child {
            let service = desk.ops.case(case)?.service;
            let work = Work::begin_next(&Next { after: case, service, same_child: false, one_paper: false }, desk)?;
            self.next = None;
            self.taking = Some(Taking { people: People::new(&work), work, package: None });
            return Ok(Step::Stay);
        }
        self.next = Some((case, again == Again::OnePaper));
        self.pick = self.fresh_pick(desk);
        self.pick.load(desk)?;
        Ok(Step::Stay)
    }

    /// Asks how the applicant of the case just registered goes on.
    fn ask_again(&mut self, desk: &mut Desk) -> Result<Step, OpError> {
        let case = desk.ops.case(self.registered)?;
        self.choices = again::choices(&case, desk.ops.edition_of_case(&case)?, desk.ops.today());
        Ok(again::ask(&case, &self.choices, desk.ops.today()))
    }

    fn resume(&mut self, id: i64, desk: &mut Desk) -> Result<Step, OpError> {
        let Some(work) = Work::resume(id, desk)? else {
            desk.tell(Message::new("intake-draft-gone"));
            return Ok(Step::Stay);
        };
        let at_package = work.draft.step == work::PACKAGE;
        let mut taking = Taking { people: People::new(&work), work, package: None };
        let step = if at_package { taking.open_package(desk) } else { Step::Stay };
        self.taking = Some(taking);
        Ok(step)
    }

    /// Leaves the application for the list of services, or the screen. What was typed stays as a draft; a form in which nothing was typed is no
    /// draft. With something that is not on the disk the app asks first.
    fn leave(&mut self, desk: &mut Desk) -> Step {
        if self.dirty() {
            return Step::Pass;
        }
        let Some(taking) = self.taking.take() else { return Step::Pass };
        if taking.work.is_untouched() {
            // If it cannot be thrown away it stays in the list, where it can be later.
            let _dropped = desk.ops.drop_draft(taking.work.id());
        } else {
            desk.tell(Message::new("intake-draft-kept"));
        }
        if self.straight {
            return Step::close();
        }
        // The search begins anew, so that the draft just left is in sight.
        self.pick = self.fresh_pick(desk);
        match self.pick.load(desk) {
            Ok(()) => Step::Stay,
            Err(fault) => finish::told(&fault),
        }
    }

    fn register(&mut self, desk: &mut Desk) -> Step {
        let Some(taking) = &mut self.taking else { return Step::Stay };
        let draft = taking.work.judged();
        match desk.ops.register(taking.work.id(), &draft) {
            Ok(done) => {
                self.finished = true;
                self.registered = done.id;
                // On one paper the moment is that of the paper.
                let at = desk.ops.case(done.id).map_or_else(|_| desk.ops.now(), |c| c.registered).written();
                let note = taking.work.edition.term(&draft.answers).and_then(|t| t.note.clone());
                let visit = taking.work.visit().cloned();
                Step::push(Registered::new(finish::registered(&done, at, note, visit), About::Case(done.id)))
            }
            Err(fault) => taking.refused("clock-register", fault, desk),
        }
    }

    fn decline(&mut self, desk: &mut Desk) -> Step {
        let Some(taking) = &mut self.taking else { return Step::Stay };
        let at = desk.ops.now().written();
        match desk.ops.decline(taking.work.id(), &taking.work.judged(), desk.words.lang) {
            Ok(done) => {
                self.finished = true;
                Step::push(Registered::new(finish::declined(&done, at), About::NonAcceptance(done.id)))
            }
            Err(fault) => taking.refused("clock-decline", fault, desk),
        }
    }
}

impl Taking {
    /// On to the package, if every field is good; ticks this variant has no place for are taken back, and that is told.
    fn open_package(&mut self, desk: &mut Desk) -> Step {
        let (good, homeless) = self.people.check(&mut self.work, desk);
        if !good {
            return match (homeless.is_empty(), self.work.checked.is_some()) {
                (true, true) => Step::Stay,
                (false, _) => {
                    Step::push(Notice::new(finish::listed(Message::new("intake-elsewhere"), homeless.into_iter().map(Arg::from))))
                }
                (true, false) => Step::push(Notice::new(Message::new("service-not-chosen"))),
            };
        }
        let dropped = package::drop_surplus(&mut self.work);
        if !dropped.is_empty() {
            desk.tell(Message::new("package-surplus-dropped").with("what", Arg::List(dropped)));
        }
        work::PACKAGE.clone_into(&mut self.work.draft.step);
        let step = self.work.keep(desk);
        self.package = Some(Package::new(&self.work));
        step
    }

    fn open_people(&mut self, desk: &mut Desk) -> Step {
        self.package = None;
        work::PEOPLE.clone_into(&mut self.work.draft.step);
        self.work.keep(desk)
    }

    /// A verb said no: wrong fields are shown in the form, what needs a word of the clerk is asked, the rest is told.
    fn refused(&mut self, clock: &'static str, fault: OpError, desk: &mut Desk) -> Step {
        self.work.judge(desk.ops);
        let ask = |tag: &'static str, act: Message| {
            let says = Message::new("intake-ask-anyway").with("what", fault.says.clone());
            Step::push(Confirm::new(tag, says).act(act))
        };
        match fault.code {
            "fields" => {
                let step = self.open_people(desk);
                let homeless = self.people.tell(fault.details.clone());
                desk.tell(fault.says.clone());
                if homeless.is_empty() { step } else { finish::told(&fault) }
            }
            "outside-window" => ask("outside", Message::new("intake-register-act")),
            "repeat" => ask("repeat", Message::new("intake-register-act")),
            "clock-behind" => ask(clock, Message::new("intake-clock-right")),
            "package-incomplete" => match &self.work.checked {
                Some(checked) => finish::not_yet(&self.work.edition, &checked.verdict),
                None => finish::told(&fault),
            },
            _ => finish::told(&fault),
        }
    }
}

impl Screen for Intake {
    fn context(&self) -> Context {
        match &self.taking {
            None => Context::Pick,
            Some(Taking { package: None, .. }) => Context::Form,
            Some(Taking { package: Some(_), .. }) => Context::Package,
        }
    }

    fn title(&self, words: &Words) -> String {
        match &self.taking {
            Some(Taking { package: Some(_), .. }) => words.say("place-package"),
            _ => words.say("menu-intake"),
        }
    }

    fn help(&self) -> &'static str {
        match &self.taking {
            None => "about-intake-pick",
            Some(Taking { package: None, .. }) => "about-intake",
            Some(Taking { package: Some(_), .. }) => "about-package",
        }
    }

    fn form(&self) -> Option<&Form> {
        match &self.taking {
            Some(Taking { people, package: None, .. }) => Some(people.form()),
            _ => None,
        }
    }

    fn wants_text(&self) -> bool {
        !matches!(&self.taking, Some(Taking { package: Some(_), .. }))
    }

    /// Only what could not be written to the draft would be lost.
    fn dirty(&self) -> bool {
        !self.finished && self.taking.as_ref().is_some_and(|t| t.work.unkept())
    }

    fn available(&self, cmd: Cmd) -> bool {
        match &self.taking {
            None => !matches!(cmd, Cmd::New | Cmd::View) || self.pick.has_service(),
            Some(Taking { package: None, work, .. }) => match cmd {
                Cmd::Edit => !work.changes.is_empty(),
                _ => matches!(cmd, Cmd::Save | Cmd::Next | Cmd::View),
            },
            Some(Taking { package: Some(package), work, .. }) => package.available(cmd, work),
        }
    }

    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        self.taking.as_ref().and_then(|t| t.work.verdict(words))
    }

    fn shown(&mut self, desk: &mut Desk) {
        match &mut self.taking {
            None => {
                if let Err(fault) = self.pick.load(desk) {
                    desk.tell(fault.says);
                }
            }
            Some(taking) if !self.finished => {
                taking.work.judge(desk.ops);
                if let Some(package) = &mut taking.package {
                    package.load(&taking.work);
                }
            }
            Some(_) => {}
        }
    }

    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        let Some(taking) = &mut self.taking else {
            let step = match self.pick.on(&input, desk) {
                Picked::Step(step) => Ok(step),
                Picked::Service(code) => self.begin(&code, desk),
                Picked::Draft(id) => self.resume(id, desk),
                Picked::Consult(code) => {
                    let label = desk.ops.label(&code, desk.words.lang);
                    self.consulting = Some(code);
                    Ok(consult::form(label.into(), &[], Vec::new()))
                }
            };
            return step.unwrap_or_else(|fault| finish::told(&fault));
        };
        let Taking { work, people, package } = taking;
        match package {
            None if input == Input::Cmd(Cmd::Edit) => {
                let all = work.changes.iter().map(|c| Arg::from(changes::change(c)));
                Step::push(Notice::new(finish::listed(Message::new("intake-changes"), all)))
            }
            None => match people.on(&input, work, desk) {
                Went::Step(step) => step,
                Went::On => taking.open_package(desk),
                Went::Back => self.leave(desk),
            },
            Some(package) => match package.on(&input, work, desk) {
                Ticked::Step(step) => step,
                Ticked::Back => taking.open_people(desk),
                Ticked::Register => self.register(desk),
                Ticked::Decline => match &work.checked {
                    Some(checked) => finish::ask_decline(&work.edition, &checked.verdict),
                    None => Step::Stay,
                },
            },
        }
    }

    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        if self.finished {
            return match (answer.tag, answer.said) {
                ("registered", Said::Yes) => self.ask_again(desk).unwrap_or_else(|fault| finish::told(&fault)),
                (again::WHICH, Said::Picked(n)) => match self.choices.get(n).copied() {
                    Some(again) => self.go_on(self.registered, again, desk).unwrap_or_else(|fault| finish::told(&fault)),
                    None => Step::Home,
                },
                _ => Step::Home,
            };
        }
        if let (consult::CONSULT, Said::Values(values), Some(code)) = (answer.tag, &answer.said, &self.consulting) {
            return consult::noted(code, values, desk);
        }
        match (answer.tag, answer.said, &mut self.taking) {
            ("drop-draft", Said::Yes, None) => match self.pick.drop_chosen(desk) {
                Ok(()) => Step::Stay,
                Err(fault) => finish::told(&fault),
            },
            (tag @ ("document" | "until"), Said::Values(values), Some(Taking { work, package: Some(package), .. })) => {
                package.note(tag, &values, work, desk)
            }
            ("outside", Said::Yes, Some(taking)) => {
                taking.work.draft.outside_window_confirmed = true;
                self.confirmed(desk)
            }
            ("repeat", Said::Yes, Some(taking)) => {
                taking.work.draft.repeat_confirmed = true;
                self.confirmed(desk)
            }
            ("clock-register", Said::Yes, _) => {
                desk.ops.confirm_clock();
                self.register(desk)
            }
            ("clock-decline", Said::Yes, _) => {
                desk.ops.confirm_clock();
                self.decline(desk)
            }
            ("decline", Said::Yes, _) => self.decline(desk),
            _ => Step::Stay,
        }
    }

    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        match &self.taking {
            None => self.pick.view(frame, area, look),
            Some(Taking { package: Some(package), work, .. }) => package.view(frame, area, look, work),
            Some(Taking { people, work, .. }) => {
                let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
                let used = head::view(frame, inside, look, work, false);
                people.view(frame, draw::below(area, used), look);
            }
        }
    }
}

impl Intake {
    /// Keeps a confirmation with the draft and registers on.
    fn confirmed(&mut self, desk: &mut Desk) -> Step {
        let Some(taking) = &mut self.taking else { return Step::Stay };
        match taking.work.keep(desk) {
            Step::Stay => self.register(desk),
            trouble => trouble,
        }
    }
}
