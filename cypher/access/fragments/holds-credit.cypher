// True when an enterprise holds an audit credit today: of its own accepted audit, or of a whole audit that passed with it in scope.
EXISTS { (credited:Audit)-[:OF]->($$) WHERE credited.status = 'ACCEPTED' AND credited.validUntil >= date({timezone: 'Asia/Shanghai'}) }
OR EXISTS { (:WholeAudit)-[crediting:INCLUDES]->($$) WHERE crediting.creditUntil >= date({timezone: 'Asia/Shanghai'}) }
