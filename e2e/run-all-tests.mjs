// Everything that has to hold before a change is done: runs the steps in order, stops at the first that fails, closes with the counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideChromium } from './provide-chromium.mjs';
import { provideKeyring } from './provide-keyring.mjs';

/**
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: readonly string[], readonly secondTry?: readonly string[] }} Counts
 * @typedef {{ readonly script: string, readonly seconds: number, readonly ok: boolean, readonly counts: Counts }} Step
 * @typedef {{ readonly status: string, readonly fullName: string }} TestResult
 * @typedef {{ readonly title: string, readonly tests?: readonly { readonly projectName: string, readonly status: string }[] }} Spec
 * @typedef {{ readonly suites?: readonly Suite[], readonly specs?: readonly Spec[] }} Suite
 * @typedef {{ readonly testResults: readonly { readonly assertionResults: readonly TestResult[] }[] }} VitestReport
 */

/** Scripts of package.json; those under `test:` run vitest, `test:window` Playwright. */
const SCRIPTS = ['typecheck', 'lint', 'build', 'test:unit', 'test:keychain', 'test:e2e', 'test:window'];

/** What a script needs of this machine. */
const NEEDS = new Map([['test:keychain', provideKeyring], ['test:window', provideChromium]]);

const reports = mkdtempSync(join(tmpdir(), 'valise-tests-'));
/** @type {Step[]} */
const steps = [];
for (const script of SCRIPTS) {
  const step = runStep(script);
  steps.push(step);
  if (!step.ok) break;
}
rmSync(reports, { recursive: true, force: true });
printResult();

/** @param {string} script @returns {Step} */
function runStep(script) {
  console.log(`\n> ${script}`);
  const started = performance.now();
  const report = join(reports, `${script.replace(':', '-')}.json`);
  const options = script.startsWith('test:') && script !== 'test:window' ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const ready = NEEDS.get(script)?.() ?? true;
  const ok = ready && runNpm(['run', '--silent', script, ...options], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return { script, seconds: (performance.now() - started) / 1000, ok, counts: script === 'test:window' ? countSpecs(report, ok) : countTests(report, ok) };
}

/** With the npm that started this process, where one did. @param {readonly string[]} options @param {Readonly<Record<string, string>>} environment */
function runNpm(options, environment) {
  const npm = process.env['npm_execpath'];
  const env = { ...process.env, ...environment };
  const run = npm === undefined
    ? spawnSync('npm', options, { stdio: 'inherit', env, shell: process.platform === 'win32' })
    : spawnSync(process.execPath, [npm, ...options], { stdio: 'inherit', env });
  if (run.error !== undefined) console.error(run.error.message);
  return run.status === 0;
}

/** A step that fails without a failing test (types, a file that can't be loaded) counts as one failure. @param {string} report @param {boolean} ok @returns {Counts} */
function countTests(report, ok) {
  if (!existsSync(report)) return { passed: 0, failed: ok ? 0 : 1, skipped: [] };
  const { testResults } = /** @type {VitestReport} */ (JSON.parse(readFileSync(report, 'utf8')));
  const tests = testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failed = tests.filter((test) => test.status === 'failed').length;
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').map((test) => test.fullName);
  return { passed, failed: Math.max(failed, ok ? 0 : 1), skipped };
}

/** Playwright's report: a spec in each project that it runs in counts. @param {string} report @param {boolean} ok @returns {Counts} */
function countSpecs(report, ok) {
  if (!existsSync(report)) return { passed: 0, failed: ok ? 0 : 1, skipped: [] };
  const { suites = [] } = /** @type {{ suites?: readonly Suite[] }} */ (JSON.parse(readFileSync(report, 'utf8')));
  const runs = suites.flatMap(specsOf).flatMap((spec) => (spec.tests ?? []).map((run) => ({ name: `${run.projectName}: ${spec.title}`, status: run.status })));
  const skipped = runs.filter(({ status }) => status === 'skipped').map(({ name }) => name);
  const secondTry = runs.filter(({ status }) => status === 'flaky').map(({ name }) => name);
  const failed = runs.filter(({ status }) => status === 'unexpected').length;
  return { passed: runs.length - failed - skipped.length, failed: Math.max(failed, ok ? 0 : 1), skipped, secondTry };
}

/** @param {Suite} suite @returns {readonly Spec[]} */
function specsOf({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function printResult() {
  const skipped = steps.flatMap((step) => step.counts.skipped);
  for (const name of skipped) console.log(`skipped: ${name}`);
  const secondTry = steps.flatMap((step) => step.counts.secondTry ?? []);
  for (const name of secondTry) console.log(`passed only at the second try: ${name}`);

  console.log('');
  printRow(['step', 'seconds', 'passed', 'failed', 'skipped']);
  for (const { script, seconds, counts } of steps) printRow([script, seconds.toFixed(1), counts.passed, counts.failed, counts.skipped.length]);

  const failing = steps.find((step) => !step.ok);
  if (failing !== undefined) {
    const left = SCRIPTS.slice(steps.length);
    console.log(`\n${failing.script} failed.${left.length === 0 ? '' : ` Not run: ${left.join(', ')}.`}`);
  }
  const passed = steps.reduce((sum, step) => sum + step.counts.passed, 0);
  const failed = steps.reduce((sum, step) => sum + step.counts.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped${secondTry.length === 0 ? '' : `, ${secondTry.length} of the passed at the second try`}`);
  process.exitCode = failing === undefined ? 0 : 1;
}

/** @param {readonly (string | number)[]} cells */
function printRow([step = '', ...cells]) {
  console.log(String(step).padEnd(16) + cells.map((cell) => String(cell).padStart(9)).join(''));
}
