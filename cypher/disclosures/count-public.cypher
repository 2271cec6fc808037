// How many rows each of the open data sets has: categories of entries, values disclosed, results, and those drawn for a re-check.
RETURN
  reduce(n = 0, k IN COLLECT {
    MATCH (l:MandatoryList)-[:HAS_EDITION]->(edition:ListEdition)-[:RECORDS]->(p:PublishedEntry) WHERE edition.edition = l.edition
    RETURN size(p.categories)
  } | n + k) AS entries,
  reduce(n = 0, k IN COLLECT { MATCH (p:DisclosureEdition) RETURN size(p.items) } | n + k) AS disclosures,
  COUNT { (:Assessment) } AS results,
  COUNT { MATCH (:RecheckDraw {status: 'DRAWN'})-[:FROZE]->(m:RecheckMember) WHERE m.drawn RETURN m } AS rechecks
