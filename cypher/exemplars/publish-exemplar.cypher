// Publishes an exemplar, whose lock is held: writes the record everybody reads, which is never changed, and returns the exemplar's version.
MATCH (x:Exemplar {id: $id})-[:EXEMPLIFIES]->(place)
CREATE (x)-[:PUBLISHED_AS]->(r:PublishedExemplar {
  id: $record, kind: $text.kind, title: $text.title, year: toInteger($text.year), name: $text.name, division: $text.division,
  industry: $text.industry, summary: $text.summary, summaryEn: $text.summaryEn, figures: $text.figures, authority: $text.authority,
  documentNo: $documentNo, publishedOn: date($day), agreedOn: date($agreedOn), agreedBy: $agreedBy
})-[:EXEMPLIFIES]->(place)
SET x.status = 'PUBLISHED', x.publishedOn = date($day), x.documentNo = $documentNo, x.agreedOn = date($agreedOn), x.agreedBy = $agreedBy,
  x.agreedText = $agreedText, x.version = x.version + 1, x.changedBy = $person, x.changedAt = datetime()
RETURN x.version AS version
