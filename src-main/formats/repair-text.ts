import { AppError } from '../../src-shared/errors/app-error';
import { isList, isMap } from '../../src-shared/profile/tree';
import { closeBraces, wrapFragment } from './close-json';
import { bracedBlock, fencedBlocks, type CodeBlock } from './code-blocks';
import { editText, withOriginalPlaces, type EditedText } from './edited-text';
import { parseJsonText } from './json-text';
import { mendJson, type Mending } from './mend-json';
import type { ParsedText } from './parsed-text';
import { stripLineNumbers } from './strip-line-numbers';
import { isLongerThan, LENIENT_DOCUMENT_BYTES } from './text-limits';
import { parseTomlText } from './toml-text';
import { parseYamlText } from './yaml-text';

/** In this order, each on what the one before it left. */
const STEPS: readonly ((text: string) => Mending | undefined)[] = [stripLineNumbers, mendJson, wrapFragment, closeBraces];

/**
 * What a text means that is no JSON as it stands, with what had to be mended (`repairs`) and places as they are in the original.
 * Nothing where mending does not help, and for more than 8 MiB. `blocks`: a configuration may stand inside of prose.
 */
export function repairText(text: string, blocks: boolean): ParsedText | undefined {
  if (isLongerThan(text, LENIENT_DOCUMENT_BYTES)) return undefined;
  const mended = mendUntilRead(text, { text, originalOffset: (offset) => offset }, []);
  if (mended !== undefined || !blocks) return mended;
  for (const block of fencedBlocks(text)) {
    const read = readBlock(text, block, 'text around the code block');
    if (read !== undefined) return read;
  }
  const braced = bracedBlock(text);
  if (braced === undefined) return undefined;
  // What stands behind the last brace may be the rest of an entry that was cut off: missing braces are none that were forgotten then.
  const steps = text.slice(braced.end).trim() === '' ? STEPS : STEPS.filter((step) => step !== closeBraces);
  return readBlock(text, braced, 'text around the braces', steps);
}

function readBlock(text: string, block: CodeBlock, around: string, steps = STEPS): ParsedText | undefined {
  const cut = editText(text, [{ start: 0, end: block.start, text: '' }, { start: block.end, end: text.length, text: '' }]);
  const parsed = inLanguage(cut.text, block.language);
  if (parsed !== undefined) return { ...withOriginalPlaces(parsed, cut, text), repairs: [around] };
  return mendUntilRead(text, cut, [around], steps);
}

function inLanguage(text: string, language: string): ParsedText | undefined {
  if (language === 'toml') return readOrNothing(() => ({ ...parseTomlText(text), toml: true }));
  if (language === 'yaml' || language === 'yml') return readOrNothing(() => parseYamlText(text));
  return readOrNothing(() => parseJsonText(text));
}

function mendUntilRead(original: string, from: EditedText, repairs: readonly string[], steps = STEPS): ParsedText | undefined {
  let current = from;
  const words = [...repairs];
  for (const step of steps) {
    const mending = mendingOf(step, current.text);
    if (mending === undefined) continue;
    current = chained(current, editText(current.text, mending.edits));
    words.push(...mending.words);
    const { text } = current;
    const parsed = readOrNothing(() => parseJsonText(text));
    if (parsed !== undefined) return { ...withOriginalPlaces(parsed, current, original), repairs: words };
  }
  return undefined;
}

const chained = (first: EditedText, second: EditedText): EditedText =>
  ({ text: second.text, originalOffset: (offset) => first.originalOffset(second.originalOffset(offset)) });

function mendingOf(step: (text: string) => Mending | undefined, text: string): Mending | undefined {
  try {
    return step(text);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** An attempt: what went wrong with the text as it stands is what people are told. */
function readOrNothing(read: () => ParsedText): ParsedText | undefined {
  try {
    const parsed = read();
    return isMap(parsed.tree) || isList(parsed.tree) ? parsed : undefined;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
