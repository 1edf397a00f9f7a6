/** How the pages of sport speak. All in lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What clubs call their players: the last word of a team's name. */
export const TEAM_NAMES = set(`
  foxes tigers lions bears wolves eagles hawks falcons panthers cougars wildcats bulldogs rams bulls broncos mustangs colts stallions chargers knights warriors raiders pirates vikings spartans trojans titans giants
  saints angels devils demons dragons dolphins sharks stingrays marlins orcas jaguars leopards cheetahs lancers rangers royals kings dukes barons patriots colonials rebels generals cavaliers crusaders cardinals orioles robins
  ravens owls ducks swans gulls terriers hornets wasps bees badgers beavers wolverines otters gators alligators crocodiles rattlers cobras pythons thunder storm lightning heat flames comets stars rockets suns jets flyers blazers
  cyclones hurricanes tornadoes miners steelers loggers packers borderers harlequins rhinos magpies kangaroos dockers bombers crows blues reds whites maroons buccaneers braves chiefs sox stags bucks aggies hoosiers buckeyes
  sooners longhorns huskies bearcats bruins mavericks outlaws highlanders brumbies waratahs wallabies springboks raptors rovers wanderers athletic albion harriers rangers corinthians casuals swifts celtics celtic hotspur county
  mariners admirals sailors ironmen steamers engineers railroaders roadrunners coyotes bison buffaloes mammoths monarchs senators capitals nationals pioneers settlers ramblers tribe stingers scorpions vipers bats cats`);

/** Verbs of games with a team for a subject; "Leeds are" too, since a town would be one. */
export const GAME_VERBS = set(`
  beat beats won win wins lost lose loses drew draw draws scored score scores led lead trailed trail host hosts hosted face faces faced play plays played meet meets met sit sits climbed moved signed sign signs sacked appointed hope hopes
  began finished went came took equalised equalized responded answered rallied clinched sealed secured slipped dropped conceded equalise struck pressed dominated controlled edged thrashed hammered held hold fell visit visits visited
  released loaned bought chased pulled stormed raced crashed bounced extended snapped are were have pounced dug survived surged advanced qualified progressed`);

/** Before the team that is played against. */
export const AGAINST = set("beat beats beating defeated defeating defeat against versus vs vs. v thrashed hammered edged hosted hosting facing faced sink sank stunned past over");

/** People and things of a team, behind its name. */
export const TEAM_BELONGINGS = set(`
  striker midfielder defender goalkeeper keeper manager coach captain boss winger forward fans supporters fullback full-back prop hooker lock flanker fly-half scrum-half centre skipper quarterback pitcher catcher shortstop linebacker kicker receiver
  guard defence defense attack bench squad side season goal goals dressing players player head assistant academy youngster legend chairman owner owners line half penalty box area corner bowler batsman opener wicketkeeper lineout scrum locker`);

/** Words that only such pages use often. */
export const SPORT_WORDS = /\b(?:coach(?:es|ed)?|season|league|games?|quarterback|striker|midfielder|defender|goalkeeper|winger|scored|innings|play-?offs?|touchdowns?|match(?:es)?|championship|tournament|fixtures?|referee|half-time|kick-off|wickets?|squad|tries|relegation|promotion|penalty|fly-half|scrum|teammates?|semi-?final|quarter-?final)\b/gi;
