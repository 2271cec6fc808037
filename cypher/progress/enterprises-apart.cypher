// How many enterprises a division, or a park on a day, has in all, how many of them without an industry, and how many of those the viewer does not have in its scope.
MATCH (e:Enterprise)
WHERE ($division IS NULL OR e.division STARTS WITH $division)
  AND ($park IS NULL OR EXISTS {
    (e)-[in:IN_PARK]->(:Park {id: $park})
    WHERE in.proposed IS NULL AND coalesce(in.since, date($day)) <= date($day) AND (in.until IS NULL OR date($day) < in.until)
  })
RETURN count(e) AS enterprises, sum(CASE WHEN e.industry IS NULL THEN 1 ELSE 0 END) AS withoutIndustry,
  sum(CASE WHEN e.industry IS NULL AND NOT coalesce(@in_scope(e), false) THEN 1 ELSE 0 END) AS unknown
