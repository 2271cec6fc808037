// A member of a drawn population by its id, with the draw and the authority it belongs to.
MATCH (d:RecheckDraw)-[:FROZE]->(m:RecheckMember {id: $id})
RETURN d.id AS draw, d.authority AS authority, d.year AS year, d.drawnOn AS drawnOn, m.enterprise AS enterprise, m.drawn AS drawn,
  m.outcome AS outcome, m.recheckedOn AS recheckedOn, m.note AS note, m.version AS version, m.changedBy AS changedBy, m.changedAt AS changedAt
