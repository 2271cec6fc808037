// The years for which a park's enterprises have records that the viewer may see.
UNWIND $ids AS owner
MATCH (p:Park {id: owner})<-[inside:IN_PARK]-(e:Enterprise)-[:HAS_RECORD]->(r:AnnualRecord)
WHERE @in_park_today(inside) AND @in_scope(e)
  AND (@in_full(e) OR coalesce($sight.person IN r.reportedBy, false) OR size(@collected(e)) > 0)
RETURN owner, r.year AS year, count(*) AS records
ORDER BY year DESC
