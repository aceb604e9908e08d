### Sentences of pages that take facts, by the page that says them.

## Numbers and where they come from

ui-action-log = action log
ui-record-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
ui-of-which-verified = of which { $share } with evidence
ui-base-unknown = { $value } (base not given)
ui-per-one = { $value } per { $unit }
ui-per-base = { $value } per { $base }
ui-date-within = unknown date, { $interval }
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
