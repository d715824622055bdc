/**
 * The recommended option: what comes, and what happens to each of today's 92 devices and why.
 *
 * @typedef {{ key: string, model: string, building: string, room: string }} NewDevice
 * @typedef {{ keys: readonly string[], what: string, target: string, reason: string }} FateLine
 */

// key | model | room
const newLines = `
AD-N1 | harborC50 | 112 Business Office
AD-N2 | harbor60 | 120 Registrar and Records
AD-N3 | cove45 | 108 Accounts Payable
AD-N4 | cove45 | 121 Transcript Window
AD-N5 | coveC40 | 204 Board Secretary
AD-N6 | coveC40 | 216 Marketing
AD-N7 | cove45 | 208 Human Resources
AD-N8 | cove38 | 220 Provost
LI-N1 | harborC50 | 100 Main Commons
LI-N2 | harbor60 | 200 Reading Commons
LI-N3 | cove45 | 110 Tutoring Center
LI-N4 | coveC40 | 203 Instructional Design
LI-N5 | cove45 | 220 Computer Lab
SC-N1 | harborC50 | 130 Faculty Workroom
SC-N2 | harbor60 | 230 Faculty Workroom
SC-N3 | cove45 | 160 Nursing Office
SC-N4 | cove45 | 215 Computer Lab
SC-N5 | coveC40 | 101 Division Office
TR-N1 | harborC50 | 105 Main Office
TR-N2 | coveC40 | 202 CAD Lab
TR-N3 | cove45 | 214 Workforce Training
TR-N4 | cove38 | 116 Automotive Classroom
AR-N1 | cove38 | 110 Music Faculty
AT-N1 | harborC50 | 110 Student Services
AT-N2 | cove45 | 116 Financial Aid
AT-N3 | cove45 | 120 Advising
AT-N4 | coveC40 | 124 Career Center
AT-N5 | cove45 | 160 Athletics Office
`;

// devices | fate | the device that takes the pages (or the place) | reason
const fateLines = `
AD01 | replace | AD-N1 | The copier's lease has seven payments left in July 2027; the new one releases jobs by badge and takes the ordinary pages of Payroll.
AD02 | replace | AD-N2 | The busiest office copier of the college, at the end of its lease; black-and-white, as today.
AD07 | retire | AD-N1 | 240 pages a month; the copier in 112 is next door and releases a job only to the badge of its owner.
AD09 | retire | AD-N2 | The copier in 120 is through the connecting door.
AD05 | move | TR 204 | Bought in January 2025 and too good to scrap; it takes the pages of the computer lab in Trades 204, while Accounts Payable gets a machine that scans.
AD06 | retire | AD-N3 | Purchasing and Accounts Payable share a wall and now a machine; both scan invoices.
AD08 | replace | AD-N4 | Transcripts are printed and scanned at the window; the old printer cannot scan.
AD11 | replace | AD-N5 | Serves the Board Secretary, the President's Office and Foundation on one corridor; color at two thirds of today's toner cost.
AD10 AD16 | retire | AD-N5 | Color at about 18 cents a page against 8 in 204, on the same corridor.
AD15 | replace | AD-N6 | The most color of any office printer; the contract price is two thirds of bought toner.
AD14 | retire | AD-N6 | Institutional Research is one door from 216.
AD12 | replace | AD-N7 | Stays in the department, since personnel files may not wait in a shared tray; the new machine holds jobs for a code.
AD17 | replace | AD-N8 | The Provost's suite keeps a printer of its own, a smaller one.
AD18 | retire | AD-N8 | USB printer beside 220; toner at four cents a page is bought one by one.
AD19 | retire | AD-N1 | Prints nothing: it stands in the storeroom without a cartridge.
AD03 | keep | | Visitor badges are printed at the desk while the visitor waits.
AD04 | keep | | Checks on bank stock from a locked tray; its ordinary pages go to the copier in 112.
AD13 | keep | | Letters on investigations must stay in the room; 140 pages a month.
LI01 | replace | LI-N1 | At the end of its lease; release by badge answers the 118 uncollected sheets of one day.
LI06 | retire | LI-N1 | Reserves is twelve steps from the main commons.
LI02 | replace | LI-N2 | At the end of its lease; black-and-white, as today.
LI11 LI15 | retire | LI-N2 | Librarians' Office and Archives open on the reading commons, where the new machine stands.
LI07 | replace | LI-N3 | Tutors asked for scanning of student work; the old printer cannot.
LI10 | retire | LI-N3 | The Writing Center shares the tutors' waiting room.
LI12 | replace | LI-N4 | Bought color toner costs 12 cents a page and more; the contract price is 8.
LI16 | replace | LI-N5 | The heaviest desktop printer of the college, 5,200 pages a month.
LI03 | keep | | The print shop staples, folds and trims; its click agreement runs to June 2032 at fixed prices that we would not beat.
LI04 | keep | | Job tickets at the print shop's counter.
LI05 | keep | | Hold slips at the desk while a student waits.
LI08 | keep | | Exams are printed behind a locked door; practice sheets go to 110. Bought in January 2025.
LI09 | keep | | Large print and raised-line paper for students who come to this room in wheelchairs.
LI13 | keep | | The Help Desk tests drivers and forms on it.
LI14 | retire | LI-N1 | Prints nothing: it stands on a shelf for parts.
SC01 | replace | SC-N1 | At the end of its lease.
SC05 SC07 | retire | SC-N1 | Toner at five cents a page; the workroom is across the hall and both labs have a table there.
SC02 | replace | SC-N2 | At the end of its lease; black-and-white, as today.
SC13 SC14 SC15 | retire | SC-N2 | Three printers of the mathematics and science faculty within 25 steps of the workroom in 230.
SC09 | replace | SC-N3 | Nursing asked for scanning of clinical forms.
SC10 | retire | SC-N3 | Across the corridor from 160.
SC12 | replace | SC-N4 | 4,300 pages a month of student printing on bought toner.
SC03 | replace | SC-N5 | The Division Office and the Dean of Health Occupations share one color machine.
SC17 | retire | SC-N5 | Next door to 101; color toner at 18 cents a page.
SC04 | keep | | Safety data sheets beside the fume hoods; nobody may leave a running reaction.
SC06 | keep | | Prints while an experiment runs; the next machine is one floor up.
SC08 | keep | | Medication labels and charts at the bedside stations of the skills lab.
SC11 | keep | | Clinic packets behind a card door.
SC16 | retire | SC-N5 | Not found on the walk and silent since May; it comes off the inventory.
TR01 | replace | TR-N1 | At the end of its lease.
TR06 | retire | TR-N1 | 150 pages a month at five cents, forty steps from the main office.
TR08 | replace | TR-N2 | Color drawings to letter size; the plotter is not part of this proposal.
TR10 TR11 | retire | TR-N2 | Faculty rooms beside the CAD lab; the cartridge of 212 is paid by the instructor today.
TR12 | replace | TR-N3 | Workforce Training scans enrollment forms.
TR04 | replace | TR-N4 | The classroom keeps a printer, a smaller one under contract.
TR09 | retire | AD05 | The printer from Accounts Payable, bought in January 2025, takes its place and its pages.
TR02 | keep | | 140 steps across the yard to the next machine; the dust box stays with it.
TR03 | keep | | Work orders on two-part paper while the customer waits.
TR05 | keep | | Setup sheets at the machines, in the safety-glasses area.
TR07 | keep | | Wiring diagrams at the benches of a lab that is locked after class.
TR13 | keep | | State forms are signed and scanned at once; the printer is in good order.
TR14 | retire | TR-N1 | Unplugged since December 2025.
AR01 | keep | | Its lease runs to September 2029 and the machine is sound; it moves into our contract and takes the pages of its neighbors.
AR06 | retire | AR01 | Contact sheets are better on the copier in 102 and cost a third.
AR07 AR08 AR10 | retire | AR01 | Three printers within sixty steps of 102, on toner at four to five cents a page.
AR03 | replace | AR-N1 | Music keeps a printer at 110, which also serves the library in 112.
AR04 | retire | AR-N1 | The Music Library is next door to 110.
AR02 | keep | | Tickets on card stock while the line waits.
AR05 | keep | | Calibrated for proofs of student work; plain handouts go to the copier in 102.
AR09 | keep | | At the far end of the studios, 110 steps from the next machine.
AR11 | retire | AR01 | In its box since the spring exhibition.
AT01 | replace | AT-N1 | At the end of its lease; student records are released by badge.
AT02 | keep | | Its lease runs to September 2029 and the machine is sound; it moves into our contract.
AT03 | replace | AT-N2 | Financial Aid scans every form that it prints; the old printer cannot scan.
AT04 | retire | AT-N2 | Twelve steps from 116.
AT05 | replace | AT-N3 | One machine for both advising rooms.
AT06 | retire | AT-N3 | Its board was changed in September; the next repair would cost more than the printer is worth.
AT07 | replace | AT-N4 | Resumes in color at eight cents a page where toner costs 18.
AT12 | replace | AT-N5 | One machine for Athletics, the coaches and the training room.
AT13 AT14 | retire | AT-N5 | Toner at five cents a page, within thirty steps of 160.
AT08 | keep | | Notes on students must stay in the room.
AT09 | keep | | Health records; the room was locked on both days of the walk, so we change nothing that we have not seen.
AT10 | keep | | On the guest network and its own; Veterans Services asked to keep it.
AT11 | keep | | Shelf tags from the manual tray.
AT15 | retire | AT-N5 | Prints nothing.
`;

/** @param {string} text @returns {string[][]} */
function rowsOf(text) {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** Devices that the recommended option brings. @type {readonly NewDevice[]} */
export const newDevices = rowsOf(newLines).map(([key = '', model = '', room = '']) => ({
  key,
  model,
  building: key.slice(0, 2),
  room,
}));

/** What happens to each device of today. @type {readonly FateLine[]} */
export const fates = rowsOf(fateLines).map(([keys = '', what = '', target = '', reason = '']) => ({
  keys: keys.split(' '),
  what,
  target,
  reason,
}));

/** Letter-size machines of Arts and Athletics wait for the fall break; every copier comes in summer. @param {string} key */
export function isFall(key) {
  return ['AR', 'AT'].includes(key.slice(0, 2)) && !['AT01', 'AT-N1'].includes(key);
}

/** Pages a month that leave a device which stays. @type {readonly { from: string, to: string, mono: string, colour: string }[]} */
export const transfers = [
  { from: 'AD04', to: 'AD-N1', mono: '450', colour: '0' },
  { from: 'LI08', to: 'LI-N3', mono: '900', colour: '0' },
  { from: 'AR05', to: 'AR01', mono: '250', colour: '0' },
];

/** Copiers where a job waits for the badge of its owner. */
export const releaseAt = ['AD-N1', 'AD-N2', 'LI-N1', 'LI-N2', 'SC-N1', 'SC-N2', 'TR-N1', 'AT-N1'];
