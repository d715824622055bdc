const mostPlaces = 8;

/** The kind of an error and where it was thrown, without its message: that may hold names or figures of a client. */
export function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.slice(0, mostPlaces).map((line) => line.trim())].join(' ');
}
