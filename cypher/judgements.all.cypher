// All judgements in the order in which they were recorded.
MATCH (j:Judgement)
RETURN j.id AS id, j.decision AS decision, j.who AS who, j.instant AS instant, j.why AS why
ORDER BY j.place, id
