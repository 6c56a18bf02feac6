/** Files by what they came in: an archive or a folder stands for all that is in it. */
export function filesByRoot(files: readonly string[]): readonly { readonly name: string; readonly files: number }[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const [root = file] = file.split('/');
    const name = root === '' ? file : root;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, files: count }));
}
