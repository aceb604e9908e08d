//! What is handed over: kits hold what their pages show, codes lead to their days, badges
//! say what is said of their numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use fabrique::artifact::{Artifact, SitePath, pack, unpack};
use fabrique::build::{Cache, Inputs, Outcome, build};
use fabrique::disk;
use fabrique::inspect::{Expected, Inspector};
use fabrique::model::Reach;
use fabrique::render::Finish;

const SPONSOR: &str = "soutiens/fondation-exemple/";

/// The example of this repository.
fn demo() -> Inputs {
    read("")
}

fn read(folder: &str) -> Inputs {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = disk::read(&root).expect("the example can be read");
    let (content, images) = (files.content, files.images);
    let (templates, date, base_url) = (files.templates, None, None);
    let (reach, finish) = (Reach::Published, Finish::Readable);
    Inputs { content, templates, images, date, base_url, reach, finish }
}

fn made(inputs: &Inputs) -> Outcome {
    build(inputs, &mut Cache::default(), &|_| {})
}

fn site() -> &'static Outcome {
    static SITE: OnceLock<Outcome> = OnceLock::new();
    SITE.get_or_init(|| made(&demo()))
}

fn file<'a>(outcome: &'a Outcome, path: &str) -> &'a Artifact {
    let found = outcome.artifacts.iter().find(|it| it.path.as_str() == path);
    found.unwrap_or_else(|| panic!("there is no {path}"))
}

fn text(file: &Artifact) -> String {
    String::from_utf8(file.bytes.clone()).expect("it is text")
}

/// The files of a kit by their names.
fn kit(outcome: &Outcome, path: &str) -> BTreeMap<String, Artifact> {
    let files = unpack(&file(outcome, path).bytes);
    files.into_iter().map(|it| (it.path.to_string(), it)).collect()
}

fn kits(outcome: &Outcome) -> impl Iterator<Item = &Artifact> {
    let files = outcome.artifacts.iter().map(|it| &**it);
    files.filter(|it| it.path.as_str().ends_with("/kit.zip"))
}

/// What stands between two marks, each time.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    let parts = text.split(start).skip(1);
    parts.map(|it| it.split(end).next().unwrap_or_default()).collect()
}

/// The numbers of a page: key, value, words.
fn numbers(html: &str) -> BTreeSet<(String, String, String)> {
    let all = between(html, "<data value=\"", "</data>").into_iter();
    let all = all.map(|it| {
        let (value, rest) = it.split_once("\" data-key=\"").expect("it has a key");
        let (key, words) = rest.split_once("\">").expect("it has words");
        (key.to_owned(), value.to_owned(), words.to_owned())
    });
    all.collect()
}

#[test]
fn a_kit_holds_the_numbers_of_its_page_and_no_others() {
    let page = text(file(site(), &format!("{SPONSOR}index.html")));
    let kit = kit(site(), &format!("{SPONSOR}kit.zip"));
    let shown = numbers(&page);
    assert!(shown.len() > 20);
    assert_eq!(numbers(&text(&kit["page.html"])), shown);
    let paper = text(file(site(), &format!("{SPONSOR}imprimer/index.html")));
    assert_eq!(numbers(&text(&kit["imprimer.html"])), numbers(&paper));
    let table = text(&kit["donnees/indicateurs.csv"]);
    let mut seen = 0;
    for row in table.lines().skip(1).filter(|it| it.contains(",sponsor:")) {
        let cells: Vec<&str> = row.split(',').collect();
        let [id, version, scope, first, last, _, value] = cells[..7] else {
            panic!("{row} is short")
        };
        let whole = format!("{id}@{version}|{scope}|in:{first}/{last}");
        let found = shown.iter().find(|(key, ..)| *key == whole);
        if let Some((_, said, _)) = found {
            assert_eq!(value, said, "{row}");
            seen += 1;
        }
    }
    assert_eq!(seen, 5);
    assert_eq!(text(&kit["empreinte.txt"]).len(), "sha256:".len() + 64 + 1);
}

#[test]
fn the_pages_of_a_kit_ask_nothing_of_the_network() {
    let mut n_pages = 0;
    for archive in kits(site()) {
        let files = unpack(&archive.bytes);
        let names: BTreeSet<&str> = files.iter().map(|it| it.path.as_str()).collect();
        // What a mail shows is fetched by whoever reads it.
        let pages = files.iter().filter(|it| it.path.as_str().ends_with(".html"));
        for page in pages.filter(|it| !it.path.as_str().ends_with("/mail.html")) {
            let html = text(page);
            assert!(!html.contains("<script"), "{} in {archive:?}", page.path);
            let fetched = between(&html, " src=\"", "\"");
            assert!(fetched.iter().all(|it| it.starts_with("data:")), "{fetched:?}");
            let styles = between(&html, "rel=\"stylesheet\" href=\"", "\"");
            let up = "../".repeat(page.path.as_str().matches('/').count());
            let beside = |it: &&&str| {
                it.strip_prefix(up.as_str()).is_some_and(|it| names.contains(it))
            };
            assert_eq!(styles.iter().filter(beside).count(), styles.len());
            let sheets = between(&html, "<style>", "</style>");
            assert_eq!(sheets.len() + styles.len(), 1, "{}", page.path);
            let whole = ["https://", "webcal://", "mailto:", "#"];
            let mut leads = between(&html, "<a href=\"", "\"").into_iter();
            let lost = leads.find(|it| !whole.iter().any(|start| it.starts_with(start)));
            assert_eq!(lost, None, "{}", page.path);
            n_pages += 1;
        }
    }
    assert!(n_pages > 100);
    assert!(file(site(), &format!("{SPONSOR}kit.zip")).bytes.len() < 300_000);
}

#[test]
fn builds_pack_the_same_kits_warm_or_cold() {
    for folder in ["tests/sites/a-day-on-every-channel", "tests/sites/share-of-a-sponsor"]
    {
        let inputs = read(folder);
        let (one, other) = (made(&inputs), made(&inputs));
        assert!(kits(&one).count() > 0, "{folder}");
        assert!(kits(&one).eq(kits(&other)), "{folder}");
        // Nor does it matter what was packed before.
        let mut cache = Cache::default();
        let mut before = inputs.clone();
        before.date = fabrique::value::Day::of(2022, 1, 1);
        build(&before, &mut cache, &|_| {});
        let warm = build(&inputs, &mut cache, &|_| {});
        assert!(kits(&warm).eq(kits(&one)), "{folder}");
    }
}

#[test]
fn a_badge_says_what_its_page_says() {
    let page = numbers(&text(file(site(), &format!("{SPONSOR}index.html"))));
    let own = |it: &&Arc<Artifact>| {
        let path = it.path.as_str();
        path.ends_with("/badge.svg") || path.starts_with(&format!("{SPONSOR}badges/"))
    };
    let badges = site().artifacts.iter().filter(own);
    let badges = badges.filter(|it| it.path.as_str().ends_with(".svg"));
    let mut n_badges = 0;
    for badge in badges {
        let svg = text(badge);
        let [key] = between(&svg, "data-key=\"", "\"")[..] else { panic!("{svg}") };
        let [value] = between(&svg, "data-value=\"", "\"")[..] else { panic!("{svg}") };
        let [title] = between(&svg, "<title>", "</title>")[..] else { panic!("{svg}") };
        let [url] = between(&svg, "<desc>", "</desc>")[..] else { panic!("{svg}") };
        let path = url.strip_prefix("https://exemple.org/").expect("it is ours");
        let (path, anchor) = path.split_once('#').unwrap_or((path, ""));
        let html = text(file(site(), &format!("{path}index.html")));
        assert!(html.contains(&format!("id=\"{anchor}\"")), "{url}");
        let shown = match path == SPONSOR {
            true => page.clone(),
            false => numbers(&html),
        };
        let same = shown.iter().filter(|(it, ..)| it == key);
        let same: Vec<_> = same.collect();
        assert!(!same.is_empty(), "{key} is not on {path}");
        assert!(same.iter().all(|(_, it, _)| it == value), "{same:?} {value}");
        let said = same.iter().any(|(_, _, words)| title.starts_with(words.as_str()));
        assert!(said || path != SPONSOR, "{title} {same:?}");
        // It has its date, and the name of the site.
        let words = between(&svg, "font-weight=\"", "</text>").join(" ");
        assert!(words.contains("2020") || words.contains("2021"), "{words}");
        assert!(words.contains("Fabrique") || words.contains("Factory"), "{words}");
        n_badges += 1;
    }
    assert!(n_badges > 15, "{n_badges}");
}

#[test]
fn what_is_masked_has_no_badge_and_no_value_in_a_kit() {
    let mut inputs = demo();
    let site =
        inputs.content.iter_mut().find(|it| it.path.as_str() == "content/site.yaml");
    let site = site.expect("the site has its settings");
    let text_of_site = site.text.replace("k_people: 5", "k_people: 5000");
    assert_ne!(text_of_site, site.text.to_string());
    *site = fabrique::text::Source::new("content/site.yaml", &text_of_site);
    let outcome = made(&inputs);
    let kit = kit(&outcome, &format!("{SPONSOR}kit.zip"));
    assert!(kit.contains_key("badges/kits-assembled.svg"));
    assert!(!kit.contains_key("badges/participations.svg"));
    let table = text(&kit["donnees/indicateurs.csv"]);
    let rows = table.lines().filter(|it| it.starts_with("participations,"));
    let rows: Vec<Vec<&str>> = rows.map(|it| it.split(',').collect()).collect();
    assert!(!rows.is_empty());
    assert!(rows.iter().all(|it| it.contains(&"C")), "{rows:?}");
}

/// A code as a telephone sees it: four points to a module.
fn seen(svg: &str) -> (usize, Vec<u8>) {
    let side = between(svg, "viewBox=\"0 0 ", " ")[0];
    let side: usize = side.parse().expect("a number");
    let mut light = vec![255; side * side];
    let way = between(svg, " d=\"", "\"")[0];
    for run in way.split('M').skip(1) {
        let (x, rest) = run.split_once(' ').expect("a place");
        let (y, rest) = rest.split_once('h').expect("a row");
        let (length, _) = rest.split_once('v').expect("a length");
        let [x, y, length]: [usize; 3] =
            [x, y, length].map(|it| it.parse().expect("a number"));
        light[y * side + x..][..length].fill(0);
    }
    let quiet = |at: usize| light[at * side..][..side].iter().all(|it| *it == 255);
    assert!((0..4).all(|at| quiet(at) && quiet(side - 1 - at)));
    (side, light)
}

#[test]
fn a_code_leads_to_the_page_of_its_day() {
    let codes = site().artifacts.iter();
    let codes = codes.filter(|it| it.path.as_str().ends_with("/qr.svg"));
    let mut n_codes = 0;
    for code in codes {
        let svg = text(code);
        let (side, light) = seen(&svg);
        let width = side * 4;
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(width, width, |x, y| {
                light[y / 4 * side + x / 4]
            });
        let grids = image.detect_grids();
        let [grid] = &grids[..] else { panic!("{} codes in {}", grids.len(), code.path) };
        let (meta, url) = grid.decode().expect("it can be read");
        // M, as the standard numbers it.
        assert_eq!(meta.ecc_level, 0);
        let own = code.path.as_str().replace("qr.svg", "");
        assert_eq!(url, format!("https://exemple.org/{own}"));
        file(site(), &format!("{own}index.html"));
        assert!(svg.contains("currentColor") && svg.contains("fill=\"#fff\""));
        n_codes += 1;
    }
    // One day has a page in the second language.
    assert_eq!(n_codes, 8);
}

#[test]
fn what_is_sent_to_a_cohort_has_its_own_dates() {
    let kit = kit(site(), "promotions/2020-w16-homeless-01/kit.zip");
    let mails: Vec<_> = kit.keys().filter(|it| it.ends_with("/mail.eml")).collect();
    assert_eq!(mails.len(), 5);
    let dates = mails.iter().map(|it| {
        let mail = text(&kit[*it]);
        between(&mail, "\r\nDate: ", " 12:00")[0].to_owned()
    });
    let days = ["Mon, 13", "Tue, 14", "Wed, 15", "Thu, 16", "Fri, 17"];
    let expected = days.map(|it| format!("{it} Apr 2020"));
    assert_eq!(dates.collect::<Vec<_>>(), expected);
    let whole = text(file(site(), "promotions/2020-w16-homeless-01.ics"));
    assert_eq!(text(&kit["calendrier.ics"]), whole);
    let call = text(&kit["jours/jour-2-ecouter/appel.html"]);
    assert!(call.replace('\u{a0}', " ").contains("mardi 14 avril 2020"));
}

#[test]
fn the_inspection_looks_into_what_is_packed() {
    let file = |path: &str, bytes: &[u8]| Artifact {
        path: SitePath::new(path).expect("a path"),
        bytes: bytes.to_vec(),
    };
    let told = |inside: &str| {
        let kit = pack(vec![file("mot.txt", inside.as_bytes())]);
        let expected = Expected {
            base_url: "https://exemple.org/",
            secrets: &[],
            names: Vec::new(),
            emails: vec!["contact@exemple.org"],
            page_budget_kb: 150,
            content: &[],
            templates: &[],
            origins: Vec::new(),
        };
        let files = [Arc::new(file("kit.zip", &kit)), Arc::new(file("a.txt", b""))];
        let told = Inspector::default().inspect(&files, &expected);
        told.list.iter().map(|it| it.code().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(told("écrire à contact@exemple.org"), [""; 0]);
    assert_eq!(told("écrire à jeanne.roy@exemple.org"), ["privacy.leak"]);
    assert_eq!(told("voir https://exemple.org/a.txt"), [""; 0]);
    assert_eq!(told("voir https://exemple.org/b.txt"), ["site.broken-link"]);
}
