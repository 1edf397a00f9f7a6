/** Given names that one person may bear at once, the fullest first. A form that belongs to several stands with the commonest. */
const GROUPS = `
abigail abby|abraham abe|albert al bert|alexander alex sandy sasha|alexandra alexandria lexi|alfred alf fred freddy|allison ali|andrew andy drew
anthony tony|antonio toni|barbara barb|benjamin ben benny benji|bernard bernie|bradley brad|calvin cal|catherine cathy cate|charles charlie chuck chas
christina tina|christine chris|christopher kit|clifford cliff|cynthia cindy|daniel dan danny|david dave davey|deborah deb debbie debra
dennis denny|dominic dom|donald don donny donnie|dorothy dot dottie|douglas doug|edward ed eddie ned ted teddy|elizabeth liz beth betty eliza lizzie libby
eugene gene|frances fran|francis frank frankie|franklin|francisco paco pancho|frederick rick|gabriel gabe|geoffrey geoff|gerald gerry|gilbert gil
gregory greg|guillermo memo|harold hal|henry hank harry|herbert herb|jacob jake|jacqueline jackie|james jim jimmy jamie|janet jan|jeffrey jeff
jennifer jen jenny|jeremiah jeremy|jerome jerry|jesus chuy|jessica jess|john jack johnny|jonathan jon nathan nate|joseph joe joey|jose pepe|joshua josh
judith judy|karl carl|katherine kathryn katie kate kathy kay|kenneth ken kenny|kimberly kim|laurence lawrence larry|leonard len lenny|leonardo leo
louis lou louie|luis|madeline maddie|manuel manny|margaret maggie meg peggy marge|martin marty|matthew matt|maximilian max|melvin mel|michael mike mikey mick
michelle shelly|mitchell mitch|nicholas nick nicky|norman norm|oliver ollie|pamela pam|patricia pat patty tricia|patrick paddy|peter pete|philip phillip phil
raymond ray|rebecca becky|richard dick rich richie|robert rob bob bobby robbie|roberto beto|rodney rod|ronald ron ronnie|rosemary rosie|russell russ
samuel sam sammy|samantha sammie|sandra|sebastian seb|sidney sid|stanley stan|stephen steven steve|stephanie steph|stuart stu|susan sue suzy|suzanne
teresa theresa terry tess|theodore theo|thomas tom tommy|timothy tim|tobias toby|valerie val|veronica ronnie|victor vic|victoria vicky tori|vincent vince vinny
virginia ginny|walter walt|wesley wes|william bill billy will willie liam|zachary zach zack`;

const FORM = new Map<string, string>();
for (const group of GROUPS.trim().split(/[|\n]/)) {
  const [full = "", ...short] = group.split(" ");
  for (const form of [full, ...short]) if (!FORM.has(form)) FORM.set(form, full);
}

/** The form under which a given name and its short forms are looked up: "tom" → "thomas". Itself when it has none. */
export const givenForm = (given: string): string => FORM.get(given) ?? given;

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
export const isCommon = (given: string, surname: string): boolean => COMMON_GIVEN.has(givenForm(given)) && COMMON_SURNAME.has(surname);
