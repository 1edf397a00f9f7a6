"""Reads NDJSON as FollowTheMoney: each entity is validated against its schema; prints them as a JSON list."""
import json
import sys

from followthemoney import model

found = []
for line in open(sys.argv[1], encoding="utf-8"):
    data = json.loads(line)
    schema = model.get(data["schema"])
    unknown = [name for name in data["properties"] if name not in schema.properties]
    if unknown:
        raise ValueError(f"{data['id']}: {schema.name} has no {unknown}")
    for name in schema.required:
        if not data["properties"].get(name):
            raise ValueError(f"{data['id']}: {schema.name} needs {name}")
    schema.validate(data)
    proxy = model.get_proxy(data)
    found.append({"id": proxy.id, "schema": schema.name, "edge": schema.edge, "thing": schema.is_a("Thing"), "caption": proxy.caption,
                  "properties": {name: sorted(proxy.get(name)) for name in data["properties"]}})
print(json.dumps(found))
