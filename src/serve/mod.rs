//! Shows the site from memory to the browser of who writes it, over HTTP.
//!
//! Invariants: only this machine is served, and only pages of ours may ask; what is served
//! is a finished file byte for byte, then a block that brings the bar and the faults; with
//! `?brut`, the file alone. Nothing here reads a file or knows what a page says.

mod answer;
mod channels;
mod events;
mod guard;
mod head;
mod kind;
mod look;
mod preview;

pub use channels::{address as channels_address, sent};
pub use preview::{About, Fault, Line, Mood, Preview, Row, Section, Show};

use std::io::{self, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crate::locale::Words;
use answer::{Answer, Body};
use head::{Head, Method, Unreadable};

/// The most connections at once; a browser opens six.
const CONNECTIONS: usize = 128;

/// How long a connection may wait for its next request, and for its reader.
const PATIENCE: Duration = Duration::from_secs(30);

/// What every answer is made from.
struct Desk {
    preview: Arc<Preview>,
    words: Arc<Words>,
    /// Where we are, as requests must name it.
    port: u16,
}

/// Answers requests for ever, each connection in a thread of its own.
pub fn serve(
    listener: &TcpListener,
    preview: Arc<Preview>,
    words: Arc<Words>,
) -> io::Result<()> {
    let port = listener.local_addr()?.port();
    let desk = Arc::new(Desk { preview, words, port });
    let n_open = Arc::new(AtomicUsize::new(0));
    for stream in listener.incoming() {
        // Somebody went away before we came to them.
        let Ok(stream) = stream else { continue };
        if n_open.load(Ordering::Relaxed) >= CONNECTIONS {
            continue;
        }
        let (desk, open) = (desk.clone(), Open::new(&n_open));
        let spoken = thread::Builder::new().name("connection".into()).spawn(move || {
            let _open = open;
            // A reader who leaves in the middle is no fault.
            let _ = converse(&desk, stream);
        });
        // Without room for a thread the connection is closed, and asked for again.
        drop(spoken);
    }
    Ok(())
}

/// One of the open connections, until it is dropped.
struct Open(Arc<AtomicUsize>);

impl Open {
    fn new(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(count.clone())
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Answers one request after another.
fn converse(desk: &Desk, mut stream: TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut received = Vec::new();
    loop {
        let head = match head::read(&mut stream, &mut received) {
            Ok(head) => head,
            Err(Unreadable::Gone) => return Ok(()),
            Err(Unreadable::Malformed) => {
                let answer = Answer::plain(400, desk.words.text("serve-bad-request"));
                return send(&mut stream, &answer, Method::Get, Next::Closed);
            }
            Err(Unreadable::Long) => {
                let answer = Answer::plain(431, desk.words.text("serve-long-request"));
                return send(&mut stream, &answer, Method::Get, Next::Closed);
            }
        };
        let answer = answer::answer(desk, &head);
        if matches!(answer.body, Body::Events) && head.method == Method::Get {
            return events::tell(desk, &mut stream);
        }
        let next = if head.closes { Next::Closed } else { Next::Open };
        send(&mut stream, &answer, head.method, next)?;
        if next == Next::Closed {
            return Ok(());
        }
    }
}

/// What becomes of a connection after an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Open,
    Closed,
}

/// Writes an answer; to `HEAD`, without its body.
fn send(
    stream: &mut TcpStream,
    answer: &Answer,
    method: Method,
    next: Next,
) -> io::Result<()> {
    let mut text = format!("HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status));
    for (name, value) in &answer.fields {
        text += &format!("{name}: {value}\r\n");
    }
    if answer.status != 304 {
        text += &format!("Content-Length: {}\r\n", answer.body.len());
    }
    if next == Next::Closed {
        text += "Connection: close\r\n";
    }
    text += "\r\n";
    let mut bytes = text.into_bytes();
    if method != Method::Head && answer.status != 304 {
        answer.body.parts().iter().for_each(|it| bytes.extend_from_slice(it));
    }
    stream.write_all(&bytes)
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "",
    }
}

/// What is asked of a connection, for those that answer it.
type Request<'a> = &'a Head;
