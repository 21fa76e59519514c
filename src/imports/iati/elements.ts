import { SaxesParser } from 'saxes';
import { LimitExceeded } from '../../graph/errors.ts';
import { faultAt, type XmlPlace } from './fault.ts';
import { IATI_LIMITS } from './limits.ts';

/** An element with what is in it, but for what a reader leaves out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  /** All text directly in it. */
  text: string;
  readonly children: XmlElement[];
  /** How many of each name in it were left out. */
  readonly leftOut: Map<string, number>;
  readonly line: number;
}

/** The root of a file, without what is in it; or an element directly in it. */
export type XmlPart = { readonly root: XmlElement } | { readonly element: XmlElement };

/** Whether an element of the second level is kept, by the names of the elements around it and its own. */
export type Keeps = (path: readonly string[]) => boolean;

/** Reads XML as a stream: the root first, then each element in it once it is whole. */
class ElementReader {
  readonly parts: XmlPart[] = [];
  readonly #file: string;
  readonly #keeps: Keeps;
  readonly #parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  readonly #open: XmlElement[] = [];
  #leftOut = 0;
  #attributes = 0;
  #elements = 0;
  #kept = 0;
  #since = 0;
  #hasRoot = false;

  constructor(file: string, keeps: Keeps) {
    this.#file = file;
    this.#keeps = keeps;
    const parser = this.#parser;
    parser.on('error', (error) => {
      throw faultAt(this.#place(), `this is not well-formed XML (${error.message.replace(/^[\d:]+\s*/, '')}).`);
    });
    parser.on('doctype', () => this.#refuseDoctype());
    parser.on('opentagstart', () => this.#starts());
    parser.on('attribute', () => this.#counts());
    parser.on('opentag', ({ name, attributes }) => this.#opens(name, attributes));
    parser.on('closetag', () => this.#closes());
    parser.on('text', (text) => this.#adds(text));
    parser.on('cdata', (text) => this.#adds(text));
    for (const event of ['comment', 'processinginstruction'] as const) parser.on(event, () => this.#moves());
  }

  write(text: string): void {
    if (!this.#hasRoot) this.#checkProlog(text);
    this.#parser.write(text);
    if (this.#parser.position - this.#since > IATI_LIMITS.tokenCharacters)
      this.#exceeded(`one text, comment or attribute has more than ${IATI_LIMITS.tokenCharacters} characters`);
  }

  close(): void {
    this.#parser.close();
  }

  #place(): XmlPlace {
    return { file: this.#file, line: this.#parser.line, column: this.#parser.columnIndex + 1 };
  }

  #refuseDoctype(): never {
    throw faultAt(this.#place(), 'the file has a DOCTYPE, which may define entities. Accepted: XML without DOCTYPE.');
  }

  /** Before the parser has read it: a DOCTYPE may be as long as the file. */
  #checkProlog(text: string): void {
    const [, before = text] = /^([\s\S]*?)<[A-Za-z]/.exec(text) ?? [];
    if (/<!DOCTYPE/i.test(before)) this.#refuseDoctype();
    if (this.#parser.position + before.length > IATI_LIMITS.prologCharacters)
      this.#exceeded(`the first element comes after more than ${IATI_LIMITS.prologCharacters} characters`);
  }

  #exceeded(what: string): never {
    const { file, line, column } = this.#place();
    throw new LimitExceeded(`${file}:${line}:${column}: ${what}. Accepted: at most that.`);
  }

  #moves(): void {
    this.#since = this.#parser.position;
  }

  #starts(): void {
    this.#attributes = 0;
    this.#hasRoot = true;
    this.#moves();
    if (this.#open.length + this.#leftOut >= IATI_LIMITS.depth)
      this.#exceeded(`elements are more than ${IATI_LIMITS.depth} deep`);
  }

  #counts(): void {
    this.#attributes += 1;
    this.#moves();
    if (this.#attributes > IATI_LIMITS.attributes)
      this.#exceeded(`an element has more than ${IATI_LIMITS.attributes} attributes`);
  }

  #opens(name: string, attributes: { readonly [name: string]: string }): void {
    this.#moves();
    const parent = this.#open.at(-1);
    if (this.#leftOut > 0 || (parent && !this.#keeps([...this.#open.map((one) => one.name), name]))) {
      this.#leftOut += 1;
      if (this.#leftOut === 1) parent?.leftOut.set(name, (parent.leftOut.get(name) ?? 0) + 1);
      return;
    }
    const element = { name, attributes, text: '', children: [], leftOut: new Map(), line: this.#parser.line };
    this.#holds(
      Object.values(attributes).reduce((sum, one) => sum + one.length, name.length),
      1,
    );
    if (parent && this.#open.length > 1) parent.children.push(element);
    if (!parent) this.parts.push({ root: element });
    this.#open.push(element);
  }

  #closes(): void {
    this.#moves();
    if (this.#leftOut > 0) {
      this.#leftOut -= 1;
      return;
    }
    const element = this.#open.pop();
    if (!element || this.#open.length !== 1) return;
    this.parts.push({ element });
    this.#elements = 0;
    this.#kept = 0;
  }

  #adds(text: string): void {
    this.#moves();
    const element = this.#open.at(-1);
    if (this.#leftOut > 0 || !element || this.#open.length < 2) return;
    this.#holds(text.length, 0);
    element.text += text;
  }

  #holds(characters: number, elements: number): void {
    this.#elements += elements;
    this.#kept += characters;
    const { activityElements, activityCharacters } = IATI_LIMITS;
    if (this.#elements > activityElements) this.#exceeded(`an activity has more than ${activityElements} elements`);
    if (this.#kept > activityCharacters) this.#exceeded(`an activity has more than ${activityCharacters} characters`);
  }
}

/** The root of a file, and then each element directly in it. @throws BadInput with line and column for what is no XML. */
export async function* partsOf(file: string, texts: AsyncIterable<string>, keeps: Keeps): AsyncGenerator<XmlPart> {
  const reader = new ElementReader(file, keeps);
  for await (const text of texts) {
    if (text !== '') reader.write(text);
    yield* reader.parts.splice(0);
  }
  reader.close();
  yield* reader.parts.splice(0);
}
