import { buildings } from './fleet.mjs';
import { idOf } from './optionIds.mjs';
import { newDevices, releaseAt } from './recommended.mjs';

/** @typedef {import('../../../shared/domain/future/option').PrintPolicy} PrintPolicy */

/** Changes that remove pages: release by badge at the copiers, a form that goes online. @returns {PrintPolicy[]} */
export function policies() {
  return [...releaseAt.map(releasePolicy), addDropForm];
}

/** @param {string} key @returns {PrintPolicy} */
function releasePolicy(key) {
  const device = newDevices.find((entry) => entry.key === key);
  return {
    id: `release-${key.toLowerCase()}`,
    name: `Release by badge, ${buildings[key.slice(0, 2)] ?? ''} ${device?.room ?? ''}`,
    at: idOf(key),
    removes: {
      type: 'share',
      mono: '0.04',
      colour: '0.04',
      grade: 'estimate',
      note: 'Uncollected sheets counted at four copiers on the walk were 5.3% of the day; we count 4%',
    },
    promisedBy: 'Larkmere IT connects the badges by July 23, 2027; Fennimar sets up the copiers',
  };
}

/** @type {PrintPolicy} */
const addDropForm = {
  id: 'add-drop-form',
  name: 'Add-drop form goes online',
  at: idOf('AD-N2'),
  removes: {
    type: 'pages',
    mono: '1400',
    colour: '0',
    grade: 'told',
    note: 'Told by the Registrar on the walk: 700 forms a month in term, two pages each',
  },
  promisedBy: 'The Registrar, from the fall semester of 2027',
};
