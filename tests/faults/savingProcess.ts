import { writeSync } from 'node:fs';
import { openProposalFile } from '../../electron/services/storage/proposalFile';
import { realStorageTools } from '../../electron/services/storage/storageTools';
import { randomFrom } from './randomFrom';
import { numberIn, numbered, opened } from './storageRoom';

/** Says something at once: what a killed process has said, it has done. */
function say(text: string): void {
  writeSync(1, `${text}\n`);
}

/** Saves one state after the other, each of another size, and says its number once it is acknowledged. */
async function saveOn(path: string, most: number): Promise<void> {
  const tools = realStorageTools('0.1.0');
  const file = opened(await openProposalFile(tools, path));
  const random = randomFrom(process.pid);
  const first = await numberIn(tools, path);
  for (let number = first + 1; number <= first + most; number += 1) {
    const risk = 'x'.repeat(Math.floor(random() * 100_000));
    const saved = await file.save({ proposal: numbered(number, { board: { changes: [], risk } }) });
    if (!saved.ok) {
      say(saved.problem.code);
      say(saved.problem.message);
      return;
    }
    say(`saved ${String(number)}`);
  }
}

const [path, most] = process.argv.slice(2);
if (path === undefined) throw new Error('needs the path of a proposal');
await saveOn(path, Number(most ?? Infinity));
