// Gives a letter the digest of the link it carries, and until when that opens the invitation; returns its id.
// Not logged: the letter is, once it has gone out.
MATCH (letter:InvitationLetter {id: $id})
SET letter.tokenHash = $tokenHash, letter.tokenUntil = datetime($until), letter.messageId = $messageId
RETURN letter.id AS id
