/** What a desk can be asked in its process. */
export type DeskCall = 'read' | 'understand' | 'take' | 'rows' | 'findings';

/** What the program asks its desk. */
export interface ToDesk {
  readonly id: number;
  readonly name: DeskCall;
  readonly ask: unknown;
}

/** What the desk answers. */
export type FromDesk =
  | { readonly type: 'progress'; readonly id: number; readonly share: number; readonly sentence: string }
  | { readonly type: 'done'; readonly id: number; readonly result: unknown }
  /** It threw: a bug of ours. */
  | { readonly type: 'broken'; readonly id: number; readonly error: unknown };
