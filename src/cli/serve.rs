//! `fabrique serve`: the site from memory in the browser, made anew at each save.

mod about;
mod studio;
mod told;

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::process::{self, Command, Stdio};
use std::sync::Arc;
use std::thread;

use super::End;
use super::args::{Opening, ServeOptions};
use super::halt::Halt;
use super::misuse::Misuse;
use super::project::Project;
use super::screen::Stream;
use crate::diag::Fact;
use crate::disk::{Means, Watch, Why};
use crate::locale::Words;
use crate::serve::{Preview, serve as answer};
use studio::{Round, Studio};

/// The port that is taken when nobody names one.
const PORT: u16 = 8000;

/// How many ports are tried from there on.
const TRIES: u16 = 20;

/// Shows the site until it is told to stop.
pub(super) fn serve(
    project: &Project,
    options: &ServeOptions,
    words: &Words,
) -> Result<End, Halt> {
    // A project that is none should be told before anything is promised.
    project.is_one()?;
    let listener = listen(options.port)?;
    let port = listener.local_addr()?.port();
    let shared = Arc::new(project.words());
    let mut watch = Watch::new(&project.root, options.means);
    let bell = watch.bell();
    let ring = Box::new(move || bell.ring());
    let preview = Arc::new(Preview::new(studio::nothing_yet(), ring));
    stop_when_told(&shared)?;
    // What breaks is told in our words, where it is caught.
    std::panic::set_hook(Box::new(|_| {}));

    let url = format!("http://127.0.0.1:{port}/");
    tell_address(&url, (options.port, port), watch.means, words)?;
    let (seen, spoken) = (preview.clone(), shared.clone());
    thread::Builder::new().name("server".into()).spawn(move || {
        // The listener is ours until the program ends.
        let _ = answer(&listener, seen, spoken);
    })?;
    if options.opening == Opening::Browser {
        open(&url);
    }
    let mut studio = Studio::new(project, options, (preview.clone(), shared));
    let mut means = watch.means;
    loop {
        let asked = preview.asked();
        if studio.round(&mut watch)? == Round::Told {
            preview.answer(asked);
        }
        watch.wait();
        if means != watch.means {
            means = watch.means;
            Stream::Notes.write(&format!("{}\n", words.text(means_id(means))))?;
        }
    }
}

/// The port that was named; else the first that is free.
fn listen(wanted: Option<u16>) -> Result<TcpListener, Halt> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let taken = |port, error: io::Error| match error.kind() {
        ErrorKind::AddrInUse | ErrorKind::PermissionDenied => {
            Halt::Misuse(Misuse::PortTaken { port })
        }
        _ => Halt::Stream(error),
    };
    if let Some(port) = wanted {
        return bind(port).map_err(|error| taken(port, error));
    }
    let mut last = PORT;
    while last < PORT + TRIES {
        match bind(last) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => last += 1,
            bound => return bound.map_err(|error| taken(last, error)),
        }
    }
    Err(Halt::Misuse(Misuse::PortTaken { port: PORT }))
}

fn tell_address(
    url: &str,
    (wanted, port): (Option<u16>, u16),
    means: Means,
    words: &Words,
) -> io::Result<()> {
    let mut lines = Vec::new();
    if wanted.is_none() && port != PORT {
        let facts = [PORT, port].map(|it| Fact::Text(it.to_string()));
        let [wanted, port] = facts;
        lines.push(words.with("serve-other-port", &[("wanted", wanted), ("port", port)]));
    }
    lines.push(words.with("serve-address", &[("url", url.into())]));
    lines.push(words.text(means_id(means)));
    Stream::Output.write(&(lines.join("\n") + "\n"))
}

fn means_id(means: Means) -> &'static str {
    match means {
        Means::Told => "serve-told",
        Means::Looked(Why::Wanted) => "serve-looked-wanted",
        Means::Looked(Why::Limit) => "serve-looked-limit",
        Means::Looked(Why::Refused) => "serve-looked-refused",
    }
}

/// Ends well when somebody presses Ctrl-C: nothing is ever left half written.
fn stop_when_told(words: &Arc<Words>) -> io::Result<()> {
    let text = format!("\n{}\n", words.text("serve-stopped"));
    let stop = move || {
        let _ = Stream::Output.write(&text);
        process::exit(0);
    };
    ctrlc::set_handler(stop).map_err(io::Error::other)
}

/// Asks the desktop for its browser. Where there is none, the address was told.
fn open(url: &str) {
    let (program, before): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/c", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(before).arg(url).stdin(Stdio::null());
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    if let Ok(mut child) = child {
        thread::spawn(move || child.wait());
    }
}
