import { startHere } from './start/start-here';

process.exitCode = await startHere(process, import.meta.dirname);
