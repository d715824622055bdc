/** Gives the answers of a pure function again for texts that recur; forgets all of them past so many. */
export function remember<T>(read: (text: string) => T, most = 5000): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    const value = read(text);
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}
