// What starting costs: help, and the template of one profile out of a keychain and out of a passphrase vault, beside a Node that does nothing.
import '../e2e/extensionless-imports.mjs';

const { measureStart } = await import('./start.ts');
await measureStart();
