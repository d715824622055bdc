import { useEffect, useRef, useState } from 'react';
import { ask } from '../../api/api';
import { whyOf } from '../../api/whyOf';

/** Rows come in blocks of so many: as many as one call gives at most, so that scrolling asks seldom. */
const blockRows = 200;

/** The rows of a sheet as they stand in the file, fetched where they are looked at. */
export interface SheetRows {
  /** The cells of a row from 1; `undefined` until it is fetched. */
  readonly cells: (row: number) => readonly string[] | undefined;
  /** Fetches what lies between two rows. */
  readonly need: (first: number, last: number) => void;
  readonly problem: string | null;
}

type Loaded = ReadonlyMap<number, readonly string[]>;

/** Reads rows of a file that is on the desk. */
export function useSheetRows(token: string, sheet: string | null, rowCount: number): SheetRows {
  const [loaded, setLoaded] = useState<Loaded>(() => new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(new Set<number>());
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const fetchBlock = async (block: number): Promise<void> => {
    asked.current.add(block);
    const first = block * blockRows + 1;
    const length = Math.min(blockRows, rowCount - first + 1);
    const numbers = Array.from({ length }, (_, at) => first + at);
    try {
      const rows = await ask('import.rows', { token, rows: numbers, ...(sheet === null ? {} : { sheet }) });
      if (isGone.current) return;
      setLoaded((before) => new Map([...before, ...rows.map(({ row, cells }) => [row, cells] as const)]));
    } catch (error) {
      asked.current.delete(block);
      if (!isGone.current) setProblem(whyOf(error));
    }
  };
  return {
    cells: (row) => loaded.get(row),
    need: (first, last) => {
      const blocks = [blockOf(Math.max(1, first)), blockOf(Math.min(rowCount, last))] as const;
      for (let block = blocks[0]; block <= blocks[1]; block += 1)
        if (!asked.current.has(block)) void fetchBlock(block);
    },
    problem,
  };
}

function blockOf(row: number): number {
  return Math.floor((row - 1) / blockRows);
}
