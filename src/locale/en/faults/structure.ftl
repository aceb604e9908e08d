### How a file is written: src/diag/structure.rs.

schema-unknown-key = there is no key “{ $key }” here
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] remove this line, or begin the key with “x_” if it is your own
    }

schema-unknown-key-not-translated = the key “{ $key }” is not translated
    .hint = remove it: ids, dates and quantities come from the original; what is translated here is { $texts }

schema-missing-key = the key “{ $key }” is missing
    .hint = add a line “{ $key }: …”
schema-missing-key-site = the file content/site.yaml is missing
    .hint = create it with at least “title”, “base_url” and “organisation”
schema-missing-key-date = no date in the content can serve as the reference date
    .hint = add “updated: YYYY-MM-DD” to a page, or run the command with --date YYYY-MM-DD
schema-missing-key-group = nothing says which group this entry comes from
    .hint = add “cohort: …”, or “program: …” with “challenge: …” if the cohort is not known
schema-missing-key-quantity = this entry does not say how much
    .hint = add “quantity: …”, or “qualitative: true” with a “public_note”

schema-missing-key-any = at least one of these keys is missing: { $keys }
    .hint = add the one that fits
schema-missing-key-five = the indicator “{ $id }” speaks of outcomes or impact without the five dimensions
    .hint = add “five” with what, who, how_much, contribution and risk, or change “level”
schema-missing-key-method = the indicator “{ $id }” is a headline and does not say its method
    .hint = add “method: "…"”

schema-bad-value-text = “{ $text }” is not text on one line
    .hint = write the text on the line of its key, in quotes if it holds “: ”
schema-bad-value-single = “{ $text }” is a list, and there can be only one value here
    .hint = keep one, without brackets or hyphen
schema-bad-value-plain = “{ $text }” is a set of keys, and a plain value is needed here
    .hint = write the value on the line of its key; what qualifies it has keys of its own
schema-bad-value-ordered = “{ $text }” ends before it starts
    .hint = write “{ $meant }”
schema-bad-value-list = “{ $text }” is not a list
    .hint = write [a, b, c], or one item a line after a hyphen
schema-bad-value-bare = “{ $text }”: these words are a list, and its brackets or its commas are missing
    .hint = write “{ $meant }”
schema-bad-value-mapping = “{ $text }” is not a set of keys
    .hint = write the keys below, further in, or in braces: { "{" }key: value{ "}" }
schema-bad-value-bool = “{ $text }” is neither “true” nor “false”
    .hint = { GIVEN($meant) ->
        [yes] write “{ $meant }”
       *[no] write “true” for yes, “false” for no
    }
schema-bad-value-one-of = “{ $text }” is not one of the expected words
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”? Possible words: { $allowed }
       *[no] possible words: { $allowed }
    }
schema-bad-value-id = “{ $text }” cannot be an id
    .hint = { GIVEN($meant) ->
        [yes] write “{ $meant }”: lower-case letters without accents, digits, hyphens
       *[no] use lower-case letters without accents, digits and hyphens only
    }
schema-bad-value-duration = “{ $text }” is not a duration
    .hint = { GIVEN($meant) ->
        [yes] write “{ $meant }”
       *[no] write PT45M for 45 minutes, PT1H30M for an hour and a half, P7D for 7 days, P3M for 3 months
    }
schema-bad-value-key = “{ $text }” is not the key of a number
    .hint = { GIVEN($meant) ->
        [yes] write “{ $meant }”
       *[no] write indicator@version|scope|period, such as kits@1|all|to:2020-04-17
    }
schema-bad-value-time = “{ $text }” is not a time of day
    .hint = { GIVEN($meant) ->
        [yes] write “{ $meant }”
       *[no] write the time with four digits, from 00:00 to 23:59, as 08:30
    }
schema-bad-value-url = “{ $text }” is not a web address
    .hint = { GIVEN($meant) ->
        [yes] write “{ $meant }”
       *[no] write the whole address, with https://
    }
schema-bad-value-short = this text is longer than { $most ->
        [one] { $most } character
       *[other] { $most } characters
    }: “{ $text }”
    .hint = shorten it, or put the rest in the body of the page
schema-bad-value-items = this list has not the right number of items: “{ $text }”
    .hint = give at least { $least } and at most { $most }
schema-bad-value-not-empty = this list is empty
    .hint = write at least one item in it
schema-bad-value-filled = this text is empty
    .hint = write it between the quotes
schema-bad-value-at-most = “{ $text }” is more than “{ $key }”, which is { $most }
    .hint = check both numbers: one is a part of the other
schema-bad-value-instead = “{ $text }” is too much: “{ $key }” says the same, and is what counts
    .hint = keep one of the two
schema-bad-value-bounds = “{ $text }”: the smallest number is above the greatest
    .hint = write “{ $meant }”
schema-bad-value-unit-once = this action already produces the unit “{ $text }”
    .hint = keep one of the two lines, or count the other one in a unit of its own
schema-bad-value-colour = { GIVEN($text) ->
        [yes] “{ $text }” is not a colour
       *[no] a colour is missing: without quotes, what follows a hash is a remark
    }
    .hint = write a hash and six figures from 0 to f, between quotes: "#b3541e"
schema-bad-value-asset = the file “{ $text }” is not in templates/assets
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] put it into templates/assets, and write its name alone
    }
schema-bad-value-logo = “{ $text }” cannot be a logo
    .hint = take a PNG, or an SVG with “viewBox”, without script and without links to other files
schema-bad-value-face = “{ $text }” is not a typeface for the web
    .hint = take a WOFF2 file, or write “system” for the reader's own
schema-bad-value-year-start = “{ $text }” is not a day of every year
    .hint = write the month, then the day, with two digits each: "09-01" for the first of September
schema-bad-value-protecting-weight = this check protects people: it cannot be made lighter (“{ $text }”)
    .hint = take this line out, and mend what the check tells
schema-bad-value-sdg-target = “{ $text }” is not a target of the sustainable development goals
    .hint = write the goal, a point, the target: "1.4", "17.17", "3.d"
schema-bad-value-percent = a share is not above a hundred percent: “{ $text }”
    .hint = check the value; it is written in percent, from 0 to 100
schema-bad-value-private = “{ $text }” is not a private key
    .hint = begin it with “{ $prefix }”, then letters and digits, never a name: { $prefix }7f3a
schema-bad-value-typed-reference = “{ $text }” does not say what type of thing it names
    .hint = write “type:id”; possible types: { $types }
schema-bad-value-other-type = “{ $text }” is not of a type that is possible here
    .hint = possible types: { $types }
schema-bad-value-with = “{ $text }” says nothing without the key “{ $key }”
    .hint = add a line “{ $key }: …”
schema-bad-value-own-language = this file translates into the language of the site itself, “{ $language }”
    .hint = name it after the other language, or write this text in the original
schema-bad-value-no-texts = there is nothing to translate in { $file }
    .hint = remove this file
schema-bad-value-known-place = the place of the file “{ $text }” does not say what it holds
    .hint = move it to a folder of content: content/challenges, content/actions, content/partners, content/pages…
schema-bad-value-email = “{ $text }” is not a mail address
    .hint = write the address of a role, as contact@exemple.org
schema-bad-value-siren = “{ $text }” is not a SIREN number
    .hint = write its nine digits between quotes, without spaces: "123456789"
schema-bad-value-rna = “{ $text }” is not a number of the French register of associations
    .hint = write W and nine digits, without spaces: W751234567
schema-bad-value-sender = the contact “{ $text }” has no mail address
    .hint = mails are sent from its address: give it an “email”, or name another contact
schema-bad-value-rule-side = “{ $text }” is not a side of a rule
    .hint = write a number, “indicator:…”, “count(cohorts)” or “count(coordinators)”, with “* number” where needed: “count(cohorts) * 15”
schema-bad-value-formula = “{ $text }” is not a calculation
    .hint = write indicators and numbers joined by + - × ÷ and brackets: kits-handed-out - kits-lost
schema-bad-value-log-file = the name of this log does not begin with its month
    .hint = rename the file: 2020-04.yaml for what was noted in April 2020


schema-encoding-windows-1252 = this file is not in UTF-8: it seems to come from an old Windows program
    .hint = save it again with the encoding UTF-8
schema-encoding-utf-16 = this file is not in UTF-8: it is in UTF-16
    .hint = save it again with the encoding UTF-8
schema-encoding-unknown = this file is not text in UTF-8
    .hint = save it again with the encoding UTF-8; an image goes to content/images

schema-encoding-twice = accented letters are broken here: this text was read in a wrong encoding
    .hint = type these letters again, or run “fabrique fix”, which can find them
schema-encoding-lost = a letter is lost here: a program could not read it
    .hint = type it again in place of the sign “�”
schema-encoding-apart = letters and their accents are written apart in this file: a search will not find them
    .hint = run “fabrique fix”, or type these letters again

schema-raw-html = “{ $tag }” is HTML, and text holds none
    .hint = write it in Markdown; to cite content, give its type: <indicator:…>

template-error-variable = there is no variable “{ $name }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] check the name, or remove this template to have the built-in one again
    }
template-error-field = there is no field “{ $name }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] check the name, or remove this template to have the built-in one again
    }
template-error-filter = there is no filter “{ $name }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] check the name, or remove this template to have the built-in one again
    }
template-error-function = there is no function “{ $name }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] check the name, or remove this template to have the built-in one again
    }
template-error-test = there is no test “{ $name }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] check the name, or remove this template to have the built-in one again
    }
template-error-component = there is no component “{ $name }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] check the name, or remove this template to have the built-in one again
    }
template-error-file = the template “{ $name }”, called here, does not exist
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] check the name, or remove this template to have the built-in one again
    }
template-error-block = this template has no block “{ $name }”, which other templates fill
    .hint = add a block of that name, even an empty one
template-error-unexpected = { GIVEN($found) ->
        [yes] the sign “{ $found }” is out of place in this template
       *[no] what stands here is out of place in this template
    }
    .hint = { GIVEN($wanted) ->
        [yes] write “{ $wanted }”
       *[no] check the braces and tags of this line
    }
template-error-unclosed = something is not closed in this template
    .hint = close the text, the brace or the block: each “if”, “for” or “block” has its end tag
template-error-tag = there is no such tag
    .hint = check its name: if, for, set, block, include, extends…
template-error-value = this value cannot be used in this way
    .hint = check that it is a text, a number or a list, as what is done with it here needs
template-error = this page template cannot be used
    .hint = correct it at this place, or remove it to have the built-in one again

schema-bad-date = “{ $text }” does not read as a date
    .hint = { GIVEN($meant) ->
        [yes] write “{ $meant }”
       *[no] write year, month and day: 2020-04-13; or 2020-W16, 2020-04, 2020 if it is imprecise
    }
schema-bad-date-not-a-day = “{ $text }” is not one day
    .hint = write a full day, as 2020-04-13
schema-bad-date-order = “{ $text }” ends before it starts
    .hint = correct one of the two dates, or swap them: { $meant }
schema-bad-date-open = “{ $text }” has no end
    .hint = put the date of the end in place of “..”

schema-bad-number = “{ $text }” does not read as a number
    .hint = { GIVEN($meant) ->
        [yes] write “{ $meant }”
       *[no] write digits without spaces, with a point for decimals: 5000, 12.5
    }
schema-bad-number-long = “{ $text }” has too many digits
    .hint = write 15 digits at most
schema-bad-number-whole = “{ $text }” has decimals, and what is counted here is whole
    .hint = write a whole number
schema-bad-number-below-zero = “{ $text }” is below zero
    .hint = write a whole number, without a sign
schema-bad-number-range = “{ $text }” is out of bounds
    .hint = write a number from { $least } to { $greatest }

schema-duplicate-id = the id “{ $id }” is already taken ({ $first })
    .hint = give another one to one of the two
schema-duplicate-id-previous = “{ $id }” is still the name of something
    .hint = remove it from “previous_ids”: only names that are no longer used go there
schema-duplicate-url = the address “{ $url }” is already taken ({ $first })
    .hint = give one of the two pages another “slug”
