import { describe, expect, it } from 'vitest';
import { buildEml } from '../../../../electron/services/email/buildEml';
import { compare } from '../../../../shared/domain/comparison/compare';
import { buildDocument } from '../../../../shared/domain/document/buildDocument';
import { type Internal, reveal, seal } from '../../../../shared/domain/ourSide/internal';
import { type OurSide, newOurSide } from '../../../../shared/domain/ourSide/ourSide';
import type { OurSideView } from '../../../../shared/domain/ourSide/ourSideView';
import { applyEdits } from '../../../../shared/domain/proposal/applyEdit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { saveText } from '../../../../shared/files/saveText';

/**
 * Never run: it compiles only while every line below is an error, so that a box, or what is opened of it, is
 * refused by whatever makes a document, a mail or a file.
 */
export function neverCompiles(box: OurSide, view: Internal<OurSideView>, proposal: Proposal): void {
  // @ts-expect-error a box is no proposal
  compare(box);
  // @ts-expect-error what a box holds is no proposal either
  compare(reveal(box));
  // @ts-expect-error the internal view is nothing that a document is told from
  buildDocument(view);
  // @ts-expect-error and no more so once it is opened
  buildDocument(reveal(view));
  // @ts-expect-error a box is nothing that a mail is made of
  void buildEml(view);
  // @ts-expect-error a proposal's file holds a proposal
  saveText({ proposal: box, revision: 1, savedAt: '', appVersion: '' }, (text) => text);
  // @ts-expect-error an edit of our side is no edit of a proposal
  applyEdits(proposal, [{ type: 'ourSide.clear' }]);
}

describe('the box of what is ours alone', () => {
  const box = newOurSide('00000000-0000-4000-8000-000000000000');

  it('refuses to become JSON, at whatever depth', () => {
    expect(() => JSON.stringify({ others: { ours: [box] } })).toThrow('internal figures');
  });

  it('refuses to become text', () => {
    const inSentence = (value: unknown): string => `Our margin is ${value as string}`;

    expect(() => inSentence(box)).toThrow('internal figures');
    expect(() => String(seal('x') as unknown)).toThrow('internal figures');
  });

  it('shows nothing to those who copy or list its members', () => {
    expect(Object.keys(box)).toEqual([]);
    expect(Object.assign({}, box)).toEqual({});
    expect(structuredClone(box)).toEqual({});
  });
});
