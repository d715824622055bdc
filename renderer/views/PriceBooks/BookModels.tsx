import type { ReactElement } from 'react';
import type { BookPart, PriceBookModel } from '../../../shared/domain/models/priceBook';
import type { BookPreview } from '../../../shared/ipc/priceBooks';
import { TableHead } from '../../components/TableHead';
import { counted } from './bookWords';

/** The first models of a file as they were read. */
export function BookModels({ preview }: { readonly preview: BookPreview }): ReactElement | null {
  const { models, modelCount, headerRow } = preview;
  if (models.length === 0) return null;
  const shown = models.length === modelCount ? '' : `; the first ${String(models.length)} are shown`;
  return (
    <section aria-label="Models" className="stack-tight">
      <h3>
        {counted(modelCount, 'model')} read{shown}
      </h3>
      <p className="small muted">
        {headerRow === null ? '' : `Headers in row ${String(headerRow)}. `}Empty fields are not known.
      </p>
      <div className="book-models">
        <table className="table">
          <TableHead
            headings={[
              'Model',
              { figures: 'Device price' },
              'Supplies: price / yield',
              { figures: 'Service a page' },
              { figures: 'TEC, kWh a week' },
              { figures: 'Recommended' },
              { figures: 'Duty cycle' },
            ]}
          />
          <tbody>
            {models.map((model) => (
              <tr key={`${model.make} ${model.model}`}>
                <th scope="row">
                  {model.make} {model.model}
                </th>
                <td className="number">{model.price ?? ''}</td>
                <td>{suppliesText(model)}</td>
                <td className="number">{model.servicePerPage ?? ''}</td>
                <td className="number">{model.tec?.kwhPerWeek ?? ''}</td>
                <td className="number">{model.recommendedMonthly ?? ''}</td>
                <td className="number">{model.dutyCycle ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function suppliesText({ supplies = [], suppliesPerPage }: PriceBookModel): string {
  if (supplies.length > 0) return supplies.map(partText).join(', ');
  const { mono, colour } = suppliesPerPage ?? {};
  return [
    mono === undefined ? null : `${mono} a mono page`,
    colour === undefined ? null : `${colour} a color page`,
  ]
    .filter((text) => text !== null)
    .join(', ');
}

function partText({ name, price, yield: pages }: BookPart): string {
  return `${name} ${price} / ${pages}`;
}
