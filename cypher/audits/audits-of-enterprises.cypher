// Ids of the audits of enterprises that the viewer may see, the newest first.
UNWIND $ids AS owner
MATCH (e:Enterprise {id: owner})<-[:OF]-(a:Audit)
WHERE @sees_audits(e)
RETURN owner, a.id AS id
ORDER BY a.openedOn DESC, id
