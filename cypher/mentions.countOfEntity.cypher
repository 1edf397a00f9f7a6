// How many mentions, one an entity and document, has one entity?
MATCH (e:Entity {id: $id})-[m:MENTIONED_IN]->(d:Document)
RETURN count(m) AS total
