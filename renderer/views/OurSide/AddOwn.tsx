import type { ReactElement } from 'react';
import { PickField } from '../../components/form/PickField';

interface AddOwnProps {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly onAdd: (id: string) => void;
}

/** Chooses something that is to get figures of its own. */
export function AddOwn({ label, choices, onAdd }: AddOwnProps): ReactElement | null {
  if (choices.length === 0) return null;
  return (
    <div className="our-fields">
      <PickField
        label={label}
        none="Choose…"
        choices={choices}
        value={null}
        onPick={(id) => {
          if (id !== null) onAdd(id);
        }}
      />
    </div>
  );
}
