/** Embeddings, overrides and isolates; not the marks that right-to-left text needs. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name amid words of ours: without the marks in it that would turn the order of what follows it. */
export const inSentence = (name: string): string => name.replace(TURNING, '');
