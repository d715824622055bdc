import type { ReactElement } from 'react';
import type { Device } from '../../../shared/domain/fleet/device';
import { allLeftToPay } from './buyouts';
import type { Future } from './useFuture';

interface BuyoutChoiceProps {
  readonly future: Future;
  readonly leased: readonly Device[];
  /** The phase with which they leave; `null` from the start. */
  readonly phaseId: string | null;
  readonly isBought: boolean;
  readonly onChange: (isBought: boolean) => void;
}

/** Offers to buy out leased devices that leave; without it their payments go on. */
export function BuyoutChoice(props: BuyoutChoiceProps): ReactElement | null {
  const { future, leased, phaseId, isBought, onChange } = props;
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
        Buy out {phaseId === null ? 'in month 1' : 'with the phase'}: adds {amount} to the one-off costs, to
        be changed there
      </label>
    </fieldset>
  );
}
