// The editions of the lists of $ids, the latest first.
UNWIND $ids AS owner
MATCH (:MandatoryList {id: owner})-[:HAS_EDITION]->(edition:ListEdition)
RETURN owner, edition.edition AS edition, edition.publishedOn AS publishedOn, edition.documentNo AS documentNo, edition.reason AS reason
ORDER BY edition DESC
