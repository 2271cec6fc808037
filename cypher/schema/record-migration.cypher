// Records a migration as applied and returns its version.
// Not logged: migrations keep a record of their own.
MERGE (m:Migration {version: $version})
SET m.name = $name, m.checksum = $checksum, m.millis = $millis, m.appliedAt = datetime()
RETURN m.version AS version
