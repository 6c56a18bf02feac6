// What do import and export of a large gateway cost above the least that they could do, and against one HTTP request an entity?
// npm run bench -- gateway
const [first, name, file] = process.argv.slice(2);
if (first === '--case') {
  const built = new URL('../out/bench/gateway-case.js', import.meta.url).href;
  const { runCase } = /** @type {typeof import('./gateway-case.ts')} */ (await import(built));
  await runCase(/** @type {import('./gateway-case.ts').GatewayCase} */ (name), file ?? '');
} else {
  await import('../e2e/extensionless-imports.mjs');
  const { buildCase } = await import('./build-case.ts');
  await buildCase('gateway-case');
  const { compareGateways } = await import('./gateway-compare.ts');
  process.exitCode = compareGateways() ? 0 : 1;
}
