//! A calendar feed as iCalendar text (RFC 5545).
//!
//! Invariants: lines end in CRLF and are at most 75 bytes long; nothing of the clock
//! or the machine is in it.

use crate::plan::{
    EventStatus, EventView, FeedView, ObservanceView, SeasonView, WhenView,
};

/// The bytes a line may hold before its CRLF.
const LINE: usize = 75;

/// Writes a feed.
pub fn ics(feed: &FeedView) -> String {
    let mut sheet = Sheet::default();
    sheet.line("BEGIN:VCALENDAR");
    sheet.line("VERSION:2.0");
    sheet.line("PRODID:-//Fabrique//Calendar//EN");
    sheet.line("CALSCALE:GREGORIAN");
    sheet.text("X-WR-CALNAME", &feed.name);
    sheet.text("X-WR-CALDESC", &feed.description);
    sheet.line(&format!("X-WR-TIMEZONE:{}", feed.zone.name));
    sheet.line("REFRESH-INTERVAL;VALUE=DURATION:P1D");
    sheet.line("BEGIN:VTIMEZONE");
    sheet.line(&format!("TZID:{}", feed.zone.name));
    for observance in &feed.zone.observances {
        sheet.observance(observance);
    }
    sheet.line("END:VTIMEZONE");
    for event in &feed.events {
        sheet.event(event, &feed.zone.name);
    }
    sheet.line("END:VCALENDAR");
    sheet.0
}

/// Lines of iCalendar text.
#[derive(Default)]
struct Sheet(String);

impl Sheet {
    /// A line, folded where it is too long, never inside a character.
    fn line(&mut self, line: &str) {
        let mut n_bytes = 0;
        for c in line.chars() {
            if n_bytes + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                n_bytes = 1;
            }
            self.0.push(c);
            n_bytes += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property that people read.
    fn text(&mut self, name: &str, text: &str) {
        self.line(&format!("{name}:{}", escaped(text)));
    }

    fn observance(&mut self, observance: &ObservanceView) {
        let component = match observance.season {
            SeasonView::Standard => "STANDARD",
            SeasonView::Daylight => "DAYLIGHT",
        };
        self.line(&format!("BEGIN:{component}"));
        self.line(&format!("DTSTART:{}", basic(&observance.starts)));
        self.line(&format!("TZOFFSETFROM:{}", offset(observance.before)));
        self.line(&format!("TZOFFSETTO:{}", offset(observance.after)));
        self.text("TZNAME", &observance.name);
        self.line(&format!("END:{component}"));
    }

    fn event(&mut self, event: &EventView, zone: &str) {
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}", event.uid));
        self.line(&format!("DTSTAMP:{}", basic(&event.stamp)));
        self.line(&format!("SEQUENCE:{}", event.sequence));
        match &event.when {
            WhenView::Days { first, after } => {
                self.line(&format!("DTSTART;VALUE=DATE:{}", basic(first)));
                self.line(&format!("DTEND;VALUE=DATE:{}", basic(after)));
            }
            WhenView::Time { start, end } => {
                self.moment("DTSTART", start, zone);
                if let Some(end) = end {
                    self.moment("DTEND", end, zone);
                }
            }
        }
        self.text("SUMMARY", &event.summary);
        if !event.description.is_empty() {
            self.text("DESCRIPTION", &event.description);
        }
        if !event.location.is_empty() {
            self.text("LOCATION", &event.location);
        }
        self.line(&format!("URL:{}", event.url));
        self.line(match event.status {
            EventStatus::Confirmed => "STATUS:CONFIRMED",
            EventStatus::Cancelled => "STATUS:CANCELLED",
        });
        self.line("END:VEVENT");
    }

    /// A property that is a moment, of the zone unless it is in UTC.
    fn moment(&mut self, name: &str, moment: &str, zone: &str) {
        let basic = basic(moment);
        match moment.ends_with('Z') {
            true => self.line(&format!("{name}:{basic}")),
            false => self.line(&format!("{name};TZID={zone}:{basic}")),
        }
    }
}

/// A date or time in the basic form of ISO 8601: `20200323T180000`.
fn basic(moment: &str) -> String {
    moment.replace(['-', ':'], "")
}

/// What clocks show more than UTC: `+0100`, `-0330`, `+000921`.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let length = seconds.abs();
    let (hours, minutes, rest) = (length / 3600, length / 60 % 60, length % 60);
    match rest {
        0 => format!("{sign}{hours:02}{minutes:02}"),
        _ => format!("{sign}{hours:02}{minutes:02}{rest:02}"),
    }
}

/// Text whose signs with a meaning are escaped; what is no sign at all is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            _ if c.is_control() => {}
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_fold_between_characters() {
        let mut sheet = Sheet::default();
        let text = "é".repeat(200);
        sheet.text("SUMMARY", &text);
        let lines: Vec<&str> = sheet.0.split_terminator("\r\n").collect();
        assert!(lines.iter().all(|line| line.len() <= 75));
        assert!(lines[0].len() >= 74 && lines[1].starts_with(' '));
        assert_eq!(sheet.0.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
    }

    #[test]
    fn signs_with_a_meaning_are_escaped() {
        assert_eq!(escaped("a\\b;c,d\r\ne\t: f"), "a\\\\b\\;c\\,d\\ne: f");
    }

    #[test]
    fn offsets_have_a_sign_and_seconds_only_when_needed() {
        assert_eq!([offset(3600), offset(-12_600)], ["+0100", "-0330"]);
        assert_eq!([offset(0), offset(561)], ["+0000", "+000921"]);
    }
}
