/** The words of `GITHUB_TOKEN`, `clientSecret`, `X-API-Key`, `--api-key`, in lower case. */
export function nameWords(name: string): readonly string[] {
  return name.slice(0, 256)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
}
