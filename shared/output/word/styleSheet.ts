import { PALETTE } from './palette';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HAIRLINE = `w:val="single" w:sz="4" w:space="0" w:color="${PALETTE.line}"`;
const RULE = `w:val="single" w:sz="8" w:space="0" w:color="${PALETTE.ink}"`;
const CELL_MARGINS =
  '<w:tblCellMar><w:top w:w="45" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>' +
  '<w:bottom w:w="45" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>';
const BORDERS = `<w:tblBorders><w:top ${RULE}/><w:bottom ${RULE}/><w:insideH ${HAIRLINE}/></w:tblBorders>`;
const HEADER_ROW =
  `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom ${RULE}/></w:tcBorders>` +
  '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>';
const ZEBRA =
  '<w:tblStylePr w:type="band2Horz"><w:tcPr>' +
  `<w:shd w:val="clear" w:color="auto" w:fill="${PALETTE.zebra}"/></w:tcPr></w:tblStylePr>`;

function tableStyle(id: string, name: string, rest: string): string {
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>${rest}</w:style>`
  );
}

const NORMAL =
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
  '<w:pPr><w:widowControl/></w:pPr></w:style>';

/**
 * Styles that docx has no words for, as a style sheet: Normal with widow control, and the table styles
 * `FigureTable` for tables in the text and `LongTable` with zebra for the appendix.
 */
export function styleSheet(): string {
  const banded = '<w:tblStyleRowBandSize w:val="1"/>';
  const styles = [
    NORMAL,
    tableStyle('FigureTable', 'Figure Table', `<w:tblPr>${BORDERS}${CELL_MARGINS}</w:tblPr>${HEADER_ROW}`),
    tableStyle(
      'LongTable',
      'Long Table',
      `<w:tblPr>${banded}${BORDERS}${CELL_MARGINS}</w:tblPr>${HEADER_ROW}${ZEBRA}`,
    ),
  ];
  return `<w:styles ${NAMESPACE}>${styles.join('')}</w:styles>`;
}
