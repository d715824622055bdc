import type { ReactElement } from 'react';

/** What stands over a column: words, over figures on the right, or only for those who cannot see. */
export type Heading = string | { readonly figures: string } | { readonly hidden: string };

/** The one row of headings of a table. */
export function TableHead({ headings }: { readonly headings: readonly Heading[] }): ReactElement {
  return (
    <thead>
      <tr>
        {headings.map((heading, at) =>
          typeof heading === 'string' ? (
            <th key={at} scope="col">
              {heading}
            </th>
          ) : 'figures' in heading ? (
            <th key={at} scope="col" className="number">
              {heading.figures}
            </th>
          ) : (
            <th key={at} scope="col">
              <span className="visually-hidden">{heading.hidden}</span>
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}
