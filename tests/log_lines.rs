//! Lines added to the logs one by one, spreadsheets to fill in, and logs written as CSV.

use std::fs;
use std::sync::Arc;

mod common {
    pub(crate) mod folder;
    pub(crate) mod exports;
    pub(crate) mod run;
}

use common::exports::{project, sum};
use common::run::fabrique;
use fabrique::build::{Cache, Inputs, build};
use fabrique::import::read;
use fabrique::model::Reach;
use fabrique::render::Finish;
use fabrique::text::Source;

#[test]
fn a_template_is_filled_in_and_imported_without_a_mapping() {
    for (language, row) in [
        ("fr", "07/04/2020;Montreuil;Visiter des commerces;3;2;Paris;4;photo;2;Oui;\r\n"),
        ("en", "07/04/2020;w15-02;visit-shops;3;;fr-75;;;;;\r\n"),
    ] {
        let folder = project();
        let run = fabrique(&folder, &["--lang", language, "log", "template"]);
        assert_eq!(run.code, Some(0), "{}", run.notes);
        let path = folder.path.join("journal.csv");
        let text = fs::read_to_string(&path).expect("the template");
        let run = fabrique(&folder, &["log", "import", "journal.csv"]);
        assert_eq!(
            (sum(&run), run.code),
            ([0, 0, 0, 0], Some(0)),
            "empty: {}",
            run.notes
        );
        fs::write(&path, text + row).expect("a row");
        let run = fabrique(&folder, &["log", "import", "journal.csv"]);
        assert_eq!((sum(&run), run.code), ([1, 1, 0, 0], Some(0)), "{}", run.output);
        let again = fabrique(&folder, &["log", "template"]);
        assert_eq!(again.code, Some(2), "a file that is there is not touched");
    }
}

#[test]
fn one_line_is_added_to_the_file_of_its_month() {
    let folder = project();
    let line = ["--cohort", "Les Lilas", "--action", "collect-kits", "--quantity"];
    let add = |date: &str, quantity: &str, more: &[&str]| {
        let first = ["log", "add", "--date", date];
        fabrique(&folder, &[&first[..], &line, &[quantity], more].concat())
    };
    assert_eq!(add("08/04/2020", "5", &["--evidence", "photo:2"]).code, Some(0));
    assert_eq!(add("08/04/2020", "5", &[]).code, Some(1), "it is there already");
    assert_eq!(add("08/04/2020", "6", &[]).code, Some(1), "it says something else");
    assert_eq!(add("2020-04-08", "6", &["--set", "distinct=oui"]).code, Some(0));
    assert_eq!(add("2020-04-09", "0,5", &[]).code, Some(1), "kits are whole");
    assert_eq!(add("2020-04-09", "-5", &[]).code, Some(2), "that is an option");
    assert_eq!(
        add("2020-05-02", "7", &["--public-note", "à zoe@example.org"]).code,
        Some(2)
    );
    assert_eq!(add("2020-04-30", "7", &["--recorded", "02/05/2020"]).code, Some(0));
    let files = folder.files("content/log");
    let april = "# Le journal d'avril.\n\
        - {date: 2020-04-06, cohort: w15-01, action: collect-kits, quantity: 8}\n\
        - {date: 2020-04-08, cohort: w15-01, action: collect-kits, quantity: 5, \
        evidence: [{kind: photo, level: 2}]}\n\
        - {date: 2020-04-08, cohort: w15-01, action: collect-kits, quantity: 6, \
        distinct: true}\n";
    let may = "- {date: 2020-04-30, recorded: 2020-05-02, cohort: w15-01, \
        action: collect-kits, quantity: 7}\n";
    let expected = [("2020/2020-04.yaml", april), ("2020/2020-05.yaml", may)];
    let told: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    assert_eq!(told, expected);
    assert_eq!(fabrique(&folder, &["check"]).code, Some(0));
    let run = fabrique(&folder, &["log", "add", "--date", "2020-04-10"]);
    assert_eq!(run.code, Some(2));
    assert!(run.notes.contains("il manque « --cohort »"), "{}", run.notes);
}

#[test]
fn a_line_goes_where_it_is_read_as_it_was_meant() {
    let line = "date: 2020-04-06, cohort: w15-01, action: collect-kits, quantity: 8";
    let added = "date: 2020-04-08, cohort: w15-01, action: collect-kits, quantity: 5";
    let head = "date;cohort;action;quantity\r\n2020-04-06;w15-01;collect-kits;8";
    let row = "2020-04-08;w15-01;collect-kits;5";
    let cases = [
        // What is there, what it becomes, and what another file becomes.
        (
            ".yaml",
            format!("defaults: {{status: verified}}\nitems:\n  - {{{line}}}"),
            format!("\n  - {{{added}}}\n"),
            "",
        ),
        (".yaml", format!("-   {{{line}}}\n\n# Fin.\n"), format!("- {{{added}}}\n"), ""),
        (".yaml", format!("- {{{line}}}\r\n"), format!("- {{{added}}}\r\n"), ""),
        (".csv", head.to_owned(), format!("\r\n{row}\r\n"), ""),
        // A list in brackets, a default that would change it, a table without its key.
        (".yaml", format!("[{{{line}}}]\n"), String::new(), "2020-04-2.yaml"),
        (
            ".yaml",
            format!("defaults: {{territory: fr-75}}\nitems:\n  - {{{line}}}\n"),
            String::new(),
            "2020-04-2.yaml",
        ),
        (
            ".yaml",
            format!("items:\n  - {{{line}}}\ndefaults: {{}}\n"),
            String::new(),
            "2020-04-2.yaml",
        ),
        (
            ".csv",
            "date,cohort,action,quantities.kit\n2020-04-06,w15-01,collect-kits,8\n"
                .into(),
            String::new(),
            "2020-04-2.yaml",
        ),
    ];
    for (ending, before, grown, other) in cases {
        let folder = project();
        fs::remove_file(folder.path.join("content/log/2020/2020-04.yaml"))
            .expect("a file");
        let path = format!("content/log/2020/2020-04{ending}");
        folder.put(&path, &before);
        let arguments = [
            "log",
            "add",
            "--date",
            "2020-04-08",
            "--cohort",
            "w15-01",
            "--action",
            "collect-kits",
            "--quantity",
            "5",
        ];
        let run = fabrique(&folder, &arguments);
        assert_eq!(run.code, Some(0), "{before}\n{}", run.notes);
        let after = fs::read_to_string(folder.path.join(&path)).expect("the log");
        assert_eq!(after, format!("{before}{grown}"));
        let made = folder.path.join("content/log/2020").join(other);
        if !other.is_empty() {
            let made = fs::read_to_string(made).expect("another file");
            assert_eq!(made, format!("- {{{added}}}\n"));
        }
        let n_files = folder.names("content/log/2020").len();
        assert_eq!(n_files, 1 + usize::from(!other.is_empty()), "{before}");
        assert_eq!(fabrique(&folder, &["check"]).code, Some(0), "{before}");
    }
}

/// Files with what they hold, and codes of faults.
type Site = (Vec<(String, Arc<[u8]>)>, Vec<&'static str>);

/// Every file of the site with this log, and the faults of its content.
fn site(log: (&str, &str)) -> Site {
    let folder = project();
    let mut content: Vec<Source> = folder
        .files("content")
        .iter()
        .filter(|(path, _)| !path.starts_with("log/"))
        .map(|(path, text)| Source::new(&format!("content/{path}"), text))
        .collect();
    content.push(Source::new(log.0, log.1));
    content.sort_by(|a, b| a.path.cmp(&b.path));
    let inputs = Inputs {
        content,
        templates: Vec::new(),
        images: Vec::new(),
        date: None,
        base_url: None,
        reach: Reach::Published,
        finish: Finish::Readable,
    };
    let outcome = build(&inputs, &mut Cache::default(), &|_| ());
    let files = outcome
        .artifacts
        .iter()
        .map(|it| (it.path.as_str().to_owned(), Arc::from(&it.bytes[..])));
    let codes = outcome.diagnostics.list.iter().map(|it| it.code());
    (files.collect(), codes.collect())
}

#[test]
fn a_log_in_csv_gives_the_pages_of_the_same_log_in_yaml() {
    let yaml = "- {id: kits-07, date: 2020-04-07, cohort: w15-01, action: collect-kits, quantity: 12, participants: 4, territory: fr-75, evidence: [{kind: photo, level: 2}], counted_by: [la-cloche], public_note: \"Un mot ; deux, \\\"trois\\\"\"}\n\
        - {date: 2020-04-08, cohort: w15-01, action: visit-shops, quantities: {shop-visit: 30, call: 40}, recorded: 2020-04-10, status: submitted}\n\
        - {date: 2020-04-09, program: re-action, challenge: homeless, action: collect-kits, quantity: 20, basis: estimated, estimate: {method: \"par comptage\", interval: [10, 30]}}\n\
        - {date: 2020-04-10, cohort: w15-02, action: collect-kits, qualitative: true, public_note: \"Une belle journée.\"}\n";
    let header = "id;date;cohort;program;challenge;action;quantity;quantities.shop-visit;quantities.call;participants;territory;evidence.kind;evidence.level;counted_by;recorded;status;basis;estimate.method;estimate.interval;qualitative;public_note\n";
    let csv = format!(
        "{header}\
        kits-07;2020-04-07;w15-01;;;collect-kits;12;;;4;fr-75;photo;2;[la-cloche];;;;;;;\"Un mot ; deux, \"\"trois\"\"\"\n\
        ;2020-04-08;w15-01;;;visit-shops;;30;40;;;;;;2020-04-10;submitted;;;;;\n\
        ;2020-04-09;;re-action;homeless;collect-kits;20;;;;;;;;;;estimated;par comptage;[10, 30];;\n\
        ;2020-04-10;w15-02;;;collect-kits;;;;;;;;;;;;;;true;Une belle journée.\n"
    );
    let one = site(("content/log/2020/2020-04.yaml", yaml));
    assert!(one.1.is_empty(), "{:?}", one.1);
    let other = site(("content/log/2020/2020-04.csv", &csv));
    assert_eq!(one.1, other.1);
    assert_eq!(one.0.len(), other.0.len());
    for (one, other) in one.0.iter().zip(&other.0) {
        let text = |it: &[u8]| {
            String::from_utf8_lossy(it).replace("2020-04.csv", "2020-04.yaml")
        };
        assert_eq!(one.0, other.0);
        assert_eq!(text(&one.1), text(&other.1), "{}", one.0);
    }
    assert!(one.0.iter().any(|(_, it)| String::from_utf8_lossy(it).contains("Un mot")));
}

#[test]
fn a_template_for_excel_has_the_same_columns_and_lists_to_choose_from() {
    let folder = project();
    assert_eq!(fabrique(&folder, &["log", "template"]).code, Some(0));
    assert_eq!(fabrique(&folder, &["log", "template", "--format", "xlsx"]).code, Some(0));
    let table = |name: &str, sheet| {
        let bytes = fs::read(folder.path.join(name)).expect("a template");
        read(&bytes, sheet).expect("a table")
    };
    let workbook = table("journal.xlsx", None);
    assert_eq!(workbook.header, table("journal.csv", None).header);
    assert!(workbook.rows.is_empty());
    let lists = table("journal.xlsx", Some("Listes"));
    assert!(lists.header.contains(&"Collecter des kits".to_owned()), "{lists:?}");
    let other = ["log", "template", "--challenge", "homeles"];
    let run = fabrique(&folder, &other);
    assert_eq!(run.code, Some(2));
    assert!(run.notes.contains("vouliez-vous dire « homeless »"), "{}", run.notes);
}
