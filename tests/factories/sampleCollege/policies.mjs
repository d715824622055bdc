import { idOf } from './optionIds.mjs';
import { releaseAt } from './recommended.mjs';

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
};

/** Changes that remove pages: release by badge at the copiers, a form that goes online. */
export const policies = [releaseByBadge, addDropForm];
