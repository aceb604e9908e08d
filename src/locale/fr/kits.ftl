### What is handed over: kits, badges, codes.

ui-kit = Kit
ui-kit-download = Télécharger le kit (zip)
ui-kit-note-cohort = Le calendrier, les courriels, les messages, les fiches et les codes de cette promotion, à ses dates et à ses heures, à lire hors ligne.
ui-kit-of = Kit : { $name }
ui-kit-of-sponsor = Ce dossier reprend la page { $url } et ses nombres. Il se lit hors ligne, sans rien demander au réseau.
ui-kit-of-cohort = Ce dossier reprend la page { $url }, à ses dates et à ses heures. Il se lit hors ligne, sans rien demander au réseau.
ui-kit-holds = Ce qu'il contient
ui-kit-file = { $file } : { $what }
ui-kit-page = la page en un seul fichier, à ouvrir dans un navigateur
ui-kit-print = l'édition imprimable, en un seul fichier
ui-kit-numbers = les nombres calculés de la page, pour un programme (virgule, UTF-8)
ui-kit-figures = les chiffres déclarés que la page cite, pour un programme (virgule, UTF-8)
ui-kit-numbers-excel = les mêmes pour un tableur français (point-virgule)
ui-kit-figures-excel = les mêmes pour un tableur français (point-virgule)
ui-kit-chart = chaque graphique, net à toute taille
ui-kit-chart-picture = le même en image, pour un traitement de texte
ui-kit-badge = chaque nombre, à poser sur un autre site
ui-kit-digest = l'empreinte SHA-256 des entrées d'où viennent les nombres
ui-kit-calendar = le calendrier, à ouvrir dans un agenda
ui-kit-mail = pour chaque jour, le courriel à coller
ui-kit-mail-text = le même en texte seul
ui-kit-mail-file = le même en brouillon, à ouvrir dans un logiciel de courriel ; sa date est celle du jour
ui-kit-whatsapp = pour chaque jour, le message WhatsApp à copier
ui-kit-call = pour chaque appel, la fiche à imprimer
ui-kit-session = pour chaque séance, la fiche à imprimer
ui-kit-styles = styles/ : la mise en forme des pages, à garder à côté d'elles
ui-kit-qr = pour chaque jour, un code QR qui mène à sa page
ui-kit-hidden = Un nombre trop petit pour être montré ne l'est pas ici non plus : dans les tableaux, sa valeur est vide et son état est C. Ces nombres ne s'additionnent pas à ceux d'un autre soutien.
ui-kit-licence = Données : { $organisation }, licence : { $licence }.

ui-badges = Montrer ces nombres ailleurs
ui-badges-note = Un badge porte sa date et mène à la page qui l'explique. Copiez le code dans la vôtre ; l'image suit les mises à jour de ce site.
ui-badge = Montrer ce nombre ailleurs
ui-badge-code = Code à copier
ui-badge-scope = périmètre : { $scope }
ui-badge-says = { $number } : { $what }. { $site }.
ui-badge-site = { $site } · état au { $date }

ui-day-codes = Codes QR des jours
ui-day-codes-note = À montrer à l'écran ou à imprimer : chaque code mène à la page d'un jour.
ui-copy-message = Copier le message
