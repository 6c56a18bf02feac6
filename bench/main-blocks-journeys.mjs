// Is the process that answers a window ever held for longer than 50 ms at a time while 10,000 profiles, and 10,000 tools of a gateway, come and go?
import '../e2e/extensionless-imports.mjs';

const { measureJourneys } = await import('./main-blocks-journeys.ts');
await measureJourneys();
