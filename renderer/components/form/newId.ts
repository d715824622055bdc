/** An id that none of the existing ones has: the words of the prefix with a number. */
export function newId(prefix: string, existing: Iterable<string>): string {
  const taken = new Set(existing);
  let number = 1;
  while (taken.has(`${prefix}-${String(number)}`)) number += 1;
  return `${prefix}-${String(number)}`;
}
