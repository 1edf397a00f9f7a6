// Entities by id.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.kind AS kind, e.name AS name, e.named AS named, e.aliases AS aliases, e.count AS count,
  e.mentionCount AS mentionCount, e.documentCount AS documentCount, e.sourceCount AS sourceCount,
  e.firstSeen AS firstSeen, e.lastSeen AS lastSeen, e.origin AS origin
