// The indicators of an enterprise that the viewer's parks in which it stands today collect.
COLLECT {
  MATCH ($$)-[collecting:IN_PARK]->(collector:Park)
  WHERE collector.id IN $sight.parks AND collecting.proposed IS NULL AND @in_park_today(collecting)
  UNWIND collector.collects AS indicator
  RETURN DISTINCT indicator
}
