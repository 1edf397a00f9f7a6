// Where are some entities mentioned?
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[m:MENTIONED_IN]->(:Document)
RETURN e.id AS entity, m.document AS document, m.offsets AS offsets, m.source AS source, m.origin AS origin
