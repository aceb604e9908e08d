//! What machines read in a page, in the words of schema.org, as JSON-LD.
//!
//! Invariants: nothing in it can end the element that holds it; it names no person and
//! leads to no meeting; every address is absolute, every date is of the content.

use serde_json::{Value, json};

use crate::calendar::{Group, Slot};
use crate::model::Program;
use crate::model::Publication;
use crate::parse::{Channel, CohortState, DayKind};
use crate::plan::View;
use crate::plan::address::Address;
use crate::plan::event::{Almanac, Occasion, People};
use crate::plan::html::inside_html;
use crate::plan::register::edition_title;
use crate::plan::writer::{Frame, Subject, Writer};
use crate::value::{Date, Day};

/// The most launches that one page tells of.
const N_LAUNCHES: usize = 20;

/// All that machines read in a page; empty for nothing.
pub(super) fn of(writer: &Writer<'_>, frame: &Frame, view: &View) -> String {
    let mut things: Vec<Value> = breadcrumb(writer, frame).into_iter().collect();
    let program = match writer.subject {
        Subject::Program(id) => writer.desk.catalog.programs.get(id),
        _ => None,
    };
    match (view, program) {
        (View::Home(_), _) => things.extend(site(writer)),
        (View::Program(_), Some(program)) => things.push(series(writer, frame, program)),
        (View::Calendar(_), Some(program)) => things.extend(launches(writer, program)),
        (View::Story(_), _) => things.extend(article(writer, frame)),
        _ => {}
    }
    if things.is_empty() {
        return String::new();
    }
    let graph = json!({"@context": "https://schema.org", "@graph": things});
    inside_html(&graph.to_string())
}

/// The address from everywhere of a page in the language being shown, where it is there.
fn absolute(writer: &Writer<'_>, address: &Address) -> String {
    let languages = &writer.desk.register.languages;
    let placed = match *address == writer.address {
        true => languages.own(address),
        false => languages.place(address),
    };
    placed.absolute(&writer.desk.site.base_url)
}

fn breadcrumb(writer: &Writer<'_>, frame: &Frame) -> Option<Value> {
    if writer.address == Address::home() {
        return None;
    }
    let home = (writer.desk.words.text("ui-home"), Address::home());
    let name = if frame.here.is_empty() { &frame.title } else { &frame.here };
    let here = (name.clone(), writer.address.clone());
    let trail = std::iter::once(home).chain(frame.trail.iter().cloned());
    let trail = trail.chain([here]).enumerate().map(|(at, (name, address))| {
        json!({
            "@type": "ListItem", "position": at + 1, "name": name,
            "item": absolute(writer, &address),
        })
    });
    let items: Vec<Value> = trail.collect();
    Some(json!({"@type": "BreadcrumbList", "itemListElement": items}))
}

/// Who runs the site: the same in all languages.
fn organisation(writer: &Writer<'_>) -> Value {
    let home = Address::home().at("organisation");
    json!({
        "@type": "Organization",
        "@id": home.absolute(&writer.desk.site.base_url),
        "name": writer.desk.site.organisation,
        "url": absolute(writer, &Address::home()),
    })
}

fn site(writer: &Writer<'_>) -> [Value; 2] {
    let desk = writer.desk;
    let mut organisation = organisation(writer);
    let id = organisation["@id"].clone();
    if !desk.site.presentation.is_empty() {
        organisation["description"] = desk.site.presentation.as_str().into();
    }
    if let Some(founded) = desk.catalog.site.organisation.founded {
        organisation["foundingDate"] = founded.first().to_string().into();
    }
    let icon = Address::root_file("icone-512.png");
    organisation["logo"] = absolute(writer, &icon).into();
    let site = json!({
        "@type": "WebSite", "name": desk.site.title, "inLanguage": desk.site.language,
        "url": absolute(writer, &Address::home()), "publisher": {"@id": id},
    });
    [organisation, site]
}

/// A program with its editions.
fn series(writer: &Writer<'_>, frame: &Frame, program: &Program<'_>) -> Value {
    let words = writer.desk.words;
    let editions = program.editions.iter().map(|edition| {
        let own = edition_title(edition.head, words);
        let page = Address::edition(program, &edition.head.id.value);
        let url = absolute(writer, &page);
        let mut event = json!({
            "@type": "Event", "name": format!("{}, {own}", frame.title),
            "description": frame.description, "url": url,
            "inLanguage": writer.desk.site.language,
            "startDate": edition.head.period.first().to_string(),
            "eventStatus": "https://schema.org/EventScheduled",
            "location": {"@type": "VirtualLocation", "url": url},
            "organizer": organisation(writer),
        });
        if let Some(last) = edition.head.period.last() {
            event["endDate"] = last.to_string().into();
        }
        event
    });
    json!({
        "@type": "EventSeries", "name": frame.title, "description": frame.description,
        "url": absolute(writer, &writer.address),
        "inLanguage": writer.desk.site.language,
        "organizer": organisation(writer), "subEvent": editions.collect::<Vec<_>>(),
    })
}

/// The launches of a program: those to come, or else the latest.
fn launches(writer: &Writer<'_>, program: &Program<'_>) -> Vec<Value> {
    let desk = writer.desk;
    let groups = desk.calendar.of_program(&program.page.id);
    let groups = groups.filter(|it| writer.shows_group(it));
    let mut launches: Vec<(Day, Value)> = groups
        .filter_map(|group| {
            let mut slots = group.course.slots.iter();
            let slot = slots.find(|it| {
                it.kind == DayKind::Launch && it.channel == Channel::Session
            })?;
            Some((slot.date, launch(writer, program, (group, slot))?))
        })
        .collect();
    launches.sort_by_key(|(day, _)| *day);
    let n_past = launches.iter().filter(|(day, _)| *day < desk.date).count();
    let from = match n_past < launches.len() {
        true => n_past,
        false => launches.len().saturating_sub(N_LAUNCHES),
    };
    let launches = launches.into_iter().skip(from).take(N_LAUNCHES);
    launches.map(|(_, event)| event).collect()
}

fn launch(
    writer: &Writer<'_>,
    program: &Program<'_>,
    (group, slot): (&Group<'_>, &Slot<'_>),
) -> Option<Value> {
    let desk = writer.desk;
    let of = (group.program, group.edition, group.challenge);
    let people = People::Cohorts(group.cohorts.len(), group.cancelled.len());
    let occasion =
        Occasion::new(desk.catalog, of, group.id.clone(), (group.state, people))?;
    let feed = Publication::Public;
    let (catalog, calendar, words) = (desk.catalog, &desk.calendar, desk.words);
    let event = occasion.event(slot, Almanac { catalog, calendar, words, feed });
    let start = slot.start.map_or_else(|| slot.date.to_string(), |it| it.utc());
    let status = match group.state {
        CohortState::Cancelled => "https://schema.org/EventCancelled",
        _ => "https://schema.org/EventScheduled",
    };
    let location = match event.location.as_str() {
        "" => json!({"@type": "VirtualLocation", "url": event.url}),
        place => json!({"@type": "Place", "name": place, "address": place}),
    };
    let mut told = json!({
        "@type": "Event", "name": event.summary, "description": event.description,
        "url": event.url, "startDate": start, "eventStatus": status,
        "location": location, "organizer": organisation(writer),
        "superEvent": {
            "@type": "EventSeries", "url": absolute(writer, &Address::program(program)),
        },
    });
    if let Some(end) = slot.end {
        told["endDate"] = end.utc().into();
    }
    Some(told)
}

/// A story; none for one that does not say when it was told.
fn article(writer: &Writer<'_>, frame: &Frame) -> Option<Value> {
    let Subject::Story(id) = writer.subject else { return None };
    let story = writer.desk.catalog.stories.get(id)?;
    let meta = &story.page.meta;
    let day = |date: Date| date.last().unwrap_or(date.first()).to_string();
    let published = meta.published.or(story.page.head.date)?;
    let url = absolute(writer, &writer.address);
    let changed = meta.updated.unwrap_or(published);
    Some(json!({
        "@type": "Article", "headline": frame.title, "description": frame.description,
        "url": url, "mainEntityOfPage": url, "inLanguage": writer.desk.site.language,
        "datePublished": day(published), "dateModified": day(changed),
        "author": organisation(writer), "publisher": organisation(writer),
    }))
}
