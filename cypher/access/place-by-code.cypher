// The place a code names for a role: a park by its code, an enterprise by its credit code, a division by its own.
CALL () {
  MATCH (k:Park {code: $code}) WHERE $role = 'PARK_MANAGER'
  RETURN k.id AS park, null AS enterprise, null AS division, k.name AS name
  UNION ALL
  MATCH (e:Enterprise {creditCode: $code}) WHERE $role = 'ENTERPRISE'
  RETURN null AS park, e.id AS enterprise, null AS division, e.name AS name
  UNION ALL
  MATCH (d:Division {code: $code}) WHERE $role = 'REGULATOR'
  RETURN null AS park, null AS enterprise, d.code AS division, d.name AS name
}
RETURN park, enterprise, division, name
