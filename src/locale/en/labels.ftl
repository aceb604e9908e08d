### Labels of the values that content may take (content model §10), and names of
### days, months and public holidays. A value without a label is its own.

label-level-means = means
label-level-output = outputs
label-level-outcome = outcomes
label-level-impact = impact

label-basis-measured = measured
label-basis-declared = declared
label-basis-estimated = estimated
label-basis-modelled = modelled
label-basis-asserted = asserted without a source

label-nature-flow = over the period
label-nature-stock = at that date
label-nature-cumulative = cumulative
label-nature-peak = peak
label-nature-rate = rate
label-nature-ratio = share
label-nature-tariff = price
label-nature-quoted-target = quoted target

label-stage-found = found
label-stage-ordered = ordered
label-stage-sent = sent
label-stage-delivered = delivered
label-stage-handed-out = handed out
label-stage-assembled = assembled
label-stage-contacted = contacted
label-stage-partnered = partnered

label-qualifier-exact = exactly
label-qualifier-more-than = more than
label-qualifier-at-least = at least
label-qualifier-around = about
label-qualifier-up-to = up to
label-qualifier-less-than = less than

label-day-kind-launch = launch
label-day-kind-regular = regular
label-day-kind-closing = closing
label-day-kind-autonomous = on your own

label-mode-remote = remote
label-mode-on-site = on site
label-mode-mixed = mixed

label-cohort-state-planned = planned
label-cohort-state-running = running
label-cohort-state-finished = finished
label-cohort-state-cancelled = cancelled

label-partner-nature-association = association
label-partner-nature-social-enterprise = social enterprise
label-partner-nature-public-body = public body
label-partner-nature-local-authority = local authority
label-partner-nature-company = company
label-partner-nature-group = group
label-partner-nature-other = other

label-role-expert = expert
label-role-initiator = initiator
label-role-co-designer = co-designer
label-role-technology = technology partner
label-role-funder = funder
label-role-in-kind-giver = giver in kind
label-role-relay = relay
label-role-internal-client = supported company
label-role-host = host
label-role-member = stakeholder

label-sdg-1 = no poverty
label-sdg-2 = zero hunger
label-sdg-3 = good health and well-being
label-sdg-4 = quality education
label-sdg-5 = gender equality
label-sdg-6 = clean water and sanitation
label-sdg-7 = affordable and clean energy
label-sdg-8 = decent work and economic growth
label-sdg-9 = industry, innovation and infrastructure
label-sdg-10 = reduced inequalities
label-sdg-11 = sustainable cities and communities
label-sdg-12 = responsible consumption and production
label-sdg-13 = climate action
label-sdg-14 = life below water
label-sdg-15 = life on land
label-sdg-16 = peace, justice and strong institutions
label-sdg-17 = partnerships for the goals

label-effort-half-hour = half an hour at most
label-effort-hour = one hour at most
label-effort-two-hours = one to two hours
label-effort-half-day = half a day at most
label-effort-longer = more than half a day
label-effort-unknown = time not given

label-partner-natures-association = Associations
label-partner-natures-social-enterprise = Social enterprises
label-partner-natures-public-body = Public bodies
label-partner-natures-local-authority = Local authorities
label-partner-natures-company = Companies
label-partner-natures-group = Groups
label-partner-natures-other = Others

label-roles-expert = Experts
label-roles-initiator = Initiators
label-roles-co-designer = Co-designers
label-roles-technology = Technology partners
label-roles-funder = Funders
label-roles-in-kind-giver = Givers in kind
label-roles-relay = Relays
label-roles-internal-client = Companies accompanied
label-roles-host = Hosts
label-roles-member = Members

label-sponsor-nature-sponsorship = sponsorship
label-sponsor-nature-patronage = patronage
label-sponsor-nature-grant = grant
label-sponsor-nature-service = service
label-sponsor-nature-in-kind = in kind

label-change-nature-revision = revision
label-change-nature-correction = correction
label-reason-entry-error = entry error
label-reason-duplicate = duplicate
label-reason-late-data = late data
label-reason-reclassified = reclassified
label-reason-consent-withdrawn = consent withdrawn
label-reason-method = method

label-relation-part-of = is part of
label-relation-same-as = same number as
label-relation-overlaps = overlaps
label-relation-rate-of = rate of
label-relation-replaces = replaces
label-relation-includes = includes

label-channel-web = site
label-channel-mail = mail
label-channel-call = call
label-channel-whatsapp = WhatsApp
label-channel-session = session

label-territory-kind-world = world
label-territory-kind-country = country
label-territory-kind-region = region
label-territory-kind-department = department
label-territory-kind-metropolis = metropolis
label-territory-kind-commune = municipality
label-territory-kind-district = district
label-territory-kind-neighbourhood = neighbourhood
label-territory-kind-establishment = establishment

label-source-kind-deck = slides
label-source-kind-interview = interview
label-source-kind-article = article
label-source-kind-sheet = sheet
label-source-kind-survey = survey
label-source-kind-log = log
label-source-kind-document = document

label-reliability-internal = internal
label-reliability-partner = partner
label-reliability-press = press
label-reliability-public = public
label-reliability-independent = independent

label-target-state-active = under way
label-target-state-revised = revised
label-target-state-abandoned = abandoned

label-target-kind-target = target
label-target-kind-ambition = ambition

label-evidence-photo = photo
label-evidence-receipt = receipt
label-evidence-list = list
label-evidence-attestation = attestation

label-evidence-grade-0 = none
label-evidence-grade-1 = declared by the cohort
label-evidence-grade-2 = document
label-evidence-grade-3 = confirmed by a partner
label-evidence-grade-4 = independent

label-entry-status-draft = draft
label-entry-status-submitted = to be verified
label-entry-status-verified = verified
label-entry-status-rejected = rejected

label-accessibility-not-conform = not conformant (no audit)
label-accessibility-partially-conform = partially conformant
label-accessibility-conform = fully conformant

label-training-animation = facilitation
label-training-theme = theme

label-severity-error = error
label-severity-warning = warning
label-severity-info = information

label-weekday-monday = Monday
label-weekday-tuesday = Tuesday
label-weekday-wednesday = Wednesday
label-weekday-thursday = Thursday
label-weekday-friday = Friday
label-weekday-saturday = Saturday
label-weekday-sunday = Sunday

label-month-1 = January
label-month-2 = February
label-month-3 = March
label-month-4 = April
label-month-5 = May
label-month-6 = June
label-month-7 = July
label-month-8 = August
label-month-9 = September
label-month-10 = October
label-month-11 = November
label-month-12 = December

label-holiday-new-year = New Year's Day
label-holiday-easter-monday = Easter Monday
label-holiday-labour-day = Labour Day
label-holiday-victory-day = Victory in Europe Day
label-holiday-ascension = Ascension Day
label-holiday-whit-monday = Whit Monday
label-holiday-bastille-day = Bastille Day
label-holiday-assumption = Assumption
label-holiday-all-saints = All Saints' Day
label-holiday-armistice = Armistice Day
label-holiday-christmas = Christmas Day

label-unnamed-program = another program
label-unnamed-edition = another edition
label-unnamed-challenge = another challenge
label-unnamed-action = another action
label-unnamed-partner = another partner
label-unnamed-sponsor = another supporter
label-unnamed-cohort = a cohort
label-unnamed-story = withdrawn story
label-unnamed-page = another page

label-data-type-number = number
label-data-type-integer = whole number
label-data-type-boolean = yes or no
label-data-type-date = date
label-data-type-string = text
