### What is handed over: kits, badges, codes.

ui-kit = Kit
ui-kit-download = Download the kit (zip)
ui-kit-note-cohort = The calendar, mails, messages, sheets and codes of this cohort, with its own dates and times, to be read offline.
ui-kit-of = Kit: { $name }
ui-kit-of-sponsor = This folder holds the page { $url } and its numbers. It is read offline and asks nothing of the network.
ui-kit-of-cohort = This folder holds the page { $url }, with its own dates and times. It is read offline and asks nothing of the network.
ui-kit-holds = What it holds
ui-kit-file = { $file }: { $what }
ui-kit-page = the page in one file, to be opened in a browser
ui-kit-print = the print edition, in one file
ui-kit-numbers = the computed numbers of the page, for programs (comma, UTF-8)
ui-kit-figures = the declared figures that the page cites, for programs (comma, UTF-8)
ui-kit-numbers-excel = the same for a French spreadsheet (semicolon)
ui-kit-figures-excel = the same for a French spreadsheet (semicolon)
ui-kit-chart = each chart, sharp at any size
ui-kit-chart-picture = the same as a picture, for a word processor
ui-kit-badge = each number, to be put on another site
ui-kit-digest = the SHA-256 of the entries that the numbers come from
ui-kit-calendar = the calendar, to be opened in a diary
ui-kit-mail = for each day, the mail to paste
ui-kit-mail-text = the same as plain text
ui-kit-mail-file = the same as a draft, to be opened in a mail program; it is dated that day
ui-kit-whatsapp = for each day, the WhatsApp message to copy
ui-kit-call = for each call, the sheet to print
ui-kit-session = for each session, the sheet to print
ui-kit-styles = styles/: what the pages look like, to be kept beside them
ui-kit-qr = for each day, a QR code that leads to its page
ui-kit-hidden = A number too small to be shown is not shown here either: in the tables its value is empty and its status is C. These numbers do not add up with those of another sponsor.
ui-kit-licence = Data: { $organisation }, licence: { $licence }.

ui-badges = Show these numbers elsewhere
ui-badges-note = A badge carries its date and leads to the page that explains it. Copy the code into yours; the picture follows the updates of this site.
ui-badge = Show this number elsewhere
ui-badge-code = Code to copy
ui-badge-scope = scope: { $scope }
ui-badge-says = { $number }: { $what }. { $site }.
ui-badge-site = { $site } · as of { $date }

ui-day-codes = QR codes of the days
ui-day-codes-note = To be shown on a screen or printed: each code leads to the page of a day.
ui-copy-message = Copy the message
