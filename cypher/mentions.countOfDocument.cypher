// How many mentions, one an entity and document, has one document?
MATCH (d:Document {id: $id})<-[m:MENTIONED_IN]-(e:Entity)
RETURN count(m) AS total
