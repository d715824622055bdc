import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { inProject } from '../../electron/dev/projectRoot.mjs';
import { type RunningApp } from './startApp';

/** Keeps a picture of the window for each test that fails, in `out/screenshots/failures`. */
export function showFailures(running: () => RunningApp | undefined): void {
  afterEach(async ({ task }) => {
    const app = running();
    if (task.result?.state !== 'fail' || app === undefined) return;
    const folder = inProject('out', 'screenshots', 'failures');
    mkdirSync(folder, { recursive: true });
    const name = task.name.replace(/[^\w]+/g, '-').slice(0, 80);
    // The window may be what is gone.
    await app.page.screenshot({ path: join(folder, `${name}.png`) }).catch(() => undefined);
  });
}
