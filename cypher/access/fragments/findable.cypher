// The text an enterprise is found by, in lower case; `near` says that it is in the viewer's scope: from afar its former names find nobody.
toLower(CASE WHEN near THEN coalesce($$.search, $$.name) ELSE coalesce($$.cardSearch, $$.name + ' ' + coalesce($$.pinyin, '')) END
  + ' ' + coalesce($$.creditCode, ''))
