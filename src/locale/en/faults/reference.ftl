### What points to something else: src/diag/reference.rs.

# A kind of content, with its article.
kind-the = { $kind ->
    [days] the day
    [project] the sheet
    [log] the entry
    [organisation] the organisation
   *[other] the { $kind }
}

ref-unresolved = { kind-the } “{ $id }” does not exist
    .hint = { GIVEN($nearest) ->
        [yes] did you mean { QUOTE($nearest) }?
       *[no] check the name, or create this content
    }
ref-unresolved-original = this translation has no original: { $file } does not exist
    .hint = { GIVEN($nearest) ->
        [yes] did you mean to translate { $nearest }?
       *[no] write the original first
    }
ref-unresolved-context = “{ $target }” names nothing at this place
    .hint = put the id of what you cite in its place

ref-unresolved-loop = these territories lie in each other: { $path }
    .hint = correct the “parent” of one of them

ref-unlisted-target = this page is public and cites “{ $target }”, which is not
    .hint = remove the link, or make the cited page public

ref-empty = this link has no target or no text
    .hint = write [text](type:id), or <type:id> for the usual text
ref-empty-value = the number “{ $target }” cannot be shown in a sentence
    .hint = it is missing, cannot be computed or points at very few people: say it in another way, without a number

ref-bad-scheme = there is no type of link “{ $scheme }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }:”?
       *[no] write a content type (partner:, action:, figure:…) or an address in https://
    }
ref-bad-scheme-personal = “{ $scheme }” would give a personal address or number
    .hint = write <contact:…>, with a contact declared in content/site.yaml
ref-bad-scheme-cite = “{ $scheme }” cannot be cited in a sentence
    .hint = put it alone on its line, as an image: ![title]({ $scheme }:…)
ref-bad-scheme-embed = “{ $scheme }” cannot be placed as a block
    .hint = cite it in a sentence, without “!” before it: [text]({ $scheme }:…)

ref-bad-parameter = “{ $scheme }” has no parameter “{ $key }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] remove it
    }
ref-bad-parameter-value = the parameter “{ $key }” cannot be “{ $text }”
    .hint = possible values: { $allowed }
ref-bad-parameter-twice = the parameter “{ $key }” is given twice
    .hint = keep only one
ref-bad-parameter-fine = “{ $text }” is too small a place for a number to be published
    .hint = write “{ $key }={ $allowed }”

ref-bad-parameter-between = growth goes from one date to another of the same length
    .hint = add “between”, such as between=2020-W13/2020-W16
ref-text-mismatch = the text “{ $text }” gives another number than the value it cites
    .hint = write { $allowed }, or text without digits

ref-embed-inline = “{ $target }” is a block, and stands in the middle of a sentence
    .hint = put it alone in its paragraph, with an empty line before and after

ref-previous-id = “{ $id }” is a former id
    .hint = write “{ $current }”

ref-not-rendered = “{ $target }” is not published: its text appears without a link
    .hint = publish the page, or remove the link
