/** Last or first words of names that say what kind of thing is named. All in lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Bodies of government and law enforcement: "X Police Department", "Ministry of X". */
export const AGENCY_HEADS = set(`
  police constabulary department departments dept dept. bureau agency administration commission court courts ministry office offices service services force taskforce council
  senate parliament congress guard patrol marshals legislature assembly division unit squad authority directorate inspectorate command tribunal
  treasury embassy consulate judiciary sheriff's board gendarmerie prosecutor's attorney's ombudsman registry branch operations enforcement
  corrections investigations troopers selectmen government chancery coroner's customs borough academy_police task-force policing prison jail penitentiary
  commissariat prosecutors secretariat team teams section cell commissionerate facility partnership cid sector wing precinct barracks secretariat`);

/** Bodies of any other kind. */
export const ORGANIZATION_HEADS = set(`
  inc inc. corp corp. corporation ltd ltd. llc plc company co. group holdings bank partners party union association federation foundation institute university
  college school schools academy hospital hospitals clinic church cathedral mosque temple synagogue club fc afc rfc cf united rovers wanderers athletic hotspur albion
  times post news herald gazette tribune globe journal chronicle express dispatch bulletin ledger enquirer inquirer advertiser sentinel telegraph mail radio television tv network magazine sun-times examiner courier echo argus observer
  society league coalition alliance center centre committee trust charity fund museum theatre theater studios records airlines airways motors technologies systems
  pharmaceuticals stores orchestra conservatory caucus campaign project_ports llp associates capital ventures energy solutions industries laboratories labs media
  chamber fellowship ministries brewing brewery restaurant cafe hotel diner bakery supermarket pharmacy organisation organization initiative gop forum collective
  consortium confederation homes securities shipping logistics properties investments builders developments foods farms travel sports software robotics networks communications telecom petroleum mining chemicals railways transport freight haulage consulting consultants advisers advisors realty construction engineering electronics semiconductors biotech therapeutics health healthcare laboratory observatory automotive aerospace pictures productions publishing publishers gallery mission poultry meats dairy guild bhd tbk oyj recycling solicitors lawyers strategies pharma shelter workers firefighters lounge lodge tavern inn grill market mall motel nv ag sa gmbh spa bv ab asa pty brotherhood_union conference diocese archdiocese parish ranger_s sox celtics broadcasting insurance`);

/** Where a place's name ends or begins: "X County", "Lake X". */
export const PLACE_HEADS = set(`
  county town city corners crossing junction springs landing cove hollow bluffs parish borough township village island islands lake river bay beach park harbor harbour peninsula valley mountain mountains hill hills heights square
  airport province prefecture district_place peninsula coast strait gulf canal creek forest desert ocean sea bridge pier plaza station estate towers trail pike parkway alley mews quay wharf castle stadium arena europort field fields falls turnpike highway
  expressway interstate motorway street st. avenue ave ave. road rd rd. boulevard blvd blvd. lane drive court_place place terrace crescent close gardens way`);

/** Streets and roads: places too small for the board unless a rule asks. */
export const STREET_HEADS = set("street st. avenue ave ave. road rd rd. boulevard blvd blvd. lane drive terrace crescent close way turnpike highway expressway interstate motorway parkway");

/** Gangs: the word itself is no part of the name, or is the plural of its members. */
export const GANG_NOUNS = set("gang gangs crew cartel clan mafia mob syndicate gangsters posse firm");
export const GANG_NAMES = set("crips bloods kings disciples lords boyz boys_gang mob mafia cartel clique posse mobsters outlaws locos");

/** What ends the name of a law, an event, a prize, a work or a day: no name of a kind that the board knows. */
export const NOTHING_HEADS = set(`
  act bill amendment cup bowl day week month award awards prize medal championship championships open festival war wars treaty agreement accord accords
  strategy plan programme program protocol report reports review code title article clause resolution directive order law rule rules games olympics
  marathon derby series tour tournament final finals season ceremony eve night morning hall_of_fame address speech show podcast album song film
  app_name covid-19 covid pandemic hurricane storm edition survey index theory syndrome disease virus grant_prize scholarship`);

/** Words that may stand inside a name between two capitals. */
export const INNER = set("of and & for the on de la las los del della di da dos du des le van von der den ter ten al el bin ibn y e of_the");

/** Particles of surnames; they may begin the surname with a small letter. */
export const PARTICLES = set("de la las los del della di da das do dos du des le van von der den ter ten al el bin ibn bint ben abu st. mac ap ní nic uí ó o' y e zu zur af av");

export const SUFFIXES = set("jr jr. sr sr. ii iii iv esq esq. obe mbe cbe qc kc mp mep msp tds td phd ph.d. m.d. md");
