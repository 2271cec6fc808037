// Stores what is wrong with rows of an import; returns how many.
// Not logged: it keeps what is wrong with a file for its importer, and changes nothing else.
UNWIND $errors AS error
CREATE (x:ImportError {
  id: $job + ':' + toString(toInteger(error.place)), job: $job, place: toInteger(error.place), row: toInteger(error.row),
  column: error.column, code: error.code, message: error.message, messageEn: error.messageEn, value: error.value
})
RETURN count(x) AS stored
