### Prose and the finished site: src/diag/output.rs.

language-typed-number = the number “{ $text }” is typed by hand
    .hint = cite the figure it comes from (<figure:…>, <indicator:…>), or write [{ $text }](free:reason)
language-name-variant = “{ $variant }” is spelled “{ $name }”
    .hint = write “{ $name }”

privacy-leak = { $what ->
        [note] a private note
        [key] a private key
        [email] a mail address that is not declared
        [phone] a phone number
        [invitation] an invitation link
       *[other] a private value
    } appears in the site ({ $file }{ $others ->
        [0] { "" }
        [one] , and another file
       *[other] , and { $others } other files
    })
    .hint = { $what ->
        [email] remove it from the text, or declare it in the “contacts” of content/site.yaml
        [note] remove this passage from the public text
        [key] remove it from the text
       *[other] remove it from the text
    }
privacy-small-count = “{ $target }” counts fewer than { $least ->
        [one] { $least } person
       *[other] { $least } people
    }: this number is not published
    .hint = say it without a number, or widen the period or the scope
privacy-small-count-withheld = “{ $target }” is hidden by the tables of the site: shown here, it would give away a number below { $least }
    .hint = say it without a number, or widen the period or the scope
privacy-secondary = “{ $target }” shows enough to work out a number below { $least } that “{ $other }” has to hide
    .hint = remove this value, widen its scope (the territory above) or take a longer period
privacy-differencing = “{ $target }” and “{ $other }” differ by a number below { $least }: their difference would point at people
    .hint = take the same scope and the same period in both places, or widen one of them (the territory above, a longer period)
privacy-consent = a name appears in the site without an agreement that allows it ({ $file }{ $others ->
        [0] { "" }
        [one] , and another file
       *[other] , and { $others } other files
    })
    .hint = name the person by a role (“a volunteer”), or note the agreement
privacy-consent-expiring = an agreement ends soon: { $expires }
    .hint = ask again, or put a role in place of the name

access-alt = the image “{ $file }” has no text for those who do not see it
    .hint = describe it: ![description](image), or “alt: …”; if it says nothing, “decorative: true”
access-heading-order = this heading is of level { $found }: after the one before it can be of level { $expected } at most
    .hint = remove some “#” at the start of the heading
access-table = this table has no heading before it, or no header row
    .hint = put a heading above it, and names of columns in its first row
access-chart-table = a chart appears without its table of data ({ $file })
    .hint = keep the table in the template
access-lang = this page does not say its language ({ $file })
    .hint = keep the attribute “lang” in the template
access-link-text = the link “{ $text }” does not say where it leads
    .hint = name the page: “the coordinator's guide”, not “click here”
access-contrast = the colour “{ $colour }” is too close { $against ->
        [paper] to the paper: a contrast of { $whole }.{ $tenth } where 3 is needed
       *[text] to text on it, white or black: a contrast of { $whole }.{ $tenth } where 4.5 is needed
    }
    .hint = write "{ $nearest }", the nearest of its hue that will do; until then the site takes it

site-broken-link = the link “{ $link }” leads to no page ({ $file })
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] correct the address, or cite the content by its name
    }
site-broken-link-anchor = the link “{ $link }” leads to a place that the page does not have ({ $file })
    .hint = check what follows the “#”
site-external-script = “{ $link }” would be loaded from another site ({ $file })
    .hint = put the file into the project, or remove it
site-weight = this page weighs { $found } kB, more than the { $most } allowed ({ $file })
    .hint = lighten the images, or spread the content over several pages
language-overclaim = “{ $text }” makes a number or a sponsor the cause of what happened
    .hint = write “with the support of”, “contributes to”; or give the indicator “contribution: attributable” and an evaluation in “sources”
language-overclaim-no-evaluation = the indicator “{ $id }” is attributed to the program without an evaluation
    .hint = add the evaluation to “sources”, or take “contribution” out
language-impact-title = “{ $title }”: this page shows only means and outputs
    .hint = call it “Outputs”, or show an outcome
