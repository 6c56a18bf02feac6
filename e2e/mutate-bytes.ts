/** What parsers trip over. */
const PIECES = [
  '{', '}', '[', ']', '"', '\'', ',', ':', '\\', '\\u', '\\ud800', '//', '/*', '*/', '#', '---\n', '...', '- ', '? ', '|', '>', '&a ', '*a', '<<: *a', '!!str ', '%YAML 1.1\n', '[[a]]\n', '[a.b]\n', 'a = 1\n',
  '"""', '\'\'\'', '__proto__', 'constructor', 'mcpServers', '"command": ', '"url": ', '```json\n', '```\n', '“', '‘', '\u00a0', '\u200b', '\ufeff', '\u2028', '\0', '\t', '\r', '\r\n', '\n\n\n', '1e999', '-0', '0x', 'NaN', '${', '$(',
  'true', 'null', 'cursor://x/mcp/install?config=', 'claude mcp add x -- ', '{'.repeat(70), '['.repeat(5_000), 'a'.repeat(20_000), ' '.repeat(20_000), '"a":{'.repeat(70), '\ud800',
] as const;

const encoder = new TextEncoder();

/** Damages bytes in up to four places, and says how. */
export function mutateBytes(bytes: Uint8Array, random: () => number): { readonly bytes: Uint8Array; readonly steps: readonly string[] } {
  let damaged = bytes;
  const steps: string[] = [];
  const pick = (below: number): number => Math.floor(random() * below);
  for (let left = 1 + pick(4); left > 0; left -= 1) {
    const at = pick(damaged.length + 1);
    const length = Math.min(damaged.length - at, random() < 0.8 ? pick(8) : pick(400));
    const [before, part, after] = [damaged.subarray(0, at), damaged.subarray(at, at + length), damaged.subarray(at + length)];
    switch (pick(6)) {
      case 0: damaged = joined(before, after); steps.push(`cut ${length} at ${at}`); break;
      case 1: damaged = joined(before, part, part, after); steps.push(`double ${length} at ${at}`); break;
      case 2: {
        const piece = PIECES[pick(PIECES.length)] ?? '';
        damaged = joined(before, encoder.encode(piece), part, after);
        steps.push(`put ${JSON.stringify(piece.slice(0, 12))} at ${at}`);
        break;
      }
      case 3: damaged = joined(before, part.map((byte) => byte ^ (1 << pick(8))), after); steps.push(`flip a bit in each of ${length} at ${at}`); break;
      case 4: damaged = before; steps.push(`end at ${at}`); break;
      case 5: damaged = joined(after, part, before); steps.push(`turn around ${at}, ${length}`); break;
    }
  }
  return { bytes: damaged, steps };
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
