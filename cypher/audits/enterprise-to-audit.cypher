// An enterprise that the viewer may know of, with what an audit of it would start from: whether one is unfinished, and its entries in force that none has answered yet, the newest first.
MATCH (e:Enterprise {id: $enterprise})
WHERE @sees_enterprise(e)
RETURN e.id AS id, e.name AS name, e.division AS division,
  EXISTS { (a:Audit)-[:OF]->(e) WHERE a.status IN ['OPEN', 'DEFERRED', 'ASSESSED'] } AS unfinished,
  COLLECT {
    MATCH (m:MandatoryEntry)-[:LISTS]->(e)
    WHERE m.inForce AND NOT EXISTS { (done:Audit)-[:OF]->(e) WHERE done.status = 'ACCEPTED' AND done.acceptedOn >= m.publishedOn }
    RETURN {id: m.id, publishedOn: m.publishedOn} ORDER BY m.publishedOn DESC, m.id
  } AS entries
