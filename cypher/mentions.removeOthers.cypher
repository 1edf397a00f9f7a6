// Removes the mentions of entities in documents other than those given.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})-[m:MENTIONED_IN]->(:Document)
WHERE NOT m.document IN row.documents
DELETE m
