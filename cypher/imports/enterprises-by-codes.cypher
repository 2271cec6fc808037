// The enterprises that bear the given credit codes.
UNWIND $codes AS code
MATCH (e:Enterprise {creditCode: code})
RETURN code, e.id AS id
