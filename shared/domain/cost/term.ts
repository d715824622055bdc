/** Months in each year of a term: 55 months are 12, 12, 12, 12, 7. */
export function monthsOfYears(termMonths: number): readonly number[] {
  const years = Math.ceil(termMonths / 12);
  return Array.from({ length: years }, (_, year) => Math.min(12, termMonths - year * 12));
}
