import { describe, expect, it } from 'vitest';
import { columnMeanings } from '../../shared/domain/table/meaning';
import { inFolder, names, run } from './runProgram';

const commands = ['import', 'compare', 'check', 'edit', 'export', 'prices', 'sample'];

describe.concurrent('the command line', () => {
  it('names all commands and exit codes on --help', async () => {
    const { code, out, err } = await inFolder((folder) => run(folder, '--help'));

    expect([code, err]).toEqual([0, '']);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(out).toContain('0 done, 1 failed, 2 wrong usage, 3 blocking checks, 4 file not opened');
  });

  it.each(commands)('explains %s on --help', async (command) => {
    const { code, out, err } = await inFolder((folder) => run(folder, command, '--help'));

    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: crawlerway ${command} `);
  });

  it('prints its version', async () => {
    const { code, out } = await inFolder((folder) => run(folder, '--version'));

    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [[], 'Usage: crawlerway <command>'],
    [['bogus'], 'There is no command "bogus"'],
    [['compare'], 'Name the proposal to compare.'],
    [['compare', 'a', 'b'], '"b" is one file name too many.'],
    [['compare', 'a', '--bogus'], 'There is no option --bogus.'],
    [['compare', 'a', '--json=1'], '--json takes no value, but "1" follows it.'],
    [['compare', 'a', '--json', '--json'], '--json stands twice.'],
    [
      ['import', 'a.csv', '--profile', 'mine'],
      '--profile names a profile of a data folder: add --data-dir <folder>.',
    ],
    [['import', 'a.csv', '--client', 'X'], '--client names the client of a proposal: add --into <proposal>.'],
    [['import', 'a.csv', '--into', '--json'], '--into needs proposal after it.'],
    [['edit', 'a'], 'Name the file of edits: --edits <edits.json>.'],
    [['edit', '--edits', 'e.json'], 'Name the proposal to edit, or start one with --new.'],
    [['edit', '--new', '--edits', 'e.json'], 'Name the proposal to write: --out <proposal>.'],
    [['edit', 'a', '--new', '--edits', 'e.json', '--out', 'b'], '--new starts from an empty proposal'],
    [['edit', 'a', '--id', 'x', '--edits', 'e.json'], '--id is for a new proposal: add --new.'],
    [['edit', '--new', '--id', '../x', '--edits', 'e', '--out', 'b'], '--id takes a UUID in small letters'],
    [['export', 'a'], 'Name the file to write: --out <file>.'],
    [['export', 'a', '--out', 'b'], 'The endings are .docx, .eml and .xlsx.'],
    [
      ['export', 'a', '--out', 'b.pptx'],
      'Nothing can be exported as .pptx. The endings are .docx, .eml and .xlsx.',
    ],
    [['export', 'a', '--out', 'b.pdf'], 'needs Electron'],
    [['export', 'a', '--out', 'b.docx', '--charts', 'picture'], 'need Electron'],
    [['export', 'a', '--out', 'b.docx', '--charts', 'x'], '--charts takes native or picture, not "x".'],
    [['export', 'a', '--out', 'b.docx', '--now', 'today'], '--now takes a moment such as'],
    [['export', 'a', '--out', 'b.docx', '--now', '2026-02-31'], '--now takes a moment such as'],
    [['sample'], 'Name the folder to write into: --out <folder>.'],
  ])('answers wrong usage %j with code 2, a sentence and the right form', async (args, sentence) => {
    const { code, out, err, left } = await inFolder(async (folder) => ({
      ...(await run(folder, ...args)),
      left: names(folder),
    }));

    expect([code, out, left]).toEqual([2, '', []]);
    expect(err).toContain(sentence);
  });

  it('prints the closed list of meanings, for people and for programs', async () => {
    const [lines, json] = await inFolder((folder) =>
      Promise.all([run(folder, 'import', '--meanings'), run(folder, 'import', '--meanings', '--json')]),
    );

    expect(lines.out).toBe(`${columnMeanings.join('\n')}\n`);
    expect(JSON.parse(json.out)).toEqual(columnMeanings);
    expect([lines.code, json.code]).toEqual([0, 0]);
  });

  it('prints the JSON Schema of edits', async () => {
    const { code, out } = await inFolder((folder) => run(folder, 'edit', '--schema'));

    const schema = JSON.parse(out) as Record<string, unknown>;

    expect(code).toBe(0);
    expect(schema).toMatchObject({ $schema: expect.stringContaining('2020-12') as string, type: 'array' });
  });
});
