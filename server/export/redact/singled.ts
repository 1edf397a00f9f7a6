/** Descriptions that lead to one person without naming them. */

const AGE = /\b\d{1,3}[- ]years?[- ]old\b|\baged?\s+\d{1,3}\b|,\s*\d{1,2},|\(\d{1,2}\)/i;
const STREET = /\b\p{Lu}[\p{L}'’.-]*\s+(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Ln\.?|Drive|Boulevard|Blvd\.?|Court|Terrace|Crescent|Close|Way|Row|Square)(?![\p{L}])/u;
const HOUSE = /\b\d{1,5}[A-Z]?\s+(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Ln\.?|Drive|Boulevard|Blvd\.?|Court|Terrace|Crescent|Close|Way|Row|Square)(?![\p{L}])/u;
const SCHOOL = /\b(?:school|academy|college|university|kindergarten|nursery|pupil|student|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)[- ]grader?)s?\b/i;

/** An age with a school or a street, or the number of a house. */
export const singlesOut = (text: string): boolean => HOUSE.test(text) || (AGE.test(text) && (STREET.test(text) || SCHOOL.test(text)));

const CHILD = /\b(?:1[0-7]|[1-9])[- ]years?[- ]old\b|\baged?\s+(?:1[0-7]|[1-9])\b|,\s*(?:1[0-7]|[1-9]),|\((?:1[0-7]|[1-9])\)|\b(?:juvenile|schoolboy|schoolgirl|underage)\b/i;

/** Does a passage say, close behind or before the name, that its bearer is a child? */
export function saysChild(text: string, name: string): boolean {
  for (let at = text.indexOf(name); name !== "" && at >= 0; at = text.indexOf(name, at + 1)) {
    if (CHILD.test(text.slice(at + name.length, at + name.length + 24)) || CHILD.test(text.slice(Math.max(0, at - 32), at))) return true;
  }
  return false;
}
