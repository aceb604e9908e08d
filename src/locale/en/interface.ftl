### Words of pages. Those that take no facts reach the templates without `ui-`,
### with `_` for `-`.

## Around every page

ui-skip-link = Skip to content
ui-breadcrumb = Breadcrumb
ui-main-menu = Main menu
ui-footer-menu = Footer
ui-menu = Menu
ui-other-language = Français
ui-other-language-home = Français (page d’accueil)
ui-in-other-language = (in French)
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
ui-by-date = By date
ui-by-month = By month
ui-calendar-of-year = Calendar of { $year }
ui-launches = Launches
ui-facilitated-days = Facilitated days
ui-autonomous-days = Autonomous days
ui-by-day = Day by day
ui-by-year = By year
ui-past-dates = Past
ui-all-dates = All dates
ui-see-past-dates = See past dates
ui-no-dates = No date is known yet.
ui-no-coming-dates = No new date has been announced yet.
ui-download-ics = Download the calendar file (ICS)
ui-phases-by-launch = Phases, launch by launch
ui-day-sheet = Sheet of the day
ui-day-kind = Kind of day
ui-nothing-sent = Nothing is sent.
ui-days-unknown = The days of this program are not described yet.
ui-phases-unknown = Phases not known.
ui-colon = {":"}
ui-in-short = In short
ui-length = Length
ui-group = Group
ui-rhythm = Rhythm
ui-channels = Channels
ui-challenges-unknown = The challenges of this edition are not stated.
ui-partners-by-challenge = Partners by challenge
ui-other-partners = Other partners
ui-other-roles = Other roles
ui-not-known = not known
ui-running = running
ui-coming = coming
ui-previous-day = Previous day
ui-next-day = Next day
ui-action-by-challenge = The action, by challenge
ui-no-action = No action is set for this day.
ui-collective-results = Results of the group
ui-no-results = No result has been recorded yet.
ui-cohort-cancelled = This cohort was cancelled: it has no results.
ui-at-launch = at the launch
ui-no-program = No program is published yet.
ui-discover-program = Discover the program
ui-what-it-gave = What came of it
ui-running-cohorts = Launched, running
ui-no-open-cohort = No cohort is open for sign-up now.
ui-latest-launch = Latest launch
ui-no-launch = No launch has taken place yet.
ui-headlines-note = Each number leads to how it was made.
ui-for-cohort-only = This page is for the members of the cohort: it is in no list.

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
ui-brings = Contribution
ui-asks = In return
ui-stories = Stories
ui-story = Story
ui-latest-story = Latest story
ui-consent-lapsed = The agreement to publish has come to its end.
ui-consent-withdrawn = This story was withdrawn at the request of a person concerned.
ui-need = The need
ui-helps = People helped
ui-experts-and-roles = Experts and roles
ui-means-engaged = Means engaged
ui-done-so-far = What was done
ui-nothing-noted = Nothing is in the log yet.
ui-expert-unknown = Expert partner: unknown
ui-no-partner = No partner is known for this challenge yet.
ui-no-challenge-yet = No challenge is published yet.
ui-no-action-yet = No action is published yet.
ui-no-partner-yet = No partner is published yet.
ui-no-story-yet = No story is published yet.
ui-all-challenges = All challenges
ui-all-stories = All stories
ui-filter-actions = Choose from the repertoire
ui-filter-partners = Choose among partners
ui-by-challenge = By challenge
ui-by-mode = By mode
ui-by-time = By time
ui-by-nature = By nature
ui-by-role = By role
ui-time = Time
ui-people = People
ui-one-person = 1 person
ui-cost = Cost
ui-no-cost = free
ui-involves = With
ui-step-by-step = Step by step
ui-not-validated = No expert partner has approved it yet.
ui-not-yet-produced = No indicator counts yet what this action produces.
ui-nature = Nature
ui-part-of = Part of
ui-includes = Includes
ui-web-site = Web site
ui-about-partner = Who are they?
ui-partner-roles = Roles
ui-no-role = No role is noted: this partner is known from a sheet or a sponsorship.
ui-validated-actions = Approved actions
ui-people-in-story = Who
ui-where = Where
ui-when = When
ui-story-numbers = The numbers of the story
ui-story-negative = This story tells of an attempt that did not work.
ui-replicated = Taken up by

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
ui-slot = { $time }, { $channel }
ui-slot-lasting = { $time }, { $channel } ({ $lasts })
ui-slot-said = { $channel }{ GIVEN($time) ->
    [yes] {" "}at { $time }
   *[no] {""}
}{ GIVEN($lasts) ->
    [yes] {" "}({ $lasts })
   *[no] {""}
}
ui-item = { $label }: { $value }
ui-cancelled-item = { $item } (cancelled)
ui-one-day = day { $number }
ui-days-to = days { $first } to { $last }
ui-launch-on = Launch of { $date }
ui-overlapping-phases = { $count ->
    [one] Day { $days } belongs to several phases.
   *[other] Days { $days } belong to several phases.
}
ui-calendar-summary = The dates of { $program }: launches, days and closings of all cohorts.
ui-local-time = Local times ({ $zone }).
ui-day-count = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
ui-facilitated-count = { $count ->
    [one] { $count } facilitated day
   *[other] { $count } facilitated days
}
ui-autonomous-count = { $count ->
    [one] { $count } autonomous day
   *[other] { $count } autonomous days
}
ui-size-target = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
ui-size-min = { $count ->
    [one] at least { $count } person
   *[other] at least { $count } people
}
ui-size-max = { $count ->
    [one] at most { $count } person
   *[other] at most { $count } people
}
ui-size-ceiling = never more than { $count }
ui-every-week = every week
ui-every = interval: { $every }
ui-cadence = on { $weekday }{ GIVEN($time) ->
    [yes] {" "}at { $time }
   *[no] {""}
}{ GIVEN($every) ->
    [yes] , { $every }
   *[no] {""}
}
ui-channel-count = { $count ->
    [one] { $count } channel
   *[other] { $count } channels
}
ui-per-cohort = { $count ->
    [one] { $count } in each cohort
   *[other] { $count } in each cohort
}
ui-trained = Training: { $trainings }
ui-sign-up-for = Sign up: { $cohort }
ui-present-count = { $count ->
    [one] { $count } person present
   *[other] { $count } people present
}
ui-target-value = target: { $value }
ui-log-entry-corrected = corrected entry of { $date }
ui-log-entry = entry of { $date }
ui-between = between { $least } and { $most }
ui-known-of = { $known } of { $all } cohorts with data
ui-of-which-estimated = of which { $share } estimated
ui-of-which-unverified = of which { $count } not verified
ui-below = < { $least }
ui-withheld = s
ui-source-reference = { $title }, { $publisher }, { $date }
ui-next-page = { $title } (next)
ui-previous-page = { $title } (previous)
ui-part = Part
ui-parts = Parts of the list
ui-part-title = { $title } ({ $number } of { $count })
ui-whole-list = The whole list ({ $title })
ui-list = List
ui-all-partners = all partners
