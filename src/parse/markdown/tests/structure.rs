//! Headings, channels, tables, images, notes, HTML.

use super::{day, line, sound, told};
use crate::parse::{Alignment, Block, Body, Channel, Heading, Inline};

#[test]
fn the_day_of_the_content_model_is_sound() {
    let (body, told) = day("Bienvenue dans la promotion ! Aujourd'hui, on écoute.\n\n\
         ## À faire {.mail .web}\n\nLisez la fiche avec <partner:expert>, puis notez \
         trois besoins.\n\n## Ce midi {.whatsapp .no-title}\n\n**Ce midi :** dites \
         pourquoi vous êtes là. La fiche du jour : <day:this>\n\n\
         ## Trame d'appel {.call}\n\nTour de prénoms.\n");
    assert_eq!(told, [""; 0]);
    assert_eq!(headings(&body).len(), 3);
}

fn headings(body: &Body) -> Vec<&Heading> {
    let headings = body.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    });
    headings.collect()
}

#[test]
fn classes_of_a_day_are_channels() {
    let (body, told) = day("## À faire {.mail .web}\n\n## Midi {.whatsapp .no-title}\n");
    assert_eq!(told, [""; 0]);
    let [first, second] = headings(&body)[..] else { panic!("{body:?}") };
    assert_eq!(first.channels, [Channel::Mail, Channel::Web]);
    assert_eq!((first.id.as_str(), first.printed), ("a-faire", true));
    assert_eq!(
        (second.channels.as_slice(), second.printed),
        (&[Channel::Whatsapp][..], false)
    );
}

#[test]
fn a_section_may_be_for_one_challenge() {
    let (body, told) = day("## Sur place {.mail .for-elders .for-carers}\n");
    assert_eq!(told, [""; 0]);
    let [heading] = headings(&body)[..] else { panic!("{body:?}") };
    let named: Vec<&str> =
        heading.challenges.iter().map(|it| it.value.as_str()).collect();
    assert_eq!((named, heading.channels.len()), (vec!["elders", "carers"], 1));
}

#[test]
fn a_class_that_is_no_channel_is_told_where_it_stands() {
    assert_eq!(day("## À faire {.mial}\n").1, ["program.unknown-class \".mial\""]);
    assert_eq!(day("## A {.for-Aînés}\n").1, ["program.unknown-class \".for-Aînés\""]);
    assert_eq!(told("## À faire {.mail}\n"), ["program.unknown-class \".mail\""]);
    assert_eq!(day("> ## À faire {.mail}\n").1, ["program.unknown-class \".mail\""]);
}

#[test]
fn braces_that_are_no_class_are_told() {
    assert_eq!(day("## A {mail}\n").1, ["program.unknown-class \"{mail}\""]);
    assert_eq!(day("## A {to=mail}\n").1, ["program.unknown-class \"to=mail\""]);
    assert_eq!(day("## A {.mail\n").1, ["program.unknown-class \"{.mail\""]);
    assert_eq!(day("## A {.mail} b\n").1, ["program.unknown-class \"{.mail} b\""]);
    assert_eq!(day("## Le code `{x}`\n").1, [""; 0]);
    assert_eq!(day("## A {m}\n").1, ["program.unknown-class \"m\""]);
}

#[test]
fn ids_are_made_from_the_text_and_never_twice() {
    let body =
        sound("## L'été\n\n## L'été\n\n## …\n\n## L'été {#saison}\n\n## <day:this>\n");
    let ids: Vec<&str> = headings(&body).iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["l-ete", "l-ete-2", "section", "saison", "section-2"]);
    assert_eq!(told("## A {#x}\n\n## B {#x}\n"), ["schema.duplicate-id \"x\""]);
    assert_eq!(told("## A {#Été}\n"), ["schema.bad-value \"Été\""]);
}

#[test]
fn levels_of_headings_never_jump() {
    sound("## A\n\n### B\n\n#### C\n\n## D\n");
    assert_eq!(told("## A\n\n#### B\n"), ["access.heading-order \"#### B\""]);
    assert_eq!(told("### A\n"), ["access.heading-order \"### A\""]);
    // What makes a heading of a text is told in its place.
    assert_eq!(told("A\n=\n\n## B\n"), ["schema.syntax \"=\""]);
}

#[test]
fn a_table_has_a_header() {
    let body = sound("| Nom | Part |\n|:--|--:|\n| Un | *deux* |\n| Trois |\n");
    let [Block::Table { alignment, head, rows }] = body.blocks.as_slice() else {
        panic!("{body:?}")
    };
    assert_eq!(alignment, &[Alignment::Start, Alignment::End]);
    assert_eq!((head.len(), rows.len(), rows[1].len()), (2, 2, 2));
    assert_eq!(told("| | |\n|--|--|\n| a | b |\n"), ["access.table \"| | |\""]);
}

#[test]
fn an_image_has_a_text() {
    let body = sound("![Une *file* d'attente](file.jpg)\n");
    let [Inline::Image { url, alt, .. }] = line(&body) else { panic!("{body:?}") };
    assert_eq!((url.as_str(), alt.as_str()), ("file.jpg", "Une file d'attente"));
    assert_eq!(told("![](file.jpg)\n"), ["access.alt \"![](file.jpg)\""]);
    assert_eq!(told("[![](file.jpg)](/a/)\n"), ["access.alt \"![](file.jpg)\""]);
}

#[test]
fn notes_come_in_the_order_of_their_first_citation() {
    let body = sound("Un[^b] deux[^a] encore[^b].\n\n[^a]: A.\n\n[^b]: B.\n");
    let labels: Vec<&str> = body.notes.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["b", "a"]);
    let marks: Vec<usize> = line_marks(&body);
    assert_eq!(marks, [0, 1, 0]);
    let lost = told("Rien[^c].\n\n[^d]: D.\n");
    assert_eq!(lost, ["schema.syntax \"[^c]\"", "schema.syntax \"[^d]\""]);
}

fn line_marks(body: &Body) -> Vec<usize> {
    let Some(Block::Paragraph(content)) = body.blocks.first() else { panic!("{body:?}") };
    let mark = |it: &Inline| match it {
        Inline::NoteMark(index) => Some(*index),
        _ => None,
    };
    content.iter().filter_map(mark).collect()
}

#[test]
fn html_is_refused_once_for_an_element() {
    assert_eq!(told("Un <b>mot</b>.\n"), ["schema.raw-html \"<b>\""]);
    assert_eq!(
        told("<div class=\"x\">\ntexte\n</div>\n"),
        ["schema.raw-html \"<div class=\\\"x\\\">\""]
    );
    assert_eq!(told("Été <!-- non --> fin\n"), ["schema.raw-html \"<!-- non -->\""]);
    assert_eq!(told("Nos <kits-assembled>.\n"), ["schema.raw-html \"<kits-assembled>\""]);
    assert_eq!(told("<kits-assembled>\n"), ["schema.raw-html \"<kits-assembled>\""]);
    sound("`<b>` et 3 < 4\n\n```html\n<b>\n```\n");
}

#[test]
fn items_of_tight_and_loose_lists_are_blocks() {
    let body = sound("3. un\n   - *deux*\n4. trois\n\n   quatre\n");
    let [Block::List { start, items }] = body.blocks.as_slice() else {
        panic!("{body:?}")
    };
    assert_eq!((*start, items.len()), (Some(3), 2));
    assert!(matches!(items[0].as_slice(), [Block::Paragraph(_), Block::List { .. }]));
    assert!(matches!(items[1].as_slice(), [Block::Paragraph(_), Block::Paragraph(_)]));
}

#[test]
fn line_ends_of_windows_change_nothing() {
    let text = "## A\n\nun\ndeux 😀 <day:this>\n\n```sh\nls\nls\n```\n\n> a\n> b\n";
    let (unix, windows) = (sound(text), sound(&text.replace('\n', "\r\n")));
    let words = |body: &Body| body.texts().map(|it| it.0.to_owned()).collect::<Vec<_>>();
    assert_eq!(words(&unix), words(&windows));
    let code = |body: &Body| body.blocks[2].clone();
    assert_eq!(code(&unix), code(&windows));
}
