// How many errors of each code an import has, the most first.
MATCH (x:ImportError)
WHERE x.job = $job AND x.place >= 0
RETURN x.code AS code, count(x) AS count
ORDER BY count DESC, code
