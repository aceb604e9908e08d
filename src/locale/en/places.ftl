### Territories, platforms, co-operation sheets, and the pages every site has.

## Co-operation sheets

ui-projects = Co-operations
ui-project = Co-operation sheet
ui-project-count = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
ui-no-project-yet = No sheet is published yet.
ui-corporate-note = A project inside companies: its numbers never join those of citizen engagement.
ui-framework = Framework
ui-author = Sheet written by
ui-stakeholders = Stakeholders
ui-area = Area
ui-results = Results
ui-outlook = Outlook
ui-lessons = Lessons
ui-links = Links
ui-with-whom = with
label-project-kind-cooperation = co-operation
label-project-kind-corporate = corporate project
label-project-kind-incubated = incubated project
label-project-kinds-cooperation = co-operations
label-project-kinds-corporate = corporate projects
label-project-kinds-incubated = incubated projects
label-stakeholders-public-service = public services
label-stakeholders-association = associations
label-stakeholders-social-entrepreneur = social entrepreneurs
label-stakeholders-local-authority = local authorities
label-stakeholders-company = companies
label-stakeholders-citizens = citizens
label-result-state-planned = planned
label-result-state-tested = tested
label-result-state-running = running
label-result-state-finished = finished
label-result-state-spread = taken up elsewhere
label-result-state-abandoned = abandoned
label-unnamed-project = another sheet

## Mutual-aid platforms

ui-platforms = Mutual aid
ui-platform = Mutual-aid platform
ui-platform-count = { $count ->
    [one] { $count } platform
   *[other] { $count } platforms
}
ui-no-platform-yet = No platform is known yet.
ui-platform-summary = { $title } ({ $place }): open needs and offers, rules, how to answer.
ui-operator = Run by
ui-platform-rules = Rules
ui-rule-free = Everything is free.
ui-rule-no-transaction = No financial or commercial transaction.
ui-rule-no-personal-data = No personal data in notices.
ui-free = free
ui-not-free = with a charge
ui-after-the-crisis = After the crisis
ui-lasting = the platform stayed open
ui-not-lasting = the platform was not kept
ui-notices-as-of = Notices open on { $date }.
ui-needs = Needs
ui-offers = Offers
ui-need-count = { $count ->
    [one] { $count } open need
   *[other] { $count } open needs
}
ui-offer-count = { $count ->
    [one] { $count } open offer
   *[other] { $count } open offers
}
ui-notice-count = { $count ->
    [one] { $count } notice
   *[other] { $count } notices
}
ui-no-notice-open = No notice is open today.
ui-no-need-open = No need is open.
ui-no-offer-open = No offer is open.
ui-personal-notices = Notices of individuals
ui-personal-notices-note = They are shown as counts only, by category and place; a count that is too small is hidden.
ui-category = Category
ui-categories-today = Open categories
ui-categories-before = Categories of before
ui-category-when = { $title } ({ $period })
ui-number-of-notices = Notices
ui-until = until { $date }
ui-checked-on = checked on { $date }
ui-on-behalf = { $who }, on behalf of somebody else
ui-how-to-answer = How to answer
ui-answer-notice = Answer: { $title }
ui-answer-through = Answer: { $via }
ui-answer-note = People answer through the platform, never to a person.
label-notice-via-platform = through the platform
label-notice-from-individual = individual
label-notice-from-association = association
label-notice-from-body = body
label-notice-from-local-authority = local authority
label-notice-from-producer = producer
label-notice-state-open = open
label-notice-state-partial = met in part
label-unnamed-platform = another platform
label-unnamed-notice = closed notice

## Support, site map

ui-support = Support us
ui-page-of = { $title }, { $above }
ui-from-to = from “{ $first }” to “{ $last }”
ui-identifiers = Numbers in registers
ui-label-held = { $name }{ GIVEN($when) ->
    [yes] {" "}({ $when })
   *[no] {""}
}
ui-audited = { $state } (audited on { $date })
label-conformity-not-conform = not conformant
label-conformity-partially-conform = partially conformant
label-conformity-conform = fully conformant

## Territories

ui-territory-summary = { $name }: what was done there, challenge by challenge, and who is there.
ui-no-territory-yet = Nothing is located in a territory yet.
ui-numbers-by-place = By territory
ui-done-by-challenge = What was done, challenge by challenge
ui-people-here = People and organisations
ui-places-within = In this territory
ui-notices-by-category = Open notices by category
ui-inhabitant-count = { $count ->
    [one] { $count } inhabitant
   *[other] { $count } inhabitants
}
ui-population-source = in { $year }, { $source }
ui-map-where = { $name } on the map of France
ui-map-to = to
ui-map-masked = hidden number
ui-map-source = Simplified outlines of the départements of metropolitan France, after MapSVG (Creative Commons Attribution).
label-territory-kinds-world = world
label-territory-kinds-country = countries
label-territory-kinds-region = regions
label-territory-kinds-department = départements
label-territory-kinds-metropolis = metropolitan areas
label-territory-kinds-commune = towns
label-territory-kinds-district = districts
label-territory-kinds-neighbourhood = neighbourhoods
label-territory-kinds-establishment = establishments

## Declarations and certificates

ui-statement-state = State of conformity
ui-statement-says = { $site }: { $state }.
ui-statement-established = When this statement was made
ui-statement-made = This statement was made on { $date }.
ui-statement-contact = Feedback and contact
ui-statement-contact-text = If something stays out of your reach, write to us: we will send it in another form, or tell you where to find it.
ui-statement-appeal = Ways of appeal
ui-statement-appeal-text = You told us of an obstacle that keeps you from using the site, and our answer did not satisfy you: you may turn to the French Defender of Rights.
ui-statement-appeal-form = Write to the Defender of Rights through their form
ui-statement-appeal-delegate = Find the delegate of the Defender of Rights in your region
ui-statement-appeal-post = By post, free and without a stamp: the address is on their site
ui-publisher = Publisher of the site
ui-published-by = Publisher
ui-skills = Skills attested
ui-criteria = Conditions
ui-blank-form = Blank form
ui-holder = Name of the person
ui-issued-by = Issued by
ui-place-and-date = Place and date
ui-signature = Signature
ui-certificate-given-to = This certificate is given to
ui-certificate-for = who took part in the program
ui-blank-form-print = Print this page: only the form comes out, on one A4 sheet, to be filled in by hand.
ui-blank-form-note = This site only makes the blank form: no name is ever recorded in it.
label-certificate-studied = under study: this certificate is not issued yet
label-certificate-open = open
