// True when the row meets `condition` {field, operator, value, fold (lower case), instant}; a property that is absent is null.
any(it IN [{
  is: CASE WHEN condition.fold THEN toLower(toStringOrNull($$[condition.field])) ELSE $$[condition.field] END,
  want: CASE WHEN condition.instant THEN datetime(condition.value) ELSE condition.value END
}] WHERE coalesce(CASE condition.operator
  WHEN 'eq' THEN it.is = it.want OR (it.is IS NULL AND it.want IS NULL)
  WHEN 'ne' THEN NOT coalesce(it.is = it.want, it.is IS NULL AND it.want IS NULL)
  WHEN 'lt' THEN it.is < it.want
  WHEN 'lte' THEN it.is <= it.want
  WHEN 'gt' THEN it.is > it.want
  WHEN 'gte' THEN it.is >= it.want
  WHEN 'in' THEN it.is IN it.want
  WHEN 'not_in' THEN NOT coalesce(it.is IN it.want, false)
  WHEN 'contains' THEN it.is CONTAINS it.want
  WHEN 'starts_with' THEN it.is STARTS WITH it.want
  WHEN 'ends_with' THEN it.is ENDS WITH it.want
END, false))
