"""What NetworkX finds in a GraphML or GEXF file, as JSON: nodes and edges with their attributes."""
import json
import sys

import networkx

kind, path = sys.argv[1:]
graph = networkx.read_graphml(path, force_multigraph=True) if kind == "graphml" else networkx.read_gexf(path)
print(json.dumps({
    "directed": graph.is_directed(),
    "nodes": [{"id": node, **data} for node, data in graph.nodes(data=True)],
    "edges": [{"source": source, "target": target, **data} for source, target, data in graph.edges(data=True)],
}, default=str))
