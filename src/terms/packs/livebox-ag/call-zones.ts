/** The clause of annex 4 that each zone of the tariff is printed in. */
export const CALL_ZONE_CLAUSES: Readonly<Record<string, string>> = {
  'F-FR': 'livebox-ag/annex4.fixed.france',
  'F-OM1': 'livebox-ag/annex4.fixed.overseas-1',
  'F-OM2': 'livebox-ag/annex4.fixed.overseas-2',
  'F-EU1': 'livebox-ag/annex4.fixed.near-europe',
  'F-MA': 'livebox-ag/annex4.fixed.morocco',
  'F-DZTN': 'livebox-ag/annex4.fixed.algeria-tunisia',
  'F-EU2A': 'livebox-ag/annex4.fixed.rest-europe-included',
  'F-EU2B': 'livebox-ag/annex4.fixed.rest-europe-charged',
  'F-AFA': 'livebox-ag/annex4.fixed.africa-included',
  'F-AFB': 'livebox-ag/annex4.fixed.africa-charged',
  'F-CAA': 'livebox-ag/annex4.fixed.central-america-included',
  'F-CAB': 'livebox-ag/annex4.fixed.central-america-039',
  'F-CAC': 'livebox-ag/annex4.fixed.central-america-059',
  'F-CAD': 'livebox-ag/annex4.fixed.central-america-114',
  'F-SAA': 'livebox-ag/annex4.fixed.south-america-included',
  'F-SAB': 'livebox-ag/annex4.fixed.south-america-charged',
  'F-AS1A': 'livebox-ag/annex4.fixed.asia-1-included',
  'F-AS1B': 'livebox-ag/annex4.fixed.asia-1-charged',
  'F-AS2A': 'livebox-ag/annex4.fixed.asia-2-included',
  'F-AS2B': 'livebox-ag/annex4.fixed.asia-2-charged',
  'M-FR': 'livebox-ag/annex4.mobile.france',
  'M-OM1': 'livebox-ag/annex4.mobile.overseas-1',
  'M-OM2': 'livebox-ag/annex4.mobile.overseas-2',
  'M-USCA': 'livebox-ag/annex4.mobile.usa-canada',
  'M-EU1': 'livebox-ag/annex4.mobile.near-europe',
  'M-MAG': 'livebox-ag/annex4.mobile.maghreb',
  'M-EU2': 'livebox-ag/annex4.mobile.rest-europe',
  'M-NAM': 'livebox-ag/annex4.mobile.rest-europe',
  'M-EUN': 'livebox-ag/annex4.ref-annex2-mobiles',
  'M-AF': 'livebox-ag/annex4.mobile.africa',
  'M-CAA': 'livebox-ag/annex4.mobile.central-america-1342',
  'M-CAB': 'livebox-ag/annex4.mobile.central-america-0592',
  'M-CAC': 'livebox-ag/annex4.mobile.central-america-0792',
  'M-SAA': 'livebox-ag/annex4.mobile.brazil',
  'M-SAB': 'livebox-ag/annex4.mobile.south-america',
  'M-AS1': 'livebox-ag/annex4.mobile.asia-1',
  'M-AS2': 'livebox-ag/annex4.mobile.asia-2',
};

/** The clause that makes a zone's calls part of an offer's unlimited calls. */
export function unlimitedCallsClause(offer: 'essentiel' | 'infini', zone: string): string {
  if (offer === 'essentiel') return 'livebox-ag/annex4.ref-annex1-voice';
  if (zone === 'M-OM1' || zone === 'M-OM2') return 'livebox-ag/annex4.mobile.overseas-infini';
  const ofEssentielToo = zone.startsWith('F-') || zone === 'M-USCA';
  return ofEssentielToo ? 'livebox-ag/annex4.ref-annex2-voice' : 'livebox-ag/annex4.ref-annex2-mobiles';
}

/** The clause that takes a zone's excluded prefixes out of the unlimited calls. */
export function excludedPrefixClause(zone: string): string {
  return zone === 'F-MA' ? 'livebox-ag/annex4.fixed.morocco.excluded' : 'livebox-ag/annex4.fixed.near-europe.premium';
}
