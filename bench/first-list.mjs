// How much later does the first list of 10,000 profiles stand than the first page of a home without any?
// From the start of the navigation to the frame that shows it, in Chromium, each time with a fresh server.
import '../e2e/extensionless-imports.mjs';

const { measureFirstList } = await import('./first-list.ts');
await measureFirstList();
