// Takes the lock on an idempotency key and returns the result stored under it, if any.
// Not logged: the act done under the key is.
MERGE (i:Idempotency {key: $key})
ON CREATE SET i.at = datetime()
SET i.lock = randomUUID()
RETURN i.result AS result
