// Who somebody is to the viewer: the name, whether they answer for a place that the viewer answers for, and in what role they act.
MATCH (p:Person {id: $person})
RETURN p.name AS name,
  p.id = $viewer
    OR EXISTS { (p)-[:BELONGS_TO]->(e:Enterprise) WHERE e.id IN $standing.own }
    OR EXISTS { (p)-[:MANAGES]->(park:Park) WHERE park.id IN $standing.parks }
    OR EXISTS { (p)-[:REGULATES]->(d:Division) WHERE d.code IN $standing.divisions OR ($standing.all AND d.code = '0') } AS colleague,
  CASE
    WHEN EXISTS { (p)-[:REGULATES]->() } THEN 'REGULATOR'
    WHEN EXISTS { (p)-[:MANAGES]->() } THEN 'PARK_MANAGER'
    WHEN EXISTS { (p)-[:BELONGS_TO]->() } THEN 'ENTERPRISE'
    ELSE 'OTHER'
  END AS role
