//! The licence of the data, by its identifier of the SPDX list where it has one.

use serde::Serialize;

use crate::plan::desk::Desk;
use crate::value::Slug;

/// Licences of open data whose text has a known address.
const KNOWN: [(&str, &str); 5] = [
    ("etalab-2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence"),
    ("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
];

/// A licence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct LicenceView {
    /// Its identifier.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// Where its text stands; empty when that is not known.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub path: String,
}

/// The licence that `site.yaml` names.
pub(super) fn licence(desk: &Desk<'_>) -> LicenceView {
    let written = desk.catalog.site.data_licence;
    let known = KNOWN.iter().find(|(name, _)| name.eq_ignore_ascii_case(written));
    match known {
        Some((name, path)) => LicenceView {
            name: (*name).to_owned(),
            title: desk
                .words
                .label("licence", &name.to_ascii_lowercase().replace('.', "-")),
            path: (*path).to_owned(),
        },
        None => LicenceView {
            name: Slug::of(written).map_or_else(|| "other".into(), |it| it.to_string()),
            title: written.to_owned(),
            path: String::new(),
        },
    }
}
