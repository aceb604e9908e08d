//! Every example of `fabrique explain` does what it says: in the sound project of
//! `tests/lessons`, the wrong lines in place of the right ones give that code, there,
//! and no other.

mod common {
    pub(crate) mod folder;
    pub(crate) mod run;
}

use std::ops::RangeInclusive;
use std::path::Path;
use std::sync::Mutex;

use common::folder::Folder;
use common::run::fabrique;
use fabrique::build::{Cache, Inputs, build};
use fabrique::diag::{CODES, Diagnostic, Severity};
use fabrique::disk;
use fabrique::lesson::{Lesson, Part, Side, lessons};
use fabrique::locale::{Language, Words};
use fabrique::model::Reach;
use fabrique::render::Finish;
use fabrique::text::Source;

/// A code that is told of each page, and of no line: the limit is one for all pages.
const OF_PAGES: &str = "site.weight";

/// The lines of a file that are shown.
type Shown = (&'static str, RangeInclusive<usize>);

fn sound() -> Inputs {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lessons");
    let files = disk::read(&root).expect("the example project can be read");
    let (content, templates, images) = (files.content, files.templates, files.images);
    let (date, base_url) = (None, None);
    let (reach, finish) = (Reach::Published, Finish::Readable);
    Inputs { content, templates, images, date, base_url, reach, finish }
}

/// What is told of a project. That it is translated in part is meant.
fn told(inputs: &Inputs, cache: &mut Cache) -> Vec<Diagnostic> {
    let mut list = build(inputs, cache, &|_| {}).diagnostics.list;
    list.retain(|it| it.code() != "translation.missing" || it.severity != Severity::Info);
    list
}

/// The project with the wrong lines of an example, and where they are shown.
fn broken(lesson: &Lesson, sound: &Inputs) -> Result<(Inputs, Vec<Shown>), String> {
    let mut inputs = sound.clone();
    let mut shown = Vec::new();
    for part in &lesson.parts {
        let sources = match part.path.starts_with("templates/") {
            true => &mut inputs.templates,
            false => &mut inputs.content,
        };
        let place = sources.iter().position(|it| it.path.as_str() == part.path);
        let place = place.ok_or_else(|| format!("{} is not there", part.path))?;
        let (text, first) = swapped(&sources[place].text, part)?;
        let n_lines = part.of(Side::Wrong).count();
        shown.push((part.path, first..=first + n_lines.max(1) - 1));
        match text.is_empty() {
            true => drop(sources.remove(place)),
            false if lesson.code == "schema.encoding" => {
                let bytes: Vec<u8> = text.chars().map(windows).collect();
                sources[place] = Source::from_bytes(part.path, &bytes);
            }
            false => sources[place] = Source::new(part.path, &text),
        }
    }
    Ok((inputs, shown))
}

/// The text with the wrong lines, and the line at which they begin.
fn swapped(text: &str, part: &Part) -> Result<(String, usize), String> {
    let right = part.text(Side::Right);
    let places = text.match_indices(&right);
    let mut places =
        places.map(|(at, _)| at).filter(|at| *at == 0 || text[..*at].ends_with('\n'));
    match (places.next(), places.next()) {
        (Some(at), None) => {
            let (before, rest) = text.split_at(at);
            let after = &rest[right.len()..];
            let first = before.lines().count() + 1;
            Ok((format!("{before}{}{after}", part.text(Side::Wrong)), first))
        }
        (None, _) => Err(format!("{} does not hold the right lines", part.path)),
        (Some(_), Some(_)) => Err(format!("{} holds the right lines twice", part.path)),
    }
}

/// A letter as old Windows programs write it; what is shown as unreadable is one.
fn windows(letter: char) -> u8 {
    let letter = if letter == '\u{fffd}' { 'è' } else { letter };
    u8::try_from(u32::from(letter)).unwrap_or(b'?')
}

/// What is wrong with an example; nothing, when it shows its code and no other.
fn wrong(lesson: &Lesson, sound: &Inputs, cache: &mut Cache) -> Vec<String> {
    let (inputs, shown) = match broken(lesson, sound) {
        Ok(found) => found,
        Err(reason) => return vec![format!("{}: {reason}", lesson.code)],
    };
    let told = told(&inputs, cache);
    let of_pages = lesson.code == OF_PAGES;
    let mut wrong = Vec::new();
    if told.is_empty() || (told.len() > 1 && !of_pages) {
        wrong.push(format!("{}: {} faults", lesson.code, told.len()));
    }
    for it in &told {
        let place = place(it, &inputs);
        let inside = place.as_ref().is_some_and(|(path, line)| {
            shown.iter().any(|(file, lines)| file == path && lines.contains(line))
        });
        if it.code() != lesson.code || !(inside || of_pages) {
            wrong.push(format!("{}: {} at {place:?}", lesson.code, it.code()));
        }
    }
    wrong
}

fn place(diagnostic: &Diagnostic, inputs: &Inputs) -> Option<(String, usize)> {
    let location = diagnostic.location.as_ref()?;
    let mut sources = inputs.content.iter().chain(&inputs.templates);
    let source = sources.find(|it| it.path == location.path)?;
    let start = usize::try_from(location.span.start).expect("a place in a file");
    Some((location.path.to_string(), source.position(start).line))
}

#[test]
fn the_example_project_is_sound() {
    let inputs = sound();
    let told = told(&inputs, &mut Cache::default());
    let told: Vec<String> = told.iter().map(|it| format!("{it:?}")).collect();
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn each_wrong_example_gives_its_code_and_no_other() {
    let sound = sound();
    let left = Mutex::new(lessons());
    let found = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                let mut cache = Cache::default();
                loop {
                    let next = left.lock().expect("no thread panics with it").pop();
                    let Some(lesson) = next else { break };
                    let wrong = wrong(&lesson, &sound, &mut cache);
                    found.lock().expect("no thread panics with it").extend(wrong);
                }
            });
        }
    });
    let mut found = found.into_inner().expect("all threads are done");
    found.sort();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn each_code_has_one_example_and_its_words() {
    let lessons = lessons();
    let mut taught: Vec<&str> = lessons.iter().map(|it| it.code).collect();
    taught.sort_unstable();
    let mut codes: Vec<&str> = CODES.iter().map(|(code, _)| *code).collect();
    codes.sort_unstable();
    assert_eq!(taught, codes);
    for lesson in &lessons {
        let lines = lesson.parts.iter().map(|it| it.lines.len()).sum::<usize>();
        assert!((1..=16).contains(&lines), "{} has {lines} lines", lesson.code);
        assert!(
            lesson.parts.iter().any(Part::changes),
            "{} changes nothing",
            lesson.code
        );
        for language in [Language::French, Language::English] {
            let words = Words::new(language);
            let group = words.text(&format!("explain-group-{}", lesson.group));
            assert!(!group.is_empty());
        }
    }
}

#[test]
fn a_code_is_explained_with_both_examples() {
    let folder = Folder::with(&[]);
    let run = fabrique(&folder, &["explain", "ref.unresolved"]);
    assert_eq!((run.code, run.notes.as_str()), (Some(0), ""));
    let expected = "\
erreur[ref.unresolved]

Tout ce qui est cité doit exister, sinon le lecteur n'arriverait nulle part.

Que faire ? Vérifiez l'orthographe : l'identifiant est le nom du fichier, sans « .md », ou la clé « id » d'une liste. Si la chose n'existe pas encore, créez-la.
Gravité habituelle : erreur. Tant qu'elle est là, le site n'est pas écrit.

✗ Faux, dans content/actions/collect-kits.md :
    ✗ validated_by: la-clohce

✓ Juste, dans content/actions/collect-kits.md :
    ✓ validated_by: la-cloche
";
    assert_eq!(run.output, expected);
    for text in [
        "REF.Unresolved",
        "erreur[ref.unresolved]",
        "erreur[ref.unresolved] le partenaire « la-clohce » n'existe pas",
        " « ref.unresolved », ",
    ] {
        let again = fabrique(&folder, &["explain", text]);
        assert_eq!((again.code, again.output), (Some(0), run.output.clone()), "{text}");
    }
    let english = fabrique(&folder, &["--lang", "en", "explain", "ref.unresolved"]);
    for part in ["error[ref.unresolved]", "What to do? ", "✗ Wrong, in", "✓ Right, in"]
    {
        assert!(english.output.contains(part), "{}", english.output);
    }
}

#[test]
fn without_a_code_all_are_listed_and_a_beginning_lists_its_own() {
    let folder = Folder::with(&[]);
    let run = fabrique(&folder, &["explain"]);
    assert_eq!(run.code, Some(0));
    for (code, _) in CODES {
        assert!(run.output.contains(&format!("[{code}]\n")), "{code}");
    }
    assert!(!run.output.contains('\u{1b}'), "no colour in a pipe");
    let some = fabrique(&folder, &["explain", "notice"]).output;
    assert_eq!(some.matches("[notice.").count(), 3, "{some}");
    assert_eq!(some.matches('[').count(), 3, "{some}");
}

#[test]
fn a_code_that_does_not_exist_is_wrong_use_and_the_nearest_is_offered() {
    let folder = Folder::with(&[]);
    for (text, nearest) in
        [("ref.unresolvd", "ref.unresolved"), ("duplicate-id", "schema.duplicate-id")]
    {
        let run = fabrique(&folder, &["explain", text]);
        assert_eq!((run.code, run.output.as_str()), (Some(2), ""));
        assert!(run.notes.contains(&format!("« {nearest} » ?")), "{}", run.notes);
    }
    let run = fabrique(&folder, &["explain", "bonjour"]);
    assert_eq!(run.code, Some(2));
    assert!(run.notes.contains("« fabrique explain » les montre tous"), "{}", run.notes);
}

#[test]
fn check_and_build_end_by_saying_how_to_learn_more() {
    let site = "title: \"Essai\"\nbase_url: https://exemple.org/\n\
                organisation: {name: Essai}\n";
    let page = "---\ntitle: \"Page\"\nupdated: 31/05/2020\n---\n\
                Nous étions 45, avec <partner:la-clohce> et <partner:la-clohce>.\n";
    let folder =
        Folder::with(&[("content/site.yaml", site), ("content/pages/page.md", page)]);
    let check = fabrique(&folder, &["check"]);
    assert_eq!(folder.names(""), ["content"]);
    let last = check.output.lines().last().unwrap_or_default();
    assert_eq!(
        last,
        "pour en savoir plus : « fabrique explain schema.bad-date », \
         « fabrique explain ref.unresolved » ou « fabrique explain language.typed-number »"
    );
    let build = fabrique(&folder, &["build"]);
    assert_eq!(build.notes.lines().last(), Some(last));
    assert_eq!(folder.files("site"), []);
    folder.put("content/pages/page.md", "---\ntitle: \"Page\"\n---\nBonjour.\n");
    let run = fabrique(&folder, &["check", "--date", "2020-04-13"]);
    assert_eq!(run.output, "aucune faute\n");
}
