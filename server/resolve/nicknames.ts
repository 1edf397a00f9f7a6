/**
 * Given names that one person may bear at once: full forms, other spellings, short forms. A form may be in several
 * groups: "Pat" is Patricia or Patrick, who are not each other.
 */
const GROUPS = `
abigail abby|abraham abe|adrian adrien|alan allan allen al|albert al bert|alexander aleksandr oleksandr alex sandy sasha|alexandra alexandria alex lexi sandy
alfred alf al fred freddy|allison alison ali|andrew andy drew|anne ann anna annie|anthony tony|antonio toni tony|arthur art artie|barbara barb|benjamin ben benny benji
bernard bernie|bradley brad|brian bryan|calvin cal|catherine katherine kathryn katharine cathy cate katie kate kathy kay|charles charlie chuck chas|christina christine kristin kristina tina chris
christopher kit chris|christian chris|clifford cliff|cynthia cindy|daniel dan danny|david dave davey|deborah debra deb debbie|dennis denny|dominic dom|donald don donny donnie
dorothy dot dottie|douglas doug|edward ed eddie ned ted teddy|edgar ed eddie|edwin ed eddie|edmund ed ned|elizabeth elisabeth liz beth betty eliza lizzie libby betsy
eric erik|eugene gene|frances fran|francis frank frankie|franklin frank|francisco paco pancho|frederick fred freddy rick|gabriel gabe|geoffrey jeffrey jeff geoff|gerald gerry jerry|gilbert gil
gregory greg|guillermo memo|harold hal harry|henry hank harry|herbert herb|jacob jake|jacqueline jackie|james jim jimmy jamie|janet jan|jennifer jen jenny|jeremiah jerry|jeremy jerry|jerome jerry
jesus chuy|jessica jess|john jack johnny|jonathan jonathon jon|joseph joe joey|jose pepe joe|joshua josh|judith judy|karl carl|kenneth ken kenny|kimberly kim
laura laurie|laurence lawrence larry|leonard len lenny leo|leonardo leo|lindsay lindsey|louis lou louie lewis|luis lou|madeline maddie|manuel manny|margaret maggie meg peggy marge|marc mark marcus
martin marty|matthew matt|maximilian max|maxwell max|melvin mel|michael mike mikey mick|miguel mike|michelle shelly|mitchell mitch|nathan nate|nathaniel nate nat|nicholas nicolas nick nicky|norman norm|oliver ollie
pamela pam|patricia pat patty tricia trish|patrick pat paddy|peter pete|philip phillip phil|rafael raphael rafa|raymond ray|rebecca becky|richard dick rich richie rick ricky|robert rob bob bobby robbie|roberto beto
rodney rod|ronald ron ronnie|rosemary rosie|russell russ|samuel sam sammy|samantha sam sammie|sandra sandy|sarah sara sally|sebastian seb|sidney sid|stanley stan|stephen steven steve|stephanie steph|stuart stewart stu|susan sue suzy suzie|suzanne sue
teresa theresa terry tess|terrence terrance terry|theodore theo ted teddy|thomas tom tommy|timothy tim|tobias toby|valerie val|veronica ronnie|victor vic viktor|victoria vicky vicki tori|vincent vince vinny
virginia ginny|walter walt|wesley wes|william bill billy will willie liam|zachary zach zack`;

/** Names of other scripts, each with the spellings that are one name there. */
const SPELLINGS = `
mohammed muhammad mohamed mohammad muhammed mohamad mohamud mohd|ahmed ahmad ahmet|yusuf youssef yousef yousif yousuf yussuf|hussein hossein husain hussain husayn hussien|hassan hasan
khaled khalid|omar umar omer|ibrahim ebrahim ibraheem|abdullah abdallah abdulla|abdulrahman abdurrahman abdelrahman abdirahman|mahmoud mahmud mahmood|mustafa mostafa moustafa|said saeed saeid sayed|osama usama
jamal gamal|kareem karim|rashid rasheed|saleh salih|tariq tarek tarik|walid waleed|yasser yasir yassir|zaid zayd zayed|fatima fatimah fatma|aisha ayesha aysha|maryam mariam|abdi abdy|faisal faysal feisal|nasser nasir naser
sergei sergey serhiy serhii|dmitry dmitri dmitriy dmytro|alexei alexey aleksei aleksey oleksiy|yuri yuriy yury iurii|andrei andrey andriy|nikolai nikolay mykola|mikhail michail mykhailo|vladimir volodymyr wladimir|evgeny yevgeny evgeni yevgeniy
igor ihor|oleg oleh|yulia julia yuliya iuliia|natalia nataliya natalya|tatiana tatyana tetiana|ekaterina yekaterina kateryna|anastasia anastasiya|svetlana svitlana`;

const lists = (text: string): string[][] => text.trim().split(/[|\n]/).map((group) => group.trim().split(" "));
const spelt = lists(SPELLINGS);
const all = [...lists(GROUPS), ...spelt];

const GROUPS_OF = new Map<string, Set<number>>();
for (const [i, group] of all.entries()) for (const form of group) GROUPS_OF.set(form, (GROUPS_OF.get(form) ?? new Set()).add(i));
const SPELT = new Set(spelt.flat());

/** Groups that share a form are looked up together, by the first form of the first of them. */
const CLASSES = new Map<string, string>();
for (const [i, [first = ""]] of all.entries()) {
  if (CLASSES.has(first)) continue;
  const todo = [i];
  const seen = new Set<number>();
  for (let g = todo.pop(); g !== undefined; g = todo.pop()) {
    if (seen.has(g)) continue;
    seen.add(g);
    for (const form of all[g] ?? []) {
      if (!CLASSES.has(form)) CLASSES.set(form, first);
      for (const other of GROUPS_OF.get(form) ?? []) if (!seen.has(other)) todo.push(other);
    }
  }
}

/** The name under which a given name and all that it may be is looked up. Itself when it has no other form. */
export const givenKey = (given: string): string => CLASSES.get(given) ?? sound(given);

/** Double letters and endings that are spelt as one likes: "Kseniia", "Ksenia"; "Philipp", "Filip". */
const sound = (given: string): string => given.replace(/(\p{L})\1/gu, "$1").replace(/ph/g, "f").replace(/i?[yj]a$/, "ia").replace(/(?:iy|y)$/, "i");

/** May one person bear both? "Pat" and "Patrick", "Pat" and "Patricia", but not "Patrick" and "Patricia". */
export function givenFits(a: string, b: string): boolean {
  if (sound(a) === sound(b)) return true;
  const [x, y] = [GROUPS_OF.get(a), GROUPS_OF.get(b)];
  return x !== undefined && y !== undefined && [...x].some((g) => y.has(g));
}

/** One name, spelt in two ways? */
export const isSound = (a: string, b: string): boolean => sound(a) === sound(b);

/** Is it a name of another script, which every paper spells in its own way? */
export const isSpelt = (given: string): boolean => SPELT.has(given);

/** The commonest full forms of a given name: "tom" → "thomas". */
const fullForms = (given: string): string[] => [given, ...[...(GROUPS_OF.get(given) ?? [])].flatMap((g) => all[g]?.[0] ?? [])];

/** Given names and surnames that so many people bear that the name alone says little. */
const COMMON_GIVEN = new Set(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin
brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank
alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry peter juan carlos luis jesus miguel pedro manuel antonio francisco jorge
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda
dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine
maria ana rosa carmen wei li ming mohammed muhammad mohamed ahmed ali`.split(/\s+/),
);
const COMMON_SURNAME = new Set(
  `smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee
perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall
rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez
ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price
alvarez castillo sanders patel myers long ross foster jimenez khan ahmed ali singh chen wang li zhang liu yang huang wu tran`.split(/\s+/),
);

/** Do many people bear this given name and this surname together? */
export const isCommon = (given: string, surname: string): boolean => fullForms(given).some((form) => COMMON_GIVEN.has(form)) && COMMON_SURNAME.has(surname);
