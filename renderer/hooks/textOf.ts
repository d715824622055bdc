/** Fields of these kinds have a value, but no text that is typed. */
const ticked: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file']);

/** The text of a field that is typed in; `null` for everything else. */
export function textOf(target: EventTarget | null): string | null {
  if (target instanceof HTMLTextAreaElement) return target.value;
  return target instanceof HTMLInputElement && !ticked.has(target.type) ? target.value : null;
}
