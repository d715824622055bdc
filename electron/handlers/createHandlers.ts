import type { Handlers } from '../../shared/ipc/contract';
import { appHandlers } from './app';
import { exportHandlers } from './exports';
import { homeHandlers } from './home';
import { importHandlers } from './imports';
import { RunningJobs } from './jobWatch';
import { ourSideHandlers } from './ourSide';
import type { Ports } from './ports';
import { priceHandlers } from './prices';
import { proposalHandlers } from './proposals';
import { sourceHandlers } from './sources';
import type { Workspace } from './workspace';

/** One function for each call of the contract: a call without one does not compile. */
export function createHandlers(workspace: Workspace, ports: Ports): Handlers {
  const jobs = new RunningJobs(ports.window);
  return {
    ...appHandlers(workspace, ports, jobs),
    ...homeHandlers(workspace, ports),
    ...proposalHandlers(workspace, ports),
    ...ourSideHandlers(workspace),
    ...importHandlers(workspace, ports, jobs),
    ...sourceHandlers(workspace),
    ...priceHandlers(workspace, ports, jobs),
    ...exportHandlers(workspace, ports, jobs),
  };
}
