import type { ReactElement } from 'react';
import type { Grade } from '../../shared/domain/sourced';
import { grades } from '../../shared/domain/sourced';

/** The mark of each grade, and what it says; the document prints the same marks. */
export const gradeMarks: Readonly<Record<Grade, { readonly mark: string; readonly says: string }>> = {
  invoice: { mark: '●', says: 'From an invoice' },
  measured: { mark: '◐', says: 'Measured by a meter' },
  told: { mark: '○', says: 'Told by the client' },
  published: { mark: '□', says: 'Published' },
  estimate: { mark: '◇', says: 'Our estimate' },
};

/** A small mark beside a figure that tells its source. */
export function GradeMark({ grade }: { readonly grade: Grade }): ReactElement {
  const { mark, says } = gradeMarks[grade];
  return (
    <span className="grade" role="img" aria-label={says} title={says}>
      {mark}
    </span>
  );
}

/** What the marks mean, once a screen. */
export function GradeLegend(): ReactElement {
  return (
    <p className="grade">
      {grades.map((grade) => (
        <span key={grade} className="grade-key">
          <span aria-hidden="true">{gradeMarks[grade].mark}</span> {gradeMarks[grade].says}
        </span>
      ))}
      <span className="grade-key">— Not known</span>
    </p>
  );
}
