const pairsOf = (ids: readonly string[]) =>
  ids.flatMap((one, place) => ids.slice(place + 1).map((other) => [one, other] as const));

/** Freeman's betweenness by definition: over all pairs, the share of the shortest paths that pass through a node. */
export function betweennessByDefinition(ties: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const ids = [...ties.keys()].sort();
  const from = new Map(ids.map((id) => [id, shortestFrom(id, ties)]));
  const at = (one: string, other: string) => from.get(one)?.get(other);
  return new Map(
    ids.map((middle) => {
      const sum = pairsOf(ids.filter((id) => id !== middle)).reduce((total, [one, other]) => {
        const [whole, first, second] = [at(one, other), at(one, middle), at(middle, other)];
        if (!whole || !first || !second || first.far + second.far !== whole.far) return total;
        return total + (first.ways * second.ways) / whole.ways;
      }, 0);
      return [middle, sum];
    }),
  );
}

function shortestFrom(start: string, ties: ReadonlyMap<string, ReadonlySet<string>>) {
  const found = new Map([[start, { far: 0, ways: 1 }]]);
  for (let level = [start]; level.length > 0; ) {
    const next = new Map<string, number>();
    for (const id of level)
      for (const other of ties.get(id) ?? [])
        if (!found.has(other)) next.set(other, (next.get(other) ?? 0) + (found.get(id)?.ways ?? 0));
    const far = (found.get(level[0] ?? '')?.far ?? 0) + 1;
    for (const [id, ways] of next) found.set(id, { far, ways });
    level = [...next.keys()];
  }
  return found;
}
