### Sentences of pages that take facts, by the page that says them.

## Numbers and where they come from

ui-action-log = action log
ui-record-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
ui-of-which-verified = { $share } with evidence
ui-base-unknown = { $value } (base not given)
ui-per-one = { $value } per { $unit }
ui-per-base = { $value } per { $base }
ui-date-within = on an unknown date, { $interval }
ui-date-nowhere = on an unknown date
ui-from-content = counted in the content of the site
ui-labelled = { $label }: { $value }
ui-due = due: { $date }
ui-attainment-share = { $share } of the target
ui-progress-share = { $share } of the way to the target
ui-time-share = { $share } of the time
ui-on-quote = on quote

## Texts

ui-notes = Notes
ui-back-to-text = Back to the text

## Tables and charts

ui-stage = Stage
ui-answer = Answer
ui-imprecise-date = imprecise date
ui-week-letter = W{ $week }

## Around every page

ui-built-on = Site built { $date }.
ui-pages = The site
ui-data = The data
ui-licence = Licence
ui-moved-title = This page has moved
ui-moved-text = You will be taken there in a moment. If not, follow this link.
ui-where-to-go = Where to go
ui-table-values = { $title }: the values
ui-tiers = Ways to support
ui-required = Condition

## Challenges, actions, partners, stories

ui-challenge-count = { $count ->
    [one] { $count } challenge
   *[other] { $count } challenges
}
ui-action-count = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
ui-partner-count = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
}
ui-story-count = { $count ->
    [one] { $count } story
   *[other] { $count } stories
}
ui-time-count = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
ui-sdg-goal = Goal { $number }: { $title }
ui-sdg-targets = { $count ->
    [one] target { $targets }
   *[other] targets { $targets }
}
ui-with = With { $names }
ui-many-people = { $people } people
ui-added-when = Added: { $date }
ui-instructions-of = Instructions of the challenge “{ $challenge }”

## Licences

label-licence-etalab-2-0 = Licence Ouverte 2.0 (etalab-2.0)
label-licence-cc-by-4-0 = Creative Commons Attribution 4.0 (cc-by-4.0)
label-licence-cc-by-sa-4-0 = Creative Commons Attribution-ShareAlike 4.0 (cc-by-sa-4.0)
label-licence-cc0-1-0 = Creative Commons Zero 1.0, public domain (cc0-1.0)
label-licence-odbl-1-0 = Open Database License 1.0 (odbl-1.0)

## What tiers ask for

label-requirement-challenge-or-territory = to choose a challenge or a territory
label-requirement-company = to be a company

## Benefits of sponsors

label-benefit-site-mention = named on the site
label-benefit-deck-mention = named in the presentation
label-benefit-sponsor-network-posts = posts in the sponsor's network
label-benefit-co-design = prepared together
label-benefit-dedicated-cohorts = cohorts of its own
label-benefit-mobiliser-training = training of its mobilisers
label-benefit-dedicated-communication = communication of its own
ui-as-known = { $when }, as known on { $date }
ui-image-credit = Image: { $credit }

## Pages of sponsors

ui-print-edition-of = { $title }, print edition
ui-grant-report-of = Report of the support, { $title }
ui-all-changes = all restatements
ui-before-after = Before → after
ui-why = Why
ui-gap = Difference
ui-latest-entries = Latest entries of these indicators
ui-entries-to-download = All entries, to download (CSV)
