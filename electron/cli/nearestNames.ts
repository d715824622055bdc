/** How many letters must be put in, taken out or exchanged to make one text of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const change = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The names that are most like what a person wrote, nearest first. */
export function nearestNames(written: string, names: readonly string[], count = 5): readonly string[] {
  const lower = written.toLowerCase();
  return names
    .map((name, at) => ({ name, at, far: distance(lower, name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || a.at - b.at)
    .slice(0, count)
    .map(({ name }) => name);
}
