/**
 * Writes the files of the invented college to resources/samples/college. Same files in every run:
 *
 *   node tests/factories/sampleCollege/makeSample.mjs
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { sampleFiles } from './sampleFiles.mjs';

const folder = new URL('../../../resources/samples/college/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, content] of sampleFiles()) writeFileSync(new URL(name, folder), content);
