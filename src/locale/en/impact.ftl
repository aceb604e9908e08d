### Words of the pages that explain numbers, and of the pages of sponsors.

## Levels

ui-level-means = The effort: what the groups put in.
ui-level-output = What was done, counted one by one.
ui-level-outcome = What changed for somebody, as they told when asked.
ui-level-impact = What would not have happened without the program.
ui-no-impact = No number of this site is presented as an impact: one would have to know what would have happened without the program.
ui-no-indicators = No indicator is defined yet.
ui-impact-period = Unless said otherwise, computed numbers go { $period }.
ui-headlines = Main numbers
ui-split-by-level = What is counted
ui-value-at-date = Value to this day
ui-to-understand = To understand

## The ways to the pages that explain

ui-about-method = What counts, what does not, thresholds and rounding.
ui-about-indicators = Each computed number, with its definition and its entries.
ui-about-figures = Each declared number, with its source and its date.
ui-about-targets = What is aimed at, what is reached, the time gone by.
ui-about-divergences = What the sources do not say alike.
ui-about-surveys = Questions, answers and their biases.
ui-about-sources = The documents cited.
ui-download-csv = Values of this indicator (CSV)
ui-download-excel = The same for a French spreadsheet
ui-all-data = All data, their columns and their licence
ui-download-indicators = Values of indicators (CSV)
ui-download-figures = Declared figures (CSV)

## Indicators

ui-level = Level
ui-unit = Unit
ui-whole-scope = everything
ui-basis = How it was measured
ui-territory = Territory
ui-unknown-part = unknown
ui-not-broken-down = not broken down
ui-state = State
ui-last-update = Last update
ui-digest = Digest
ui-completeness = Completeness
ui-version = Version
ui-change = Change
ui-since = Since
ui-since-start = since the start
ui-first-version = First definition.
ui-breaks-series = Break in the series: values before and after cannot be compared.
ui-assumptions = Assumptions
ui-persons = Persons
ui-persons-between = Between { $least } and { $most } persons: cohorts launched in the same week have nobody in common, those of other weeks may have.
ui-persons-exactly = { $least }: cohorts launched in the same week have nobody in common.
ui-persons-at-least = At least { $least }: cohorts launched in the same week have nobody in common, and some did not give their number.
ui-people-participations = Participations
ui-people-newcomers = New persons
ui-people-since-start = Persons since the start
ui-total-distinct = Total without double counting, not the sum of the rows
ui-growth-of = { $label }, growth
ui-growth-by-day = { $factor } a day, over { $count ->
    [one] { $count } day
   *[other] { $count } days
}
ui-growth-by-week = { $factor } a week, over { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
ui-growth-by-month = { $factor } a month, over { $count ->
    [one] { $count } month
   *[other] { $count } months
}
ui-growth-by-year = { $factor } a year, over { $count ->
    [one] { $count } year
   *[other] { $count } years
}
ui-growth-by-interval = Growth: { $factor } an interval, over { $count ->
    [one] { $count } interval
   *[other] { $count } intervals
} between two dated values, { $period }.
ui-reporting-cohorts = Cohorts that recorded
ui-reporting = { $count ->
    [one] { $count } cohort out of { $all }
   *[other] { $count } cohorts out of { $all }
}
ui-recording-delay = Median time to record
ui-outliers = To be checked
ui-outliers-told = { $records } far above the others of the same action: { $ids }.
ui-made-from = Computed from
ui-external-codes = Codes in other frameworks
ui-five-dimensions = The five dimensions
ui-five-what = What
ui-five-who = Who
ui-five-how-much = How much
ui-five-contribution = Contribution
ui-five-risk = Risk
ui-how-counted = How it is counted
ui-breakdowns = In detail
ui-split-by-week = by week
ui-split-by-month = by month
ui-split-by-year = by year
ui-split-by-challenge = by challenge
ui-split-by-territory = by territory
ui-split-by-stage = by stage
ui-split-by-cohort = by cohort
ui-split-by-edition = by edition
ui-rows-quotients = Each row is computed on its own: quotients and declared figures do not add up.
ui-rows-mix-stages = A row that mixes several stages has no total: one stage never adds to another.
ui-rows-share-partners = Rows do not add up: one organisation may count in several.
ui-rows-share-things = Rows do not add up: one action or story may count in several.
ui-rows-do-not-add-up = The rows do not add up: one entry may count in several, or in none.
ui-rows-distinct = Rows do not add up: one person may count in several.
ui-rows-apart = The total is computed on its own: it is not the sum of the rows.
ui-rows-incomplete = The rows do not cover everything: the rest is “not broken down”.
ui-rows-masked = A value too small to be shown without pointing at somebody is replaced by its threshold, after “<”.
ui-rows-withheld = “s”, for secret, replaces a value from which one that is too small could be worked out.
ui-rows-imprecise = “Imprecise date”: the date of the entry does not fit one row; it counts in the total.
ui-evidence-grades = Evidence, by strength
ui-grade = Strength
ui-share = Share
ui-cited-values = The values that the site cites
ui-extract = Extract of the entries
ui-extract-left-out = The last { $count } of { $all } entries.
ui-extract-persons = Entries are not listed: each says that one person was there.
ui-all-entries = all entries
ui-entries-from-to = Entries, { $first } – { $last }
ui-indicator-part = { $value } — { $label }
ui-more-tables = The other tables
ui-all-restatements = all restatements
ui-extract-file = entries of the indicator (CSV)
ui-same-entries = The same entries also give this number for:
ui-extract-without-quantities = The quantities of each entry are not shown: they count people or organisations.
ui-entry = Entry
ui-date = Date
ui-quantity = Quantity
ui-evidence-one = Evidence
ui-part-unverified = of which { $value } not verified
ui-part-joint = of which { $value } also counted by a partner
ui-no-value = No entry lets this number be computed. Missing is not zero.
ui-masked-value = This number is too small to be shown.
ui-withheld-value = This number is kept secret: another one, too small to be shown, could be worked out from it.
ui-not-computable-value = This number cannot be computed: its base is zero or unknown.
ui-formula-sum = Sum of the quantities of the log, in { $unit }.
ui-formula-entries = Number of entries of the log.
ui-formula-cohorts = Number of cohorts launched.
ui-formula-partners = Number of partners.
ui-formula-actions = Number of actions of the repertoire.
ui-formula-stories = Number of stories.
ui-formula-enrolled = Sum of those enrolled in each cohort.
ui-formula-present = Sum of those present on the first day of each cohort.
ui-formula-active = Sum of those active at the end of each cohort.
ui-formula-ratio = Quotient of two indicators: the sum of the first over the sum of the second.
ui-formula-figure = The declared figure shown first for this scope.
ui-formula-survey = Share of the respondents who gave this answer.
ui-formula-last = Last quantity known of each group and place at the end of the period, in { $unit }, then their sum.
ui-formula-last-in-period = Last quantity recorded during the period by each group and place, in { $unit }, then their sum.
ui-formula-highest = Highest quantity of each group and place during the period, in { $unit }, then their sum.
ui-formula-highest-together = Highest quantity of all groups and places at one moment, in { $unit }: not the sum of their peaks.
ui-formula-mean = Mean of the quantities of each group and place on the dates they were recorded, in { $unit }, then their sum.
ui-formula-peak = Highest number of cohorts running at once.
ui-formula-peaks = Highest number of cohorts running at once for each challenge and place, then their sum.
ui-formula-distinct = Number of different persons, by their keys in the log.
ui-formula-where = { $formula } Only: { $where }.

## Figures, sources, surveys

ui-unchanged-since = unchanged since { $date }
ui-figures-by-scope = Figures by subject
ui-other-figures = Other scopes
ui-also-said-by = Also said by
ui-single-concepts-list = See what has only one value
ui-asserted-in = source not given; number cited in: { $source }
ui-compare-values = Compare the values
ui-shown-first = Shown first: { $reason }
ui-no-figures = No declared figure.
ui-figure-count = { $count ->
    [0] no figure
    [one] { $count } figure
   *[other] { $count } figures
}
ui-no-sources = No source.
ui-kind = Kind
ui-published = Published
ui-accessed-on = Read
ui-reliability = Reliability
ui-no-surveys = No survey.
ui-population = Population
ui-delay = Delay
ui-fieldwork = Fieldwork
ui-response-rate = Response rate
ui-response-share = { $share } ({ $respondents } out of { $asked })
ui-survey-mode = Mode
ui-asked = People asked
ui-respondents = Respondents
ui-weighting = Weighting
ui-biases = Biases
ui-count = Count
ui-count-unknown = number unknown
ui-base-not-told = base not disclosed
ui-month-count = { $count ->
    [one] { $count } month
   *[other] { $count } months
}

## Targets

ui-no-targets = No target is set.
ui-ambitions = Ambitions
ui-about-ambitions = An ambition is a direction: its attainment is not computed.
ui-former-targets = Targets revised or abandoned
ui-progress = Way made
ui-reached = Last known value
ui-nothing-known = No value is known for the same scope.
ui-past-due = Past due
ui-whole-program = for the whole program
ui-not-computable-unknown = cannot be computed: no known value of the same scope
ui-not-computable-from-here = cannot be computed: the baseline or the direction of the target give no attainment
ui-target-gap = { $value } are missing.
ui-set-on = Set
ui-replaced-by = Replaced by

## Divergences

ui-divergent-concepts = Several values
ui-about-divergent = All values are shown; they are neither added nor averaged.
ui-single-concepts = One value
ui-no-divergences = No divergence: each notion has one value.
ui-cumulative-drop = a total that goes down
ui-undecided = no value shown first
ui-differing-values = different values
ui-remarks = Remarks
ui-no-concepts = No notion is defined.

## Method

ui-rules = The rules of the site
ui-rule-title-what-counts = What counts
ui-rule-increments = An entry of the log is a dated increment; a total made elsewhere is a declared figure, never added to entries.
ui-rule-statuses = Only entries in this state count: { $statuses }.
ui-rule-default-status = An entry that says nothing of its state is: { $status }.
ui-rule-zero = Zero exists only where it was entered. Missing is not zero.
ui-rule-stages = Each stage has its indicator: assembled is not handed out, found is not delivered. Means are not added to outputs.
ui-rule-duplicates = Two entries with the same action, group, date, place, unit and stage are refused, unless their author says that they are distinct.
ui-rule-title-dates = Dates
ui-rule-reference-date = The site stands as of { $date }: what was recorded later does not exist yet.
ui-rule-periods = A number always says whether it counts what falls inside a period, or everything since the start of the program.
ui-rule-intervals = What lasted counts at its end, unless the indicator says otherwise.
ui-rule-imprecise = An imprecise date counts in a period when all of it fits inside. A week belongs to the month of its Thursday.
ui-rule-time-zone = Days are those of the time zone { $zone }.
ui-rule-provisional = A value stays provisional for { $window } after the end of its period.
ui-rule-title-scopes = Scopes
ui-rule-territories = An entry noted for a country counts in that country, not in its cities; tables hold it under “not located”.
ui-rule-joint = An action carried out by several counts whole, with a note, unless the indicator counts our share only.
ui-rule-sponsors = The scope of a sponsor is a filter. Pages of sponsors do not add up.
ui-rule-title-people = People
ui-rule-participations = A sum of enrolments is a number of participations, never of different people.
ui-rule-bounds = Without keys, the number of persons is told between two bounds: at most, all participations; at least, those of the biggest launch week.
ui-rule-no-keys = No keys of persons are kept: the site does not count different persons.
ui-rule-keys = Hashed keys, never published, make it possible to count different persons, { $scope }. Their salt is kept by: { $keeper }. Re-use: { $reuse }. Rule of { $date }.
ui-rule-distinct = A number of different persons does not add up: each total is counted on its own.
ui-rule-no-multiplier = No household multiplier; no audience is counted as people.
ui-rule-title-small-counts = Small counts
ui-rule-least-people = A number of people or participations below { $least } is not shown.
ui-rule-least-sensitive = For people helped in a sensitive challenge the threshold is { $least }.
ui-rule-least-organisations = For organisations that are not named partners the threshold is { $least }.
ui-rule-zero-hidden = Zero is not shown either.
ui-rule-zero-shown = Zero may be shown.
ui-rule-things-shown = Things are always shown, even a single one.
ui-rule-marks = A small count is replaced by its threshold, after “<”; “s”, for secret, replaces a value from which one could be worked out.
ui-rule-tables-together = A table hides enough rows so that each hidden value could be another one; what it hides is hidden in texts, charts, targets and files, too.
ui-rule-differences = Two published values never differ by a small count: as long as they do, the site is not published.
ui-rule-title-rounding = Rounding
ui-rule-unrounded = Sums, quotients and files start from values that are not rounded.
ui-rule-significant = A rounded number keeps { $count ->
    [one] { $count } significant figure
   *[other] { $count } significant figures
}, and always says “more than” or “about”.
ui-rule-percent = Below { $least } answers there is no percentage but “7 of 15”; from { $decimal } on, one decimal at most.
ui-rule-ratios = A quotient is the sum of numerators over the sum of denominators; never a mean of quotients.
ui-rule-qualifiers = “More than”, “about” and “up to” follow the number through calculations; a source is never made to say more than it does.
ui-rule-title-estimates = Estimates
ui-rule-estimates = An estimate gives its method and an interval; a total that holds some says which part is estimated.
ui-rule-modelled = A share of a survey is never multiplied by a count to give a number of people.
ui-rule-title-evidence = Evidence
ui-rule-evidence = Evidence goes from 0 to 4: none, declared by the cohort, document, confirmed by a partner, independent. “With evidence” means 2 or more.
ui-rule-digest = The digest of a number is the SHA-256 of its public entries: it changes as soon as one of them does.
ui-rule-title-declared = Declared figures
ui-rule-declared = A declared figure keeps its source, its date and its words. It is added neither to entries nor to another figure.
ui-rule-divergences = Figures that contradict each other are all shown; the one shown first says why.
ui-rule-stale = A figure older than { $age } is reported to the team.
ui-rule-surveys = A survey whose base is unknown is not compared and gives no count.
ui-rule-title-aims = Targets
ui-rule-targets = A target is always announced by the word “target”, never as a result.
ui-rule-attainment = Attainment has no cap and keeps the words of the number: “more than 5,000” of 15,000 gives “at least 33%”. The time gone by stands beside it.
ui-rule-title-corrections = Corrections
ui-rule-append = An entry is never edited: another one replaces, voids or reclassifies it, and says why.
ui-rule-superseded = An entry that was replaced leaves the public extract, not the log.

## Sponsors

ui-support-page = Sponsor page
ui-what-is-supported = What is supported
ui-all-programs = all
ui-every-challenge = all
ui-all-territories = all
ui-whole-time = no limit
ui-support-sentence = In the supported scope: { $scope }.
ui-nature-of-support = Nature of the support
ui-tier = Tier
ui-amount = Amount
ui-in-supported-scope = In the supported scope
ui-same-since-start = Without limit of dates
ui-about-support = With the support of { $sponsor }, the groups contributed to what follows. Nothing says what would have happened without this support.
ui-other-supports = Who else supports
ui-no-overlap = No other support meets this scope.
ui-counted-in-both = What counts in both scopes
ui-gaps = Targets and gaps
ui-no-gaps = No target concerns this scope.
ui-no-benefits = Nothing has been given in return yet.
ui-no-stories-in-scope = No story in this scope.
ui-no-sponsor-indicators = No indicator is followed for this support.
ui-print-edition = Print edition
ui-web-edition = Web edition
ui-numbers-and-proofs = The numbers and their proof
ui-state-of = As of { $date }

## Restatements

ui-about-restatements = What changed after it was published, when and why.
ui-changed-numbers = Numbers that changed
ui-no-restatements = No published number has changed.
ui-no-restatements-in-scope = No published number of this scope has changed.
ui-restatements-feed = Follow restatements (Atom)
ui-former-numbers = Numbers that are computed no more
ui-about-former-numbers = Their definition changed, or what they spoke of is gone from the content. Here is their last published value.
ui-vintages = Published vintages
ui-about-vintages = The numbers of pages are noted at each vintage; those of today are compared with them.
ui-no-vintages = No vintage has been noted yet.
ui-restated-mark = restated
ui-revised-by-itself = Entries that came in time made this number more precise.
ui-withdrawn = withdrawal
ui-too-small-now = count below the threshold of publication
ui-change-title = { $label }: { $before } → { $after }
ui-locked-count = { $count ->
    [one] { $count } number
   *[other] { $count } numbers
}
ui-entries = Entries
ui-published-before = published on

## Open data

ui-open-data = Open data
ui-licence-and-version = Licence and version
ui-data-version = Version
ui-known-on = Numbers known on
ui-for-programs = For programs
ui-file-package = Description of the data set (datapackage.json)
ui-file-json = Indicators, definitions and values (JSON)
ui-file-schema = Schema of that file (JSON Schema)
ui-file-csv = { $title } (CSV)
ui-file-excel = { $title }, for a French spreadsheet (CSV)
ui-columns = Columns
ui-column-name = Name
ui-column-title = Title
ui-column-type = Type
ui-column-about = What is to be known
ui-by-indicator = One indicator at a time
ui-data-changes = What changed
ui-about-data-version = The second number of the version grows when entries are added, the third when entries are corrected.
ui-entries-added = { $count ->
    [0] no entry added
    [one] { $count } entry added
   *[other] { $count } entries added
}
ui-entries-corrected = { $count ->
    [0] none corrected
    [one] { $count } corrected
   *[other] { $count } corrected
}

## Report of a grant, shares

ui-grant-report = Report of the support
ui-people-concerned = People concerned
ui-no-people = No number of people is known in this scope.
ui-public-volunteers = volunteers
ui-public-helped = people helped
ui-dates-and-places = Dates and places
ui-dates = Dates
ui-places = Places
ui-nothing-recorded = nothing is recorded
ui-budget = Budget
ui-budget-item = Item
ui-charges = Costs
ui-products = Income
ui-planned = Planned
ui-actual = Actual
ui-gap-euros = Gap
ui-gap-percent = Gap as part of the planned
ui-unknown-amount = unknown
ui-unknown-share = n/a
ui-quota-share = Share
ui-not-shared-out = cannot be shared out

## Charts

ui-value-so-far = Value so far
ui-series-break = break of series
ui-series-break-on = Break of series on { $date }: values before and after cannot be compared.
ui-all-targets = All targets
ui-more-overlaps = Also support a part of this scope
