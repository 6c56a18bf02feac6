// Preloaded into a process whose event loop is to be watched: answers every line on the pipe VALISE_BENCH_LOOP with what held
// it longest since the line before, in milliseconds: by the clock, and as the thread's own time, which no other process disturbs.
import { connect } from 'node:net';

const pipe = process.env['VALISE_BENCH_LOOP'];
if (pipe !== undefined) {
  const now = (): { clock: number; own: number } => {
    const { user, system } = process.threadCpuUsage();
    return { clock: performance.now(), own: (user + system) / 1000 };
  };
  let last = now();
  let longest = { clock: 0, own: 0 };
  const tick = (): void => {
    const next = now();
    longest = { clock: Math.max(longest.clock, next.clock - last.clock), own: Math.max(longest.own, next.own - last.own) };
    last = next;
  };
  setInterval(tick, 1).unref();
  const socket = connect(pipe);
  socket.on('data', () => {
    tick();
    socket.write(`${JSON.stringify(longest)}\n`);
    longest = { clock: 0, own: 0 };
  });
  // The process ends when it would without being watched.
  socket.on('error', () => undefined).unref();
}
