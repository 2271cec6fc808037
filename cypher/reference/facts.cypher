// Facts of the law and the plan, all or those of one topic, in the order of their source.
MATCH (f:Fact)
WHERE $topic IS NULL OR f.topic = $topic
RETURN f.id AS id, f.topic AS topic, f.name AS name, f.nameEn AS nameEn, f.value AS value, f.unit AS unit, f.text AS text, f.textEn AS textEn, f.citation AS citation, f.verified AS verified, f.flag AS flag
ORDER BY f.rank
