/** Writes a line for whoever looks for a fault; callers give no name, price or content of a file. */
export function log(line: string): void {
  process.stderr.write(`${new Date().toISOString()} ${line}\n`);
}
