import { extname } from 'node:path';

/** The endings of files that a proposal can be exported to without Electron. */
export const exportEndings = ['.docx', '.eml', '.xlsx'] as const;

/** An ending of a file that a proposal can be exported to. */
export type ExportEnding = (typeof exportEndings)[number];

/** What a file is to become, by its name; `undefined` for endings that nothing is made for. */
export function exportEndingOf(path: string): ExportEnding | undefined {
  const ending = extname(path).toLowerCase();
  return exportEndings.find((known) => known === ending);
}
