// The industries with these codes.
MATCH (i:Industry)
WHERE i.code IN $codes
RETURN i.code AS code, i.name AS name, i.level AS level, i.parent AS parent, i.keyIndustry AS keyIndustry, i.highEnergy AS highEnergy, i.verified AS verified
