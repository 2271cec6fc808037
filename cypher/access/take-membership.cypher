// How many memberships of a person in a role and place were taken: one, or none when it was not held.
MATCH (p:Person {id: $person})
CALL (p) {
  MATCH (p)-[held:MANAGES]->(:Park {id: $park}) WHERE $role = 'PARK_MANAGER' RETURN held
  UNION ALL
  MATCH (p)-[held:BELONGS_TO]->(:Enterprise {id: $enterprise}) WHERE $role = 'ENTERPRISE' RETURN held
  UNION ALL
  MATCH (p)-[held:REGULATES]->(:Division {code: $division}) WHERE $role = 'REGULATOR' RETURN held
  UNION ALL
  MATCH (p)-[held:GRANTED]->(:Park {id: $park}) WHERE $role = 'ANALYST' RETURN held
  UNION ALL
  MATCH (p)-[held:GRANTED]->(:Enterprise {id: $enterprise}) WHERE $role = 'ANALYST' RETURN held
  UNION ALL
  MATCH (p)-[held:GRANTED]->(:Division {code: $division}) WHERE $role = 'ANALYST' RETURN held
  UNION ALL
  MATCH (p)-[held:HOLDS]->(:Role {name: $role}) WHERE $park IS NULL AND $enterprise IS NULL AND $division IS NULL RETURN held
}
DELETE held
RETURN count(*) AS taken
