/** Works out a thing's value once, as long as the thing lives: for values that depend on nothing else. */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const there = known.get(key);
    if (there) return there.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
