import { useResults } from '../../state/results';

/** Today carried on against an option. */
export function ComparisonScreen() {
  const { comparison, format } = useResults();
  const { doNothing } = comparison.today;
  return (
    <section aria-labelledby="comparison-heading">
      <h1 id="comparison-heading">Comparison</h1>
      <p>
        Today carried on costs {format.money(doNothing.term)} over {comparison.termMonths} months.
      </p>
      <ul>
        {comparison.options.map((option) => (
          <li key={option.option.id}>
            {option.option.name} costs {format.money(option.cost.term)} over {comparison.termMonths} months.
          </li>
        ))}
      </ul>
    </section>
  );
}
