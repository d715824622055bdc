import { strFromU8, unzipSync } from 'fflate';
import { lintChart } from './lintChart';
import { lintPackage } from './lintPackage';
import type { LintPart } from './lintPackage';
import { lintStory } from './lintStory';
import type { StoryNames } from './lintStory';
import { repeated } from './repeated';
import { findAll, parseXml } from './xmlTree';

const STORY = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const CHART = /^word\/charts\/[^/]+\.xml$/;

/**
 * Faults of a Word file that make Word refuse or repair it and that schema validators miss: cells without a
 * paragraph, ids twice, lost relationships, wrong content types, open fields, bad pictures, charts without axes.
 */
export function lintDocx(bytes: Uint8Array): readonly string[] {
  const faults: string[] = [];
  const files = openZip(bytes, faults);
  const parts = Object.entries(files).map(([name, content]) => parsed(name, content, faults));
  faults.push(...lintPackage(parts));
  const names = knownNames(parts);
  for (const part of parts) {
    if (part.xml === undefined) continue;
    if (STORY.test(part.name)) faults.push(...prefixed(part.name, lintStory(part.xml, names)));
    if (CHART.test(part.name)) faults.push(...prefixed(part.name, lintChart(part.xml)));
  }
  faults.push(...drawingIds(parts));
  return faults;
}

function openZip(bytes: Uint8Array, faults: string[]): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    faults.push(`the file is not a zip: ${String(error)}`);
    return {};
  }
}

function parsed(name: string, bytes: Uint8Array, faults: string[]): LintPart {
  if (!/\.(xml|rels)$/.test(name)) return { name, bytes, xml: undefined };
  try {
    return { name, bytes, xml: parseXml(strFromU8(bytes)) };
  } catch (error) {
    faults.push(`${name}: not well formed, ${error instanceof Error ? error.message : String(error)}`);
    return { name, bytes, xml: undefined };
  }
}

function prefixed(name: string, faults: readonly string[]): readonly string[] {
  return faults.map((fault) => `${name}: ${fault}`);
}

function knownNames(parts: readonly LintPart[]): StoryNames {
  const inPart = (part: string, element: string, attribute: string): ReadonlySet<string> => {
    const xml = parts.find(({ name }) => name === part)?.xml;
    return new Set(
      xml === undefined ? [] : findAll(xml, element).map((node) => node.attributes[attribute] ?? ''),
    );
  };
  return {
    styles: inPart('word/styles.xml', 'w:style', 'w:styleId'),
    numberings: inPart('word/numbering.xml', 'w:num', 'w:numId'),
    bookmarks: inPart('word/document.xml', 'w:bookmarkStart', 'w:name'),
  };
}

function drawingIds(parts: readonly LintPart[]): readonly string[] {
  const ids = parts.flatMap(({ xml }) =>
    xml === undefined ? [] : findAll(xml, 'wp:docPr').map((node) => node.attributes['id'] ?? ''),
  );
  return repeated(ids).map((id) => `two drawings have the id ${id}`);
}
