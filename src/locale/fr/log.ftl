### What the program says of logs: lines added, spreadsheets imported.

## Adding to the logs

cli-log-added = Ajouté dans { $place } : { $line }
cli-log-would-add = À ajouter dans { $place } : { $line }
cli-log-not-added = Rien n'a été écrit.
cli-log-known = cette ligne est { $twin }
    .hint = si c'est une autre fois, ajoutez « --set distinct=oui »
cli-log-refused = cette ligne ne peut pas entrer au journal : { $reason }
    .hint = rien n'a été écrit ; corrigez la valeur et recommencez
cli-log-value = pour « { $key } », { $reason }
    .hint = rien n'a été écrit
cli-log-stopped = rien n'a été écrit : ces lignes provoqueraient les erreurs ci-dessus
    .hint = corrigez-les d'abord, ou changez la ligne
cli-log-evidence-photo = photo
cli-log-evidence-receipt = reçu
cli-log-evidence-list = liste
cli-log-evidence-attestation = attestation
cli-log-ask-date = Date de l'action (jj/mm/aaaa)
cli-log-ask-cohort = Promotion
cli-log-ask-program = Programme
cli-log-ask-challenge = Défi
cli-log-ask-action = Action
cli-log-ask-quantity = Quantité ({ $unit })
cli-log-ask-territory = Territoire
cli-log-ask-participants = Participants
cli-log-ask-evidence-kind = Preuve
cli-log-ask-evidence-level = Niveau de la preuve, de 0 à 4
cli-log-ask-public-note = Note qui peut être publiée, sans nom ni coordonnées
cli-log-ask-private-note = Note pour l'équipe, jamais publiée
cli-log-ask-write = Écrire cette ligne
cli-log-template = Tableur à remplir : { $path }. Une fois rempli : « fabrique log import { $path } ».
cli-log-template-entries = Saisie
cli-log-template-lists = Listes
cli-log-template-date = date (jj/mm/aaaa)
cli-log-template-cohort = promotion
cli-log-template-action = action
cli-log-template-quantity = quantité
cli-log-template-territory = territoire
cli-log-template-participants = participants
cli-log-template-proof = preuve
cli-log-template-level = niveau de preuve
cli-log-template-public = note publique
cli-log-template-private = note privée

## Questions

cli-ask = { $text } :
cli-ask-default = { $text } [{ $default }] :
cli-ask-optional = { $text } (vide : rien) :
cli-ask-more = { $count ->
    [one] et { $count } autre, à nommer
   *[other] et { $count } autres, à nommer
}
cli-ask-needed = il faut une réponse
cli-ask-yes = oui
cli-ask-yes-or-no = répondez oui ou non

## Imports

cli-import-read = « { $path } » : { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}, { $columns ->
    [one] { $columns } colonne
   *[other] { $columns } colonnes
}.
cli-import-column = { "  " }« { $title } » → { $key }
cli-import-left = { "  " }« { $title } » : { $why }
cli-import-left-asked = laissée, comme demandé
cli-import-left-named = laissée
cli-import-left-unit = laissée
cli-import-left-personal = laissée, elle contient des données personnelles
cli-import-left-unknown = laissée, son titre ne dit rien au journal
cli-import-left-second = laissée, une autre dit la même chose
cli-import-left-refused = laissée, elle vient des rejets de la dernière fois
cli-import-left-hint = Pour lire une colonne laissée : --map "Titre de la colonne=clé".
cli-import-known = ligne { $row } : doublon, { $twin }
cli-import-refused = ligne { $row } : rejetée, { $reason }
cli-import-sum = { $rows ->
    [one] { $rows } ligne lue
   *[other] { $rows } lignes lues
} = { $entries ->
    [0] aucune entrée
    [one] { $entries } entrée
   *[other] { $entries } entrées
} + { $known ->
    [0] aucun doublon
    [one] { $known } doublon
   *[other] { $known } doublons
} + { $refused ->
    [0] aucun rejet
    [one] { $refused } rejet
   *[other] { $refused } rejets
}
cli-import-added = Ajouté dans { $path } : { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}.
cli-import-would-add = Serait ajouté dans { $path } : { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}.
cli-import-refused-name = rejets
cli-import-refused-file = Rejets : { $path }. Corrigez-les là, puis importez ce fichier.
cli-import-saved = Correspondances gardées : { $path }.
cli-import-mapping = les correspondances de « { $path } » ne peuvent pas être lues
    .hint = corrigez le fichier ; rien n'a été écrit
cli-import-order = les dates de la colonne « { $title } » s'écrivent comme « { $text } », et rien ne dit où est le jour
    .hint = { GIVEN($proved) ->
        [yes] d'après les autres dates, ajoutez « --dates { $proved } »
       *[no] ajoutez « --dates jj/mm/aaaa », ou « --dates mm/jj/aaaa » si le mois vient d'abord
    }
cli-import-twin-row = comme la ligne { $row }
cli-import-twin-logged = déjà dans { $path } ({ $id })
cli-import-reason-broken = elle dépend d'un contenu qui a une faute ailleurs
cli-import-reason-date = « { $text } » n'est pas une date du calendrier
cli-import-reason-number = « { $text } » n'est pas un nombre
cli-import-reason-two-numbers = « { $text } » peut être un millier ou une décimale
cli-import-reason-name = { GIVEN($nearest) ->
    [yes] rien ne s'appelle « { $text } » ({ $key }) ; peut-être « { $nearest } »
   *[no] rien ne s'appelle « { $text } » ({ $key })
}
cli-import-reason-names = « { $text } » peut être { $ids }
cli-import-reason-word = « { $text } » n'est pas un des mots attendus : { $known }
cli-import-reason-formula = « { $text } » est une formule, ou ce qu'il en reste
cli-import-reason-personal = « { $key } » contient une adresse ou un numéro de téléphone
cli-import-reason-conflict = la même action, le même jour, au même endroit, avec un autre nombre ({ $with }) ; si c'est une autre fois, ajoutez-lui « distinct » avec oui
cli-import-refusal-too-much-bytes = ce fichier est trop grand
    .hint = Fabrique lit jusqu'à { $most } Mo ; coupez-le en plusieurs
cli-import-refusal-too-much-unpacked = ce classeur est trop grand une fois ouvert
    .hint = Fabrique lit jusqu'à { $most } Mo ; enregistrez la feuille seule, en CSV
cli-import-refusal-too-much-rows = ce tableur a trop de lignes
    .hint = Fabrique en lit jusqu'à { $most } à la fois ; coupez-le en plusieurs
cli-import-refusal-too-much-columns = ce tableur a trop de colonnes
    .hint = Fabrique en lit jusqu'à { $most } ; gardez celles du journal
cli-import-refusal-too-much-text = ce tableur contient trop de texte
    .hint = Fabrique en lit jusqu'à { $most } Mo ; gardez les colonnes du journal
cli-import-refusal-not-a-table = ce fichier n'est pas un tableur
    .hint = exportez-le en CSV, en XLSX ou en ODS
cli-import-refusal-torn = ce classeur est abîmé, il ne s'ouvre pas
    .hint = ouvrez-le dans votre tableur et enregistrez-le de nouveau
cli-import-refusal-old-workbook = ce classeur est d'un ancien format, ou protégé par un mot de passe
    .hint = enregistrez-le en XLSX, sans mot de passe
cli-import-refusal-empty = ce tableur est vide
    .hint = exportez-le de nouveau
cli-import-refusal-open-quote = un guillemet ouvert à la ligne { $row } n'est jamais fermé
    .hint = fermez-le ou retirez-le, sinon toute la suite est une seule case
cli-import-refusal-no-sheet = il n'y a pas de feuille « { $name } »
    .hint = les feuilles sont : { $known }
cli-import-header-ambiguous = « { $one } » et « { $other } » peuvent toutes deux être « { $key } »
    .hint = choisissez : --map "{ $one }={ $key }"
cli-import-header-no-column = il n'y a pas de colonne « { $title } »
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] écrivez son titre comme dans le fichier, capitales comprises
    }
cli-import-header-no-key = une ligne de journal n'a pas de clé « { $key } »
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] les clés sont date, cohort, action, quantity, territory, participants…
    }
cli-import-header-missing = aucune colonne ne donne « { $key } »
    .hint = { $count ->
        [0] ajoutez la colonne, ou donnez la même valeur à toutes les lignes : --set { $key }=…
       *[other] dites laquelle : --map "Titre={ $key }", parmi « { $unknown } » ; ou la même valeur partout : --set { $key }=…
    }
cli-disk-changed = « { $path } » a changé pendant ce temps
    .hint = rien n'a été écrit ; recommencez

## Wrong use of log

cli-misuse-log-what = { GIVEN($text) ->
    [yes] « log » ne sait pas faire « { $text } »
   *[no] il manque ce que « log » doit faire
}
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] écrivez « log add », « log import FICHIER » ou « log template »
    }
cli-misuse-log-not-here = l'option « { $option } » ne va pas avec « log { $what } »
    .hint = « fabrique --help » dit lesquelles vont avec
cli-misuse-not-given = il manque « { $option } »
    .hint = écrivez { $form } ; dans un terminal, « fabrique log add » seul pose les questions
cli-misuse-no-answer = aucune réponse n'a été donnée
    .hint = rien n'a été écrit
cli-misuse-no-file = il manque le fichier à importer
    .hint = écrivez « fabrique log import FICHIER.csv »
cli-misuse-pair = « { $text } » ne va pas avec « { $option } »
    .hint = écrivez { $option } clé=valeur
