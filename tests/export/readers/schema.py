"""
Validates an XML file against an XML schema; prints what is wrong, as a JSON list. The schema of GEXF 1.3 knows nothing of
its own viz module (viz.xsd has no target namespace), so what is in that namespace is taken out first.
"""
import json
import sys

from lxml import etree

schema_path, path = sys.argv[1:]
schema = etree.XMLSchema(etree.parse(schema_path))
document = etree.parse(path)
for element in document.xpath("//*[namespace-uri() = 'http://gexf.net/1.3/viz']"):
    element.getparent().remove(element)
schema.validate(document)
print(json.dumps([str(error) for error in schema.error_log]))
