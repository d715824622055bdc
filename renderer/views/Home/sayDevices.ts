/** A number of devices in words. */
export function sayDevices(count: number): string {
  return count === 1 ? '1 device' : `${count.toLocaleString('en-US')} devices`;
}
