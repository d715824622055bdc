/** An XML element with its attributes, its elements in order, and the text directly and indirectly inside it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface OpenNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<\/?[^<>]*>|[^<]+|</g;
const ATTRIBUTE = /\s+([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Parses XML and throws on anything that is not well formed, which Word would refuse. */
export function parseXml(xml: string): XmlNode {
  if (FORBIDDEN.test(xml)) throw new Error('a character that XML forbids');
  const root: OpenNode = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenNode[] = [root];
  for (const [token] of xml.replace(/^\ufeff/, '').matchAll(TOKEN)) addToken(token, open);
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is not closed`);
  const [first, ...more] = root.children;
  if (first === undefined || more.length > 0) throw new Error('not exactly one root element');
  return first;
}

function addToken(token: string, open: OpenNode[]): void {
  const current = open.at(-1);
  if (current === undefined) throw new Error('text outside of the root');
  if (token.startsWith('<?') || token.startsWith('<!--')) return;
  if (token.startsWith('<![CDATA[')) current.text += token.slice(9, -3);
  else if (token === '<') throw new Error('a loose <');
  else if (token.startsWith('</')) closeNode(token.slice(2, -1).trim(), open);
  else if (token.startsWith('<')) openNode(token, open);
  else current.text += decoded(token);
}

function openNode(token: string, open: OpenNode[]): void {
  const isEmpty = token.endsWith('/>');
  const inner = token.slice(1, isEmpty ? -2 : -1);
  const name = /^[A-Za-z_][\w:.-]*/.exec(inner)?.[0];
  if (name === undefined) throw new Error(`no element name in ${token}`);
  open.push({ name, attributes: readAttributes(inner.slice(name.length), name), children: [], text: '' });
  if (isEmpty) closeNode(name, open);
}

function closeNode(name: string, open: OpenNode[]): void {
  const closed = open.pop();
  const parent = open.at(-1);
  if (closed === undefined || parent === undefined || closed.name !== name) {
    throw new Error(`</${name}> closes <${closed?.name ?? ''}>`);
  }
  parent.children.push(closed);
  parent.text += closed.text;
}

function readAttributes(text: string, element: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  ATTRIBUTE.lastIndex = 0;
  let end = 0;
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    const name = match[1] ?? '';
    if (name in attributes) throw new Error(`${name} twice in <${element}>`);
    attributes[name] = decoded(match[2] ?? match[3] ?? '');
    end = ATTRIBUTE.lastIndex;
  }
  if (text.slice(end).trim() !== '') throw new Error(`attributes of <${element}> are broken`);
  return attributes;
}

function decoded(text: string): string {
  return text.replace(/&([^;&]*);|&/g, (whole, entity: string | undefined) => {
    const named = entity === undefined ? undefined : NAMED[entity];
    if (named !== undefined) return named;
    const code = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(entity ?? '');
    if (code === null) throw new Error(`unknown entity ${whole}`);
    const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
    if (point === 0 || point > 0x10ffff || FORBIDDEN.test(String.fromCodePoint(point)))
      throw new Error(`forbidden ${whole}`);
    return String.fromCodePoint(point);
  });
}

/** All elements of a name at any depth, in document order. */
export function findAll(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** The first child on a path of names, if there. */
export function childAt(node: XmlNode, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    node,
  );
}
