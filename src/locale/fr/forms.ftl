### Numbers, dates and lists in sentences.

## What is said of a number

form-itself = { $number }
form-more-than = plus de { $number }
form-at-least = au moins { $number }
form-close-to = près de { $number }
form-around = environ { $number }
form-up-to = jusqu'à { $number }
form-at-most = au plus { $number }
form-less-than = moins de { $number }

word-10 = une dizaine
word-12 = une douzaine
word-15 = une quinzaine
word-20 = une vingtaine
word-30 = une trentaine
word-40 = une quarantaine
word-50 = une cinquantaine
word-60 = une soixantaine
word-100 = une centaine
word-1000 = un millier
word-of = { $number } de { $unit }
word-of-elided = { $number } d'{ $unit }

number-unavailable = n. d.
progress-not-computable = non calculable
share-of = { $part } sur { $whole }
share-sampled = { $share } (n = { $base }, entre { $least } et { $most })
share-without-base = { $percent } (base non communiquée)

## Lists

list-and = { $first } et { $last }
list-or = { $first } ou { $last }

## Dates

date-weekday = { $weekday } { $date }
date-day = { $day } { $month } { $year }
date-day-short = { $day } { $month }
date-week = semaine { $week } de { $year }
date-week-short = semaine { $week }
date-month = { $month } { $year }

date-in-day = le { $date }
date-in-week = en { $date }
date-in-month = en { $date }
date-in-year = en { $date }

date-as-of-day = au { $date }
date-as-of-week = en { $date }
date-as-of-month = en { $date }
date-as-of-year = en { $date }

date-from-day = du { $date }
date-from-week = de la { $date }
date-from-month = { OF($date) }
date-from-year = de { $date }

date-to-day = au { $date }
date-to-week = à la { $date }
date-to-month = à { $date }
date-to-year = à { $date }

date-since-day = depuis le { $date }
date-since-week = depuis la { $date }
date-since-month = depuis { $date }
date-since-year = depuis { $date }

date-interval = { $first } { $last }
date-deduced = { $date } (date déduite)
date-unknown = date inconnue

## Times

clock = { $hour } h { $minutes }
clock-full = { $hour } h
duration-year = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
duration-month = { $count } mois
duration-week = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
duration-day = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
duration-hour = { $count } h
duration-hour-minutes = { $hours } h { $minutes }
duration-minute = { $count } min

## Units that need no declaration

unit-person = personne
    .many = personnes
unit-participation = participation
    .many = participations
unit-cohort = promotion
    .many = promotions
unit-action = action
    .many = actions
    .elide = yes
unit-entry = entrée
    .many = entrées
    .elide = yes
unit-story = récit
    .many = récits
unit-organisation = organisation
    .many = organisations
    .elide = yes
unit-place = lieu
    .many = lieux
unit-hour = heure
    .many = heures
    .elide = yes
unit-day = jour
    .many = jours
unit-percent = pour cent
    .many = pour cent
    .symbol = %
unit-euro = euro
    .many = euros
    .symbol = €
    .elide = yes
