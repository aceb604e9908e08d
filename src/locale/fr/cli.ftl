### What the program says on the command line.

## How it is used

cli-usage =
    Usage :
      fabrique [-C DOSSIER] [--lang fr|en] build [--out site] [--date AAAA-MM-JJ]
      { "         [" }--base-url URL] [--drafts] [--timings]
      fabrique [-C DOSSIER] [--lang fr|en] check [--date AAAA-MM-JJ]
      { "         [" }--format human|json|github|sarif] [--deny warnings]
      fabrique [--lang fr|en] explain [CODE]
      fabrique [-C DOSSIER] [--lang fr|en] impact [INDICATEUR] [--scope PÉRIMÈTRE]
      { "         [" }--period PÉRIODE | --to JOUR] [--by DIMENSION] [--as-known JOUR]
      { "         [" }--date AAAA-MM-JJ] [--format table|json|csv] [--explain]
      fabrique [-C DOSSIER] [--lang fr|en] diff [--against VERROU|DOSSIER] [--date AAAA-MM-JJ]
      fabrique [-C DOSSIER] [--lang fr|en] fix [--yes | --dry-run] [--date AAAA-MM-JJ]
      fabrique [-C DOSSIER] [--lang fr|en] lock [--name NOM] [--date AAAA-MM-JJ]
      fabrique [-C DOSSIER] [--lang fr|en] next [--date AAAA-MM-JJ] [--format human|json|date]
      fabrique [-C DOSSIER] [--lang fr|en] log add [--date JOUR] [--cohort PROMOTION] [--action ACTION]
      { "         [" }--quantity NOMBRE] [--territory LIEU] [--set CLÉ=VALEUR]…
      fabrique [-C DOSSIER] [--lang fr|en] log import FICHIER [--map "COLONNE=CLÉ"]… [--set CLÉ=VALEUR]…
      { "         [" }--dates jj/mm/aaaa] [--sheet FEUILLE] [--name NOM] [--dry-run]
      fabrique [-C DOSSIER] [--lang fr|en] log template [--challenge DÉFI] [--format csv|xlsx] [--out FICHIER]
      fabrique [-C DOSSIER] [--lang fr|en] serve [--port PORT] [--date AAAA-MM-JJ] [--drafts]
      { "         [" }--open] [--poll] [--timings]
      fabrique [-C DOSSIER] [--lang fr|en] new site DOSSIER
      fabrique [-C DOSSIER] [--lang fr|en] new TYPE IDENTIFIANT [--title TITRE] [--challenge DÉFI] …
      fabrique [-C DOSSIER] [--lang fr|en] schema [--cms] [DOSSIER]
      fabrique [-C DOSSIER] [--lang fr|en] translate [FICHIER|DOSSIER] [--done]
cli-help =
    Fabrique fait, des fichiers d'un programme d'action citoyenne, son site et ses
    bilans d'impact.

    { cli-usage }

    Commandes :
      build             vérifie le contenu et écrit le site ; n'écrit rien s'il y a une erreur
      check             vérifie le contenu sans rien écrire
      diff              dit ce qui a changé depuis un verrou, ou depuis un site déjà construit
      explain           dit pourquoi un contrôle existe et comment mettre en règle, avec un exemple
      fix               corrige ce qui se corrige sans vous : dates, nombres, espaces, guillemets
      impact            calcule un indicateur, ou tous
      lock              note les nombres publiés dans content/published, une fois pour toutes
      log add           ajoute une ligne au journal ; dans un terminal, pose les questions
      log import        ajoute au journal les lignes d'un tableur : CSV, XLSX ou ODS
      log template      écrit un tableur à remplir, que « log import » sait lire
      next              dit quand le site changerait de lui-même, et pourquoi
      serve             montre le site dans le navigateur, à jour à chaque enregistrement
      new               commence un site, un défi, une action, un récit, une promotion…
      next              dit quand le site changerait de lui-même, et pourquoi
      schema            écrit de quoi être aidé dans son éditeur : schémas, ou éditeur web
      translate         dit ce qui manque dans l'autre langue, et en prépare les fichiers

    Partout :
      -C DOSSIER        le dossier du projet, celui qui contient « content » ; ici par défaut
      --lang fr|en      la langue des messages ; sinon celle du site, sinon le français
      -h, --help        cette aide
      -V, --version     la version

    Avec build :
      --out DOSSIER     où écrire le site, à partir du dossier du projet ; « site » par défaut
      --date JOUR       la date du site (AAAA-MM-JJ) ; sinon la dernière du contenu
      --base-url URL    l'adresse du site, à la place de celle de site.yaml
      --drafts          montre aussi les brouillons et les pages à venir
      --timings         dit la durée de chaque étape

    Avec check :
      --date JOUR       comme pour build
      --format FORME    human (par défaut), json, github ou sarif
      --deny warnings   un avertissement compte comme une erreur

    Avec diff :
      --against QUOI    un verrou ou le dossier d'un site ; le dernier verrou par défaut, sinon « site »
      --date JOUR       comme pour build
                        Comme diff, finit par 0 quand rien n'a changé, par 1 sinon.

    Avec explain :
      CODE              ce qui est entre crochets dans un message, comme ref.unresolved ;
                        sans code, tous les codes

    Avec fix :
      --yes             corrige tout sans demander
      --dry-run         montre les corrections sans rien écrire ; finit par 1 s'il y en a
      --date JOUR       comme pour build

    Avec impact :
      --scope PÉRIMÈTRE « all » par défaut ; sinon challenge:sans-abri,territory:fr-75, sponsor:…
      --period PÉRIODE  ce qui tombe dedans : 2020-W15, 2020-04, 2020-03-23/2020-05-10
      --to JOUR         le cumul jusqu'à ce jour ; par défaut, jusqu'à la date du site
      --by DIMENSION    une ligne par week, month, year, challenge, territory, stage, cohort
                        ou edition, puis l'ensemble
      --as-known JOUR   ce qu'on savait ce jour-là
      --date JOUR       comme pour build
      --format FORME    table (par défaut), json ou csv, avec les colonnes d'indicateurs.csv
      --explain         la formule, et les entrées avec leur fichier et leur ligne

    Avec lock :
      --name NOM        le nom du verrou ; la date du site par défaut
      --date JOUR       comme pour build

    Avec log add :
      --date JOUR       la date de l'action : 2020-04-06, 06/04/2020, 2020-04, 2020-04-06/2020-04-09
      --cohort          la promotion ; sans promotion, --program et --challenge
      --action          l'action, par son identifiant ou son titre
      --quantity        combien, dans l'unité de l'action ; --unit pour une autre
      --territory       où ; --participants combien de personnes
      --evidence        la preuve et son niveau : photo:2, receipt:2, list:2, attestation:3
      --recorded JOUR   le jour où on l'a su, s'il est plus tard
      --public-note     une note qui peut être publiée ; --private-note pour l'équipe
      --set CLÉ=VALEUR  une autre clé de la ligne : status=submitted, distinct=oui

    Avec log import :
      --map COLONNE=CLÉ ce que dit une colonne ; « COLONNE= » la laisse
      --map NOM         des correspondances gardées, ou un fichier de correspondances
      --set CLÉ=VALEUR  la même valeur pour toutes les lignes
      --dates ORDRE     jj/mm/aaaa ou mm/jj/aaaa
      --sheet FEUILLE   la feuille du classeur ; la première par défaut
      --name NOM        garde les correspondances dans content/log/import/NOM.yaml
      --dry-run         montre tout, n'écrit rien

    Avec log template :
      --challenge DÉFI  les colonnes d'un seul défi
      --format FORME    csv (par défaut), ou xlsx avec des listes où choisir
      --out FICHIER     le fichier à écrire ; « journal.csv » par défaut

    Avec serve :
      --port PORT       le port ; 8000 par défaut, ou le premier libre ensuite
      --date JOUR       comme pour build
      --drafts          comme pour build
      --open            ouvre le navigateur
      --poll            regarde les fichiers deux fois par seconde, pour un dossier partagé en réseau
      --timings         dit la durée de chaque étape

    Avec new :
      site DOSSIER      un petit site complet, dans un dossier vide
      TYPE IDENTIFIANT  un premier jet à compléter : challenge, action, day, partner, story, cohort,
                        sponsor, page, source, figure, indicator… Dans un terminal, pose les
                        questions ; rien d'existant n'est jamais remplacé
      --title, --summary, --challenge, --program, --territory, --unit, --concept, --source,
      --tier, --kind, --mode, --number, --start, --value
                        ce que dit la clé du même nom

    Avec schema :
      DOSSIER           où écrire ; « .vscode/schemas » par défaut, « admin » avec --cms
      --cms             la configuration d'un éditeur web (Sveltia CMS)

    Avec translate :
      FICHIER|DOSSIER   ce qui est à traduire : écrit « nom.en.md », avec le texte à remplacer
      --done            la traduction est relue : elle vaut pour l'original d'aujourd'hui

    Codes de sortie : 0 tout va bien, 1 fautes dans le contenu, 2 mauvais usage,
    3 la machine (disque, droits).

## Wrong use

cli-misuse-no-command = il manque une commande
    .hint = écrivez « fabrique build » pour écrire le site, « fabrique check » pour vérifier le contenu
cli-misuse-unknown-command = la commande « { $text } » n'existe pas
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] les commandes sont « build », « check », « diff », « explain », « fix », « impact », « lock », « log », « new », « next », « schema », « serve » et « translate »
    }
cli-misuse-extra = « { $text } » est de trop
    .hint = une seule commande à la fois ; un dossier se donne avec « -C » ou « --out »
cli-misuse-unknown-option = l'option « { $text } » n'existe pas
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] « fabrique --help » les montre toutes
    }
cli-misuse-not-here = l'option « { $option } » ne va pas avec « { $command } »
    .hint = elle va avec « { $other } »
cli-misuse-twice = l'option « { $option } » est donnée deux fois
    .hint = gardez-en une
cli-misuse-no-value = l'option « { $option } » attend une valeur
    .hint = écrivez { $form }
cli-misuse-needless-value = l'option « { $option } » ne prend pas de valeur
    .hint = écrivez « { $option } » seulement
cli-misuse-bad-value = « { $text } » ne va pas avec « { $option } »
    .hint = écrivez { $form }
cli-misuse-not-text = « { $text } » contient des caractères qui ne se lisent pas
    .hint = tapez cette valeur à nouveau
cli-misuse-date = pour « { $option } », { $message }
cli-misuse-together = « { $one } » et « { $other } » ne vont pas ensemble
    .hint = gardez l'une des deux

cli-misuse-no-vintage = « { $text } » n'est ni un verrou ni le dossier d'un site
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] les verrous sont dans content/published
    }
cli-misuse-nothing-to-translate = il n'y a rien à traduire dans « { $text } »
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] lancez « fabrique translate » seul pour voir ce qui se traduit
    }
cli-misuse-no-code = aucun contrôle ne s'appelle « { $text } »
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] « fabrique explain » les montre tous
    }
cli-misuse-port-taken = le port { $port } ne peut pas être pris
    .hint = un autre programme s'en sert peut-être : donnez un autre « --port », ou aucun
cli-misuse-nothing-published = il n'y a ni verrou ni site auquel comparer
    .hint = lancez d'abord « fabrique lock » ou « fabrique build »
cli-misuse-lock-exists = le verrou « { $name } » existe déjà, et un verrou ne change jamais
    .hint = donnez un autre nom : « --name { $name }-2 »

## Faults

cli-sentence = { $weight } : { $message }
cli-error = erreur
cli-warning = avertissement
cli-info = information
cli-n-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
cli-n-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
cli-n-infos = { $count ->
    [one] { $count } information
   *[other] { $count } informations
}
cli-no-fault = aucune faute
cli-not-written = rien n'a été écrit ; le site d'avant reste en place
cli-denied = les avertissements sont refusés (« --deny warnings »)

## The disk

cli-disk-read = « { $path } » n'a pas pu être lu : { $reason }
cli-disk-write = « { $path } » n'a pas pu être écrit : { $reason }
cli-disk-move = « { $path } » n'a pas pu être déplacé : { $reason }
cli-disk-remove = « { $path } » n'a pas pu être retiré : { $reason }
cli-stream = la réponse n'a pas pu être écrite : { $reason }
cli-reason-not-found = il n'existe pas
cli-reason-permission = vous n'en avez pas le droit
cli-reason-full = le disque est plein
cli-reason-read-only = ce disque ne s'écrit pas
cli-reason-exists = il existe déjà
cli-reason-not-folder = ce n'est pas un dossier
cli-reason-folder = c'est un dossier
cli-reason-busy = un autre programme s'en sert
cli-reason-other = le système répond « { $text } »
cli-disk-no-content = il n'y a pas de dossier « content » dans « { $path } »
    .hint = allez dans le dossier du projet, ou donnez-le avec « -C DOSSIER »
cli-disk-leads-outside = le lien « { $path } » mène hors du projet
    .hint = copiez dans le projet ce vers quoi il mène
cli-disk-not-a-file = « { $path } » est un dossier, et c'est un fichier qui est attendu à cette place
    .hint = renommez ce dossier, ou remplacez-le par le fichier
cli-disk-not-a-folder = « { $path } » est un fichier, et c'est un dossier qui est attendu à cette place
    .hint = renommez ce fichier, et rangez le contenu dans un dossier de ce nom
cli-disk-name-not-text = le nom du fichier « { $path } » ne se lit pas
    .hint = renommez ce fichier avec des lettres ordinaires
cli-disk-project = le site ne peut pas prendre la place de « { $path } » : c'est le projet lui-même, ou un dossier qui le contient
    .hint = donnez un dossier à lui : « --out site »
cli-disk-reserved = le site ne peut pas aller dans « { $path } » : il toucherait à « { $folder } »
    .hint = donnez un dossier à lui : « --out site »
cli-disk-not-ours = « { $path } » contient des fichiers que Fabrique n'a pas écrits
    .hint = donnez un dossier vide ou nouveau, ou déplacez ces fichiers
cli-disk-link = « { $path } » est un lien vers un autre endroit
    .hint = donnez à « --out » le dossier où il mène
cli-disk-exists = « { $path } » existe déjà
    .hint = donnez un autre nom
cli-disk-in-the-way = « { $path } » n'est pas de Fabrique et prend la place d'un fichier du site
    .hint = déplacez ce fichier, ou donnez un autre nom à la page
cli-disk-locked = un autre « fabrique build » est en train d'écrire « { $path } »
    .hint = attendez qu'il finisse

## The closing words of a build

cli-written = Site écrit dans « { $path } », au { $date } : { $pages }, { $numbers }.
cli-n-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
cli-n-mails = { $count ->
    [one] { $count } courriel prêt à envoyer ; la page de chaque promotion y mène.
   *[other] { $count } courriels prêts à envoyer ; la page de chaque promotion y mène.
}
cli-n-numbers = { $count ->
    [one] { $count } nombre
   *[other] { $count } nombres
}
cli-files = { $changed ->
    [0] Aucun fichier n'a changé
    [one] { $changed } fichier nouveau ou changé
   *[other] { $changed } fichiers nouveaux ou changés
}{ $same ->
    [0] .
   *[other] , { $same } comme avant.
}
cli-foreign = { $count ->
    [one] { $count } fichier qui n'est pas de Fabrique a été gardé.
   *[other] { $count } fichiers qui ne sont pas de Fabrique ont été gardés.
}
cli-next = Prochain changement le { $date } :
cli-next-none = Rien ne changera de lui-même après le { $date }.
cli-next-line = { $reason } : { $places }
cli-next-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
cli-next-further = Ensuite : { $dates }.
cli-next-published = publication
cli-next-expired = fin de publication
cli-next-consent = accord échu
cli-next-launch = lancement
cli-next-date-past = rendez-vous passé
cli-next-course-over = fin de parcours
cli-next-edition = début ou fin d'édition
cli-next-notice = annonce ouverte ou close
cli-next-category = rubrique d'annonces ouverte ou close
cli-next-label = label échu
cli-next-record = entrée qui commence à compter
cli-next-vintage = verrou ou rectification
cli-next-target = objectif à échéance
cli-next-action = action nouvelle, ou qui ne l'est plus
cli-next-benefit = contrepartie remise
cli-next-window = période provisoire close
cli-next-weight = contrôle qui reprend son poids
cli-unpublished = Non publié :
cli-unpublished-draft = brouillon
cli-unpublished-review = en relecture
cli-unpublished-scheduled = à paraître { $date }
cli-unpublished-expired = terminé depuis le { $date }
cli-unpublished-internal = interne
cli-unpublished-withdrawn = accord retiré ou échu
cli-unpublished-later = ce type de contenu n'est pas encore pris en charge
cli-unpublished-unnamed = aucune page ne montre cette image
cli-unpublished-line = { $file } : { $reason }
cli-no-warning = Aucun avertissement
cli-end = { $warnings } ; { $time }.
cli-seconds = { $number } s
cli-report-not-written = le bilan de la construction n'a pas été écrit

## Locks

cli-not-locked = aucun verrou n'a été écrit
cli-locked = { $count ->
    [one] Verrou écrit dans « { $path } », au { $date } : { $count } nombre.
   *[other] Verrou écrit dans « { $path } », au { $date } : { $count } nombres.
}

## Differences

cli-diff-against = Par rapport à « { $path } » :
cli-diff-none = Rien n'a changé.
cli-diff-pages-added = { $count ->
    [one] { $count } page ajoutée :
   *[other] { $count } pages ajoutées :
}
cli-diff-pages-removed = { $count ->
    [one] { $count } page retirée :
   *[other] { $count } pages retirées :
}
cli-diff-pages-changed = { $count ->
    [one] { $count } page changée :
   *[other] { $count } pages changées :
}
cli-diff-numbers-added = { $count ->
    [one] { $count } nombre ajouté :
   *[other] { $count } nombres ajoutés :
}
cli-diff-numbers-removed = { $count ->
    [one] { $count } nombre retiré :
   *[other] { $count } nombres retirés :
}
cli-diff-numbers-changed = { $count ->
    [one] { $count } nombre changé :
   *[other] { $count } nombres changés :
}
cli-diff-number = { $key } : { $values }
cli-diff-masked = masqué

## Steps

cli-stage-read = lecture des fichiers
cli-stage-parse = analyse
cli-stage-model = mise en relation
cli-stage-aggregate = calcul des nombres
cli-stage-plan = plan des pages
cli-stage-render = mise en page
cli-stage-pictures = images
cli-stage-inspect = vérification du site
cli-stage-write = écriture
cli-stage-total = total
cli-memory = mémoire au plus
cli-megabytes = { $number } Mo

## What stands behind a number

cli-explain-formula = formule de { $id } : { $formula } ({ $place })
cli-explain-ratio = { $part } sur { $whole }
cli-explain-recorded = connue le { $date }
cli-explain-digest = empreinte { $digest }
cli-explain-nothing = rien de plus à dire : le nombre vaut « { $value } »

## Translations

cli-translate-line = { $path }, { $missing ->
    [0] rien ne manque
    [one] { $missing } texte à traduire
   *[other] { $missing } textes à traduire
}, { $outdated ->
    [0] tout est à jour
    [one] { $outdated } à relire
   *[other] { $outdated } à relire
}
cli-translate-none = Tout est traduit et à jour.
cli-translate-begun = Écrit : { $path }. Remplacez-y le texte, il est encore celui de l'original.
cli-translate-done = { $path } vaut pour l'original d'aujourd'hui.
cli-translate-there = { $path } existe déjà ; une fois relu, lancez « fabrique translate --done { $path } ».

## What a code means

cli-more = pour en savoir plus : { $commands }
cli-more-code = « fabrique explain { $code } »
cli-explain-how = « fabrique explain CODE » dit ce qu'il faut faire, avec un exemple.
cli-explain-do = Que faire ? { $help }
cli-explain-error = Gravité habituelle : erreur. Tant qu'elle est là, le site n'est pas écrit.
cli-explain-warning = Gravité habituelle : avertissement. Le site est écrit ; quelqu'un devrait regarder.
cli-explain-info = Gravité habituelle : information. C'est bon à savoir.
cli-explain-here = Dans ce site : { $weight } ({ $path }). Raison : { $reason }
cli-explain-until = Dans ce site, jusqu'au { $until } compris : { $weight } ({ $path }). Raison : { $reason }
cli-explain-beside = Avec, dans { $path } :
cli-explain-wrong = ✗ Faux, dans { $path } :
cli-explain-right = ✓ Juste, dans { $path } :
cli-explain-no-file = (le fichier manque)
## Repairs

cli-fix-nothing = Rien à corriger automatiquement.
cli-fix-could = { $count ->
    [one] { $count } fichier à corriger. Rien n'est écrit : lancez « fabrique fix --yes ».
   *[other] { $count } fichiers à corriger. Rien n'est écrit : lancez « fabrique fix --yes ».
}
cli-fix-done = { $count ->
    [0] Aucun fichier corrigé.
    [one] { $count } fichier corrigé.
   *[other] { $count } fichiers corrigés.
}
cli-fix-changed = { $path } a changé entre-temps : relancez la commande.
cli-fix-ask = Corriger ce fichier ? oui (o), non (n), tous (t), quitter (q) :
cli-fix-windows = de Windows-1252 vers UTF-8
cli-fix-utf-16 = de UTF-16 vers UTF-8
cli-fix-mark = marque d'ordre des octets retirée
cli-fix-line-ends = { $count ->
    [one] { $count } fin de ligne de Windows ou d'ancien Macintosh
   *[other] { $count } fins de ligne de Windows ou d'ancien Macintosh
}
cli-fix-misread = lettres lues dans un mauvais encodage, retrouvées
cli-fix-apart = lettres et accents réunis
cli-schema = { $files ->
    [one] { $files } schéma écrit dans { $folder }.
   *[other] { $files } schémas écrits dans { $folder }.
 }

cli-new-file = Créé : { $path }. Complétez-le, puis lancez « fabrique check ».
cli-new-item = Ajouté à la fin de { $path } : { $id }. Complétez-le, puis lancez « fabrique check ».
cli-new-site = Site créé dans { $folder }. Ouvrez ce dossier dans votre éditeur, lisez README.md, puis lancez « fabrique check ».
cli-new-ask = { $label } ({ $help })

cli-misuse-new-nothing = il manque ce qu'il faut créer
    .hint = par exemple : fabrique new site mon-site, ou fabrique new challenge mon-defi
cli-misuse-new-without-id = il manque un nom après « { $what } »
    .hint = par exemple : fabrique new { $what } mon-exemple
cli-misuse-new-unknown = on ne peut pas créer { QUOTE($text) }
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire { QUOTE($nearest) } ?
       *[no] ce qui se crée : site, program, day, challenge, action, partner, sponsor, story, project, page, tier, territory, cohort, platform, category, unit, source, concept, figure, indicator, target, survey, rule
     }
cli-misuse-new-bad-id = { QUOTE($text) } n'est pas un identifiant
    .hint = { GIVEN($meant) ->
        [yes] écrivez { QUOTE($meant) }
       *[no] des minuscules sans accent, des chiffres et des tirets, 100 caractères au plus
     }
cli-misuse-new-exists = { QUOTE($path) } existe déjà
    .hint = rien n'a été changé ; choisissez un autre nom
cli-misuse-new-taken = { QUOTE($id) } existe déjà dans { $path }
    .hint = rien n'a été changé ; choisissez un autre identifiant
cli-misuse-new-lacks = il n'y a encore rien à citer de ce type : { $named }
    .hint = commencez par : fabrique new { $kind } mon-exemple
cli-misuse-new-bad-value = { GIVEN($key) ->
    [yes] ce qui serait écrit sous { QUOTE($key) } ne convient pas
   *[no] ce qui serait écrit ne convient pas
 } : { $message }
    .hint = rien n'a été écrit dans { $text }
cli-misuse-new-by-hand = aucune place sûre à la fin de { $path } : rien n'a été changé
    .hint = les lignes à ajouter sont affichées ci-dessus
cli-misuse-new-no-day = tous les jours de l'édition sont écrits : { $program }
    .hint = rien n'a été changé ; allongez `length` dans la fiche du programme

new-intro = Les lignes qui commencent par # sont des conseils : elles ne paraissent jamais.
new-more = Et encore, si vous voulez, en enlevant le premier # :
new-offered = Ce qui existe : { $names }
new-example = Par exemple : { $example }
new-to-complete = À compléter
new-body-page = Le texte de la page.
new-body-day = Le texte du jour, pour tous les canaux.
new-body-story = Racontez ce qui s'est passé.

cli-schema-web = Configuration écrite dans { $path } : collections, champs et listes pour Sveltia CMS.
cms-intro = Écrit par « fabrique schema --cms » : à refaire quand le contenu gagne des fichiers de liste.
cms-lists = Listes
cms-body = Texte
cms-defaults = Valeurs communes
