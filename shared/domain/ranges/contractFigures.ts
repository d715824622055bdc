import type { Contract } from '../contract/contract';
import type { RoleChange } from './figurePlace';
import { withEach, withMember } from './withMember';

/**
 * A contract with its prices, page rates and increases changed. Shares and clicks of its meters stay:
 * the shares of one counter belong together, and none of them can be wrong alone.
 */
export function withContractFigures(contract: Contract, change: RoleChange): Contract {
  const [price, rate, increase] = [change('contractPrice'), change('pageRate'), change('escalator')];
  let next = withMember(contract, 'base', (base) => withMember(base, 'amount', price));
  next = withMember(next, 'meters', (meters) =>
    withEach(meters, (meter) =>
      withMember(withMember(meter, 'rate', rate), 'bands', (bands) =>
        withEach(bands, (band) => withMember(band, 'rate', rate)),
      ),
    ),
  );
  next = withMember(next, 'devices', (devices) =>
    withEach(devices, (device) =>
      withMember(device, 'rates', (rates) => withMember(withMember(rates, 'mono', rate), 'colour', rate)),
    ),
  );
  next = withMember(next, 'minimum', (minimum) => withMember(minimum, 'amount', price));
  next = withMember(next, 'extras', (extras) =>
    withEach(extras, (extra) => withMember(extra, 'amount', price)),
  );
  next = withMember(next, 'escalator', (escalator) => withMember(escalator, 'share', increase));
  next = withMember(next, 'renewal', (renewal) => withMember(renewal, 'increase', increase));
  return withMember(next, 'endCost', price);
}
