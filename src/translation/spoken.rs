//! Which texts each type of content has: what may be translated, and nothing else.

use super::hand::Hand;
use crate::parse::{
    ActionHead, CategoryHead, ChallengeHead, CohortHead, ConceptHead, DayHead,
    FigureHead, FigureScope, IndicatorHead, Meta, PageHead, PartnerHead, PlatformHead,
    ProgramHead, ProjectHead, SiteHead, SlotTime, Slots, SourceHead, SponsorHead,
    StoryHead, SurveyHead, TargetHead, TerritoryHead, TierHead, UnitHead,
};
use crate::text::Spanned;
use crate::value::Slug;

/// A thing that has texts.
pub(super) trait Spoken: Clone {
    /// Goes through all of them.
    fn texts(&mut self, hand: &mut Hand<'_>);
}

impl Spoken for Meta {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        let title = self.title.clone();
        hand.placed("title", &mut self.title);
        hand.short("title", 120);
        // The address stays that of the original.
        if let Some(Spanned { value, span }) = title.filter(|_| self.slug.is_none()) {
            let slug = Slug::of(&value);
            self.slug = slug.map(|value| Spanned { value, span });
        }
        hand.maybe("summary", &mut self.summary);
        hand.short("summary", 240);
        hand.texts("variants", &mut self.variants);
        if let Some(image) = &mut self.image {
            hand.inside("image", |hand| {
                hand.text("alt", &mut image.alt);
                hand.maybe("credit", &mut image.credit);
            });
        }
        for (key, wording) in hand.free() {
            self.extra.retain(|(it, _)| it != key);
            self.extra.push((key.to_owned(), wording.free()));
        }
    }
}

impl Spoken for ProgramHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.maybe("tagline", &mut self.tagline);
        hand.each(
            ("roles", "id"),
            &mut self.roles,
            (|it| it.id.value.to_string(), |it, hand| hand.text("title", &mut it.title)),
        );
        hand.each(
            ("editions", "id"),
            &mut self.editions,
            (
                |it| it.id.value.to_string(),
                |it, hand| {
                    hand.maybe("title", &mut it.title);
                    hand.each(
                        ("phases", "id"),
                        &mut it.phases,
                        (
                            |it| it.id.value.to_string(),
                            |it, hand| {
                                hand.text("title", &mut it.title);
                                hand.maybe("aim", &mut it.aim);
                            },
                        ),
                    );
                    hand.in_order("steps", &mut it.steps, |it, hand| {
                        hand.text("title", &mut it.title);
                        hand.maybe("place", &mut it.place);
                    });
                    slots(&mut it.slots, hand);
                },
            ),
        );
    }
}

/// Where people meet.
fn slots(slots: &mut Slots, hand: &mut Hand<'_>) {
    hand.inside("slots", |hand| slot(slots.session.as_mut(), hand));
}

fn slot(session: Option<&mut SlotTime>, hand: &mut Hand<'_>) {
    if let Some(session) = session {
        hand.inside("session", |hand| hand.maybe("place", &mut session.place));
    }
}

impl Spoken for DayHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        if let Some(mail) = &mut self.mail {
            hand.inside("mail", |hand| {
                hand.text("subject", &mut mail.subject);
                hand.short("subject", 78);
                hand.maybe("preheader", &mut mail.preheader);
                hand.short("preheader", 110);
            });
        }
        slot(self.session.as_mut(), hand);
    }
}

impl Spoken for ChallengeHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.text("short_name", &mut self.short_name);
        hand.text("helps", &mut self.helps);
        hand.in_order("also", &mut self.also, |it, hand| {
            hand.text("text", &mut it.text);
            hand.maybe("place", &mut it.place);
            hand.maybe("comment", &mut it.comment);
        });
        hand.placed("instructions", &mut self.instructions);
    }
}

impl Spoken for ActionHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.texts("steps", &mut self.steps);
        hand.each(
            ("produces", "unit"),
            &mut self.produces,
            (
                |it| it.unit.value.to_string(),
                |it, hand| hand.maybe("how_to_count", &mut it.how_to_count),
            ),
        );
        hand.inside("effort", |hand| {
            hand.maybe("people", &mut self.effort.people);
            hand.maybe("cost", &mut self.effort.cost);
        });
        hand.texts("involves", &mut self.involves);
        hand.texts("material", &mut self.material);
        hand.placed("instructions", &mut self.instructions);
    }
}

impl Spoken for PartnerHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.maybe("nature_note", &mut self.nature_note);
        hand.in_order("roles", &mut self.roles, |it, hand| {
            hand.maybe("brings", &mut it.brings);
            hand.maybe("asks", &mut it.asks);
        });
    }
}

impl Spoken for SponsorHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.text("difficulties", &mut self.difficulties.value);
        hand.in_order("benefits", &mut self.benefits, |it, hand| {
            hand.maybe("proof", &mut it.proof);
        });
        if let Some(budget) = &mut self.budget {
            hand.inside("budget", |hand| {
                for (key, lines) in
                    [("charges", &mut budget.charges), ("products", &mut budget.products)]
                {
                    hand.in_order(key, lines, |it, hand| hand.text("item", &mut it.item));
                }
            });
        }
    }
}

impl Spoken for StoryHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.in_order("people", &mut self.people, |it, hand| {
            hand.text("alias", &mut it.alias);
            hand.maybe("role", &mut it.role);
        });
    }
}

impl Spoken for PageHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        if let Some(menu) = &mut self.menu {
            hand.inside("menu", |hand| hand.maybe("label", &mut menu.label));
        }
        hand.in_order("terms", &mut self.terms, |it, hand| {
            hand.text("term", &mut it.term);
            hand.text("definition", &mut it.definition);
            hand.texts("synonyms", &mut it.synonyms);
        });
        hand.texts("skills", &mut self.certificate.skills);
        hand.texts("criteria", &mut self.certificate.criteria);
    }
}

impl Spoken for ProjectHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.maybe("framework", &mut self.framework);
        hand.in_order("stakeholders", &mut self.stakeholders, |it, hand| {
            hand.maybe("role", &mut it.role);
            hand.maybe("note", &mut it.note);
        });
        hand.in_order("results", &mut self.results, |it, hand| {
            hand.text("title", &mut it.title);
            hand.maybe("state", &mut it.state);
        });
        hand.texts("outlook", &mut self.outlook);
        hand.texts("lessons", &mut self.lessons);
    }
}

impl Spoken for PlatformHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.text("title", &mut self.title);
        hand.maybe("operator", &mut self.operator);
        hand.each(
            ("notices", "id"),
            &mut self.notices,
            (
                |it| it.id.value.to_string(),
                |it, hand| {
                    hand.text("title", &mut it.title.value);
                    hand.placed("instructions", &mut it.instructions);
                },
            ),
        );
    }
}

impl Spoken for CategoryHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.text("title", &mut self.title);
    }
}

impl Spoken for SiteHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.text("title", &mut self.title);
        if let Some(organisation) = &mut self.organisation {
            hand.inside("organisation", |hand| {
                hand.maybe("presentation", &mut organisation.presentation);
            });
        }
        hand.each(
            ("contacts", "id"),
            &mut self.contacts,
            (|it| it.id.value.to_string(), |it, hand| hand.text("role", &mut it.role)),
        );
        if let Some(keys) = &mut self.policies.keys {
            hand.inside("policies", |hand| {
                hand.inside("keys", |hand| {
                    hand.text("scope", &mut keys.scope);
                    hand.text("salt_kept_by", &mut keys.salt_kept_by);
                    hand.text("reuse", &mut keys.reuse);
                });
            });
        }
    }
}

impl Spoken for TierHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.text("title", &mut self.title);
        hand.maybe("note", &mut self.note);
    }
}

impl Spoken for TerritoryHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.text("title", &mut self.title);
    }
}

impl Spoken for CohortHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.maybe("title", &mut self.title);
        slots(&mut self.slots, hand);
    }
}

impl Spoken for UnitHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.text("one", &mut self.one);
        hand.text("many", &mut self.many);
        hand.maybe("symbol", &mut self.symbol);
    }
}

impl Spoken for SourceHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.text("title", &mut self.title);
        hand.maybe("publisher", &mut self.publisher);
    }
}

impl Spoken for ConceptHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.text("label", &mut self.label);
    }
}

/// The scope of a figure or a target, in words.
fn scope(scope: &mut FigureScope, hand: &mut Hand<'_>) {
    hand.inside("scope", |hand| hand.placed("group", &mut scope.group));
}

impl Spoken for FigureHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        scope(&mut self.scope, hand);
        hand.placed("preferred", &mut self.preferred);
        hand.maybe("locator", &mut self.locator);
        hand.maybe("public_note", &mut self.public_note);
        hand.maybe("wording", &mut self.wording);
    }
}

impl Spoken for IndicatorHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.text("title", &mut self.title);
        hand.text("definition", &mut self.definition);
        hand.text("not_counted", &mut self.not_counted);
        hand.maybe("method", &mut self.method);
        hand.placed("limits", &mut self.limits);
        hand.texts("assumptions", &mut self.assumptions);
        if let Some(five) = &mut self.five {
            hand.inside("five", |hand| {
                hand.text("what", &mut five.what);
                hand.text("who", &mut five.who);
                hand.text("how_much", &mut five.how_much);
                hand.text("contribution", &mut five.contribution);
                hand.text("risk", &mut five.risk);
            });
        }
        hand.each(
            ("versions", "n"),
            &mut self.versions,
            (|it| it.number.to_string(), |it, hand| hand.text("change", &mut it.change)),
        );
    }
}

impl Spoken for TargetHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        scope(&mut self.scope, hand);
    }
}

impl Spoken for SurveyHead {
    fn texts(&mut self, hand: &mut Hand<'_>) {
        hand.text("title", &mut self.title);
        hand.text("population", &mut self.population);
        hand.maybe("mode", &mut self.mode);
        hand.maybe("weighting", &mut self.weighting);
        hand.maybe("biases", &mut self.biases);
        hand.each(
            ("questions", "id"),
            &mut self.questions,
            (
                |it| it.id.value.to_string(),
                |it, hand| {
                    hand.text("label", &mut it.label);
                    hand.each(
                        ("answers", "id"),
                        &mut it.answers,
                        (
                            |it| it.id.value.to_string(),
                            |it, hand| hand.text("label", &mut it.label),
                        ),
                    );
                },
            ),
        );
    }
}
