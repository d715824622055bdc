// Everything that XML forbids or that turns text around behind the reader's back, and every kind of line break.
const NEEDS_CLEANING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/;
const LINE_BREAKS = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/g;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;
const UNWRITABLE = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text that every file format takes: control characters and direction overrides are removed, characters that
 * XML cannot hold become U+FFFD, and each kind of line break becomes "\n". Tabs stay.
 */
export function cleanText(text: string): string {
  if (!NEEDS_CLEANING.test(text)) return text;
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(OVERRIDES, '')
    .replace(UNWRITABLE, '\ufffd');
}
