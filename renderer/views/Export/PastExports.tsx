import type { JSX } from 'react';
import { useExports } from './exportStore';

const times = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
const kinds = { word: 'Word file', email: 'E-mail draft', workbook: 'Workbook' } as const;

/** The files that were written since the program was started, newest first. */
export function PastExports(): JSX.Element | null {
  const written = useExports((state) => state.written);
  const show = useExports((state) => state.show);
  if (written.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="past-exports-title">
      <h2 id="past-exports-title">Exports since the start of the program</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Kind</th>
            <th scope="col">Written at</th>
            <th scope="col">
              <span className="visually-hidden">Where it is</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {written.map(({ at, fileName, kind, token }) => (
            <tr key={token}>
              <th scope="row">{fileName}</th>
              <td>{kinds[kind]}</td>
              <td>{times.format(at)}</td>
              <td className="number">
                <button
                  type="button"
                  className="button button-small"
                  aria-label={`Show ${fileName} in its folder`}
                  onClick={() => {
                    void show(token);
                  }}
                >
                  Show in folder
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
