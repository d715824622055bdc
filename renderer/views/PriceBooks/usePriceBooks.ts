import { useCallback, useEffect, useState } from 'react';
import type { BookSummary } from '../../../shared/domain/models/bookSummary';
import type { PriceBook } from '../../../shared/domain/models/priceBook';
import { ask } from '../../api/api';
import { whyOf } from '../../api/whyOf';

/** All versions of all price books; `problem` in words where they cannot be had. */
export type PriceBooksState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'problem'; readonly message: string }
  | { readonly phase: 'shown'; readonly books: readonly BookSummary[]; readonly today: string };

/** The price books and a way to fetch them anew. */
export function usePriceBooks(): { readonly state: PriceBooksState; readonly refresh: () => void } {
  const [state, setState] = useState<PriceBooksState>({ phase: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    ask('prices.list', {})
      .then((answer) => {
        if (isWanted) setState({ phase: 'shown', ...answer });
      })
      .catch((error: unknown) => {
        if (isWanted) setState({ phase: 'problem', message: whyOf(error) });
      });
    return () => {
      isWanted = false;
    };
  }, [turn]);
  const refresh = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  return { state, refresh };
}

/** A whole version of a price book; `null` until it is there, a sentence where it cannot be had. */
export function usePriceBook(
  key: {
    readonly id: string;
    readonly version: string;
  } | null,
): PriceBook | string | null {
  const [found, setFound] = useState<{ readonly key: string; readonly book: PriceBook | string } | null>(
    null,
  );
  const { id = '', version = '' } = key ?? {};
  const wanted = JSON.stringify([id, version]);
  useEffect(() => {
    if (id === '') return undefined;
    let isWanted = true;
    ask('prices.book', { id, version })
      .then((book) => {
        if (isWanted) setFound({ key: wanted, book });
      })
      .catch((error: unknown) => {
        if (isWanted) setFound({ key: wanted, book: whyOf(error) });
      });
    return () => {
      isWanted = false;
    };
  }, [id, version, wanted]);
  return found?.key === wanted ? found.book : null;
}
