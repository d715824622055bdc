/** Runs one task at a time; of those that wait only the newest runs, and answers for all of them. */
export class LatestFirst<T, R> {
  private running: Promise<unknown> = Promise.resolve();
  private waiting: { latest: T; readonly answer: Promise<R> } | undefined;

  constructor(private readonly task: (latest: T) => Promise<R>) {}

  /** Resolves when this state, or a newer one that took its place, has been through the task. */
  run(state: T): Promise<R> {
    if (this.waiting !== undefined) {
      this.waiting.latest = state;
      return this.waiting.answer;
    }
    const answer = this.running.then(() => this.start());
    this.waiting = { latest: state, answer };
    this.running = answer.catch(() => undefined);
    return answer;
  }

  private start(): Promise<R> {
    const next = this.waiting;
    if (next === undefined) throw new Error('nothing waits');
    this.waiting = undefined;
    return this.task(next.latest);
  }
}
