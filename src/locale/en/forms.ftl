### Numbers, dates and lists in sentences.

## What is said of a number

form-itself = { $number }
form-more-than = more than { $number }
form-at-least = at least { $number }
form-close-to = nearly { $number }
form-around = about { $number }
form-up-to = up to { $number }
form-at-most = at most { $number }
form-less-than = less than { $number }

word-10 = about ten
word-12 = about a dozen
word-15 = about fifteen
word-20 = about twenty
word-30 = about thirty
word-40 = about forty
word-50 = about fifty
word-60 = about sixty
word-100 = about a hundred
word-1000 = about a thousand
word-of = { $number } { $unit }
word-of-elided = { $number } { $unit }

number-unavailable = n/a
progress-not-computable = cannot be computed
share-of = { $part } of { $whole }
share-sampled = { $share } (n = { $base }, between { $least } and { $most })
share-without-base = { $percent } (base not given)

## Lists

list-and = { $first } and { $last }
list-or = { $first } or { $last }

## Dates

date-weekday = { $weekday } { $date }
date-day = { $day } { $month } { $year }
date-day-short = { $day } { $month }
date-week = week { $week } of { $year }
date-week-short = week { $week }
date-month = { $month } { $year }

date-in-day = on { $date }
date-in-week = in { $date }
date-in-month = in { $date }
date-in-year = in { $date }

date-as-of-day = as of { $date }
date-as-of-week = as of { $date }
date-as-of-month = as of { $date }
date-as-of-year = as of { $date }

date-from-day = from { $date }
date-from-week = from { $date }
date-from-month = from { $date }
date-from-year = from { $date }

date-to-day = to { $date }
date-to-week = to { $date }
date-to-month = to { $date }
date-to-year = to { $date }

date-since-day = since { $date }
date-since-week = since { $date }
date-since-month = since { $date }
date-since-year = since { $date }

date-interval = { $first } { $last }
date-deduced = { $date } (deduced)
date-unknown = date unknown

## Times

clock = { $hour }:{ $minutes }
clock-full = { $hour }:00
duration-year = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
duration-month = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
duration-week = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
duration-day = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
duration-hour = { $count } h
duration-hour-minutes = { $hours } h { $minutes }
duration-minute = { $count } min

## Units that need no declaration

unit-person = person
    .many = persons
unit-participation = participation
    .many = participations
unit-cohort = cohort
    .many = cohorts
unit-action = action
    .many = actions
    .elide = yes
unit-entry = entry
    .many = entries
    .elide = yes
unit-story = story
    .many = stories
unit-organisation = organisation
    .many = organisations
    .elide = yes
unit-place = place
    .many = places
unit-hour = hour
    .many = hours
    .elide = yes
unit-day = day
    .many = days
unit-percent = percent
    .many = percent
    .symbol = %
unit-euro = euro
    .many = euros
    .symbol = €
    .elide = yes
