// Writes credit ratings by id, with what was published of them, and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (e:Enterprise {id: row.enterprise})
MERGE (r:CreditRating {id: row.id})
SET r.key = row.enterprise + ' ' + toString(toInteger(row.year)), r.authority = row.authority, r.year = toInteger(row.year), r.status = row.status,
    r.points = toInteger(row.points), r.proposed = row.proposed, r.reasons = row.reasons, r.rulePack = row.rulePack, r.grade = row.grade,
    r.gradeReason = row.gradeReason, r.toldOn = date(row.toldOn), r.version = coalesce(r.version, 1)
MERGE (r)-[:RATES]->(e)
WITH r, e, row
CALL (r, e, row) {
  UNWIND row.published AS record
  MERGE (p:PublicRating {id: r.id + ' ' + toString(toInteger(record.edition))})
  SET p.series = r.id, p.edition = toInteger(record.edition), p.name = e.name, p.grade = record.grade, p.gradeName = record.gradeName,
      p.gradeNameEn = record.gradeNameEn, p.year = r.year, p.authority = r.authority, p.publishedOn = date(record.publishedOn), p.reason = record.reason
  MERGE (r)-[:PUBLISHED_AS]->(p)
}
RETURN count(*) AS written
