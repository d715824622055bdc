/** The colour that marks the unseen base of a floating bar until its fill is taken away. */
export const BASE_COLOUR = 'FEFEFE';

const BASE_FILL = `<a:solidFill><a:srgbClr val="${BASE_COLOUR}"/></a:solidFill>`;

/** A chart's XML as docx cannot write it: unseen bases without fill, names of categories beyond negative bars. */
export function tidyChart(xml: string): string {
  return xml
    .replaceAll(BASE_FILL, '<a:noFill/>')
    .replace(/(<c:catAx>.*?<c:tickLblPos val=")nextTo(")/s, '$1low$2');
}
