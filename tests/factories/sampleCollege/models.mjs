/**
 * The invented makes and models of the sample: what the provider's price book says of each.
 *
 * @typedef {import('../../../shared/domain/fleet/device').DeviceKind} DeviceKind
 * @typedef {{ sku: string, name: string, usedBy: 'colour' | 'all', price: string, pages: string, wears: boolean }} Part
 *   `price` is what the college pays by its invoices; wear parts count plain pages.
 * @typedef {{ key: string, make: string, name: string, kind: DeviceKind, price: string, factor: string, rmv: string,
 *   tec: string, test: string, watts: readonly string[], hours: readonly string[], parts: readonly Part[] }} Model
 *   `watts` printing, ready and asleep; `hours` a week printing, ready and asleep. `factor` is the lease
 *   rate factor of 60 months; models without one are today's and no longer sold.
 */

// key | make | name | kind | price | factor | RMV | TEC | test | watts | hours | parts
const modelLines = `
atlasC450 | Meridian | Atlas C450 | colourMfp | 8900.00 | | 12000 | 5.1 | 2.0 | 820 118 2.4 | 6 44 118 |
atlas350 | Meridian | Atlas 350 | monoMfp | 6100.00 | | 12000 | 3.6 | 2.0 | 710 96 2.1 | 6 44 118 |
foundryC90 | Norvane | Foundry C90 | colourMfp | 46500.00 | | 60000 | 16.4 | 2.0 | 2100 310 9 | 20 25 123 |
scribe211 | Halden | Scribe 211 | monoPrinter | 210.00 | | 500 | 0.9 | 2.0 | 360 7 1.6 | 1 29 138 | H-211K H-211D
scribe402 | Halden | Scribe 402 | monoPrinter | 420.00 | | 2500 | 1.3 | 2.0 | 510 9 1.4 | 1 29 138 | H-402K H-402F
scribe402m | Halden | Scribe 402M | monoMfp | 560.00 | | 2500 | 1.5 | 2.0 | 520 12 1.8 | 1 29 138 | H-402K H-402F
scribe640 | Halden | Scribe 640 | monoPrinter | 780.00 | | 6000 | 1.9 | 2.0 | 640 14 1.5 | 3 37 128 | H-640K H-640M
tern33 | Norvane | Tern 33 | monoPrinter | 260.00 | | 1500 | 1.1 | 2.0 | 430 8 1.7 | 1 29 138 | N-33K N-33D
tern33m | Norvane | Tern 33M | monoMfp | 390.00 | | 1500 | 1.2 | 2.0 | 440 11 1.9 | 1 29 138 | N-33K N-33D
pica120 | Meridian | Pica 120 | monoPrinter | 130.00 | | 400 | 0.7 | 2.0 | 330 5 1.2 | 1 29 138 | M-120K
palette25 | Halden | Palette 25 | colourPrinter | 340.00 | | 1000 | 1.4 | 2.0 | 410 13 2.2 | 1 29 138 | H-25K H-25C H-25M H-25Y H-25D
prismC310 | Meridian | Prism C310 | colourPrinter | 690.00 | | 3000 | 1.7 | 2.0 | 520 17 1.9 | 1 29 138 | M-310K M-310C M-310M M-310Y M-310B
harborC50 | Norvane | Harbor C50 | colourMfp | 6680.00 | 0.0198 | 15000 | 0.62 | 3.2 | 690 58 0.7 | 6 44 118 |
harbor60 | Norvane | Harbor 60 | monoMfp | 4590.00 | 0.0198 | 18000 | 0.55 | 3.2 | 640 52 0.6 | 6 44 118 |
coveC40 | Norvane | Cove C40 | colourMfp | 2090.00 | 0.0198 | 4000 | 0.41 | 3.2 | 480 19 0.8 | 3 37 128 |
cove45 | Norvane | Cove 45 | monoMfp | 1240.00 | 0.0198 | 7000 | 0.38 | 3.2 | 520 14 0.7 | 3 37 128 |
cove38 | Norvane | Cove 38 | monoPrinter | 590.00 | 0.0198 | 3500 | 0.31 | 3.2 | 470 6 0.6 | 1 29 138 |
`;

// sku | name | price | pages | mark: "wears" for parts that wear by page, "colour" for colour pages only
const partLines = `
H-211K | Black toner | 74.00 | 1600
H-211D | Drum | 62.00 | 12000 | wears
H-402K | Black toner | 118.00 | 6500
H-402F | Fuser | 165.00 | 100000 | wears
H-640K | Black toner | 189.00 | 15000
H-640M | Maintenance kit | 229.00 | 200000 | wears
N-33K | Black toner | 96.00 | 3500
N-33D | Drum | 89.00 | 30000 | wears
M-120K | Black toner | 59.00 | 1500
H-25K | Black toner | 76.00 | 2200
H-25C | Cyan toner | 84.00 | 1800 | colour
H-25M | Magenta toner | 84.00 | 1800 | colour
H-25Y | Yellow toner | 84.00 | 1800 | colour
H-25D | Imaging unit | 148.00 | 25000 | wears
M-310K | Black toner | 128.00 | 7000
M-310C | Cyan toner | 165.00 | 5000 | colour
M-310M | Magenta toner | 165.00 | 5000 | colour
M-310Y | Yellow toner | 165.00 | 5000 | colour
M-310B | Transfer belt | 110.00 | 50000 | wears
`;

/** @param {string} text @returns {string[][]} */
const rowsOf = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** Supplies and wear parts by their item number. @type {ReadonlyMap<string, Part>} */
export const partsBySku = new Map(
  rowsOf(partLines).map(([sku = '', name = '', price = '', pages = '', mark]) => [
    sku,
    { sku, name, price, pages, usedBy: mark === 'colour' ? 'colour' : 'all', wears: mark === 'wears' },
  ]),
);

/** Every model, in the order of the price book. @type {readonly Model[]} */
export const models = rowsOf(modelLines).map((cells) => {
  const [key = '', make = '', name = '', kind = '', price = '', factor = '', rmv = '', tec = '', test = ''] =
    cells;
  const [watts = [], hours = [], skus = []] = cells.slice(9).map((cell) => cell.split(' ').filter(Boolean));
  const parts = [...partsBySku.values()].filter((part) => skus.includes(part.sku));
  return {
    key,
    make,
    name,
    kind: /** @type {DeviceKind} */ (kind),
    price,
    factor,
    rmv,
    tec,
    test,
    watts,
    hours,
    parts,
  };
});

/** The model of a key. @param {string} key @returns {Model} */
export function modelOf(key) {
  const found = models.find((model) => model.key === key);
  if (found === undefined) throw new Error(`no model "${key}"`);
  return found;
}
