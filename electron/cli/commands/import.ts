import { basename } from 'node:path';
import { applyEdit } from '../../../shared/domain/proposal/applyEdit';
import { newProposal } from '../../../shared/domain/proposal/newProposal';
import type { ImportPlan } from '../../../shared/domain/fleet/planImport';
import type { FleetModel } from '../../../shared/domain/models/matchModels';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { columnMeanings } from '../../../shared/domain/table/meaning';
import type { Understood } from '../../../shared/domain/table/understand';
import type { ProposalFile } from '../../services/storage/proposalFile';
import { type Command, type CommandCall, type ExitCode, exitCodes, failed, wrongUsage } from '../command';
import type { FleetFile } from '../../services/jobs/fleetFile';
import { type ReadFleetFile, readFleetFile, tablesOf, withFleetFile } from '../fleetFile';
import { fleetFileText } from '../fleetFileText';
import { libraryOptions } from '../importLibrary';
import { refuseLoneProfile } from '../importProfiles';
import { planJson, planText } from '../importPlanText';
import { decisionOptions, decisionsOf, readOptionsOf } from '../importDecisions';
import { momentOfCall, nowOption } from '../moment';
import { onlyFile, openedProposal, pathOfCall } from '../proposalOfCall';
import { jsonOption, sayJson } from '../sayJson';
import { sayText } from '../sayText';
import { createProposal, saveProposal, type WrittenProposal } from '../writtenProposal';

const usualCurrency = 'USD';

/** A fleet file, read and understood. */
export const importCommand: Command = {
  name: 'import',
  usage: [
    '<table file> [--sheet n] [--decisions <file>] [--subnets <file>] [--data-dir folder] [--into <proposal>] [--client name] [--now ISO] [--json]',
    '--meanings [--json]',
  ],
  describe: 'Reads a fleet file, says what it understood, and makes or extends a proposal with it.',
  options: [
    {
      name: 'sheet',
      value: 'number or name',
      describe: 'the sheet to read, when the one that fits best is not meant',
    },
    {
      name: 'into',
      value: 'proposal',
      describe: 'the proposal to extend; it is made when it does not exist',
    },
    { name: 'client', value: 'name', describe: 'the client of the proposal' },
    ...decisionOptions,
    ...libraryOptions,
    nowOption,
    jsonOption,
    { name: 'meanings', describe: 'prints what a column can mean' },
  ],
  files: 1,
  run: async (call) => {
    if (call.arguments.isSet('meanings')) return sayMeanings(call);
    const path = onlyFile(call, 'the table file to import');
    refuseLoneProfile(call);
    const into = call.arguments.text('into');
    if (into === undefined && call.arguments.isSet('client')) {
      throw wrongUsage('--client names the client of a proposal: add --into <proposal>.');
    }
    const target = into === undefined ? undefined : await targetOf(call, pathOfCall(call, into));
    const currency = target?.file?.proposal.settings.currency ?? usualCurrency;
    const sheet = call.arguments.text('sheet');
    const fleetFile = await readFleetFile(call, {
      ...{ path, sheet, currency, at: momentOfCall(call) },
      ...{ decisions: await decisionsOf(call), reading: readOptionsOf(call) },
    });
    const written = target === undefined ? undefined : await extend(call, target, fleetFile);
    return tell(call, { name: basename(path), fleetFile, written });
  },
};

function sayMeanings(call: CommandCall): ExitCode {
  if (call.arguments.isSet('json')) sayJson(call.io, columnMeanings);
  else sayText(call.io, `${columnMeanings.join('\n')}\n`);
  return exitCodes.done;
}

interface Target {
  readonly path: string;
  /** Absent when the proposal is to be made. */
  readonly file: ProposalFile | undefined;
}

async function targetOf(call: CommandCall, path: string): Promise<Target> {
  const facts = await call.services.storage.io.facts(path).catch(() => undefined);
  return { path, file: facts === undefined ? undefined : await openedProposal(call, path) };
}

interface WrittenImport extends WrittenProposal {
  readonly devices: number;
  readonly plan: ImportPlan;
}

async function extend(
  call: CommandCall,
  { path, file }: Target,
  fleetFile: FleetFile,
): Promise<WrittenImport> {
  const client = call.arguments.text('client');
  const start =
    file === undefined
      ? newProposal(client ?? 'New client', { id: call.services.newId(), at: momentOfCall(call) })
      : withClient(file.proposal, client);
  const { proposal, plan } = withFleetFile(start, fleetFile);
  const written =
    file === undefined
      ? await createProposal(call, path, { proposal, sources: tablesOf(fleetFile) })
      : await saveProposal(file, proposal, tablesOf(fleetFile));
  return { ...written, devices: proposal.devices.length, plan };
}

function withClient(proposal: Proposal, name: string | undefined): Proposal {
  if (name === undefined) return proposal;
  const described = applyEdit(proposal, { type: 'client.describe', changes: { name } });
  if (!described.ok) throw failed(described.problem.message);
  return described.value;
}

interface Told {
  readonly name: string;
  readonly fleetFile: ReadFleetFile;
  readonly written: WrittenImport | undefined;
}

function tell(call: CommandCall, { name, fleetFile, written }: Told): ExitCode {
  const { understood } = fleetFile;
  if (call.arguments.isSet('json')) {
    const proposal = written && {
      path: written.path,
      revision: written.revision,
      devices: written.devices,
      ...planJson(written.plan),
    };
    const { profile } = fleetFile;
    sayJson(call.io, { ...importJson(understood), profile, ...(proposal === undefined ? {} : { proposal }) });
    return exitCodes.done;
  }
  sayText(call.io, fleetFileText(name, understood));
  if (fleetFile.profile !== null) sayText(call.io, `Read as remembered: profile "${fleetFile.profile}".\n`);
  if (written !== undefined) {
    const { path, revision, devices } = written;
    const count = `${String(devices)} ${devices === 1 ? 'device' : 'devices'}`;
    sayText(call.io, planText(written.plan));
    sayText(call.io, `\nThe proposal now has ${count}; saved as revision ${String(revision)}: ${path}\n`);
  }
  return exitCodes.done;
}

function importJson(understood: Understood): object {
  const { format, sheet, headerRow, rows, devices, columns, volume, monthlyCost } = understood;
  const { issues, questions, bills, models } = understood;
  return {
    ...{ format, sheet, headerRow, rows, devices: devices.length },
    columns: columns.map(({ header, meaning }) => ({ header, meaning })),
    volume,
    monthlyCost,
    ...(bills.length === 0 ? {} : { bills }),
    issues: issues.map(({ code, severity, rows: at, message }) => ({ code, severity, rows: at, message })),
    questions,
    models: models.map(modelJson),
  };
}

function modelJson({ make, model, count, match, missing }: FleetModel): object {
  const { score = null } = match ?? {};
  const inBook = match === null ? null : `${match.model.make} ${match.model.model}`;
  const priceBook = match === null ? null : { name: match.book.name, version: match.book.version };
  return { make, model, devices: count, inPriceBook: inBook, priceBook, score, missing };
}
