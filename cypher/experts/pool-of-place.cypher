// The active experts of the pools that keep a place, each with the ties that held on or after a day.
MATCH (x:Expert)
WHERE x.active AND (x.division = '0' OR $division STARTS WITH x.division)
RETURN x.id AS id, x.name AS name, x.employer AS employer, x.fields AS fields, x.industries AS industries,
  COLLECT {
    MATCH (x)-[t:TIED_TO]->(e:Enterprise)
    WHERE t.until IS NULL OR t.until >= date($since)
    RETURN {kind: t.kind, id: e.id, name: e.name} ORDER BY t.id
  } AS ties
ORDER BY id
