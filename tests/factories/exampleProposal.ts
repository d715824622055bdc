import { readFileSync } from 'node:fs';
import type { Edit } from '../../shared/domain/proposal/edit';
import { applyEdits } from '../../shared/domain/proposal/applyEdit';
import { newProposal } from '../../shared/domain/proposal/newProposal';
import type { Proposal } from '../../shared/domain/proposal/proposal';

const made = { id: '00000000-0000-4000-8000-000000000000', at: '2026-11-22T10:00:00Z' };

/** An empty proposal with these edits applied; throws when one of them fails. */
export function proposalOf(edits: readonly Edit[]): Proposal {
  const played = applyEdits(newProposal('Test client', made), edits);
  if (!played.ok) throw new Error(played.problem.message);
  return played.value;
}

/** The edits of a worked example, as shipped. */
export function exampleEdits(name: '11-1' | '11-2' | '11-3'): readonly Edit[] {
  const file = new URL(`../../resources/samples/examples/${name}.edits.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Edit[];
}

/** A worked example as a proposal, optionally with further edits. */
export function exampleProposal(name: '11-1' | '11-2' | '11-3', ...more: readonly Edit[]): Proposal {
  return proposalOf([...exampleEdits(name), ...more]);
}
