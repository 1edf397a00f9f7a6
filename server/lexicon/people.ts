/** Nouns for people as they are arrested, counted and described. Lower case. */

const both = (singular: string): string[] => singular.trim().split(/\s+/).flatMap((word) => [word, plural(word)]);
function plural(word: string): string {
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

export const PEOPLE: ReadonlySet<string> = new Set([
  ..."people men women children youths persons folks gunmen policemen policewomen businessmen fishermen crewmen servicemen councilmen gardaí gardai boys girls youngsters juveniles brothers sisters siblings twins".split(" "),
  ...both(`man woman person individual suspect boy girl child teen teenager youth juvenile minor adult male female pensioner driver passenger motorist rider cyclist pedestrian
    migrant immigrant illegal alien national foreigner refugee citizen resident local visitor tourist noncitizen non-citizen undocumented
    offender criminal felon convict fugitive inmate prisoner detainee defendant accused arrestee murderer killer rapist robber burglar thief trafficker smuggler dealer gangster mobster member associate
    accomplice ringleader leader courier mule fraudster hacker scammer abuser predator pedophile paedophile molester attacker assailant gunman shooter perpetrator vandal arsonist kidnapper hitman assassin
    protester protestor demonstrator activist marcher rioter looter supporter fan hooligan student pupil teacher employee worker officer official soldier guard deputy agent mayor politician minister
    councillor lawyer doctor nurse businessman businesswoman executive director manager owner operator landlord tenant shopkeeper farmer taxi-driver trucker pilot priest pastor coach player
    mother father son daughter brother sister husband wife partner girlfriend boyfriend uncle aunt cousin nephew niece grandfather grandmother relative neighbour neighbor friend
    militant terrorist extremist jihadist rebel insurgent operative spy recruit customer buyer seller client prostitute pimp john broker middleman mastermind boss kingpin courier
    target offender assaulter aggressor poacher counterfeiter forger launderer facilitator traveller traveler stowaway facilitator drunk conspirator co-conspirator codefendant co-defendant
    collaborator follower ex-boyfriend ex-girlfriend ex-husband ex-wife sibling twin parent guardian babysitter caretaker carer other chef vendor builder contractor programmer technician mechanic
    bikie storekeeper bookkeeper accountant cashier striker clerk aide organizer organiser trader merchant hairdresser barber waiter waitress server gardener plumber electrician engineer musician
    lobbyist trustee treasurer tailor butcher baker porter cleaner cook bouncer bartender barista courier janitor custodian caterer picker packer cutter hunter trapper guide outfitter importer exporter
    supplier distributor wholesaler retailer jeweller jeweler pharmacist chemist dentist lecturer professor scholar academic scientist economist artist painter poet author writer singer dancer
    quarterback linebacker punter goalkeeper midfielder winger coach referee trainer sergeant corporal captain lieutenant constable cop policeman politician lawmaker legislator candidate treasurer
    contractor subcontractor foreman electrician welder carpenter roofer scaffolder miner logger docker stevedore sailor seaman deckhand skipper trawlerman steward stewardess attendant receptionist
    entrepreneur financier investor developer landowner rancher herder grazier squatter beggar vagrant drifter hiker camper swimmer surfer biker bikie hustler
    journalist reporter blogger rapper singer actor footballer athlete wrestler boxer`),
]);

/** "salesmen", "trawlermen", "horsewomen": people by what they do, whatever it is. */
export const endsInMen = (lower: string): boolean => /\p{L}{3}(?:men|women)$/u.test(lower) && !/^(?:speci|regi|abdo|acu|tegu)men$/.test(lower);

/** People of a country, by the noun or adjective that may stand alone: "a Chilean", "two Frenchmen". */
export const isNationality = (word: string): boolean => /^[\p{Lu}]\p{Ll}+(?:ans?|ese|ish|is|i|men|man)$/u.test(word);

/** "a 34-year-old", "the 17-year-old boy". */
export const isAged = (lower: string): boolean => /^\d{1,3}-year-olds?$/.test(lower) || /-year-olds?$/.test(lower);
