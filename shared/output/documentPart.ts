/** One file inside a document's zip; `store` says that its bytes are packed already and go in as they are. */
export interface DocumentPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly store: boolean;
}
