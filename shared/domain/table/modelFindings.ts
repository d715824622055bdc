import { isSure } from '../models/matchModels';
import type { FleetModel, ModelFact } from '../models/matchModels';
import type { Findings } from './findings';

const words: Readonly<Record<ModelFact, string>> = {
  kind: 'kind',
  speed: 'speed',
  recommendedMonthly: 'recommended volume',
  price: 'price',
};
const listed = 12;

/** Says which models the price book does not know, with what is missing, and which may be misspelt. */
export function noteModels(findings: Findings, models: readonly FleetModel[]): void {
  const unknown = models.filter(({ match }) => match === null);
  if (unknown.length > 0) {
    findings.add({
      code: 'unknown-models',
      severity: 'info',
      rows: [],
      message: `The price book does not have ${listOf(unknown, unknownWords)}. Add them to the price book, or enter what is missing on the Fleet screen.`,
    });
  }
  const suggested = models.filter(({ match }) => match !== null && !isSure(match));
  if (suggested.length > 0) {
    findings.add({
      code: 'model-suggestions',
      severity: 'info',
      rows: [],
      message: `Perhaps misspelt: ${listOf(suggested, suggestionWords)}. Nothing was replaced; choose the right model.`,
    });
  }
}

function listOf(models: readonly FleetModel[], say: (model: FleetModel) => string): string {
  const more = models.length - listed;
  return `${models.slice(0, listed).map(say).join('; ')}${more > 0 ? `; and ${String(more)} more` : ''}`;
}

function named({ make, model, count }: FleetModel): string {
  const name = make === null ? model : `${make} ${model}`;
  return `${name} (${String(count)} ${count === 1 ? 'device' : 'devices'})`;
}

function unknownWords(model: FleetModel): string {
  return `${named(model)}: ${model.missing.map((fact) => words[fact]).join(', ')}`;
}

function suggestionWords(entry: FleetModel): string {
  const { match } = entry;
  if (match === null) return named(entry);
  return `${named(entry)} as ${match.model.make} ${match.model.model}, likeness ${match.score.toFixed(2)}`;
}
