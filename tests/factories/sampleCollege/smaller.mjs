/** The smaller option: the printers with the dearest pages go, the copiers and their contract stay. */

/** @typedef {import('./recommended.mjs').NewDevice} NewDevice */
/** @typedef {import('./recommended.mjs').FateLine} FateLine */

/** @type {readonly NewDevice[]} */
export const smallerDevices = [
  { key: 'AD-S1', model: 'coveC40', building: 'AD', room: '204 Board Secretary' },
  { key: 'AD-S2', model: 'coveC40', building: 'AD', room: '216 Marketing' },
  { key: 'SC-S1', model: 'cove45', building: 'SC', room: '160 Nursing Office' },
  { key: 'TR-S1', model: 'coveC40', building: 'TR', room: '202 CAD Lab' },
  { key: 'AT-S1', model: 'coveC40', building: 'AT', room: '124 Career Center' },
];

const nearby = 'Its pages cost four cents and more in toner; a copier stands within sixty steps.';
const corridor = 'Color at about 18 cents a page; the new machine stands on the same corridor.';

/** @type {readonly FateLine[]} */
export const smallerFates = [
  { keys: ['AD11'], what: 'replace', target: 'AD-S1', reason: 'Serves three offices of one corridor.' },
  { keys: ['AD10', 'AD16'], what: 'retire', target: 'AD-S1', reason: corridor },
  { keys: ['AD15'], what: 'replace', target: 'AD-S2', reason: 'The most color of any office printer.' },
  { keys: ['AD14'], what: 'retire', target: 'AD-S2', reason: 'One door from 216.' },
  { keys: ['AD18'], what: 'retire', target: 'AD-S2', reason: 'Next to the door of 216.' },
  {
    keys: ['LI12'],
    what: 'retire',
    target: 'LI01',
    reason: 'The copier in the commons prints color at the overage price.',
  },
  { keys: ['LI15'], what: 'retire', target: 'LI02', reason: nearby },
  {
    keys: ['SC09'],
    what: 'replace',
    target: 'SC-S1',
    reason: 'Nursing asked for scanning of clinical forms.',
  },
  { keys: ['SC10'], what: 'retire', target: 'SC-S1', reason: 'Across the corridor from 160.' },
  { keys: ['SC17'], what: 'retire', target: 'SC01', reason: corridor.replace('new machine', 'copier') },
  { keys: ['SC05', 'SC07'], what: 'retire', target: 'SC01', reason: nearby },
  { keys: ['SC13', 'SC14', 'SC15'], what: 'retire', target: 'SC02', reason: nearby },
  { keys: ['TR08'], what: 'replace', target: 'TR-S1', reason: 'Color drawings at eight cents a page.' },
  { keys: ['TR10', 'TR11'], what: 'retire', target: 'TR-S1', reason: 'Faculty rooms beside the CAD lab.' },
  { keys: ['TR06'], what: 'retire', target: 'TR01', reason: nearby },
  { keys: ['AR06', 'AR07', 'AR08', 'AR10'], what: 'retire', target: 'AR01', reason: nearby },
  { keys: ['AT07'], what: 'replace', target: 'AT-S1', reason: 'Resumes in color at eight cents a page.' },
  { keys: ['AT04'], what: 'retire', target: 'AT03', reason: 'Twelve steps from 116.' },
  { keys: ['AT13', 'AT14'], what: 'retire', target: 'AT12', reason: 'Within thirty steps of 160.' },
  { keys: ['AD19'], what: 'retire', target: 'AD01', reason: 'Prints nothing.' },
  { keys: ['LI14'], what: 'retire', target: 'LI01', reason: 'Prints nothing.' },
  { keys: ['SC16'], what: 'retire', target: 'SC01', reason: 'Not found on the walk and silent since May.' },
  { keys: ['TR14'], what: 'retire', target: 'TR01', reason: 'Unplugged since December 2025.' },
  { keys: ['AR11'], what: 'retire', target: 'AR01', reason: 'In its box since the spring exhibition.' },
  { keys: ['AT15'], what: 'retire', target: 'AT12', reason: 'Prints nothing.' },
];
