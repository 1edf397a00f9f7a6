// Which entities do these documents mention?
UNWIND $ids AS node
MATCH (n:Document {id: node})<-[m:MENTIONED_IN]-(o:Entity)
WHERE ($since IS NULL OR m.published >= $since) AND ($until IS NULL OR m.published <= $until)
RETURN n.id AS from, o.id AS to, o.kind AS kind, o.sourceCount AS weight, o.mentionCount AS mentions, 1 AS sources
