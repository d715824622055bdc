import type { ReadOptions } from './readDelimited';
import { readTableFile } from './readTable';

/** What the parent asks: the file to read. */
interface Ask {
  readonly path: string;
  readonly options: ReadOptions;
}

function isAsk(message: unknown): message is Ask {
  return (
    typeof message === 'object' && message !== null && 'path' in message && typeof message.path === 'string'
  );
}

process.on('message', (message: unknown) => {
  if (!isAsk(message) || process.send === undefined) return;
  void readTableFile(message.path, message.options).then((result) => {
    // The channel closes by itself once the answer has left; exiting earlier would cut it off.
    process.send?.(result, () => {
      process.disconnect();
    });
  });
});
