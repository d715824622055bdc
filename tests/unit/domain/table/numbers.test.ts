import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideSigns, readNumber } from '../../../../shared/domain/table/numbers';

function valueOf(text: string, decimal: '.' | ',' | null = null) {
  const reading = readNumber(text, decimal);
  return reading.type === 'number' ? reading.value : reading.type;
}

describe('readNumber', () => {
  it.each([
    ['$1,200.50', '.', '1200.50'],
    ['€ 1.200', ',', '1200'],
    ['(1,200)', '.', '-1200'],
    ['1200-', '.', '-1200'],
    ['12%', '.', '0.12'],
    ['0.5 %', '.', '0.005'],
    ['1\u00a0234,56', ',', '1234.56'],
    ['1 234,56', ',', '1234.56'],
    ["1'234.50", '.', '1234.50'],
    ['12,34,567.89', '.', '1234567.89'],
    ['1.234,56', ',', '1234.56'],
    ['.75¢', '.', '0.75'],
    ['0,75 ct', ',', '0.75'],
    ['007', '.', '7'],
    ['9007199254740993', '.', '9007199254740993'],
    ['-0', '.', '0'],
    ['1.5E+3', '.', '1500'],
    ['12 pages', '.', '12'],
    ['12.500 Seiten', ',', '12500'],
    ['3 400 str.', '.', '3400'],
    ['1,200 pages/month', '.', '1200'],
    ['950 oldal', '.', '950'],
    ['800 páginas', ',', '800'],
    ['45,50 €', ',', '45.50'],
    ['−15', '.', '-15'],
  ] as const)('reads %s with decimal sign %s as %s', (text, decimal, value) => {
    expect(valueOf(text, decimal)).toBe(value);
  });

  it.each(['N/A', '-', '#N/A', '<Not supported>', '', ' ', 'unbekannt'])(
    'takes "%s" as unknown, not as zero',
    (text) => {
      expect(valueOf(text)).toBe('unknown');
    },
  );

  it.each([
    '1S00',
    'Ol',
    '1.2k',
    '1e400',
    '0x10',
    '12abc',
    '1.2.3,4',
    '=1+1',
    '+1+1',
    'Infinity',
    '10.20.30.40',
    '12 34 5',
  ])('refuses "%s" rather than guess', (text) => {
    expect(valueOf(text)).toBe('unreadable');
  });

  it.each([
    ['12O0', '1200'],
    ['1.2O4', '1204'],
    ['1 3O5', '1305'],
    ['0,O85', '0.085'],
    ['l2', '12'],
  ] as const)('reads %s as the digits that its letters look like', (text, value) => {
    expect(readNumber(text, ',')).toMatchObject({ value, meant: text.replace(/O/g, '0').replace(/l/g, '1') });
  });

  it('reads a value that proves the other sign by its own sign', () => {
    expect(valueOf('1.234,50', '.')).toBe('1234.50');
  });

  it('gives back every amount that eight ways of writing put down', () => {
    const ways = [',.', '.,', ' ,', '\u00a0,', "'.", ' .', '\u202f,', '.,'] as const;
    const amount = fc.record({
      way: fc.constantFrom(...ways),
      whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
      cents: fc.integer({ min: 0, max: 99 }),
    });

    fc.assert(
      fc.property(amount, ({ way, whole, cents }) => {
        const [group = '', decimal = '.'] = way;
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, group);
        const written = `${grouped}${decimal}${String(cents).padStart(2, '0')}`;

        const read = valueOf(written, decimal === ',' ? ',' : '.');

        expect(read).toBe(`${String(whole)}.${String(cents).padStart(2, '0')}`);
      }),
    );
  });
});

describe('decideSigns', () => {
  it('lets one proving value decide for values that read either way', () => {
    expect(decideSigns(['1,234', '1,234.50', '17'])).toMatchObject({ decimal: '.', ambiguous: false });
  });

  it('says that a column of 1,234 alone reads either way', () => {
    expect(decideSigns(['1,234', '5,678', '12'])).toMatchObject({ decimal: null, ambiguous: true });
  });

  it('takes a leading zero as proof of decimals', () => {
    expect(decideSigns(['0,012'])).toMatchObject({ decimal: ',', ambiguous: false });
  });

  it('lists values that differ from the rest', () => {
    expect(decideSigns(['1.5', '2.5', '3,5']).exceptions).toEqual(['3,5']);
  });
});
