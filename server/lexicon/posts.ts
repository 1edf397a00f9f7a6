/** Nouns that name a post or rank: the last word of a title, or its first before "of". Lower case, with abbreviations. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const POSTS = set(`
  director agent chief sheriff deputy spokesman spokeswoman spokesperson officer secretary attorney commissioner superintendent inspector sergeant constable detective mayor governor
  president chairman chairwoman chair chairperson minister senator representative congressman congresswoman judge justice captain lieutenant colonel major general commander marshal
  administrator manager supervisor coordinator commandant trooper ranger warden prosecutor solicitor barrister lawyer counsel coroner magistrate investigator examiner analyst editor reporter
  correspondent journalist professor lecturer teacher principal headteacher dean chancellor provost rector researcher scientist economist engineer doctor nurse surgeon pastor priest bishop
  archbishop imam rabbi reverend ceo cfo coo cto founder co-founder owner partner executive head leader deputy-leader treasurer auditor clerk councillor councilor councilman councilwoman alderman
  ambassador consul envoy premier chancellor mp msp ms td mep mla mpp senator teachta assemblyman assemblywoman commissioner-general secretary-general president-elect director-general
  coach captain manager striker adviser advisor consultant aide strategist organizer organiser activist campaigner volunteer secretary-treasurer vice-president vice-chair vice-chairman
  firefighter paramedic diver pilot skipper curator librarian archivist planner designer architect technician mechanic driver farmer trustee governor ombudsman registrar bailiff
  procurator provost-marshal adjutant quartermaster lead boss czar tsar czarina undersecretary under-secretary sommelier chef baker publisher producer presenter host anchor columnist
  det. sgt. sgt lt. lt capt. capt cpl. cpl col. col maj. maj gen. gov. gov sen. sen rep. rep insp insp. supt supt. pc dc ds di dci dsu dcs acc dcc cc wpc psni con const. const cllr cllr. coun coun. dr dr. prof prof. det dist. atty. dep. cmdr. cmdr comdr. acting
  ssa sac asac fod commissioners garda brig brig. brigadier admiral adm. speaker commodore squadron`);

/** Words that may stand before or inside a title: "acting", "assistant", "special", "in charge". */
export const TITLE_WORDS = set(`
  u.s u.k acting assistant deputy associate senior junior chief special vice interim executive principal lead national regional district area field state federal general public private media press communications
  in charge of the and for office operations police fire law legal human resources policy research managing founding co first second third former outgoing incoming newly elected appointed
  u.s. us city county town village borough supervisory intelligence homeland criminal civil investigations investigation crime homicide narcotics patrol major neighbourhood neighborhood community duty
  joint news affairs relations information safety security schools school parish council cabinet shadow opposition parliamentary under permanent ex political home foreign affairs defence defense
  health social services financial technology marketing sales development programs program project planning environmental transport housing finance education deputy-chief det ch temporary temp. t/ staff master lance flight warrant petty sub`);

/** "former FBI director": the person no longer holds the post. */
export const PAST = set("former ex ex- retired onetime one-time erstwhile late then-");

/** Short ranks that need no body beside them to be a title. */
export const RANKS = set("pc dc ds di dci dsu dcs det det. detective sgt sgt. sergeant lt lt. lieutenant capt capt. captain chief sheriff deputy inspector insp insp. supt supt. superintendent constable officer cpl cpl. corporal commander cmdr cmdr. major maj. col col. trooper agent commissioner garda");
