// Does the store answer?
RETURN 1 AS one
