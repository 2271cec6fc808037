// Entries published before the pack was kept with them keep the one in force on the day of publication, so that no later version moves their clocks.
MATCH (l:MandatoryList)-[:HAS_EDITION]->(edition:ListEdition)-[:RECORDS]->(p:PublishedEntry)
WHERE p.rulePack IS NULL
CALL (l, edition, p) {
  MATCH (pack:RulePack)
  WHERE (pack.division = '0' OR coalesce(p.division, l.authority) STARTS WITH pack.division)
    AND pack.effectiveFrom <= edition.publishedOn AND (pack.effectiveUntil IS NULL OR edition.publishedOn < pack.effectiveUntil)
  WITH pack ORDER BY pack.effectiveFrom DESC, pack.version DESC
  WITH pack.division AS division, collect(pack.id) AS newestFirst
  WITH division, newestFirst[0] AS id ORDER BY CASE division WHEN '0' THEN 0 ELSE size(division) END DESC
  RETURN collect(id) AS ids
}
WITH p, ids WHERE size(ids) > 0
SET p.rulePack = reduce(joined = head(ids), id IN tail(ids) | joined + '+' + id);
