// How many judgements are recorded?
MATCH (j:Judgement)
RETURN count(j) AS count
