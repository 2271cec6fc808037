// The account with an email, and whether it holds the role of an expert and may sign in.
MATCH (p:Person {email: $email})
RETURN p.id AS id, EXISTS { (p)-[:HOLDS]->(:Role {name: 'EXPERT'}) } AND p.deactivatedAt IS NULL AS fits
