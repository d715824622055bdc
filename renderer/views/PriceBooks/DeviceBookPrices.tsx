import type { ReactElement } from 'react';
import { modelName } from '../../../shared/domain/document/telling';
import type { Formatters } from '../../../shared/domain/document/formatters';
import type { CostedDevice } from '../../../shared/domain/fleet/device';
import { backToBook, overridesOf } from '../../../shared/domain/models/backToBook';
import type { DeviceFigure } from '../../../shared/domain/models/deviceFigures';
import { useDocument } from '../../state/documentStore';
import type { ScreenName } from '../../state/history';
import { useView } from '../../state/viewStore';
import { figureText } from './bookWords';
import './priceBooks.css';
import { TakePricesButton } from './TakePricesButton';
import { usePriceBooks } from './usePriceBooks';

interface DeviceBookPricesProps {
  readonly device: CostedDevice;
  readonly screen: ScreenName;
  readonly format: Formatters;
}

/** What price books say of a device: taking their prices, and the way back where a person wrote another figure. */
export function DeviceBookPrices({ device, screen, format }: DeviceBookPricesProps): ReactElement {
  const overrides = overridesOf(device);
  return (
    <section aria-label="Price book" className="stack-tight">
      <h3>Price book</h3>
      {overrides.length === 0 ? null : (
        <Overrides device={device} overrides={overrides} screen={screen} format={format} />
      )}
      <div className="row">
        <TakePricesButton
          isSmall
          label="Take prices from a book…"
          what={modelName(device)}
          devices={[device]}
          screen={screen}
        />
      </div>
    </section>
  );
}

function Overrides({
  device,
  overrides,
  screen,
  format,
}: DeviceBookPricesProps & { readonly overrides: readonly DeviceFigure[] }): ReactElement {
  const { state } = usePriceBooks();
  const goBack = ({ key, name }: DeviceFigure): void => {
    const { history, edit } = useDocument.getState();
    const books = state.phase === 'shown' ? state.books : [];
    const back = history === null ? null : backToBook(history.proposal, { deviceId: device.id, key }, books);
    if (back === null) return;
    const played = edit([back], { label: `take ${name} from the price book`, screen });
    if (!played.ok) useView.getState().showToast({ text: played.problem.message, tone: 'bad' });
  };
  return (
    <ul className="price-figures" aria-label="Figures that differ from the price book">
      {overrides.map((override) => {
        const { key, name, unit, figure } = override;
        return (
          <li key={key}>
            {name}: <span className="number">{figureText(figure.value, unit, format)}</span>; the book says{' '}
            <span className="number">{figureText(figure.instead?.value ?? '', unit, format)}</span>{' '}
            <button
              type="button"
              className="button-link small"
              aria-label={`Use the book’s value: ${name}`}
              onClick={() => {
                goBack(override);
              }}
            >
              Use the book’s
            </button>
          </li>
        );
      })}
    </ul>
  );
}
