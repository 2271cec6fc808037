// Errors of an import of one code, from a place on, in the order of the file.
MATCH (x:ImportError)
WHERE x.job = $job AND x.place >= $from AND x.place < $before AND x.code = $code
RETURN x.place AS place, x.row AS row, x.column AS column, x.code AS code, x.message AS message,
  x.messageEn AS messageEn, x.value AS value
ORDER BY place
LIMIT $limit
