//! `fabrique log`: exports as forms and spreadsheets write them, and what becomes of
//! their rows; what hostile files do to the program; what a stopped import leaves.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

mod common {
    pub(crate) mod folder;
    pub(crate) mod exports;
    pub(crate) mod run;
}

use common::exports::{copy, project, sum};
use common::run::fabrique;

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
        let mut child = Command::new(env!("CARGO_BIN_EXE_fabrique"))
            .current_dir(&folder.path)
            .args(["log", "import", "many.csv"])
            .stdin(Stdio::null())
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
