// The text an enterprise is found by, in lower case.
toLower(coalesce($$.search, $$.name) + ' ' + coalesce($$.creditCode, ''))
