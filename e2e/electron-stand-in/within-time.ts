/** What is waited for, or after 20 seconds a fault that says what has not come: a test that hangs tells nobody why. */
export async function withinTime<Value>(promise: Promise<Value>, otherwise: string): Promise<Value> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`stand-in: ${otherwise} after 20 s`)), 20_000);
  return Promise.race([promise, late.promise]).finally(() => clearTimeout(timer));
}
