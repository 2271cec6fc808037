// The key industries of the province and the high-energy industries of national statistics, with the codes they are mapped to.
MATCH (k:KeyIndustry)
RETURN k.key AS key, k.name AS name, k.nameEn AS nameEn, k.highEnergy AS highEnergy, k.codes AS codes, k.note AS note, k.citation AS citation, k.verified AS verified
ORDER BY k.rank
