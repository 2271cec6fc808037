// Every division by code and name.
MATCH (d:Division)
WHERE d.code <> '0'
RETURN d.code AS code, d.name AS name, d.parent AS parent
