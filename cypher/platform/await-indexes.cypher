// Nothing, once every index is there: waits for $seconds at most.
CALL db.awaitIndexes($seconds)
