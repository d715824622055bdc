import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../shared/format/cleanText';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
);

describe('cleanText', () => {
  it('leaves ordinary text, emoji, accents, tabs and right-to-left letters as they are', () => {
    for (const text of ['Café\t12 × 3', '👩🏽‍💻 🇨🇭', 'שלום 123', 'مرحبا', 'a\u00a0b\u00adc', ''])
      expect(cleanText(text)).toBe(text);
  });

  it('removes control characters', () => {
    expect(cleanText('a\u0000b\u0007c\u001bd\u007fe\u009ff')).toBe('abcdef');
  });

  it('makes every kind of line break one "\\n"', () => {
    expect(cleanText('a\r\nb\rc\nd\u0085e\u2028f\u2029g\vh\fi')).toBe('a\nb\nc\nd\ne\nf\ng\nh\ni');
  });

  it('removes direction overrides, which make a name read as another', () => {
    expect(cleanText('invoice\u202efdp.exe \u2066x\u2069')).toBe('invoicefdp.exe x');
  });

  it('replaces what XML cannot hold by U+FFFD', () => {
    expect(cleanText('a\ufffeb\uffffc')).toBe('a\ufffdb\ufffdc');
    expect(cleanText('a\ud800b')).toBe('a\ufffdb');
    expect(cleanText('\udc00\ud800')).toBe('\ufffd\ufffd');
    expect(cleanText('\ud83d\ude00\ude00')).toBe('😀\ufffd');
  });

  it('gives text without a forbidden character, whatever it is given', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(text)).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufffe\uffff]/,
        );
        expect(cleanText(text)).toBe(Buffer.from(cleanText(text)).toString());
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});
