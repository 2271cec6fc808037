// What is public of the results of an authority's region in a year, the latest first: who, what, whether it passed, and the day.
MATCH (r:Assessment)
WHERE ($authority IS NULL OR $authority = '0' OR r.division STARTS WITH $authority) AND ($year IS NULL OR r.decidedOn.year = $year)
RETURN r.id AS id, r.name AS name, r.division AS division, r.kind AS kind, r.result AS result, r.decidedOn AS decidedOn
ORDER BY r.decidedOn DESC, id
