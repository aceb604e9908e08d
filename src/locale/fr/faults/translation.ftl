### What is said in a second language: src/diag/translation.rs.

translation-missing = { $count ->
        [one] { $folder } : { $count } fichier sans traduction, { $names }
       *[other] { $folder } : { $count } fichiers sans traduction, { $names }
    }
    .hint = lancez « fabrique translate » pour en voir la liste, « fabrique translate FICHIER » pour en commencer une
translation-missing-off = cette traduction n'est pas montrée : le site n'a qu'une langue
    .hint = créez { $file } avec au moins le titre traduit du site, « title: … »
translation-outdated = l'original a changé depuis cette traduction
    .hint = relisez-la, puis lancez « fabrique translate --done » avec ce fichier, ou écrivez « translates: { $digest } »
translation-outdated-unsigned = rien ne dit de quel état de l'original ceci est la traduction
    .hint = lancez « fabrique translate --done » avec ce fichier, ou écrivez « translates: { $digest } »
