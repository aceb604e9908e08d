//! `fabrique log`: exports as forms and spreadsheets write them, and what becomes of
//! their rows; what hostile files do to the program; what a stopped import leaves.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

mod common {
    pub(crate) mod folder;
}

use common::folder::Folder;

/// What a run said and how it ended.
struct Run {
    code: Option<i32>,
    output: String,
    notes: String,
}

fn command(folder: &Folder, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fabrique"));
    command.current_dir(&folder.path).args(arguments).stdin(Stdio::null());
    command
}

fn fabrique(folder: &Folder, arguments: &[&str]) -> Run {
    let run = command(folder, arguments).output().expect("the program starts");
    let Output { status, stdout, stderr } = run;
    let text = |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).expect("all it says is text");
        text.replace(['\u{a0}', '\u{202f}'], " ")
    };
    Run { code: status.code(), output: text(stdout), notes: text(stderr) }
}

/// A project with the exports beside it.
fn project() -> Folder {
    let folder = Folder::with(&[]);
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spreadsheets");
    copy(&from, &folder.path);
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        match path.is_dir() {
            true => copy(&path, &target),
            false => drop(fs::copy(&path, &target).expect("a file")),
        }
    }
}

/// Rows read, entries, rows known and rows refused, as they are told.
fn sum(run: &Run) -> [usize; 4] {
    let line = run.output.lines().find(|it| it.contains("lue"));
    let line = line.unwrap_or_else(|| panic!("{}\n{}", run.output, run.notes));
    let parts: Vec<&str> = line.split(['=', '+']).collect();
    let number =
        |it: &str| it.split_whitespace().next().expect("a word").parse().unwrap_or(0);
    [0, 1, 2, 3].map(|at| number(parts[at]))
}

/// An export, what it is imported with, and what its rows become.
const EXPORTS: [(&str, &[&str], [usize; 4]); 6] = [
    ("kobo.csv", &[], [6, 3, 1, 2]),
    ("google-forms.csv", &["--dates", "jj/mm/aaaa"], [6, 3, 1, 2]),
    ("airtable.csv", &[], [5, 3, 1, 1]),
    ("excel-fr.csv", &[], [6, 1, 1, 4]),
    ("excel.xlsx", &[], [7, 4, 1, 2]),
    ("calc.ods", &[], [7, 4, 1, 2]),
];

#[test]
fn each_row_of_an_export_is_an_entry_or_known_or_refused() {
    for (name, options, expected) in EXPORTS {
        let folder = project();
        let file = format!("exports/{name}");
        let arguments = [&["log", "import", &file], options].concat();
        let before = folder.files("content/log");

        let shown = fabrique(&folder, &[&arguments[..], &["--dry-run"]].concat());
        assert_eq!(sum(&shown), expected, "{name}: {}", shown.output);
        assert_eq!(folder.files("content/log"), before, "{name} was only shown");

        let run = fabrique(&folder, &arguments);
        let [rows, entries, known, refused] = sum(&run);
        assert_eq!([rows, entries, known, refused], expected, "{name}: {}", run.output);
        assert_eq!(rows, entries + known + refused);
        assert_eq!(run.code, Some(1), "some rows are refused");
        let after = folder.files("content/log");
        for (path, text) in &before {
            let new = after.iter().find(|(it, _)| it == path).map(|(_, text)| text);
            assert!(new.is_some_and(|it| it.starts_with(text)), "{path} is only longer");
        }
        assert_eq!(fabrique(&folder, &["check"]).code, Some(0), "{name} passes");
        let again = fabrique(&folder, &arguments);
        assert_eq!(sum(&again), [rows, 0, known + entries, refused], "{name} again");
        assert_eq!(folder.files("content/log"), after, "{name} again adds nothing");
    }
}

#[test]
fn refused_rows_can_be_mended_and_imported() {
    let folder = project();
    assert_eq!(
        sum(&fabrique(&folder, &["log", "import", "exports/kobo.csv"])),
        [6, 3, 1, 2]
    );
    let path = folder.path.join("exports/kobo-rejets.csv");
    let text = fs::read_to_string(&path).expect("the refused rows");
    assert!(text.starts_with('\u{feff}'), "Excel opens it as UTF-8");
    for cell in text.lines().skip(1).flat_map(|it| it.split(';')) {
        let cell = cell.trim_start_matches('"');
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell} would be counted");
    }
    let mended = text.replace("w15-09", "w15-01").replace("'=cmd|' /C calc'!A0", "21");
    fs::write(&path, mended).expect("the mended rows");
    let run = fabrique(&folder, &["log", "import", "exports/kobo-rejets.csv"]);
    assert_eq!((sum(&run), run.code), ([2, 2, 0, 0], Some(0)), "{}", run.output);
    assert_eq!(fabrique(&folder, &["check"]).code, Some(0));
}

#[test]
fn persons_are_left_out_and_notes_stay_private() {
    let folder = project();
    fabrique(&folder, &["log", "import", "exports/kobo.csv"]);
    let options = ["log", "import", "exports/google-forms.csv", "--dates", "jj/mm/aaaa"];
    fabrique(&folder, &options);
    let all: String = folder.files("content/log").into_iter().map(|it| it.1).collect();
    for person in ["Aubert", "zoe", "Ali", "@example"] {
        assert!(!all.contains(person), "{person} in {all}");
    }
    assert!(all.contains("private_note: \"Deux voisins ont aidé\""), "{all}");
}

#[test]
fn nothing_is_guessed() {
    let folder = project();
    let run = fabrique(&folder, &["log", "import", "exports/google-forms.csv"]);
    assert_eq!(run.code, Some(2));
    assert!(run.notes.contains("--dates jj/mm/aaaa"), "{}", run.notes);
    folder.put(
        "two.csv",
        "date,action,cohort,nombre,combien\n2020-04-08,collect-kits,w15-01,1,2\n",
    );
    let run = fabrique(&folder, &["log", "import", "two.csv"]);
    assert_eq!(run.code, Some(2));
    assert!(run.notes.contains("peuvent toutes deux être « quantity »"), "{}", run.notes);
    let options = ["log", "import", "two.csv", "--map", "combien=quantity"];
    assert_eq!(sum(&fabrique(&folder, &options)), [1, 1, 0, 0]);
    let log = fs::read_to_string(folder.path.join("content/log/2020/2020-04.yaml"));
    assert!(log.expect("the log").ends_with("quantity: 2}\n"));
}

#[test]
fn a_mapping_is_kept_for_the_next_time() {
    let folder = project();
    folder.put("one.csv", "Jour J;Quoi;Total\n08/04/2020;les kits;5\n");
    let options = [
        "log",
        "import",
        "one.csv",
        "--map",
        "Jour J=date",
        "--map",
        "Quoi=action",
        "--map",
        "Total=quantity",
        "--set",
        "cohort=Les Lilas",
        "--dates",
        "jj/mm/aaaa",
        "--name",
        "mine",
    ];
    let run = fabrique(&folder, &options);
    assert_eq!(
        (sum(&run), run.code),
        ([1, 0, 0, 1], Some(1)),
        "« les kits » means nothing"
    );
    let path = "content/log/import/mine.yaml";
    let kept = fs::read_to_string(folder.path.join(path)).expect("the mapping");
    folder
        .put(path, &format!("{kept}values:\n  action: {{\"Les kits\": collect-kits}}\n"));
    let run = fabrique(&folder, &["log", "import", "one.csv", "--map", "mine"]);
    assert_eq!((sum(&run), run.code), ([1, 1, 0, 0], Some(0)), "{}", run.notes);
    assert_eq!(fabrique(&folder, &["check"]).code, Some(0));
    folder.put(path, "colums: {a: b}\n");
    let run = fabrique(&folder, &["check"]);
    assert!(run.output.contains("vouliez-vous dire « columns » ?"), "{}", run.output);
}

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
        fs::write(&path, text + &row).expect("a row");
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
        assert_eq!(fabrique(&folder, &["check"]).code, Some(0), "{before}");
    }
}

#[test]
fn a_stopped_import_leaves_all_of_the_old_logs_or_all_of_the_new() {
    let rows: String = (0..120)
        .map(|it| {
            let (month, day) = (4 + it / 60, 1 + it % 9);
            let amount = 1 + it;
            format!(
                "2020-{month:02}-{day:02},w15-0{},collect-kits,{amount},oui\n",
                1 + it % 2
            )
        })
        .collect();
    let table = format!("date,cohort,action,quantity,distinct\n{rows}");
    let whole = project();
    whole.put("many.csv", &table);
    let before = whole.files("content/log");
    assert_eq!(fabrique(&whole, &["log", "import", "many.csv"]).code, Some(0));
    let after = whole.files("content/log");
    assert_eq!(after.len(), 2);
    let started = std::time::Instant::now();
    let folder = project();
    folder.put("many.csv", &table);
    fabrique(&folder, &["log", "import", "many.csv", "--dry-run"]);
    let usual = started.elapsed();
    let mut stopped = 0;
    for part in 0..16u32 {
        let mut child = command(&folder, &["log", "import", "many.csv"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        std::thread::sleep(usual * (8 + part) / 20);
        child.kill().expect("it can be stopped");
        let ended = child.wait().expect("it ends");
        let logs = folder.files("content/log");
        assert!(logs == before || logs == after, "half an import");
        stopped += usize::from(!ended.success());
        if logs == after {
            copy(&project().path.join("content"), &folder.path.join("content"));
            fs::remove_file(folder.path.join("content/log/2020/2020-05.yaml"))
                .expect("a file");
        }
    }
    assert!(stopped > 4, "most were stopped");
    assert_eq!(fabrique(&folder, &["log", "import", "many.csv"]).code, Some(0));
    assert_eq!(folder.files("content/log"), after);
    let left = folder.names("content").into_iter().filter(|it| it.starts_with('.'));
    assert_eq!(left.count(), 0, "nothing is left over");
}

#[test]
fn files_that_are_no_spreadsheets_are_told_and_change_nothing() {
    let folder = project();
    let before = folder.files("content");
    let xlsx = fs::read(folder.path.join("exports/excel.xlsx")).expect("a workbook");
    let wide = format!("{}\n1\n", "a,".repeat(1_000_000));
    let cases: [(&str, Vec<u8>, &str); 9] = [
        ("torn.xlsx", xlsx[..xlsx.len() / 2].to_vec(), "est abîmé"),
        ("zip.xlsx", b"PK\x03\x04 no".to_vec(), "est abîmé"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "ancien format"),
        ("nul.csv", b"date,action\n2020\0,x\n".to_vec(), "n'est pas un tableur"),
        ("photo.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "n'est pas un tableur"),
        ("empty.csv", b"\xef\xbb\xbf\n\n".to_vec(), "est vide"),
        ("wide.csv", wide.into_bytes(), "trop de colonnes"),
        (
            "quote.csv",
            b"date,action\n2020-04-01,\"x\n2020-04-02,y\n".to_vec(),
            "à la ligne 2",
        ),
        ("long.csv", "a\n".repeat(200_000).into_bytes(), "trop de lignes"),
    ];
    for (name, bytes, told) in cases {
        fs::write(folder.path.join(name), bytes).expect("a file");
        let run = fabrique(&folder, &["log", "import", name]);
        assert_eq!(run.code, Some(1), "{name}: {}", run.notes);
        assert!(run.notes.contains(told), "{name}: {}", run.notes);
    }
    assert_eq!(folder.files("content"), before);
    let run = fabrique(&folder, &["log", "import", "exports"]);
    assert_eq!(run.code, Some(3), "a folder: {}", run.notes);
    let mut file = fs::File::create(folder.path.join("huge.csv")).expect("a file");
    file.write_all(b"date\n").expect("a line");
    file.set_len((64 << 20) + 10).expect("a great file");
    let run = fabrique(&folder, &["log", "import", "huge.csv"]);
    assert!(run.notes.contains("trop grand"), "{}", run.notes);
}
