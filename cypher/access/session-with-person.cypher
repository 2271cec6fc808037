// The session with a token and the person whose it is: the columns of better-auth's rows.
MATCH (n:AuthSession {token: $token})
MATCH (p:Person {id: n.userId})
RETURN
  n.id AS id, n.token AS token, n.expiresAt AS expiresAt, n.createdAt AS createdAt, n.updatedAt AS updatedAt,
  n.ipAddress AS ipAddress, n.userAgent AS userAgent, n.userId AS userId, n.actingAs AS actingAs,
  p {.id, .name, .email, .emailVerified, .image, .createdAt, .updatedAt, .locale, .demo} AS person
