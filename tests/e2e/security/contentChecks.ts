import { type RunningApp } from '../../app/startApp';
import { type SecurityCheck, holesOf, inMain } from './securityCheck';

const askedPermissions = ['geolocation', 'camera', 'microphone', 'midi', 'clipboard-read'];

/** Rows 5 and 7 of the checklist: what a page may ask of the system, and which scripts run in it. */
export const contentChecks: readonly SecurityCheck[] = [
  {
    id: 'S-05',
    says: 'a page gets no permission',
    findHoles: async ({ page }) => [
      ...(await page.evaluate(grantedOf, askedPermissions)),
      ...(await page.evaluate(usedOf)),
    ],
    twins: {
      'the refusal of permissions': [
        inMain('decide(allowedPermissions.has(permission))', 'decide(true)'),
        inMain('=> allowedPermissions.has(permission)', '=> true'),
      ],
    },
  },
  {
    id: 'S-07',
    says: 'only the program’s own scripts run',
    findHoles: async (app) => [...(await looseWords(app)), ...(await foreignScripts(app))],
    twins: {
      'the policy': [inMain('"script-src \'self\'"', "\"script-src 'self' 'unsafe-inline' 'unsafe-eval'\"")],
      'trusted types': [inMain('"require-trusted-types-for \'script\'"', '"report-uri app:"')],
    },
  },
];

/** Runs in the page: which permissions it would have. */
async function grantedOf(names: readonly string[]): Promise<readonly string[]> {
  const granted: string[] = [];
  for (const name of names) {
    const answer = await navigator.permissions.query({ name: name as PermissionName });
    if (answer.state === 'granted') granted.push(`${name} is granted`);
  }
  return granted;
}

/** Runs in the page: what it gets when it simply tries. */
async function usedOf(): Promise<readonly string[]> {
  const used: string[] = [];
  const camera = await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
    () => 'got',
    (error: unknown) => String(error),
  );
  if (!camera.includes('NotAllowedError')) used.push(`the camera answers ${camera}`);
  if ((await Notification.requestPermission()) !== 'denied') used.push('notifications are not denied');
  const place = await new Promise<string>((done) => {
    navigator.geolocation.getCurrentPosition(
      () => {
        done('got');
      },
      (error) => {
        done(error.code === error.PERMISSION_DENIED ? 'denied' : error.message);
      },
      { timeout: 5000 },
    );
  });
  if (place !== 'denied') used.push(`the place answers ${place}`);
  return used;
}

/** What the policy of the page allows that it should not. */
async function looseWords({ page }: RunningApp): Promise<readonly string[]> {
  const policy = await page.evaluate(
    async () => (await fetch(location.href)).headers.get('content-security-policy') ?? '',
  );
  const [styles = '', ...others] = policy.split(';').sort((a) => (a.includes('style-src') ? -1 : 1));
  return holesOf({
    'no default-src none': policy.includes("default-src 'none'"),
    'unsafe-eval': !policy.includes('unsafe-eval'),
    'unsafe-inline outside styles':
      !others.join(';').includes('unsafe-inline') && styles.includes('style-src'),
    'a star': !policy.includes('*'),
    'an address of the network': !policy.includes('http'),
    frames: policy.includes("frame-src 'none'"),
    'base addresses': policy.includes("base-uri 'none'"),
    forms: policy.includes("form-action 'none'"),
    'text made into scripts': policy.includes("require-trusted-types-for 'script'"),
  });
}

/** Scripts that were slipped into the page and ran. What the test tool evaluates itself is exempt from the policy. */
async function foreignScripts({ page }: RunningApp): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const ran: string[] = [];
    const told: string[] = [];
    const listen = (event: SecurityPolicyViolationEvent): void => {
      told.push(event.effectiveDirective);
    };
    document.addEventListener('securitypolicyviolation', listen);
    Object.assign(globalThis, { slipped: (name: string) => ran.push(name) });
    const attempts: Record<string, () => void> = {
      'an inline script': () => {
        const script = document.createElement('script');
        script.append('slipped("an inline script ran")');
        document.body.append(script);
      },
      'an event attribute': () => {
        const image = document.createElement('img');
        image.setAttribute('onerror', 'slipped("an event attribute ran")');
        image.src = 'data:image/png;base64,x';
        document.body.append(image);
      },
      'text given to a timer': () => {
        (setTimeout as unknown as (code: string) => void)('slipped("text given to a timer ran")');
      },
      'HTML with a script': () => {
        const box = document.createElement('div');
        box.innerHTML = '<img src="data:image/png;base64,x" onerror=\'slipped("HTML with a script ran")\'>';
        document.body.append(box);
      },
    };
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        attempt();
      } catch {
        told.push(name);
      }
    }
    // Pictures fail and timers fire in tasks of their own: this one comes after them.
    await new Promise((done) => {
      const last = new Image();
      last.onerror = done;
      last.src = 'data:image/png;base64,y';
      document.body.append(last);
    });
    await new Promise((done) => setTimeout(done, 0));
    document.removeEventListener('securitypolicyviolation', listen);
    const least = Object.keys(attempts).length;
    return told.length < least
      ? [...ran, `only ${told.join(', ')} of ${String(least)} attempts were refused`]
      : ran;
  });
}
