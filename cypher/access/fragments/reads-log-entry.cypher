// True when $reader may read an entry of the log: its own act, one of its region, one of its enterprise, or one of accounts.
($$.person = $reader.person
OR (NOT $$.subjectType IN ['Person', 'ApiToken']
  AND (($reader.all AND NOT $$.subjectType IN ['Consent', 'ConsentAsk', 'DisclosureDraft', 'Drive', 'Invitation'])
    OR any(code IN $reader.divisions WHERE any(division IN $$.divisions WHERE division STARTS WITH code))
    OR any(id IN $reader.enterprises WHERE id IN $$.enterprises)))
OR ($reader.accounts AND $$.subjectType IN ['Person', 'ApiToken']))
