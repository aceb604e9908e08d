//! Tells a page, for as long as it is open, when there is another state to show.

use std::io::{self, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde::Serialize;

use super::Desk;
use super::preview::{Mood, Moved, Show};

/// How often a word is sent when there is nothing to say, to notice who has left.
const PULSE: Duration = Duration::from_secs(10);

/// The most paths that are named in one event.
const NAMED: usize = 100;

/// Something that a page is told.
#[derive(Serialize)]
struct Told<'a> {
    build: u64,
    mood: Mood,
    summary: &'a str,
    /// The files that are other than before, the first of them by name.
    changed: Vec<&'a str>,
    n_changed: usize,
}

/// Tells of every show, the present one first, until nobody listens.
pub(super) fn tell(desk: &Desk, stream: &mut TcpStream) -> io::Result<()> {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\
        Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
        Connection: close\r\n\r\nretry: 1000\n\n";
    let (mut number, show) = desk.preview.now();
    stream.write_all(format!("{head}{}", event(number, &show)).as_bytes())?;
    let mut is_busy = false;
    loop {
        let text = match desk.preview.next((number, is_busy), PULSE) {
            Moved::Shown(next, show) => {
                (number, is_busy) = (next, false);
                event(number, &show)
            }
            Moved::Busy => {
                is_busy = true;
                "event: busy\ndata: {}\n\n".to_owned()
            }
            // Who was told of a making that came to nothing is told of the state again.
            Moved::Nothing if is_busy => {
                is_busy = false;
                event(number, &desk.preview.now().1)
            }
            Moved::Nothing => ":\n\n".to_owned(),
        };
        stream.write_all(text.as_bytes())?;
    }
}

fn event(build: u64, show: &Show) -> String {
    let changed = show.changed.iter().take(NAMED).map(|it| it.as_str());
    let told = Told {
        build,
        mood: show.mood,
        summary: &show.summary,
        changed: changed.collect(),
        n_changed: show.changed.len(),
    };
    let text = serde_json::to_string(&told);
    let text = text.expect("text and numbers can always be written as JSON");
    format!("event: show\ndata: {text}\n\n")
}
