# What is sent of a day: mails, messages, sheets.

ui-actions-of-the-day = À faire aujourd'hui
ui-meetings = Rendez-vous
ui-read-on-the-site = Lire la page du jour
ui-unsubscribe = Pour ne plus recevoir ces courriels, écrivez à
ui-sheet-call = Fiche d'appel
ui-sheet-session = Fiche de séance
ui-sheet-title = { $label } : { $day }, { $challenge }
ui-numbers-of-the-day = Les nombres du jour
ui-room-for-notes = Vos notes
ui-to-send = À envoyer, jour par jour
ui-to-send-note = Pour la coordination : ces textes et ces fiches ne sont dans aucune liste du site.
ui-sent-mail = Courriel
ui-sent-mail-text = Courriel, texte seul
ui-sent-mail-file = Courriel, brouillon à ouvrir
ui-sent-whatsapp = WhatsApp
ui-message-length = { $count ->
    [one] { $count } signe
   *[other] { $count } signes
}
