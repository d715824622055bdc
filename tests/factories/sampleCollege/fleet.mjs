/**
 * The college's 92 devices as somebody with perfect knowledge would list them. The files of the sample
 * are what a rep gets to see of it; the edits are what the rep makes of that.
 *
 * @typedef {'usb' | 'unlisted' | 'silent' | 'swapped' | 'noSerial' | 'noSerialNoAsset' | 'locked'} Oddity
 *   `unlisted`: on the network but missed by the collection tool; `silent`: listed, no longer reports;
 *   `swapped`: the meter runs backwards after a board swap; `locked`: never seen printing, volume unknown.
 * @typedef {{ key: string, room: string, model: string, mono: number, colour: number, oddities: Oddity[] }} Sketch
 *   Pages a month in term, before the small noise of real meters.
 */

/** Buildings by the first two letters of a device's key. @type {Readonly<Record<string, string>>} */
export const buildings = {
  AD: 'Administration Hall',
  LI: 'Library & Learning Commons',
  SC: 'Science Center',
  TR: 'Trades & Technology',
  AR: 'Arts Center',
  AT: 'Athletics & Student Center',
};

const lines = `
AD01 | 112 Business Office | atlasC450 | 8600 | 1250
AD02 | 120 Registrar and Records | atlas350 | 11800 | 0
AD03 | 101 Reception | scribe402 | 640 | 0
AD04 | 104 Payroll | scribe402 | 710 | 0
AD05 | 108 Accounts Payable | scribe640 | 2350 | 0
AD06 | 110 Purchasing | scribe402 | 820 | 0
AD07 | 114 Chief Financial Officer | tern33 | 240 | 0
AD08 | 121 Transcript Window | scribe640 | 2650 | 0
AD09 | 123 Registrar | tern33 | 310 | 0
AD10 | 202 President's Office | palette25 | 380 | 290
AD11 | 204 Board Secretary | prismC310 | 900 | 520
AD12 | 208 Human Resources | scribe402m | 1450 | 0
AD13 | 210 Human Resources Director | pica120 | 140 | 0 | usb
AD14 | 214 Institutional Research | tern33 | 420 | 0
AD15 | 216 Marketing | prismC310 | 780 | 940
AD16 | 218 Foundation | palette25 | 350 | 260
AD17 | 220 Provost | scribe402 | 530 | 0
AD18 | 222 Dean of Instruction | pica120 | 120 | 0 | usb
AD19 | 226 Storeroom | scribe211 | 0 | 0
LI01 | 100 Main Commons | atlasC450 | 10400 | 1150
LI02 | 200 Reading Commons | atlas350 | 9700 | 0
LI03 | B04 Print Shop | foundryC90 | 29500 | 7200
LI04 | B05 Print Shop Desk | scribe402 | 380 | 0
LI05 | 105 Circulation Desk | scribe402 | 560 | 0
LI06 | 107 Reserves | tern33 | 330 | 0
LI07 | 110 Tutoring Center | scribe640 | 3900 | 0
LI08 | 112 Testing Center | scribe640 | 2150 | 0
LI09 | 114 Accessibility Services | scribe402m | 760 | 0
LI10 | 116 Writing Center | tern33 | 510 | 0
LI11 | 201 Librarians' Office | scribe402 | 450 | 0
LI12 | 203 Instructional Design | prismC310 | 410 | 330
LI13 | 205 IT Help Desk | scribe402 | 340 | 0 | noSerial
LI14 | 207 IT Workshop | scribe211 | 0 | 0
LI15 | 209 Archives | pica120 | 45 | 0 | usb
LI16 | 220 Computer Lab | scribe640 | 5200 | 0
SC01 | 130 Faculty Workroom | atlasC450 | 9800 | 980
SC02 | 230 Faculty Workroom | atlas350 | 8900 | 0
SC03 | 101 Division Office | scribe402m | 1320 | 0
SC04 | 112 Chemistry Prep Room | scribe211 | 180 | 0
SC05 | 118 Biology Prep Room | scribe211 | 210 | 0
SC06 | 124 Physics Lab | tern33 | 350 | 0
SC07 | 126 Anatomy Lab | scribe211 | 160 | 0
SC08 | 150 Nursing Skills Lab | scribe402 | 1150 | 0
SC09 | 160 Nursing Office | tern33m | 1080 | 0
SC10 | 162 Nursing Director | pica120 | 95 | 0 | usb
SC11 | 170 Allied Health | scribe402 | 740 | 0
SC12 | 215 Computer Lab | scribe640 | 4300 | 0
SC13 | 240 Mathematics Faculty | scribe211 | 290 | 0
SC14 | 244 Mathematics Faculty | scribe211 | 240 | 0
SC15 | 250 Science Faculty | pica120 | 70 | 0 | usb
SC16 | 108 Stockroom | palette25 | 0 | 0 | silent
SC17 | 103 Dean of Health Occupations | palette25 | 210 | 160
TR01 | 105 Main Office | atlasC450 | 7400 | 860
TR02 | 112 Welding Shop | scribe211 | 130 | 0 | usb
TR03 | 114 Automotive Parts Counter | tern33 | 480 | 0
TR04 | 116 Automotive Classroom | scribe402 | 620 | 0
TR05 | 120 CNC Lab | scribe402 | 390 | 0
TR06 | 124 Heating and Cooling Lab | scribe211 | 150 | 0
TR07 | 130 Electrical Lab | scribe402 | 560 | 0
TR08 | 202 CAD Lab | prismC310 | 520 | 480
TR09 | 204 Computer Lab | scribe640 | 3400 | 0
TR10 | 210 Trades Faculty | tern33 | 330 | 0 | noSerialNoAsset
TR11 | 212 Trades Faculty | pica120 | 60 | 0 | usb
TR12 | 214 Workforce Training | tern33m | 980 | 0
TR13 | 216 Apprenticeship Office | scribe402m | 870 | 0
TR14 | 108 Tool Crib | scribe211 | 0 | 0 | silent
AR01 | 102 Division Office | atlasC450 | 6700 | 1400
AR02 | 105 Box Office | scribe211 | 170 | 0 | usb
AR03 | 110 Music Faculty | scribe402 | 480 | 0
AR04 | 112 Music Library | tern33 | 390 | 0
AR05 | 120 Graphic Design Studio | prismC310 | 340 | 610
AR06 | 122 Photography | palette25 | 120 | 230 | usb
AR07 | 130 Theater Office | scribe211 | 260 | 0
AR08 | 132 Costume Shop | pica120 | 35 | 0 | usb
AR09 | 140 Art Faculty | scribe402 | 420 | 0
AR10 | 142 Art Faculty | scribe211 | 190 | 0
AR11 | 150 Gallery | scribe211 | 0 | 0 | silent
AT01 | 110 Student Services | atlasC450 | 9300 | 1150
AT02 | 114 Enrollment | atlasC450 | 7900 | 900
AT03 | 116 Financial Aid | scribe640 | 3300 | 0
AT04 | 118 Financial Aid Director | pica120 | 90 | 0 | usb
AT05 | 120 Advising | scribe402 | 1280 | 0
AT06 | 122 Advising | scribe402 | 1110 | 0 | swapped
AT07 | 124 Career Center | palette25 | 330 | 240
AT08 | 130 Counseling | tern33 | 290 | 0
AT09 | 134 Health Services | pica120 | 0 | 0 | usb locked
AT10 | 140 Veterans Services | scribe402 | 470 | 0 | unlisted
AT11 | 150 Bookstore | tern33m | 640 | 0
AT12 | 160 Athletics Office | scribe402m | 920 | 0
AT13 | 162 Coaches | scribe211 | 300 | 0
AT14 | 164 Athletic Training Room | scribe211 | 110 | 0
AT15 | 152 Bookstore Stockroom | tern33 | 0 | 0
`;

/** The fleet as it is. @type {readonly Sketch[]} */
export const sketches = lines.trim().split('\n').map(sketch);

/** @param {string} line @returns {Sketch} */
function sketch(line) {
  const [key = '', room = '', model = '', mono, colour, oddities = ''] = line.split(' | ');
  return {
    key,
    room,
    model,
    mono: Number(mono),
    colour: Number(colour),
    oddities: /** @type {Oddity[]} */ (oddities.split(' ').filter(Boolean)),
  };
}
