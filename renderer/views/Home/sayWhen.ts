const msPerDay = 86_400_000;

/** When something was saved, as people say it: "Today, 10:31", "Yesterday, 16:02", "November 12, 2026". */
export function sayWhen(at: string, now: Date, timeZone?: string): string {
  const then = new Date(at);
  if (Number.isNaN(then.getTime())) return '—';
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', ...zone });
  const time = new Intl.DateTimeFormat('en-US', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  }).format(then);
  if (day.format(then) === day.format(now)) return `Today, ${time}`;
  if (day.format(then) === day.format(new Date(now.getTime() - msPerDay))) return `Yesterday, ${time}`;
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', ...zone }).format(then);
}

/** Day and time together, for telling earlier states of one proposal apart. */
export function sayMoment(at: string, timeZone?: string): string {
  const then = new Date(at);
  if (Number.isNaN(then.getTime())) return '—';
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', ...zone }).format(then);
  const time = new Intl.DateTimeFormat('en-US', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...zone,
  }).format(then);
  return `${day}, ${time}`;
}
