// `node --import ./redirect-electron.ts`: whoever asks for Electron gets the stand-in, by import and by require alike. The npm package
// can't be the place for that: to require it starts a download.
import { enableCompileCache, registerHooks } from 'node:module';

enableCompileCache();

const STAND_IN = new URL('./electron-module.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'electron' || specifier === 'electron/main') return { url: STAND_IN, format: 'module-typescript', shortCircuit: true };
    if (/^electron\/(renderer|utility|common)$/.test(specifier)) throw new Error(`stand-in: "${specifier}" is not for the main process`);
    return nextResolve(specifier, context);
  },
});
