"""Reads JSON-LD with two processors and answers the same questions of both, as JSON."""
import json
import sys

import rdflib
from pyld import jsonld


def offline(url, options):
    raise ValueError(f"The file asks for {url}.")


jsonld.set_document_loader(offline)
path = sys.argv[1]
OA, CB, RDF = "http://www.w3.org/ns/oa#", "urn:corkboard:vocabulary:", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
graph = rdflib.Graph().parse(path, format="json-ld")
document = json.load(open(path, encoding="utf-8"))
expanded = jsonld.expand(document)
quads = jsonld.to_rdf(document)["@default"]
u = rdflib.URIRef


def passages():
    for note in graph.subjects(rdflib.RDF.type, u(OA + "Annotation")):
        target = graph.value(note, u(OA + "hasTarget"))
        found = {"id": str(note), "body": str(graph.value(note, u(OA + "hasBody"))), "source": str(graph.value(target, u(OA + "hasSource")))}
        for selector in graph.objects(target, u(OA + "hasSelector")):
            for name in ("start", "end", "exact"):
                value = graph.value(selector, u(OA + name))
                if value is not None:
                    found[name] = value.toPython()
        yield found


SCHEMA = "https://schema.org/"
print(json.dumps({
    "nodes": sorted({str(s) for kind in ("Person", "Agency", "Organization", "Place", "Gang", "Operation", "Document") for s in graph.subjects(rdflib.RDF.type, u(CB + kind))}),
    "names": sorted(str(o) for p in ("name", "headline", "alternateName", "url") for o in graph.objects(None, u(SCHEMA + p))),
    "relations": sorted([str(r), str(graph.value(r, rdflib.RDF.subject)), str(graph.value(r, rdflib.RDF.predicate)), str(graph.value(r, rdflib.RDF.object))] for r in graph.subjects(rdflib.RDF.type, u(CB + "Relation"))),
    "passages": sorted(passages(), key=lambda p: p["id"]),
    "triples": len(graph), "quads": len(quads), "objects": len(expanded),
}))
