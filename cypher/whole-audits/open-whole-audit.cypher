// Opens a whole audit of a park with its inputs, what the solver proved and its members; returns its id and how many members it has.
MATCH (p:Park {id: $park})
CREATE (w:WholeAudit {
  id: $id, name: $name, year: $year, status: 'OPEN', openedAt: datetime(), openedBy: $person, version: 1, input: $input, proposal: $proposal
})-[:COVERS]->(p)
WITH w
CALL (w) {
  UNWIND $members AS member
  MATCH (e:Enterprise {id: member.id})
  CREATE (w)-[:INCLUDES {
    reasons: member.reasons, cost: toInteger(member.cost), costAssumed: member.costAssumed, tier: toInteger(member.tier),
    shares: member.shares
  }]->(e)
  RETURN count(*) AS members
}
RETURN w.id AS id, members
