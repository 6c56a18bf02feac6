import { FormatIdSchema } from '../../../src-shared/transfer/format-id';
import { FORMAT_CATALOGUE } from '../format-catalogue';
import { parseText } from '../parse-text';
import type { ParsedFile } from '../parsed-file';

/** Reads a sample, `FORMAT/FILE`, as the format whose folder it stands in. */
export function parseSample(sample: string, text: string): ParsedFile {
  const [folder] = sample.split('/');
  const hint = { name: sample.split('/').at(-1) ?? '' };
  return FORMAT_CATALOGUE[FormatIdSchema.parse(folder)].parse(parseText(text, hint), hint);
}
