//! What stands on the card about a refusal under way, or one that came to nothing: what was found, the notice, the objection, the hearing.

use chrono::NaiveDate;

use crate::domain::hearing::{Meeting, Next, Procedure, Rules};
use crate::domain::law;
use crate::domain::service::Edition;
use crate::domain::text::{Arg, Message};
use crate::ops::look::Card;
use crate::tui::draw::Look;
use crate::tui::screens::card::page::Page;
use crate::tui::theme::Role;

/// Every preliminary decision of a case, and what the one under way waits for.
pub fn all(p: &mut Page, c: &Card, edition: &Edition, rules: Option<&Rules>, look: &Look) {
    for procedure in &c.procedures {
        p.heading(&look.say("card-preliminary"));
        if let Some(s) = c.standing.as_ref().filter(|s| s.procedure.id == procedure.id) {
            p.pair_of(Role::Dim, &look.say("card-hearing-next"), Role::Warn, &look.tell(&s.next.message()));
        }
        let by = match c.standing.as_ref().filter(|s| s.procedure.id == procedure.id).map(|s| &s.next) {
            Some(Next::Notify(day)) => *day,
            _ => procedure.notice_by,
        };
        one(p, procedure, by, (edition, rules), look);
    }
}

fn meeting(m: &Meeting) -> Message {
    Message::new("card-hearing-at").with("day", m.day).with("time", m.time.as_str()).with("place", m.place.as_str())
}

/// A procedure; `notice_by` is the last day of its notice by the due day of now.
fn one(p: &mut Page, d: &Procedure, notice_by: NaiveDate, (edition, rules): (&Edition, Option<&Rules>), look: &Look) {
    let by = Message::new("card-at-by").with("at", d.at.written()).with("clerk", d.clerk.as_str());
    p.pair(&look.say("card-decided"), &look.tell(&by));
    for g in &d.grounds {
        let says = Message::new("card-ground-of").with("number", g.number.as_str());
        p.pair(&look.say("card-ground"), &look.tell(&says.with("law", law::items(&g.law)).with("text", g.text.as_str())));
    }
    let names =
        d.documents.iter().map(|id| edition.document(id).map_or_else(|| Arg::from(id.as_str()), |r| r.name.clone().into()));
    p.pair(&look.say("card-concerned"), &look.words.arg(&Arg::List(names.collect())));
    p.pair(&look.say("card-facts"), &d.why);
    match &d.notice {
        Some(n) => {
            let way = rules.and_then(|r| r.ways.iter().find(|w| w.id == n.way));
            let way = way.map_or_else(|| Arg::from(n.way.as_str()), |w| Arg::from(w.text.clone()));
            let says = Message::new("card-noticed-on").with("day", n.day).with("way", way).with("until", n.objection_until);
            p.pair(&look.say("card-noticed"), &look.tell(&says.with("from", n.decide_from)));
        }
        None if d.waived.is_none() && d.dropped.is_none() => {
            p.pair(&look.say("card-noticed"), &look.tell(&Message::new("card-not-noticed").with("by", notice_by)));
        }
        None => {}
    }
    if let Some((day, text)) = &d.objection {
        p.pair(
            &look.say("card-objection"),
            &look.tell(&Message::new("card-objection-of").with("day", *day).with("text", text.as_str())),
        );
    }
    match (&d.held, &d.planned) {
        (Some((m, who)), _) => {
            let says = if who.is_empty() {
                Message::new("card-hearing-nobody")
            } else {
                Message::new("card-hearing-came").with("who", who.as_str())
            };
            p.pair(&look.say("card-hearing-held"), &look.tell(&says.with("at", meeting(m))));
        }
        (None, Some(m)) => p.pair(&look.say("card-hearing-planned"), &look.tell(&meeting(m))),
        (None, None) => p.pair(&look.say("card-hearing-planned"), &look.say("card-hearing-written")),
    }
    if let Some((number, day)) = &d.minutes {
        let says = Message::new("card-number-of").with("number", number.as_str()).with("day", *day);
        p.pair(&look.say("card-minutes"), &look.tell(&says));
    }
    if let Some((_, text, why)) = &d.waived {
        p.pair(
            &look.say("card-waived"),
            &look.tell(&Message::new("card-waived-by").with("what", text.as_str()).with("why", why.as_str())),
        );
    }
    if let Some((at, why)) = &d.dropped {
        let says = Message::new("card-dropped-on").with("at", at.written()).with("why", why.as_str());
        p.pair_of(Role::Dim, &look.say("card-dropped"), Role::Good, &look.tell(&says));
    }
}
