/** Below `/` and `/v1`. */
const CALLS = ['/export', '/export/selective', '/import', '/import/status', '/import/status/:id', '/import/cleanup', '/roots/export', '/health', '/metrics', '/openapi.json'];
const ADDRESS = new RegExp(`^(?:/v1)?(?:${CALLS.map((path) => path.replace('.', '\\.').replace(':id', '[^/]+')).join('|')})$`);

/** Exactly one of them, as it is written. */
export const isGatewayAddress = (path: string): boolean => ADDRESS.test(path);

/** Whatever any router could take for one; `path` is decoded. */
export const isGatewayCall = (path: string): boolean => /^\/+(?:v1\/+)?(?:v1|export|import|roots|health|metrics|openapi\.json)(?:\/|$)/i.test(path);
