/**
 * What the rep noted on the walk of 6 to 8 October 2026: who uses a printer, and what they said.
 * @typedef {{ usedBy: string, note: string }} Remark
 */

const lines = `
AD04 | Payroll, 2 people | Checks on bank stock from the lower tray, twice a month; the check tray is locked
AD05 | Accounts Payable, 4 people | Printer bought in January 2025; invoices are scanned elsewhere and printed again here
AD13 | HR Director | USB; letters on investigations, "nothing of this may wait in a shared tray"
AD18 | Dean of Instruction | USB; next to the door of 216
AD19 | nobody | Switched on, no cartridge in it, boxes on top
LI01 | students and librarians | Recycling bin beside it: 118 uncollected sheets of one day, most of them web pages
LI03 | print shop manager and two student workers | Stapled course packs, posters, the catalog; told on the walk of October 6: click charge 0.0079 black and 0.0585 color, agreement to June 2032 at fixed prices
LI08 | Testing Center, 3 people | Printer bought in January 2025; exams are printed behind a locked door, practice sheets too
LI09 | Accessibility Services, 2 people and students | Large print and raised-line paper from the bypass; students come to this room in wheelchairs
LI13 | IT Help Desk | Label worn off, serial number cannot be read; used to test drivers
LI14 | nobody | On a shelf, switched on for parts
LI15 | Archives | USB; finding aids, seldom
SC04 | chemistry technician | Safety data sheets beside the fume hoods; nobody may leave a running reaction
SC06 | physics technician | Prints from the measuring computers while an experiment runs; the next machine is one floor up
SC10 | Nursing Director | USB; across the corridor from 160
SC11 | Allied Health, 5 people | Clinic packets; the lab door needs a card
SC15 | science faculty | USB; shared by moving the cable
SC16 | nobody | Not found; the stockroom attendant thinks it went to surplus in May
TR02 | welding instructors | USB in a dust box; 140 steps across the yard to the main office
TR03 | automotive parts counter | Work orders on two-part paper while the customer waits
TR05 | CNC lab, 20 students | Setup sheets at the machines; safety glasses area
TR07 | electrical lab | Wiring diagrams at the benches; the lab is locked after class
TR11 | trades faculty | USB; cartridge paid by the instructor
TR13 | Apprenticeship Office | State forms, signed and scanned at once; printer in good order
TR14 | nobody | Unplugged in the tool crib since winter break
AR02 | box office | USB; tickets on card stock while the line waits
AR05 | graphic design students | Calibrated for proofs; the instructor also prints plain handouts here
AR06 | photography | USB; contact sheets
AR08 | costume shop | USB; pattern labels, seldom
AR11 | nobody | In its box since the spring exhibition
AT04 | Financial Aid Director | USB; 12 steps from 116
AT06 | Advising front desk | Board changed by a repairman in September; "about eleven hundred pages a month", say both advisers
AT08 | counselors | Notes on students; the room is locked between visits
AT09 | Health Services | Room locked on both days; printer seen through the glass, nobody could say what it prints
AT10 | Veterans Services, 3 people | On the guest network, so the collection tool does not see it; about 470 pages by their paper order
AT11 | bookstore | Shelf tags from the manual tray
`;

/** Remarks by the key of the device. @type {ReadonlyMap<string, Remark>} */
export const walkRemarks = new Map(
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [key = '', usedBy = '', note = ''] = line.split(' | ');
      return [key, { usedBy, note }];
    }),
);
