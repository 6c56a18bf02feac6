/** Nobody else's, in this window or another. */
export const newJobId = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
