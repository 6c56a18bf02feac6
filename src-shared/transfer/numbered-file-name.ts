/** `.json`, and `.json.gz` as a whole. */
const ENDING = /^(.+?)((?:\.(?:json|yaml|toml))?\.[^.]+)?$/s;

/** The name for the `count`th of the same name: `a.json`, `a-2.json`, `a-3.json`. */
export function numberedFileName(fileName: string, count: number): string {
  if (count === 1) return fileName;
  const [, stem = fileName, ending = ''] = ENDING.exec(fileName) ?? [];
  return `${stem}-${count}${ending}`;
}
