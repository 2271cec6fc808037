// Revokes the links of letters of an invitation, all or those to one address; returns how many.
MATCH (letter:InvitationLetter)-[:FOR]->(:Invitation {id: $id})
WHERE letter.tokenHash IS NOT NULL AND letter.revokedAt IS NULL AND ($email IS NULL OR letter.email = $email)
SET letter.revokedAt = datetime()
RETURN count(letter) AS revoked
