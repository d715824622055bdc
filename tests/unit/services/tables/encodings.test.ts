import { describe, expect, it } from 'vitest';
import { byteOf, windows1250, windows1252 } from '../../../../electron/services/tables/codePages';
import { decodeText } from '../../../../electron/services/tables/decodeText';

function bytesIn(text: string, page: string): Buffer {
  return Buffer.from(Array.from(text, (sign) => (sign < '\u0080' ? sign.charCodeAt(0) : byteOf(sign, page))));
}

describe('text without a byte order mark and not UTF-8', () => {
  it.each([
    ['German', 'Gerät;Standort;Straße\nDrucker;Gebäude Süd, Büro über Küche;Größe\n'],
    ['German with signs', 'Gerät;Fläche in m³;Preis\nLager;10 m³;£ 5\n'],
    ['French', 'Modèle;N° de série;Bâtiment\nX;1;Hôtel-Dieu, étage à gauche, près du cœur, août, sûr\n'],
    ['French in capitals', 'MODÈLE;NUMÉRO DE SÉRIE;BÂTIMENT\nX;1;DÉPÔT\n'],
    ['Spanish', 'Número de serie;Ubicación;Año\n1;Señor Muñoz, ¿Dónde?;1\n'],
    ['Portuguese', 'Nº de série;Localização;Impressões\n1;São João, 2º andar, Administração;5\n'],
    ['Portuguese in capitals', 'LOCALIZAÇÃO;IMPRESSÕES;PÁGINAS\nSÃO PAULO;1;2\n'],
    ['one Portuguese word', 'Modelo;Impressões\nM1;5\n'],
    ['Italian', 'Quantità;Città;Perché\n1;Forlì;Però più\n'],
    ['Swedish', 'Skrivare;Våning;Räknare\nX;Övre våningen;Gård\n'],
    ['Danish', 'Printer;Bygning;Kælder\nX;Ørsted på Århus;Værløse\n'],
    ['Icelandic', 'Prentari;Staðsetning\nX;Þjónusta á fyrstu hæð, Reykjavík, Öskjuhlíð\n'],
    ['names of several countries', 'Model;Contact\nM1;Müller\nM2;Peña\nM3;Sørensen\nM4;Gonçalves\n'],
    ['signs alone', 'Model;Price\nM1;£5\nM2;¥7\nM3;5 m³\nM4;½\n'],
  ])('in %s is Windows-1252', (_, text) => {
    const decoded = decodeText(bytesIn(text, windows1252));

    expect([decoded.encoding, decoded.text]).toEqual(['Windows-1252', text]);
  });

  it('in Turkish stays Windows-1252, whose letters differ from Turkish in six places alone', () => {
    const bytes = bytesIn(
      'Yazýcý;Seri Numarasý;Þube;Açýklama\nX;1;Ýstanbul;Ýkinci kat, büyük ofis, saðlýk\n',
      windows1252,
    );

    expect(decodeText(bytes).encoding).toBe('Windows-1252');
  });

  it.each([
    ['Hungarian', 'Gyártó;Típus;Sorozatszám;Épület;Felelős\nHP;M1;1;Főépület, tűzoltóság;Kőműves Ernő\n'],
    ['Hungarian in capitals', 'GYÁRTÓ;GYŰJTŐ\nHP;FŐÉPÜLET\n'],
    ['one Hungarian word', 'Model;Helyszín\nM1;Felső emelet\n'],
    ['Polish', 'Urządzenie;Numer seryjny;Położenie\nX;1;Piętro drugie, sąd, księgowość, źródło\n'],
    ['Polish in capitals', 'URZĄDZENIE;POŁOŻENIE\nX;ŁÓDŹ\n'],
    ['one Polish word', 'Model;City\nM1;Łódź\n'],
    ['Czech', 'Výrobce;Výrobní číslo;Umístění\nHP;1;Přízemí, účtárna, kancelář ředitele\n'],
    ['Slovak', 'Výrobca;Sériové číslo;Umiestnenie\nHP;1;Košice, prízemie, učtáreň, ľavá časť\n'],
    [
      'Croatian',
      'Proizvođač;Serijski broj;Smještaj\nHP;1;Računovodstvo, Šibenik, tajništvo, Čakovec, Đakovo\n',
    ],
  ])('in %s is Windows-1250', (_, text) => {
    const decoded = decodeText(bytesIn(text, windows1250));

    expect([decoded.encoding, decoded.text]).toEqual(['Windows-1250', text]);
  });
});

describe('what the user says of the encoding', () => {
  const bytes = bytesIn('Felsõ', windows1252);

  it.each([
    ['Windows-1252', 'Felsõ'],
    ['Windows-1250', 'Felső'],
    ['UTF-8', 'Fels\ufffd'],
  ] as const)('holds: %s', (encoding, text) => {
    expect(decodeText(bytes, encoding)).toMatchObject({ text, encoding });
  });

  it('holds for UTF-16 of both orders, with and without a mark', () => {
    const little = Buffer.from('Model;ő', 'utf16le');
    const marked = Buffer.from('\ufeffModel;ő', 'utf16le');
    const orders = [little, Buffer.from(little).swap16(), marked, Buffer.from(marked).swap16()];

    expect(orders.map((each) => decodeText(each, 'UTF-16').text.replace('\ufeff', ''))).toEqual(
      orders.map(() => 'Model;ő'),
    );
  });
});

describe('text with a byte order mark or in UTF-8', () => {
  it.each([
    ['UTF-8', Buffer.from('\ufeffFelső')],
    ['UTF-8', Buffer.from('Felső')],
    ['UTF-16', Buffer.from('\ufeffFelső', 'utf16le')],
    ['UTF-16', Buffer.from('\ufeffFelső', 'utf16le').swap16()],
    ['UTF-16', Buffer.from('Model;Serial;Felső', 'utf16le')],
    ['UTF-16', Buffer.from('Model;Serial;Felső', 'utf16le').swap16()],
  ] as const)('is read as %s', (encoding, bytes) => {
    const decoded = decodeText(bytes);

    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toMatch(/Felső$/);
  });
});
