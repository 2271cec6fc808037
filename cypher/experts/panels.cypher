// The panels of $ids, or those of $audits, the latest first, with everybody who sits on one or did; who may see them is said elsewhere.
MATCH (p:Panel)-[:SITS_FOR]->(a:Audit)-[:OF]->(e:Enterprise)
WHERE ($ids IS NULL OR p.id IN $ids) AND ($audits IS NULL OR a.id IN $audits)
RETURN p.id AS id, a.id AS audit, e.id AS enterprise, e.name AS name, e.division AS division, p.kind AS kind, p.size AS size, p.status AS status,
  p.drawnOn AS drawnOn, p.sector AS sector, p.populationHash AS populationHash, p.commitment AS commitment, p.seed AS seed, p.rulePack AS rulePack,
  p.population AS population, p.recusals AS recusals, p.version AS version, p.changedBy AS changedBy, p.changedAt AS changedAt,
  COLLECT {
    MATCH (p)-[:SEATS]->(s:PanelSeat)
    OPTIONAL MATCH (x:Expert {id: s.expert})
    RETURN {id: s.id, expert: s.expert, name: s.name, employer: s.employer, covers: s.covers, place: s.place, replacedOn: s.replacedOn, reason: s.reason,
      account: x.account} ORDER BY s.place
  } AS seats
ORDER BY p.drawnOn DESC, p.changedAt DESC, id
