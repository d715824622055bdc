import { deviceOfKey } from './devices.mjs';
import { inCupboards, invoices, modelledYear } from './invoices.mjs';
import { modelOf } from './models.mjs';
import { fates, isFall, newDevices } from './recommended.mjs';
import { leases } from './terms.mjs';

/**
 * What the proposal says beside its figures: cover, page for the board, assumptions, promises, road map.
 *
 * @typedef {import('../../../shared/domain/proposal/edit').Edit} Edit
 * @typedef {import('../../../shared/domain/proposal/proposal').Assumption} Assumption
 * @typedef {import('../../../shared/domain/proposal/proposal').PromiseMade} PromiseMade
 * @typedef {import('../../../shared/domain/proposal/proposal').Milestone} Milestone
 */

const dollars = (/** @type {number} */ amount) => `$${Math.round(amount).toLocaleString('en-US')}`;
const invoiced = invoices.reduce((sum, line) => sum + line.amount, 0) / 100;
const modelled = modelledYear();
const gap = (((invoiced - modelled) / modelled) * 100).toFixed(1);
/** What the eight leases cost in the 53 months after their last payment, when they run on. */
const runningOn = leases
  .filter((line) => line.left === 7)
  .reduce((sum, line) => sum + Number(line.payment) * line.devices.length * 53, 0);

/** A month of the leases that begin in the fall phase. */
const fallLeases = newDevices
  .filter(({ key }) => isFall(key))
  .map(({ model }) => modelOf(model))
  .reduce((sum, { price, factor }) => sum + Number(price) * Number(factor), 0);

const keysWith = (/** @type {string} */ what) =>
  fates.filter((line) => line.what === what).flatMap((line) => line.keys);
/** Rooms whose printer goes and was in use; the lab that gets the moved one is not among them. */
const sharing = keysWith('retire').filter((key) => deviceOfKey(key).told.mono > 0 && key !== 'TR09').length;
/** Rooms that keep their own printer; the press and the leased copiers are shared. */
const keeping = keysWith('keep').filter((key) => deviceOfKey(key).model.parts.length > 0).length;

/** @type {Edit[]} */
const frameEdits = [
  {
    type: 'cover.describe',
    changes: {
      title: 'Fewer printers, one contract: a print plan for six buildings',
      preparedFor: 'the Board of Trustees meeting',
      meetingOn: '2027-01-21',
      version: '3',
      validUntil: '2027-03-31',
      note: 'All data in this sample are invented.',
    },
  },
  {
    type: 'board.describe',
    changes: {
      whyNow:
        'Eight of ten copier leases end in January 2028. Without notice between July 31 and October 31, 2027 they ' +
        'renew for a year at the same payments, and the page prices rise by another 5% in February.',
      changes: [
        'Students: a print waits until its owner shows the ID badge at a copier.',
        `Staff: ${String(sharing)} rooms share a machine within sixty steps; ${String(keeping)} rooms keep a printer, each for a written reason.`,
        'Help Desk: no more toner orders and repair calls for the thirty machines in the contract.',
      ],
      risk: 'Until ID badges work (July 23), the 4% of pages they save are paid for.',
      decideBy: '2027-03-18',
      nextStep:
        'On approval, the Library tries two loaned machines in April and May; the Board sees the results in June, before anything is ordered.',
    },
  },
];

/** @type {Assumption[]} */
const assumptions = [
  {
    id: 'leases-run-on',
    text: 'If nothing is done, the ten leases run on unchanged.',
    grade: 'invoice',
    source:
      'Copier contract CV-23-0187, clause 1; schedules A and B say that the machines go back at the end',
    ifWrong: `That is ${dollars(runningOn)} for eight of them; were they free, doing nothing would be cheaper.`,
    onBoardPage: true,
  },
  {
    id: 'term-pace',
    text: 'Every month is counted at the pace of September and October 2026.',
    grade: 'measured',
    source: 'Meter report of September 8 to October 27, 2026, 76 devices',
    ifWrong: 'A whole year is nearer 88% of it: page charges fall on both sides, leases do not.',
  },
  {
    id: 'toner-invoices',
    text: `Toner is modeled from meters and invoice prices: ${dollars(modelled)} a year. The twelve invoices of the year come to ${dollars(invoiced)}, ${gap}% more.`,
    grade: 'invoice',
    source: 'Tolliver Supply, twelve invoices from November 2025 to October 2026',
    ifWrong: `Two things pull in opposite directions: the quiet summer, and ${String(inCupboards)} unused cartridges that we counted in cupboards. We use the lower figure.`,
  },
  {
    id: 'coverage',
    text: 'Text pages use 5% of black toner, color pages 5% of each color.',
    grade: 'estimate',
    source: 'ISO/IEC 19752 and 19798; the invoices of the year agree',
    ifWrong: 'At 6% the bought toner of today costs a fifth more, and that of the printers that stay too.',
  },
  {
    id: 'release-share',
    text: 'Release by badge removes 4% of the pages at the eight new copiers.',
    grade: 'estimate',
    source: 'Count of uncollected sheets at four copiers on October 6 to 8, 2026: 5.3% of the day',
    ifWrong: 'If nothing is saved, the college pays for about 3,400 more pages a month at contract prices.',
  },
  {
    id: 'duplex',
    text: 'Two-sided printing as the default saves sheets, not clicks: a two-sided sheet counts as two pages. Paper stands beside the totals.',
    grade: 'published',
    source: 'Definition of a page in the contract offered',
    ifWrong:
      'If nobody prints more on two sides, the paper beside the totals does not fall; no total changes.',
  },
  {
    id: 'no-replacements',
    text: "Today's printers outside the lease are paid off, and no money is set aside for new ones if the college does nothing.",
    grade: 'told',
    source: 'Chief Financial Officer, October 8, 2026; two printers of January 2025 are still written off',
    ifWrong: 'Every printer that must be bought in the five years makes doing nothing dearer; we count none.',
  },
  {
    id: 'press',
    text: 'The print shop keeps its press and its click agreement, at fixed prices to June 2032, in every option.',
    grade: 'told',
    source: 'Print shop manager, walk of October 6, 2026; we have not seen the agreement',
    ifWrong: 'A rise would fall on all options alike and change no difference.',
  },
  {
    id: 'health-services',
    text: 'The printer of Health Services is the only one of 92 whose volume nobody could tell; it stays in every option and is counted on neither side.',
    grade: 'told',
    source: 'Walk of October 7 and 8, 2026: the room was locked',
    ifWrong: 'Its toner costs the same today and later.',
  },
  {
    id: 'from-day-one',
    text: 'Payments for the new machines are counted from the first day of their phase, July 1 and October 1, 2027, although the last ones arrive on August 6 and October 15.',
    grade: 'estimate',
    source: 'Road map of this proposal',
    ifWrong: 'Each lease starts on the day of delivery, so year 1 can only cost less than is shown.',
  },
  {
    id: 'fall-leases',
    text: 'The leases of the five machines that come in October 2027 run three months beyond the five years.',
    grade: 'published',
    source: 'Fennimar quotation FQ-2611-04 of November 2026',
    ifWrong: `Their last three payments, ${dollars(fallLeases * 3)} together, are in no total; their return freight is.`,
  },
  {
    id: 'early-leave',
    text: 'Clause 8 lets the college pay the last seven payments of eight leases at once in July 2027, and clause 9 ends the service for three base charges.',
    grade: 'invoice',
    source: 'Copier contract CV-23-0187, clauses 8 and 9; Corvane has not yet confirmed the amounts',
    ifWrong: 'If Corvane asked for more, we would start in February 2028 instead and save the buyout.',
  },
];

/** @type {PromiseMade[]} */
const promises = [
  {
    id: 'cost',
    text: 'The college pays for the pages it prints, with no minimum.',
    measure: 'Each quarterly bill against our meter readings',
    target: 'every line traced to a reading or a clause',
    owner: 'Joss Tillinghast-Rao, Fennimar',
    due: 'First bill, October 2027',
  },
  {
    id: 'response',
    text: 'A technician is at the machine within four working hours of the call.',
    measure: "Time of call and of arrival, from the Help Desk's ticket system",
    target: '95% of calls a quarter',
    owner: 'Service manager, Fennimar',
    due: 'From August 16, 2027',
  },
  {
    id: 'loaner',
    text: 'A machine down for two working days is replaced by a loaner.',
    measure: 'Tickets older than two working days without a loaner',
    target: 'no exception',
    owner: 'Service manager, Fennimar',
    due: 'From August 16, 2027',
  },
  {
    id: 'toner',
    text: 'Toner for the thirty machines in the contract arrives before it runs out.',
    measure: 'Days on which a contract machine stood without toner',
    target: 'at most two a quarter for all thirty together',
    owner: 'Supply desk, Fennimar',
    due: 'From September 1, 2027',
  },
  {
    id: 'exam-weeks',
    text: 'Nothing is delivered, moved or updated in the two weeks before and during final examinations.',
    measure: 'Dates of deliveries and updates against the academic calendar',
    target: 'none in December 2027 and May 2028',
    owner: 'Project lead, Fennimar',
    due: 'May 31, 2028',
  },
  {
    id: 'review',
    text: 'Ninety days after the last wave the Board receives two pages: promised against actual, in dollars and pages.',
    measure: 'Meter report of October to December 2027 against this proposal',
    target: 'delivered, with every difference above 5% explained',
    owner: 'Joss Tillinghast-Rao, Fennimar',
    due: 'January 20, 2028',
  },
];

/** @type {Milestone[]} */
const milestones = [
  { id: 'decision', label: 'Board of Trustees: first reading', from: '2027-01-21', who: 'Board' },
  { id: 'approval', label: 'Board of Trustees: decision', from: '2027-03-18', who: 'Board' },
  {
    id: 'pilot',
    label: 'Pilot in the Library with two loaned machines',
    from: '2027-04-05',
    to: '2027-05-14',
    who: 'Library, Larkmere IT, Fennimar',
  },
  {
    id: 'pilot-report',
    label: 'Results of the pilot before the Board; order',
    from: '2027-06-17',
    who: 'Chief Financial Officer, Fennimar',
  },
  {
    id: 'wave-1',
    label: 'Wave 1: Administration Hall and Library',
    from: '2027-07-06',
    to: '2027-07-16',
    who: 'Fennimar',
  },
  {
    id: 'badges',
    label: 'ID badges connected to the copiers',
    from: '2027-07-12',
    to: '2027-07-23',
    who: 'Larkmere IT',
  },
  {
    id: 'wave-2',
    label: 'Wave 2: Science Center and Trades & Technology',
    from: '2027-07-26',
    to: '2027-08-04',
    who: 'Fennimar',
  },
  {
    id: 'wave-3',
    label: 'Wave 3: the copier of Athletics & Student Center',
    from: '2027-08-05',
    to: '2027-08-06',
    who: 'Fennimar',
  },
  {
    id: 'training',
    label: 'Training at the machines, before classes start on August 30',
    from: '2027-08-16',
    to: '2027-08-27',
    who: 'Fennimar, Help Desk',
  },
  {
    id: 'return',
    label: 'Return of eight copiers to Corvane, certificates of wiped disks',
    from: '2027-08-16',
    to: '2027-08-27',
    who: 'Fennimar, Purchasing',
  },
  {
    id: 'wave-4',
    label: 'Wave 4: letter-size machines of the Arts Center and Athletics & Student Center',
    from: '2027-10-04',
    to: '2027-10-15',
    who: 'Fennimar',
  },
  { id: 'review-90', label: 'Ninety-day review in front of the Board', from: '2028-01-20', who: 'Fennimar' },
];

/** Words, promises and dates. @type {Edit[]} */
export const storyEdits = [
  ...frameEdits,
  ...assumptions.map((assumption) => /** @type {Edit} */ ({ type: 'assumption.set', assumption })),
  ...promises.map((promise) => /** @type {Edit} */ ({ type: 'promise.set', promise })),
  ...milestones.map((milestone) => /** @type {Edit} */ ({ type: 'milestone.set', milestone })),
];
