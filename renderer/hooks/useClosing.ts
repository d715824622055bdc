import { useCallback, useEffect, useState } from 'react';
import { ask } from '../api/api';
import { flush } from '../state/saving';

/** When the window is to close: saves, and lets it close only when all is on disk or the user says so. */
export function useClosing(): {
  readonly isHeld: boolean;
  readonly tryAgain: () => void;
  readonly closeAnyway: () => void;
  readonly stayOpen: () => void;
} {
  const [isHeld, setIsHeld] = useState(false);
  const tryAgain = useCallback(() => {
    void flush().then((isSaved) => {
      setIsHeld(!isSaved);
      if (isSaved) void ask('app.flushed', {});
    });
  }, []);
  useEffect(() => window.api['when app.closing'](tryAgain), [tryAgain]);
  return {
    isHeld,
    tryAgain,
    closeAnyway: () => void ask('app.flushed', {}),
    stayOpen: () => {
      setIsHeld(false);
    },
  };
}
