### Words of pages. Those that take no facts reach the templates without `ui-`,
### with `_` for `-`.

## Around every page

ui-skip-link = Skip to content
ui-breadcrumb = Breadcrumb
ui-main-menu = Main menu
ui-footer-menu = Footer
ui-menu = Menu
ui-home = Home
ui-demo-banner = demonstration data
ui-archived-banner = archived page
ui-accessibility-state = Accessibility
ui-data-licence = Data licence
ui-site-map = Site map
ui-search = Search
ui-previous = Previous
ui-next = Next
ui-back-to-top = Back to top
ui-published-on = Published
ui-updated-on = Updated
ui-read-more = Read more
ui-print = Print
ui-download = Download
ui-external-link = external site
ui-not-found-title = Page not found
ui-not-found-text = This address leads to no page.
ui-expired-title = This page is no longer online

## Programs and days

ui-programs = Programs
ui-program = Program
ui-editions = Editions
ui-edition = Edition
ui-current-edition = Current edition
ui-phases = Phases
ui-days = Days
ui-day = Day
ui-group-size = Group size
ui-roles = Roles
ui-next-dates = Next dates
ui-next-launch = Next launch
ui-glance = At a glance
ui-reading-order = The days in order
ui-calendar = Calendar
ui-subscribe = Subscribe to the calendar
ui-cancelled = cancelled
ui-all-day = all day
ui-time-needed = Time needed
ui-cohorts = Cohorts
ui-cohort = Cohort
ui-open-cohorts = Open cohorts
ui-sign-up = Sign up
ui-call-sheet = Call sheet
ui-session-sheet = Session sheet

## Challenges, actions, partners, stories

ui-challenges = Challenges
ui-challenge = Challenge
ui-also = And also
ui-instructions = Instructions
ui-sdg = Contributes to
ui-sdg-long = Sustainable Development Goals
ui-actions = Actions
ui-action = Action
ui-repertoire = Repertoire of actions
ui-repertoire-news = News of the repertoire
ui-steps = Steps
ui-material = Material
ui-how-to-count = How to count
ui-validated-by = Validated by
ui-added-on = Added
ui-produced = What it has produced
ui-mode = Mode
ui-effort = Effort
ui-partners = Partners
ui-partner = Partner
ui-experts = Expert partners
ui-expert-of-your-challenge = the expert partner of your challenge
ui-brings = What it brings
ui-asks = What it asks in return
ui-stories = Stories
ui-story = Story
ui-latest-story = Latest story
ui-consent-withdrawn = This story was withdrawn at the request of a person concerned.

## Impact

ui-impact = Impact
ui-outputs = Outputs
ui-indicators = Indicators
ui-indicator = Indicator
ui-figures = Figures
ui-figure = Figure
ui-targets = Targets
ui-target = target
ui-sources = Sources
ui-source = Source
ui-source-not-given = source not given
ui-surveys = Surveys
ui-divergences = Divergences
ui-method = Method
ui-restatements = Restatements
ui-definition = Definition
ui-not-counted = What is not counted
ui-not-measured = What is not measured
ui-formula = Formula
ui-limits = Limits
ui-versions = Versions
ui-period = Period
ui-scope = Scope
ui-value = Value
ui-records = Records
ui-evidence = Evidence
ui-estimated-share = Estimated share
ui-verified-share = Verified share
ui-preferred = Preferred value
ui-time-elapsed = Time elapsed
ui-attainment = Attainment
ui-not-located = not located
ui-not-available = n/a
ui-number-sources = Where these numbers come from
ui-rounded-note = Totals are computed before rounding.
ui-total = Total
ui-chart-table = Data of the chart
ui-downloads = Downloads

## Sponsors and the rest

ui-sponsors = Sponsors
ui-supported-scope = in the supported scope
ui-with-support-of = with the support of
ui-contributes-to = contributes to
ui-does-not-add-up = Sponsor pages do not add up.
ui-co-funders = Co-funders
ui-difficulties = Difficulties
ui-benefits = Benefits
ui-contact = Contact
ui-contacts = Contacts
ui-territories = Territories
ui-notices = Notices

## Sentences that take facts, for the code that makes pages

ui-day-title = Day { $number } — { $title }
ui-day-number = Day { $number }
ui-cohort-title = { $challenge }, { $week }, group { $number }
ui-cohort-count = { $count ->
    [one] { $count } cohort
   *[other] { $count } cohorts
}
ui-launch-event = Launch: { $challenge }
ui-closing-event = Closing: { $challenge }
ui-day-event = Day { $number }, { $channel }: { $challenge }
ui-group-event = { $event }, { $cohorts }
ui-cancelled-event = { $event } (cohort cancelled)
ui-cancelled-count = { $count ->
    [one] { $count } cohort cancelled
   *[other] { $count } cohorts cancelled
}
ui-target-value = target: { $value }
ui-log-entry = entry of { $date }
ui-between = between { $least } and { $most }
ui-known-of = { $known } of { $all }
ui-of-which-estimated = of which { $share } estimated
ui-of-which-unverified = of which { $count } not verified
ui-below = < { $least }
ui-source-reference = { $title }, { $publisher }, { $date }
ui-next-page = { $title } (next)
ui-previous-page = { $title } (previous)
