// Entities by any anchor: the one that is mentioned in that document at that place.
UNWIND $anchors AS anchor
MATCH (:Document {id: anchor.document})<-[m:MENTIONED_IN]-(e:Entity)
WHERE any(i IN range(0, size(m.offsets) - 2, 2) WHERE m.offsets[i] = anchor.start AND m.offsets[i + 1] = anchor.end)
RETURN anchor.id AS anchor, e.id AS id, e.kind AS kind, e.name AS name, e.named AS named, e.aliases AS aliases, e.count AS count,
  e.mentionCount AS mentionCount, e.documentCount AS documentCount, e.sourceCount AS sourceCount,
  e.firstSeen AS firstSeen, e.lastSeen AS lastSeen, e.origin AS origin
