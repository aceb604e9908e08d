### What is said in a second language: src/diag/translation.rs.

translation-missing = { $count ->
        [one] { $folder }: { $count } file without a translation, { $names }
       *[other] { $folder }: { $count } files without a translation, { $names }
    }
    .hint = run “fabrique translate” to see the list, “fabrique translate FILE” to begin one
translation-missing-off = this translation is not shown: the site has one language
    .hint = create { $file } with at least the translated title of the site, “title: …”
translation-outdated = the original has changed since this was translated
    .hint = read it again, then run “fabrique translate --done” with this file, or write “translates: { $digest }”
translation-outdated-unsigned = nothing says which state of the original this translates
    .hint = run “fabrique translate --done” with this file, or write “translates: { $digest }”
