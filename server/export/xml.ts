import XMLBuilder from "fast-xml-builder";

/**
 * An element as the XML writer takes it: attributes begin with "@", "#" is the text, the rest are children. `null` leaves
 * an attribute out.
 */
export interface Element {
  readonly [name: string]: string | number | boolean | null | Element | readonly Element[] | readonly string[];
}

/** Returns, and tabs and line ends in attributes, would be read back as other blanks if they were not spelled out. */
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#xD;", "\n": "&#xA;", "\t": "&#x9;" };
const spelled = (_: string, value: unknown): string => String(value).replace(/[&<>"\r\n\t]/g, (c) => ENTITIES[c] ?? c);

const builder = new XMLBuilder({
  ignoreAttributes: false, attributeNamePrefix: "@", textNodeName: "#", suppressBooleanAttributes: false, suppressEmptyNode: true,
  processEntities: false, tagValueProcessor: spelled, attributeValueProcessor: spelled, format: false,
});

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Markup of one element; its texts have passed `holding("xml", …)`. */
export const element = (name: string, content: Element): string => builder.build({ [name]: present(content) });

/** The opening tag alone, for an element whose content comes piece by piece. */
export const opening = (name: string, attributes: Element = {}): string => element(name, { ...attributes, "#": "" }).replace(/\/>$/, ">");
export const closing = (name: string): string => `</${name}>`;

const present = (content: Element): Element => Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null));
