// From which file was a restore begun that is not done?
MATCH (b:Board {id: 'board'})
RETURN b.restoring AS file
