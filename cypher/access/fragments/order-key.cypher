// What a list of enterprises is ordered by; partners count only of those in the viewer's scope, `near`.
CASE $order
  WHEN 'CREDIT_CODE' THEN coalesce($$.creditCode, '')
  WHEN 'INDUSTRY' THEN coalesce($$.industry, '')
  WHEN 'SUPPLIERS' THEN CASE WHEN near THEN COUNT { ()-[:SUPPLIES]->($$) } ELSE 0 END
  WHEN 'BUYERS' THEN CASE WHEN near THEN COUNT { ($$)-[:SUPPLIES]->() } ELSE 0 END
  ELSE coalesce($$.pinyin, $$.name)
END
