/** The address to hand to the browser; undefined for what is not plain https, or carries a name or password. */
export function externalLink(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, href } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' ? href : undefined;
}
