// Takes the lock under which the log is appended to, and returns the number and the hash of its last entry.
// Not logged: it only takes a lock.
MERGE (h:LogHead {id: 'log'})
ON CREATE SET h.chain = $chain, h.number = 0, h.hash = $genesis
SET h.lock = $chain
REMOVE h.lock
RETURN h.number AS number, h.hash AS hash
