import { useView } from './viewStore';

/** Shows what the user should know although saving went well; the same sentence is not told again with each save. */
export function toldOnce(): (notice: string | undefined) => void {
  let last: string | undefined;
  return (notice) => {
    if (notice !== undefined && notice !== last) {
      useView.getState().showToast({ text: notice, tone: 'warning' });
    }
    last = notice;
  };
}
