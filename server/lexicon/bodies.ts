/** Nouns and verbs that tell that the capitals beside them are a body. All in lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What an organization is: "the charity X", "X, a think tank", "X is a brewer". */
export const ORGANIZATION_KINDS = set(`
  lobby body service services initiative outfit regulator watchdog
  nonprofit non-profit nonprofits charity charities company companies firm firms startup start-up group groups organization organisation organizations organisations ngo retailer retailers manufacturer maker makers union unions
  publisher broadcaster newspaper newspapers paper website site outlet magazine station channel podcast foundation consultancy contractor subcontractor lender insurer insurers carrier airline airlines chain supermarket developer developers
  brewery brewer distillery winery bank builder builders housebuilder automaker carmaker drugmaker drugmakers chipmaker planemaker shipbuilder shipyard steelmaker miner refiner supplier suppliers distributor wholesaler
  restaurant restaurants cafe café bar pub nightclub bakery diner hotel hostel salon gym store shop shops pharmacy supermarkets garage dealership farm ranch
  school schools college university academy nursery preschool hospital hospice clinic clinics church mosque temple synagogue parish congregation 
  club clubs team teams side franchise league federation association coalition alliance network collective cooperative co-operative co-op consortium partnership fund endowment trust think-tank thinktank 
  laboratory lab laboratories security-firm institute centre center museum gallery theatre orchestra choir band troupe studio conglomerate multinational subsidiary brand label platform marketplace app exchange brokerage practice chambers
  solicitors lawyers accountants auditor auditors consultants landlord operator operators utility supplier shelter hospice mission society guild lodge party parties sect movement campaign committee
  pollster polling-firm monitor nonprofit-newsroom newsroom nonprofit-group charity-group grocer jeweller jeweler tailor florist butcher plant factory mill sawmill cannery abattoir slaughterhouse haulier shipper logistics-firm`);

/** Words that may stand before those: "law firm", "think tank", "campaign group", "housing association". */
export const KIND_MODIFIERS = set("law think campaign advocacy rights pressure lobby human housing aid relief tech technology security private pharmaceutical construction oil gas energy mining insurance investment equity hedge parent sister rival local regional national international global nonprofit charity trade labor labour teachers nurses students support community faith church church-backed grassroots political opposition ruling football rugby cricket basketball soccer hockey baseball youth boxing sports news media broadcasting television radio daily weekly tabloid online social");

/** What follows a body's name: "X shares", "X spokesman", "X workers". */
export const BODY_BELONGINGS = set(`
  shares stock employees staff staffers workers spokesman spokeswoman spokesperson spokespeople executive executives ceo cfo boss bosses shareholders investors customers headquarters board branch branches store stores shop
  outlet outlets factory plant plants warehouse restaurant app apps account accounts website subsidiary founder co-founder chairman chairwoman chair director directors trustee trustees volunteer volunteers organizer organiser organizers organisers
  activist activists members supporters manager coach striker midfielder defender goalkeeper winger captain forward fans quarterback pitcher players player supporter lawmaker lawmakers mp mps councillor councillors senator senators leader
  candidate candidates nominee columnist reporter reporters journalist editor correspondent photographer pupil pupils student students professor researchers lecturer alumni headteacher principal analyst analysts economist lawyer lawyers
  solicitor partner chief vice co-leader deputy driver drivers truck trucks van vans lorry jet flight flights plane bus buses train trains newsletter report survey poll`);

/** Verbs whose subject is hardly ever one person: "X employs 40 people". */
export const BODY_VERBS = set("employs operates manufactures sells makes owns recalled acquired merged publishes broadcasts insures represents ships supplies distributes launched reported posted unveiled listed issued denies expects plans hired trades advocates campaigns");

/** Verbs that may follow the name of a body which nothing else explains. */
export const BODY_DOES = set(`
  stood has had have will would is was are were did does declined refused agreed cut paid gave found called cancelled canceled wants says hopes welcomed promised urged asked told backed opposed condemned praised criticised criticized demanded
  accused denied confirmed apologised apologized warned fined ordered settled closed opened fell rose sued helped wrote hosts hosted runs ran offered offers provided provides supports supported receives received won lost bought sold raised stopped`);

/** Words after which a body is named: "joined X", "sued X". */
export const JOINED = set("joined join joins joining attended attends founded co-founded acquired acquire buy bought sued suing owns own owned");

/** Openers of names that go on behind a small word: "Friends of the X", "Mothers Against Y", "Doctors Without Borders". */
export const CAUSES = set("friends citizens students mothers moms mums dads fathers parents families workers voters women voices lawyers doctors physicians nurses neighbors neighbours americans veterans jews muslims christians catholics people partners action rights justice hope jobs homes sons daughters sisters brothers knights order scientists teachers farmers residents artists engineers educators survivors grandmothers neighbors league coalition campaign alliance house centre center institute network fund foundation society association union council mission movement faith neighbors youth together stand survivors feed voice");
export const CAUSE_LINKS = set("of for against with without in to");
