import { PlainError } from './say.mjs';

/**
 * The parts that `--part <name>` asks for, all of them when nothing is asked.
 * @template T
 * @param {string} script the npm script, for the message
 * @param {Readonly<Record<string, T>>} parts
 * @param {readonly string[]} args
 * @returns {readonly (readonly [string, T])[]}
 */
export function chosenPart(script, parts, args) {
  const all = Object.entries(parts);
  if (args.length === 0) return all;
  const [option, name, ...rest] = args;
  const chosen = all.filter(([part]) => part === name);
  if (option === '--part' && chosen.length > 0 && rest.length === 0) return chosen;
  throw new PlainError(
    `Usage: npm run ${script} [-- --part <part>], with the parts ${Object.keys(parts).join(', ')}`,
  );
}
