// How many suppliers a drive asks, and how many the whole of the chain of drives that $root began.
RETURN COUNT { (:Drive {id: $drive})-[:ASKS]->(:Invitation) } AS inDrive,
  COUNT { (:Drive {id: $root})-[:ASKS]->(:Invitation) } + COUNT { (:Drive {id: $root})<-[:ROOTED_IN]-(:Drive)-[:ASKS]->(:Invitation) } AS inCascade
