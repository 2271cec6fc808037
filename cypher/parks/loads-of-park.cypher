// A park's load of each indicator in a year by audit status, over the enterprises and indicators the viewer may see.
MATCH (:Park {id: $park})<-[inside:IN_PARK]-(e:Enterprise)-[:HAS_RECORD]->(r:AnnualRecord {year: $year})
WHERE @in_park_today(inside) AND @in_scope(e)
WITH DISTINCT e, r
WITH r, @audit_status(e) AS status, coalesce(@in_full(e) OR $sight.person IN r.reportedBy, false) AS whole, @collected(e) AS collected
UNWIND [
  ['ENERGY', r.energy], ['ELECTRICITY', r.electricity], ['COAL', r.coal], ['WATER', r.water],
  ['WASTEWATER', r.wastewater], ['COD', r.cod], ['AMMONIA_NITROGEN', r.ammoniaNitrogen], ['SO2', r.so2],
  ['NOX', r.nox], ['DUST', r.dust], ['VOC', r.voc], ['SOLID_WASTE', r.solidWaste],
  ['HAZARDOUS_WASTE', r.hazardousWaste], ['CO2', r.co2]
] AS figure
WITH whole OR figure[0] IN collected AS seen, figure[0] AS indicator, figure[1] AS value, status,
  CASE WHEN figure[0] = 'ENERGY' THEN coalesce(r.energyBasis, '') ELSE '' END AS basis
WHERE value IS NOT NULL AND seen
RETURN indicator, basis, status, sum(value) AS load, count(*) AS enterprises
ORDER BY indicator, basis, status
