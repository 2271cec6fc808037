// Per park, the counts of the enterprises in it today that the viewer may see.
UNWIND $ids AS owner
MATCH (p:Park {id: owner})
CALL (p) {
  MATCH (p)<-[inside:IN_PARK]-(e:Enterprise)
  WHERE @in_park_today(inside) AND @in_scope(e)
  WITH DISTINCT e, @audit_status(e) AS status
  RETURN count(e) AS enterprises,
    sum(CASE WHEN e.aboveScale THEN 1 ELSE 0 END) AS aboveScale,
    sum(CASE WHEN e.lead THEN 1 ELSE 0 END) AS leads,
    sum(CASE WHEN any(code IN $keyCodes WHERE e.industry STARTS WITH code) THEN 1 ELSE 0 END) AS keyIndustry,
    sum(CASE WHEN EXISTS { (m:MandatoryEntry)-[:LISTS]->(e) WHERE m.inForce } THEN 1 ELSE 0 END) AS listed,
    sum(CASE WHEN status = 'VALID' THEN 1 ELSE 0 END) AS audited,
    sum(CASE WHEN status = 'IN_PROGRESS' THEN 1 ELSE 0 END) AS inProgress,
    collect(e.industry) AS industries, collect(CASE WHEN status = 'VALID' THEN e.industry END) AS auditedIndustries
}
CALL (p) {
  MATCH (p)<-[inside:IN_PARK]-(e:Enterprise)-[l:SUPPLIES]-()
  WHERE @in_park_today(inside) AND @in_scope(e)
  RETURN count(DISTINCT l) AS links
}
RETURN owner, links, enterprises, aboveScale, leads, keyIndustry, listed, audited, inProgress, industries, auditedIndustries
