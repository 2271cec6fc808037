// Stores the result of the operation done under an idempotency key.
MATCH (i:Idempotency {key: $key})
SET i.result = $result
REMOVE i.lock
RETURN i.key AS key
