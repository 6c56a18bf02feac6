import { readFileSync } from 'node:fs';

/** The most memory that this process had, in MB. On Linux as its own status says: what `getrusage` tells begins with that of the process that started it. */
export function peakMemory(): number {
  const [, kibibytes] = process.platform === 'linux' ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [] : [];
  return Math.round((kibibytes === undefined ? process.resourceUsage().maxRSS : Number(kibibytes)) / 1024);
}
