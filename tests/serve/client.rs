//! A preview as a program, and a reader of HTTP that sees every byte.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::common::folder::Folder;

/// Longer than anything takes on a machine that has much else to do.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A running `fabrique serve`; it is stopped when this is dropped.
pub(crate) struct Server {
    pub(crate) port: u16,
    pub(crate) child: Child,
    /// All that it has said so far.
    pub(crate) said: Arc<Mutex<String>>,
}

/// An answer, as it came.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) fields: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

/// One connection that is kept.
pub(crate) struct Line {
    stream: BufReader<TcpStream>,
    port: u16,
}

impl Server {
    /// Serves a project on a port that is free, and waits for the first build.
    pub(crate) fn start(folder: &Folder, more: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fabrique"));
        command.args(["serve", "--port", "0"]).args(more);
        Self::run(folder, command)
    }

    /// The same, started by another program.
    pub(crate) fn run(folder: &Folder, mut command: Command) -> Self {
        command.current_dir(&folder.path);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let said = Arc::new(Mutex::new(String::new()));
        let mut output = BufReader::new(child.stdout.take().expect("its output"));
        let mut text = String::new();
        let port = loop {
            text.clear();
            assert!(
                output.read_line(&mut text).expect("a line") > 0,
                "it tells its port"
            );
            let after = text.split("http://127.0.0.1:").nth(1);
            if let Some(port) = after.and_then(|it| it.split('/').next()) {
                break port.parse().expect("a port");
            }
        };
        listen(output, said.clone());
        listen(BufReader::new(child.stderr.take().expect("its notes")), said.clone());
        let server = Self { port, child, said };
        server.state("/");
        server
    }

    /// A new connection.
    pub(crate) fn line(&self) -> Line {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a socket");
        Line { stream: BufReader::new(stream), port: self.port }
    }

    /// What stands at a path.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.line().get(path)
    }

    /// How things are for a page, once the disk has been looked at.
    pub(crate) fn state(&self, page: &str) -> Value {
        let answer = self.get(&format!("/_fabrique/state?settle&page={page}"));
        assert_eq!(answer.status, 200);
        serde_json::from_slice(&answer.body).expect("it is JSON")
    }

    /// The same, until it is as it should be, without asking for a look at the disk.
    pub(crate) fn until(&self, page: &str, right: impl Fn(&Value) -> bool) -> Value {
        let began = Instant::now();
        loop {
            let answer = self.get(&format!("/_fabrique/state?page={page}"));
            let state = serde_json::from_slice(&answer.body).expect("it is JSON");
            if right(&state) {
                return state;
            }
            assert!(began.elapsed() < PATIENCE, "it stays so: {state}");
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// All that it has said once some words are there: it says them after it shows them.
    pub(crate) fn heard(&self, words: &str) -> String {
        let began = Instant::now();
        loop {
            let said = self.said();
            if said.contains(words) {
                return said;
            }
            assert!(began.elapsed() < PATIENCE, "no « {words} » in: {said}");
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// All that it has said so far, with plain spaces.
    pub(crate) fn said(&self) -> String {
        self.said.lock().expect("nobody broke").replace(['\u{a0}', '\u{202f}'], " ")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Line {
    /// Sends a request as it is.
    pub(crate) fn send(&mut self, text: &str) {
        self.stream.get_mut().write_all(text.as_bytes()).expect("it is sent");
    }

    /// Asks for a path as a browser of this machine would.
    pub(crate) fn get(&mut self, path: &str) -> Answer {
        let port = self.port;
        self.send(&format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"));
        self.answer("GET")
    }

    /// The next answer.
    pub(crate) fn answer(&mut self, method: &str) -> Answer {
        let first = self.text();
        let status =
            first.split(' ').nth(1).expect("a status").parse().expect("a number");
        let mut fields = BTreeMap::new();
        loop {
            let text = self.text();
            let Some((name, value)) = text.split_once(": ") else { break };
            fields.insert(name.to_ascii_lowercase(), value.to_owned());
        }
        let length =
            fields.get("content-length").map_or(0, |it| it.parse().expect("a length"));
        let mut body = vec![0; if method == "HEAD" { 0 } else { length }];
        self.stream.read_exact(&mut body).expect("the whole body");
        Answer { status, fields, body }
    }

    /// The next line.
    pub(crate) fn text(&mut self) -> String {
        let mut text = String::new();
        self.stream.read_line(&mut text).expect("a line");
        text.trim_end().to_owned()
    }
}

impl Answer {
    /// Its body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("it is text")
    }
}

fn listen(mut from: BufReader<impl Read + Send + 'static>, said: Arc<Mutex<String>>) {
    thread::spawn(move || {
        let mut text = String::new();
        while from.read_line(&mut text).is_ok_and(|count| count > 0) {
            said.lock().expect("nobody broke").push_str(&text);
            text.clear();
        }
    });
}
