// Stores the result of the operation done under an idempotency key.
// Not logged: the act done under the key is.
MATCH (i:Idempotency {key: $key})
SET i.result = $result
REMOVE i.lock
RETURN i.key AS key
