// Ids of the consents of $ids that the viewer may know of, given and received, the newest first.
UNWIND $ids AS owner
MATCH (e:Enterprise {id: owner})<-[r:GIVEN_BY|GIVEN_TO]-(c:Consent)
WHERE e.id IN $sight.enterprises AND @sees_consent(c)
RETURN owner, c.id AS id, type(r) = 'GIVEN_BY' AS given
ORDER BY c.givenAt DESC, id
