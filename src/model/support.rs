//! What holds between sponsors: shares of one scope make the whole of it (N53), a patron
//! is given no advertising.

use std::collections::BTreeMap;

use super::catalog::Sponsor;
use super::names::{At, Names};
use crate::diag::Support;
use crate::parse::SponsorNature;
use crate::value::{Amount, Slug};

/// Benefits that are advertising: a company would pay for them.
const ADVERTISING: [&str; 3] =
    ["sponsor-network-posts", "dedicated-communication", "advertising"];

/// Checks all sponsors.
pub(super) fn check<'a>(
    sponsors: &BTreeMap<&'a Slug, Sponsor<'a>>,
    names: &mut Names<'a>,
) {
    shares(sponsors, names);
    for sponsor in sponsors.values().filter(|it| nature(it) == SponsorNature::Patronage) {
        patronage(sponsor, names);
    }
}

/// What kind of support a sponsor gives: its own word, else its tier's.
fn nature(sponsor: &Sponsor<'_>) -> SponsorNature {
    let of_tier = sponsor.tier.and_then(|it| it.nature);
    sponsor.page.head.nature.or(of_tier).unwrap_or(SponsorNature::Sponsorship)
}

fn shares<'a>(sponsors: &BTreeMap<&'a Slug, Sponsor<'a>>, names: &mut Names<'a>) {
    let mut scopes: BTreeMap<String, Vec<&Sponsor<'a>>> = BTreeMap::new();
    for sponsor in sponsors.values() {
        let Some(share) = &sponsor.page.head.share else { continue };
        let at = At { path: sponsor.path, span: share.span };
        if share.value.is_negative() || share.value.is_zero() || share.value > Amount::ONE
        {
            names.tell(Support::ShareRange { text: share.value.to_string() }, at);
            continue;
        }
        scopes.entry(scope(sponsor)).or_default().push(sponsor);
    }
    for sponsors in scopes.into_values() {
        let shares = sponsors.iter().filter_map(|it| it.page.head.share.as_ref());
        let sum = shares.fold(Amount::ZERO, |sum, it| sum + it.value);
        let first =
            sponsors.first().and_then(|it| Some((it.path, it.page.head.share.as_ref()?)));
        let Some((path, share)) = first.filter(|_| sum != Amount::ONE) else { continue };
        let ids: Vec<&str> = sponsors.iter().map(|it| it.page.id.as_str()).collect();
        let sum = (sum * Amount::HUNDRED).to_string();
        let fault = Support::Shares { sum, sponsors: ids.join(", ") };
        names.tell(fault, At { path, span: share.span });
    }
}

/// What two sponsors of the same things have in common, whatever the order written.
fn scope(sponsor: &Sponsor<'_>) -> String {
    let sorted = |ids: &[&Slug]| {
        let mut ids: Vec<&str> = ids.iter().map(|it| it.as_str()).collect();
        ids.sort_unstable();
        ids.join(",")
    };
    let period = sponsor.page.head.scope.period.map(|it| it.to_string());
    [
        sorted(&sponsor.programs),
        sorted(&sponsor.challenges),
        sorted(&sponsor.territories),
        period.unwrap_or_default(),
    ]
    .join("|")
}

fn patronage<'a>(sponsor: &Sponsor<'a>, names: &mut Names<'a>) {
    let head = &sponsor.page.head;
    let own = head.benefits.iter().map(|it| &it.kind);
    let of_tier = sponsor.tier.into_iter().flat_map(|it| &it.benefits);
    let mut benefits: Vec<&String> =
        own.chain(of_tier).filter(|it| is_advertising(it)).collect();
    benefits.sort_unstable();
    benefits.dedup();
    let span =
        if head.benefits.is_empty() { sponsor.page.span } else { head.benefits_span };
    for benefit in benefits {
        let fault = Support::Patronage { benefit: benefit.clone() };
        names.tell(fault, At { path: sponsor.path, span });
    }
}

fn is_advertising(benefit: &str) -> bool {
    ADVERTISING.contains(&benefit) || benefit.to_lowercase().contains("publicit")
}
