// Notes what a letter met with on its way; returns its id.
// Not logged: what becomes of the letter is.
MATCH (letter:InvitationLetter {id: $id})
SET letter.problem = $problem, letter.refused = $refused
RETURN letter.id AS id
