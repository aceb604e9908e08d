//! Commands about numbers: what is asked, what is printed, how it ends.

mod common {
    pub(crate) mod folder;
    pub(crate) mod run;
}

use common::folder::Folder;
use common::run::{Run, fabrique};

/// A challenge, an action, two cohorts, and the kits of one of them, corrected once.
const SITE: [(&str, &str); 9] = [
    (
        "content/site.yaml",
        "title: Essai\nbase_url: https://exemple.org/\norganisation: {name: makesense}\n",
    ),
    (
        "content/programs/re-action/index.md",
        "---\ntitle: ré_action\nchannels: [mail]\neditions:\n  - {id: 2020-spring, period: 2020-03-23/2020-05-10, length: 7, challenges: [homeless], facilitated: 0}\n---\nUne semaine.\n",
    ),
    (
        "content/challenges/homeless.md",
        "---\ntitle: Sans-abri\nshort_name: Aider les personnes sans abri\nhelps: personnes sans abri\n---\nDes kits.\n",
    ),
    (
        "content/actions/collect-kits.md",
        "---\ntitle: Collecter des kits\nchallenge: homeless\nmode: remote\nsteps: [a, b, c]\nvalidated_by: la-cloche\nproduces: [{unit: kit, stage: assembled, how_to_count: un kit}]\n---\n",
    ),
    (
        "content/partners/la-cloche.md",
        "---\ntitle: La Cloche\nnature: association\nroles: [{role: expert, challenge: homeless}]\n---\n",
    ),
    ("content/impact/units.yaml", "- {id: kit, one: kit, many: kits}\n"),
    (
        "content/impact/indicators.yaml",
        "defaults: {definition: d, not_counted: n, level: output, method: m}\nitems:\n  - {id: kits-assembled, title: Kits constitués, calc: {type: sum, unit: kit}}\n  - {id: participations, title: Participations, unit: participation, calc: {type: headcount, field: present}}\n  - {id: rate, title: Taux, unit: percent, calc: {type: ratio, numerator: active, denominator: participations}}\n  - {id: active, title: Actifs, unit: participation, calc: {type: headcount, field: active}}\n",
    ),
    (
        "content/cohorts/2020.yaml",
        "defaults: {program: re-action, challenge: homeless, start: 2020-04-06, enrolled: 15, coordinator: \"c:1\", trained: [animation, theme]}\nitems:\n  - {id: w15-a, present: 15, active: 7}\n  - {id: w15-b, present: 10, active: 5}\n  - {id: w16-a, start: 2020-04-13, present: 4, active: 1}\n",
    ),
    (
        "content/log/2020/2020-04.yaml",
        "- {date: 2020-04-06, cohort: w15-a, action: collect-kits, quantity: 80}\n- {id: kits-0407, date: 2020-04-07, cohort: w15-a, action: collect-kits, quantity: 70}\n- {corrects: kits-0407, correction: replaces, reason: duplicate, recorded: 2020-04-20, quantity: 50}\n",
    ),
];

const COLUMNS: &str = "indicator,version,scope,period_start,period_end,cumulative,value,qualifier,unit,numerator,denominator,records,estimated_share,verified_share,obs_status,vintage,digest";

fn ask(folder: &Folder, question: &str) -> Run {
    let words: Vec<&str> = ["impact"].into_iter().chain(question.split(' ')).collect();
    fabrique(folder, &words)
}

fn assert_says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "« {part} » is not in:\n{text}");
    }
}

#[test]
fn a_number_is_told_in_words_as_it_was_and_as_it_is() {
    let folder = Folder::with(&SITE);
    let run = ask(&folder, "kits-assembled --date 2020-04-20");
    assert_eq!(run.code, Some(0), "{}", run.notes);
    let line = "  all  du 23 mars au 20 avril 2020  130 kits  2 entrées\n";
    assert_says(&run.output, &["Kits constitués (kits-assembled)\n", line]);
    let known = ask(&folder, "kits-assembled --date 2020-04-20 --as-known 2020-04-17");
    assert_says(&known.output, &["150 kits"]);
    let week = ask(&folder, "kits-assembled --date 2020-04-20 --period 2020-W15");
    assert_says(&week.output, &["semaine 15", "130 kits"]);
    let english = ask(&folder, "kits-assembled --date 2020-04-20 --lang en");
    assert_says(&english.output, &["130 kits", "2 entries"]);
}

#[test]
fn csv_and_json_have_the_columns_of_the_download() {
    let folder = Folder::with(&SITE);
    let csv = ask(&folder, "--date 2020-04-20 --format csv");
    assert_eq!(csv.code, Some(0), "{}", csv.notes);
    let lines: Vec<&str> = csv.output.lines().collect();
    assert_eq!((lines[0], lines.len()), (COLUMNS, 5), "one row for each indicator");
    assert!(lines[2].starts_with(
        "kits-assembled,1,all,2020-03-23,2020-04-20,true,130,exact,kit,,,2,0,0,P,2020-04-20,sha256:"
    ));
    let json = ask(&folder, "rate --date 2020-04-20 --format json");
    let rows: serde_json::Value = serde_json::from_str(&json.output).expect("JSON");
    let row = &rows[0];
    let keys: Vec<&str> = COLUMNS.split(',').collect();
    assert_eq!(row.as_object().map(serde_json::Map::len), Some(keys.len()));
    assert!(keys.iter().all(|it| row.get(*it).is_some()));
    assert_eq!((&row["numerator"], &row["denominator"]), (&13.into(), &29.into()));
    assert_eq!(row["cumulative"], true);
    assert!(row["estimated_share"].is_null());
}

#[test]
fn the_rows_of_the_download_can_be_asked_one_by_one() {
    let folder = Folder::with(&SITE);
    let built = fabrique(&folder, &["build", "--date", "2020-04-20"]);
    assert_eq!(built.code, Some(0), "{}", built.notes);
    let file = std::fs::read_to_string(folder.path.join("site/donnees/indicateurs.csv"));
    let file = file.expect("the download");
    let asked = ask(&folder, "--date 2020-04-20 --format csv").output;
    assert!(asked.lines().all(|line| file.lines().any(|it| it == line)), "{file}");
}

#[test]
fn a_table_has_its_rows_and_its_whole() {
    let folder = Folder::with(&SITE);
    let run = ask(&folder, "participations --by week --date 2020-04-20");
    let rows: Vec<&str> = run.output.lines().skip(1).collect();
    assert_eq!(rows.len(), 3, "{}", run.output);
    assert_says(rows[0], &["semaine 15", "s"]);
    assert_says(rows[1], &["semaine 16", "< 5"]);
    assert_says(rows[2], &["29 participations"]);
    let places = ask(
        &folder,
        "kits-assembled --by territory --date 2020-04-20 --format csv --scope challenge:homeless",
    );
    assert_says(&places.output, &["\"challenge:homeless,territory:_U\""]);
}

#[test]
fn what_is_masked_stays_masked_in_every_form() {
    let folder = Folder::with(&SITE);
    let question = "participations --scope cohort:w16-a --date 2020-04-20";
    for form in ["", " --format csv", " --format json", " --explain"] {
        let run = ask(&folder, &format!("{question}{form}"));
        assert_eq!(run.code, Some(0), "{}", run.notes);
        assert!(!run.output.contains("sha256"), "{}", run.output);
        assert!(!run.output.contains("cohorts/2020.yaml"), "{}", run.output);
    }
    let csv = ask(&folder, &format!("{question} --format csv"));
    assert_says(&csv.output, &[",true,,,participation,,,,,,C,2020-04-20,\n"]);
}

#[test]
fn a_page_may_cite_a_number_as_it_was_known() {
    let folder = Folder::with(&SITE);
    folder.put(
        "content/pages/avril.md",
        "---\ntitle: Avril\n---\n\nEn avril, <indicator:kits-assembled?to=2020-04-17&as_known=2020-04-17&show=dated>, puis <indicator:kits-assembled?to=2020-04-17>.\n",
    );
    let built = fabrique(&folder, &["build", "--date", "2020-04-20"]);
    assert_eq!(built.code, Some(0), "{}", built.notes);
    let page = std::fs::read_to_string(folder.path.join("site/avril/index.html"));
    let page = page.expect("the page").replace(['\u{a0}', '\u{202f}'], " ");
    let key = "kits-assembled@1|all|to:2020-04-17#as-known:2020-04-17";
    assert_says(&page, &[key, "150 kits", "tel que connu le 17 avril 2020", "130 kits"]);
}

#[test]
fn an_explanation_shows_the_formula_and_the_entries() {
    let folder = Folder::with(&SITE);
    let run = ask(&folder, "kits-assembled --date 2020-04-20 --explain");
    assert_says(
        &run.output,
        &[
            "{type: sum, unit: kit} (content/impact/indicators.yaml:3)",
            "content/log/2020/2020-04.yaml:1  2020-04/1  6 avril 2020  80 (kit, assembled)",
            "content/log/2020/2020-04.yaml:3",
            "50 (kit, assembled)  connue le 20 avril 2020",
            "empreinte sha256:",
        ],
    );
    assert!(!run.output.contains("2020-04.yaml:2"), "a corrected entry does not count");
    let rate = ask(&folder, "rate --date 2020-04-20 --explain");
    assert_says(&rate.output, &["13 sur 29", "formule de active", "2020.yaml:3  w15-a"]);
}

#[test]
fn wrong_names_end_with_2_and_the_nearest_one() {
    let folder = Folder::with(&SITE);
    let cases = [
        ("kits-asembled", "vouliez-vous dire « kits-assembled » ?"),
        ("--scope challenge:homless", "vouliez-vous dire « homeless » ?"),
        ("--scope chalenge:homeless", "vouliez-vous dire « challenge » ?"),
        ("--scope edition:re-action/2020-sprin", "« re-action/2020-spring »"),
        ("--by wek", "« wek » ne va pas avec « --by »"),
        ("--period 13/04/2020", "écrivez « 2020-04-13 »"),
        ("--period 2020-W15 --to 2020-04-17", "ne vont pas ensemble"),
        ("--explain --format csv", "ne vont pas ensemble"),
        ("kits-assembled rate", "« rate » est de trop"),
    ];
    for (question, message) in cases {
        let run = ask(&folder, &format!("{question} --date 2020-04-20"));
        assert_eq!((run.code, run.output.as_str()), (Some(2), ""), "{question}");
        assert_says(&run.notes, &["erreur :", message]);
    }
}

#[test]
fn no_number_is_told_beside_an_error() {
    let folder = Folder::with(&SITE);
    folder.put("content/log/2020/2020-05.yaml", "- {date: 2020-05-04}\n");
    let run = ask(&folder, "kits-assembled");
    assert_eq!((run.code, run.output.as_str()), (Some(1), ""));
    assert_says(&run.notes, &["erreur[schema.missing-key]"]);
    assert_eq!(folder.names(""), ["content"], "nothing is written");
    assert_eq!(folder.files("content").len(), SITE.len() + 1);
}

#[test]
fn a_lock_holds_every_public_number_and_is_written_once() {
    let folder = Folder::with(&SITE);
    let lock = ["lock", "--date", "2020-04-17"];
    let run = fabrique(&folder, &lock);
    assert_eq!(run.code, Some(0), "{}", run.notes);
    assert_says(
        &run.output,
        &["content/published/2020-04-17.lock.yaml", "17 avril 2020"],
    );
    assert_eq!(folder.names(""), ["content"], "no site is written");
    let path = folder.path.join("content/published/2020-04-17.lock.yaml");
    let text = std::fs::read_to_string(&path).expect("the lock");
    assert_says(
        &text,
        &[
            "published: 2020-04-17\nvalues:\n",
            "{key: \"kits-assembled@1|all|to:2020-04-17\", value: 150, qualifier: exact, state: provisional, records: 2, digest: \"sha256:",
            "pages: [/impact/, /impact/indicateurs/, /impact/indicateurs/kits-constitues/]}",
            "{key: \"rate@1|all|to:2020-04-17\", value: 44.827586, numerator: 13, denominator: 29, qualifier: exact,",
            "{key: \"participations@1|all|in:2020-W16\", state: masked, pages: [",
        ],
    );
    assert!(!text.contains("w15-a"), "what is unlisted is not locked");
    let again = fabrique(&folder, &lock);
    assert_eq!((again.code, again.output.as_str()), (Some(2), ""));
    assert_says(&again.notes, &["existe déjà", "--name 2020-04-17-2"]);
    let other = fabrique(&folder, &["lock", "--date", "2020-04-17", "--name", "second"]);
    assert_eq!(other.code, Some(0), "{}", other.notes);
    let second = folder.path.join("content/published/second.lock.yaml");
    assert_eq!(std::fs::read_to_string(second).expect("the lock"), text);
    let built = fabrique(&folder, &["check", "--date", "2020-04-19"]);
    assert_eq!(built.code, Some(0), "{}", built.output);
}

#[test]
fn a_locked_number_that_changed_fails_the_build_and_shows_what_to_add() {
    let folder = Folder::with(&SITE);
    fabrique(&folder, &["lock", "--date", "2020-04-17"]);
    let run = fabrique(&folder, &["build", "--date", "2020-04-20"]);
    assert_eq!(run.code, Some(1));
    assert_says(
        &run.notes,
        &["erreur[lock.changed]", "150 → 130", "content/published/2020-04-17.lock.yaml:"],
    );
    let refused = fabrique(&folder, &["lock", "--date", "2020-04-20"]);
    assert_eq!(refused.code, Some(1));
    assert_says(&refused.notes, &["aucun verrou n'a été écrit"]);
    assert_eq!(folder.names("content/published"), ["2020-04-17.lock.yaml"]);

    let lines =
        run.notes.lines().filter_map(|line| line.split_once("restatements.yaml : "));
    let yaml: String = lines.map(|(_, yaml)| format!("{yaml}\n")).collect();
    let yaml = yaml.replace("…", "Vingt kits étaient saisis deux fois.");
    folder.put("content/published/restatements.yaml", &yaml);
    let run = fabrique(&folder, &["build", "--date", "2020-04-20"]);
    assert_eq!(run.code, Some(0), "{}", run.notes);
}

#[test]
fn no_lock_is_written_beside_an_error() {
    let folder = Folder::with(&SITE);
    folder.put("content/log/2020/2020-05.yaml", "- {date: 2020-05-04}\n");
    let run = fabrique(&folder, &["lock"]);
    assert_eq!((run.code, run.output.as_str()), (Some(1), ""));
    assert_eq!(folder.names(""), ["content"]);
    for name in ["../x", "a/b", "A"] {
        assert_eq!(fabrique(&folder, &["lock", "--name", name]).code, Some(2), "{name}");
    }
}

#[test]
fn differences_from_a_lock_are_told_in_words() {
    let folder = Folder::with(&SITE);
    let diff = |more: &[&str]| fabrique(&folder, &[&["diff"], more].concat());
    let none = diff(&["--date", "2020-04-17"]);
    assert_eq!(none.code, Some(2), "{}", none.output);
    assert_says(&none.notes, &["ni verrou ni site"]);
    fabrique(&folder, &["lock", "--date", "2020-04-17"]);
    let same = diff(&["--date", "2020-04-17"]);
    assert_eq!(same.code, Some(0), "{}", same.output);
    assert_says(
        &same.output,
        &["content/published/2020-04-17.lock.yaml", "Rien n'a changé."],
    );
    let next = diff(&["--date", "2020-04-18"]);
    assert_eq!(next.code, Some(0), "another day alone is no difference: {}", next.output);
    let changed = diff(&["--date", "2020-04-20"]);
    assert_eq!(changed.code, Some(1));
    assert_says(
        &changed.output,
        &[
            "nombres changés",
            "kits-assembled@1|all|to:2020-04-17 → to:2020-04-20 : 150 → 130",
        ],
    );
    let english = diff(&["--date", "2020-04-20", "--lang", "en"]);
    assert_says(&english.output, &["numbers changed:", "150 → 130"]);
    for name in ["2020-04-17", "content/published/2020-04-17.lock.yaml"] {
        assert_eq!(diff(&["--date", "2020-04-17", "--against", name]).code, Some(0));
    }
    let lost = diff(&["--against", "2020-04-18"]);
    assert_eq!(lost.code, Some(2));
    assert_says(&lost.notes, &["vouliez-vous dire « 2020-04-17 » ?"]);
}

#[test]
fn differences_from_a_built_site_name_pages_and_numbers() {
    let folder = Folder::with(&SITE);
    let date = ["--date", "2020-04-17"];
    fabrique(&folder, &[&["build"], &date[..]].concat());
    let diff = || fabrique(&folder, &[&["diff"], &date[..]].concat());
    let same = diff();
    assert_eq!(same.code, Some(0), "{}", same.output);
    let before = folder.files("site");
    folder.put("content/pages/avril.md", "---\ntitle: Avril\n---\nUn mois.\n");
    let text = SITE[8].1.replace("quantity: 80", "quantity: 81");
    folder.put("content/log/2020/2020-04.yaml", &text);
    let run = diff();
    assert_eq!(run.code, Some(1), "{}", run.notes);
    assert_says(
        &run.output,
        &[
            "/site » :\n",
            "1 page ajoutée :\n  /avril/\n",
            "  /impact/\n",
            ": 150 → 151\n",
        ],
    );
    assert_eq!(folder.files("site"), before, "nothing is written");
    std::fs::remove_file(folder.path.join("content/pages/avril.md"))
        .expect("it is there");
    folder.put("content/log/2020/2020-05.yaml", "- {date: 2020-05-04}\n");
    let faulty = diff();
    assert_eq!((faulty.code, faulty.output.as_str()), (Some(1), ""));
    assert_says(&faulty.notes, &["erreur[schema.missing-key]"]);
}

#[test]
fn what_the_site_does_not_count_is_not_counted_here_either() {
    let folder = Folder::with(&SITE);
    let story = |visibility: &str| {
        format!(
            "---\ntitle: Un récit\nchallenge: homeless\nvisibility: {visibility}\ndate: 2020-04-07\npeople: [{{alias: une volontaire, consent: {{state: unknown}}}}]\n---\nUn immeuble.\n"
        )
    };
    folder.put("content/stories/un-recit.md", &story("public"));
    folder.put(
        "content/impact/indicators.yaml",
        "- {id: stories, title: Récits, definition: d, not_counted: n, level: output, method: m, calc: {type: count, of: stories}}\n",
    );
    let asked = || ask(&folder, "stories --date 2020-04-20 --format csv").output;
    assert_says(&asked(), &["2020-04-20,true,1,exact,story"]);
    folder.put("content/stories/un-recit.md", &story("internal"));
    assert_says(&asked(), &["2020-04-20,true,0,exact,story"]);
}
