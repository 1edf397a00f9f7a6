// Entities by mentions, by sources or by name, a page after a key.
MATCH (e:Entity)
WHERE ($kinds IS NULL OR e.kind IN $kinds) AND ($named IS NULL OR e.named = $named) AND e.sourceCount >= $minSources
  AND all(word IN $words WHERE e.search CONTAINS word)
  AND ($among IS NULL OR $among[e.id] IS NOT NULL)
WITH e, e.id AS key,
  CASE $orderBy WHEN 'MENTIONS' THEN e.mentionCount WHEN 'SOURCES' THEN e.sourceCount ELSE 0 END AS major,
  CASE $orderBy WHEN 'MENTIONS' THEN e.sourceCount WHEN 'SOURCES' THEN e.mentionCount ELSE 0 END AS minor,
  CASE $orderBy WHEN 'NAME' THEN e.sortName ELSE '' END AS word
WHERE $afterId IS NULL OR major < $afterMajor OR (major = $afterMajor AND (minor < $afterMinor OR (minor = $afterMinor
  AND (word > $afterWord OR (word = $afterWord AND key > $afterId)))))
WITH e, key, major, minor, word
ORDER BY major DESC, minor DESC, word, key LIMIT $limit
RETURN e.id AS id, e.kind AS kind, e.name AS name, e.named AS named, e.aliases AS aliases, e.count AS count,
  e.mentionCount AS mentionCount, e.documentCount AS documentCount, e.sourceCount AS sourceCount,
  e.firstSeen AS firstSeen, e.lastSeen AS lastSeen, e.origin AS origin,
  major, minor, word
ORDER BY major DESC, minor DESC, word, id
