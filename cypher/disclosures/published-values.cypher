// What the disclosures of the lists of $lists hold that is public, one row an edition, by list and name.
MATCH (d:Disclosure)-[:HAS_EDITION]->(p:DisclosureEdition)
WHERE d.list IN $lists
RETURN d.list AS list, d.authority AS authority, d.year AS year, p.name AS name, p.creditCode AS creditCode, p.edition AS edition,
  p.publishedOn AS publishedOn, p.reason AS reason, p.enteredBy AS enteredBy, p.values AS values
ORDER BY d.list, p.name, d.id, p.edition
