// Every park by code and name.
MATCH (p:Park)
RETURN p.id AS id, p.code AS code, p.name AS name, p.division AS division
