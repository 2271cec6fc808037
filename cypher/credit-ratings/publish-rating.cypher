// Writes the next public record of a credit rating, whose lock is held, which is never changed; returns its edition.
MATCH (r:CreditRating {id: $rating})-[:RATES]->(e:Enterprise)
WITH r, e, COUNT { (r)-[:PUBLISHED_AS]->(:PublicRating) } + 1 AS edition
CREATE (r)-[:PUBLISHED_AS]->(p:PublicRating {
  id: $id, series: r.id, edition: edition, name: e.name, grade: r.grade, gradeName: $gradeName, gradeNameEn: $gradeNameEn, year: r.year,
  authority: r.authority, publishedOn: date($publishedOn), reason: $reason, publishedAt: datetime()
})
RETURN p.edition AS edition
