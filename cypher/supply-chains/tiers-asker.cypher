// An enterprise whose upstream tiers the viewer may have counted: its own, one of its region, or a lead of its park.
MATCH (e:Enterprise {id: $enterprise})
WHERE @in_full(e)
  OR EXISTS {
    (e)-[stands:IN_PARK]->(p:Park)
    WHERE p.id IN $sight.parks AND stands.proposed IS NULL AND @in_park_today(stands)
      AND (coalesce(e.lead, false) OR EXISTS { (p)-[:LED_BY]->(e) })
  }
RETURN e.id AS id
