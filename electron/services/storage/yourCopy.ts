import { basename, dirname, extname, join } from 'node:path';

/** The name of our own state beside a file that another program has changed: "… (your copy 2026-11-22 10.31)". */
export function yourCopyName(path: string, when: { readonly at: Date; readonly number: number }): string {
  const extension = extname(path);
  const { at, number } = when;
  const pad = (part: number) => String(part).padStart(2, '0');
  const date = `${String(at.getFullYear())}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  const time = `${pad(at.getHours())}.${pad(at.getMinutes())}`;
  const more = number === 1 ? '' : ` ${String(number)}`;
  return join(dirname(path), `${basename(path, extension)} (your copy ${date} ${time}${more})${extension}`);
}
