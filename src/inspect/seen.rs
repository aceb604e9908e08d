//! What is known of a finished file by itself, whatever the other files are.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex};

use super::document::Document;
use super::leak::Leak;
use super::link::{self, Target};
use super::personal::Personal;
use super::{Against, access, letter};
use crate::artifact::{Artifact, unpack};
use crate::diag::{Fault, Output};
use crate::text::SourcePath;

/// A finished file with what it is made from. Two are the same when they are one in
/// memory: nobody changes a file once it is finished.
#[derive(Clone)]
pub(super) struct Finished {
    pub(super) artifact: Arc<Artifact>,
    pub(super) source: Option<SourcePath>,
}

impl PartialEq for Finished {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.artifact, &other.artifact) && self.source == other.source
    }
}

impl Eq for Finished {}

impl Hash for Finished {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Arc::as_ptr(&self.artifact).hash(state);
    }
}

/// Drawings and styles that hold nothing private and lead nowhere: many archives have the
/// same ones. Each is kept with the source of the archive, which may have names of its own.
#[derive(Default)]
pub(super) struct Harmless(Mutex<HashSet<(Option<SourcePath>, Vec<u8>)>>);

impl Harmless {
    fn knows(&self, file: &Artifact, source: Option<&SourcePath>) -> bool {
        let known = self.0.lock().expect("nobody panics while it is held");
        Self::is_common(file) && known.contains(&(source.cloned(), file.bytes.clone()))
    }

    fn remember(&self, file: Artifact, source: Option<&SourcePath>) {
        if Self::is_common(&file) {
            let mut known = self.0.lock().expect("nobody panics while it is held");
            known.insert((source.cloned(), file.bytes));
        }
    }

    fn is_common(file: &Artifact) -> bool {
        [".css", ".svg"].iter().any(|it| file.path.as_str().ends_with(it))
    }
}

/// Texts that many files have in common, each with a number.
#[derive(Default)]
pub(super) struct Names(HashMap<Box<str>, u32>);

impl Names {
    /// How many there are: each number is smaller.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The number of a text, when any file has it.
    pub(super) fn get(&self, name: &str) -> Option<u32> {
        self.0.get(name).copied()
    }

    fn of(&mut self, name: &str) -> u32 {
        self.get(name).unwrap_or_else(|| {
            let next = u32::try_from(self.0.len()).expect("a site has fewer links");
            self.0.insert(name.into(), next);
            next
        })
    }
}

/// What is known of a finished file; paths and ids by their numbers.
pub(super) struct Seen {
    /// Its path.
    pub(super) path: u32,
    /// The private values it holds.
    pub(super) leaks: Vec<Leak>,
    /// What is wrong with it, but for its links.
    pub(super) faults: Vec<Fault>,
    /// Whether no link of it is wrong wherever the other files are.
    pub(super) leads_well: bool,
    /// The files it leads to, with the place in each; each once.
    pub(super) leads: Box<[(u32, Option<u32>)]>,
    /// Its ids in the order of their numbers; none for a file that is no page.
    pub(super) ids: Option<Box<[u32]>>,
}

/// The same with paths and ids as texts.
pub(super) struct Read {
    path: Arc<Artifact>,
    leaks: Vec<Leak>,
    faults: Vec<Fault>,
    leads_well: bool,
    leads: BTreeSet<(String, Option<String>)>,
    ids: Option<Vec<String>>,
}

/// Looks at one file.
pub(super) fn read(finished: &Finished, against: &Against) -> Read {
    let Finished { artifact, source } = finished;
    let page = Document::read(artifact);
    let mut leaks = leaks_in(artifact, page.as_ref(), source.as_ref(), against);
    // What is packed is read as whoever unpacks it will.
    let is_packed = artifact.path.as_str().ends_with(".zip");
    let files = if is_packed { unpack(&artifact.bytes) } else { Vec::new() };
    let mut packed = Vec::new();
    for file in files {
        if against.harmless.knows(&file, source.as_ref()) {
            continue;
        }
        let page = Document::read(&file);
        let found = leaks_in(&file, page.as_ref(), source.as_ref(), against);
        let n_links = packed.len();
        packed.extend(letter::packed(&file, page, &against.base_url));
        if found.is_empty() && packed.len() == n_links {
            against.harmless.remember(file, source.as_ref());
        }
        leaks.extend(found);
    }
    let mut read = Read {
        path: artifact.clone(),
        leaks,
        faults: Vec::new(),
        leads_well: true,
        leads: BTreeSet::new(),
        ids: None,
    };
    let base_url = &against.base_url;
    let Some(page) = page else {
        read.faults = of_file(artifact, base_url);
        let links = match is_packed {
            true => packed,
            false => letter::page(artifact, base_url).links,
        };
        for one in &links {
            if let Ok(Target::Inside(path, anchor)) =
                link::target(artifact, one, base_url)
            {
                read.leads.insert((path, anchor.filter(|it| !it.is_empty())));
            }
        }
        return read;
    };
    read.faults = access::faults(artifact, &page);
    read.faults.extend(weight(artifact, against.page_budget_kb));
    read.leads_well = link::styled(artifact, &page.styles, base_url).is_empty();
    for one in &page.links {
        match link::target(artifact, one, base_url) {
            Ok(Target::Inside(path, anchor)) => {
                read.leads.insert((path, anchor.filter(|it| !it.is_empty())));
            }
            Ok(_) => {}
            Err(_) => read.leads_well = false,
        }
    }
    read.ids = Some(page.ids.into_keys().collect());
    read
}

/// The private values that a file holds.
fn leaks_in(
    artifact: &Artifact,
    page: Option<&Document>,
    source: Option<&SourcePath>,
    against: &Against,
) -> Vec<Leak> {
    let said = letter::said(artifact);
    let texts = (page, said.as_deref());
    let mut leaks = against.secrets.found_in(artifact, texts, source);
    leaks.extend(personal_in(texts, &against.personal));
    leaks
}

impl Read {
    /// The same with numbers for names.
    pub(super) fn named(self, names: &mut Names) -> Seen {
        let path = names.of(self.path.path.as_str());
        let leads = self.leads.into_iter();
        let leads =
            leads.map(|(path, anchor)| (names.of(&path), anchor.map(|it| names.of(&it))));
        let leads = leads.collect();
        let ids = self.ids.map(|ids| {
            let mut ids: Box<[u32]> = ids.iter().map(|it| names.of(it)).collect();
            ids.sort_unstable();
            ids
        });
        let Self { leaks, faults, leads_well, .. } = self;
        Seen { path, leaks, faults, leads_well, leads, ids }
    }
}

/// From this weight on Gmail shows the beginning of a mail only, in kB.
const MAIL: u32 = 102;

/// A page or a mail that weighs more than it may.
fn weight(artifact: &Artifact, most: u32) -> Option<Fault> {
    let is_mail = artifact.path.as_str().ends_with("/mail.html");
    let most = if is_mail { most.min(MAIL) } else { most };
    let (found, most) = (artifact.bytes.len().div_ceil(1000), most as usize);
    let file = artifact.path.to_string();
    (found > most).then(|| Output::Weight { file, found, most }.into())
}

/// What a stylesheet of the project would fetch from elsewhere.
fn of_file(artifact: &Artifact, base_url: &str) -> Vec<Fault> {
    if !artifact.path.as_str().ends_with(".css") {
        return Vec::new();
    }
    let css = String::from_utf8_lossy(&artifact.bytes);
    link::styled(artifact, &css, base_url)
}

/// Addresses of people in a page, or in a message that people read as it is.
fn personal_in(
    (page, said): (Option<&Document>, Option<&str>),
    personal: &Personal,
) -> Vec<Leak> {
    let of_page = page.into_iter().flat_map(|it| [&*it.text, &*it.hidden]);
    let texts = of_page.chain(said);
    texts.flat_map(|text| personal.found_in(text)).collect()
}
