// Which copy group is each document of, where it has copies?
MATCH (d:Document)
WITH d.copyGroup AS copyGroup, collect(d.id) AS ids WHERE size(ids) > 1
RETURN copyGroup, ids
ORDER BY copyGroup
