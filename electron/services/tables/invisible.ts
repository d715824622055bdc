/** Control characters and signs that turn the direction of text: no person typed them into a cell. */
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const everyInvisible = new RegExp(invisible, 'g');

/** A text without its invisible characters, and how many there were; spaces and line breaks of every kind stay. */
export function withoutInvisible(text: string): { readonly text: string; readonly removed: number } {
  if (!invisible.test(text)) return { text, removed: 0 };
  const visible = text.replace(everyInvisible, '');
  return { text: visible, removed: text.length - visible.length };
}

/** What the user is told of them. */
export function invisibleMessage(removed: number): string {
  return removed === 1
    ? '1 invisible character was removed.'
    : `${removed.toLocaleString('en-US')} invisible characters were removed.`;
}
