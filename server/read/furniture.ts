import type { Span } from "../model/span.ts";
import type { Line } from "./lines.ts";
import { SHORT, endsAsSentence } from "./lines.ts";

/**
 * What a page puts around an article. Each pattern is tried on short lines only. Those of LINE say of the whole line
 * what it is by how it begins; those of ANYWHERE by a phrase that articles do not use of their own subject.
 */
const LINE: readonly RegExp[] = [
  /^(?:click|tap) (?:here|below|to )/i,
  /^(?:read|see|learn|find out|watch|listen)(?: more| also| next| now| on)?\s*[:|>»–—]/i,
  /^(?:read|see|learn|watch|view|find out) (?:more|also)\b.{0,120}$/i,
  /^(?:also read|read this|don[’']t miss|must read|must watch|up next|next up|next article|previous article)\b/i,
  /^(?:tags|topics|keywords|filed under)$|^(?:related|recommended|more (?:on this|from|in|like this|stories|news|top)|most (?:read|popular|viewed|shared)|trending|top stories|latest (?:news|stories|headlines)|you (?:may|might) also like|editors?[’']s? (?:picks|choice)|in other news|around the web|promoted|sponsored|paid content|partner content)\b(?!.*[.]$)/i,
  /^(?:sign up|subscribe|register|log ?in|sign in|join)\b.{0,40}\b(?:newsletter|email|alert|briefing|inbox|free|today|now|account|here|app|whatsapp|channel|community)/i,
  /^(?:subscribe|sign in|log ?in|register|search|menu|close|print|email|share|save|comments?|skip to (?:main )?content|back to top|loading\W*|advert|advertisement|advertising|ad|continue reading|gift this article|give this article|listen|play|pause|video|photos?|images?|gallery|live|breaking|copy link|link copied!?|reply|report|like|follow|donate)[.!:]?$/i,
  /^(?:\W*)(?:advertisement|story continues|article continues|scroll (?:down )?to continue|continue reading|advertise with)\b/i,
  /^share\b(?=.{0,80}$)(?:\s*[:|]|\s+(?:this|on|via|with friends|to|the (?:article|story)|(?:article|story))\b|.*\b(?:facebook|twitter|whatsapp|linkedin)\b)/i,
  /^(?:follow|like|find|join) (?:us|me|@\w+|[\w .'’-]{2,40}) on (?:x\b|twitter|facebook|instagram|whatsapp|telegram|tiktok|linkedin|youtube|bluesky|threads|google news|social)/i,
  /^(?:follow|like|find) us\b/i,
  /^(?:new )?you can now listen to\b/i,
  /^(?:new:? )?listen to this (?:article|story)\b/i,
  /^[([]?\s*(?:photos?|pictures?|image|images|credit|photo credit|photo by|photograph|photography|illustration|file photo|video|graphic|caption|getty images|handout)\b\s*(?:by\b|credit|courtesy|:|\/|\()/i,
  /(?:[.(|–—-]\s*|^)(?:images?|pictures?|photos?|photographs?|pics?|credit|photo credit|image credit|picture credit|file (?:photo|image))\s*:\s*[^:]{2,80}$/i,
  /(?:[.(|–—-]\s*)(?:photo|photograph|picture|image)s? (?:by|courtesy(?: of)?)\s+[^:.]{2,60}\)?$/i,
  /^[([](?:[^()[\]]{0,100}\b(?:via ap|getty images|ap photo|file photo|reuters|afp|pa wire|alamy|shutterstock|handout|photo by|courtesy)\b[^()[\]]{0,60})[)\]]$/i,
  /^.{0,90}\/(?:getty(?: images)?|ap|afp|reuters|pa|pa wire|shutterstock|bloomberg|epa)(?: via .{0,30})?$/i,
  /^(?:getty images|reuters|ap photo|associated press|pa media|pa wire|afp|epa|alamy|shutterstock|supplied|handout|file photo)$/i,
  /^[\d\s().:+-]{1,24}$/,
  /^\S+@\S+\.\w+$/,
  /^\d{1,2}:\d\d\s+estimated\b/i,
  /^after newsletter promotion$/i,
  /^sign up (?:to|for) [^.]{2,80}$/i,
  /\bis not responsible for the content of external (?:sites|websites|links)\b/i,
  /^image (?:source|caption|credit),/i,
  /^(?:view image in full ?screen|this article is more than|reporting from [\p{Lu}][\p{L} ,]{1,40}$|share this|most viewed|explore more on these topics)/iu,
  /^(?:(?:©|\(c\)\s)(?=.{0,100}$|.*\brights reserved)|copyright\b(?=.{0,40}(?:\d{4}|©)))/i,
  /^\s*(?:all rights reserved|terms (?:of|and)|privacy (?:policy|notice)|cookie (?:policy|settings)|accept (?:all|cookies)|manage (?:cookies|preferences)|do not sell)\b.{0,100}$/i,
  /^(?:\d[\d,]*|no|view|show|leave a|post a|add a|join the)(?: \d+| all)? (?:comments?|conversation|shares?|views|likes)\b.{0,30}$/i,
  /^comments?\s*[(:]\s*\d*/i,
  /^(?:\d+|one|two|three|four|five|six) min(?:ute)?s?\.? (?:read|ago|listen|watch)\b/i,
  /^(?:\d+|an?) (?:hours?|days?|minutes?) ago$/i,
  /^(?:estimated )?reading time\b/i,
  /^(?:download|get) (?:the|our)\b.{0,40}\bapp\b/i,
  /^(?:get|receive) (?:the|our|your|all)\b.{0,60}\b(?:newsletter|inbox|alerts|headlines|email)/i,
  /^[^>»›«‹.]{1,40}(?:\s*[>»›]\s*[^>»›«‹.]{1,50}){1,6}$/,
  /^(?=.*\b(?:crime ?stoppers|tip form|tip ?line)\b)(?=.*(?:tip form|https?:|www\.))(?:anyone with|members of the public|if you have)\b/i,
  /^(?:opinion|analysis|exclusive|breaking(?: news)?|column|editorial|letters?(?: to the editor)?|feature|comment)$/i,
  /^for more (?:news|information|stories|details)\b.{0,60}\b(?:visit|www|https?|see|follow|go to)\b.{0,80}(?:www|https?:|@|\.(?:com|gov|org))/i,
  /^.{0,80}\b(?:media|press|news) release\b.{0,40}[·|•].*$/i,
  /^(?:.{0,60}[·|•]\s*)?(?:local )?(?:media|press|news) release\b.{0,80}\b(?:for (?:immediate )?release|embargo)/i,
  /^(?:facebook|twitter|x|whatsapp|linkedin|reddit|email|pinterest|instagram|youtube|tiktok|messenger|copy link|print|bluesky|threads|telegram|flipboard)(?:(?:\s*[|,·•/]\s*|\s+)(?:facebook|twitter|x|whatsapp|linkedin|reddit|email|pinterest|instagram|youtube|tiktok|messenger|copy link|print|bluesky|threads|telegram|flipboard|share))+$/i,
  /^(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|section|posted in|more on this story)\s*[:|]/i,
  /^(?:(?:#\s*){2,}|[-–—]\s*[A-Z]{2,6}\s*[-–—]|[-–—]\s*(?:30|ends?)\s*[-–—]|ends|\*\s*\*\s*\*|\*{3,}|[-–—_=*]{3,})$/i,
  /^(?:do you have|have you got|got) (?:a|any|more)\b.{0,60}\b(?:story|stories|tip|tips|news|information|video|photos?)\b.{0,20}\?.*(?:e-?mail|contact|send|get in touch|let us know|call|@)/i,
  /^.{0,70}\b(?:(?:Press|PRESS) (?:Office|OFFICE|Release|RELEASE)|(?:Media|MEDIA) (?:Office|OFFICE|Release|RELEASE|Statement|STATEMENT|Cent(?:re|er)|CENT(?:RE|ER)|Relations|RELATIONS)|(?:News|NEWS) (?:Release|RELEASE))(?:\W*|\s*[:|–-].{0,60})$/,
  /^newsroom$/i,
  /^for (?:immediate|instant) release\b.{0,60}$/i,
  /^(?:media|press|for (?:media|more|further)|for press)\b.{0,30}\b(?:contact|enquir|inquir|information)\w*\b.{0,20}[:@]/i,
  /^(?:contact|e-?mail|tel|telephone|phone|fax|twitter|web|website)\s*:/i,
  /^https?:\/\/\S+$/i,
  /^(?:editor[’']s note|correction|clarification)\s*:?\s*this (?:article|story)\b/i,
  /^this (?:article|story) (?:was|has been|is|first|originally)\b.{0,60}\b(?:published|updated|corrected|amended|appeared|syndicated|produced|developing|available)\b/i,
  /^(?:this (?:website|site)|we) uses? cookies\b/i,
  /^\(?this (?:article|story|report|dispatch)\b.{0,60}\b(?:not been edited|auto-generated|first published|originally (?:published|appeared)|was (?:produced|supplied|provided) by)\b/i,
  /^[—–-]*\s*with (?:files|additional reporting|reporting|contributions) (?:from|by)\b/i,
  /^(?:our standards|rns number|privacy notice|isin|provided by|supplied by)\s*:/i,
  /^follow\b.{0,60}\b(?:coverage|news|updates|story|stories)\b.{0,60}(?:\b(?:at|on)\b|https?:)/i,
  /^(?:listen to|subscribe to|watch) (?:the latest|our|more)\b.{0,60}\b(?:podcast|channel|show|episode)/i,
  /^(?:kindly|please) (?:share|like|subscribe|follow)\b/i,
  /^(?:like|share)(?: (?:and|&) (?:like|share|comment|follow))+\b/i,
  /^(?:#[\p{L}\d_]+\s*){1,12}$/u,
  /^(?:[^·|•]{1,40}[·|•]\s*){0,3}[\d.,]+[KkMm]? (?:likes?|shares?|views|comments?|reactions|retweets|reposts)(?:\s*[·|•].{0,40})?$/,
  /^(?:\d+|an?) (?:hours?|days?|minutes?|mins?|hrs?) ago\s*[·|•–-].{0,40}$/i,
  /^(?=[^.]*\b(?:sign up|subscribe) to\b).{0,20}\b(?:sign up|subscribe) to [\p{Lu}].{0,120}$/u,
  /^[\p{Lu}][\p{L} .'’-]{2,60}[—–|-]\s*(?:media|press|communications)\s*(?:unit|team|desk|branch|office|room)?$/iu,
];

const ANYWHERE: readonly RegExp[] = [
  /\bcontributed to this (?:report|story|article)\b/i,
  /\b(?:additional )?reporting by [^.]{3,120}[.;]? ?(?:editing|writing) by\b/i,
  /^\(?additional reporting (?:by|from)\b/i,
  /\bthis material may not be (?:published|reproduced)\b/i,
  /\ball rights reserved\b/i,
  /\b(?:sign up|subscribe|signing up|subscribing) (?:for|to|here)\b.{0,60}\bnewsletters?\b/i,
  /\b(?:click|tap) here (?:to|for)\b/i,
  /\b(?:we|site|website) uses? cookies\b/i,
  /\b(?:delivered|straight|direct(?:ly)?) to your inbox\b/i,
  /^(?:reach|contact|e-?mail) (?:him|her|them|me|us) (?:at|on|by)\b/i,
  /\b(?:can be reached|reach (?:him|her|them)|contact (?:him|her|them)|e-?mail (?:him|her|them)|follow (?:him|her|them))\b.{0,30}(?:@\w|\bon (?:x|twitter|bluesky)\b)/i,
  /\b(?:republished|reprinted) (?:here )?(?:with permission|under)\b/i,
];

/** The patterns in as few as their flags allow: every short line is tried, and each trial has its price. */
function joined(patterns: readonly RegExp[]): RegExp[] {
  const kinds = new Map<string, RegExp[]>();
  for (const p of patterns) {
    const kind = `${p.source.startsWith("^")} ${p.flags}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), p]);
  }
  return [...kinds.values()].map((list) => new RegExp(list.map((p) => `(?:${p.source})`).join("|"), list[0]?.flags));
}
const LINES = joined(LINE);

/** A word of each pattern of ANYWHERE: a line without any of them holds none of their sentences. */
const HINT = /contribut|reporting|material|reserved|newsletter|(?:click|tap) here|cookies|inbox|reach|contact|e-?mail|follow|reprinted|republished/i;

const MENU =
  /^(?:home|watch live|live tv|my news|today's paper|news|sports?|politics|business|opinion|culture|lifestyle|life|style|weather|videos?|world|uk|us|u\.s\.|crime|courts?|travel|local|regional|national|international|obituaries|jobs|contact|contacts|about|login|log ?in|sign ?in|sign ?up|subscribe|search|menu|e-?paper|more|health|science|tech|technology|entertainment|puzzles|podcasts?|newsletters?|notices|classifieds|property|food|arts|education|environment|climate|money|traffic|events?|features?|comment|letters|community|gallery|photos?|football|rugby|cricket|tv|radio|live|shop|motoring|family|farming|what's on|what’s on|us|in your area|latest|top stories|elections?|gaa|racing|markets|economy|books|film|music|games|horoscopes|donate|support|help|advertise|archive|account|my account|follow|faq|careers|terms|privacy|cookies|accessibility|sitemap|and|&|of use|policy|share|save|print|e-?mail|comments?|facebook|twitter|x|whatsapp|linkedin|copy link|reply|report|like)$/i;

/** "Home News Sport", "Home > News > Crime": a row of a page's sections. */
function isMenu(text: string): boolean {
  if (endsAsSentence(text)) return false;
  const marked = text.replace(/\s*\(\d+\)/g, "").split(/\s*[|·•>»›/,]\s*|\s{2,}|\t/).filter(Boolean);
  const items = marked.length > 1 ? marked : text.split(/\s+/);
  const known = items.filter((i) => MENU.test(i.trim())).length;
  if (/^home\s*[|·•>»›/]/i.test(text)) return true;
  return items.length >= 2 && known >= 2 && known / items.length >= (marked.length > 2 ? 0.5 : items.length < 4 ? 1 : 0.6);
}

/** One section's or network's name alone on a line, as menus set one under another. */
export const isMenuItem = (text: string): boolean => text.length <= 24 && MENU.test(text);

/** Is a short line part of the page and not of the article? */
export function isFurniture({ text }: Line): boolean {
  if (text.length > SHORT) return false;
  return LINES.some((p) => p.test(text)) || isMenu(text);
}

/** The sentences of a line that speak of the page: "Jane Doe contributed to this report." */
export function furnitureSentences({ start, text }: Line): Span[] {
  const spans: Span[] = [];
  if (!HINT.test(text)) return spans;
  const speaksOfPage = (from: number, to: number): void => {
    const sentence = to - from <= SHORT ? text.slice(from, to).trimEnd() : "";
    if (ANYWHERE.some((p) => p.test(sentence))) spans.push({ start: start + from, end: start + from + sentence.length });
  };
  let from = 0;
  for (const m of text.matchAll(/[.!?]["”’)]?\s+(?=\p{Lu})/gu)) {
    speaksOfPage(from, m.index + m[0].length);
    from = m.index + m[0].length;
  }
  speaksOfPage(from, text.length);
  return spans;
}

/** Does a line open a list of links ("Related stories:", "Most read"), so that the headlines after it are links too? */
export const opensLinks = ({ text }: Line): boolean =>
  text.length <= 60 &&
  /^(?:related|recommended|more (?:on this|from|stories|news|top)|read (?:more|next|also)|most (?:read|popular|viewed)|trending|top stories|latest (?:news|stories|headlines)|you (?:may|might) also like|editors?[’']s? (?:picks|choice)|in other news|around the web|promoted|sponsored|tags|topics|filed under|keywords)\b[^.]*$/i.test(text);

/** At the end of a text: who the author is ("Jane Doe covers the courts for the Echo."), or the initials of a desk. */
export const isSignature = ({ text }: Line): boolean =>
  text.length <= SHORT &&
  (/^(?:[A-Z]{2,5}[ /-]){1,4}[A-Z]{2,5}$/.test(text) ||
    /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3} (?:covers|writes (?:about|on|for)|reports (?:on|for)|is (?:an?|the) (?:[\p{L}-]+ ){0,4}(?:reporter|editor|correspondent|writer|journalist|columnist|intern|fellow))\b/u.test(text));
