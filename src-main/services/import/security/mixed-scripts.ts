import type { FieldPath } from '../../../../src-shared/profile/field-path';
import { findHosts } from './find-hosts';
import type { Observation } from './observation';
import { punycodeLabel } from './punycode-label';
import { entryName, shownPart, type ScannedServer, type ScannedText } from './scanned-server';
import { codePoint, shownWord } from './shown-word';

/** Letters that can't be told from Latin ones. Greek alpha, beta, gamma, kappa, mu can, and stand in words such as TNFα. */
const CYRILLIC = 'асеорхуіјѕһԁԛԝӏкАВЕЅІЈКМНОРСТУХԌԚԜӀ';
const GREEK = 'ονρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const LOOK_ALIKE = new RegExp(`[${CYRILLIC}${GREEK}]`, 'u');
const FOREIGN = /[\u0370-\u03ff\u0400-\u052f]/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words that look Latin and are not, wholly: in names, commands, arguments and hosts. */
export function* findMixedScripts(server: ScannedServer): Generator<Observation> {
  const { mcp, command, args, entries, unusual } = server;
  if (server.foreign) {
    yield* inWord(mcp.name, ['name'], shownWord);
    for (const { path } of entries) yield* inWord(entryName(path), path, shownWord);
    for (const text of args) yield* inText(text);
    if (command !== undefined) yield* inText(command);
  }
  for (const text of unusual) if (text.foreign || /xn--/i.test(text.text)) yield* inHosts(text);
}

/** `shown` gives the word as it may be shown. */
export function* inWord(text: string, path: FieldPath, shown: (word: string) => string | undefined): Generator<Observation> {
  if (!FOREIGN.test(text)) return;
  for (const [word] of text.matchAll(WORD)) {
    if (!/\p{Script=Latin}/u.test(word) || !readsLatin(word)) continue;
    yield observe(word, path, shown(word));
    return;
  }
}

const inText = (text: ScannedText): Iterable<Observation> => inWord(text.text, text.path, (word) => shownPart(text, word));

function* inHosts(text: ScannedText): Generator<Observation> {
  for (const { host } of findHosts(text.text, text.path[0] === 'url')) {
    for (const label of host.split('.')) {
      const word = punycodeLabel(label);
      // Among hosts a word without a single Latin letter deceives as well.
      if (!FOREIGN.test(word) || !readsLatin(word)) continue;
      yield observe(word, text.path, shownPart(text, label) && `${shownWord(label)}, which reads "${shownWord(word)}"`);
      return;
    }
  }
}

/** Every letter that is not Latin looks as if it were. */
function readsLatin(word: string): boolean {
  let foreign = false;
  for (const letter of word) {
    if (!FOREIGN.test(letter)) continue;
    foreign = true;
    if (!LOOK_ALIKE.test(letter)) return false;
  }
  return foreign;
}

function observe(word: string, path: FieldPath, shown: string | undefined): Observation {
  const letter = LOOK_ALIKE.exec(word)?.[0] ?? '';
  const what = `${codePoint(letter)} is ${GREEK.includes(letter) ? 'Greek' : 'Cyrillic'}`;
  return { code: 'MIXED_SCRIPTS', severity: 'warning', path, reason: shown === undefined ? what : `${shown}: ${what}` };
}
