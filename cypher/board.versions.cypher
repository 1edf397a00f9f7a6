// Which version is the record at, and from which one was the derived graph made?
MATCH (b:Board {id: 'board'})
RETURN coalesce(b.recordVersion, 0) AS record, coalesce(b.graphVersion, 0) AS graph
