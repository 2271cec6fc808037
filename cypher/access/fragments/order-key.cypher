// What a list of enterprises is ordered by.
CASE $order
  WHEN 'CREDIT_CODE' THEN coalesce($$.creditCode, '')
  WHEN 'INDUSTRY' THEN coalesce($$.industry, '')
  WHEN 'SUPPLIERS' THEN COUNT { ()-[link:SUPPLIES]->($$) WHERE @sees_link(link) }
  WHEN 'BUYERS' THEN COUNT { ($$)-[link:SUPPLIES]->() WHERE @sees_link(link) }
  ELSE coalesce($$.pinyin, $$.name)
END
