import { CallFailed } from './api';

/** Why something failed, in a sentence for the user; a bug gets a plain sentence and goes to the log. */
export function whyOf(error: unknown): string {
  if (error instanceof CallFailed) return error.message;
  console.error(error);
  return 'Something went wrong in the program. Nothing that was saved is lost; try again.';
}
