// Notes that the text of an exemplar, whose lock is held, was agreed to, word by word, in a new version, and returns it.
MATCH (x:Exemplar {id: $id})
SET x.agreedOn = date($day), x.agreedBy = $by, x.agreedText = $text, x.version = x.version + 1, x.changedBy = $person, x.changedAt = datetime()
RETURN x.version AS version
