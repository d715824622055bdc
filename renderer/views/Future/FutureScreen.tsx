import { useProposal } from '../../state/documentStore';

/** The design of a future state: what happens to each device, what comes, what it is charged by. */
export function FutureScreen() {
  const { options } = useProposal();
  return (
    <section aria-labelledby="future-heading">
      <h1 id="future-heading">Future</h1>
      <ul>
        {options.map((option) => (
          <li key={option.id}>{option.name}</li>
        ))}
      </ul>
    </section>
  );
}
