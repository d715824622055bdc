import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/runCli';
import { standardStreams } from '../../../electron/cli/standardStreams';
import { realStorageTools } from '../../../electron/services/storage/storageTools';
import { fail } from '../../../shared/domain/result';

describe('a bug inside a command', () => {
  it('is told in a sentence without a stack and ends with 1', async () => {
    const said: string[] = [];
    const services = {
      storage: realStorageTools('1.0.0'),
      newId: () => 'id',
      readTable: () => Promise.reject(new Error('a bug')),
      resources: '',
    };
    const io = { folder: '/', out: never, err: (text: string) => said.push(text) };

    const code = await runCli(['import', 'a.csv'], io, services);

    expect(code).toBe(1);
    expect(said).toEqual([
      'Something went wrong inside the program, and the command was not carried out: a bug\n',
    ]);
  });

  it('is not what a file is that cannot be read', async () => {
    const said: string[] = [];
    const services = {
      storage: realStorageTools('1.0.0'),
      newId: () => 'id',
      readTable: () => Promise.resolve(fail('broken', '"a.csv" is damaged.')),
      resources: '',
    };

    const code = await runCli(
      ['import', 'a.csv'],
      { folder: '/', out: never, err: (text) => said.push(text) },
      services,
    );

    expect([code, said]).toEqual([4, ['"a.csv" is damaged.\n']]);
  });
});

function never(): never {
  throw new Error('nothing is to be printed');
}

describe('standard output', () => {
  it('is flushed only when a slow reader has taken all of it', async () => {
    const taken: string[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write: (chunk: Buffer, _encoding, done) => {
        setImmediate(() => {
          taken.push(chunk.toString());
          done();
        });
      },
    });
    const { out, flush } = standardStreams({ stdout: slow, stderr: new PassThrough() });

    for (const text of ['one', 'two', 'three']) out(text);
    await flush();

    expect(taken).toEqual(['one', 'two', 'three']);
  });

  it('that has gone does not keep the program from ending', async () => {
    const gone = new Writable({
      write: (_chunk, _encoding, done) => {
        done(Object.assign(new Error('EPIPE'), { code: 'EPIPE' }));
      },
    });
    const { out, flush } = standardStreams({ stdout: gone, stderr: new PassThrough() });

    out('one');

    await expect(flush()).resolves.toBeUndefined();
  });
});
