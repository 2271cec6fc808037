// An enterprise that the viewer may know of, and that an expert can be tied to.
MATCH (e:Enterprise {id: $enterprise})
WHERE @sees_enterprise(e)
RETURN e.id AS id
