import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../electron/dev/projectRoot.mjs';
import { type RunningApp } from './startApp';

/** Makes the page as large as on the smallest screen that people have. */
export async function fitTo1280x720({ electron, page }: RunningApp): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720);
  });
  await page.waitForFunction(() => innerWidth === 1280);
}

/** Keeps a picture of what is shown, in `out/screenshots`. */
export async function takePicture({ page }: RunningApp, name: string): Promise<void> {
  const folder = inProject('out', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

/**
 * What does not fit: the page beside the window, or words in a button. Words that end in an ellipsis and stand in the
 * tooltip in full are meant to be cut.
 */
export function whatIsCut({ page }: RunningApp): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = scrollWidth > clientWidth ? [`the page is ${String(scrollWidth)} wide`] : [];
    for (const stage of document.querySelectorAll('main')) {
      if (stage.scrollWidth > stage.clientWidth) cut.push(`the screen is ${String(stage.scrollWidth)} wide`);
    }
    for (const button of document.querySelectorAll('button')) {
      const isShortened =
        getComputedStyle(button).textOverflow === 'ellipsis' && button.title === button.textContent;
      const isTooWide = button.scrollWidth > button.clientWidth + 1 && !isShortened;
      const isTooHigh = button.scrollHeight > button.clientHeight + 2;
      if (button.checkVisibility() && (isTooWide || isTooHigh)) cut.push(`the button ${button.textContent}`);
    }
    return cut;
  });
}
