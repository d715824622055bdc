import type { ComponentProps, ReactElement } from 'react';
import { BuyoutChoice } from './BuyoutChoice';
import { FateFoot } from './FateFoot';

interface LeavingFootProps
  extends ComponentProps<typeof FateFoot>, Pick<ComponentProps<typeof BuyoutChoice>, 'leased' | 'isBought'> {
  readonly onBuy: (isBought: boolean) => void;
}

/** The last fields where devices leave: whether leases are bought out, when, and why. */
export function LeavingFoot(props: LeavingFootProps): ReactElement {
  const { leased, isBought, onBuy, ...foot } = props;
  return (
    <>
      <BuyoutChoice
        future={foot.future}
        leased={leased}
        phaseId={foot.means.phaseId}
        isBought={isBought}
        onChange={onBuy}
      />
      <FateFoot {...foot} />
    </>
  );
}
