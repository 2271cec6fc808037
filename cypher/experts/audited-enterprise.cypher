// The enterprise an audit is of: its name, and the industry and the place it stands in.
MATCH (:Audit {id: $audit})-[:OF]->(e:Enterprise)
RETURN e.id AS id, e.name AS name, e.industry AS industry, e.division AS division
