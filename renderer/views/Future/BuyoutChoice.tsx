import type { ReactElement } from 'react';
import type { Device } from '../../../shared/domain/fleet/device';
import { allLeftToPay } from './fateEdits';
import type { Future } from './useFuture';

interface BuyoutChoiceProps {
  readonly future: Future;
  readonly leased: readonly Device[];
  readonly isBought: boolean;
  readonly onChange: (isBought: boolean) => void;
}

/** Offers to buy out leased devices that leave; without it their payments go on. */
export function BuyoutChoice({ future, leased, isBought, onChange }: BuyoutChoiceProps): ReactElement | null {
  if (leased.length === 0) return null;
  const { format } = future;
  const amount = format.amount(allLeftToPay(leased));
  const them =
    leased.length === 1 ? 'One of them is leased' : `${format.count(leased.length)} of them are leased`;
  return (
    <fieldset className="stack-tight">
      <legend>
        {them}, with {amount} left to pay
      </legend>
      <label className="choice">
        <input
          type="radio"
          name="buyout"
          checked={!isBought}
          onChange={() => {
            onChange(false);
          }}
        />
        Go on with the payments
      </label>
      <label className="choice">
        <input
          type="radio"
          name="buyout"
          checked={isBought}
          onChange={() => {
            onChange(true);
          }}
        />
        Buy out in month 1: adds {amount} to the one-off costs, to be changed there
      </label>
    </fieldset>
  );
}
