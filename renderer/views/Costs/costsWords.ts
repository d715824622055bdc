import type { Settings } from '../../../shared/domain/proposal/proposal';
import type { CountName } from './overviewRows';
import { countNames } from './overviewRows';

/** What people call what may stand apart. */
export const countWords: Readonly<Record<CountName, string>> = {
  paper: 'Paper',
  soft: 'Soft costs',
  reserve: 'Reserve for replacing devices',
  tax: 'Tax',
};

const inSentence: Readonly<Record<CountName, string>> = {
  paper: 'paper',
  soft: 'soft costs',
  reserve: 'replacement reserve',
  tax: 'tax',
};

/** What the totals hold beside hard costs: "without paper, soft costs, replacement reserve, tax". */
export function countedWords({ counts }: Pick<Settings, 'counts'>): string {
  const [within, without] = [true, false].map((isCounted) =>
    countNames
      .filter((name) => (counts?.[name] === true) === isCounted)
      .map((name) => inSentence[name])
      .join(', '),
  );
  return [
    ...(within === '' || within === undefined ? [] : [`with ${within}`]),
    ...(without === '' || without === undefined ? [] : [`without ${without}`]),
  ].join('; ');
}

/** The label of a step that counts something or not. */
export function countStep(name: CountName, isCounted: boolean): string {
  return isCounted ? `count ${inSentence[name]}` : `leave ${inSentence[name]} out of the totals`;
}
