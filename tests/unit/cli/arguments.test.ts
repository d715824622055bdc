import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../electron/cli/arguments';

const known = {
  options: [
    { name: 'out', value: 'file', describe: '' },
    { name: 'json', describe: '' },
  ],
  files: 1,
};

function parsed(...args: readonly string[]): unknown {
  const result = parseArguments(args, known);
  if (!result.ok) return result.problem.message;
  const { files, text, isSet } = result.value;
  return { files, out: text('out'), json: isSet('json') };
}

describe('the arguments of a command', () => {
  it.each([
    [['a'], { files: ['a'], out: undefined, json: false }],
    [['a', '--out', 'b', '--json'], { files: ['a'], out: 'b', json: true }],
    [['--out=b', 'a'], { files: ['a'], out: 'b', json: false }],
    [['--out=-b'], { files: [], out: '-b', json: false }],
    [['--out=a=b'], { files: [], out: 'a=b', json: false }],
    [['--', '--json'], { files: ['--json'], out: undefined, json: false }],
  ])('%j are understood', (args, expected) => {
    expect(parsed(...args)).toEqual(expected);
  });

  it.each([
    [['--out'], '--out needs file after it.'],
    [['--out', '--json'], '--out needs file after it.'],
    [['--out='], '--out needs file after it.'],
    [['--json=yes'], '--json takes no value, but "yes" follows it.'],
    [['--out', 'a', '--out', 'b'], '--out stands twice.'],
    [['--__proto__', 'x'], 'There is no option --__proto__.'],
    [['-x'], 'There is no option -x.'],
    [['a', 'b'], '"b" is one file name too many.'],
  ])('%j are refused by name', (args, sentence) => {
    expect(parsed(...args)).toBe(sentence);
  });
});
