//! Reading a project and writing a site, with real files.

use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;

use fabrique::artifact::{Artifact, SitePath};
use fabrique::disk::{self, DiskError, Obstacle, SiteFolder, Written};

mod common {
    pub(crate) mod folder;
}

use common::folder::Folder;

const MANIFEST: &str = "site/.fabrique-manifest";

fn artifacts(files: &[(&str, &str)]) -> Vec<Arc<Artifact>> {
    let artifact = |(path, text): &(&str, &str)| {
        let path = SitePath::new(path).expect("a path inside the site");
        Arc::new(Artifact { path, bytes: text.as_bytes().into() })
    };
    files.iter().map(artifact).collect()
}

fn write(folder: &Folder, files: &[(&str, &str)]) -> Result<Written, DiskError> {
    let site = SiteFolder::open(&folder.path, Path::new("site"))?;
    disk::write(&site, &artifacts(files))
}

fn written(folder: &Folder, files: &[(&str, &str)]) -> Written {
    write(folder, files).expect("nothing stands in the way")
}

/// What people find in the site, without the manifest.
fn site(folder: &Folder) -> Vec<(String, String)> {
    let mut files = folder.files("site");
    files.retain(|(name, _)| name != ".fabrique-manifest");
    files
}

fn owned(files: &[(&str, &str)]) -> Vec<(String, String)> {
    files.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect()
}

#[test]
fn a_site_is_replaced_as_a_whole() {
    let folder = Folder::with(&[]);
    let first = written(&folder, &[("a/index.html", "1"), ("b.css", "same")]);
    assert_eq!(first, Written { n_written: 2, n_same: 0, n_foreign: 0 });
    let second = written(&folder, &[("b.css", "same"), ("c/index.html", "3")]);
    assert_eq!(second, Written { n_written: 1, n_same: 1, n_foreign: 0 });
    assert_eq!(site(&folder), owned(&[("b.css", "same"), ("c/index.html", "3")]));
    assert_eq!(folder.names(""), ["site"], "nothing is left beside it");
}

#[test]
fn a_file_may_become_a_folder_and_back() {
    let folder = Folder::with(&[]);
    for files in [[("a", "1")], [("a/b", "2")], [("a", "3")]] {
        written(&folder, &files);
        assert_eq!(site(&folder), owned(&files));
    }
}

#[cfg(unix)]
#[test]
fn the_same_site_is_not_written_again() {
    use std::os::unix::fs::MetadataExt;
    let folder = Folder::with(&[]);
    let files = [("a/index.html", "1")];
    written(&folder, &files);
    let inode = |path: &str| fs::metadata(folder.path.join(path)).map(|it| it.ino()).ok();
    let before = (inode("site"), inode(MANIFEST), inode("site/a/index.html"));
    assert_eq!(written(&folder, &files).n_written, 0);
    assert_eq!((inode("site"), inode(MANIFEST), inode("site/a/index.html")), before);
    written(&folder, &[("a/index.html", "1"), ("b", "2")]);
    assert_eq!(inode("site/a/index.html"), before.2, "what did not change is linked");
}

#[test]
fn a_damaged_file_is_written_again() {
    let folder = Folder::with(&[]);
    let files = [("a/index.html", "1"), ("b", "2")];
    written(&folder, &files);
    folder.put("site/a/index.html", "");
    fs::remove_file(folder.path.join("site/b")).expect("it was there");
    assert_eq!(written(&folder, &files).n_written, 2);
    assert_eq!(site(&folder), owned(&files));
}

#[test]
fn files_of_others_in_the_site_are_kept() {
    let folder = Folder::with(&[]);
    written(&folder, &[("index.html", "1"), ("old/index.html", "old")]);
    folder.put("site/CNAME", "exemple.org");
    folder.put("site/.well-known/key", "k");
    folder.put("site/old/note.txt", "mine");
    fs::create_dir(folder.path.join("site/empty")).expect("a folder");
    let second = written(&folder, &[("index.html", "2")]);
    assert_eq!(second.n_foreign, 4);
    let kept = [(".well-known/key", "k"), ("CNAME", "exemple.org"), ("index.html", "2")];
    let mut expected = owned(&kept);
    expected.extend(owned(&[("old/note.txt", "mine")]));
    assert_eq!(site(&folder), expected);
    assert!(folder.path.join("site/empty").is_dir());
}

#[test]
fn a_file_of_others_in_our_way_is_named_and_left() {
    let folder = Folder::with(&[]);
    written(&folder, &[("index.html", "1")]);
    folder.put("site/CNAME", "exemple.org");
    for path in ["CNAME", "CNAME/index.html"] {
        let error = write(&folder, &[(path, "2")]).expect_err("it is in the way");
        assert!(matches!(error.obstacle, Obstacle::InTheWay));
        assert!(error.path.ends_with("site/CNAME"));
    }
    folder.put("site/a/mine", "m");
    let error = write(&folder, &[("a", "2")]).expect_err("it is in the way");
    assert!(error.path.ends_with("site/a/mine"));
    let left = [("CNAME", "exemple.org"), ("a/mine", "m"), ("index.html", "1")];
    assert_eq!(site(&folder), owned(&left));
}

#[test]
fn a_build_that_was_killed_is_healed() {
    let folder = Folder::with(&[]);
    let files = [("a", "1"), ("b", "2")];
    written(&folder, &files);
    let place = |name: &str| folder.path.join(name);
    // Killed while it staged.
    folder.put(".site.fabrique-new/.fabrique-manifest", "fabrique-manifest 1\n");
    folder.put(".site.fabrique-new/a", "half");
    folder.put(".site.fabrique-lock", "");
    SiteFolder::open(&folder.path, Path::new("site")).expect("it is healed");
    assert_eq!(folder.names(""), ["site"]);
    folder.put(".site.fabrique-new/.fabrique-manifest", "");
    SiteFolder::open(&folder.path, Path::new("site")).expect("it is healed");
    // Killed between two moves.
    fs::rename(place("site"), place(".site.fabrique-old")).expect("a move");
    SiteFolder::open(&folder.path, Path::new("site")).expect("it is healed");
    assert_eq!((folder.names(""), site(&folder)), (vec!["site".into()], owned(&files)));
    // Killed while it removed the old site.
    folder.put(".site.fabrique-old/.fabrique-manifest", "fabrique-manifest 1\n");
    fs::create_dir(place(".site.fabrique-new")).expect("a folder");
    written(&folder, &files);
    assert_eq!((folder.names(""), site(&folder)), (vec!["site".into()], owned(&files)));
}

#[test]
fn folders_that_only_look_like_ours_are_left() {
    let folder = Folder::with(&[(".site.fabrique-new/photo.jpg", "mine")]);
    let error = write(&folder, &[("a", "1")]).expect_err("it is not ours");
    assert!(matches!(error.obstacle, Obstacle::NotOurs));
    assert_eq!(folder.files(".site.fabrique-new"), owned(&[("photo.jpg", "mine")]));
}

#[test]
fn two_builds_do_not_write_one_site_at_once() {
    let folder = Folder::with(&[]);
    let lock = File::create(folder.path.join(".site.fabrique-lock")).expect("a file");
    lock.lock().expect("a lock");
    let error = write(&folder, &[("a", "1")]).expect_err("another build is writing");
    assert!(matches!(error.obstacle, Obstacle::Locked));
    drop(lock);
    written(&folder, &[("a", "1")]);
}

#[test]
fn the_manifest_gives_no_address_away() {
    let folder = Folder::with(&[]);
    written(&folder, &[("soutiens/secret/index.html", "1")]);
    let text = fs::read_to_string(folder.path.join(MANIFEST)).expect("a manifest");
    assert!(!text.contains("secret"));
}

#[cfg(unix)]
#[test]
fn links_of_others_in_the_site_stay_links() {
    let folder = Folder::with(&[("far/away.txt", "far")]);
    written(&folder, &[("a", "1")]);
    let link = folder.path.join("site/far");
    std::os::unix::fs::symlink("../far", &link).expect("a link");
    written(&folder, &[("a", "2")]);
    assert_eq!(fs::read_link(&link).expect("a link"), Path::new("../far"));
    assert_eq!(folder.files("far"), owned(&[("away.txt", "far")]));
}

#[test]
fn sources_are_read_in_order_without_what_editors_leave() {
    let folder = Folder::with(&[
        ("content/b.md", "b"),
        ("content/a/z.md", "z"),
        ("content/.DS_Store", ""),
        ("content/.git/config", ""),
        ("content/b.md~", ""),
        ("content/.b.md.swp", ""),
        ("content/Thumbs.db", ""),
        ("content/~$notes.csv", ""),
        ("content/images/p.jpg", "\u{ff}"),
        ("content/e\u{301}te\u{301}.md", "nfd"),
        ("templates/page.html", "t"),
    ]);
    let files = disk::read(&folder.path).expect("a project");
    let paths: Vec<&str> = files.content.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(paths, ["content/a/z.md", "content/b.md", "content/été.md"]);
    assert_eq!(files.templates.len(), 1);
    assert_eq!(files.images[0].path.as_str(), "content/images/p.jpg");
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_the_project_only() {
    use std::os::unix::fs::symlink;
    let folder = Folder::with(&[("in/content/a.md", "a"), ("out.md", "secret")]);
    let content = folder.path.join("in/content");
    symlink("a.md", content.join("b.md")).expect("a link");
    symlink("..", content.join("loop")).expect("a link");
    symlink("nobody@nowhere", content.join(".#a.md")).expect("a link");
    let files = disk::read(&folder.path.join("in")).expect("a project");
    let paths: Vec<&str> = files.content.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(paths[..2], ["content/a.md", "content/b.md"]);
    symlink("../../out.md", content.join("c.md")).expect("a link");
    let error = disk::read(&folder.path.join("in")).expect_err("it leads out");
    assert!(matches!(error.obstacle, Obstacle::LeadsOutside));
    assert!(error.path.ends_with("content/c.md"));
}

#[test]
fn a_folder_in_the_place_of_a_file_is_told_and_the_other_way_round() {
    let folder = Folder::with(&[("content/tiers.yaml/a.txt", "a")]);
    let error = disk::read(&folder.path).expect_err("a folder stands there");
    assert!(matches!(error.obstacle, Obstacle::NotAFile));
    assert!(error.path.ends_with("content/tiers.yaml"));
    let folder = Folder::with(&[("content/partners", "a")]);
    let error = disk::read(&folder.path).expect_err("a file stands there");
    assert!(matches!(error.obstacle, Obstacle::NotAFolder));
    assert!(error.path.ends_with("content/partners"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_text_is_told() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::with(&[("content/a.md", "a")]);
    let name = std::ffi::OsStr::from_bytes(b"\xe9t\xe9.md");
    fs::write(folder.path.join("content").join(name), "").expect("a file");
    let error = disk::read(&folder.path).expect_err("its name cannot be read");
    assert!(matches!(error.obstacle, Obstacle::NameNotText));
}
