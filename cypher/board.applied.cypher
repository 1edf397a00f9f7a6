// How often has the derived graph been changed?
MATCH (b:Board {id: 'board'})
RETURN coalesce(b.applied, 0) AS applied
