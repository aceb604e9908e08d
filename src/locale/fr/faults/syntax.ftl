### What cannot be read at all: src/diag/syntax.rs.

schema-syntax-tab = une tabulation sert de retrait
    .hint = remplacez-la par des espaces, autant que la ligne voisine
schema-syntax-no-front-matter = la page ne commence pas par son en-tête
    .hint = mettez « --- » sur la première ligne, puis les clés, puis « --- »
schema-syntax-open-front-matter = l'en-tête de la page n'a pas de fin
    .hint = mettez « --- » seul sur une ligne, après la dernière clé et avant le texte
schema-syntax-no-space = il manque une espace après les deux-points
    .hint = écrivez « { $meant } »
schema-syntax-colon = ce texte contient « : » et n'est pas entre guillemets
    .hint = écrivez « { $meant } »
schema-syntax-open-quote = un guillemet n'est pas refermé
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } »
       *[no] refermez-le à la fin du texte
    }
schema-syntax-unopened-quote = un guillemet ferme ce texte et rien ne l'ouvre
    .hint = écrivez « { $meant } »
schema-syntax-round-quotes = ces guillemets, mis par un traitement de texte, n'entourent pas un texte ici
    .hint = écrivez « { $meant } » ; si les lecteurs doivent voir des guillemets, mettez-les entre les droits
schema-syntax-hard-space = une espace insécable tient la place d'une espace simple
    .hint = effacez-la et retapez une espace : « { $meant } »
schema-syntax-invisible = un caractère invisible, venu d'un copier-coller, s'est glissé ici
    .hint = effacez ce mot et retapez-le : « { $meant } »
schema-syntax-remark = ce qui suit un dièse est une remarque, et n'est pas lu
    .hint = si le dièse est du texte, écrivez « { $meant } » ; sinon, mettez une espace après lui
schema-syntax-equals = le signe « = » tient la place des deux-points
    .hint = écrivez « { $meant } »
schema-syntax-comma = entre accolades, une virgule finit la valeur : ce texte en contient une et n'est pas entre guillemets
    .hint = écrivez « { $meant } »
schema-syntax-list-in-line = cette liste est écrite sur une seule ligne, avec des tirets
    .hint = écrivez « { $meant } », ou un élément par ligne
schema-syntax-no-dash = il manque un tiret au début de cet élément de liste
    .hint = écrivez « { $meant } »
schema-syntax-other-dash = « { $mark } » n'est pas le tiret d'une liste
    .hint = écrivez « { $meant } »
schema-syntax-conflict = deux versions de ce passage se disputent la place : git n'a pas su les réunir
    .hint = gardez l'une des deux, puis retirez les lignes qui commencent par <<<<<<<, ======= et >>>>>>>
schema-syntax-late-front-matter = l'en-tête de la page ne commence pas à la première ligne
    .hint = retirez ce qui précède le premier « --- »
schema-syntax-fence = « { $text } » ne peut pas ouvrir ni fermer l'en-tête de la page
    .hint = écrivez trois tirets simples, seuls sur la ligne : « --- »
schema-syntax-heading-space = il manque une espace après les dièses de ce titre
    .hint = écrivez « { $meant } »
schema-syntax-link = ce lien n'en est pas un : les lecteurs verraient ses crochets
    .hint = écrivez « { $meant } »
schema-syntax-citation = cette citation n'en est pas une : les lecteurs en verraient les signes
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } » ; pour la montrer telle quelle, entourez-la de deux « ` »
       *[no] écrivez <type:identifiant> ou [texte](type:identifiant)
    }
schema-syntax-space-in-address = une espace coupe cette adresse : les lecteurs verraient les crochets
    .hint = écrivez « { $meant } »
schema-syntax-foreign-mark = « { $mark } » est d'un autre outil : les lecteurs le verraient tel quel
    .hint = retirez cette ligne
schema-syntax-stray-mark = le signe « { $mark } » n'a pas de pendant : les lecteurs le verraient tel quel
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } »
       *[no] mettez « { $mark } » au début et à la fin du passage, collé aux mots ; pour le montrer tel quel, mettez « \ » devant chacun de ses caractères
    }
schema-syntax-markup = une clé ne porte pas de mise en forme : les lecteurs verraient ses signes
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } »
       *[no] écrivez-y un texte simple ; citations, liens et gras vont dans le texte de la page
    }
schema-syntax-glued-list = cette liste suit un texte sans ligne vide : ses numéros paraîtraient dans la phrase
    .hint = mettez une ligne vide avant la liste
schema-syntax-glued-text = ce texte suit une liste sans ligne vide : il paraîtrait dans son dernier point
    .hint = mettez une ligne vide avant lui ; s'il est du point, deux espaces devant
schema-syntax-early-fence = cette ligne ferme l'en-tête, et d'autres clés la suivent
    .hint = retirez-la : la ligne « --- » vient après la dernière clé
schema-syntax-second-front-matter = un second en-tête commence ici : les lecteurs verraient ses clés
    .hint = retirez-le, de la première clé à sa ligne « --- »
schema-syntax-underlined = un trait juste sous un texte en fait un titre
    .hint = mettez une ligne vide entre les deux pour un trait ; pour un titre, écrivez « ## » devant le texte
schema-syntax-open-fence = ce bloc de code n'est pas refermé : toute la suite de la page en fait partie
    .hint = mettez « ``` » seul sur une ligne à la fin du bloc
schema-syntax-table-head = il manque une ligne de tirets sous les titres de ce tableau
    .hint = mettez en dessous une ligne « { $meant } »
schema-syntax-row-cells = cette ligne du tableau a { $found ->
        [one] { $found } case
       *[other] { $found } cases
    }, ses titres { $expected } : le reste ne paraîtrait pas
    .hint = ajoutez un titre de colonne, ou retirez la case en trop
schema-syntax-cut-table = une ligne vide coupe ce tableau : la suite paraîtrait avec ses barres
    .hint = retirez la ligne vide au-dessus
schema-syntax-note-twice = la note « { $name } » a deux textes : celui-ci ne paraîtrait pas
    .hint = donnez-lui un autre nom, ici et là où elle va dans le texte, ou retirez-la
schema-syntax-unused-note = personne n'appelle la note « { $name } » : elle ne paraîtrait pas
    .hint = écrivez [^{ $name }] dans le texte, là où elle va
schema-syntax-missing-note = la note « { $name } » n'a pas de texte
    .hint = ajoutez au bas de la page une ligne « [^{ $name }]: … »
schema-syntax-no-header = la première ligne de ce tableau n'est pas celle des titres de colonnes
    .hint = mettez au-dessus une ligne comme « date,cohort,action,quantity »
schema-syntax-line-ends = les lignes de ce fichier finissent comme sur un très ancien Macintosh : il n'en fait qu'une
    .hint = lancez « fabrique fix », ou enregistrez le fichier avec des fins de ligne « LF »
schema-syntax-open-bracket = un crochet ou une accolade n'est pas refermé
    .hint = ajoutez « ] » ou « { "}" } » à la fin, et une virgule entre les éléments
schema-syntax-header-cells = ce tableau a { $expected ->
        [one] { $expected } titre de colonne
       *[other] { $expected } titres de colonnes
    }, et chacune de ses lignes { $found ->
        [one] { $found } case
       *[other] { $found } cases
    }
    .hint = écrivez un titre pour chaque colonne, avec le même séparateur que dans les lignes
schema-syntax-header-again = cette ligne répète les titres des colonnes
    .hint = retirez-la : seule la première ligne les porte
schema-syntax-extra-bracket = un crochet ou une accolade ferme ce qui n'est pas ouvert
    .hint = retirez-le, ou mettez celui qui l'ouvre
schema-syntax-inner-quote = ce texte entre guillemets contient lui-même des guillemets
    .hint = écrivez « { $meant } »
schema-syntax-escape = entre guillemets doubles, la barre « \ » annonce un signe spécial
    .hint = écrivez « { $meant } »
schema-syntax-mark = un texte sans guillemets ne peut pas commencer par « { $mark } »
    .hint = écrivez « { $meant } »
schema-syntax-dash-space = il manque une espace après le tiret
    .hint = écrivez « { $meant } »
schema-syntax-missing-comma = il manque une virgule avant « { $before } »
    .hint = séparez les clés par des virgules : { "{" }clé: valeur, clé: valeur{ "}" }
schema-syntax-semicolon = un point-virgule tient la place d'une virgule
    .hint = séparez les clés par des virgules : { "{" }clé: valeur, clé: valeur{ "}" }
schema-syntax-several-items = cette ligne contient plusieurs éléments
    .hint = mettez chaque élément sur sa propre ligne, après un tiret et une espace
schema-syntax-control = un caractère invisible, qui n'est pas du texte, s'est glissé ici
    .hint = effacez-le, puis retapez ce qui l'entoure
schema-syntax-indent = cette ligne n'est pas alignée avec ses voisines
    .hint = donnez le même nombre d'espaces de retrait à toutes les clés d'un même ensemble
schema-syntax-beside = ce qui va sous « { $key } » n'est pas en retrait
    .hint = mettez deux espaces de plus devant cette ligne, et devant les suivantes qui en font partie
schema-syntax-duplicate-key = la clé « { $key } » est écrite deux fois
    .hint = gardez-en une seule
schema-syntax-alias = les signes « & », « * » et « ! » en début de valeur ne servent pas ici
    .hint = mettez la valeur entre guillemets, ou écrivez-la en entier
schema-syntax-second-document = un second « --- » ouvre un autre document dans ce fichier
    .hint = retirez cette ligne, ou faites deux fichiers
schema-syntax-empty-list = ce fichier de liste est vide
    .hint = écrivez « [] » si c'est voulu
schema-syntax-too-deep = cette valeur a trop de niveaux, ou est trop longue
    .hint = répartissez-la sur plusieurs clés
schema-syntax-deep-text = trop de listes ou de citations sont emboîtées dans ce texte
    .hint = sortez-en une partie : faites-en une section avec son titre
schema-syntax-not-a-key = cette ligne n'est ni une clé ni un élément de liste
    .hint = écrivez « clé: valeur » ; un élément de liste commence par un tiret et une espace ; la suite d'un texte se met sur la ligne de sa clé
schema-syntax-cells = cette ligne du tableau a { $found ->
        [one] { $found } case
       *[other] { $found } cases
    }, la première en a { $expected }
    .hint = mettez une case pour chaque titre de colonne, et entre guillemets le texte qui contient une virgule
schema-syntax-other = cette ligne ne se lit pas
    .hint = vérifiez les deux-points, les guillemets et les retraits de cette ligne et de la précédente
