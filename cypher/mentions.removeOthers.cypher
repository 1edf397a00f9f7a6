// Removes the mentions of entities in documents other than those given.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})-[m:MENTIONED_IN]->(:Document)
WHERE row.among[m.document] IS NULL
DELETE m
