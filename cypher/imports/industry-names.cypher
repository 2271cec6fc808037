// Every industry by code and name.
MATCH (i:Industry)
RETURN i.code AS code, i.name AS name
