// How many memberships of a person are there now of the role and place given: one, or none when the place is gone.
MATCH (p:Person {id: $person})
CALL (p) {
  WITH p WHERE $role = 'PARK_MANAGER'
  MATCH (place:Park {id: $park})
  MERGE (p)-[:MANAGES]->(place)
  RETURN place.id AS held
  UNION ALL
  WITH p WHERE $role = 'ENTERPRISE'
  MATCH (place:Enterprise {id: $enterprise})
  MERGE (p)-[:BELONGS_TO]->(place)
  RETURN place.id AS held
  UNION ALL
  WITH p WHERE $role = 'REGULATOR'
  MATCH (place:Division {code: $division})
  MERGE (p)-[:REGULATES]->(place)
  RETURN place.code AS held
  UNION ALL
  WITH p WHERE $role = 'ANALYST'
  MATCH (place:Park {id: $park})
  MERGE (p)-[:GRANTED]->(place)
  RETURN place.id AS held
  UNION ALL
  WITH p WHERE $role = 'ANALYST'
  MATCH (place:Enterprise {id: $enterprise})
  MERGE (p)-[:GRANTED]->(place)
  RETURN place.id AS held
  UNION ALL
  WITH p WHERE $role = 'ANALYST'
  MATCH (place:Division {code: $division})
  MERGE (p)-[:GRANTED]->(place)
  RETURN place.code AS held
  UNION ALL
  WITH p WHERE $role IN ['EXPERT', 'ANALYST', 'ADMINISTRATOR'] AND $park IS NULL AND $enterprise IS NULL AND $division IS NULL
  MERGE (place:Role {name: $role})
  MERGE (p)-[:HOLDS]->(place)
  RETURN place.name AS held
}
RETURN count(held) AS given
