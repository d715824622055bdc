import type { Understood, UnderstandOptions } from '../../../../shared/domain/table/understand';
import { understandTable } from '../../../../shared/domain/table/understand';

/** What is understood of lines whose cells stand between semicolons. */
export function understood(lines: readonly string[], options: Partial<UnderstandOptions> = {}): Understood {
  const rows = lines.map((line) => line.split(';'));
  const sheet = { name: 'Fleet', hidden: false, rows, merges: [] };
  const result = understandTable(
    { format: 'csv', sheets: [sheet], issues: [] },
    { currency: 'USD', ...options },
  );
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** The rows of the issues of one kind; `undefined` where there is none. */
export function rowsOfIssue({ issues }: Understood, code: string): readonly number[] | undefined {
  const found = issues.filter((issue) => issue.code === code);
  return found.length === 0 ? undefined : found.flatMap((issue) => issue.rows);
}

/** What one answer to a question decides, by its place. */
export function answer({ questions }: Understood, code: string, at: number) {
  const found = questions.find((question) => question.code === code)?.answers[at];
  if (found === undefined) throw new Error(`No answer ${String(at)} to ${code}`);
  return found.decides;
}

/** The question of one kind. */
export function question({ questions }: Understood, code: string) {
  return questions.find((asked) => asked.code === code);
}
