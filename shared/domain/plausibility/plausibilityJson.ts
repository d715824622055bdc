import type { Proposal } from '../proposal/proposal';
import type { Decimal } from '../rate';
import type { BandCode, BandUnit } from './bands';
import { bandCodes, bandInForce, bandRule } from './bands';
import type { Finding } from './finding';

/** A band for programs: the limits that hold, `null` where there is none on that side. */
export interface BandJson {
  readonly code: BandCode;
  readonly what: string;
  readonly unit: BandUnit;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly evidence: string;
  /** Whether the proposal has limits of its own; the others are our own estimate. */
  readonly isChanged: boolean;
  /** Why the band does not hold; `null` where it does. */
  readonly why: string | null;
}

/** The findings and the bands that they were judged by. */
export interface PlausibilityJson {
  readonly findings: readonly Finding[];
  readonly bands: readonly BandJson[];
}

/** The findings of a proposal as plain JSON, with every band as it holds for it. */
export function plausibilityJson(proposal: Proposal, findings: readonly Finding[]): PlausibilityJson {
  return { findings, bands: bandCodes.map((code) => bandJson(proposal, code)) };
}

function bandJson({ settings }: Proposal, code: BandCode): BandJson {
  const { what, unit, evidence } = bandRule(code);
  const { band, isChanged, why } = bandInForce(settings, code);
  return {
    code,
    what,
    unit,
    low: band?.low ?? null,
    high: band?.high ?? null,
    evidence,
    isChanged,
    why: why ?? null,
  };
}
