/** Words in a post that make it a public one. In lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Elected and appointed offices, heads of public bodies and those who speak for a body: public whoever the body is. */
export const OFFICES = set(`
  governor gov mayor senator sen representative rep congressman congresswoman assemblyman assemblywoman assemblymember delegate councillor councilor councilman councilwoman alderman
  mp msp td mep mla mpp minister secretary president premier chancellor taoiseach ambassador consul judge justice magistrate sheriff commissioner superintendent attorney-general
  prosecutor solicitor-general comptroller treasurer ombudsman coroner lawmaker spokesman spokeswoman spokesperson marshal selectman supervisor king queen prince princess pope archbishop cardinal bishop`);

/** Public where the body is an agency: heads and ranks of government and law enforcement. */
export const RANKS = set(`
  director chief commander captain lieutenant sergeant inspector detective officer agent trooper constable deputy administrator attorney solicitor counsel general colonel major admiral garda
  warden commandant undersecretary under-secretary chair chairman chairwoman clerk registrar head leader adviser advisor aide envoy sgt lt capt det insp supt dc ds di dci dcs acc dcc pc czar`);

/** Public where they stand as a title at a name: what only government and law enforcement have. */
export const TITLES = set(`
  chief commander captain lieutenant sergeant inspector detective officer agent trooper constable deputy czar colonel major admiral garda warden undersecretary under-secretary
  sgt lt capt det insp supt cpl cmdr maj col dc ds di dci dcs acc dcc pc patrolman ranger`);

/** Public where the body is a party, a company or any other: those who lead it. */
export const HEADS = set("leader director chair chairman chairwoman chairperson executive ceo chief head general candidate whip");

/** Posts that somebody held and holds no more. */
export const PAST = set("former ex retired onetime one-time late");
