import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editText } from './edited-text';

const edits = fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 6 });

test('what was not edited is found where it stood, and what was put in where it was put', () => {
  fc.assert(fc.property(edits, (steps) => {
    let start = 0;
    const list = steps.map(([gap, removed, text]) => {
      const edit = { start: start + gap, end: start + gap + removed, text };
      start = edit.end;
      return edit;
    });
    const original = Array.from({ length: start + 3 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
    const { text, originalOffset } = editText(original, list);
    for (let offset = 0; offset < text.length; offset += 1) {
      const at = originalOffset(offset);
      if (text.charCodeAt(offset) >= 0x4e00) expect(original[at]).toBe(text[offset]);
      else expect(list.some((edit) => at >= edit.start && at <= edit.end)).toBe(true);
    }
    expect(originalOffset(text.length)).toBeLessThanOrEqual(original.length);
  }), { numRuns: 2_000 });
});
