// How many documents and entities are there?
RETURN COUNT { MATCH (d:Document) } AS documents, COUNT { MATCH (e:Entity) } AS entities
