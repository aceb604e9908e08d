use fabrique::*;
use std::path::Path;
use std::sync::Arc;
fn walk(dir: &Path, root: &Path, out: &mut Vec<text::Source>) {
    let mut e: Vec<_> =
        std::fs::read_dir(dir).unwrap().map(|x| x.unwrap().path()).collect();
    e.sort();
    for p in e {
        if p.is_dir() {
            walk(&p, root, out);
            continue;
        }
        let rel = p.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        if rel.ends_with(".md")
            || rel.ends_with(".yaml")
            || rel.ends_with(".csv")
            || rel.ends_with(".html")
            || rel.ends_with(".css")
        {
            out.push(text::Source::from_bytes(&rel, &std::fs::read(&p).unwrap()));
        }
    }
}
fn main() {
    let root = std::env::args().nth(1).unwrap();
    let out = std::env::args().nth(2).unwrap();
    let root = Path::new(&root);
    let mut sources = vec![];
    walk(&root.join("content"), root, &mut sources);
    let mut own = vec![];
    if root.join("own").exists() {
        walk(&root.join("own"), &root.join("own"), &mut own);
    }
    let mut d = diag::Diagnostics::default();
    let t = std::time::Instant::now();
    let docs: Vec<Arc<parse::Doc>> =
        sources.iter().map(|s| Arc::new(d.take(parse::parse(s)))).collect();
    eprintln!("parse {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let catalog = d.take(model::resolve(&docs));
    eprintln!("resolve {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let date = d.take(catalog.date(None));
    eprintln!("date {date}");
    let impact = d.take(aggregate::aggregate(&catalog, date));
    eprintln!("aggregate {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let words = locale::Words::new(locale::Language::French);
    let setting = plan::Setting {
        date,
        reach: model::Reach::Published,
        words: &words,
        pictures: &[],
    };
    let plan = d.take(plan::plan(&catalog, &impact, &setting));
    eprintln!("plan {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let finish = if std::env::args().nth(3).is_some() {
        render::Finish::Minified
    } else {
        render::Finish::Readable
    };
    let theme = d.take(render::Theme::new(&own, finish));
    eprintln!("theme {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let mut artifacts: Vec<_> =
        plan.pages.iter().map(|p| d.take(theme.render(p))).collect();
    artifacts.extend(theme.assets().iter().cloned());
    eprintln!("render {:?} {}", t.elapsed(), artifacts.len());
    let t = std::time::Instant::now();
    let expected = inspect::Expected {
        secrets: &catalog.private,
        emails: catalog.site.contacts.iter().filter_map(|c| c.email.as_deref()).collect(),
        page_budget_kb: 150,
        sources: plan
            .pages
            .iter()
            .filter_map(|p| Some((p.path.clone(), p.source.clone()?)))
            .collect(),
    };
    d.extend(&inspect::inspect(&artifacts, &expected));
    eprintln!("inspect {:?}", t.elapsed());
    for a in &artifacts {
        let p = Path::new(&out).join(a.path.as_str());
        std::fs::create_dir_all(p.parent().unwrap()).unwrap();
        std::fs::write(p, &a.bytes).unwrap();
    }
    d.sort();
    for x in &d.list {
        let told = words.fault(&x.fault);
        let at = x
            .location
            .as_ref()
            .map(|l| {
                let s = sources.iter().chain(&own).find(|s| s.path == l.path);
                let pos = s.map(|s| s.position(l.span.start as usize));
                format!(
                    "{}:{}:{}",
                    l.path,
                    pos.map_or(0, |p| p.line),
                    pos.map_or(0, |p| p.column)
                )
            })
            .unwrap_or_default();
        println!(
            "{:?} {} {} — {} [{}]",
            x.severity,
            x.code(),
            at,
            told.message,
            told.hint.unwrap_or_default()
        );
    }
}
