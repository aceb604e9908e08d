### What points to something else: src/diag/reference.rs.

# A kind of content, with its article.
kind-the = { $kind ->
    [program] le programme
    [challenge] le défi
    [action] l'action
    [partner] le partenaire
    [territory] le territoire
    [story] le récit
    [project] la fiche
    [platform] la plateforme
    [edition] l'édition
    [day] le jour
    [days] le jour
    [page] la page
    [source] la source
    [sponsor] le soutien
    [cohort] la promotion
    [tier] le palier
    [notice] l'annonce
    [category] la catégorie
    [contact] le contact
    [figure] le chiffre
    [indicator] l'indicateur
    [target] l'objectif
    [survey] l'enquête
    [question] la question
    [answer] la réponse
    [concept] la notion
    [unit] l'unité
    [rule] la règle
    [phase] la phase
    [role] le rôle
    [organisation] l'organisation
    [image] l'image
    [log] l'entrée
    [entry] l'entrée
   *[other] ce que désigne
}

ref-unresolved = { kind-the } « { $id } » n'existe pas
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire { QUOTE($nearest) } ?
       *[no] vérifiez le nom, ou créez ce contenu
    }
ref-unresolved-original = cette traduction n'a pas d'original : { $file } n'existe pas
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous traduire { $nearest } ?
       *[no] écrivez d'abord l'original
    }
ref-unresolved-context = « { $target } » ne désigne rien à cet endroit
    .hint = remplacez-le par l'identifiant de ce que vous citez

ref-unresolved-loop = ces territoires se contiennent l'un l'autre : { $path }
    .hint = corrigez « parent » pour l'un d'eux

ref-unlisted-target = cette page est publique et cite « { $target } », qui ne l'est pas
    .hint = retirez le lien, ou rendez publique la page citée

ref-empty = ce lien n'a pas de cible ou pas de texte
    .hint = écrivez [texte](type:identifiant), ou <type:identifiant> pour le texte d'usage
ref-empty-value = le nombre « { $target } » ne peut pas être montré dans une phrase
    .hint = il manque, ne se calcule pas ou désigne trop peu de personnes : dites-le autrement, sans nombre

ref-bad-scheme = le type de lien « { $scheme } » n'existe pas
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest }: » ?
       *[no] écrivez un type de contenu (partner:, action:, figure:…) ou une adresse en https://
    }
ref-bad-scheme-personal = « { $scheme } » donnerait une adresse ou un numéro personnel
    .hint = écrivez <contact:…>, avec un contact déclaré dans content/site.yaml
ref-bad-scheme-cite = « { $scheme } » ne peut pas se citer dans une phrase
    .hint = placez-le seul sur sa ligne, comme une image : ![titre]({ $scheme }:…)
ref-bad-scheme-embed = « { $scheme } » ne peut pas se placer en bloc
    .hint = citez-le dans une phrase, sans « ! » devant : [texte]({ $scheme }:…)

ref-bad-parameter = « { $scheme } » n'a pas de paramètre « { $key } »
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] retirez-le
    }
ref-bad-parameter-value = le paramètre « { $key } » ne peut pas valoir « { $text } »
    .hint = valeurs possibles : { $allowed }
ref-bad-parameter-twice = le paramètre « { $key } » est donné deux fois
    .hint = gardez-en un seul
ref-bad-parameter-fine = « { $text } » est un lieu trop fin pour qu'un nombre y soit publié
    .hint = écrivez « { $key }={ $allowed } »

ref-bad-parameter-between = une croissance va d'une date à une autre de même durée
    .hint = ajoutez « between », par exemple between=2020-W13/2020-W16
ref-text-mismatch = le texte « { $text } » donne un autre nombre que la valeur citée
    .hint = écrivez { $allowed }, ou un texte sans chiffres

ref-embed-inline = « { $target } » est un bloc, et il est au milieu d'une phrase
    .hint = mettez-le seul dans son paragraphe, avec une ligne vide avant et après

ref-previous-id = « { $id } » est un ancien identifiant
    .hint = écrivez « { $current } »

ref-not-rendered = « { $target } » n'est pas publié : le texte paraît sans lien
    .hint = publiez la page citée, ou retirez le lien
