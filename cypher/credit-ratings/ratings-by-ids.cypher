// The credit ratings of $ids that the viewer may know of, with what was published of each: of a region it regulates, or, once it was told, of its own enterprise.
UNWIND $ids AS wanted
MATCH (r:CreditRating {id: wanted})-[:RATES]->(e:Enterprise)
WITH r, e, coalesce(e.id IN $sight.own AND r.status <> 'DRAFT', false) AS asMember,
  coalesce($sight.all OR any(code IN $sight.divisions WHERE e.division STARTS WITH code OR r.authority STARTS WITH code), false) AS asRegulator
WHERE asMember OR asRegulator
RETURN r.id AS id, e.id AS enterprise, e.name AS name, e.creditCode AS creditCode, e.division AS division, r.authority AS authority, r.year AS year,
  r.status AS status, r.points AS points, r.proposed AS proposed, r.reasons AS reasons, r.rulePack AS rulePack, r.grade AS grade,
  r.gradeReason AS gradeReason, r.toldOn AS toldOn, r.objection AS objection, r.objectedOn AS objectedOn, r.answer AS answer,
  r.answeredOn AS answeredOn, asMember, asRegulator, r.version AS version, r.changedBy AS changedBy, r.changedAt AS changedAt,
  COLLECT {
    MATCH (r)-[:PUBLISHED_AS]->(p:PublicRating)
    RETURN {edition: p.edition, grade: p.grade, gradeName: p.gradeName, gradeNameEn: p.gradeNameEn, publishedOn: toString(p.publishedOn), reason: p.reason}
    ORDER BY p.edition DESC
  } AS published
