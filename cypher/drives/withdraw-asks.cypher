// Takes back what is asked of suppliers, of those of $ids that no answer came to, and cancels the letters of invitations that nobody asks any longer; the others last as long as anybody asks; returns the ids taken back.
MATCH (:Drive)-[a:ASKS]->(i:Invitation)
WHERE a.id IN $ids AND a.withdrawnAt IS NULL AND i.answer = 'OPEN'
SET a.withdrawnAt = datetime(), a.version = a.version + 1
WITH collect(a.id) AS withdrawn, collect(DISTINCT i) AS touched
CALL (touched) {
  UNWIND touched AS i
  MATCH (letter:InvitationLetter {state: 'QUEUED'})-[:FOR]->(i)
  WHERE NOT EXISTS { (:Drive)-[still:ASKS]->(i) WHERE still.withdrawnAt IS NULL }
  SET letter.state = 'CANCELLED'
}
CALL (touched) {
  UNWIND touched AS i
  MATCH (:Drive)-[still:ASKS]->(i) WHERE still.withdrawnAt IS NULL
  WITH i, max(still.expiresAt) AS latest
  SET i.expiresAt = latest
}
RETURN withdrawn AS ids
