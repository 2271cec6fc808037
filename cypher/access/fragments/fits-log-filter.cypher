// True when an entry of the log fits $filter.
($filter.acts IS NULL OR $$.act IN $filter.acts)
AND ($filter.person IS NULL OR $$.person = $filter.person)
AND ($filter.since IS NULL OR $$.at >= $filter.since)
AND ($filter.until IS NULL OR $$.at < $filter.until)
AND ($filter.subject IS NULL OR $$.subjectId = $filter.subject.id AND $$.subjectType = $filter.subject.type
  OR $filter.subject.type = 'Enterprise' AND $filter.subject.id IN $$.enterprises
  OR $filter.subject.type = 'Park' AND $filter.subject.id IN $$.parks)
