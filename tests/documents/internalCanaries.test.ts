import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportProposal } from '../../electron/services/export/exportProposal';
import { exportEndings } from '../../electron/services/export/exportFormat';
import { compare } from '../../shared/domain/comparison/compare';
import { reveal } from '../../shared/domain/ourSide/internal';
import { withVolume } from '../../shared/domain/ourSide/lessVolume';
import { newOurSide } from '../../shared/domain/ourSide/ourSide';
import { type OurSideEdit, applyOurSideEdits } from '../../shared/domain/ourSide/ourSideEdit';
import { ourSide } from '../../shared/domain/ourSide/ourSideView';
import { moneySize, moneyToDecimal } from '../../shared/domain/money';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { ok } from '../../shared/domain/result';
import { ourSideDataText } from '../../shared/files/ourSide/ourSideText';
import { type Piece, explode } from '../readers/explode';
import { type HandlersRoom, newHandlersRoom, openSample } from '../unit/handlers/handlersRoom';

const word = 'Quokkazanzibar';
const figure = (value: string) => ({ value, grade: 'estimate', note: `${word} of our supplier` }) as const;

/** Internal figures that stand nowhere else, each a number or a word that nothing else makes. */
const canaries = [
  '918273.64',
  '0.7319538',
  '0.8264193',
  '641973',
  '73519.37',
  '58391',
  '47291.83',
  '836.519',
];

function edits({ options }: Proposal): readonly OurSideEdit[] {
  const models = [
    ...new Set(options.flatMap(({ newDevices }) => newDevices.flatMap(({ model = [] }) => model))),
  ];
  return [
    ...models.map((model): OurSideEdit => ({
      type: 'ourSide.setDeviceCost',
      cost: {
        of: { model },
        cost: figure('918273.64'),
        delivery: figure('73519.37'),
        installHours: figure('836.519'),
      },
    })),
    ...options.flatMap(({ id, contracts, oneOffs }): readonly OurSideEdit[] => [
      ...contracts.map((contract): OurSideEdit => ({
        type: 'ourSide.setPageCost',
        cost: { of: { contractId: contract.id }, mono: figure('0.7319538'), colour: figure('0.8264193') },
      })),
      ...oneOffs.map((oneOff): OurSideEdit => ({
        type: 'ourSide.setOneOff',
        terms: { optionId: id, oneOffId: oneOff.id, cost: figure('47291.83') },
      })),
    ]),
    {
      type: 'ourSide.setStock',
      item: { id: 's', kind: 'tonerSet', model: `${word} toner`, count: 58391, cost: figure('641973') },
    },
    { type: 'ourSide.setFunding', changes: { hardware: 'own' } },
    { type: 'ourSide.setSales', changes: { todayHardwareAYear: figure('641973') } },
  ];
}

/** What is reckoned from them, where it is unmistakable: sums of cost and margins of ten thousand and more. */
function derived(proposal: Proposal, made: readonly OurSideEdit[]): readonly string[] {
  const played = applyOurSideEdits(newOurSide(proposal.id), made);
  if (!played.ok) throw new Error(played.problem.message);
  const comparison = compare(proposal);
  const lessVolume = compare(withVolume(proposal, '0.9'));
  return proposal.options.flatMap(({ id }) => {
    const view = ourSide({ proposal, comparison, lessVolume, optionId: id }, played.value);
    if (!view.ok) throw new Error(view.problem.message);
    const { rows, cash, stock, currency } = reveal(view.value);
    const sums = rows.flatMap(({ price, cost, margin }) =>
      // A margin without any cost is the price, which the client knows.
      price !== undefined && cost === undefined
        ? []
        : [cost?.amount?.term, margin.amount?.term, ...(margin.amount?.annual ?? [])],
    );
    return [...sums, stock.tiedUp, cash.lowest?.sum, ...cash.months.map(({ sum }) => sum)]
      .filter((amount) => amount !== undefined && amount !== null)
      .map((amount) => moneyToDecimal(moneySize(amount), currency))
      .filter((text) => text.length >= '1000000.00'.length);
  });
}

/** A figure as any writer might put it: with or without thousands signs, a point or a comma. */
function patternOf(canary: string): RegExp {
  const [units = '', part] = canary.split('.');
  const grouped = units.replace(/\B(?=(\d{3})+$)/g, "[,. '\\u00a0\\u202f]?");
  return new RegExp(part === undefined ? `(?<!\\d)${grouped}(?!\\d)` : `(?<!\\d)${grouped}[.,]${part}`);
}

function found(pieces: readonly Piece[], searched: readonly (string | RegExp)[]): readonly string[] {
  return pieces.flatMap(({ way, text }) =>
    searched
      .filter((canary) => (typeof canary === 'string' ? text.includes(canary) : canary.test(text)))
      .map((canary) => `${String(canary)} in ${way}`),
  );
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

let room: HandlersRoom;
let searched: readonly (string | RegExp)[];
beforeAll(async () => {
  room = await newHandlersRoom();
  const proposal = await openSample(room);
  const made = edits(proposal);
  const played = applyOurSideEdits(newOurSide(proposal.id), made);
  if (!played.ok) throw new Error(played.problem.message);
  await damageAndRestore(proposal.id, ourSideDataText(played.value));
  searched = [word, ...[...canaries, ...derived(proposal, made)].map(patternOf)];
  await exportAll(proposal);
});
afterAll(() => room.done());

/** Figures that were saved, damaged, set aside, and restored: all of their copies lie about. */
async function damageAndRestore(id: string, figures: string): Promise<void> {
  await room.get('ourSide.open', { id });
  await room.get('ourSide.save', { id, state: 1, figures });
  const path = join(room.data, 'ourSide', `${id}.json`);
  writeFileSync(path, readFileSync(path, 'utf8').replace('"revision":1', '"revision":2'));
  const refused = await room.get('ourSide.open', { id });
  const name = refused.type === 'refused' ? (refused.restorePoints[0]?.name ?? null) : null;
  if (name === null) throw new Error('there is no earlier state of the internal figures');
  await room.get('ourSide.restore', { id, name });
  await room.get('ourSide.save', { id, state: 2, figures });
}

/** Everything that leaves the program: each ending that it exports, by the window and without it, and copies. */
async function exportAll(proposal: Proposal): Promise<void> {
  const text = JSON.stringify(proposal);
  for (const charts of ['native', 'picture'] as const) {
    room.outside.save.push(join(room.folder, `window-${charts}.docx`));
    await room.get('export.word', { proposal: text, charts, jobId: charts });
  }
  await room.get('export.email', { proposal: text, jobId: 'mail' });
  room.outside.save.push(join(room.folder, 'window.xlsx'));
  await room.get('export.workbook', { proposal: text, jobId: 'book' });
  room.outside.save.push(join(room.folder, 'copy.fleetproposal'));
  await room.get('proposal.saveCopy', { id: proposal.id, proposal: text });
  await room.get('home.duplicate', { id: proposal.id });
  await room.get('proposal.save', { id: proposal.id, state: 1, proposal: text, backUpFirst: true });
  const proposalPath = join(room.data, 'proposals', `${proposal.id}.json`);
  const saved = readFileSync(proposalPath, 'utf8');
  writeFileSync(proposalPath, saved.replace('"revision":2', '"revision":3'));
  await room.get('proposal.open', { id: proposal.id });
  writeFileSync(proposalPath, saved);
}

async function exportedPieces(proposal: Proposal): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  for (const ending of exportEndings) {
    const outcome = await exportProposal(proposal, [{ path: `all${ending}`, ending }], {
      now: '2026-11-22T10:31:00Z',
      write: (to, bytes) => {
        pieces.push(...explode(to, bytes));
        return Promise.resolve(ok(bytes.length));
      },
    });
    expect(outcome.type).toBe('written');
  }
  return pieces;
}

async function sample(): Promise<Proposal> {
  const [id = ''] = room.names('data/ourSide').flatMap((name) => /^(.*)\.json$/.exec(name)?.[1] ?? []);
  const reply = await room.get('proposal.open', { id });
  if (reply.type === 'refused') throw new Error(reply.message);
  return reply.proposal;
}

describe('internal figures', () => {
  it('stand in their own file, where the search finds every one of them', () => {
    const own = filesBelow(join(room.data, 'ourSide')).flatMap((file) => explode(file, readFileSync(file)));

    for (const canary of [word, ...canaries.map(patternOf)]) {
      expect(found(own, [canary]), String(canary)).not.toEqual([]);
    }
  });

  it.each([
    ['backups', /backups.*\.json\.gz › gzip$/],
    ['what is damaged and set aside', /quarantine.*\.json$/],
  ])('stand in their own %s, below the same folder', (_, way) => {
    const own = filesBelow(join(room.data, 'ourSide')).flatMap((file) => explode(file, readFileSync(file)));
    const copies = own.filter((piece) => way.test(piece.way));

    for (const canary of [word, ...canaries.map(patternOf)]) {
      expect(found(copies, [canary]), String(canary)).not.toEqual([]);
    }
  });

  it('are in no document, e-mail, attachment, workbook, copy, backup or proposal file', () => {
    const own = `${join(room.data, 'ourSide')}${sep}`;
    const files = filesBelow(room.folder).filter((file) => !file.startsWith(own));
    const pieces = files.flatMap((file) => explode(file, readFileSync(file)));

    expect(files.some((file) => file.endsWith('window-native.docx'))).toBe(true);
    expect(files.some((file) => file.endsWith('window.xlsx'))).toBe(true);
    expect(files.some((file) => file.endsWith('copy.fleetproposal'))).toBe(true);
    expect(files.some((file) => file.startsWith(`${room.backups}${sep}`))).toBe(true);
    expect(files.some((file) => file.startsWith(join(room.data, 'quarantine') + sep))).toBe(true);
    expect(pieces.some(({ way }) => /xlsx › xl\/worksheets/.test(way))).toBe(true);
    expect(found(pieces, searched)).toEqual([]);
  });

  it('are in nothing that any ending exports', async () => {
    const pieces = await exportedPieces(await sample());

    expect(pieces.some(({ way }) => /eml › base64 \d+ › word\/document\.xml/.test(way))).toBe(true);
    expect(found(pieces, searched)).toEqual([]);
  });

  it('would be found: a word and a figure planted in what is printed are, even within an attachment', async () => {
    const proposal = await sample();
    const planted: Proposal = {
      ...proposal,
      cover: { ...proposal.cover, note: `${word} pays 918,273.64` },
    };

    const hits = found(await exportedPieces(planted), searched);

    for (const way of [
      /Quokkazanzibar in all\.docx › word\/document\.xml/,
      /Quokkazanzibar in all\.eml › base64/,
    ]) {
      expect(hits.some((hit) => way.test(hit))).toBe(true);
    }
    expect(hits.some((hit) => /918.*273.* in all\.docx › word\/document\.xml/.test(hit))).toBe(true);
  });
});
