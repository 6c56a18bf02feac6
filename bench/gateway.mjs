// What do import and export of a large gateway cost above the least that they could do, and against one HTTP request an entity?
// npm run bench -- gateway
import '../e2e/extensionless-imports.mjs';

const [first, name, file] = process.argv.slice(2);
if (first === '--case') {
  const { runCase } = await import('./gateway-case.ts');
  await runCase(/** @type {import('./gateway-case.ts').GatewayCase} */ (name), file ?? '');
} else {
  const { compareGateways } = await import('./gateway-compare.ts');
  process.exitCode = compareGateways() ? 0 : 1;
}
