// The expert an account is linked to, by its id.
MATCH (x:Expert {account: $person})
RETURN x.id AS id
