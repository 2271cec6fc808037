// Writes the population of a draw, which is never changed, with the commitment to its seed, and says how many there are.
CREATE (d:RecheckDraw {
  id: $id, authority: $authority, year: toInteger($year), round: toInteger($round), status: 'COMMITTED', version: 1, size: toInteger($size),
  rulePack: $rulePack, populationHash: $populationHash, commitment: $commitment, seed: $seed, committedOn: date($committedOn),
  changedBy: $person, changedAt: datetime()
})
WITH d
CALL (d) {
  UNWIND $members AS member
  CREATE (d)-[:FROZE]->(m:RecheckMember {id: d.id + ' ' + member.key})
  SET m += member, m.on = date(member.on), m.drawn = false, m.version = 1
  RETURN count(m) AS members
}
RETURN members
