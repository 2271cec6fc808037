// Publishes a draft of a disclosure, which is held, as an edition that is never changed, in place of the draft, and returns its number.
MATCH (d:Disclosure)-[:HAS_DRAFT]->(w:DisclosureDraft {id: $draft})
SET d.edition = d.edition + 1
CREATE (d)-[:HAS_EDITION]->(p:DisclosureEdition {
  id: d.id + ' ' + toString(d.edition), edition: d.edition, publishedOn: date($publishedOn), name: $name, creditCode: $creditCode,
  categories: $categories, items: $items, values: $values, withheldBecause: $withheldBecause, enteredBy: w.side, reason: $reason,
  rulePack: $rulePack, publishedAt: datetime(), person: $person
})
DETACH DELETE w
RETURN p.edition AS edition
