//! The official report: any period, both layouts, every number opens to the entries behind it.

use chrono::NaiveDate;

use crate::domain::text::{Lang, Message, Text};
use crate::ops::reports::layouts;
use crate::tui::effect::Open;
use crate::tui::prelude::*;
use crate::tui::screens::period::{self, Preset};
use crate::tui::screens::sheet_view::SheetView;
use crate::tui::screens::{exporting, trouble};

mod behind;

use behind::Behind;

/// Name of the question of the period.
const PERIOD: &str = "period";

struct Report {
    span: (NaiveDate, NaiveDate),
    layouts: Vec<(String, Text)>,
    /// Which of the layouts.
    layout: usize,
    view: SheetView,
    /// Why there is no table.
    fault: Option<Message>,
}

/// Opens the report of this month.
pub fn open(desk: &mut Desk) -> Box<dyn Screen> {
    let span = Preset::ThisMonth.days(desk.ops.today());
    Box::new(Report { span, layouts: layouts(), layout: 0, view: SheetView::default(), fault: None })
}

impl Report {
    fn layout_id(&self) -> &str {
        self.layouts.get(self.layout).map_or("", |(id, _)| id)
    }

    fn load(&mut self, desk: &Desk) {
        let (from, to) = self.span;
        let all: Result<Vec<_>, _> =
            Lang::ALL.into_iter().map(|lang| desk.ops.report(from, to, self.layout_id(), lang)).collect();
        match all {
            Ok(sheets) => {
                self.view.set(sheets, &|code, lang| desk.ops.label(code, lang));
                self.fault = None;
            }
            Err(refused) => self.fault = Some(refused.says),
        }
    }

    fn ask_period(&self, desk: &Desk) -> AskForm {
        let form = Form::new(period::fields(false, Some(self.span), desk.ops.today()));
        AskForm::new(PERIOD, Message::new("period-title"), form)
    }

    fn take_period(&mut self, values: &[(String, String)], desk: &mut Desk) -> Step {
        let today = desk.ops.today();
        match period::read(values, today) {
            Ok(span) => {
                self.span = span.unwrap_or(self.span);
                Step::Stay
            }
            Err(faults) => {
                let form = period::again(period::fields(false, Some(self.span), today), values, faults);
                Step::push(AskForm::new(PERIOD, Message::new("period-title"), form))
            }
        }
    }

    /// Prints the table on paper and lets the outside open it.
    fn print(&self, desk: &mut Desk) -> Step {
        match desk.ops.print_report(self.span, self.layout_id(), desk.words.lang, None) {
            Ok((file, pages)) => {
                let shown = file.display().to_string();
                let settings = desk.ops.office().print.clone();
                desk.ask(Effect::Open(Box::new(Open { file, settings })));
                desk.tell(Message::new("report-printed").with("pages", pages).with("file", shown));
                Step::Stay
            }
            Err(fault) => trouble::tell(&fault),
        }
    }

    /// Opens the list of entries behind the number under the cursor.
    fn open_number(&self, desk: &mut Desk) -> Step {
        let Some(number) = self.view.chosen() else { return Step::Stay };
        if number.n == 0 {
            desk.tell(Message::new("report-nothing-behind"));
            return Step::Stay;
        }
        let (from, to) = self.span;
        match desk.ops.behind(self.layout_id(), &number.leaf, number.service.as_ref(), from, to) {
            Ok(entries) => {
                let names = Lang::ALL.map(|lang| self.view.named(lang).unwrap_or_default());
                Step::push(Behind::new(names.to_vec(), number.n, entries))
            }
            Err(refused) => Step::push(trouble::notice(&refused)),
        }
    }
}

impl Screen for Report {
    fn context(&self) -> Context {
        Context::Report
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-report")
    }
    fn help(&self) -> &'static str {
        "about-report"
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.load(desk);
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.view.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match input {
            Input::Cmd(Cmd::Open | Cmd::View) => self.open_number(desk),
            Input::Cmd(Cmd::Edit) => Step::push(self.ask_period(desk)),
            Input::Cmd(Cmd::Next) => {
                self.layout = (self.layout + 1) % self.layouts.len().max(1);
                self.load(desk);
                Step::Stay
            }
            Input::Cmd(Cmd::Print) => exporting::ask_or(Some(Message::new("export-pdf"))),
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            (PERIOD, Said::Values(values)) => self.take_period(&values, desk),
            (exporting::EXPORT, Said::Picked(exporting::BEYOND)) => self.print(desk),
            (exporting::EXPORT, Said::Picked(n)) => {
                let Some(sheet) = self.view.sheet(desk.words.lang).cloned() else { return Step::Stay };
                let name = format!("report-{}-{}-{}", self.span.0, self.span.1, self.layout_id());
                exporting::write(desk, sheet, &name, n)
            }
            _ => Step::Stay,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        if let Some(fault) = &self.fault {
            draw::paragraph(frame, draw::right_of(area, 1), look, Role::Bad, &look.tell(fault));
            return;
        }
        let name = self.layouts.get(self.layout).map(|(_, name)| look.words.text(name)).unwrap_or_default();
        let about = look.tell(&Message::new("report-layout").with("name", name));
        self.view.view(frame, area, look, &about);
    }
}
