// The yearly records of $ids with the figures the viewer may see: everything, what its park collects, or what it reported.
UNWIND $ids AS owner
MATCH (e:Enterprise {id: owner})-[:HAS_RECORD]->(r:AnnualRecord)
WHERE $year IS NULL OR r.year = $year
WITH e, r, coalesce(@in_full(e) OR $sight.person IN r.reportedBy, false) AS whole, @collected(e) AS collected
WHERE whole OR size(collected) > 0
RETURN e.id AS owner, r.id AS id, r.year AS year,
  CASE WHEN whole OR 'ENERGY' IN collected THEN r.energy END AS energy,
  CASE WHEN whole OR 'ELECTRICITY' IN collected THEN r.electricity END AS electricity,
  CASE WHEN whole OR 'COAL' IN collected THEN r.coal END AS coal,
  CASE WHEN whole OR 'WATER' IN collected THEN r.water END AS water,
  CASE WHEN whole OR 'WASTEWATER' IN collected THEN r.wastewater END AS wastewater,
  CASE WHEN whole OR 'COD' IN collected THEN r.cod END AS cod,
  CASE WHEN whole OR 'AMMONIA_NITROGEN' IN collected THEN r.ammoniaNitrogen END AS ammoniaNitrogen,
  CASE WHEN whole OR 'SO2' IN collected THEN r.so2 END AS so2,
  CASE WHEN whole OR 'NOX' IN collected THEN r.nox END AS nox,
  CASE WHEN whole OR 'DUST' IN collected THEN r.dust END AS dust,
  CASE WHEN whole OR 'VOC' IN collected THEN r.voc END AS voc,
  CASE WHEN whole OR 'SOLID_WASTE' IN collected THEN r.solidWaste END AS solidWaste,
  CASE WHEN whole OR 'HAZARDOUS_WASTE' IN collected THEN r.hazardousWaste END AS hazardousWaste,
  CASE WHEN whole OR 'CO2' IN collected THEN r.co2 END AS co2,
  CASE WHEN whole THEN r.outputValue END AS outputValue,
  CASE WHEN whole OR 'ENERGY' IN collected THEN r.energyBasis END AS energyBasis,
  CASE WHEN whole THEN r.source END AS source
ORDER BY year DESC
