//! Lays two editions side by side. Parts with an id are known again by it, the others by what they say.

use crate::domain::service::{
    AnyOf, Condition, Difference, Edition, Ground, IncompleteOutcome, Journal, NotDemanded, Question, Requirement, ResultRule,
    SubTerm, TermRule, Window,
};
use crate::domain::text::Text;

use super::{Aspect, Change, Part, Value, What};

/// Everything that changed from the old edition to the new one, in the order of the catalogue's entry.
pub fn difference(old: &Edition, new: &Edition) -> Vec<Change> {
    let mut c = Compare { old, new, out: Vec::new() };
    c.whole();
    c.terms();
    c.windows();
    c.questions();
    c.documents();
    c.not_demanded();
    c.grounds();
    c.outcome();
    c.results();
    c.procedure();
    c.notes();
    c.out
}

struct Compare<'a> {
    old: &'a Edition,
    new: &'a Edition,
    out: Vec<Change>,
}

/// A part under comparison: its name, its variants, and whether a case can be concerned.
struct Place {
    part: Part,
    case: bool,
    variants: Vec<Condition>,
}

/// Two lists laid side by side: what both have, what only the old has, what only the new has.
struct Pairs<'a, T> {
    both: Vec<(&'a T, &'a T)>,
    old: Vec<&'a T>,
    new: Vec<&'a T>,
}

fn pairs<'a, T>(old: &'a [T], new: &'a [T], same: impl Fn(&T, &T) -> bool) -> Pairs<'a, T> {
    let mut left: Vec<&T> = old.iter().collect();
    let (mut both, mut added) = (Vec::new(), Vec::new());
    for n in new {
        match left.iter().position(|o| same(o, n)) {
            Some(at) => both.push((left.remove(at), n)),
            None => added.push(n),
        }
    }
    Pairs { both, old: left, new: added }
}

/// A text is the same when its Russian and Kazakh are; where only Kazakh changed, it is Kazakh that is shown.
fn texts(old: &Text, new: &Text) -> (Value, Value) {
    match (old.ru == new.ru, old.kk == new.kk) {
        (true, true) => (Value::Nothing, Value::Nothing),
        (true, false) => (Value::Plain(old.kk.clone()), Value::Plain(new.kk.clone())),
        (false, _) => (Value::Text(old.clone()), Value::Text(new.clone())),
    }
}

fn optional_texts(old: Option<&Text>, new: Option<&Text>) -> (Value, Value) {
    match (old, new) {
        (Some(old), Some(new)) => texts(old, new),
        (old, new) => (some(old, |t| Value::Text(t.clone())), some(new, |t| Value::Text(t.clone()))),
    }
}

fn lists(old: &[Text], new: &[Text]) -> (Value, Value) {
    let same = old.len() == new.len() && old.iter().zip(new).all(|(a, b)| a.ru == b.ru && a.kk == b.kk);
    if same { (Value::Nothing, Value::Nothing) } else { (Value::Texts(old.to_vec()), Value::Texts(new.to_vec())) }
}

fn some<T>(value: Option<T>, of: impl Fn(T) -> Value) -> Value {
    value.map_or(Value::Nothing, of)
}

fn plain(text: &str) -> Value {
    if text.is_empty() { Value::Nothing } else { Value::Plain(text.to_owned()) }
}

fn both<T>(old: T, new: T, of: impl Fn(T) -> Value) -> (Value, Value) {
    (of(old), of(new))
}

impl Compare<'_> {
    fn put(&mut self, place: Place, what: What) {
        let Place { part, case, variants } = place;
        self.out.push(Change { part, what, case, variants });
    }

    /// Notes every side that is another now. The flag says whether a case can be concerned by it.
    fn sides(&mut self, part: &Part, variants: &[Condition], sides: Vec<(Aspect, bool, (Value, Value))>) {
        for (aspect, case, (was, is)) in sides {
            if was != is {
                let place = Place { part: part.clone(), case, variants: variants.to_vec() };
                self.put(place, What::Changed(aspect, was, is));
            }
        }
    }

    fn gone_and_new<T>(&mut self, pairs: &Pairs<'_, T>, place: impl Fn(&T, &Condition) -> Place, when: impl Fn(&T) -> Condition) {
        for gone in &pairs.old {
            self.put(place(gone, &when(gone)), What::Removed);
        }
        for new in &pairs.new {
            self.put(place(new, &when(new)), What::Added);
        }
    }

    fn condition(&self, old: &Condition, new: &Condition) -> (Value, Value) {
        if old == new {
            return (Value::Nothing, Value::Nothing);
        }
        (Value::condition(self.old, old), Value::condition(self.new, new))
    }

    fn whole(&mut self) {
        let (old, new) = (self.old, self.new);
        let order = |e: &Edition| Value::Order(e.act.number.clone(), e.act.date);
        let optional = |s: &Option<String>| some(s.clone(), Value::Plain);
        let sides = vec![
            (Aspect::Label, false, texts(&old.label, &new.label)),
            (Aspect::Name, false, texts(&old.name, &new.name)),
            (Aspect::Act, false, texts(&old.act.title, &new.act.title)),
            (Aspect::Order, false, both(old, new, order)),
            (Aspect::Registered, false, both(&old.act.registered, &new.act.registered, optional)),
            (Aspect::ActEdition, false, both(&old.act.edition, &new.act.edition, |s| plain(s))),
            (Aspect::Annex, false, both(&old.act.annex, &new.act.annex, optional)),
            (Aspect::Source, false, both(&old.source, &new.source, |s| plain(s))),
            (Aspect::Confidence, false, both(old.confidence, new.confidence, Value::Confidence)),
            (Aspect::Providers, true, both(old.providers.clone(), new.providers.clone(), Value::Providers)),
            (Aspect::Paper, true, both(old.paper, new.paper, Value::Paper)),
            (Aspect::Ways, false, both(old.ways.clone(), new.ways.clone(), Value::Ways)),
            (Aspect::Fee, true, both(old.fee, new.fee, Value::Fee)),
            (Aspect::Column, false, both(old.column, new.column, Value::Column)),
            (Aspect::Recipients, true, both(old.recipients.clone(), new.recipients.clone(), Value::Recipients)),
            (Aspect::Beneficiary, true, both(old.beneficiary, new.beneficiary, Value::Beneficiary)),
            (Aspect::Waiting, false, both(old.waiting_minutes, new.waiting_minutes, |n| some(n, Value::Number))),
            (Aspect::AtDesk, false, both(old.service_minutes, new.service_minutes, |n| some(n, Value::Number))),
            (Aspect::Hearing, false, both(old.hearing, new.hearing, Value::Hearing)),
            (Aspect::Complete, true, both(old.complete, new.complete, Value::Flag)),
        ];
        self.sides(&Part::Whole, &[Condition::default()], sides);
    }

    fn terms(&mut self) {
        let (old, new) = (self.old, self.new);
        // A variant has one term, so a rule is known again by its variant; its time is what may change.
        let laid = pairs(&old.terms, &new.terms, |a, b| a.when == b.when && a.way == b.way);
        for (was, is) in &laid.both {
            let part = Part::Term(was.term, Value::condition(old, &was.when));
            let sides = vec![
                (Aspect::Term, true, both(was.term, is.term, Value::Term)),
                (Aspect::Note, false, optional_texts(was.note.as_ref(), is.note.as_ref())),
                (Aspect::Confidence, false, both(was.confidence, is.confidence, Value::Confidence)),
            ];
            self.sides(&part, std::slice::from_ref(&is.when), sides);
        }
        let of = |e: &Edition, t: &TermRule| Place {
            part: Part::Term(t.term, Value::condition(e, &t.when)),
            case: true,
            variants: vec![t.when.clone()],
        };
        for gone in &laid.old {
            self.put(of(old, gone), What::Removed);
        }
        for added in &laid.new {
            self.put(of(new, added), What::Added);
        }
    }

    fn windows(&mut self) {
        let laid = pairs(&self.old.windows, &self.new.windows, |a, b| a.when == b.when);
        let days = |w: &Window| w.from.zip(w.to).map_or(Value::Nothing, |(from, to)| Value::Days(from, to));
        for (was, is) in &laid.both {
            let sides = vec![
                (Aspect::Days, true, both(*was, *is, days)),
                (Aspect::DecisionFrom, true, both(was.decision_from, is.decision_from, |d| some(d, Value::MonthDay))),
                (Aspect::Outside, true, both(was.outside, is.outside, Value::Outside)),
                (Aspect::Text, true, texts(&was.note, &is.note)),
                (Aspect::Confidence, false, both(was.confidence, is.confidence, Value::Confidence)),
            ];
            self.sides(&Part::Window(was.note.clone()), std::slice::from_ref(&is.when), sides);
        }
        let place =
            |w: &Window, when: &Condition| Place { part: Part::Window(w.note.clone()), case: true, variants: vec![when.clone()] };
        self.gone_and_new(&laid, place, |w| w.when.clone());
    }

    fn questions(&mut self) {
        let laid = pairs(&self.old.questions, &self.new.questions, |a, b| a.id == b.id);
        // Compared without English, shown with it.
        let choices = |q: &Question| -> Vec<Text> { q.choices.iter().map(|c| c.text.clone()).collect() };
        let default = |q: &Question| q.choices.iter().find(|c| Some(&c.id) == q.default.as_ref()).map(|c| c.text.clone());
        for (was, is) in &laid.both {
            let sides = vec![
                (Aspect::Text, true, texts(&was.text, &is.text)),
                (Aspect::Hint, false, optional_texts(was.hint.as_ref(), is.hint.as_ref())),
                (Aspect::When, true, self.condition(&was.when, &is.when)),
                (Aspect::Choices, true, lists(&choices(was), &choices(is))),
                (Aspect::Default, false, optional_texts(default(was).as_ref(), default(is).as_ref())),
            ];
            self.sides(&Part::Question(was.text.clone()), &[was.when.clone(), is.when.clone()], sides);
        }
        let place = |q: &Question, when: &Condition| Place {
            part: Part::Question(q.text.clone()),
            case: true,
            variants: vec![when.clone()],
        };
        self.gone_and_new(&laid, place, |q| q.when.clone());
    }

    fn documents(&mut self) {
        let (old, new) = (self.old, self.new);
        let always = [Condition::default()];
        let groups = pairs(&old.groups, &new.groups, |a, b| a.id == b.id);
        for (was, is) in &groups.both {
            let sides = vec![(Aspect::Text, false, texts(&was.name, &is.name))];
            self.sides(&Part::Group(was.name.clone()), &always, sides);
        }
        let place = |g: &AnyOf, when: &Condition| Place {
            part: Part::Group(g.name.clone()),
            // Its documents tell what there is to tell.
            case: false,
            variants: vec![when.clone()],
        };
        self.gone_and_new(&groups, place, |_| Condition::default());
        let laid = pairs(&old.documents, &new.documents, |a, b| a.id == b.id);
        let place = |d: &Requirement, when: &Condition| Place {
            part: Part::Document(d.name.clone()),
            case: true,
            variants: vec![when.clone()],
        };
        self.gone_and_new(&laid, place, |d| d.when.clone());
        let set = |e: &Edition, id: &Option<String>| {
            let found = id.as_ref().and_then(|id| e.groups.iter().find(|g| g.id == *id));
            some(found, |g| Value::Text(g.name.clone()))
        };
        for (was, is) in &laid.both {
            let sides = vec![
                (Aspect::Row, false, both(&was.row, &is.row, |s| plain(s))),
                (Aspect::Name, true, texts(&was.name, &is.name)),
                (Aspect::Form, true, both(was.form, is.form, Value::Form)),
                (Aspect::When, true, self.condition(&was.when, &is.when)),
                (Aspect::Why, false, optional_texts(was.why.as_ref(), is.why.as_ref())),
                (Aspect::StateSystem, true, both(was.state_system, is.state_system, Value::StateSystem)),
                (Aspect::OnRequest, true, both(was.on_request, is.on_request, Value::Flag)),
                (
                    Aspect::Group,
                    true,
                    if was.group == is.group {
                        (Value::Nothing, Value::Nothing)
                    } else {
                        (set(old, &was.group), set(new, &is.group))
                    },
                ),
                (Aspect::CertifiedBy, true, optional_texts(was.certified_by.as_ref(), is.certified_by.as_ref())),
                (Aspect::Stage, true, both(was.stage, is.stage, Value::Stage)),
                (Aspect::Validity, true, both(was.validity, is.validity, |v| some(v, Value::Validity))),
                (Aspect::Pieces, true, both(u16::from(was.pieces), u16::from(is.pieces), Value::Number)),
                (Aspect::Note, false, optional_texts(was.note.as_ref(), is.note.as_ref())),
                (Aspect::Confidence, false, both(was.confidence, is.confidence, Value::Confidence)),
                (Aspect::Source, false, both(&was.source, &is.source, |s| plain(s))),
            ];
            self.sides(&Part::Document(was.name.clone()), &[was.when.clone(), is.when.clone()], sides);
        }
    }

    fn not_demanded(&mut self) {
        let laid = pairs(&self.old.not_demanded, &self.new.not_demanded, |a, b| a.what.ru == b.what.ru && a.what.kk == b.what.kk);
        for (was, is) in &laid.both {
            let sides = vec![(Aspect::Why, false, texts(&was.why, &is.why))];
            self.sides(&Part::NotDemanded(was.what.clone()), &[Condition::default()], sides);
        }
        let place = |n: &NotDemanded, when: &Condition| Place {
            part: Part::NotDemanded(n.what.clone()),
            case: true,
            variants: vec![when.clone()],
        };
        self.gone_and_new(&laid, place, |_| Condition::default());
    }

    fn grounds(&mut self) {
        let laid = pairs(&self.old.grounds, &self.new.grounds, |a, b| a.id == b.id);
        for (was, is) in &laid.both {
            let sides = vec![
                (Aspect::Number, false, both(&was.number, &is.number, |s| plain(s))),
                (Aspect::Text, false, texts(&was.text, &is.text)),
                (Aspect::Law, false, both(&was.law, &is.law, |s| plain(s))),
                (Aspect::Confidence, false, both(was.confidence, is.confidence, Value::Confidence)),
            ];
            self.sides(&Part::Ground(was.number.clone(), was.text.clone()), &[Condition::default()], sides);
        }
        let place = |g: &Ground, when: &Condition| Place {
            part: Part::Ground(g.number.clone(), g.text.clone()),
            case: false,
            variants: vec![when.clone()],
        };
        self.gone_and_new(&laid, place, |_| Condition::default());
    }

    fn outcome(&mut self) {
        let place = || Place { part: Part::Outcome, case: true, variants: vec![Condition::default()] };
        match (&self.old.incomplete, &self.new.incomplete) {
            (None, None) => {}
            (None, Some(_)) => self.put(place(), What::Added),
            (Some(_), None) => self.put(place(), What::Removed),
            (Some(was), Some(is)) => {
                let text = |of: fn(&IncompleteOutcome) -> Option<&Text>| optional_texts(of(was), of(is));
                let sides = vec![
                    (Aspect::Kind, true, both(was.kind, is.kind, Value::Incomplete)),
                    (Aspect::Norm, true, text(|o| o.norm.as_ref())),
                    (Aspect::PaperForm, false, text(|o| o.form.as_ref())),
                    (Aspect::Note, false, text(|o| o.note.as_ref())),
                    (Aspect::Confidence, false, both(was.confidence, is.confidence, Value::Confidence)),
                ];
                self.sides(&Part::Outcome, &[Condition::default()], sides);
            }
        }
    }

    fn results(&mut self) {
        let laid = pairs(&self.old.results, &self.new.results, |a, b| a.when == b.when);
        for (was, is) in &laid.both {
            let sides = vec![
                (Aspect::Kind, true, both(was.kind, is.kind, Value::Result)),
                (Aspect::Name, false, texts(&was.name, &is.name)),
                (Aspect::Valid, false, optional_texts(was.valid.as_ref(), is.valid.as_ref())),
            ];
            self.sides(&Part::Result(was.name.clone()), std::slice::from_ref(&is.when), sides);
        }
        let place = |r: &ResultRule, when: &Condition| Place {
            part: Part::Result(r.name.clone()),
            case: false,
            variants: vec![when.clone()],
        };
        self.gone_and_new(&laid, place, |r| r.when.clone());
    }

    fn procedure(&mut self) {
        let always = [Condition::default()];
        let subs = pairs(&self.old.sub_terms, &self.new.sub_terms, |a, b| a.id == b.id);
        for (was, is) in &subs.both {
            let sides = vec![
                (Aspect::When, true, self.condition(&was.when, &is.when)),
                (Aspect::Text, false, texts(&was.what, &is.what)),
                (Aspect::Starts, false, texts(&was.starts, &is.starts)),
                (Aspect::Term, true, both(was.term, is.term, Value::Term)),
                (Aspect::Confidence, false, both(was.confidence, is.confidence, Value::Confidence)),
            ];
            self.sides(&Part::SubTerm(was.what.clone()), &[was.when.clone(), is.when.clone()], sides);
        }
        let place = |s: &SubTerm, when: &Condition| Place {
            part: Part::SubTerm(s.what.clone()),
            case: true,
            variants: vec![when.clone()],
        };
        self.gone_and_new(&subs, place, |s| s.when.clone());
        let journals = pairs(&self.old.journals, &self.new.journals, |a, b| a.id == b.id);
        for (was, is) in &journals.both {
            let sides = vec![
                (Aspect::Text, false, texts(&was.name, &is.name)),
                (Aspect::PaperForm, false, both(&was.form, &is.form, |s| plain(s))),
                (Aspect::Columns, false, lists(&was.columns, &is.columns)),
                (Aspect::Confidence, false, both(was.confidence, is.confidence, Value::Confidence)),
            ];
            self.sides(&Part::Journal(was.name.clone()), &always, sides);
        }
        let place = |j: &Journal, when: &Condition| Place {
            part: Part::Journal(j.name.clone()),
            case: false,
            variants: vec![when.clone()],
        };
        self.gone_and_new(&journals, place, |_| Condition::default());
        let readings =
            pairs(&self.old.differences, &self.new.differences, |a, b| a.about.ru == b.about.ru && a.about.kk == b.about.kk);
        for (was, is) in &readings.both {
            let sides = vec![
                (Aspect::Readings, false, lists(&was.readings, &is.readings)),
                (Aspect::Applied, false, texts(&was.applied, &is.applied)),
            ];
            self.sides(&Part::Disagreement(was.about.clone()), &always, sides);
        }
        let place = |d: &Difference, when: &Condition| Place {
            part: Part::Disagreement(d.about.clone()),
            case: false,
            variants: vec![when.clone()],
        };
        self.gone_and_new(&readings, place, |_| Condition::default());
    }

    fn notes(&mut self) {
        let laid = pairs(&self.old.notes, &self.new.notes, |a, b| a.ru == b.ru && a.kk == b.kk);
        let place = |n: &Text, when: &Condition| Place { part: Part::Note(n.clone()), case: false, variants: vec![when.clone()] };
        self.gone_and_new(&laid, place, |_| Condition::default());
    }
}
