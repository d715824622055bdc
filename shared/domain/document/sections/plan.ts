import type { Block } from '../block';
import type { Telling } from '../telling';
import { gradeNames } from './costTables';

/** The road map: what happens when, and who does it. */
export function roadMapSection({ proposal, format }: Telling): readonly Block[] {
  const { milestones } = proposal;
  if (milestones.length === 0) return [];
  const inOrder = [...milestones].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const span =
    first === undefined || last === undefined || first === last
      ? 'One dated step leads from today to the new fleet.'
      : `From ${format.month(first.from)} to ${format.month(last.to ?? last.from)}, step by step, with a named person for each.`;
  return [
    { type: 'heading', level: 1, text: 'Road map' },
    { type: 'message', text: span },
    {
      type: 'table',
      caption: 'Steps with their dates and the person or group that answers for them',
      columns: [
        { header: 'Step', align: 'left', width: 3.4 },
        { header: 'From', align: 'left', width: 1.3 },
        { header: 'To', align: 'left', width: 1.3 },
        { header: 'Who', align: 'left', width: 1.6 },
      ],
      rows: inOrder.map(({ label, from, to, who }) => ({
        kind: 'body',
        cells: [label, format.day(from), to === undefined ? '' : format.day(to), who ?? 'to be named'],
      })),
      source: 'Dates hold if the decision is taken in time; see the page for the board.',
    },
  ];
}

/** Our promises, each with its measure, target, owner and date. */
export function promisesSection({ proposal }: Telling): readonly Block[] {
  if (proposal.promises.length === 0) return [];
  return [
    { type: 'heading', level: 1, text: 'Our promises' },
    { type: 'message', text: 'Each promise has a measure, so that you can see whether we keep it.' },
    {
      type: 'table',
      caption: 'Promises and how they are measured',
      columns: [
        { header: 'Promise', align: 'left', width: 2.6 },
        { header: 'Measure', align: 'left', width: 1.9 },
        { header: 'Target', align: 'left', width: 1.3 },
        { header: 'Who answers for it', align: 'left', width: 1.2 },
        { header: 'By when', align: 'left', width: 1 },
      ],
      rows: proposal.promises.map(({ text, measure, target, owner, due }) => ({
        kind: 'body',
        cells: [text, measure, target, owner, due ?? ''],
      })),
      source: 'Reviewed together with you from the meter readings of each quarter.',
    },
  ];
}

/** What we take as true, how sure we are, and what would change the answer. */
export function assumptionsSection({ proposal }: Telling): readonly Block[] {
  if (proposal.assumptions.length === 0) return [];
  return [
    { type: 'heading', level: 1, text: 'Assumptions', newPage: true },
    {
      type: 'message',
      text: 'What we take as true, where we have it from, and what changes if it is wrong.',
    },
    {
      type: 'table',
      caption: 'Assumptions',
      columns: [
        { header: 'We assume that', align: 'left', width: 2.7 },
        { header: 'Source', align: 'left', width: 2.2 },
        { header: 'If it is wrong', align: 'left', width: 2.4 },
      ],
      rows: proposal.assumptions.map(({ text, grade, source, ifWrong }) => ({
        kind: 'body',
        cells: [
          text,
          source === undefined ? gradeNames[grade] : `${gradeNames[grade]}: ${source}`,
          ifWrong ?? '—',
        ],
      })),
      source: '● invoice  ◐ measured  ○ told by the client  □ published  ◇ our estimate',
    },
  ];
}
