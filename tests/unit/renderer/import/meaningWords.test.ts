import { describe, expect, it } from 'vitest';
import { columnMeanings } from '../../../../shared/domain/table/meaning';
import {
  meaningGroups,
  meaningOfCode,
  meaningsOf,
  meaningWords,
} from '../../../../renderer/views/Import/meaningWords';

describe('the words for meanings of columns', () => {
  it('offer each meaning of the closed list once, in one group', () => {
    const offered = meaningGroups.flatMap(meaningsOf);

    expect([...offered].sort()).toEqual([...columnMeanings].sort());
  });

  it('are different for each meaning and never its code', () => {
    const words = columnMeanings.map(meaningWords);

    expect(new Set(words).size).toBe(columnMeanings.length);
    expect(columnMeanings.filter((meaning) => meaningWords(meaning) === meaning)).toEqual([]);
  });

  it('spell color as in the United States', () => {
    expect(columnMeanings.map(meaningWords).filter((words) => /colour/i.test(words))).toEqual([]);
  });

  it('leave a column out when a list gives back something unknown', () => {
    expect(meaningOfCode('monoRate')).toBe('monoRate');
    expect(meaningOfCode('nonsense')).toBe('ignored');
  });
});
