// How often an invitation was handed on, and how many questions were asked about it.
MATCH (i:Invitation {id: $id})
RETURN COUNT { (:InvitationLetter {kind: 'FORWARD'})-[:FOR]->(i) } AS handedOn, COUNT { (:InvitationQuestion)-[:ABOUT]->(i) } AS questions
