/** Capitalised words that are no name on the board: days, peoples, faiths, tongues, acronyms of things. All in lower case but `ACRONYMS`. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const DAYS_AND_MONTHS = set(`
  monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. tue tues wed thu thurs fri
  january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. feb apr jul aug sept oct nov dec
  christmas easter halloween thanksgiving ramadan eid diwali hanukkah passover lent new-year juneteenth`);

const PEOPLES_LISTED = set(`
  afghan american argentine asian australian austrian bangladeshi belgian black white brazilian british briton britons bulgarian canadian chilean chinese colombian croatian cuban czech danish dominican dutch ecuadorian ecuadorean
  egyptian english ethiopian european filipino finnish french georgian german ghanaian greek guatemalan haitian honduran hungarian indian indonesian iranian iraqi irish israeli italian jamaican japanese
  jewish jews kenyan korean kosovan kurdish latino latina latinos hispanic hispanics lebanese libyan lithuanian latvian malaysian maltese mexican moldovan moroccan nepalese nicaraguan nigerian norwegian pakistani palestinian panamanian
  peruvian polish portuguese romanian russian salvadoran salvadorean saudi scottish scots senegalese serbian singaporean slovak slovenian somali spanish sri-lankan sudanese swedish swiss syrian taiwanese
  thai tunisian turkish turk turks ugandan ukrainian uruguayan venezuelan vietnamese welsh yemeni zimbabwean african africans arab arabs muslim muslims christian christians catholic catholics protestant protestants hindu hindus sikh sikhs
  buddhist islamic islamist roma māori maori aboriginal indigenous inuit cherokee navajo caribbean guyanese trinidadian barbadian algerian albanian albanians angolan armenian azerbaijani belarusian bolivian bosnian burmese cambodian
  cameroonian congolese costa-rican cypriot emirati eritrean estonian fijian gambian icelandic ivorian jordanian kazakh kuwaiti kyrgyz laotian liberian luxembourgish macedonian malawian mauritian mongolian montenegrin mozambican
  namibian paraguayan puerto-rican qatari rwandan samoan tanzanian togolese tongan uzbek zambian
  republican republicans democrat democrats democratic tory tories conservative conservatives unionist nationalist loyalist bostonian bostonians londoner londoners texan texans californian californians
  parisian scouse mancunian glaswegian dubliner dubliners new-yorker sicilian corsican basque catalan flemish bavarian cantonese mandarin hebrew arabic latin gaelic urdu hindi punjabi bengali tamil swahili creole
  western eastern northern southern nordic baltic balkan balkans mediterranean scandinavian american-born kiwi aussie gypsy cree ojibwe mohawk sioux lakota apache hopi métis mi’kmaq maasai zulu xhosa yoruba igbo hausa kikuyu luo
  marxist communist socialist libertarian nazi neo-nazi trumpist brexit maga antifa ira-linked`);

/** Is a capitalised word a people, a faith or a party's adherent ("Chilean", "Democrats")? `lower` is in lower case. */
export const isPeople = (lower: string): boolean => PEOPLES_LISTED.has(lower) || (lower.endsWith("s") && PEOPLES_LISTED.has(lower.slice(0, -1)));

/** Acronyms of things that are no body. */
export const ACRONYMS: ReadonlySet<string> = new Set(
  `TV CEO CFO COO CTO DNA CCTV GPS PPE AR SUV DUI OUI DWI OWI COVID AIDS HIV PTSD LGBT LGBTQ GDP VAT AI IT PR HR PC DC DS DI DCI DCS DSI DAC ID IDs DIY FAQ RSVP PhD BA MA MBA ATM PIN SIM USB URL PDF DVD CD
   AM PM EST EDT CST CDT PST PDT GMT BST UTC AK SKS IED EV UK US USA UAE EU UN NHS_ KC QC MP MPs MEP TD TDs MSP MLA MPP MSPs JP OBE MBE CBE MVP NGO NGOs LLC PLC GCSE LSD MDMA GHB THC CBD XL VIP BMW VW RV ATV HGV
   OK NEW BREAKING UPDATE WATCH READ MORE CLICK HERE LIVE EXCLUSIVE I A THE NOT AND OR NO YES Q AP_ OMCG OCG SWAT HD JV RBI ERA TD_ QB PSA RICO PSNI_ FY Q1 Q2 Q3 Q4 EPS EBITDA IPO M&A`
    .trim()
    .split(/\s+/),
);
