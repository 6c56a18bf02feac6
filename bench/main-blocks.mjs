// Is the process that answers a window ever held for longer than 50 ms at a time while lists of 10,000 profiles are open?
// Asks `valise serve` for what the window asks, and watches its event loop.
import '../e2e/extensionless-imports.mjs';

const { measureMainBlocks } = await import('./main-blocks.ts');
await measureMainBlocks();
