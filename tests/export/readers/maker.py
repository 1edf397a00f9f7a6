"""A FollowTheMoney file as the followthemoney package writes one: people, bodies, posts, what we have no word for."""
import json
import sys

from followthemoney import model


def made():
    def entity(schema, key, **properties):
        proxy = model.make_entity(schema)
        proxy.make_id("harbour", key)
        for name, value in properties.items():
            proxy.add(name, value)
        return proxy

    ida = entity("Person", "ida", name=["Ida Crane", "I. Crane"], alias="Captain Crane", nationality="gb")
    tom = entity("Person", "tom", name="Tom Reed")
    bakery = entity("Company", "bakery", name="Quay Bakery", jurisdiction="gb")
    police = entity("PublicBody", "police", name="Port Amity Police")
    quay = entity("Address", "quay", full="Gull Quay, Port Amity")
    boat = entity("Vessel", "boat", name="Herring Gull")
    chair = entity("Directorship", "chair", director=ida, organization=bakery, role="chair", startDate="2030-01-01")
    clerk = entity("Employment", "clerk", employee=tom, employer=police, role="clerk", summary="Tom Reed, clerk of the Port Amity Police")
    owns = entity("Ownership", "owns", owner=ida, asset=bakery)
    return [ida, tom, bakery, police, quay, boat, chair, clerk, owns]


with open(sys.argv[1], "w", encoding="utf-8") as out:
    for proxy in made():
        out.write(json.dumps(proxy.to_dict(), ensure_ascii=False, sort_keys=True) + "\n")
