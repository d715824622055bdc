import type { ReactElement } from 'react';

interface Segment<T extends string> {
  readonly id: T;
  readonly name: string;
  readonly title?: string;
}

interface SegmentsProps<T extends string> {
  /** What is chosen among them, for those who cannot see. */
  readonly label: string;
  readonly items: readonly Segment<T>[];
  readonly chosen: NoInfer<T> | undefined;
  readonly onChoose: (id: T) => void;
  readonly className?: string;
}

/** One of a few things, each a button beside the others. */
export function Segments<T extends string>(props: SegmentsProps<T>): ReactElement {
  const { label, items, chosen, onChoose, className = 'segments' } = props;
  return (
    <div className={className} role="group" aria-label={label}>
      {items.map(({ id, name, title }) => (
        <button
          key={id}
          type="button"
          className="button"
          aria-pressed={id === chosen}
          title={title}
          onClick={() => {
            onChoose(id);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
