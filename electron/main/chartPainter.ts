import { BrowserWindow, type Session } from 'electron';
import { pictureSize, type PictureSpec } from '../../shared/output/word/chartPictures';
import type { ChartPainter } from '../handlers/ports';
import { origin, safePreferences } from './security';

const longestMs = 30_000;

/**
 * Draws charts by Chart.js in a hidden page at print resolution. The page has no preload and no channel: it is
 * asked by this process alone, and is gone when the pictures are made.
 */
export function createChartPainter(session: Session): ChartPainter {
  return {
    paint: async (specs: readonly PictureSpec[]) => {
      if (specs.length === 0) return [];
      const page = new BrowserWindow({ show: false, webPreferences: safePreferences(session) });
      try {
        return await inTime(paintIn(page, specs), page);
      } finally {
        page.destroy();
      }
    },
  };
}

async function paintIn(page: BrowserWindow, specs: readonly PictureSpec[]): Promise<readonly Uint8Array[]> {
  await page.loadURL(`${origin}/chart.html`);
  const orders = JSON.stringify(specs.map((spec) => ({ spec, ...pictureSize(spec) })));
  // A text in a text: nothing in a name of the proposal can become code.
  const call = `window.paintCharts(${JSON.stringify(orders)})`;
  const pictures: unknown = await page.webContents.executeJavaScript(call);
  if (!isListOfTexts(pictures) || pictures.length !== specs.length) {
    throw new Error('the chart painter gave no picture for some chart');
  }
  return pictures.map((picture) => Uint8Array.from(Buffer.from(picture, 'base64')));
}

/** Ends the wait when the page takes too long or its process dies. */
function inTime<T>(work: Promise<T>, page: BrowserWindow): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`the chart painter took longer than ${String(longestMs)} ms`));
    }, longestMs);
    page.webContents.once('render-process-gone', (_event, { reason }) => {
      reject(new Error(`the page of the chart painter is gone: ${reason}`));
    });
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
