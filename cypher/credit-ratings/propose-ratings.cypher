// Writes proposed credit ratings of enterprises, whose locks are held, each with why, and says how many.
UNWIND $ratings AS row
MATCH (e:Enterprise {id: row.enterprise})
CREATE (r:CreditRating {
  id: row.id, key: row.enterprise + ' ' + toString(toInteger($year)), authority: $authority, year: toInteger($year), status: 'DRAFT',
  points: toInteger(row.points), proposed: row.grade, grade: row.grade, reasons: row.reasons, rulePack: row.rulePack, version: 1,
  changedBy: $person, changedAt: datetime()
})-[:RATES]->(e)
RETURN count(r) AS written
