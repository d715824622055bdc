import type { ReactElement } from 'react';
import type { SuggestionRule } from '../../../../shared/domain/suggestions/suggestionRules';
import {
  suggestionRuleCodes,
  suggestionRules,
  thresholdsNote,
} from '../../../../shared/domain/suggestions/suggestionRules';
import { TypedField } from '../../../components/form/TypedField';
import { useResults } from '../../../state/results';
import { limitText, readLimit, thresholdEdit } from './limitDrafts';
import { useComparisonEdit } from './useComparisonEdit';

/** Rules whose threshold is a share, typed in per cent. */
const shares: readonly SuggestionRule[] = ['underUsed', 'overUsed', 'colourUnneeded'];

/** From where on each rule speaks; a field that is emptied goes back to the usual threshold. */
export function ThresholdFields(): ReactElement {
  const { proposal, format } = useResults();
  const edit = useComparisonEdit();
  const { settings } = proposal;
  return (
    <div className="stack-tight">
      <p className="message">{thresholdsNote} An emptied field goes back to the usual one.</p>
      <div className="limit-fields">
        {suggestionRuleCodes.map((rule) => {
          const isShare = shares.includes(rule);
          const { threshold, what } = suggestionRules[rule];
          const usual = limitText(suggestionRules[rule].default, isShare);
          return (
            <TypedField
              key={rule}
              label={format.spell(`${threshold}${isShare ? ', in %' : ''}`)}
              hint={format.spell(`${what}. Usually ${usual}${isShare ? '%' : ''}.`)}
              type="figure"
              value={limitText(settings.suggestionRules?.[rule] ?? suggestionRules[rule].default, isShare)}
              accept={(text) => {
                const value = readLimit(text, isShare);
                if (value === undefined) return false;
                return edit(thresholdEdit(settings, rule, value), 'change a threshold', `threshold ${rule}`);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
