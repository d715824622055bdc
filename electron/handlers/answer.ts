import type { z } from 'zod';
import { type Handlers, type Reply, calls } from '../../shared/ipc/contract';
import type { CallName } from '../../shared/ipc/names';
import { placesOf } from './placesOf';

/** Answers a call by its name, whatever arrives. */
export type Answer = (name: CallName, input: unknown) => Promise<Reply<unknown>>;

/** The only place that checks what arrives, runs a handler, and catches what it throws. */
export function answerWith(handlers: Handlers, log: (line: string) => void): Answer {
  return async (name, input) => {
    // For one name the schema and the handler belong together; the compiler sees only the union of all.
    const schema: z.ZodType = calls[name].input;
    const run = handlers[name] as (checked: unknown) => Promise<Reply<unknown>>;
    try {
      const checked = schema.safeParse(input);
      if (!checked.success) {
        const where = checked.error.issues.map((issue) => issue.path.join('.')).join(', ');
        log(`${name}: refused, wrong at: ${where}`);
        return {
          ok: false,
          error: { code: 'bad-input', message: 'The program asked for something it must not ask for.' },
        };
      }
      return await run(checked.data);
    } catch (error) {
      log(`${name}: ${placesOf(error)}`);
      const message =
        'Something went wrong inside the program. Nothing that was saved is lost; try again, or start the program anew.';
      return { ok: false, error: { code: 'internal', message } };
    }
  };
}
