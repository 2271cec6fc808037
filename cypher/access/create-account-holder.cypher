// The id of the person just stored, with a password when one is given; an email that is taken is refused by its constraint.
CREATE (p:Person {id: $id, email: $email, name: $name, emailVerified: true, createdAt: datetime(), updatedAt: datetime()})
FOREACH (hashed IN [x IN [$password] WHERE x IS NOT NULL] |
  CREATE (:AuthAccount {
    id: $accountId, accountId: $id, providerId: 'credential', userId: $id, password: hashed,
    createdAt: datetime(), updatedAt: datetime()
  }))
RETURN p.id AS id
