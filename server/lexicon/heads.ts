/** Last or first words of names that say what kind of thing is named. All in lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Bodies of government and law enforcement: "X Police Department", "Ministry of X". */
export const AGENCY_HEADS = set(`
  police constabulary department departments dept dept. bureau agency administration commission court courts ministry office offices service services force taskforce council councils
  senate parliament congress guard patrol marshals legislature assembly division unit units squad authority directorate inspectorate command tribunal corps
  treasury embassy consulate judiciary sheriff's board gendarmerie prosecutor's attorney's ombudsman registry branch operations enforcement
  corrections investigations troopers selectmen government chancery coroner's customs borough task-force policing prison jail penitentiary
  commissariat prosecutors secretariat team teams section cell commissionerate facility partnership cid sector wing precinct barracks
  forces regulation prosecutions army navy brigade battalion regiment militia ranger-district taskforces inspectorate-general bundestag bundesrat sejm duma diet rada folketing riksdag storting oireachtas`);

/** Bodies of any other kind, by class. */
export const ORGANIZATION_HEADS = set(`
  inc inc. corp corp. corporation ltd ltd. limited llc plc company co. group holdings nv ag sa gmbh spa bv ab asa oy oyj pty bhd tbk llp pllc lp incorporated conglomerate
  bank partners associates capital ventures securities investments insurance assurance financial mutual equity advisers advisors consulting consultants brokers brokerage lenders
  party union unions association federation confederation conference caucus committee campaign movement front alliance coalition league gop
  foundation institute trust charity fund society fellowship brotherhood network collective cooperative co-operative consortium initiative forum aid exchange research hotline helpline organisation organization guild chamber shelter hospice refuge center centre 
  university college school schools academy kindergarten polytechnic seminary conservatory faculty preschool nursery daycare montessori lyceum 
  hospital hospitals clinic clinics infirmary surgery pharmacy health healthcare medical dental laboratory laboratories labs observatory
  church cathedral mosque temple synagogue chapel basilica monastery abbey convent priory ministries mission missions tabernacle gurdwara shul diocese library libraries archdiocese congregation meeting
  club fc afc rfc cfc united rovers wanderers athletic hotspur albion celtics sox raptors tigers wildcats bulldogs
  times post news herald gazette tribune globe journal chronicle express dispatch bulletin ledger enquirer inquirer advertiser sentinel telegraph mail radio television tv magazine sun-times examiner courier echo argus observer
  broadcasting media newspapers press publishing publishers publications pictures productions films studios records entertainment theatre theater theatres museum museums gallery galleries orchestra philharmonic symphony ballet opera choir
  airlines airways airline aviation aerospace shipping logistics freight haulage transport transportation trucking railways railway railroad cruises ferries motors automotive tyres
  technologies technology systems software robotics networks communications telecom telecoms wireless electronics semiconductors engineering engineers solutions digital analytics dynamics robotics
  pharmaceuticals pharma biotech therapeutics biosciences genetics energy petroleum oil gas mining minerals metals steel chemicals plastics timber lumber industries manufacturing fabrication machinery
  foods food dairy meats poultry farms orchards vineyards winery brewing brewery brewers distillery distillers bakery bakers stores supermarket supermarkets grocery market markets mall outlet deli pizza garage autos auto towing salvage storage rentals leasing outfitters boutique shop shops overseas tire tires arms hardware furniture florist jewelers jewellers butchers thrift pawn
  brands seafood seafoods mart sales restaurant cafe café coffee diner grill pizzeria bistro pub tavern inn bar lounge hotel hotels motel resort resorts casino casinos lodge gym fitness salon
  homes properties realty estates builders construction contractors developments developers roofing plumbing scaffolding architects surveyors paving
  solicitors lawyers barristers chambers strategies sports travel tours holidays leisure forensics tactical stevedoring catering cleaning landscaping security project recycling waste recruitment staffing workers firefighters teamsters nurses`);

/** Where a place's name ends or begins: "X County", "Lake X". */
export const PLACE_HEADS = set(`
  county town city corners crossing junction springs landing cove hollow bluffs parish borough township village island islands lake river bay beach park harbor harbour peninsula valley mountain mountains hill hills heights square
  airport province prefecture peninsula coast strait gulf canal creek forest desert ocean sea bridge pier plaza station estate towers trail pike parkway alley mews quay wharf castle stadium arena europort field fields falls turnpike highway pond reservoir reserve reservation prairie firth butte marsh loch glen fjord moor dock docks harbourside marina plateau basin delta cay cays reef lagoon gorge canyon mesa ridge cliffs sands dunes oblast checkpoint krai governorate voivodeship emirate municipality
  expressway interstate motorway street st. avenue ave ave. road rd rd. boulevard blvd blvd. lane drive place terrace crescent close gardens way`);

/** Streets and roads: places too small for the board unless a rule asks. */
export const STREET_HEADS = set("street st. avenue ave ave. road rd rd. boulevard blvd blvd. lane drive terrace crescent close way turnpike highway expressway interstate motorway parkway");

/** Gangs: the word itself is no part of the name, or is the plural of its members. */
export const GANG_NOUNS = set("gang gangs crew cartel clan mafia mob syndicate gangsters posse firm");
export const GANG_NAMES = set("syndicate confraternity gangsters pirus piru crips bloods kings disciples lords boyz mob mafia cartel clique posse mobsters outlaws locos");

/** Plural nouns that gangs call their members. */
export const GANG_MEMBERS = set("regulars heartless notorious firm soldiers boys kings riders outlaws lords devils demons souls angels gangsters hustlers warriors shooters goons bandits savages hoods hoodlums thugs assassins goonies killers");

/** What ends the name of a law, an event, a prize, a work or a day: no name of a kind that the board knows. */
export const NOTHING_HEADS = set(`
  act bill amendment cup bowl day week month award awards prize medal championship championships open festival war wars treaty agreement accord accords
  strategy plan programme program protocol report reports review code title article clause resolution directive order law rule rules games olympics
  marathon derby series tour tournament final finals season ceremony eve night morning address speech show podcast album song film
  covid-19 covid pandemic hurricane storm edition survey index theory syndrome disease virus scholarship`);

/** Words that may stand inside a name between two capitals. */
export const INNER = set("of and & for the on de la las los del della di da dos du des le van von der den ter ten al el bin ibn y e ");

/** Particles of surnames; they may begin the surname with a small letter. */
export const PARTICLES = set("de la las los del della di da das do dos du des le van von der den ter ten al el bin ibn bint ben abu st. mac ap ní nic uí ó o' y e zu zur af av");

export const SUFFIXES = set("jr jr. sr sr. ii iii iv esq esq. obe mbe cbe qc kc mp mep msp tds td phd ph.d. m.d. md");

/** Makers of cars, whose models are no people: "a Ford Explorer". */
export const MAKES = new Set("Mercedes-Benz BMW Porsche Ferrari Bentley Fiat Seat Dacia Saab Suzuki Harley-Davidson Boeing Airbus Samsung Nokia iPhone Nike Adidas Ford Chevrolet Chevy Toyota Honda Nissan Hyundai Kia Subaru Mazda Volkswagen Audi Mercedes Jeep Dodge Chrysler Buick Cadillac Lexus Acura Infiniti GMC Tesla Volvo Vauxhall Peugeot Renault Citroën Skoda Škoda Mitsubishi Suzuki Yamaha Kawasaki Glock Ruger Remington Winchester".split(" "));
