import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import { serializeJson } from '../serialize-json';
import { serializeYaml } from '../serialize-yaml';
import { ENTITIES_A_PART, joinedDocument, type DocumentParts } from './document-parts';
import { jsonPieces } from './json-pieces';
import { yamlPieces } from './yaml-pieces';

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom('a\nb', '', '10', '- x', 'entities:', '[', 'null'));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('tree'), { maxLength: 3 }), fc.array(fc.tuple(text, tie('tree')), { maxLength: 3 }).map((entries) => new Map(entries))),
}));
const entity: fc.Arbitrary<TreeMap> = fc.array(fc.tuple(text, tree), { maxLength: 3 }).map((fields) => new Map(fields));
const list = fc.array(fc.array(entity, { maxLength: 2 }), { maxLength: 3 });
const document = fc.record({ head: tree, lists: fc.uniqueArray(fc.tuple(fc.constantFrom('tools', 'roots', 'servers'), list), { selector: ([type]) => type }), metadata: tree });

test('what is written piece by piece is what is written of the whole', () => {
  fc.assert(fc.property(document, ({ head, lists, metadata }) => {
    const parts = (): DocumentParts => ({ before: new Map([['version', head]]), lists: lists.map(([type, parted]) => ({ type, parts: parted })), after: () => new Map([['metadata', metadata]]) });
    const whole = joinedDocument(parts());
    expect(Array.from(jsonPieces(parts()), (piece) => Buffer.from(piece).toString()).join('')).toBe(serializeJson(whole));
    expect([...yamlPieces(parts())].join('')).toBe(serializeYaml(whole));
  }));
});

test('no more entities than a part holds are made before the next piece is asked for', () => {
  let made = 0;
  function* parts(): Generator<readonly Tree[], undefined> {
    for (let count = 0; count < 5; count += 1) {
      made += ENTITIES_A_PART;
      yield Array.from({ length: ENTITIES_A_PART }, () => new Map());
    }
    return undefined;
  }
  const pieces = jsonPieces({ before: new Map([['version', '1']]), lists: [{ type: 'tools', parts: parts() }], after: () => new Map([['metadata', made]]) });
  for (const expected of [0, 0, 1, 2, 3].map((parts) => parts * ENTITIES_A_PART)) {
    pieces.next();
    expect(made).toBe(expected);
  }
});
