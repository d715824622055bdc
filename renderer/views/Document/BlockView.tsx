import type { JSX } from 'react';
import { CoverView, ContentsView, FiguresView } from './FrontBlocks';
import type { Heading, ShownBlock } from './previewSheets';
import { PreviewChart } from './PreviewChart';
import { PreviewTable } from './PreviewTable';
import { RichTextView } from './RichTextView';

interface BlockViewProps {
  readonly block: ShownBlock;
  readonly headings: readonly Heading[];
}

/** One block of the document, with the same words as in Word. */
export function BlockView({ block, headings }: BlockViewProps): JSX.Element | null {
  switch (block.type) {
    case 'cover':
      return <CoverView cover={block} />;
    case 'contents':
      return <ContentsView title={block.title} headings={headings} />;
    case 'heading':
      return <HeadingView heading={block} />;
    case 'message':
      return <p className="doc-message">{block.text}</p>;
    case 'paragraph':
      return (
        <p className="doc-paragraph" data-keep={block.keepNext}>
          <RichTextView text={block.text} />
        </p>
      );
    case 'list':
      return <ListView list={block} />;
    case 'figures':
      return <FiguresView items={block.items} />;
    case 'callout':
      return (
        <aside className="doc-callout" data-tone={block.tone}>
          {block.title === '' ? null : <p className="doc-callout-title">{block.title}</p>}
          <p>
            <RichTextView text={block.text} />
          </p>
        </aside>
      );
    case 'chart':
      return <PreviewChart block={block} />;
    case 'table':
      return <PreviewTable table={block} />;
  }
}

function HeadingView({ heading }: { readonly heading: Heading }): JSX.Element {
  // The screen itself has the first level.
  const Level = ({ 1: 'h2', 2: 'h3', 3: 'h4' } as const)[heading.level];
  return (
    <Level id={heading.id} className="doc-heading" data-level={heading.level} tabIndex={-1}>
      {heading.text}
    </Level>
  );
}

function ListView({ list }: { readonly list: Extract<ShownBlock, { type: 'list' }> }): JSX.Element {
  const List = list.ordered ? 'ol' : 'ul';
  return (
    <List className="doc-list">
      {list.items.map((item, index) => (
        <li key={index}>
          <RichTextView text={item} />
        </li>
      ))}
    </List>
  );
}
