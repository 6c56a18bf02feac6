import { systemCode } from './system-reason';

/** Whether a process of that number runs on this computer. */
export function isProcessAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // Somebody else's.
    return systemCode(error) === 'EPERM';
  }
}
