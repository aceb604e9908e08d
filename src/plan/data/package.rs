//! All tables as one Data Package of Frictionless Data: where they are, what their
//! columns hold, under which licence, in which version.

use serde::Serialize;

use super::csv;
use super::licence::{LicenceView, licence};
use super::schema::{Schema, schema};
use super::table::Table;
use super::version::version;
use crate::parse::SourceHead;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::value::Slug;

#[derive(Serialize)]
struct Package {
    profile: &'static str,
    name: String,
    title: String,
    description: String,
    version: String,
    created: String,
    homepage: String,
    languages: [String; 1],
    licenses: [LicenceView; 1],
    contributors: [Contributor; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Cited>,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Contributor {
    title: String,
    role: &'static str,
}

#[derive(Serialize)]
struct Cited {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
}

#[derive(Serialize)]
struct Resource {
    profile: &'static str,
    name: &'static str,
    path: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: usize,
    hash: String,
    dialect: Dialect,
    schema: Schema,
}

#[derive(Serialize)]
struct Dialect {
    delimiter: &'static str,
    #[serde(rename = "lineTerminator")]
    line_terminator: &'static str,
    #[serde(rename = "quoteChar")]
    quote_char: &'static str,
    #[serde(rename = "doubleQuote")]
    double_quote: bool,
    header: bool,
}

/// `datapackage.json`.
pub(super) fn package(desk: &Desk<'_>, tables: &[Table]) -> String {
    let (words, site) = (desk.words, &desk.site);
    let title = [("site", (&site.title).into())];
    let package = Package {
        profile: "tabular-data-package",
        name: Slug::of(&site.title)
            .map_or_else(|| "fabrique".into(), |it| it.to_string()),
        title: words.with("data-package", &title),
        description: words.text("data-package-note"),
        version: version(desk),
        created: format!("{}T00:00:00Z", desk.date),
        homepage: Address::list("data").absolute(&site.base_url),
        languages: [site.language.clone()],
        licenses: [licence(desk)],
        contributors: [Contributor {
            title: site.organisation.clone(),
            role: "publisher",
        }],
        sources: desk.catalog.sources.values().map(|it| cited(it)).collect(),
        resources: tables.iter().map(|it| resource(desk, it)).collect(),
    };
    pretty(&package)
}

fn cited(it: &SourceHead) -> Cited {
    Cited { title: it.title.clone(), path: it.url.as_ref().map(|it| it.0.clone()) }
}

fn resource(desk: &Desk<'_>, table: &Table) -> Resource {
    let text = csv::plain(table);
    let told = table.told(desk.words);
    Resource {
        profile: "tabular-data-resource",
        name: table.name,
        path: format!("{}.csv", table.name),
        title: told.message,
        description: told.hint,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: text.len(),
        hash: format!("sha256:{}", sha256(&text)),
        dialect: Dialect {
            delimiter: ",",
            line_terminator: "\n",
            quote_char: "\"",
            double_quote: true,
            header: true,
        },
        schema: schema(table, desk.words),
    }
}

fn sha256(text: &str) -> String {
    use sha2::{Digest, Sha256};
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// JSON that people can read, ending in a line end.
pub(super) fn pretty(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    text.expect("plain values can always be written") + "\n"
}
