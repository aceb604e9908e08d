//! Links, autolinks, embeds, parameters.

use super::{day, line, sound, told};
use crate::diag::{Diagnostics, Fault, Reference as Wrong, Severity};
use crate::parse::markdown::{Classes, Rules, read};
use crate::parse::{Block, Inline, Manner, Scheme};
use crate::text::Source;

#[test]
fn an_autolink_cites_with_the_default_text() {
    let body = sound("Avec <partner:la-cloche>.\n");
    let [_, Inline::Reference { reference, content }, _] = line(&body) else {
        panic!("{body:?}")
    };
    assert_eq!(
        (reference.scheme, reference.target.as_str()),
        (Scheme::Partner, "la-cloche")
    );
    assert!(content.is_empty());
}

#[test]
fn a_reference_keeps_its_parameters_and_anchor() {
    let url = "indicator:kits?scope=challenge:homeless,challenge:elders&period=2020-W15";
    let body = sound(&format!("<{url}&form=more-than#en-bref>\n"));
    let reference = body.references().next().expect("there is one").reference.clone();
    assert_eq!(reference.name(), "indicator:kits");
    assert_eq!(reference.parameter("period"), Some("2020-W15"));
    assert_eq!(reference.parameter("scope"), Some("challenge:homeless,challenge:elders"));
    assert_eq!(reference.anchor, "en-bref");
}

#[test]
fn references_are_walked_in_reading_order_with_their_manner() {
    let body = sound(
        "[Les *clochers*](partner:la-cloche)[^1]\n\n\
         ![Par semaine](chart:kits?by=week \"Légende\")\n\n\
         - <day:this>\n\n[^1]: <source:deck-2020>\n",
    );
    let cited: Vec<_> =
        body.references().map(|it| (it.reference.name(), it.manner, it.text)).collect();
    let expected = [
        ("partner:la-cloche", Manner::Cite, "Les clochers"),
        ("chart:kits", Manner::Embed, "Par semaine"),
        ("day:this", Manner::Cite, ""),
        ("source:deck-2020", Manner::Cite, ""),
    ];
    let expected =
        expected.map(|(name, manner, text)| (name.into(), manner, text.into()));
    assert_eq!(cited, expected);
}

#[test]
fn an_embed_alone_in_its_paragraph_is_a_block() {
    let body = sound("![Par semaine](chart:kits?by=week \"Du début à la fin\")\n");
    let [Block::Embed { reference, title, caption }] = body.blocks.as_slice() else {
        panic!("{body:?}")
    };
    assert_eq!(reference.parameter("by"), Some("week"));
    assert_eq!((title.as_str(), caption.as_str()), ("Par semaine", "Du début à la fin"));
}

#[test]
fn an_embed_among_words_is_refused() {
    let fault = ["ref.embed-inline \"![](figure:kits)\""];
    assert_eq!(told("Voici ![](figure:kits)\n"), fault);
    assert_eq!(told("*![](figure:kits)*\n"), fault);
    assert_eq!(told("## ![](figure:kits)\n"), fault);
    assert_eq!(told("| a |\n|---|\n| ![](figure:kits) |\n"), fault);
    assert_eq!(told("![](figure:kits) ![](figure:kits)\n").len(), 2);
}

#[test]
fn schemes_keep_to_their_place() {
    assert_eq!(told("<chart:kits>\n"), ["ref.bad-scheme \"chart:\""]);
    assert_eq!(told("[texte](calendar:re-action)\n"), ["ref.bad-scheme \"calendar:\""]);
    assert_eq!(told("![texte](page:legal/privacy)\n"), ["ref.bad-scheme \"page:\""]);
    assert_eq!(told("![quinze](free:reason)\n"), ["ref.bad-scheme \"free:\""]);
    assert_eq!(told("<free:reason>\n"), ["ref.empty \"<free:reason>\""]);
}

#[test]
fn a_free_number_is_printed_and_not_reported() {
    let body = sound("Des groupes de [15](free:group-size).\n");
    assert_eq!(body.references().next().map(|it| it.text).as_deref(), Some("15"));
    assert_eq!(body.first_sentence().as_deref(), Some("Des groupes de 15."));
}

#[test]
fn unknown_and_personal_schemes_are_refused_at_their_place() {
    assert_eq!(told("[nous](partnr:x)\n"), ["ref.bad-scheme \"partnr:\""]);
    assert_eq!(told("[nous](Partner:x)\n"), ["ref.bad-scheme \"Partner:\""]);
    assert_eq!(told("[nous](mailto:a@b.fr)\n"), ["ref.bad-scheme \"mailto:\""]);
    assert_eq!(told("<a@b.fr>\n"), ["ref.bad-scheme \"<a@b.fr>\""]);
    assert_eq!(told("[appel](tel:0612)\n"), ["ref.bad-scheme \"tel:\""]);
    assert_eq!(told("[x](javascript:alert)\n"), ["ref.bad-scheme \"javascript:\""]);
    assert_eq!(told("[x](java&#10;script:alert)\n").len(), 1);
    assert_eq!(told("![x](data:image/png)\n"), ["ref.bad-scheme \"data:\""]);
}

#[test]
fn the_nearest_scheme_and_parameter_are_named() {
    let fault = |text: &str| {
        let rules = Rules { classes: Classes::Refused, typed_numbers: Severity::Warning };
        let mut diagnostics = Diagnostics::default();
        read(&Source::new("a.md", text), 0, rules, &mut diagnostics);
        diagnostics.list.remove(0).fault
    };
    let scheme =
        Wrong::BadScheme { scheme: "partnr".into(), nearest: Some("partner".into()) };
    assert_eq!(fault("<partnr:la-cloche>"), Fault::Reference(scheme));
    let parameter = Wrong::UnknownParameter {
        key: "from".into(),
        scheme: "figure".into(),
        nearest: Some("form".into()),
    };
    assert_eq!(fault("<figure:kits?from=exact>"), Fault::Reference(parameter));
    let value = Wrong::BadParameter {
        key: "kind".into(),
        text: "pie".into(),
        allowed: "bar, line".into(),
    };
    assert_eq!(fault("![](chart:kits?kind=pie)"), Fault::Reference(value));
}

#[test]
fn values_of_parameters_are_checked_where_they_stand() {
    let bad = |url: &str, part: &str| {
        assert_eq!(told(&format!("<{url}>\n")), [format!("ref.bad-parameter {part:?}")]);
    };
    bad("indicator:kits?period=13/04/2020", "period=13/04/2020");
    bad("indicator:kits?to=2020-13", "to=2020-13");
    bad("indicator:kits?step=0", "step=0");
    bad("indicator:kits?scope=partner:x", "scope=partner:x");
    bad("indicator:kits?between=2020-W13", "between=2020-W13");
    bad("figure:kits?form=exact&form=around", "form=around");
    bad("figure:kits?form", "form");
    bad("partner:x?show=amount", "show=amount");
    bad("survey:a/b/c?scope=all", "scope=all");
    sound(
        "<tier:gold?show=amount> <target:v?show=progress> <log:2020-04/3?case=upper>\n",
    );
    sound("<indicator:k?show=growth&between=2020-W13/2020-W16&as_known=2020-05-01>\n");
}

#[test]
fn a_target_is_an_id() {
    assert_eq!(told("[x](partner:)\n"), ["ref.empty \"partner:\""]);
    assert_eq!(told("<partner:La-Cloche>\n"), ["schema.bad-value \"La-Cloche\""]);
    assert_eq!(told("<survey:a//c>\n"), ["schema.bad-value \"a//c\""]);
    assert_eq!(told("Avec <partner:la cloche>.\n"), ["schema.bad-value \"la cloche\""]);
    assert_eq!(told("[Eux](partner:la cloche)\n"), ["schema.bad-value \"la cloche\""]);
    sound("`<partner:la cloche>` et \\<partner:la cloche>\n");
}

#[test]
fn a_link_leads_somewhere_and_says_where() {
    assert_eq!(told("[texte]()\n"), ["ref.empty \"[texte]()\""]);
    assert_eq!(told("[](https://a.fr)\n"), ["ref.empty \"[](https://a.fr)\""]);
    assert_eq!(told("[Ici !](/a/)\n"), ["access.link-text \"[Ici !](/a/)\""]);
    assert_eq!(told("[en savoir plus](partner:x)\n").len(), 1);
    sound("<https://a.fr/2020/4000> [le guide](/guide/#debut) [notes](#notes)\n");
    sound("[](partner:la-cloche)\n");
    assert_eq!(told("[a][b]\n"), ["schema.syntax \"[a][b]\""]);
}

#[test]
fn a_broken_link_leaves_its_words() {
    let (body, _) = day("Voir [nos *amis*](partnr:x).\n");
    let texts: String = body.texts().map(|(text, _)| text).collect();
    assert_eq!(texts, "Voir nos amis.");
}
