# What is sent of a day: mails, messages, sheets.

ui-actions-of-the-day = To do today
ui-meetings = Where to be
ui-read-on-the-site = Read the page of the day
ui-unsubscribe = To stop receiving these mails, write to
ui-sheet-call = Call sheet
ui-sheet-session = Session sheet
ui-sheet-title = { $label }: { $day }, { $challenge }
ui-numbers-of-the-day = The numbers of the day
ui-room-for-notes = Your notes
ui-to-send = To send, day by day
ui-to-send-note = For coordinators: these texts and sheets are in no list of the site.
ui-sent-mail = Mail
ui-sent-mail-text = Mail, text only
ui-sent-mail-file = Mail, a draft to open
ui-sent-whatsapp = WhatsApp
ui-message-length = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}
