/** The nonce that the server wrote into index.html; every library that injects styles gets this one. */
export const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';
