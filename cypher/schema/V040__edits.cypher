// A link whose product or first day was corrected by hand is found by imports of either.
CREATE INDEX supplies_keyed_as IF NOT EXISTS FOR ()-[r:SUPPLIES]-() ON (r.keyedAs);
