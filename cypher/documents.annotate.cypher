// Keeps what is found in documents anew.
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d.annotation = row.annotation
