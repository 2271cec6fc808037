// Whether the person with an email holds a role in a place, or one that is held nowhere.
MATCH (p:Person {email: $email})
RETURN CASE $role
  WHEN 'PARK_MANAGER' THEN EXISTS { (p)-[:MANAGES]->(:Park {id: $park}) }
  WHEN 'ENTERPRISE' THEN EXISTS { (p)-[:BELONGS_TO]->(:Enterprise {id: $enterprise}) }
  WHEN 'REGULATOR' THEN EXISTS { (p)-[:REGULATES]->(:Division {code: $division}) }
  WHEN 'ANALYST' THEN
    EXISTS { (p)-[:GRANTED]->(:Park {id: $park}) } OR EXISTS { (p)-[:GRANTED]->(:Enterprise {id: $enterprise}) }
    OR EXISTS { (p)-[:GRANTED]->(:Division {code: $division}) }
    OR ($park IS NULL AND $enterprise IS NULL AND $division IS NULL AND EXISTS { (p)-[:HOLDS]->(:Role {name: 'ANALYST'}) })
  ELSE EXISTS { (p)-[:HOLDS]->(:Role {name: $role}) }
END AS held
