/** The colour that marks the unseen base of a floating bar until its fill is taken away. */
export const BASE_COLOUR = 'FEFEFE';

const BASE_FILL = `<a:solidFill><a:srgbClr val="${BASE_COLOUR}"/></a:solidFill>`;

/** Labels along a line chart from which on not every one is written, and the steps in which they are. */
const CROWDED = 24;
const LABEL_STEPS = [3, 6, 12, 24, 60];
const MOST_LABELS = 12;

/**
 * A chart's XML as docx cannot write it: unseen bases without fill, names of categories beyond negative bars, and
 * of many points along a line only every sixth or twelfth name.
 */
export function tidyChart(xml: string): string {
  return xml
    .replaceAll(BASE_FILL, '<a:noFill/>')
    .replace(/(<c:catAx>.*?<c:tickLblPos val=")nextTo(")/s, '$1low$2')
    .replace(/<c:noMultiLvlLbl\b/, `${labelSkip(xml)}$&`);
}

function labelSkip(xml: string): string {
  const points = Number(/<c:lineChart>.*?<c:cat>.*?<c:ptCount val="(\d+)"/s.exec(xml)?.[1] ?? 0);
  // Word and LibreOffice leave names out where they think them crowded; beside bars each one is needed.
  if (xml.includes('<c:barDir val="bar"/>')) return '<c:tickLblSkip val="1"/>';
  if (points <= CROWDED) return '';
  const step = LABEL_STEPS.find((each) => points / each <= MOST_LABELS) ?? Math.ceil(points / MOST_LABELS);
  return `<c:tickLblSkip val="${String(step)}"/>`;
}
