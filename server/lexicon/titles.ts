/** Titles, ranks and posts that stand before a person's name, and words for people that do. All in lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** A word that can be part of a title before a name: "Det. Sgt.", "Special Agent in Charge", "acting Field Office Director". */
export const TITLE_WORDS = set(`
  mr mr. mrs mrs. ms ms. miss mx mx. master dr dr. doctor prof prof. professor rev rev. reverend fr fr. father sister brother pastor imam rabbi sheikh sheik cardinal bishop
  archbishop pope sir dame lord lady baroness baron earl duke duchess count countess king queen prince princess viscount
  gov gov. governor lt. lieutenant mayor president vice senator sen sen. sens. representative rep rep. reps. congressman congresswoman congressmember councilor councillor councilman councilwoman councilmember cllr
  cllr. coun coun. adv adv. advocate shri smt alhaji hon hon. alderman alderwoman supervisor selectman selectwoman assemblyman assemblywoman assemblymember delegate del. commissioner comm. comr. comptroller treasurer clerk
  attorney atty atty. general da d.a. ag a.g. prosecutor procurator fiscal solicitor barrister advocate counsel judge justice magistrate recorder sheriff marshal constable warden coroner
  chief deputy assistant associate acting interim executive senior junior principal lead former ex retired special agent in charge supervisory resident task force
  officer police patrolman detective det det. inspector insp insp. superintendent supt supt. snr sergeant sgt sgt. staff corporal cpl cpl. lt captain capt capt. major maj maj. colonel col col.
  brigadier brig. gen gen. admiral adm. commander cmdr cmdr. commandant pc pcso wpc dc ds di dci dcs dsi const const. trooper tpr. ranger private pvt. garda ranger
  ch ch. secretary sec. minister prime first taoiseach tánaiste chancellor premier speaker whip leader spokesman spokeswoman spokesperson ambassador envoy consul
  director administrator manager chairman chairwoman chairperson chair ceo cfo coo cto founder co-founder coach captain_team editor reporter correspondent columnist analyst
  nurse firefighter paramedic border czar attorney-general mp mep msp td mca mla mpp mlc mna senator-elect governor-elect mayor-elect president-elect
  defendant suspect lawyer attorneys coordinator dean provost headteacher principal_school headmaster headmistress operations field office division regional district national
  investigator examiner commissioner-general taoiseach-elect undersecretary under assistant_chief solicitor-general aide adviser advisor strategist activist organizer`);

/** Titles that are enough by themselves: a capital after one of these is a person. */
export const STRONG_TITLES = set(`
  mr mr. mrs mrs. ms ms. miss mx mx. dr dr. prof prof. professor rev rev. reverend imam rabbi pastor sheikh archbishop cardinal pope sir dame baroness
  gov gov. governor mayor president senator sen sen. rep rep. congressman congresswoman councilor councillor councilman councilwoman cllr cllr. alderman
  coun coun. adv adv. advocate shri smt alhaji ofc ofc. hon hon. attorney prosecutor judge justice magistrate sheriff marshal constable chief deputy agent officer detective det det. inspector insp insp. superintendent supt supt.
  sergeant sgt sgt. corporal cpl. captain capt capt. major maj. colonel col col. lieutenant lt lt. gen. admiral adm. commander cmdr cmdr. pc dc ds di dci dcs const const. trooper garda
  secretary minister taoiseach tánaiste premier chancellor spokesman spokeswoman spokesperson ambassador director administrator chairman chairwoman commissioner solicitor general
  czar leader coach ceo founder lawyer investigator coroner prosecutor supervisor recorder fiscal sister father brother queen king prince princess lord lady td mp`);

/** Lower-case nouns for people by office, trade or relation: the capitals after one of these are a person. */
export const ROLE_NOUNS = set(`
  spokesman spokeswoman spokesperson director mayor governor president senator sheriff chief attorney prosecutor judge lawyer solicitor barrister detective officer sergeant
  lieutenant captain agent inspector superintendent commander commissioner secretary minister leader chairman chairwoman chair founder owner manager coach editor reporter
  resident neighbor neighbour teacher principal professor doctor nurse pastor activist organizer candidate lawmaker councilor councillor councilman councilwoman mother father
  brother sister wife husband son daughter widow uncle aunt cousin grandmother grandfather girlfriend boyfriend partner friend victim suspect defendant accomplice ringleader driver
  czar boss analyst economist strategist researcher scientist author historian farmer student striker midfielder defender goalkeeper winger forward quarterback pitcher captain
  player driver artist singer actor actress director composer ceo executive spokespeople aide adviser advisor consultant trooper deputy constable garda magistrate named
  man woman boy girl teenager teen local businessman businesswoman entrepreneur lecturer campaigner volunteer musician poet baker butcher fisherman mechanic landlord tenant`);

export const HE_TITLES = set("mr mr. sir lord father brother king prince duke baron councilman congressman assemblyman alderman chairman spokesman fr fr. pope imam rabbi patrolman selectman headmaster");
export const SHE_TITLES = set("mrs mrs. ms ms. miss dame lady sister queen princess duchess baroness councilwoman congresswoman assemblywoman alderwoman chairwoman spokeswoman wpc headmistress");
