// Entries of the log that the reader may read and that fit the filter, newest first, with the names the reader may know; `close` says whether all of it is the reader's to see.
MATCH (e:LogEntry)
WHERE e.number < $before AND @reads_log_entry(e) AND @fits_log_filter(e)
WITH e
ORDER BY e.number DESC
LIMIT $limit
RETURN e.number AS number, e.at AS at, e.act AS act, e.person AS person, e.channel AS channel, e.address AS address,
  e.requestId AS requestId, e.subjectType AS subjectType, e.subjectId AS subjectId, e.before AS before, e.after AS after, e.hash AS hash,
  COLLECT { MATCH (p:Person {id: e.person}) RETURN p.name }[0] AS personName,
  CASE e.subjectType
    WHEN 'Enterprise' THEN COLLECT { MATCH (s:Enterprise {id: e.subjectId}) WHERE @sees_enterprise(s) RETURN s.name }[0]
    WHEN 'WholeAudit' THEN COLLECT { MATCH (s:WholeAudit {id: e.subjectId}) RETURN s.name }[0]
    WHEN 'Park' THEN COLLECT { MATCH (s:Park {id: e.subjectId}) RETURN s.name }[0]
    WHEN 'Person' THEN COLLECT { MATCH (s:Person {id: e.subjectId}) RETURN s.name }[0]
  END AS subjectName,
  coalesce(e.person = $reader.person, false) OR e.subjectType IN ['Person', 'PersonInvitation', 'ApiToken'] OR $reader.all
    OR any(code IN $reader.divisions WHERE any(division IN e.divisions WHERE division STARTS WITH code)) AS close
ORDER BY number DESC
