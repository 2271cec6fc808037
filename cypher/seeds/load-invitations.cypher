// Writes invitations by id, with who asks in them and the letters that went out, as they are told; what is there already stays as it was left. Says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (s:Enterprise {id: row.supplier})
WHERE NOT EXISTS { (:Invitation {id: row.id}) }
CREATE (i:Invitation {
  id: row.id, answer: row.answer, createdAt: datetime(row.createdAt), expiresAt: datetime(row.expiresAt), answeredAt: datetime(row.answeredAt),
  declineKind: row.declineKind, declineReason: row.declineReason, creditUntil: date(row.creditUntil)
})-[:INVITES]->(s)
WITH row, i
CALL (row, i) {
  UNWIND row.asks AS one
  MATCH (d:Drive {id: one.drive})
  CREATE (d)-[:ASKS {
    id: one.id, askedAt: datetime(one.askedAt), tier: toInteger(one.tier), message: one.message, expiresAt: datetime(one.expiresAt),
    openedAt: datetime(one.openedAt), withdrawnAt: datetime(one.withdrawnAt), contactEmail: one.email, contactName: one.contact, version: 1
  }]->(i)
  RETURN count(d) AS asks
}
CALL (row, i) {
  UNWIND row.letters AS one
  CREATE (:InvitationLetter {
    id: one.id, ask: one.ask, kind: one.kind, email: one.email, name: one.name, member: one.member, state: one.state,
    queuedAt: datetime(one.queuedAt), sentAt: datetime(one.sentAt), problem: one.problem, tries: 0
  })-[:FOR]->(i)
  RETURN count(*) AS letters
}
CALL (row, i) {
  MATCH (a:Audit {id: row.audit})
  MERGE (i)-[:LED_TO]->(a)
}
RETURN count(*) AS written
