// The public records of credit ratings of an authority, or those within it, and a year, of each series the latest edition first.
MATCH (p:PublicRating)
WHERE ($authority IS NULL OR p.authority STARTS WITH $authority) AND ($year IS NULL OR p.year = $year)
RETURN p.id AS id, p.series AS series, p.edition AS edition, p.name AS name, p.grade AS grade, p.gradeName AS gradeName, p.gradeNameEn AS gradeNameEn,
  p.year AS year, p.authority AS authority, p.publishedOn AS publishedOn
ORDER BY p.year DESC, p.name, p.series, p.edition DESC
