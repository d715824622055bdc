import type { ReactElement } from 'react';

interface RestorePointsProps {
  /** Earlier states, the newest first, each with the words that tell it apart. */
  readonly points: readonly { readonly name: string; readonly says: string }[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

/** Earlier states to choose from. */
export function RestorePoints({ points, chosen, onChoose }: RestorePointsProps): ReactElement {
  return (
    <fieldset className="stack-tight">
      <legend>Earlier states, the newest first</legend>
      {points.map(({ name, says }) => (
        <label key={name} className="choice">
          <input
            type="radio"
            name="restore-point"
            checked={name === chosen}
            onChange={() => {
              onChoose(name);
            }}
          />
          {says}
        </label>
      ))}
    </fieldset>
  );
}
