//! Questions about dates and calendar feeds, asked of whole sites written in one text.

use std::collections::BTreeMap;
use std::sync::Arc;

use fabrique::calendar::{Calendar, Slot, calendar};
use fabrique::locale::{Language, Words};
use fabrique::model::{Catalog, Reach, resolve};
use fabrique::parse::{CohortState, DayKind, Doc, Word, parse};
use fabrique::plan::feeds;
use fabrique::render::ics;
use fabrique::text::Source;
use fabrique::value::Day;

const SITE: &str = r#"-- content/site.yaml --
title: "La Fabrique"
base_url: https://exemple.org/
organisation: {name: makesense}
-- content/challenges/homeless.md --
---
title: "Les personnes sans-abri"
slug: sans-abri
short_name: "Aider les personnes sans-abri"
helps: "personnes sans-abri"
---
-- content/programs/re-action/index.md --
---
title: "ré_action"
updated: 2020-05-02
channels: [mail, call, whatsapp, session, web]
editions:
  - id: 2020-spring
    period: 2020-03-23/2020-05-10
    length: 7
    facilitated: 5
    cadence: {weekday: monday, time: "18:00"}
    challenges: [homeless]
    slots: {mail: {at: "08:30"}, call: {at: "12:45", lasts: PT30M}, session: {at: "18:00", lasts: PT1H30M, place: "https://visio.example/secret"}}
    phases:
      - {id: understand, title: "_comprendre", days: [1, 3]}
      - {id: act, title: "_faire", days: [3, 5]}
      - {id: last, title: "_faire durer", days: [5, 7]}
---
"#;

/// The site with these cohorts and other files, as seen on a day.
fn ask<T>(
    rest: &str,
    day: &str,
    question: impl Fn(&Catalog<'_>, &Calendar<'_>) -> T,
) -> T {
    let text = format!("{SITE}{rest}");
    let docs: Vec<Arc<Doc>> = text
        .split("-- content/")
        .filter_map(|part| part.split_once(" --\n"))
        .map(|(path, text)| Source::new(&format!("content/{path}"), text))
        .map(|source| Arc::new(parse(&source).value))
        .collect();
    let mut catalog = resolve(&docs).value;
    let day = Day::new(day).expect("a day");
    catalog.settle(day, Reach::Published);
    let calendar = calendar(&catalog, day);
    question(&catalog, &calendar)
}

/// The feeds of a site by path, long lines unfolded.
fn written(rest: &str) -> BTreeMap<String, String> {
    let words = Words::new(Language::French);
    ask(rest, "2020-06-01", |catalog, calendar| {
        let feeds = feeds(catalog, calendar, &words).into_iter();
        let text = |it| ics(&it).replace("\r\n ", "").replace('\u{a0}', " ");
        feeds.map(|(path, feed)| (path.to_string(), text(feed))).collect()
    })
}

fn cohorts(items: &str) -> String {
    let defaults = "{program: re-action, challenge: homeless, enrolled: 15}";
    format!("-- content/cohorts/all.yaml --\ndefaults: {defaults}\nitems:\n{items}")
}

fn event<'a>(feed: &'a str, uid: &str) -> &'a str {
    let event = feed.split("BEGIN:VEVENT").find(|it| it.contains(&format!("UID:{uid}@")));
    event.unwrap_or_else(|| panic!("{uid} is in {feed}"))
}

const ONE: &str = "  - {id: a, start: 2020-03-23, coordinator: \"c:1\"}\n";

#[test]
fn a_course_of_seven_days_falls_on_its_dates() {
    ask(&cohorts(ONE), "2020-03-27", |_, calendar| {
        let course = &calendar.cohorts.values().next().expect("a cohort").course;
        let day = |it: &Day| it.to_string()[8..].to_owned();
        let days = course.days.iter().map(|it| (day(&it.date), it.kind.word()));
        let kinds = ["launch", "regular", "regular", "regular", "closing"];
        let kinds = kinds.into_iter().chain(["autonomous"; 2]);
        let dates = (23..30).map(|it| it.to_string());
        assert!(days.eq(dates.zip(kinds)));
        let phases = course.phases.iter().map(|it| (day(&it.first), day(&it.last)));
        let bars = [("23", "25"), ("25", "27"), ("27", "29")];
        assert!(phases.eq(bars.map(|(first, last)| (first.into(), last.into()))));
        let channels = |number| {
            let slots =
                course.slots.iter().filter(move |it: &&Slot<'_>| it.number == number);
            slots.map(|it| it.channel.word()).collect::<Vec<_>>()
        };
        assert_eq!(channels(1), ["mail", "whatsapp", "session"]);
        assert_eq!(channels(2), ["mail", "whatsapp", "call"]);
        assert_eq!(channels(5), ["mail", "whatsapp", "session"]);
        assert!(channels(6).is_empty());
    });
}

#[test]
fn g15_a_session_stays_at_six_when_the_clocks_change() {
    let two = "  - {id: a, start: 2020-03-23, coordinator: \"c:1\"}\n  \
               - {id: b, start: 2020-03-30, coordinator: \"c:2\"}\n";
    ask(&cohorts(two), "2020-03-27", |_, calendar| {
        let courses: Vec<_> = calendar.cohorts.values().map(|it| &it.course).collect();
        let session = |course: usize, kind| {
            let slots = &courses[course].slots;
            let slot = slots
                .iter()
                .rfind(|it| it.kind == kind && it.channel.word() == "session");
            slot.and_then(|it| it.start).expect("a session").utc()
        };
        assert_eq!(session(0, DayKind::Closing), "2020-03-27T17:00:00Z");
        assert_eq!(session(1, DayKind::Launch), "2020-03-30T16:00:00Z");
    });
    let feed = &written(&cohorts(two))["promotions/b.ics"];
    assert!(
        event(feed, "b-d1-session").contains("DTSTART;TZID=Europe/Paris:20200330T180000")
    );
}

#[test]
fn a_cohort_is_planned_then_runs_until_its_last_day() {
    let states = ["2020-03-22", "2020-03-23", "2020-03-29", "2020-03-30"].map(|day| {
        ask(&cohorts(ONE), day, |_, calendar| {
            calendar.cohorts.values().map(|it| it.state.word()).collect::<Vec<_>>()
        })
    });
    assert_eq!(states.concat(), ["planned", "running", "running", "finished"]);
    let off = cohorts("  - {id: a, start: 2020-03-23, state: cancelled}\n");
    ask(&off, "2020-03-23", |_, calendar| {
        assert_eq!(calendar.groups[0].state, CohortState::Cancelled);
    });
}

#[test]
fn the_nearest_word_on_a_time_is_right() {
    let own = "  - {id: a, start: 2020-03-23, coordinator: \"c:1\", slots: {mail: {at: \"07:00\"}}}\n";
    let day = "-- content/programs/re-action/days/day-1.md --\n---\ntitle: \"Jour 1 — Lancement\"\n\
               summary: \"On se présente ; on écoute, enfin.\"\nnumber: 1\nkind: launch\n\
               mail: {subject: \"Jour 1\", at: \"08:00\"}\nactions: {homeless: []}\n\
               session: {lasts: PT1H, place: \"Place, Lille\"}\ncall: {at: \"20:00\"}\n---\n";
    let all = written(&format!("{}{day}", cohorts(own)));
    let (cohort, program) =
        (&all["promotions/a.ics"], &all["programmes/re-action/calendrier.ics"]);
    assert!(event(cohort, "a-d1-mail").contains(":20200323T070000"));
    assert!(event(cohort, "a-d2-mail").contains(":20200324T070000"));
    let id = "re-action-2020-03-23-homeless";
    assert!(event(program, &format!("{id}-d1-mail")).contains(":20200323T080000"));
    assert!(event(program, &format!("{id}-d2-mail")).contains(":20200324T083000"));
    let session = event(program, &format!("{id}-d1-session"));
    assert!(session.contains("DTEND;TZID=Europe/Paris:20200323T190000"));
    assert!(session.contains("LOCATION:Place\\, Lille\r\n"));
    assert!(session.contains(
        "DESCRIPTION:Jour 1 — Lancement\\nOn se présente \\; on écoute\\, enfin."
    ));
    assert!(session.contains(
        "URL:https://exemple.org/programmes/re-action/jours/jour-1-lancement/"
    ));
    assert!(
        event(cohort, "a-d1-call").contains("DTSTART;TZID=Europe/Paris:20200323T200000")
    );
}

#[test]
fn a_slot_without_a_time_is_all_day_and_without_a_length_has_no_end() {
    let all = written(&cohorts(ONE));
    let feed = &all["promotions/a.ics"];
    let message = event(feed, "a-d1-whatsapp");
    assert!(
        message.contains("DTSTART;VALUE=DATE:20200323\r\nDTEND;VALUE=DATE:20200324\r\n")
    );
    let mail = event(feed, "a-d1-mail");
    assert!(!mail.contains("DTEND"));
    assert!(mail.contains("DTSTAMP:20200502T000000Z\r\nSEQUENCE:0\r\n"));
    assert!(
        mail.contains("URL:https://exemple.org/programmes/re-action/calendrier/\r\n")
    );
    assert!(!all.values().any(|it| it.contains("visio.example")));
}

#[test]
fn a_group_is_cancelled_only_when_all_its_cohorts_are() {
    let id = "re-action-2020-03-23-homeless-d1-session";
    let summary = |items: &str| {
        let all = written(&cohorts(items));
        assert_eq!(
            event(&all["defis/sans-abri/calendrier.ics"], id),
            event(&all["programmes/re-action/calendrier.ics"], id),
        );
        let feed = &all["defis/sans-abri/calendrier.ics"];
        let lines = event(feed, id).lines();
        let wanted = |it: &&str| {
            ["SUMMARY", "STATUS", "SEQUENCE"].iter().any(|key| it.starts_with(key))
        };
        lines.filter(wanted).collect::<Vec<_>>().join(" ")
    };
    let (on, off) = (
        "start: 2020-03-23, coordinator: \"c:1\"",
        "start: 2020-03-23, state: cancelled",
    );
    let launch = "SUMMARY:Lancement : aider les personnes sans-abri\\, ";
    let three =
        format!("  - {{id: a, {on}}}\n  - {{id: b, {on}}}\n  - {{id: c, {off}}}\n");
    assert_eq!(
        summary(&three),
        format!("SEQUENCE:1 {launch}2 promotions STATUS:CONFIRMED")
    );
    let none = format!("  - {{id: c, {off}, revision: 2}}\n");
    assert_eq!(
        summary(&none),
        format!("SEQUENCE:3 {launch}1 promotion annulée STATUS:CANCELLED")
    );
    let own = &written(&cohorts(&none))["promotions/c.ics"];
    let own = event(own, "c-d1-session");
    assert!(own.contains(
        "SUMMARY:Lancement : aider les personnes sans-abri (promotion annulée)\r\n"
    ));
    assert!(own.contains("SEQUENCE:3\r\n") && own.contains("STATUS:CANCELLED\r\n"));
}

#[test]
fn a_feed_without_cohorts_is_still_a_calendar() {
    let all = written("");
    let feed = &all["programmes/re-action/calendrier.ics"];
    assert!(
        feed.starts_with("BEGIN:VCALENDAR\r\n") && feed.ends_with("END:VCALENDAR\r\n")
    );
    assert!(feed.contains("BEGIN:STANDARD") && feed.contains("BEGIN:DAYLIGHT"));
    assert_eq!(all.len(), 2);
}

#[test]
fn a_hidden_program_is_in_no_feed_of_others() {
    let hidden = SITE.split("-- content/programs").nth(1).expect("a program");
    let hidden = hidden.replace("/re-action/", "-- content/programs/other/");
    let hidden =
        hidden.replace("title: \"ré_action\"", "title: \"Autre\"\nvisibility: unlisted");
    let cohort =
        cohorts("  - {id: a, program: other, start: 2020-03-23, coordinator: \"c:1\"}\n");
    let all = written(&format!("{hidden}{cohort}"));
    assert!(all["programmes/autre/calendrier.ics"].contains("UID:other-2020-03-23"));
    assert!(!all["defis/sans-abri/calendrier.ics"].contains("BEGIN:VEVENT"));
}

#[test]
fn editions_side_by_side_have_events_of_their_own() {
    let edition = |id: &str, month: u32, length: u32| {
        let period = format!("period: 2020-{month:02}/2020-05, challenges: [homeless]");
        format!("  - {{id: {id}, {period}, length: {length}}}\n")
    };
    let (short, long) = (edition("short", 1, 2), edition("long", 2, 3));
    let program = format!(
        "-- content/programs/other/index.md --\n---\ntitle: Autre\nchannels: [mail]\n\
         editions:\n{short}{long}---\n"
    );
    let two = "  - {id: a, edition: long, start: 2020-03-23, coordinator: \"c:1\"}\n  \
               - {id: b, edition: short, start: 2020-03-23, coordinator: \"c:2\"}\n";
    let cohorts = cohorts(two).replace("program: re-action", "program: other");
    let all = written(&format!("{program}{cohorts}"));
    let feed = &all["programmes/autre/calendrier.ics"];
    let uids = feed.lines().filter_map(|it| it.strip_prefix("UID:other-2020-03-23-"));
    let n = |start: &str| uids.clone().filter(|it| it.starts_with(start)).count();
    assert_eq!([n("homeless-d"), n("homeless-long-d"), n("homeless-short-d")], [2, 3, 0]);
}
