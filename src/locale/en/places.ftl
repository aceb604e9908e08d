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
ui-site-map = Site map
ui-page-of = { $title }, { $above }
ui-from-to = from “{ $first }” to “{ $last }”
