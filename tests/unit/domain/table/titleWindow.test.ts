import { describe, expect, it } from 'vitest';
import { windowInTitle } from '../../../../shared/domain/table/titleWindow';

describe('the window that titles name', () => {
  it.each([
    [['Aggregation period', '01/09/2026 - 30/09/2026'], 30],
    [['1 to 30 September 2026'], 30],
    [['Zeitraum: 01.07. - 30.09.2026'], 92],
    [['Zeitraum 01.–30.09.2026'], 30],
    [['1. Januar bis 30. Juni 2026'], 181],
    [['Période : du 1er janvier 2026 au 31 mars 2026'], 90],
    [['Del 1 de enero al 30 de junio de 2026'], 181],
    [['Período: 01/07/2026 a 30/09/2026'], 92],
    [['dal 1 aprile al 30 giugno 2026'], 91],
    [['Periode: 1 januari 2026 t/m 30 juni 2026'], 181],
    [['Időszak: 2026.01.01. - 2026.06.30.'], 181],
    [['Okres: 1 stycznia 2026 do 31 marca 2026'], 90],
    [['September 1 - 30, 2026'], 30],
    [['Monday, September 1, 2026 12:00:00 AM to Wednesday, September 30, 2026 11:59:59 PM'], 30],
    [['2026-07-01T00:00:00Z - 2026-09-30T23:59:59Z'], 92],
    [['December 1 – January 31, 2026'], 62],
    [['July to September 2026'], 92],
    [['07/2026 - 09/2026'], 92],
    [['Q3 2026'], 92],
    [['2026 Q1 usage'], 90],
    [['3. Quartal 2026'], 92],
    [['Third quarter of 2026'], 92],
    [['2e trimestre 2026'], 91],
    [['H1 2026'], 181],
    [['1. Halbjahr 2026'], 181],
    [['Volumes for calendar year 2025'], 365],
    [['Usage, last 90 days'], 90],
    [['Meters 09/2026'], 30],
    [['Start date', '2026-07-01', 'End date', '2026-09-30'], 92],
    [['From: 07/01/2026', 'To: 09/30/2026'], 92],
    [['von', '01.07.2026', 'bis', '30.09.2026'], 92],
    [['Readings in dd/mm/yyyy', 'Period 01/04/2026 to 03/06/2026'], 64],
    // Either order is possible; whole months are meant.
    [['Period 01/04/2026 to 01/07/2026'], 91],
    [['Report created 3 November 2026', 'Range', '2026-09-01 to 2026-09-30'], 30],
  ])('of %j is %i days', (titles, days) => {
    expect(windowInTitle(titles)?.days).toBe(days);
  });

  it.each([
    [['Fixed asset register - print devices at 31 August 2026']],
    [['Printed on 3 November 2026']],
    [['Generated March 2026']],
    [['Stand: September 2026']],
    [['As of 06/30/2026']],
    [['Contract term: 1 Jan 2024 - 31 Dec 2026']],
    [['Printer list 2026']],
    [['Invoice 118204, date 04/02/2026']],
    [['FY 2026 Q3']],
    [['Version 1.2 to 3.4', 'Firmware 2026']],
    [['Lists of 1 to 30 devices']],
  ])('is none in %j', (titles) => {
    expect(windowInTitle(titles)).toBeUndefined();
  });

  it('reads dates that can be read both ways as those of the rows', () => {
    expect(windowInTitle(['Period 02/03/2026 - 05/06/2026'], 'dayFirst')).toMatchObject({
      from: '2026-03-02',
    });
    expect(windowInTitle(['Period 02/03/2026 - 05/06/2026'], 'monthFirst')).toMatchObject({
      from: '2026-02-03',
    });
  });
});
