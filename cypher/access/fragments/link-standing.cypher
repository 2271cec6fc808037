// How the ends stand by a supply link: DISPUTED, CONFIRMED_BY_BOTH, CONFIRMED_BY_ONE or UNCONFIRMED.
CASE
  WHEN $$.supplierDispute IS NOT NULL OR $$.buyerDispute IS NOT NULL THEN 'DISPUTED'
  WHEN 'SUPPLIER' IN $$.confirmedBy AND 'BUYER' IN $$.confirmedBy THEN 'CONFIRMED_BY_BOTH'
  WHEN 'SUPPLIER' IN $$.confirmedBy OR 'BUYER' IN $$.confirmedBy THEN 'CONFIRMED_BY_ONE'
  ELSE 'UNCONFIRMED'
END
