// The id of the enterprise with a credit code, when the viewer may know of it.
MATCH (e:Enterprise {creditCode: $creditCode})
WHERE @sees_enterprise(e)
RETURN e.id AS id
