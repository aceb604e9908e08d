//! What machines that read pages learn of the data: a `Dataset` of schema.org, as
//! JSON-LD inside the page.
//!
//! Invariant: nothing in it can end the element that holds it, nor name a person.

use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::licence::{LicenceView, licence};
use super::version::version;
use super::{address, tables};
use crate::model::Indicator;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::html::inside_html;
use crate::plan::impact::values;
use crate::value::Slug;

/// All the data, for their page.
pub(super) fn whole(desk: &Desk<'_>) -> String {
    let words = desk.words;
    let base = &desk.site.base_url;
    let title = [("site", (&desk.site.title).into())];
    let csv = tables(desk).into_iter().map(|it| {
        let file = address(&format!("{}.csv", it.name)).absolute(base);
        download(&it.told(words).message, "text/csv", &file)
    });
    let json = address("indicateurs.json").absolute(base);
    let json = download(&words.text("data-table-indicateurs"), "application/json", &json);
    let mut dataset = dataset(desk, &Address::list("data"));
    dataset["name"] = words.with("data-package", &title).into();
    dataset["description"] = words.text("data-package-note").into();
    dataset["distribution"] = csv.chain([json]).collect();
    inside_html(&dataset.to_string())
}

/// The values of one indicator, for its page.
pub(in crate::plan) fn of_indicator(
    desk: &Desk<'_>,
    id: &Slug,
    it: &Indicator<'_>,
) -> String {
    let base = &desk.site.base_url;
    let [csv, _] = Address::indicator_data(it);
    let file = download(&it.head.title, "text/csv", &csv.absolute(base));
    let mut dataset = dataset(desk, &Address::indicator(it));
    dataset["name"] = it.head.title.as_str().into();
    dataset["description"] = it.head.definition.as_str().into();
    dataset["isPartOf"] =
        json!({"@type": "Dataset", "@id": Address::list("data").absolute(base)});
    dataset["distribution"] = json!([file]);
    let measure = desk.impact.measure(&values::whole(desk, id));
    let shown = measure.value().map(|it| it.plain().to_string());
    let measured = Measured {
        kind: "PropertyValue",
        name: &it.head.title,
        description: &it.head.not_counted,
        unit: &desk.unit(it.unit).many,
        value: shown.and_then(|it| RawValue::from_string(it).ok()),
    };
    let text = serde_json::to_string(&OfIndicator { dataset, measured });
    inside_html(&text.expect("plain values can always be written"))
}

/// What is said of one indicator.
#[derive(Serialize)]
struct OfIndicator<'a> {
    #[serde(flatten)]
    dataset: Value,
    #[serde(rename = "variableMeasured")]
    measured: Measured<'a>,
}

/// What is measured, with its value on the day of the build: as exact as in the files,
/// and none where the page shows none.
#[derive(Serialize)]
struct Measured<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    description: &'a str,
    #[serde(rename = "unitText")]
    unit: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Box<RawValue>>,
}

fn dataset(desk: &Desk<'_>, page: &Address) -> Value {
    let site = &desk.site;
    let url = desk.register.languages.place(page).absolute(&site.base_url);
    let LicenceView { title, path, .. } = licence(desk);
    let start = desk.impact.start(&Default::default());
    json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": url,
        "url": url,
        "version": version(desk),
        "dateModified": desk.date.to_string(),
        "temporalCoverage": format!("{start}/{}", desk.date),
        "inLanguage": site.language,
        "isAccessibleForFree": true,
        "license": if path.is_empty() { title } else { path },
        "creator": {"@type": "Organization", "name": site.organisation},
        "publisher": {"@type": "Organization", "name": site.organisation},
    })
}

fn download(name: &str, format: &str, url: &str) -> Value {
    json!({
        "@type": "DataDownload",
        "name": name,
        "encodingFormat": format,
        "contentUrl": url,
    })
}
