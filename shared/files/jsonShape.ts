/** What a JSON text looks like from outside. */
export interface JsonShape {
  /** Brackets and braces open at once, at most. */
  readonly depth: number;
  /** Members of all objects, doubled names counted twice. */
  readonly members: number;
}

const [quote, backslash, colon] = [34, 92, 58];

/** Counts without parsing, so that a hostile depth never reaches code that calls itself. */
export function shapeOfJson(text: string): JsonShape {
  let [depth, deepest, members] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === colon) members += 1;
    else if (code === 123 || code === 91) deepest = Math.max(deepest, (depth += 1));
    else if (code === 125 || code === 93) depth -= 1;
  }
  return { depth: deepest, members };
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at += 1;
  }
  return text.length;
}

/** Members of all objects of a parsed value, and whether one of them is named `__proto__`. */
export interface MemberCount {
  readonly members: number;
  readonly hasProto: boolean;
}

/** Counts the members of a parsed value of moderate depth. */
export function countMembers(value: unknown): MemberCount {
  if (typeof value !== 'object' || value === null) return { members: 0, hasProto: false };
  let [members, hasProto] = [0, false];
  if (!Array.isArray(value)) {
    members = Object.keys(value).length;
    hasProto = Object.hasOwn(value, '__proto__');
  }
  for (const inner of Object.values(value)) {
    if (typeof inner !== 'object' || inner === null) continue;
    const found = countMembers(inner);
    members += found.members;
    hasProto ||= found.hasProto;
  }
  return { members, hasProto };
}
