import type { JSX } from 'react';
import type { CoverBlock, HeadlineFigure } from '../../../shared/domain/document/block';
import type { Heading } from './previewSheets';

/** The cover: client, title, one colored bar, for whom, when and by whom. */
export function CoverView({ cover }: { readonly cover: CoverBlock }): JSX.Element {
  const dated = [cover.date, cover.version].filter((text) => text.trim() !== '').join(' · ');
  const details = [dated, cover.validUntil, ...cover.preparedBy].filter((text) => text.trim() !== '');
  return (
    <div className="doc-cover">
      <p className="cover-client">{cover.client}</p>
      <p className="cover-title">{cover.title}</p>
      <div className="cover-bar" />
      {cover.preparedFor === '' ? null : <p className="cover-text">{cover.preparedFor}</p>}
      {details.map((detail) => (
        <p key={detail} className="cover-detail">
          {detail}
        </p>
      ))}
      {cover.note === '' ? null : <p className="cover-note">{cover.note}</p>}
    </div>
  );
}

interface ContentsViewProps {
  readonly title: string;
  readonly headings: readonly Heading[];
}

/** The contents with a link to each chapter; the pages are numbered by Word. */
export function ContentsView({ title, headings }: ContentsViewProps): JSX.Element {
  return (
    <nav aria-label={title} className="doc-contents">
      <h2 className="doc-heading" data-level={1}>
        {title}
      </h2>
      <ol>
        {headings
          .filter(({ level }) => level <= 2)
          .map(({ id, level, text }) => (
            <li key={id} data-level={level}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
      </ol>
    </nav>
  );
}

/** Headline figures side by side: the number is what is seen first. */
export function FiguresView({ items }: { readonly items: readonly HeadlineFigure[] }): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <ul className="doc-figures" aria-label="Headline figures">
      {items.map(({ label, value, note, tone }, index) => (
        <li key={index} data-tone={tone}>
          <span className="doc-figure-label">{label}</span>
          <span className="doc-figure-value">{value}</span>
          <span className="doc-figure-note">{note}</span>
        </li>
      ))}
    </ul>
  );
}
