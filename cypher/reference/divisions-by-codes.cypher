// The divisions with these codes.
MATCH (d:Division)
WHERE d.code IN $codes
RETURN d.code AS code, d.name AS name, d.level AS level, d.parent AS parent
