import { callChecks } from './callChecks';
import { contentChecks } from './contentChecks';
import { movementChecks } from './movementChecks';
import { networkChecks } from './networkChecks';
import { protocolChecks } from './protocolChecks';
import { type SecurityCheck } from './securityCheck';
import { settingChecks } from './settingChecks';

/** Everything that is checked in the running program, in the order of the checklist where that is possible. */
export const checks: readonly SecurityCheck[] = [
  ...networkChecks,
  ...settingChecks,
  ...contentChecks,
  ...callChecks,
  ...protocolChecks,
  ...movementChecks,
];
