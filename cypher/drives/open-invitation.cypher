// Notes that an invitation was opened, for those who ask and had not been told so yet; returns how many they are.
// Not logged: it is read, in nobody's name.
MATCH (d:Drive)-[a:ASKS]->(i:Invitation {id: $id, answer: 'OPEN'})
WHERE a.withdrawnAt IS NULL AND a.openedAt IS NULL
SET a.openedAt = datetime(), a.version = a.version + 1
RETURN count(a) AS opened
