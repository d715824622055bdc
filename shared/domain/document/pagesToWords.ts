import type { PagesTo } from '../future/option';
import type { DeviceId } from '../ids';
import type { Formatters } from './formatters';
import { counted } from './telling';

/** What is needed to name devices in a sentence. */
export interface Naming {
  readonly format: Formatters;
  readonly name: (id: DeviceId) => string;
}

const namedAtOnce = 3;

/** Where the pages of a device that goes end up, to follow "its pages" or "pages". */
export function pagesToWords(pagesTo: PagesTo, { format, name }: Naming): string {
  if (pagesTo === null) return 'have no device yet';
  if (typeof pagesTo === 'string') return `go to ${name(pagesTo)}`;
  const { over, share } = pagesTo;
  const shared = share === 'equally' ? 'are shared equally' : 'are shared by recommended volume';
  if (over === 'place') return `${shared} over the devices around it`;
  const [only] = over;
  if (only !== undefined && over.length === 1) return `go to ${name(only)}`;
  const devices =
    over.length > namedAtOnce ? counted(format, over.length, 'device') : format.list(over.map(name));
  return `${shared} over ${devices}`;
}
