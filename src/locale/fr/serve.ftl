### What is said while a site is being written: in the bar below each page, on the terminal.

## Requests that are not answered

serve-bad-request = cette adresse n'est pas valable
serve-long-request = cette demande est trop longue
serve-other-host = cet aperçu ne se regarde que depuis cette machine, sous son adresse 127.0.0.1
serve-other-origin = une page venue d'ailleurs ne peut rien demander à cet aperçu
serve-read-only = cet aperçu est en lecture seule
serve-not-found = cette page n'existe pas
serve-moved = cette page est un dossier
serve-no-site = Le site n'a pas encore pu être construit

## The bar

serve-bar = Aperçu du site
serve-busy = construction…
serve-current = à jour
serve-gone = cette page n'existe plus
serve-lost = aperçu arrêté
serve-faults = à corriger
serve-close = Fermer
serve-faults-title = Fautes de tous les fichiers
serve-stale = La dernière version sans erreur reste affichée dessous.
serve-stale-none = Aucune version sans erreur n'est encore connue.
serve-hint = Que faire :
serve-more-faults = et { $count } de plus

## What is told of a page

serve-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
serve-files-title = Les fichiers qui font cette page
serve-files-none = Aucun : le programme fait cette page à lui seul.
serve-feeds-text = texte
serve-feeds-numbers = nombres
serve-feeds-pictures = image
serve-feeds-named = nommé ici
serve-feeds-site = réglages du site
serve-feeds-templates = modèle du projet
serve-checks = { $count ->
    [0] aucune remarque
    [one] { $count } remarque
   *[other] { $count } remarques
}
serve-checks-title = Remarques sur ces fichiers
serve-checks-none = Rien à signaler dans ces fichiers.
serve-channels = canaux
serve-channels-title = Ce qui part de ce jour
serve-channels-lead = Page, courriel, message et fiches côte à côte, pour chaque défi :
serve-channels-back = Revenir au jour
serve-channel-web = Site
serve-channel-mail = Courriel
serve-channel-whatsapp = WhatsApp
serve-channel-call = Fiche d'appel
serve-channel-session = Fiche de séance
serve-weight = { $plain } ko
serve-weight-title = Le poids de cette page
serve-weight-plain = la page telle qu'elle est écrite
serve-weight-packed = la page telle qu'elle voyage (gzip)
serve-lock = { $count ->
    [0] nombres comme au { $name }
    [one] { $count } écart depuis { $name }
   *[other] { $count } écarts depuis { $name }
}
serve-lock-title = Ce qui changerait depuis le verrou { $name }
serve-lock-none = Les nombres de cette page sont ceux du verrou.
serve-lock-same = Ailleurs sur le site, rien n'a changé.
serve-lock-elsewhere = Ailleurs sur le site : { $kinds }.
serve-lock-others = { $count ->
    [one] { $count } nombre publié serait autre
   *[other] { $count } nombres publiés seraient autres
}
serve-lock-more = { $count ->
    [one] { $count } nombre montré en plus
   *[other] { $count } nombres montrés en plus
}
serve-lock-fewer = { $count ->
    [one] { $count } nombre n'est plus montré
   *[other] { $count } nombres ne sont plus montrés
}
serve-lock-days = L'aperçu est au { $shown }, le verrou au { $published } : des nombres diffèrent de ce seul fait.
serve-lock-was = était { $before }, serait { $after }
serve-lock-new = nouveau ; serait { $after }
serve-lock-gone = n'est plus montré ; était { $before }

## The terminal

serve-address = Voir le site : { $url } — Ctrl-C pour arrêter.
serve-other-port = Le port { $wanted } est déjà utilisé : l'aperçu prend le { $port }.
serve-told = Chaque fichier enregistré est pris en compte aussitôt.
serve-looked-wanted = Les fichiers sont regardés deux fois par seconde, comme demandé.
serve-looked-limit = Le système ne peut pas surveiller autant de dossiers : les fichiers sont regardés deux fois par seconde.
serve-looked-refused = Le système ne surveille pas ce dossier : les fichiers sont regardés deux fois par seconde.
serve-built = { $count ->
    [0] À jour : aucune page n'a changé
    [one] À jour : { $count } fichier du site a changé
   *[other] À jour : { $count } fichiers du site ont changé
} ; { $faults } ; { $time }.
serve-kept = { $faults } ; la dernière version sans erreur reste affichée ; { $time }.
serve-broken = le programme s'est arrêté au milieu de la construction
    .hint = ce n'est pas votre faute : la dernière version reste affichée, et le prochain enregistrement essaie à nouveau
serve-stopped = Aperçu arrêté.
