import type { Handlers } from '../../shared/ipc/contract';
import type { RunningJobs } from './jobWatch';
import type { Ports } from './ports';
import { done, failed } from './reply';
import type { Workspace } from './workspace';
import { problemOf } from '../services/storage/storageProblem';

type AppCall = Extract<keyof Handlers, `app.${string}` | `settings.${string}` | `job.${string}`>;

/** What concerns the program as a whole: its start, its end, its settings, its running jobs. */
export function appHandlers(workspace: Workspace, ports: Ports, jobs: RunningJobs): Pick<Handlers, AppCall> {
  const { settings, tools, readOnly, notice, folders } = workspace;
  return {
    'app.start': () =>
      Promise.resolve(done({ version: tools.appVersion, settings: settings.app, readOnly, notice })),
    'app.flushed': () => {
      ports.window.flushed();
      return Promise.resolve(done(null));
    },
    'settings.change': async ({ theme }) => {
      try {
        await settings.change({ theme });
      } catch (error) {
        return failed(problemOf(error, { doing: 'save', path: folders.data }));
      } finally {
        // What the user sees follows the choice even when it cannot be kept.
        ports.window.applySettings(settings.app);
      }
      return done(settings.app);
    },
    'job.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return Promise.resolve(done(null));
    },
  };
}
