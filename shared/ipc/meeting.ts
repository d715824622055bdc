import type { Confidence, MatchReason } from '../domain/fleet/matchDevices';

/** A device of the file and the device of the proposal that it may be, in words. */
export interface MetShown {
  readonly found: string;
  readonly device: string;
  readonly foundLabel: string;
  readonly deviceLabel: string;
  readonly by: MatchReason;
  readonly confidence: Confidence;
  /** What the two say differently, each as a sentence part: "serial number A1, not A2". */
  readonly against: readonly string[];
  /** Whether the two become one: the sure ones unless refused, the others once confirmed. */
  readonly joins: boolean;
}

/** How the devices of a file meet those of the proposal. */
export interface Meeting {
  /** The name of the file that this one seems to renew; `null` where it is of another source. */
  readonly older: string | null;
  readonly met: readonly MetShown[];
  /** Devices that are new to the proposal. */
  readonly added: MeetingList;
  readonly changed: readonly { readonly label: string; readonly changes: readonly string[] }[];
  readonly changedCount: number;
  /** Devices of the proposal that are not in the file. */
  readonly absent: MeetingList;
  /** Whether the file covers the same fleet: if not, the absence of a device says nothing. */
  readonly isSameFleet: boolean;
}

/** The first of many devices by what people call them, and how many there are. */
export interface MeetingList {
  readonly count: number;
  readonly labels: readonly string[];
}
