//! Commands, exit codes, and what is printed.

use std::fs;
use std::process::{Command, Stdio};

mod common {
    pub(crate) mod folder;
    pub(crate) mod run;
}

use common::folder::Folder;
use common::run::{Run, fabrique};

const SITE: &str =
    "title: Essai\nbase_url: https://exemple.org/\norganisation: {name: Essai}\n";
const DATE: [&str; 2] = ["--date", "2020-04-13"];

fn build(folder: &Folder, more: &[&str]) -> Run {
    let arguments: Vec<&str> =
        ["build"].iter().chain(&DATE).chain(more).copied().collect();
    fabrique(folder, &arguments)
}

fn sound() -> Folder {
    Folder::with(&[("content/site.yaml", SITE)])
}

fn faulty() -> Folder {
    Folder::with(&[("content/site.yaml", &format!("{SITE}éé: {{a: 1}} \n"))])
}

/// Lines and words that a message must hold.
fn assert_says(text: &str, parts: &[&str]) {
    let plain = text.replace(['\u{a0}', '\u{202f}'], " ");
    for part in parts {
        assert!(plain.contains(part), "« {part} » is not in:\n{plain}");
    }
}

#[test]
fn help_and_version_need_no_project() {
    let folder = Folder::with(&[]);
    for help in ["--help", "-h"] {
        let run = fabrique(&folder, &[help]);
        assert_eq!((run.code, run.notes.as_str()), (Some(0), ""));
        assert_says(&run.output, &["Usage :", "--base-url URL", "Codes de sortie"]);
    }
    let run = fabrique(&folder, &["build", "--help", "--lang=en"]);
    assert_says(&run.output, &["Exit codes"]);
    let version = fabrique(&folder, &["--version"]).output;
    assert_eq!(version, format!("fabrique {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn explain_says_what_the_project_in_reach_makes_of_a_check() {
    let folder = sound();
    let plain = fabrique(&folder, &["explain", "figure.stale"]);
    assert_eq!(plain.code, Some(0));
    assert!(!plain.output.contains("Dans ce site"), "{}", plain.output);
    let site = std::fs::read_to_string(folder.path.join("content/site.yaml"));
    let checks = "policies: {checks: {figure.stale: {severity: info, \
        reason: \"le bilan sort en juin\", until: 2099-06-30}}}\n";
    folder.put("content/site.yaml", &(site.expect("a site") + checks));
    let here = fabrique(&folder, &["explain", "figure.stale"]);
    assert_eq!(here.code, Some(0));
    let words = ["Gravité habituelle : avertissement", "information", "30 juin 2099"];
    assert_says(&here.output, &words);
    assert_says(&here.output, &["le bilan sort en juin", "content/site.yaml"]);
    let english = fabrique(&folder, &["explain", "figure.stale", "--lang", "en"]);
    assert_says(&english.output, &["In this site, up to and including 30 June 2099"]);
    let other = fabrique(&folder, &["explain", "figure.divergent"]);
    assert!(!other.output.contains("Dans ce site"), "{}", other.output);
}

#[test]
fn wrong_use_is_explained_and_ends_with_2() {
    let cases: [(&[&str], &str); 18] = [
        (&[], "il manque une commande"),
        (&["buidl"], "vouliez-vous dire « build » ?"),
        (&["build", "site"], "« site » est de trop"),
        (&["build", "--drfts"], "vouliez-vous dire « --drafts » ?"),
        (&["build", "-x"], "l'option « -x » n'existe pas"),
        (&["check", "--out", "a"], "ne va pas avec « check »"),
        (&["build", "--format", "json"], "elle va avec « check, impact, log ou next »"),
        (&["build", "--drafts", "--drafts"], "est donnée deux fois"),
        (&["build", "--out"], "« --out » attend une valeur"),
        (&["build", "--out="], "« --out » attend une valeur"),
        (&["build", "--out", "--drafts"], "« --out » attend une valeur"),
        (&["build", "--drafts=yes"], "ne prend pas de valeur"),
        (&["check", "--format", "xml"], "« xml » ne va pas avec « --format »"),
        (&["check", "--deny", "all"], "--deny warnings"),
        (&["check", "--lang", "de"], "« de » ne va pas avec « --lang »"),
        (&["build", "--date", "13/04/2020"], "écrivez « 2020-04-13 »"),
        (&["build", "--date", "2020-04"], "n'est pas un jour précis"),
        (&["build", "--base-url", "exemple.org"], "« exemple.org » ne va pas"),
    ];
    let folder = sound();
    for (arguments, message) in cases {
        let run = fabrique(&folder, arguments);
        assert_eq!((run.code, run.output.as_str()), (Some(2), ""), "{arguments:?}");
        assert_says(&run.notes, &["erreur :", message, "Usage :"]);
    }
}

#[test]
fn a_folder_without_content_is_wrong_use() {
    let folder = Folder::with(&[]);
    for command in ["build", "check"] {
        let run = fabrique(&folder, &[command]);
        assert_eq!(run.code, Some(2));
        assert_says(&run.notes, &["il n'y a pas de dossier « content »", "-C DOSSIER"]);
    }
    assert!(folder.names("").is_empty());
}

#[test]
fn the_site_says_the_language_unless_somebody_asks() {
    let english = format!("{SITE}language: en\nfoo: 1\n");
    let folder = Folder::with(&[("content/site.yaml", &english)]);
    let run = fabrique(&folder, &["check", "--date", "2020-04-13"]);
    assert_says(&run.output, &["error[schema.unknown-key]", "1 error"]);
    let run = fabrique(&folder, &["check", "--lang", "fr", "--date", "2020-04-13"]);
    assert_says(&run.output, &["erreur[schema.unknown-key]", "1 erreur"]);
    let run = fabrique(&folder, &["buidl", "--drafts=yes", "--lang", "fr"]);
    assert_says(&run.notes, &["vouliez-vous dire « build » ?"]);
}

#[test]
fn a_fault_is_shown_at_its_place() {
    let folder = faulty();
    let run = fabrique(&folder, &["check"]);
    assert_eq!((run.code, run.notes.as_str()), (Some(1), ""));
    let lines = "  ┌ content/site.yaml:4:1\n3 │ organisation: {name: Essai}\n4 │ éé: {a: 1}\n  │ ^^";
    assert_says(&run.output, &["erreur[schema.unknown-key] la clé « éé »", lines]);
}

#[test]
fn json_counts_lines_and_characters_from_1() {
    let folder = Folder::with(&[("content/site.yaml", SITE)]);
    folder.put("content/actions/a.md", "---\n{title: été, added: 13/04/2020}\n---\n");
    let run = fabrique(&folder, &["check", "--format", "json"]);
    assert_eq!((run.code, run.notes.as_str()), (Some(1), ""));
    let faults: serde_json::Value = serde_json::from_str(&run.output).expect("JSON");
    let faults = faults.as_array().expect("an array");
    let fault = faults.iter().find(|it| it["code"] == "schema.bad-date");
    let fault = fault.expect("the date is told");
    assert_eq!(fault["severity"], "error");
    assert_eq!(fault["file"], "content/actions/a.md");
    assert_eq!((&fault["line"], &fault["column"]), (&2.into(), &21.into()));
    assert_eq!((&fault["end_line"], &fault["end_column"]), (&2.into(), &31.into()));
    assert_eq!(fault["key"], "added");
    assert_says(fault["hint"].as_str().expect("a hint"), &["2020-04-13"]);
    let run = fabrique(&sound(), &["check", "--format", "json", "--date", "2020-04-13"]);
    assert_eq!(run.output.trim(), "[]");
}

#[test]
fn github_gets_one_command_for_each_fault() {
    let run = fabrique(&faulty(), &["check", "--format", "github"]);
    let start = "::error file=content/site.yaml,line=4,col=1,endLine=4,endColumn=3,title=schema.unknown-key::la clé";
    assert_says(&run.output, &[start, "%0A"]);
    assert!(run.output.lines().all(|line| line.starts_with("::")));
}

#[test]
fn tools_for_code_get_one_result_for_each_fault() {
    let run = fabrique(&faulty(), &["check", "--format", "sarif"]);
    let log: serde_json::Value = serde_json::from_str(&run.output).expect("JSON");
    let run_of_tool = &log["runs"][0];
    let result = &run_of_tool["results"][0];
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(result["ruleId"], "schema.unknown-key");
    let rule = result["ruleIndex"].as_u64().expect("a number");
    let rules = run_of_tool["tool"]["driver"]["rules"].as_array().expect("a list");
    assert_eq!(rules[usize::try_from(rule).expect("small")]["id"], "schema.unknown-key");
    assert_eq!(place["artifactLocation"]["uri"], "content/site.yaml");
    assert_eq!(place["region"]["startLine"], 4);
    assert_eq!(place["region"]["startColumn"], 1);
    let told = fabrique(&faulty(), &["check", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&told.output).expect("JSON");
    let n_told = told.as_array().expect("a list").len();
    assert_eq!(run_of_tool["results"].as_array().expect("a list").len(), n_told);
}

#[test]
fn a_warning_is_enough_when_warnings_are_denied() {
    let folder = sound();
    folder.put(
        "content/pages/aide.md",
        "---\ntitle: Aide\n---\n\nNous avons fait 5 321 kits.\n",
    );
    let check = ["check", "--date", "2020-04-13"];
    let run = fabrique(&folder, &check);
    assert_eq!(run.code, Some(0), "{}", run.output);
    assert_says(
        &run.output,
        &["avertissement[language.typed-number]", "1 avertissement"],
    );
    let run = fabrique(&folder, &[&check[..], &["--deny", "warnings"]].concat());
    assert_eq!(run.code, Some(1));
    assert_says(&run.output, &["les avertissements sont refusés"]);
    assert_says(&build(&folder, &[]).output, &["1 avertissement ;"]);
}

#[test]
fn no_folder_but_its_own_is_taken_for_the_site() {
    let folder = sound();
    folder.put("photos/a.jpg", "mine");
    folder.put("templates/a.html", "mine");
    folder.put("file", "mine");
    let before = folder.files("");
    let outs = [
        "content",
        "content/site",
        "templates/x/../y",
        ".",
        "..",
        "/",
        "new/..",
        "photos",
        "file",
        "target/fabrique",
    ];
    for out in outs {
        let run = build(&folder, &["--out", out]);
        assert_eq!(run.code, Some(2), "{out}: {}", run.notes);
        assert_says(&run.notes, &["erreur :", "="]);
        assert_eq!(folder.files(""), before, "{out}");
    }
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_around_the_refusal() {
    let folder = sound();
    folder.put("photos/a.jpg", "mine");
    let link = |to: &str, name: &str| {
        std::os::unix::fs::symlink(to, folder.path.join(name)).expect("a link");
    };
    link("content", "door");
    link("photos", "site");
    let before = folder.files("");
    for out in ["door", "door/x", "site", "site/"] {
        assert_eq!(build(&folder, &["--out", out]).code, Some(2), "{out}");
    }
    assert_eq!(folder.files(""), before);
}

#[test]
fn a_good_build_says_what_it_wrote() {
    let folder = sound();
    let run = build(&folder, &["--timings", "--out", "public/site"]);
    assert_eq!(run.code, Some(0), "{}", run.notes);
    assert_says(&run.output, &["13 avril 2020", "page", "nombre", "total", "lecture"]);
    assert!(!run.output.contains('\u{1b}'), "no colour in a pipe");
    assert!(folder.path.join("public/site/.fabrique-manifest").is_file());
    assert!(folder.path.join("target/fabrique/report.json").is_file());
    let again = build(&folder, &["--out", "public/site"]);
    assert_says(&again.output, &["Aucun fichier n'a changé"]);
    assert_eq!(folder.names("public"), ["site"]);
}

#[test]
fn a_build_with_faults_leaves_the_old_site() {
    let folder = sound();
    assert_eq!(build(&folder, &[]).code, Some(0));
    let before = folder.files("site");
    folder.put("content/site.yaml", &format!("{SITE}éé: 1\n"));
    let run = build(&folder, &[]);
    assert_eq!((run.code, run.output.as_str()), (Some(1), ""));
    assert_says(&run.notes, &["erreur[schema.unknown-key]", "rien n'a été écrit"]);
    assert_eq!(folder.files("site"), before);
    assert_eq!(folder.names(""), ["content", "site", "target"]);
    let report = fs::read(folder.path.join("target/fabrique/report.json"));
    let report: serde_json::Value =
        serde_json::from_slice(&report.expect("a report")).expect("JSON");
    assert_eq!(report["counts"]["error"], 1);
    assert_eq!(report["checks"][0]["code"], "schema.unknown-key");
}

#[test]
fn a_site_lost_between_two_moves_comes_back() {
    let folder = sound();
    build(&folder, &[]);
    let before = folder.files("site");
    let place = |name: &str| folder.path.join(name);
    fs::rename(place("site"), place(".site.fabrique-old")).expect("a move");
    folder.put("content/site.yaml", &format!("{SITE}éé: 1\n"));
    assert_eq!(build(&folder, &[]).code, Some(1));
    assert_eq!(folder.files("site"), before);
}

#[test]
fn the_disk_ends_with_3() {
    let folder = sound();
    folder.put("blocked", "a file, not a folder");
    let run = build(&folder, &["--out", "blocked/site"]);
    assert_eq!(run.code, Some(3), "{}", run.notes);
    assert_says(&run.notes, &["erreur :", "n'a pas pu être"]);
    assert!(!folder.path.join("site").exists());
}

#[test]
fn a_report_that_cannot_be_written_is_a_warning() {
    let folder = sound();
    folder.put("target", "a file, not a folder");
    let run = build(&folder, &[]);
    assert_eq!(run.code, Some(0));
    assert_says(&run.notes, &["avertissement :", "bilan"]);
}

#[cfg(unix)]
#[test]
fn a_reader_who_goes_away_is_no_fault() {
    let folder = faulty();
    let mut command = Command::new(env!("CARGO_BIN_EXE_fabrique"));
    command.arg("-C").arg(&folder.path).arg("check");
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    drop(child.stdout.take());
    let run = child.wait_with_output().expect("it ends");
    assert_eq!((run.status.code(), run.stderr.as_slice()), (Some(1), &[][..]));
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_told() {
    let full = fs::File::options().write(true).open("/dev/full").expect("a device");
    let mut command = Command::new(env!("CARGO_BIN_EXE_fabrique"));
    let run = command.arg("--help").stdout(full).output().expect("the program starts");
    assert_eq!(run.status.code(), Some(3));
}

#[test]
fn a_translation_is_begun_listed_and_closed() {
    let page = "---\ntitle: \"Mode d'emploi\"\npublished: 2020-04-13\n---\nUn savon.\n";
    let folder =
        Folder::with(&[("content/site.yaml", SITE), ("content/pages/notice.md", page)]);
    let run = fabrique(&folder, &["translate"]);
    assert_eq!(run.code, Some(0));
    assert_says(&run.output, &["content/pages/notice.md", "content/site.yaml"]);

    let run = fabrique(&folder, &["translate", "content"]);
    assert_says(&run.output, &["Écrit : content/pages/notice.en.md"]);
    let file = folder.path.join("content/pages/notice.en.md");
    let text = fs::read_to_string(&file).expect("it was written");
    assert_says(&text, &["translates: ", "title: \"Mode d'emploi\"", "Un savon."]);
    let run = fabrique(&folder, &["translate"]);
    assert_says(&run.output, &["Tout est traduit et à jour."]);

    let other = page.replace("Un savon", "Un peigne");
    fs::write(folder.path.join("content/pages/notice.md"), other).expect("it is written");
    let run = fabrique(&folder, &["translate"]);
    assert_says(&run.output, &["content/pages/notice.md", "1 à relire"]);
    let run = fabrique(&folder, &["translate", "--done", "content/pages/notice.en.md"]);
    assert_says(&run.output, &["content/pages/notice.en.md vaut pour l'original"]);
    let run = fabrique(&folder, &["translate"]);
    assert_says(&run.output, &["Tout est traduit et à jour."]);
}

#[test]
fn what_cannot_be_translated_is_wrong_use() {
    let run = fabrique(&sound(), &["translate", "content/pages/nothing.md"]);
    assert_eq!(run.code, Some(2));
    assert_says(&run.notes, &["il n'y a rien à traduire"]);
}

#[test]
fn mechanical_faults_are_repaired_when_somebody_agrees() {
    let page =
        "---\ntitle: Une page : deux mots\nupdated: 17/04/2020 # sûr\n---\nBonjour.\n";
    let folder =
        Folder::with(&[("content/site.yaml", SITE), ("content/pages/a.md", page)]);
    let text = || fs::read_to_string(folder.path.join("content/pages/a.md")).expect("it");
    for arguments in [&["fix", "--dry-run"] as &[&str], &["fix"]] {
        let run = fabrique(&folder, arguments);
        assert_eq!(run.code, Some(1), "{}", run.notes);
        let parts = ["- title: Une page : deux mots", "+ updated: 2020-04-17 # sûr"];
        assert_says(&run.output, &parts);
        assert_eq!(text(), page);
    }
    let run = fabrique(&folder, &["fix", "--yes"]);
    assert_eq!(run.code, Some(0), "{}{}", run.output, run.notes);
    assert_says(&run.output, &["1 fichier corrigé."]);
    let meant = "---\ntitle: \"Une page : deux mots\"\nupdated: 2020-04-17 # sûr\n---\nBonjour.\n";
    assert_eq!(text(), meant);
    assert_eq!(folder.names("content/pages"), ["a.md"]);
    let run = fabrique(&folder, &["fix", "--dry-run"]);
    assert_eq!(run.code, Some(0));
    assert_says(&run.output, &["Rien à corriger automatiquement."]);
    let run = fabrique(&folder, &["fix", "--yes", "--dry-run"]);
    assert_eq!(run.code, Some(2));
}
