/** Where the marks of the evidence lead; blogs and sellers are evidence of practice, not of truth. */
export const evidenceSources: Readonly<Record<string, string>> = {
  BD3: 'hdnews.net/news/20180518/school-board-to-consider-copier-lease',
  BD4: 'p4photel.com/topic/new-copier-lease-expected-to-save-jefferson-schools-money',
  BD6: 'mcrecord.com/2014/06/19/print-study-morphs-into-new-printers-and-copiers-for-lf-school-district/',
  BD7: 'docslib.org/doc/1946244/academy-school-district-twenty-with-certificates-of-insurance-evidencing-the-policies-listed-below-prior-to-the-commencement-of-services',
  BD8: 'docest.com/doc/18491/to-mayor-and-board-of-commissioners-s1',
  CP1: 'experts123.com/q/what-are-the-cost-rates-to-my-department-for-devices-covered-under-the-agreement.html',
  CP2: 'a4copiersaustin.com/tag/all-in-one/',
  CP4: 'zdnet.com/article/strategies-for-reducing-printing-costs/',
  CP5: 'wvu.atlassian.net/wiki/pages/diffpages.action?originalId=1102315585&pageId=1102447013',
  DC2: 'compatiblelasertonercartridge.blogspot.com/2009/12/can-somebody-please-tell-me-what.html',
  EN2: 'fotocopiastrebol.com/typical-energy-consumption-explained-as-a-meaningful-copier-spec/',
  ES1: 'logicopy.com/ask-logicopy/just-what-is-lease-and-maintenance-escalation',
  IS1: 'genink.ca/notes.html',
  RT1: 'appliedinnovation.com/imaging-services/is-your-managed-print-environment-optimized/',
  RT2: 'flagstaffbusinessnews.com/managed-print-service/',
  RT4: 'Pharos, Print User Device Ratio (product help)',
  SFT6: 'managedit.raymorgan.com/shocking-office-printing-stats-you-need-to-know',
  SV1: 'mydoceo.com/blog/print-fleet-optimization-guide',
  SV3: 'seattleu.edu/managed-print-services/more-information/goals-successes/',
};

/** The addresses behind the marks of an evidence text, in their order. */
export function sourcesOf(evidence: string): readonly string[] {
  return [...evidence.matchAll(/\[([A-Z]+\d+)\]/g)].flatMap(([, mark]) => {
    const address = mark === undefined ? undefined : evidenceSources[mark];
    return address === undefined ? [] : [address];
  });
}
