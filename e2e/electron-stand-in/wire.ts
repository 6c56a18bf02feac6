// Both functions stand for themselves: their text goes into the page too.

/** A value as text for the other process. What Electron carries and JSON does not is marked; what neither carries is refused. */
export function toWire(value: unknown): string {
  return JSON.stringify(value, function encode(this: Record<string, unknown>, key: string, encoded: unknown): unknown {
    // Not `encoded`: a Date is text by then.
    const raw = this[key];
    if (typeof raw === 'function' || typeof raw === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof raw === 'bigint' || (typeof raw === 'number' && !Number.isFinite(raw))) throw new Error('stand-in: this number is not carried');
    if (raw === undefined) return { $undefined: 1 };
    if (raw instanceof Date) return { $date: raw.getTime() };
    if (raw instanceof ArrayBuffer || ArrayBuffer.isView(raw)) {
      const bytes = raw instanceof ArrayBuffer ? new Uint8Array(raw) : new Uint8Array(raw.buffer, raw.byteOffset, raw.byteLength);
      let text = '';
      for (let start = 0; start < bytes.length; start += 32_768) text += String.fromCharCode(...bytes.subarray(start, start + 32_768));
      return { $bytes: btoa(text) };
    }
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) {
      const prototype: unknown = Object.getPrototypeOf(raw);
      // Plain objects of another realm have another Object.prototype, whose own prototype is null all the same.
      if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new Error('stand-in: an object of this class is not carried');
    }
    return encoded;
  });
}

export function fromWire(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$undefined' in value) return undefined;
    if ('$date' in value) return new Date(Number(value.$date));
    if ('$bytes' in value) return Uint8Array.from(atob(String(value.$bytes)), (character) => character.charCodeAt(0));
    return value;
  });
}
