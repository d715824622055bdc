import type { HeaderReading } from './headerReading';
import type { ColumnMeaning } from './meaning';

/** Numbers under which printers answer by SNMP (RFC 3805, RFC 2790, RFC 1213), as headers of pollers write them. */
const byNumber: readonly (readonly [string, ColumnMeaning])[] = [
  ['43.10.2.1.4', 'totalLifetime'],
  ['43.10.2.1.5', 'ignored'],
  ['43.5.1.1.17', 'serial'],
  ['43.5.1.1.16', 'name'],
  ['43.11.1.1.6', 'supply'],
  ['43.11.1.1', 'supplyDetail'],
  ['25.3.2.1.3', 'model'],
  ['25.3.5.1', 'status'],
  ['2.2.1.6', 'mac'],
  ['1.3.6.1.2.1.1.1', 'note'],
  ['1.3.6.1.2.1.1.5', 'name'],
  ['1.3.6.1.2.1.1.6', 'place'],
  ['4.20.1.1', 'ip'],
];

/** The same by their names. */
const byName: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/^prt marker life count/, 'totalLifetime'],
  [/^prt marker power on count/, 'ignored'],
  [/^prt marker counter unit/, 'ignored'],
  [/^prt marker supplies/, 'supplyDetail'],
  [/^prt general serial/, 'serial'],
  [/^prt general printer name/, 'name'],
  [/^hr device descr/, 'model'],
  [/^hr printer status|^hr device status/, 'status'],
  [/^if phys address/, 'mac'],
  [/^sys location/, 'place'],
  [/^sys name/, 'name'],
  [/^sys descr/, 'note'],
  [/^sys contact|^sys up time/, 'ignored'],
];

/** What a header means that is a code of a machine: SNMP numbers and names, PaperCut's charge-back prices. */
export function knownCode(header: string, plain: string): HeaderReading | undefined {
  if (
    /^(?:copy|print|scan|fax) (?:cost|price) /.test(plain) ||
    header.includes('-cost:') ||
    /^(?:scan|fax)[-_](?:cost|price)$/.test(header)
  ) {
    return {
      meaning: 'chargeBack',
      score: 1,
      reason: 'a charge-back price is what users pay, not what pages cost',
    };
  }
  if (header.includes('.') && /\d\.\d+\.\d+\.\d/.test(header)) {
    const number = byNumber.find(([oid]) => header.includes(oid));
    if (number !== undefined) return { meaning: number[1], score: 0.9, reason: 'an SNMP number of printers' };
  }
  if (!/^(?:prt|hr|sys|if) /.test(plain)) return undefined;
  const named = byName.find(([pattern]) => pattern.test(plain));
  return named === undefined
    ? undefined
    : { meaning: named[1], score: 1, reason: 'an SNMP name of printers' };
}
