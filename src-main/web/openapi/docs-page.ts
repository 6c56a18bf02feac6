import type { OpenApiDocument } from './openapi-document';

const METHODS = new Set(['get', 'post', 'patch', 'delete']);

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1c1f24;background:#fff}
h2{margin-top:2rem}code{font:13px/1.5 ui-monospace,monospace}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #dde1e6}td:first-child{white-space:nowrap}
@media (prefers-color-scheme:dark){body{color:#e6e8eb;background:#16181c}th,td{border-color:#33373d}}`;

interface Shown {
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly id: string;
  readonly summary: string;
  readonly fields: readonly string[];
}

/** The addresses of an OpenAPI document as a page to read: no script, nothing from elsewhere. */
export function docsPage(document: OpenApiDocument, nonce: string): string {
  const groups = Map.groupBy(shownOf(document), ({ tag }) => tag);
  const sections = [...groups].map(([tag, calls]) => `<h2>${escaped(tag)}</h2>\n<table>\n<thead><tr><th>Address<th>What<th>Fields</thead>\n${calls.map(rowOf).join('\n')}\n</table>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Valise: REST</title>
<style nonce="${escaped(nonce)}">${STYLE}</style>
<h1>${escaped(document.info.title)} ${escaped(document.info.version)}: REST</h1>
<p>${escaped(document.info.description)} With a token the same is at <code>/openapi.json</code>, whole, with every schema.</p>
<p><code>Authorization: Bearer $(valise token create NAME)</code> goes with every call but <code>/health</code>. A star marks what has to be said.</p>
${sections.join('\n')}
</html>
`;
}

function shownOf({ paths }: OpenApiDocument): readonly Shown[] {
  return Object.entries(paths).flatMap(([path, item]) => Object.entries(item).filter(([method]) => METHODS.has(method)).map(([method, call]): Shown => {
    const { operationId: id, summary = '', tags, parameters = [], requestBody } = call as Called;
    const body = requestBody?.content['application/json']?.schema;
    const schema = body?.anyOf?.[0] ?? body;
    const required = new Set(schema?.required);
    return {
      method: method.toUpperCase(), path, id, summary, tag: tags[0] ?? '',
      fields: [...parameters.map(({ name, required: must }) => `${name}${must === true ? '*' : ''}`), ...Object.keys(schema?.properties ?? {}).map((name) => `${name}${required.has(name) ? '*' : ''}`)],
    };
  }));
}

/** What of an OpenAPI operation is shown. */
interface Called {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: BodySchema }>> };
}

interface BodySchema {
  readonly anyOf?: readonly BodySchema[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

const rowOf = ({ method, path, id, summary, fields }: Shown): string =>
  `<tr><td><code>${method} ${escaped(path)}</code><td>${escaped(summary === '' ? id : summary)}<td>${fields.map((field) => `<code>${escaped(field)}</code>`).join(', ')}`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
