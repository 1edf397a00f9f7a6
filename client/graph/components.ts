/** The pieces of a graph that no edge joins, largest first, each with its ids in the order given. */
export function components(ids: readonly string[], edges: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const parent = new Map(ids.map((id) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) { parent.set(at, parent.get(up) ?? up); at = up; }
    return at;
  };
  for (const [a, b] of edges) if (parent.has(a) && parent.has(b)) parent.set(root(a), root(b));
  const pieces = new Map<string, string[]>();
  for (const id of ids) pieces.set(root(id), [...(pieces.get(root(id)) ?? []), id]);
  return [...pieces.values()].sort((a, b) => b.length - a.length);
}
