import { idOf } from './optionIds.mjs';
import { newDevices, releaseAt } from './recommended.mjs';
import { phases } from './terms.mjs';

/** @typedef {import('../../../shared/domain/future/option').PrintPolicy} PrintPolicy */

/** @type {PrintPolicy} */
const releaseByBadge = {
  id: 'release-by-badge',
  name: `Release by badge at the ${String(releaseAt.length)} new copiers`,
  at: releaseAt.map(idOf),
  removes: {
    type: 'share',
    mono: '0.04',
    colour: '0.04',
    grade: 'estimate',
    note: 'Uncollected sheets counted at four copiers on the walk were 5.3% of the day; we count 4%',
  },
  promisedBy: 'Larkmere IT connects the badges by July 23, 2027; Fennimar sets up the copiers',
  phaseId: phases.summer.id,
};

/** @type {PrintPolicy} */
const addDropForm = {
  id: 'add-drop-form',
  name: 'Add-drop form goes online',
  at: [idOf('AD-N2')],
  removes: {
    type: 'pages',
    mono: '1400',
    colour: '0',
    grade: 'told',
    note: 'Told by the Registrar on the walk: 700 forms a month in term, two pages each',
  },
  promisedBy: 'The Registrar, from the fall semester of 2027',
  phaseId: phases.fall.id,
};

/** @type {PrintPolicy} */
const twoSided = {
  id: 'two-sided',
  name: 'Two-sided as the default on the new machines',
  at: newDevices.map(({ key }) => idOf(key)),
  removes: {
    type: 'duplex',
    share: '0.6',
    grade: 'estimate',
    note: '38% today, where every user must choose it; we take 60% once it is chosen for them',
  },
  promisedBy: 'The Director of Information Technology, on every print queue by August 27, 2027',
  phaseId: phases.summer.id,
};

/** Print policies: release by badge at the copiers, a form that goes online, two-sided as the default. */
export const policies = [releaseByBadge, addDropForm, twoSided];
