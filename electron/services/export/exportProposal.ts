import type { IsoDateTime } from '../../../shared/domain/calendar';
import { isBlocked } from '../../../shared/domain/comparison/checks';
import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import type { Check } from '../../../shared/domain/comparison/comparison';
import type { DocumentModel } from '../../../shared/domain/document/block';
import { buildDocument } from '../../../shared/domain/document/buildDocument';
import { type EmailDraft, emailDraft } from '../../../shared/domain/document/emailDraft';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { fail, ok, type Problem, type Result } from '../../../shared/domain/result';
import { fileNameOf } from '../../../shared/format/fileName';
import type { DocumentPart } from '../../../shared/output/documentPart';
import { pictureSpecs } from '../../../shared/output/word/chartPictures';
import { writeWord } from '../../../shared/output/word/writeWord';
import { writeWorkbook } from '../../../shared/output/workbook/writeWorkbook';
import { packDocument } from '../documents/pack';
import { buildEml } from '../email/buildEml';
import type { ExportEnding } from './exportFormat';
import { type ExportPlan, planExport } from './planExport';
import { surenessOf } from './surenessOf';

/** What an export asks of the outside. */
export interface ExportPorts {
  /** The moment that is written into the document and the e-mail. */
  readonly now: IsoDateTime;
  /** How charts stand in the document: drawn by Word, which is so when absent, or as pictures. */
  readonly charts?: 'native' | 'picture';
  /** Draws charts as PNG pictures, in their order; pictures cannot be had without it. */
  readonly paint?: (specs: readonly ChartSpec[]) => Promise<readonly Uint8Array[]>;
  /** Puts the bytes in place whole and durably, or says why it cannot; resolves with their number. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<Result<number>>;
}

/** Where to and what. */
export interface ExportTarget {
  readonly path: string;
  readonly ending: ExportEnding;
}

/** A file that an export has put in place. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

/** What came of an export; `written` names what is in place, also when a later file failed. */
export type ExportOutcome =
  | {
      readonly type: 'written';
      readonly written: readonly WrittenFile[];
      /** The parts of the Word file, also of the one that an e-mail carries; those of the workbook where nothing else was made. */
      readonly parts: readonly DocumentPart[];
      readonly checks: readonly Check[];
      readonly warnings: readonly string[];
    }
  | { readonly type: 'blocked'; readonly checks: readonly Check[] }
  | {
      readonly type: 'failed';
      readonly written: readonly WrittenFile[];
      readonly checks: readonly Check[];
      readonly problem: Problem;
    };

/**
 * The one export behind every door: the proposal as a Word file, as an e-mail draft with exactly that file
 * attached, or as the calculation workbook. A blocking check stops it before anything is made; no target is ever written in part.
 */
export async function exportProposal(
  proposal: Proposal,
  targets: readonly ExportTarget[],
  ports: ExportPorts,
): Promise<ExportOutcome> {
  const plan = planExport(proposal);
  const { checks } = plan;
  if (isBlocked(checks)) return { type: 'blocked', checks };
  const making: Making = { ...plan, proposal, ports };
  const hasWord = targets.some(({ ending }) => ending !== '.xlsx');
  const word = hasWord ? await makeWord(making) : undefined;
  if (word?.ok === false) return { type: 'failed', written: [], checks, problem: word.problem };
  let parts = word?.value.parts;
  const written: WrittenFile[] = [];
  const warnings: string[] = [];
  for (const { path, ending } of targets) {
    const file = await fileOf(ending, making, word?.value);
    const placed = await ports.write(path, file.bytes);
    if (!placed.ok) return { type: 'failed', written, checks, problem: placed.problem };
    written.push({ path, bytes: placed.value });
    warnings.push(...file.warnings);
    parts ??= file.parts;
  }
  return { type: 'written', written, parts: parts ?? [], checks, warnings };
}

interface Making extends ExportPlan {
  readonly proposal: Proposal;
  readonly ports: ExportPorts;
}

interface WordFile {
  readonly parts: readonly DocumentPart[];
  readonly bytes: Uint8Array;
}

async function makeWord({ proposal, comparison, format, ports }: Making): Promise<Result<WordFile>> {
  const sureness = await surenessOf(proposal, comparison);
  const model = buildDocument(proposal, comparison, { at: ports.now, format, sureness });
  const pictures = await paintedCharts(model, ports);
  if (!pictures.ok) return pictures;
  const parts = await writeWord(model, { pictures: pictures.value });
  return ok({ parts, bytes: packDocument(parts) });
}

interface MadeFile {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
  readonly parts?: readonly DocumentPart[];
}

async function fileOf(ending: ExportEnding, making: Making, word: WordFile | undefined): Promise<MadeFile> {
  const { proposal, comparison, format, ports } = making;
  const made = { at: ports.now, format };
  if (ending === '.xlsx' || word === undefined) {
    const parts = writeWorkbook(proposal, comparison, made);
    return { bytes: packDocument(parts), warnings: [], parts };
  }
  if (ending === '.docx') return { bytes: word.bytes, warnings: [] };
  const draft = emailDraft(proposal, comparison, made);
  return emailWith(word.bytes, { proposal, draft, now: ports.now });
}

async function paintedCharts(
  model: DocumentModel,
  { charts = 'native', paint }: ExportPorts,
): Promise<Result<readonly Uint8Array[] | undefined>> {
  if (charts === 'native') return ok(undefined);
  if (paint === undefined) {
    return fail('no-painter', "Charts as pictures are drawn by the program's window. There is none here.");
  }
  return ok(await paint(pictureSpecs(model)));
}

interface About {
  readonly proposal: Proposal;
  readonly draft: EmailDraft;
  readonly now: IsoDateTime;
}

function emailWith(word: Uint8Array, { proposal, draft, now }: About): ReturnType<typeof buildEml> {
  const attachment = { fileName: documentName(proposal, '.docx', now), bytes: word };
  return buildEml({ ...draft, attachment, at: now });
}

/** The file name that a proposal's document has unless its user chooses another. */
export function documentName(proposal: Proposal, ending: string, now: IsoDateTime): string {
  return fileNameOf(proposal.cover.title, { ending, day: now.slice(0, 10) });
}
