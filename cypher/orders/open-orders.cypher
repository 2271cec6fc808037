// Per enterprise of $ids, its open orders to correct, each with the list and the step it is about.
UNWIND $ids AS owner
MATCH (o:OrderToCorrect {status: 'OPEN'})-[:ORDERS]->(:Enterprise {id: owner})
MATCH (o)-[:FOLLOWS]->(l:MandatoryList)
RETURN owner, o.id AS id, l.id AS list, o.step AS step
