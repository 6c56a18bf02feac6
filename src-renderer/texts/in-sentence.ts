/** Embeddings, overrides and isolates; not the marks that right-to-left text needs. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name amid words of ours: without the marks in it that would turn the order of what follows it. */
export const inSentence = (name: string): string => name.replace(TURNING, '');

/**
 * The texts as given, whose functions take names, files and answers of others as they are: whatever they make of them, no mark in it
 * turns the words around. Every catalogue of texts that has functions goes through here, so that no single sentence can be forgotten.
 */
export const sentences = <Texts>(texts: Texts): Texts => guarded(texts) as Texts;

function guarded(texts: unknown): unknown {
  if (typeof texts === 'function') return (...given: unknown[]): unknown => plain((texts as (...given: unknown[]) => unknown)(...given));
  return mapped(texts, guarded);
}

const plain = (said: unknown): unknown => (typeof said === 'string' ? inSentence(said) : mapped(said, plain));

function mapped(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
}
