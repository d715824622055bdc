import { useEffect, useState, type RefObject } from 'react';

/** Whether an element has come near the part of the page that is shown; stays true from then on. */
export function useIsNear(element: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (isNear || current === null) return undefined;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setNear(true);
    });
    watch.observe(current);
    return () => {
      watch.disconnect();
    };
  }, [element, isNear]);
  return isNear;
}
