// Issues an order to correct to an enterprise, whose lock is held, about a step of a list it is on; returns it.
MATCH (e:Enterprise {id: $enterprise})
MATCH (l:MandatoryList {id: $list})
CREATE (o:OrderToCorrect {
  id: $id, openKey: $openKey, authority: l.authority, year: l.year, step: $step, stepDueOn: date($stepDueOn), stepCitation: $stepCitation,
  issuedOn: date($issuedOn), dueOn: date($dueOn), movedFrom: date($movedFrom), rulePack: $rulePack, documentNo: $documentNo,
  requirement: $requirement, status: 'OPEN', version: 1, changedBy: $person, changedAt: datetime()
})
CREATE (o)-[:ORDERS]->(e)
CREATE (o)-[:FOLLOWS]->(l)
RETURN o.id AS id
