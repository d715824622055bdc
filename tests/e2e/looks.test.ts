import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takePicture, whatIsCut } from '../app/looks';
import { type ScreenTitle, chooseTheme, goTo } from '../app/pages/frame';
import { openSample, startFromFile } from '../app/pages/home';
import { type StepTitle, goToStep, wizard } from '../app/pages/wizard';
import { collegeFile } from '../app/seededRoom';
import { sharedApp } from '../app/sharedApp';

const themes = ['Light', 'Dark'] as const;
const screens: readonly ScreenTitle[] = ['Home', 'Fleet', 'Future', 'Comparison', 'Document', 'Export'];
const steps: readonly StepTitle[] = [
  'Overview',
  'Questions',
  'Rows',
  'Columns',
  'Models',
  'Places',
  'Findings',
];

const { app } = sharedApp({ isSmall: true });

test.each(themes)('an empty Home fits in %s', async (theme) => {
  await looksWell('home-empty', theme);
});

describe('with the sample open', () => {
  beforeAll(async () => {
    await openSample(app);
  });

  describe.each(themes)('in %s', (theme) => {
    test.each(screens)('%s fits', async (screen) => {
      await goTo(app, screen);
      await looksWell(screen.toLowerCase(), theme);
    });
  });
});

describe.each(themes)('the import in %s', (theme) => {
  beforeAll(async () => {
    await goTo(app, 'Home');
    await chooseTheme(app, theme);
    await startFromFile(app, `Client in ${theme}`, collegeFile('device-list.xlsx'));
  });

  test.each(steps)('its step %s fits', async (step) => {
    await goToStep(app, step);
    await shownWell(`import-${step.toLowerCase()}`, theme);
  });

  afterAll(async () => {
    await wizard(app).getByRole('button', { name: 'Cancel' }).click();
    await wizard(app).waitFor({ state: 'detached' });
  });
});

test('no screen made an error', () => {
  expect(app.errors).toEqual([]);
});

async function looksWell(name: string, theme: (typeof themes)[number]): Promise<void> {
  await chooseTheme(app, theme);
  await shownWell(name, theme);
}

async function shownWell(name: string, theme: (typeof themes)[number]): Promise<void> {
  await takePicture(app, `${name}-${theme.toLowerCase()}`);
  expect(await whatIsCut(app)).toEqual([]);
}
