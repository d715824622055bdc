import type { Job } from './job';

/** What the program tells its worker. */
export type ToWorker =
  | { readonly type: 'start'; readonly job: Job }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'refusal'; readonly id: number; readonly message: string };

/** What the worker tells the program. */
export type FromWorker =
  | { readonly type: 'progress'; readonly share: number; readonly sentence: string }
  | {
      readonly type: 'ask';
      readonly id: number;
      readonly name: 'choosePlace' | 'write' | 'paint';
      readonly args: readonly unknown[];
    }
  | { readonly type: 'done'; readonly result: unknown }
  /** It threw: a bug of ours, or a question that could not be answered. */
  | { readonly type: 'broken'; readonly error: unknown };
