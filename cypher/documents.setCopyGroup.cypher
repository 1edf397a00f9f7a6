// Sets which story documents tell.
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
SET d.copyGroup = row.copyGroup
