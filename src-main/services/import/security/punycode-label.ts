const [BASE, TMIN, TMAX, SKEW, DAMP] = [36, 1, 26, 38, 700];

/** `xn--mnchen-3ya` as people read it (RFC 3492); itself where it is no such label. */
export function punycodeLabel(label: string): string {
  if (!label.startsWith('xn--') || label.length > 63) return label;
  const encoded = label.slice(4);
  const basicEnd = encoded.lastIndexOf('-');
  const output = Array.from(encoded.slice(0, Math.max(0, basicEnd)), (character) => character.codePointAt(0) ?? 0);
  let [point, index, bias, at] = [128, 0, 72, basicEnd + 1];
  while (at < encoded.length) {
    const before = index;
    for (let [weight, step] = [1, BASE]; ; step += BASE) {
      const digit = digitOf(encoded.charCodeAt(at));
      at += 1;
      if (digit === undefined) return label;
      index += digit * weight;
      if (index > 0x7fffffff) return label;
      const threshold = Math.min(TMAX, Math.max(TMIN, step - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapted(index - before, output.length + 1, before === 0);
    point += Math.floor(index / (output.length + 1));
    index %= output.length + 1;
    if (point > 0x10ffff) return label;
    output.splice(index, 0, point);
    index += 1;
  }
  return String.fromCodePoint(...output);
}

function digitOf(code: number): number | undefined {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : undefined;
}

function adapted(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let step = 0;
  for (; rest > ((BASE - TMIN) * TMAX) >> 1; step += BASE) rest = Math.floor(rest / (BASE - TMIN));
  return step + Math.floor((BASE - TMIN + 1) * rest / (rest + SKEW));
}
