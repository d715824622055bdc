/** Names things of this side for the window, so that no path crosses; only the last few are kept. */
export class Tokens<T> {
  private readonly known = new Map<string, T>();

  constructor(
    private readonly newId: () => string,
    private readonly most: number,
    /** Lets go of what is no longer kept. */
    private readonly dropped: (thing: T) => void = () => undefined,
  ) {}

  /** Gives something a name. */
  add(thing: T): string {
    const token = this.newId();
    this.known.set(token, thing);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= this.most) break;
      this.remove(oldest);
    }
    return token;
  }

  /** What has the name; `undefined` when we never gave it, or when it is too long ago. */
  get(token: string): T | undefined {
    return this.known.get(token);
  }

  /** Puts something else under a name that is known. */
  set(token: string, thing: T): void {
    if (this.known.has(token)) this.known.set(token, thing);
  }

  /** Forgets a name. */
  remove(token: string): void {
    const thing = this.known.get(token);
    this.known.delete(token);
    if (thing !== undefined) this.dropped(thing);
  }
}
