//! What a change of one file lays out anew: as little as can be, and the same bytes as a
//! cold build makes. Asked of our own content, in two languages.

use std::collections::BTreeMap;
use std::path::Path;

use fabrique::build::{Cache, Inputs, Outcome, build};
use fabrique::disk;
use fabrique::model::Reach;
use fabrique::render::Finish;
use fabrique::text::Source;
use fabrique::value::Date;

/// A file of each kind that has a page of its own with a text.
const TEXTS: [&str; 6] = [
    "content/pages/guide/start.md",
    "content/stories/visors-overnight.md",
    "content/actions/collect-kits.md",
    "content/partners/la-cloche.md",
    "content/challenges/homeless.md",
    "content/projects/colette.md",
];

#[test]
fn a_text_lays_out_its_own_page_and_no_other() {
    let mut inputs = demo();
    let mut cache = Cache::default();
    run(&inputs, &mut cache);
    let n_all = cache.n_laid_out();
    assert!(n_all > 2 * TEXTS.len(), "{n_all}");
    for path in TEXTS {
        let title =
            change(&mut inputs, path, |text| format!("{text}\n\nUn mot de plus.\n"));
        let warm = run(&inputs, &mut cache);
        // In its own language, and in the second one where its text is not translated.
        assert!((1..=2).contains(&cache.n_laid_out()), "{path}: {}", cache.n_laid_out());
        assert!(says(&warm, "Un mot de plus."), "{path}: {title}");
        assert_eq!(files(&warm), files(&run(&inputs, &mut Cache::default())), "{path}");
    }
}

#[test]
fn what_other_pages_say_of_it_lays_them_out_too() {
    let mut inputs = demo();
    let mut cache = Cache::default();
    run(&inputs, &mut cache);
    let n_all = cache.n_laid_out();
    run(&inputs, &mut cache);
    assert_eq!(cache.n_laid_out(), 0);
    let title = |text: &str| text.replacen("\ntitle: \"", "\ntitle: \"Autrement : ", 1);
    change(&mut inputs, "content/stories/visors-overnight.md", title);
    let warm = run(&inputs, &mut cache);
    assert_eq!(cache.n_laid_out(), n_all);
    assert_eq!(files(&warm), files(&run(&inputs, &mut Cache::default())));
    // The first sentence of what has no summary may be told by others.
    for path in ["content/pages/guide/start.md", "content/partners/la-cloche.md"] {
        let first =
            |text: &str| text.replacen("\n---\n", "\n---\nAvant tout, ceci.\n\n", 1);
        change(&mut inputs, path, first);
        let warm = run(&inputs, &mut cache);
        assert_eq!(files(&warm), files(&run(&inputs, &mut Cache::default())), "{path}");
    }
    inputs.date = Date::new("2020-05-01").map(Date::first);
    let warm = run(&inputs, &mut cache);
    assert!(cache.n_laid_out() > TEXTS.len());
    assert_eq!(files(&warm), files(&run(&inputs, &mut Cache::default())));
}

fn demo() -> Inputs {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = disk::read(root).expect("our own content can be read");
    Inputs {
        content: files.content,
        templates: files.templates,
        images: Vec::new(),
        date: Date::new("2021-03-01").map(Date::first),
        base_url: None,
        reach: Reach::Published,
        finish: Finish::Readable,
    }
}

fn run(inputs: &Inputs, cache: &mut Cache) -> Outcome {
    build(inputs, cache, &|_| ())
}

fn change(inputs: &mut Inputs, path: &str, make: impl Fn(&str) -> String) -> String {
    let source = inputs.content.iter_mut().find(|it| it.path.as_str() == path);
    let source = source.unwrap_or_else(|| panic!("{path} is not there"));
    let text = make(&source.text);
    assert_ne!(text, *source.text, "{path}");
    *source = Source::new(path, &text);
    text
}

fn says(outcome: &Outcome, words: &str) -> bool {
    let mut pages =
        outcome.artifacts.iter().filter(|it| it.path.as_str().ends_with(".html"));
    pages.any(|it| String::from_utf8_lossy(&it.bytes).contains(words))
}

fn files(outcome: &Outcome) -> BTreeMap<&str, &[u8]> {
    outcome.artifacts.iter().map(|it| (it.path.as_str(), &*it.bytes)).collect()
}
