import type { ReactElement } from 'react';
import type { CostedDevice } from '../../../shared/domain/fleet/device';
import { DialogOpener } from '../../components/DialogOpener';
import type { ScreenName } from '../../state/history';
import { TakePricesDialog } from './TakePricesDialog';

/** Opens the preview of what a price book's prices would change for some devices. */
export function TakePricesButton({
  label,
  what,
  devices,
  screen,
  isSmall = false,
}: {
  readonly label: string;
  /** The devices in words, such as "12 devices" or the name of one. */
  readonly what: string;
  readonly devices: readonly Pick<CostedDevice, 'id'>[];
  readonly screen: ScreenName;
  readonly isSmall?: boolean;
}): ReactElement {
  return (
    <DialogOpener
      label={label}
      isSmall={isSmall}
      dialog={(close) => <TakePricesDialog what={what} devices={devices} screen={screen} onClose={close} />}
    />
  );
}
