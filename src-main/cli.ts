#!/usr/bin/env node
// Only this file is read before the check, so that an old Node gets a sentence instead of a syntax error.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 24 || (major === 24 && minor >= 18)) {
  const { begin } = await import('./begin-command-line');
  process.exitCode = await begin(process, import.meta.dirname);
} else {
  process.stderr.write(`valise: This is Node ${process.versions.node}; Valise needs Node 24.18 or newer.\n  In a clone, npm run valise -- … uses the Node that came with it.\n`);
  process.exitCode = 1;
}

export {};
